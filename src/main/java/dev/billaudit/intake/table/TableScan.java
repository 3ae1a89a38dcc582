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

    /** A sign that is written twice within two of its kind is quoted, whatever else quotes in the file. */
    private static final Pattern SINGLE_QUOTED = Pattern.compile("'(?:[^']|'')*''(?:[^']|'')*'");

    /** What spreadsheets write for a value that is none, and formats that head their column: neither begins a comment. */
    private static final Pattern NO_COMMENT =
            Pattern.compile("#(?:ERR|N/A|(?:REF|DIV/0|VALUE|NULL|NUM|SPILL|CALC)!|NAME\\?)|[#,.;]*#[#,.;]*0[#0,.;]*");

    /** A day that only spreadsheets have, and those whose number is zero: readers differ over them. */
    private static final Pattern ODD_DAY = Pattern.compile("(?:1899-12-3[01]|1900-02-29|1904-01-01) [0-9:.]+");

    private static final char BYTE_ORDER_MARK = '\uFEFF';

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
    private boolean isQuoted;
    private boolean isSpaced = true;
    private int widest;

    TableScan(String container) {
        isUncut = container.equals("text");
        isDelimited = container.equals("csv") || container.equals("tsv") || container.equals("text");
    }

    /** A file has one sign to quote with: where double quotes did, single ones are text. */
    void quoted(boolean areFieldsQuoted) {
        isQuoted = areFieldsQuoted;
    }

    /** Called when all rows were taken. A blank line in a table of one column may be an empty value of it. */
    List<Remark> doubts() {
        if (isDelimited && hasBlank && widest < 2) {
            add(Remark.of("table.blank-line-inside"));
        }
        if (isDelimited && isSpaced && widest > 1) {
            add(Remark.of("table.blank-before-cells"));
        }
        if (opensSingle && closesSingle && !isQuoted) {
            add(Remark.of("table.quote-unsure"));
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
        if (row.doubt() != null && !row.isUnended()) {
            add(row.doubt());
        }
        if (isDelimited) {
            takeText(row);
        } else {
            row.cells().forEach(cell -> takeSheetCell(row.row(), cell));
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

    private void takeSheetCell(int row, String cell) {
        if (cell.startsWith("1") && ODD_DAY.matcher(cell).matches()) {
            add(Remark.of("table.day-unsure", row));
        }
        if (cell.chars().anyMatch(TableScan::isUnshown)) {
            add(Remark.of("table.sign-unshown", row));
        }
    }

    private static boolean isUnshown(int sign) {
        return (sign < ' ' && sign != '\t' && sign != '\n' && sign != '\r') || sign == '\uFFFE' || sign == '\uFFFF';
    }

    /** A mark of the byte order inside of a text joins two files, and a sign that is none comes of a wrong charset. */
    private static boolean isForeign(int sign) {
        return sign == BYTE_ORDER_MARK || (sign > '\u02FF' && Character.getType(sign) == Character.UNASSIGNED);
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
        if (isComment(cells)) {
            add(Remark.of("table.comment"));
        }
        isSpaced = isSpaced && cells.stream().skip(1).allMatch(cell -> cell.startsWith(" "));
        for (String cell : cells) {
            takeCell(cell);
            if (cell.chars().anyMatch(sign -> isUnshown(sign) || isForeign(sign))) {
                add(Remark.of("table.sign-unshown", row.row()));
            }
            if (isUncut) {
                takeLine(cell);
            }
        }
        shape.take(row.row(), cells).ifPresent(this::add);
        absent.take(row.row(), cells).ifPresent(this::add);
    }

    /** Numbered rows are often headed by the sign alone. */
    private static boolean isComment(List<String> cells) {
        String first = cells.get(0);
        boolean isHeading = cells.size() > 1 && first.equals("#");
        return first.startsWith("#") && !isHeading && !NO_COMMENT.matcher(first).matches();
    }

    private void takeCell(String cell) {
        if (cell.indexOf('\\') >= 0 && ESCAPE.matcher(cell).find()) {
            add(Remark.of("table.escape-unsure"));
        }
        if (cell.startsWith("'") && SINGLE_QUOTED.matcher(cell).matches()) {
            add(Remark.of("table.quote-unsure"));
        }
        hasEscapedSingle |= cell.contains("\\'");
        hasDouble |= cell.indexOf('"') >= 0;
        int last = cell.length() - 1;
        opensSingle |= last >= 0 && QUOTES.indexOf(cell.charAt(0)) >= 0;
        closesSingle |= last >= 0 && QUOTES.indexOf(cell.charAt(last)) >= 0;
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
