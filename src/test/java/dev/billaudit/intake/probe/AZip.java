package dev.billaudit.intake.probe;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A zip in the making. */
final class AZip {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final ZipOutputStream zip;

    AZip() {
        this(StandardCharsets.UTF_8);
    }

    AZip(Charset names) {
        zip = new ZipOutputStream(bytes, names);
    }

    AZip with(String name, byte[] content) {
        try {
            ZipEntry entry = new ZipEntry(name);
            entry.setTimeLocal(LocalDateTime.of(2024, 6, 1, 8, 30, 2));
            zip.putNextEntry(entry);
            zip.write(content);
            zip.closeEntry();
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    AZip with(String name, String content) {
        return with(name, content.getBytes(StandardCharsets.UTF_8));
    }

    byte[] bytes() {
        try {
            zip.close();
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sets the flag of encryption in every directory entry, as the carriers' mail attachments have it. */
    byte[] encrypted() {
        return withDirectory(8, 1);
    }

    /** States that every entry unpacks to one byte. */
    byte[] understated() {
        return withDirectory(24, 1);
    }

    private byte[] withDirectory(int place, int value) {
        byte[] all = bytes();
        for (int i = 0; i + place < all.length; i++) {
            if (all[i] == 'P' && all[i + 1] == 'K' && all[i + 2] == 1 && all[i + 3] == 2) {
                all[i + place] = (byte) (place == 8 ? all[i + place] | value : value);
            }
        }
        return all;
    }
}
