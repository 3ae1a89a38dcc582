package dev.billaudit.intake.table;

import java.util.List;

/** Takes off what web exports wrap around numbers so that a spreadsheet keeps them as text. */
final class ExportedText {

    private ExportedText() {}

    /** Whether it is {@code ="…"} without a quote inside. */
    static boolean isWrapped(String cell) {
        int end = cell.length();
        while (end > 0 && cell.charAt(end - 1) == '\t') {
            end--;
        }
        return end >= 3 && cell.startsWith("=\"") && cell.indexOf('"', 2) == end - 1;
    }

    /** The cells without {@code ="…"} and without tabs around them; blanks stay, they mean levels. */
    static List<String> clean(List<String> cells) {
        for (String cell : cells) {
            if (isTouched(cell)) {
                return cells.stream().map(ExportedText::clean).toList();
            }
        }
        return cells;
    }

    private static boolean isTouched(String cell) {
        return !cell.isEmpty()
                && (cell.charAt(0) == '\t' || cell.charAt(0) == '=' || cell.charAt(cell.length() - 1) == '\t');
    }

    private static String clean(String cell) {
        int from = 0;
        int end = cell.length();
        while (end > 0 && cell.charAt(end - 1) == '\t') {
            end--;
        }
        while (from < end && cell.charAt(from) == '\t') {
            from++;
        }
        String text = cell.substring(from, end);
        return isWrapped(text) ? clean(text.substring(2, text.length() - 1)) : text;
    }
}
