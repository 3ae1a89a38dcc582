package dev.billaudit.intake.layout;

import dev.billaudit.intake.TableRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A row of a list of items and amounts, brought into the columns of its table. */
final class ListRow {

    private static final Pattern LINE =
            Pattern.compile("(.*\\S)[\\s\\u00a0\\u3000]+([-+－＋]?[￥¥]?\\d[\\d,]*(?:\\.\\d+)?元?)\\s*");

    private ListRow() {}

    /**
     * The row with its name and amount in their columns, where both stand in one cell: as a line of text, whose last
     * word is the amount and whose blanks in front are the indent, or as {@code 代收费：10.00元}. A row without a name
     * is that of its section.
     */
    static TableRow parted(TableRow row, Columns columns) {
        List<String> cells = row.cells();
        int[] names = columns.all(Field.ITEM);
        int name = names[0];
        int amount = columns.all(Field.AMOUNT)[0];
        Matcher line = LINE.matcher(cells.get(0));
        if (cells.size() == 1 && name == 0 && amount == 1 && line.matches()) {
            return with(row, List.of(line.group(1), line.group(2)));
        }
        String label = AsideRows.labelOfAmount(Columns.cell(cells, name));
        if (names.length == 1 && !label.isEmpty() && Headings.isEmpty(Columns.cell(cells, amount))) {
            String figure = Headings.plain(Columns.cell(cells, name)).substring(label.length() + 1);
            return with(row, replaced(replaced(cells, name, label), amount, figure));
        }
        if (columns.has(Field.SECTION) && Headings.isEmpty(Columns.cell(cells, name))) {
            int section = columns.all(Field.SECTION)[0];
            String title = Headings.strip(Columns.cell(cells, section));
            return with(row, replaced(replaced(cells, name, title), section, ""));
        }
        return row;
    }

    /**
     * The section that a column of sections places a row in, an empty text for the row of a section itself; absent where
     * there is no such column or the section above goes on.
     */
    static Optional<String> section(TableRow row, Columns columns) {
        if (!columns.has(Field.SECTION)) {
            return Optional.empty();
        }
        String section = Headings.strip(columns.cell(row.cells(), Field.SECTION));
        if (section.isEmpty()) {
            return Optional.empty();
        }
        boolean isItself = Headings.isEmpty(columns.cell(row.cells(), Field.ITEM));
        return Optional.of(isItself ? "" : section);
    }

    private static List<String> replaced(List<String> cells, int at, String text) {
        List<String> replaced = new ArrayList<>(cells);
        while (replaced.size() <= at) {
            replaced.add("");
        }
        replaced.set(at, text);
        return replaced;
    }

    private static TableRow with(TableRow row, List<String> cells) {
        return new TableRow(row.sheet(), row.row(), row.lines(), cells, row.doubt());
    }
}
