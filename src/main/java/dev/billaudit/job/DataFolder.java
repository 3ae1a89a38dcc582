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
import java.time.Duration;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * The data folder, held by one process at a time. The lock is taken before the database is opened and lives as long as
 * the process: the system frees it when the process dies, however it dies.
 */
public final class DataFolder implements AutoCloseable {

    private static final String UNKNOWN = "?";
    private static final int TURNS = 10;
    private static final Duration PAUSE = Duration.ofMillis(50);
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

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
                throw heldByAnother(data, holder);
            }
            Files.writeString(holder, ProcessHandle.current().pid() + "\n", StandardCharsets.UTF_8);
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

    /**
     * Who holds the folder and since when. The holder writes its name just after it took the lock, over that of a holder
     * that died: so a name that is not there yet, or a dead one, is asked for again.
     */
    private static HeldByAnother heldByAnother(Path data, Path holder) {
        String pid = UNKNOWN;
        String since = UNKNOWN;
        for (int turn = 0; turn < TURNS && !isAlive(pid); turn++) {
            try {
                pid = Files.readString(holder, StandardCharsets.UTF_8).strip();
                since = Files.getLastModifiedTime(holder)
                        .toInstant()
                        .atZone(SHANGHAI)
                        .format(SECONDS);
            } catch (IOException e) {
                pid = UNKNOWN;
            }
            if (!isAlive(pid)) {
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
        return new HeldByAnother(Remark.of("job.held-by-another", data, pid, since));
    }

    private static boolean isAlive(String pid) {
        return pid.matches("\\d{1,18}")
                && ProcessHandle.of(Long.parseLong(pid))
                        .map(ProcessHandle::isAlive)
                        .orElse(false);
    }
}
