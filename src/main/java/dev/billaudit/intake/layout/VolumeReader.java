package dev.billaudit.intake.layout;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads traffic: {@code 3KB 552B}, {@code 1MB1KB24B}, {@code 1(MB)1.20(KB)}, {@code 62.863M}, bare numbers of a unit. */
final class VolumeReader {

    /** What {@link #bytes} answers for a text that is no volume. */
    static final long UNREADABLE = -1;

    private static final Pattern PART = Pattern.compile("(\\d{1,12})(?:\\.(\\d{1,6}))?\\(?([TGMK]?B|[TGMK])\\)?");
    private static final Pattern BARE = Pattern.compile("(\\d{1,15})(?:\\.(\\d{1,6})\\d*)?");
    private static final long STEP = 1024;
    /** Bare numbers that no unit is known of: only nothing can be read. */
    private static final String STATED = "STATED";

    private VolumeReader() {}

    /** The bytes, rounded down; 0 for an empty cell, {@link #UNREADABLE} for anything else. */
    static long bytes(String cell, String bareUnit) {
        try {
            return sum(cell, bareUnit);
        } catch (ArithmeticException tooLarge) {
            return UNREADABLE;
        }
    }

    private static long sum(String cell, String bareUnit) {
        String text = Headings.even(cell).replace(",", "").replace("字节", "B").toUpperCase(Locale.ROOT);
        if (text.isEmpty() || text.equals("-") || text.equals("--")) {
            return 0;
        }
        Matcher bare = BARE.matcher(text);
        if (bare.matches()) {
            String unit = bareUnit.toUpperCase(Locale.ROOT);
            boolean isNothing = text.chars().noneMatch(digit -> digit >= '1' && digit <= '9');
            return unit.equals(STATED) ? (isNothing ? 0 : UNREADABLE) : bytes(bare.group(1), bare.group(2), unit);
        }
        Matcher part = PART.matcher(text);
        long sum = 0;
        long above = Long.MAX_VALUE;
        int at = 0;
        while (at < text.length()) {
            if (!part.find(at) || part.start() != at || factor(part.group(3)) >= above) {
                return UNREADABLE;
            }
            above = factor(part.group(3));
            sum += bytes(part.group(1), part.group(2), part.group(3));
            at = part.end();
        }
        return sum;
    }

    private static long bytes(String whole, @org.jspecify.annotations.Nullable String part, String unit) {
        long factor = factor(unit);
        long sum = Math.multiplyExact(Long.parseLong(whole), factor);
        if (part != null) {
            long scale = 1;
            for (int i = 0; i < part.length(); i++) {
                scale *= 10;
            }
            sum += Long.parseLong(part) * factor / scale;
        }
        return sum;
    }

    /** How many bytes a unit in capitals has; KB where none is stated. */
    static long factor(String unit) {
        return switch (unit.isEmpty() ? 'K' : unit.charAt(0)) {
            case 'B' -> 1;
            case 'M' -> STEP * STEP;
            case 'G' -> STEP * STEP * STEP;
            case 'T' -> STEP * STEP * STEP * STEP;
            default -> STEP;
        };
    }
}
