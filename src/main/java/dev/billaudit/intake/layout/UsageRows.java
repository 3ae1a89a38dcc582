package dev.billaudit.intake.layout;

import dev.billaudit.ledger.Carrier;
import dev.billaudit.ledger.Line;
import dev.billaudit.ledger.Money;
import dev.billaudit.ledger.RecordKind;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Rows that are use: calls, messages, sessions. Their money is only checked and added up for the books. */
final class UsageRows {

    static final List<Field> MONEY = List.of(Field.FEE, Field.FEE_PART, Field.AMOUNT, Field.MONTHLY_AMOUNT);

    private static final int MOST_DIRECTIONS = 100;

    private final Reading reading;
    private final Columns columns;
    private final Carrier carrier;
    private final Map<String, Boolean> incoming = new HashMap<>();

    UsageRows(Reading reading, Columns columns, Carrier carrier) {
        this.reading = reading;
        this.columns = columns;
        this.carrier = carrier;
    }

    RowRole take(RecordRows.Entry record, ScopeBook.Table scope) {
        List<String> cells = record.cells();
        MoneyReader.Read fee = fee(cells);
        if (fee.problem() != null) {
            return reading.reject(record.row(), Money.ZERO, fee.problem(), badMoney(cells));
        }
        String written = columns.time(cells);
        TimeReader.Read time = reading.times().read(written, reading.facts().anchor(), record.day());
        LocalDateTime at = time.time();
        if (time.problem() != null || at == null) {
            return reading.reject(record.row(), fee.orZero(), String.valueOf(time.problem()), written);
        }
        long seconds = DurationReader.seconds(
                columns.cell(cells, Field.DURATION),
                columns.unit(Field.DURATION).equals("min"));
        if (seconds == DurationReader.UNREADABLE) {
            String duration = columns.cell(cells, Field.DURATION);
            return reading.reject(record.row(), fee.orZero(), "duration-unreadable", duration);
        }
        long bytes = bytes(cells);
        if (bytes == VolumeReader.UNREADABLE) {
            String volume = columns.cell(cells, Field.VOLUME);
            return reading.reject(record.row(), fee.orZero(), "volume-unreadable", volume);
        }
        RecordKind kind = RecordKind.valueOf(record.kind().name());
        boolean isUse = isUse(kind, cells, record.line(), seconds, bytes);
        UsageBook.Use use =
                new UsageBook.Use(isUse, seconds, bytes, fee.orZero().li());
        reading.usage().add(record.line(), carrier, kind, at, use);
        scope.row(record.line(), YearMonth.from(at));
        return RowRole.DATA;
    }

    /** The traffic of all columns of it: full price and reduced, up and down. */
    private long bytes(List<String> cells) {
        long sum = 0;
        for (int at : columns.all(Field.VOLUME)) {
            long bytes = VolumeReader.bytes(Columns.cell(cells, at), columns.unit(at));
            if (bytes == VolumeReader.UNREADABLE) {
                return bytes;
            }
            sum += bytes;
        }
        return sum;
    }

    private boolean isUse(RecordKind kind, List<String> cells, Line line, long seconds, long bytes) {
        return switch (kind) {
            case VOICE -> isCall(cells, seconds);
            case MESSAGE -> isOutgoing(cells, line);
            case DATA -> !columns.has(Field.VOLUME) || bytes > 0;
            case BILL, VALUE_ADDED, ON_BEHALF -> false;
        };
    }

    /** A charge that stands in a list of calls has neither a direction nor a duration. */
    private boolean isCall(List<String> cells, long seconds) {
        return seconds > 0
                || !columns.has(Field.DIRECTION)
                || Vocabulary.nameOrNull(columns.cell(cells, Field.DIRECTION)) != null;
    }

    /** What does not say that it was received counts as sent: nobody is called idle on a doubt. */
    private boolean isOutgoing(List<String> cells, Line line) {
        String sender = columns.cell(cells, Field.SENDER);
        if (!Headings.isEmpty(sender) && sender.indexOf('*') < 0) {
            return Line.of(sender).number().endsWith(line.number());
        }
        if (incoming.size() > MOST_DIRECTIONS) {
            incoming.clear();
        }
        String direction = columns.cell(cells, Field.DIRECTION);
        return !incoming.computeIfAbsent(direction, reading.words()::isIncoming);
    }

    /** Which columns of money add up to the fee: its parts where nothing else is. */
    static Field added(Columns columns) {
        return columns.has(Field.FEE) ? Field.FEE : Field.FEE_PART;
    }

    private MoneyReader.Read fee(List<String> cells) {
        Money sum = Money.ZERO;
        Field fee = added(columns);
        for (Field field : MONEY) {
            for (int at : columns.all(field)) {
                MoneyReader.Read read = columns.amount(cells, at);
                if (read.isBad()) {
                    return read;
                }
                sum = field == fee ? sum.plus(read.orZero()) : sum;
            }
        }
        return new MoneyReader.Read(sum, null);
    }

    private String badMoney(List<String> cells) {
        return badMoney(columns, cells, MONEY);
    }

    /** Why the first cell of these columns that is no amount is none. */
    static String problem(Columns columns, List<String> cells, List<Field> fields) {
        for (Field field : fields) {
            for (int at : columns.all(field)) {
                String problem = columns.amount(cells, at).problem();
                if (problem != null) {
                    return problem;
                }
            }
        }
        return "amount-not-a-number";
    }

    /** The first cell of these columns that is no amount. */
    static String badMoney(Columns columns, List<String> cells, List<Field> fields) {
        @Nullable String bad = null;
        for (Field field : fields) {
            for (int at : columns.all(field)) {
                if (bad == null && columns.amount(cells, at).isBad()) {
                    bad = Headings.strip(Columns.cell(cells, at));
                }
            }
        }
        return bad == null ? "" : bad;
    }
}
