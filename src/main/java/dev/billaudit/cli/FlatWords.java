package dev.billaudit.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a wording file of the product without a YAML reader, which would cost a help page half of its time: every line is
 * blank, a comment, or a key and its text in double quotes.
 */
final class FlatWords {

    private static final Pattern ENTRY = Pattern.compile("([a-z0-9.-]+|cli\\.help\\.[A-Za-z0-9.-]+): \"(.*)\"");

    private FlatWords() {}

    /** The texts by key. */
    static Map<String, String> read(String path) {
        Map<String, String> texts = new HashMap<>();
        text(path)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .forEach(line -> {
                    Matcher entry = ENTRY.matcher(line);
                    if (!entry.matches()) {
                        throw new IllegalStateException("no key with its text in " + path + ": " + line);
                    }
                    texts.put(entry.group(1), entry.group(2).replaceAll("\\\\(.)", "$1"));
                });
        return texts;
    }

    private static String text(String path) {
        try (InputStream in = FlatWords.class.getClassLoader().getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("the product lacks " + path);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
