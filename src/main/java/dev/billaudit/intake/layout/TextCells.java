package dev.billaudit.intake.layout;

import dev.billaudit.intake.TableRow;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Rows that come as one cell, since what parts their fields is no usual separator: cut as the headings are, which are known by
 * their words. Where headings do not tell, nothing is cut.
 */
public final class TextCells {

    private static final List<Pattern> SIGNS =
            List.of(Pattern.compile("｜"), Pattern.compile("，"), Pattern.compile("~"), Pattern.compile("\\^"));
    /** Text set in columns: a single blank may stand inside of a field, and an empty field leaves a row one field short. */
    private static final Pattern BLANKS = Pattern.compile(
            "(?<=[^\\s\\u00a0\\u3000])(?:[ \\u00a0]{2,}|[ \\u00a0]*\\u3000[ \\u00a0\\u3000]*)(?=[^\\s\\u00a0\\u3000])");

    /** Where such a text was read as one with commas, they part thousands. */
    private static final String BETWEEN_CELLS = ",";

    private static final Pattern LEADING = Pattern.compile("[\\s\\u00a0\\u3000][-+−－￥¥(（]*\\d{1,3}$");
    private static final Pattern TRAILING = Pattern.compile("\\d{3}(?!\\d)");
    private static final Pattern ANY_BLANK =
            Pattern.compile("(?<=[^\\s\\u00a0\\u3000])[\\s\\u00a0\\u3000]+(?=[^\\s\\u00a0\\u3000])");
    /** Lists of names and amounts are told line by line. */
    private static final int FEWEST_IN_BLANKS = 4;

    private final Predicate<List<String>> areHeadings;
    private @Nullable Pattern separator;
    private int columns;
    private boolean isSetInBlanks;

    TextCells(Predicate<List<String>> areHeadings) {
        this.areHeadings = areHeadings;
    }

    /** The row in its fields; itself where it is no single cell or nothing tells how to cut it. */
    TableRow parted(TableRow row) {
        boolean isCutElsewhere = row.cells().size() > 1
                && separator != null
                && SIGNS.contains(separator)
                && row.cells().stream().anyMatch(cell -> separator.matcher(cell).find());
        boolean isCutInside = row.cells().size() > 1 && isSetInBlanks && areThousandsCut(row.cells());
        if ((row.cells().size() != 1 && !isCutElsewhere && !isCutInside) || !row.areCellsSure()) {
            return row;
        }
        String text = String.join(BETWEEN_CELLS, row.cells());
        if (!mayBeFields(text)) {
            return row;
        }
        return cut(isCutInside ? with(row, List.of(text), ANY_BLANK) : row, text);
    }

    /** Whether a comma between cells stood inside of an amount: {@code …  1} and {@code 288.00}. */
    private static boolean areThousandsCut(List<String> cells) {
        for (int i = 0; i + 1 < cells.size(); i++) {
            if (LEADING.matcher(cells.get(i)).find()
                    && TRAILING.matcher(cells.get(i + 1)).lookingAt()) {
                return true;
            }
        }
        return false;
    }

    private TableRow cut(TableRow row, String text) {
        for (Pattern sign : SIGNS) {
            List<String> fields = fields(text, sign);
            boolean isRow = fields.size() > 2 && fields.size() == columns && hasFigure(fields);
            if (isRow || (fields.size() > 1 && isOwn(sign, fields)) || areHeadings(fields)) {
                return with(row, fields, sign);
            }
        }
        List<String> fields = fields(text, BLANKS);
        boolean isOfBlanks = fields.size() >= FEWEST_IN_BLANKS
                && (BLANKS.equals(separator) ? fields.size() == columns : isSetInColumns(text, fields));
        return isOfBlanks ? with(row, fields, BLANKS) : row;
    }

    private static boolean mayBeFields(String text) {
        return text.indexOf("｜") >= 0
                || text.indexOf("，") >= 0
                || text.indexOf("~") >= 0
                || text.indexOf("^") >= 0
                || BLANKS.matcher(text).find();
    }

    /** A row that has too many or too few fields is one all the same, and is told so; a span of time is none. */
    private boolean isOwn(Pattern sign, List<String> fields) {
        boolean isWhole = fields.size() == columns;
        return sign.equals(separator) && (isWhole || (fields.size() > 2 && hasFigure(fields)));
    }

    private static boolean hasFigure(List<String> fields) {
        return fields.stream().anyMatch(MoneyReader::isFigure);
    }

    private boolean areHeadings(List<String> fields) {
        return fields.size() > 1 && areHeadings.test(fields);
    }

    private boolean isSetInColumns(String text, List<String> fields) {
        return fields(text, ANY_BLANK).size() == fields.size() && areHeadings.test(fields);
    }

    private TableRow with(TableRow row, List<String> fields, Pattern sign) {
        if (areHeadings.test(fields)) {
            separator = sign;
            columns = fields.size();
            isSetInBlanks = sign.equals(BLANKS);
        }
        return row.parted(fields);
    }

    /** Every way in which the cells of a row may have been cut when it was read; the first is the row as it stands. */
    public static List<List<String>> cuts(List<String> cells) {
        String text = String.join(BETWEEN_CELLS, cells);
        return Stream.concat(
                        Stream.of(cells),
                        Stream.concat(SIGNS.stream(), Stream.of(BLANKS)).map(sign -> fields(text, sign)))
                .distinct()
                .toList();
    }

    private static List<String> fields(String text, Pattern sign) {
        return List.of(sign.split(text, -1));
    }

    /**
     * A row of headings: where they have cells of their own, a row below them that is one cell may be cut into as many; where
     * they are one cell, blanks part what stands below them.
     */
    void headed(int width) {
        isSetInBlanks = width == 1 || (width == columns && BLANKS.equals(separator));
        columns = width;
    }
}
