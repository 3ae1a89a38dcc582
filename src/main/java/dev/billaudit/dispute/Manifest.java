package dev.billaudit.dispute;

import dev.billaudit.ledger.Remark;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The seal of a folder: {@code sha256sum} lines of every file but itself, sorted by path. */
final class Manifest {

    static final String NAME = "manifest-sha256.txt";

    private static final Pattern LINE = Pattern.compile("([0-9a-f]{64}) [ *](.+)");

    private Manifest() {}

    static void seal(Path folder) throws IOException {
        StringBuilder lines = new StringBuilder();
        for (String path : files(folder)) {
            lines.append(digest(folder.resolve(path))).append("  ").append(path).append('\n');
        }
        Files.writeString(folder.resolve(NAME), lines, StandardCharsets.UTF_8);
    }

    static Verification verify(Path folder) throws IOException {
        if (!Files.isRegularFile(folder.resolve(NAME), LinkOption.NOFOLLOW_LINKS)) {
            return new Verification(0, List.of(Remark.of("dispute.verify.no-manifest")));
        }
        List<Remark> problems = new ArrayList<>();
        NavigableMap<String, String> sealed = read(folder, problems);
        NavigableSet<String> found = files(folder);
        for (var entry : sealed.entrySet()) {
            String path = entry.getKey();
            if (!found.contains(path)) {
                problems.add(Remark.of("dispute.verify.missing", path));
            } else if (!isUnchanged(folder.resolve(path), entry.getValue())) {
                problems.add(Remark.of("dispute.verify.changed", path));
            }
        }
        found.stream()
                .filter(path -> !sealed.containsKey(path))
                .forEach(path -> problems.add(Remark.of("dispute.verify.extra", path)));
        return new Verification(sealed.size(), problems);
    }

    /** Copies a file and returns the digest of what was copied. */
    static String copy(Path from, Path to) throws IOException {
        MessageDigest sha256 = sha256();
        try (InputStream in = new DigestInputStream(Files.newInputStream(from), sha256);
                OutputStream out = Files.newOutputStream(to)) {
            in.transferTo(out);
        }
        return HexFormat.of().formatHex(sha256.digest());
    }

    static String digest(Path file) throws IOException {
        MessageDigest sha256 = sha256();
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), sha256)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(sha256.digest());
    }

    private static boolean isUnchanged(Path file, String digest) throws IOException {
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                && digest(file).equals(digest);
    }

    private static NavigableMap<String, String> read(Path folder, List<Remark> problems) throws IOException {
        NavigableMap<String, String> sealed = new TreeMap<>();
        String text = new String(Files.readAllBytes(folder.resolve(NAME)), StandardCharsets.UTF_8);
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            Matcher matcher = LINE.matcher(line);
            if (!matcher.matches() || sealed.putIfAbsent(matcher.group(2), matcher.group(1)) != null) {
                problems.add(Remark.of("dispute.verify.bad-line", number));
            }
        }
        return sealed;
    }

    private static NavigableSet<String> files(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            NavigableSet<String> files = new TreeSet<>();
            paths.filter(path -> !Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS))
                    .map(path -> folder.relativize(path).toString().replace('\\', '/'))
                    .filter(path -> !path.equals(NAME))
                    .forEach(files::add);
            return files;
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
