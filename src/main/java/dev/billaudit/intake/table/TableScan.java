package dev.billaudit.intake.table;

import dev.billaudit.intake.TableRow;
import dev.billaudit.ledger.Remark;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What in the rows themselves speaks for another reading than RFC 4180's: told once a file. */
final class TableScan {

    /** Signs that some programs quote with; a name may begin or end with one, quoted text does both. */
    private static final String QUOTES = "'`";

    /** A backslash at the end, or before a sign that some programs escape. */
    private static final Pattern ESCAPE = Pattern.compile("\\\\(?:[\"`,;|\\\\nrtN]|$)");

    /** Where a text is not cut, any of these may still part some of its lines; a table of one column would quote them. */
    private static final String SEPARATORS = ",;\t|";

    private final boolean isDelimited;
    private final boolean isUncut;
    private final List<Remark> doubts = new ArrayList<>();
    private final TableShape shape = new TableShape();
    private final AbsentValues absent = new AbsentValues();
    private boolean isAfterBlank;
    private boolean isAny;
    private boolean hasBlank;
    /** A quote inside of a field was written twice: then a backslash escapes nothing. */
    private boolean hasDouble;

    private boolean hasEscapedSingle;
    private boolean opensSingle;
    private boolean closesSingle;
    private boolean isSpaced = true;
    private int widest;

    TableScan(String container) {
        isUncut = container.equals("text");
        isDelimited = container.equals("csv") || container.equals("tsv") || container.equals("text");
    }

    /** Called when all rows were taken. A blank line in a table of one column may be an empty value of it. */
    List<Remark> doubts() {
        if (isDelimited && hasBlank && widest < 2) {
            add(Remark.of("table.blank-line-inside"));
        }
        if (isDelimited && isSpaced && widest > 1) {
            add(Remark.of("table.blank-before-cells"));
        }
        if (hasEscapedSingle && !hasDouble) {
            add(Remark.of("table.escape-unsure"));
        }
        return doubts;
    }

    boolean isInDoubt() {
        return !doubts.isEmpty();
    }

    void take(TableRow row) {
        if (row.doubt() != null) {
            add(row.doubt());
        }
        if (isDelimited) {
            takeText(row);
        }
        if (!row.spanned().isEmpty()) {
            takeCovered(row);
        }
    }

    private void takeCovered(TableRow row) {
        row.spanned().stream()
                .filter(column ->
                        column < row.cells().size() && !row.cells().get(column).isEmpty())
                .findFirst()
                .ifPresent(column -> add(Remark.of("table.cell-covered", row.row(), column + 1)));
    }

    private void takeText(TableRow row) {
        List<String> cells = row.cells();
        if (cells.isEmpty()) {
            isAfterBlank = isAny;
            hasBlank = true;
            return;
        }
        if (isAfterBlank) {
            isAfterBlank = false;
            add(Remark.of("table.blank-line-inside"));
        }
        isAny = true;
        widest = Math.max(widest, cells.size());
        if (cells.get(0).startsWith("#")) {
            add(Remark.of("table.comment"));
        }
        isSpaced = isSpaced && cells.stream().skip(1).allMatch(cell -> cell.startsWith(" "));
        for (String cell : cells) {
            takeCell(cell);
            if (isUncut) {
                takeLine(cell);
            }
        }
        shape.take(row.row(), cells).ifPresent(this::add);
        absent.take(row.row(), cells).ifPresent(this::add);
    }

    private void takeCell(String cell) {
        if (cell.indexOf('\\') >= 0 && ESCAPE.matcher(cell).find()) {
            add(Remark.of("table.escape-unsure"));
        }
        hasEscapedSingle |= cell.contains("\\'");
        hasDouble |= cell.indexOf('"') >= 0;
        int last = cell.length() - 1;
        opensSingle |= last >= 0 && QUOTES.indexOf(cell.charAt(0)) >= 0;
        closesSingle |= last >= 0 && QUOTES.indexOf(cell.charAt(last)) >= 0;
        if (opensSingle && closesSingle) {
            add(Remark.of("table.quote-unsure"));
        }
    }

    private void takeLine(String line) {
        if (line.indexOf('"') >= 0) {
            add(Remark.of("table.stray-quote"));
        }
        line.chars()
                .filter(sign -> SEPARATORS.indexOf(sign) >= 0)
                .mapToObj(Character::toString)
                .findFirst()
                .ifPresent(sign -> add(Remark.of("table.columns-unsure", sign)));
    }

    private void add(Remark doubt) {
        if (doubts.isEmpty()) {
            doubts.add(doubt);
        }
    }
}
