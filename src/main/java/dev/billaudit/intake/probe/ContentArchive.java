package dev.billaudit.intake.probe;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

/** The private copies of all originals, each named by its own digest: a name never holds other bytes. */
final class ContentArchive {

    private static final int BUFFER = 1 << 16;

    private final Path folder;
    private final List<Path> unsettled = new ArrayList<>();
    private final Set<String> fresh = new HashSet<>();

    ContentArchive(Path folder) {
        this.folder = folder;
    }

    /** What was stored. */
    record Stored(String sha256, long bytes, Path content) {}

    Stored store(InputStream in) throws IOException {
        try (Draft draft = draft()) {
            byte[] buffer = new byte[BUFFER];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                draft.out().write(buffer, 0, read);
            }
            return draft.keep();
        }
    }

    /**
     * Has all copies of this collection on the disk for good. One after the other, each as it is made, costs a wait for the disk
     * a file; the first wait at the end takes nearly all of them along.
     */
    void settle() throws IOException {
        for (Path place : unsettled) {
            try (FileChannel copy = FileChannel.open(place, StandardOpenOption.WRITE)) {
                copy.force(true);
            }
        }
        unsettled.clear();
    }

    /** Digests of the copies that were not there before: each was digested as it was written. */
    Set<String> fresh() {
        return Set.copyOf(fresh);
    }

    Draft draft() throws IOException {
        Files.createDirectories(folder);
        return new Draft(Files.createTempFile(folder, ".incoming-", ".part"));
    }

    /** A copy under a temporary name; gone unless kept. */
    final class Draft implements Closeable {

        private final Path temporary;
        private final FileChannel channel;
        private final MessageDigest digest;
        private final OutputStream out;
        private long bytes;

        Draft(Path temporary) throws IOException {
            this.temporary = temporary;
            this.channel = FileChannel.open(temporary, StandardOpenOption.WRITE);
            this.digest = sha256();
            OutputStream file = Channels.newOutputStream(channel);
            this.out = new OutputStream() {
                @Override
                public void write(int b) throws IOException {
                    write(new byte[] {(byte) b}, 0, 1);
                }

                @Override
                public void write(byte[] b, int off, int len) throws IOException {
                    digest.update(b, off, len);
                    bytes += len;
                    file.write(b, off, len);
                }
            };
        }

        OutputStream out() {
            return out;
        }

        Stored keep() throws IOException {
            channel.close();
            String name = HexFormat.of().formatHex(digest.digest());
            Path place = folder.resolve(name.substring(0, 2)).resolve(name);
            Files.createDirectories(place.getParent());
            boolean isThere = Files.isRegularFile(place, LinkOption.NOFOLLOW_LINKS) && Files.size(place) == bytes;
            if (!isThere) {
                Files.move(temporary, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
                unsettled.add(place);
                fresh.add(name);
            }
            return new Stored(name, bytes, place);
        }

        @Override
        public void close() throws IOException {
            channel.close();
            Files.deleteIfExists(temporary);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
