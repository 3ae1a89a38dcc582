package dev.billaudit.intake.layout;

import dev.billaudit.ledger.Money;
import dev.billaudit.ledger.RecordKind;
import dev.billaudit.ledger.Remark;
import dev.billaudit.ledger.UsageMonth;
import java.util.List;

/**
 * What the total rows of a list say against what its rows came to. Money must agree to the li; traffic is rounded by the
 * carriers, row by row, and may differ by a thousandth. A difference is told, it rejects nothing.
 */
final class ControlSums {

    /** Real rows of Ningxia 2018 come to 62.824 MB where the summary says 62.863: 0.06 %. */
    private static final long TRAFFIC_PARTS = 1000;

    private final Reading reading;
    private final Columns columns;
    private final boolean isPriced;
    private final boolean isTraffic;
    private final long bytesBefore;
    private Money printed = Money.ZERO;
    private Money signed = Money.ZERO;
    private Money sinceTotal = Money.ZERO;
    private long bytesAtTotal;
    private boolean isIncomplete;

    ControlSums(Reading reading, Columns columns, List<ListKind> kinds) {
        this.reading = reading;
        this.columns = columns;
        isPriced = kinds.get(0).isPriced();
        isTraffic = kinds.contains(ListKind.DATA) && columns.has(Field.VOLUME);
        bytesBefore = bytes();
        bytesAtTotal = bytesBefore;
    }

    /** Takes a priced row. */
    void add(List<String> cells, RowRole role, boolean isRefund) {
        Money amount = amount(cells, Field.AMOUNT).plus(amount(cells, Field.MONTHLY_AMOUNT));
        isIncomplete |= role == RowRole.REJECT;
        printed = printed.plus(amount);
        sinceTotal = sinceTotal.plus(amount);
        signed = signed.plus(isRefund ? amount.absolute().negated() : amount);
    }

    /** Takes a total row: of the whole list, or of the page since the last one. */
    void state(List<String> cells) {
        if (isPriced && !isIncomplete) {
            stateMoney(cells);
        } else if (isTraffic) {
            stateTraffic(cells);
        }
    }

    private void stateMoney(List<String> cells) {
        if (columns.has(Field.MONTHLY_AMOUNT) || !columns.has(Field.AMOUNT)) {
            return;
        }
        Money stated = MoneyReader.read(Columns.cell(cells, columns.all(Field.AMOUNT)[0]), false)
                .value();
        boolean agrees = stated == null || List.of(printed, signed, sinceTotal).contains(stated);
        if (!agrees && stated != null) {
            reading.note(Remark.of("intake.total-differs", stated, signed));
        }
        sinceTotal = Money.ZERO;
    }

    private void stateTraffic(List<String> cells) {
        int at = columns.all(Field.VOLUME)[0];
        long stated = VolumeReader.bytes(Columns.cell(cells, at), columns.unit(Field.VOLUME));
        long now = bytes();
        if (stated > 0 && !isNear(stated, now - bytesBefore) && !isNear(stated, now - bytesAtTotal)) {
            reading.note(Remark.of("intake.traffic-differs", stated, now - bytesBefore));
        }
        bytesAtTotal = now;
    }

    private static boolean isNear(long stated, long read) {
        return Math.abs(stated - read) <= stated / TRAFFIC_PARTS;
    }

    private long bytes() {
        return isTraffic
                ? reading.usage().months().stream()
                        .filter(month -> month.kind() == RecordKind.DATA)
                        .mapToLong(UsageMonth::bytes)
                        .sum()
                : 0;
    }

    private Money amount(List<String> cells, Field field) {
        if (!columns.has(field)) {
            return Money.ZERO;
        }
        int at = columns.all(field)[0];
        return MoneyReader.read(Columns.cell(cells, at), columns.isFen(at)).orZero();
    }
}
