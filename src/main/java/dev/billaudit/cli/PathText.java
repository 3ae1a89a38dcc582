package dev.billaudit.cli;

import dev.billaudit.ledger.Remark;
import dev.billaudit.ledger.failure.WrongUsage;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/**
 * Paths as people type and read them, in UTF-8 whatever the locale. Under the POSIX locale Java itself can neither make a
 * path with a Chinese name nor print one; the bytes behind a file's address stay right.
 */
final class PathText {

    private PathText() {}

    /**
     * The path that was typed.
     *
     * @throws WrongUsage if no file can have such a name
     */
    static Path of(String typed) {
        try {
            return Path.of(typed);
        } catch (InvalidPathException e) {
            return byAddress(typed, e);
        }
    }

    /** The path as text; two paths of the same bytes read the same in every locale. */
    static String show(Path path) {
        boolean spoilt = path.toString().chars().anyMatch(c -> c == '?' || c == '\ufffd');
        if (!spoilt) {
            return path.toString();
        }
        String address = path.toUri().getRawPath();
        if (!path.isAbsolute()) {
            address = address.substring(Path.of("").toUri().getRawPath().length());
        }
        String name = URLDecoder.decode(address.replace("+", "%2B"), StandardCharsets.UTF_8);
        return name.length() > 1 && name.endsWith("/") ? name.substring(0, name.length() - 1) : name;
    }

    private static Path byAddress(String typed, InvalidPathException why) {
        if (typed.indexOf('\0') >= 0) {
            throw new WrongUsage(Remark.of("cli.path-unreadable", typed), why);
        }
        try {
            String base =
                    typed.startsWith("/") ? "file:///" : workingFolder().toUri().toString();
            String name = URLEncoder.encode(typed, StandardCharsets.UTF_8)
                    .replace("+", "%20")
                    .replace("%2F", "/");
            return Path.of(URI.create(base + name.replaceFirst("^/+", "")));
        } catch (IOException | IllegalArgumentException e) {
            why.addSuppressed(e);
            throw new WrongUsage(Remark.of("cli.path-unreadable", typed), why);
        }
    }

    /** The folder the process stands in, by its own link: the system property has lost the name's bytes. */
    private static Path workingFolder() throws IOException {
        return Path.of("/proc/self/cwd").toRealPath();
    }
}
