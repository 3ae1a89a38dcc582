package dev.billaudit.intake.layout;

import dev.billaudit.ledger.Carrier;
import dev.billaudit.ledger.Line;
import dev.billaudit.ledger.RecordKind;
import dev.billaudit.ledger.UsageMonth;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Adds up usage by line, month and kind, however many records there are. */
final class UsageBook {

    private record Key(Line line, Carrier carrier, YearMonth month, RecordKind kind) {}

    /**
     * One usage record.
     *
     * @param isUse whether it is use: not so an incoming message or an empty session
     */
    record Use(boolean isUse, long seconds, long bytes, long feeLi) {}

    /** The sums of one line, month and kind. */
    static final class Sum {
        private long dayMask;
        private long records;
        private long uses;
        private long seconds;
        private long bytes;
        private long feeLi;

        void add(int day, Use use) {
            records++;
            if (use.isUse) {
                uses++;
                dayMask |= 1L << (day - 1);
            }
            seconds += use.seconds;
            bytes += use.bytes;
            feeLi += use.feeLi;
        }
    }

    private final Map<Key, Sum> sums = new HashMap<>();
    private @Nullable Key lastKey;
    private @Nullable Sum lastSum;

    void add(Line line, Carrier carrier, RecordKind kind, LocalDateTime time, Use use) {
        Sum sum = sum(line, carrier, kind, time);
        sum.add(time.getDayOfMonth(), use);
    }

    /** Where the records of a line, month and kind are added up. */
    Sum sum(Line line, Carrier carrier, RecordKind kind, YearMonth month) {
        return sums.computeIfAbsent(new Key(line, carrier, month, kind), any -> new Sum());
    }

    private Sum sum(Line line, Carrier carrier, RecordKind kind, LocalDateTime time) {
        Key last = lastKey;
        Sum sum = lastSum;
        boolean isSame = last != null
                && sum != null
                && last.kind == kind
                && last.carrier == carrier
                && last.month.getMonthValue() == time.getMonthValue()
                && last.month.getYear() == time.getYear()
                && last.line.equals(line);
        if (isSame && sum != null) {
            return sum;
        }
        Key key = new Key(line, carrier, YearMonth.from(time), kind);
        Sum fresh = sums.computeIfAbsent(key, any -> new Sum());
        lastKey = key;
        lastSum = fresh;
        return fresh;
    }

    /** One document a line, month and kind, in that order. */
    List<UsageMonth> months() {
        return sums.entrySet().stream()
                .map(entry -> month(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing(UsageMonth::line)
                        .thenComparing(UsageMonth::month)
                        .thenComparing(UsageMonth::kind)
                        .thenComparing(UsageMonth::carrier))
                .toList();
    }

    private static UsageMonth month(Key key, Sum sum) {
        return new UsageMonth(
                key.line,
                key.carrier,
                key.month,
                key.kind,
                sum.dayMask,
                sum.records,
                sum.uses,
                sum.seconds,
                sum.bytes,
                sum.feeLi);
    }
}
