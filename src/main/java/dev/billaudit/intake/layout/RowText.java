package dev.billaudit.intake.layout;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A row as evidence: its cells joined, numbers of other parties and identity numbers masked. */
public final class RowText {

    private static final int SHOWN_HEAD = 3;
    private static final int SHOWN_TAIL = 4;
    private static final int LONGEST = 600;
    private static final Pattern OTHERS = Pattern.compile(
            "(?<![0-9A-Za-z.])(?:(0086|86|\\+86|12520)?(1\\d{10})|(0\\d{9,11})|(\\d{11})|(\\d{14}[0-9Xx]|\\d{17}[0-9Xx]))(?![0-9A-Za-z])");

    private RowText() {}

    /** The cells joined by {@code " | "}, empty ones at the end left out. */
    public static String of(List<String> cells, @Nullable String line) {
        int end = cells.size();
        while (end > 0 && Headings.isEmpty(cells.get(end - 1))) {
            end--;
        }
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < end; i++) {
            text.append(i == 0 ? "" : " | ").append(Headings.strip(cells.get(i)));
        }
        String masked = masked(text.toString(), line);
        return masked.length() > LONGEST ? masked.substring(0, LONGEST) + "…" : masked;
    }

    private static String masked(String text, @Nullable String line) {
        Matcher number = OTHERS.matcher(text);
        StringBuilder masked = new StringBuilder();
        while (number.find()) {
            String whole = number.group();
            String prefix = number.group(1) == null ? "" : number.group(1);
            String digits = whole.substring(prefix.length());
            boolean isOwn = digits.equals(line) || whole.equals(line);
            number.appendReplacement(masked, Matcher.quoteReplacement(isOwn ? whole : prefix + hidden(digits)));
        }
        return number.appendTail(masked).toString();
    }

    private static String hidden(String digits) {
        return digits.substring(0, SHOWN_HEAD)
                + "*".repeat(digits.length() - SHOWN_HEAD - SHOWN_TAIL)
                + digits.substring(digits.length() - SHOWN_TAIL);
    }
}
