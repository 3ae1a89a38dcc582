package dev.billaudit.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What lies in a result folder, byte for byte; {@code timing.json} is the one file that may differ. */
final class OutTree {

    private OutTree() {}

    /** Digests by relative path. */
    static TreeMap<String, String> of(Path out) {
        var digests = new TreeMap<String, String>();
        try (Stream<Path> tree = Files.walk(out)) {
            tree.filter(Files::isRegularFile)
                    .filter(file -> !file.endsWith("timing.json"))
                    .forEach(file -> digests.put(out.relativize(file).toString(), digest(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return digests;
    }

    private static String digest(Path file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
