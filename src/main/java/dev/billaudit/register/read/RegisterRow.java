package dev.billaudit.register.read;

import dev.billaudit.ledger.Carrier;
import dev.billaudit.ledger.Line;
import dev.billaudit.ledger.Money;
import dev.billaudit.ledger.Remark;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One row under its headings. Reads the values of its cells and notes what is wrong with file, row and column; a value
 * that is wrong is handed on as absent, and the row's noted errors keep it out of the register.
 */
final class RegisterRow {

    /** Written into cells that say nothing. */
    private static final Set<String> NOTHING = Set.of("-", "--", "/", "无", "n/a", "null", "none");

    /** Written into a last day that is open. */
    private static final Set<String> OPEN_ENDED = Set.of("长期", "长期有效", "永久", "至今");

    private static final Pattern SCIENTIFIC = Pattern.compile("\\d(\\.\\d+)?[Ee]\\+?\\d{1,3}");
    private static final Pattern SCIENTIFIC_CODE = Pattern.compile("\\d(\\.\\d+)?[Ee]\\+\\d{1,3}");
    private static final Pattern NUMBER_WITH_ZEROS = Pattern.compile("(\\d+)\\.0+");
    private static final Pattern SERIAL_DAY = Pattern.compile("\\d{5}(\\.\\d+)?");
    private static final Pattern LETTER_OR_DIGIT = Pattern.compile("[\\p{L}\\p{N}]");
    private static final Pattern SEVERAL_LINES = Pattern.compile("\\d{7,}[/\\\\、,;|&+]+\\d{7,}|^\\d{21,}$");
    private static final int LONGEST_LINE = 64;

    private final String file;
    private final int number;
    private final Map<Column, String> headings;
    private final List<Remark> errors;
    private final int errorsBefore;

    /**
     * A row of a file.
     *
     * @param headings the headings as the file writes them
     * @param errors where what is wrong is noted
     */
    RegisterRow(String file, int number, Map<Column, String> headings, List<Remark> errors) {
        this.file = file;
        this.number = number;
        this.headings = headings;
        this.errors = errors;
        this.errorsBefore = errors.size();
    }

    /** File and row, as entries keep it. */
    String place() {
        return file + ":" + number;
    }

    /** Whether nothing wrong was noted of this row so far. */
    boolean isSound() {
        return errors.size() == errorsBefore;
    }

    /** Notes something wrong with the row as a whole. */
    void wrong(String key) {
        errors.add(Remark.of(key, file, number));
    }

    /** Notes something wrong with one cell. */
    void wrong(String key, Column column, String value) {
        errors.add(Remark.of(key, file, number, heading(column), CellText.shown(value)));
    }

    /** The text of a cell, empty for none. */
    String text(Column column, @Nullable String cell) {
        String text = cell == null ? "" : CellText.clean(cell);
        boolean saysNothing = column.isName()
                ? !LETTER_OR_DIGIT.matcher(text).find() || NOTHING.contains(text.toLowerCase(Locale.ROOT))
                : column != Column.TEXT && NOTHING.contains(text.toLowerCase(Locale.ROOT));
        if (saysNothing) {
            return "";
        }
        if (CellText.isExcelError(text)) {
            wrong("register.cell.formula-error", column, text);
        } else if (CellText.isDamaged(text)) {
            wrong("register.cell.damaged", column, text);
        } else if (!column.isFreeText() && (text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0)) {
            wrong("register.cell.line-break", column, text);
        } else {
            return text;
        }
        return "";
    }

    /** The name in a cell, null for none. */
    @Nullable
    String name(Column column, @Nullable String cell) {
        String text = text(column, cell);
        return text.isEmpty() ? null : text;
    }

    /** The code in a cell, without width and blanks, null for none. */
    @Nullable
    String code(Column column, @Nullable String cell) {
        String text =
                Normalizer.normalize(text(column, cell), Normalizer.Form.NFKC).replaceAll("[\\s\\u00a0\\p{Cf}]", "");
        if (SCIENTIFIC_CODE.matcher(text).matches()) {
            wrong("register.cell.scientific", column, text);
        }
        return text.isEmpty() ? null : text;
    }

    /** The text of a cell that must not be blank. */
    String required(Column column, @Nullable String cell) {
        int noted = errors.size();
        String text = text(column, cell);
        if (text.isEmpty() && errors.size() == noted) {
            wrong("register.cell.blank", column, "");
        }
        return text;
    }

    /** The line in a cell; {@code *} is none. A number that a program or a mask cut is refused, never completed. */
    Optional<Line> line(@Nullable String cell) {
        String text = required(Column.LINE, cell).replaceAll("\\p{Cf}", "");
        if (text.isEmpty()) {
            return Optional.empty();
        }
        var withZeros = NUMBER_WITH_ZEROS.matcher(text);
        Line line = Line.of(withZeros.matches() ? withZeros.group(1) : text);
        if (SCIENTIFIC.matcher(line.number()).matches()) {
            wrong("register.cell.scientific", Column.LINE, text);
        } else if ("*".equals(line.number())) {
            wrong("register.cell.every-line", Column.LINE, text);
        } else if (line.isMasked()) {
            wrong("register.cell.masked", Column.LINE, text);
        } else if (SEVERAL_LINES.matcher(line.number()).find()) {
            wrong("register.cell.several-lines", Column.LINE, text);
        } else if (line.number().length() > LONGEST_LINE
                || !LETTER_OR_DIGIT.matcher(line.number()).find()) {
            wrong("register.cell.no-line", Column.LINE, text);
        } else {
            return Optional.of(line);
        }
        return Optional.empty();
    }

    /** The day in a cell, null for none. */
    @Nullable
    LocalDate day(Column column, @Nullable String cell) {
        String text = text(column, cell);
        if (text.isEmpty() || (column == Column.UNTIL && OPEN_ENDED.contains(text))) {
            return null;
        }
        Optional<LocalDate> day = DayText.day(text);
        if (day.isEmpty()) {
            boolean isSerial = SERIAL_DAY.matcher(text).matches();
            wrong(isSerial ? "register.cell.serial-day" : "register.cell.no-day", column, text);
        }
        return day.orElse(null);
    }

    /** The time in a cell, null for none. */
    @Nullable
    LocalDateTime time(Column column, @Nullable String cell) {
        String text = required(column, cell);
        Optional<LocalDateTime> time = DayText.time(text);
        if (time.isEmpty() && !text.isEmpty()) {
            wrong("register.cell.no-time", column, text);
        }
        return time.orElse(null);
    }

    /** The amount in a cell, null for none. */
    @Nullable
    Money amount(Column column, @Nullable String cell) {
        String text = text(column, cell);
        if (text.isEmpty()) {
            return null;
        }
        Optional<Money> amount = YuanText.amount(text);
        if (amount.isEmpty()) {
            wrong("register.cell.no-amount", column, text);
        }
        return amount.orElse(null);
    }

    /** The carrier in a cell, null for none. */
    @Nullable
    Carrier carrier(@Nullable String cell) {
        String text = Normalizer.normalize(text(Column.CARRIER, cell), Normalizer.Form.NFKC);
        if (text.isEmpty()) {
            return null;
        }
        Optional<Carrier> carrier = Carrier.named(text);
        if (carrier.isEmpty()) {
            wrong("register.cell.no-carrier", Column.CARRIER, text);
        }
        return carrier.orElse(null);
    }

    /** What a word of the cell means, null for a blank cell. */
    <K> @Nullable K word(Column column, @Nullable String cell, KindWords<K> words) {
        String text = text(column, cell);
        if (text.isEmpty()) {
            return null;
        }
        Optional<K> meaning = words.meaning(text);
        if (meaning.isEmpty()) {
            errors.add(Remark.of(
                    "register.cell.unknown-word", file, number, heading(column), CellText.shown(text), words.spelt()));
        }
        return meaning.orElse(null);
    }

    /** Notes a span that ends before it begins. */
    void checkSpan(@Nullable LocalDate from, @Nullable LocalDate until) {
        if (from != null && until != null && until.isBefore(from)) {
            errors.add(
                    Remark.of("register.row.ends-before-it-begins", file, number, heading(Column.UNTIL), until, from));
        }
    }

    private String heading(Column column) {
        return headings.getOrDefault(column, column.title());
    }
}
