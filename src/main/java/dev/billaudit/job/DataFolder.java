package dev.billaudit.job;

import dev.billaudit.ledger.Remark;
import dev.billaudit.ledger.failure.HeldByAnother;
import dev.billaudit.ledger.failure.WrongUsage;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * The data folder, held by one process at a time. The lock is taken before the database is opened and lives as long as
 * the process: the system frees it when the process dies, however it dies.
 */
public final class DataFolder implements AutoCloseable {

    private final FileChannel channel;
    private final FileLock lock;
    private final Path holder;

    private DataFolder(FileChannel channel, FileLock lock, Path holder) {
        this.channel = channel;
        this.lock = lock;
        this.holder = holder;
    }

    /**
     * Takes the folder, making it if it is not there.
     *
     * @throws HeldByAnother if another process holds it, with who
     * @throws WrongUsage if it cannot be made or written
     */
    public static DataFolder take(Path data) {
        Path holder = data.resolve("holder.txt");
        try {
            Files.createDirectories(data);
            FileChannel channel =
                    FileChannel.open(data.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = tryLock(channel);
            if (lock == null) {
                channel.close();
                throw new HeldByAnother(Remark.of("job.held-by-another", data, who(holder)));
            }
            Files.writeString(holder, "pid " + ProcessHandle.current().pid() + "\n", StandardCharsets.UTF_8);
            return new DataFolder(channel, lock, holder);
        } catch (IOException e) {
            throw new WrongUsage(Remark.of("job.data-folder-unusable", data, String.valueOf(e.getMessage())), e);
        }
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(holder);
        lock.release();
        channel.close();
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    private static String who(Path holder) {
        try {
            return Files.readString(holder, StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            return "?";
        }
    }
}
