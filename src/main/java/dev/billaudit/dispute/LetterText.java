package dev.billaudit.dispute;

import java.util.ArrayList;
import java.util.List;

/** The letter as plain text: one paragraph a line, so that it can be pasted into a form. */
final class LetterText {

    private static final int AMOUNT_COLUMNS = 2;

    private LetterText() {}

    static String of(Letter letter) {
        StringBuilder text = new StringBuilder();
        for (Letter.Block block : letter.blocks()) {
            text.append(
                    switch (block.style()) {
                        case TITLE -> block.text() + "\n\n";
                        case HEADING -> "\n" + block.text() + "\n\n";
                        case FIELD -> block.text() + "\n";
                        case SPACE -> "\n";
                        case ITEM -> indent(letter, "  ") + block.text() + "\n";
                        case BODY -> indent(letter, "") + block.text() + "\n";
                        case TABLE -> "\n" + table(letter.table()) + "\n";
                    });
        }
        return text.toString();
    }

    private static String indent(Letter letter, String other) {
        return letter.language().startsWith("zh") ? "\u3000\u3000" : other;
    }

    private static String table(Letter.Table table) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(table.head());
        rows.addAll(table.rows());
        List<String> total = new ArrayList<>(table.total());
        while (total.size() < table.head().size()) {
            total.add(1, "");
        }
        rows.add(total);
        int[] widths = new int[table.head().size()];
        rows.forEach(row -> widen(widths, row));
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < rows.size(); i++) {
            text.append(row(rows.get(i), widths));
            if (i == 0 || i == rows.size() - 2) {
                text.append(rule(widths));
            }
        }
        return text.toString();
    }

    private static void widen(int[] widths, List<String> row) {
        for (int i = 0; i < widths.length; i++) {
            widths[i] = Math.max(widths[i], width(cell(row.get(i))));
        }
    }

    private static String row(List<String> cells, int[] widths) {
        StringBuilder text = new StringBuilder("|");
        for (int i = 0; i < widths.length; i++) {
            String cell = cell(cells.get(i));
            String blanks = " ".repeat(widths[i] - width(cell));
            boolean isAmount = i >= widths.length - AMOUNT_COLUMNS;
            text.append(' ').append(isAmount ? blanks + cell : cell + blanks).append(" |");
        }
        return text.append('\n').toString();
    }

    private static String rule(int[] widths) {
        StringBuilder text = new StringBuilder("|");
        for (int width : widths) {
            text.append("-".repeat(width + 2)).append('|');
        }
        return text.append('\n').toString();
    }

    private static String cell(String text) {
        return text.replace('|', '\uff5c');
    }

    /** Columns in a fixed-width font: Chinese characters and full-width signs take two. */
    static int width(String text) {
        return text.codePoints().map(c -> isWide(c) ? 2 : 1).sum();
    }

    private static boolean isWide(int c) {
        boolean isHalfWidthForm = c >= 0xff61 && c <= 0xffdc;
        return (c >= 0x1100 && c <= 0x115f) || (c >= 0x2e80 && c <= 0xffe6 && !isHalfWidthForm) || c >= 0x1f300;
    }
}
