package dev.billaudit.intake.layout;

import dev.billaudit.intake.LineTaker;
import dev.billaudit.ledger.Line;
import dev.billaudit.ledger.RecordKind;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Adds up plain lines of one open table of usage without making rows of them. Each field is judged by the bytes where its spelling
 * is the usual one, else by the same readers as a row's cells; a line of which anything is left open is not taken, and
 * comes as a row. What it adds is what {@link UsageRows} adds.
 */
final class UsageLane implements LineTaker {

    private static final int FEWEST_FILLED = 3;
    private static final int MOST_LINES = 200_000;
    private static final int MOST_TEXTS = 4_000;

    /** After so many lines it is seen whether the lane is worth asking. */
    private static final int TRIAL = 1_000;

    private static final int SHORTEST_TIME = 5;
    private static final int MOST_VOLUME_DIGITS = 12;

    /** No column of the field is filled. */
    private static final int NONE = -1;

    /** It cannot be told here which column of the field is filled, or with what. */
    private static final int UNCLEAR = -2;

    private final Reading reading;
    private final RecordRows.Shelf shelf;
    private final FieldTexts<LineSums> lines = new FieldTexts<>(MOST_LINES);
    private final FieldTexts<LaneText> texts = new FieldTexts<>(MOST_TEXTS);
    private final FieldTexts<LaneText> durations = new FieldTexts<>(MOST_TEXTS);
    private final @Nullable LaneText[] words = new LaneText[LineCuts.MOST];
    private final LineCuts cuts;
    private final LaneColumns columns;
    private final @Nullable LineSums owner;
    private final LaneText nothing = new LaneText("");
    private long lastDay = PlainFigures.OTHER;
    private YearMonth lastMonth = YearMonth.of(TimeReader.FIRST_YEAR, 1);
    private int offered;
    private int taken;

    UsageLane(Reading reading, Columns columns, RecordRows.Shelf shelf, char delimiter) {
        this.reading = reading;
        this.columns = new LaneColumns(columns);
        this.shelf = shelf;
        cuts = new LineCuts(delimiter);
        owner = reading.line("", shelf.carrier()).map(LineSums::new).orElse(null);
    }

    /** What is told of a text that is no figure. */
    private static final class LaneText {

        private final String text;
        private final boolean isBlank;
        private long seconds = PlainFigures.OTHER;
        private @Nullable Boolean isIncoming;
        private @Nullable Boolean isName;

        LaneText(String text) {
            this.text = text;
            isBlank = Headings.isEmpty(text);
        }
    }

    /** A line with the sums it was last added to. */
    private static final class LineSums {

        private final Line line;
        private @Nullable YearMonth month;
        private UsageBook.@Nullable Sum sum;
        private ScopeBook.@Nullable Rows rows;

        LineSums(Line line) {
            this.line = line;
        }
    }

    /** Whether so few lines are plain that offering them costs more than it saves. */
    boolean isInVain() {
        return offered >= TRIAL && taken * 2 < offered;
    }

    @Override
    public int take(byte[] buffer, int from, int to, StrictDecoder strict) {
        offered++;
        if (!cuts.cut(buffer, from, to) || !isPlain(buffer, strict)) {
            return 0;
        }
        LineSums line = line(buffer, strict);
        if (line == null) {
            return 0;
        }
        long day = day(buffer);
        long fee = fee(buffer);
        long seconds = seconds(buffer, strict);
        long bytes = bytes(buffer);
        if (day == PlainFigures.OTHER || fee == PlainFigures.OTHER || seconds < 0 || bytes < 0) {
            return 0;
        }
        Boolean isUse = isUse(buffer, strict, line.line, seconds, bytes);
        if (isUse == null) {
            return 0;
        }
        if (!reading.signs().isSettled() && !isSeen(buffer)) {
            return 0;
        }
        add(line, day, new UsageBook.Use(isUse, seconds, bytes, fee));
        taken++;
        reading.countSkimmed();
        return cuts.count();
    }

    /** Shows the cells to who looks for the signs of a spreadsheet; false when they are not known as they stand. */
    private boolean isSeen(byte[] buffer) {
        List<String> cells = new ArrayList<>(cuts.count());
        for (int field = 0; field < cuts.count(); field++) {
            LaneText word = cuts.isEmpty(field) || cuts.isAscii(field) ? null : words[field];
            if (cuts.isWrapped(buffer, field)) {
                return false;
            }
            cells.add(word == null ? cuts.ascii(buffer, field) : word.text);
        }
        reading.signs().see(cells);
        return true;
    }

    private void add(LineSums line, long day, UsageBook.Use use) {
        if (day / 100 != lastDay / 100) {
            lastMonth = YearMonth.of((int) (day / 10_000), (int) (day / 100 % 100));
        }
        lastDay = day;
        UsageBook.Sum sum = line.sum;
        ScopeBook.Rows rows = line.rows;
        if (sum == null || rows == null || !lastMonth.equals(line.month)) {
            sum = reading.usage().sum(line.line, shelf.carrier(), shelf.kind(), lastMonth);
            rows = shelf.scope().rows(line.line, lastMonth);
            line.sum = sum;
            line.rows = rows;
            line.month = lastMonth;
        }
        sum.add((int) (day % 100), use);
        rows.add();
    }

    /** Whether every byte is text, no field is too many, and at least three fields are plainly filled. */
    private boolean isPlain(byte[] buffer, StrictDecoder strict) {
        int filled = 0;
        for (int field = 0; field < cuts.count(); field++) {
            if (cuts.isEmpty(field)) {
                continue;
            }
            if (field >= columns.width()) {
                return false;
            }
            if (cuts.isAscii(field)) {
                filled += cuts.isRaw(field) && buffer[cuts.from(field)] > ' ' ? 1 : 0;
                continue;
            }
            LaneText word = known(texts, field, buffer, strict);
            if (word == null) {
                return false;
            }
            words[field] = word;
        }
        return filled >= FEWEST_FILLED;
    }

    /** The text of a field, null when its bytes cannot be trusted. */
    private @Nullable LaneText known(FieldTexts<LaneText> among, int field, byte[] buffer, StrictDecoder strict) {
        FieldTexts.Kept<LaneText> kept = among.of(buffer, cuts.from(field), cuts.to(field), strict);
        LaneText word = kept.meaning();
        String text = kept.text();
        if (word == null && text != null) {
            word = new LaneText(text);
            kept.tell(word);
        }
        return word;
    }

    /** The column that speaks for a field: the first one that is filled. */
    private int speaking(int[] places, byte[] buffer) {
        for (int field : places) {
            if (cuts.isEmpty(field)) {
                continue;
            }
            LaneText word = cuts.isAscii(field) ? null : words[field];
            boolean isFilled = word == null ? buffer[cuts.from(field)] > ' ' : !word.isBlank;
            return cuts.isRaw(field) && isFilled ? field : UNCLEAR;
        }
        return NONE;
    }

    private @Nullable LineSums line(byte[] buffer, StrictDecoder strict) {
        int field = speaking(columns.line(), buffer);
        if (field < 0) {
            return field == NONE ? owner : null;
        }
        FieldTexts.Kept<LineSums> kept = lines.of(buffer, cuts.from(field), cuts.to(field), strict);
        LineSums known = kept.meaning();
        String text = kept.text();
        if (known == null && text != null) {
            known = reading.line(text, shelf.carrier()).map(LineSums::new).orElse(null);
            if (known != null) {
                kept.tell(known);
            }
        }
        return known;
    }

    /** The day as {@code yyyyMMdd}. */
    private long day(byte[] buffer) {
        for (int field : columns.time()) {
            boolean isTime = !cuts.isEmpty(field)
                    && cuts.isRaw(field)
                    && cuts.isAscii(field)
                    && cuts.to(field) - cuts.from(field) >= SHORTEST_TIME
                    && buffer[cuts.from(field)] >= '0'
                    && buffer[cuts.from(field)] <= '9';
            if (!isTime) {
                return PlainFigures.OTHER;
            }
        }
        int first = columns.time()[0];
        long day = PlainFigures.day(buffer, cuts.from(first), cuts.to(first));
        if (day != PlainFigures.OTHER) {
            return day;
        }
        TimeReader.Read read =
                reading.times().read(cuts.ascii(buffer, first), reading.facts().anchor(), shelf.day());
        LocalDateTime time = read.problem() == null ? read.time() : null;
        return time == null
                ? PlainFigures.OTHER
                : (time.getYear() * 100L + time.getMonthValue()) * 100 + time.getDayOfMonth();
    }

    /** Li of the fees; every other column of money must be money too. */
    private long fee(byte[] buffer) {
        long sum = 0;
        int[] places = columns.money();
        for (int i = 0; i < places.length; i++) {
            int field = places[i];
            long li = cuts.isEmpty(field) ? 0 : amount(buffer, field, i);
            if (li == PlainFigures.OTHER) {
                return PlainFigures.OTHER;
            }
            sum = columns.isAdded(i) ? Math.addExact(sum, li) : sum;
        }
        return sum;
    }

    private long amount(byte[] buffer, int field, int column) {
        if (!cuts.isRaw(field)) {
            return PlainFigures.OTHER;
        }
        boolean isAscii = cuts.isAscii(field);
        long plain = isAscii
                ? PlainFigures.li(buffer, cuts.from(field), cuts.to(field), columns.unit(column))
                : PlainFigures.OTHER;
        LaneText word = isAscii ? null : words[field];
        if (plain != PlainFigures.OTHER) {
            return plain;
        }
        MoneyReader.Read read = columns.amount(word == null ? cuts.ascii(buffer, field) : word.text, column);
        return read.isBad() ? PlainFigures.OTHER : read.orZero().li();
    }

    private long seconds(byte[] buffer, StrictDecoder strict) {
        int field = speaking(columns.duration(), buffer);
        if (field < 0) {
            return field == NONE ? 0 : PlainFigures.OTHER;
        }
        long plain = cuts.isAscii(field)
                ? PlainFigures.seconds(buffer, cuts.from(field), cuts.to(field), columns.isMinutes())
                : PlainFigures.OTHER;
        if (plain != PlainFigures.OTHER) {
            return plain;
        }
        LaneText word = known(durations, field, buffer, strict);
        if (word == null) {
            return PlainFigures.OTHER;
        }
        if (word.seconds == PlainFigures.OTHER) {
            word.seconds = DurationReader.seconds(word.text, columns.isMinutes());
        }
        return word.seconds;
    }

    /** The traffic of all columns of it. */
    private long bytes(byte[] buffer) {
        long sum = 0;
        int[] places = columns.volume();
        for (int i = 0; i < places.length; i++) {
            long bytes = cuts.isEmpty(places[i]) ? 0 : bytes(buffer, places[i], i);
            if (bytes < 0) {
                return bytes;
            }
            sum += bytes;
        }
        return sum;
    }

    private long bytes(byte[] buffer, int field, int column) {
        if (!cuts.isRaw(field) || !cuts.isAscii(field)) {
            return PlainFigures.OTHER;
        }
        long factor = columns.volumeFactor(column);
        long whole = factor == 0
                ? PlainFigures.OTHER
                : PlainFigures.digits(buffer, cuts.from(field), cuts.to(field), MOST_VOLUME_DIGITS);
        return whole == PlainFigures.OTHER || whole > Long.MAX_VALUE / factor
                ? VolumeReader.bytes(cuts.ascii(buffer, field), columns.volumeUnit(column))
                : whole * factor;
    }

    /** As {@link UsageRows} tells it; null when it cannot be told here. */
    private @Nullable Boolean isUse(byte[] buffer, StrictDecoder strict, Line line, long seconds, long bytes) {
        RecordKind kind = shelf.kind();
        if (kind == RecordKind.DATA) {
            return columns.volume().length == 0 || bytes > 0;
        }
        if (kind == RecordKind.VOICE && (seconds > 0 || columns.direction().length == 0)) {
            return true;
        }
        int sender = kind == RecordKind.MESSAGE ? speaking(columns.sender(), buffer) : NONE;
        if (sender >= 0) {
            String from = cuts.isAscii(sender) ? cuts.ascii(buffer, sender) : "*";
            return from.indexOf('*') < 0 ? Line.of(from).number().endsWith(line.number()) : null;
        }
        int direction = speaking(columns.direction(), buffer);
        LaneText said = direction == NONE ? nothing : direction < 0 ? null : known(texts, direction, buffer, strict);
        return (sender == UNCLEAR || said == null) ? null : isUse(kind, said);
    }

    private boolean isUse(RecordKind kind, LaneText said) {
        if (kind == RecordKind.VOICE) {
            Boolean isName = said.isName;
            if (isName == null) {
                isName = Vocabulary.nameOrNull(said.text) != null;
                said.isName = isName;
            }
            return isName;
        }
        Boolean isIncoming = said.isIncoming;
        if (isIncoming == null) {
            isIncoming = reading.words().isIncoming(said.text);
            said.isIncoming = isIncoming;
        }
        return !isIncoming;
    }
}
