package dev.billaudit.job;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Texts that wait in a file, gone when it is closed; known by where they stand. */
final class RowSpool implements Closeable {

    private static final int BUFFER_BYTES = 1 << 20;

    private final FileChannel file;
    private final ByteBuffer waiting = ByteBuffer.allocate(BUFFER_BYTES);
    private long written;

    private RowSpool(FileChannel file) {
        this.file = file;
    }

    /** Begins a file that is not there. */
    static RowSpool create(Path file) throws IOException {
        return new RowSpool(FileChannel.open(
                file,
                StandardOpenOption.CREATE_NEW,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE,
                StandardOpenOption.DELETE_ON_CLOSE));
    }

    /** Adds a text; answers where it stands. */
    long add(String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (waiting.remaining() < Integer.BYTES + bytes.length) {
            flush();
        }
        long at = written + waiting.position();
        if (waiting.remaining() < Integer.BYTES + bytes.length) {
            write(ByteBuffer.allocate(Integer.BYTES + bytes.length)
                    .putInt(bytes.length)
                    .put(bytes)
                    .flip());
        } else {
            waiting.putInt(bytes.length).put(bytes);
        }
        return at;
    }

    /** The text that stands there. */
    String get(long at) throws IOException {
        flush();
        int length = read(at, Integer.BYTES).getInt();
        return new String(read(at + Integer.BYTES, length).array(), StandardCharsets.UTF_8);
    }

    private void flush() throws IOException {
        write(waiting.flip());
        waiting.clear();
    }

    private void write(ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            written += file.write(bytes);
        }
    }

    private ByteBuffer read(long at, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length);
        while (bytes.hasRemaining()) {
            if (file.read(bytes, at + bytes.position()) < 0) {
                throw new IOException("the rows of an export broke off");
            }
        }
        return bytes.flip();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
