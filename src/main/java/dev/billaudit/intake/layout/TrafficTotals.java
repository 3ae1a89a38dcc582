package dev.billaudit.intake.layout;

import dev.billaudit.ledger.RecordKind;
import dev.billaudit.ledger.Remark;
import dev.billaudit.ledger.UsageMonth;
import java.util.List;

/**
 * What the total rows of a list of sessions say against the traffic of its rows. The carriers round it, row by row, so the
 * two may differ by a thousandth; no money may. A difference is told, it rejects nothing.
 */
final class TrafficTotals {

    /** Real rows of Ningxia 2018 come to 62.824 MB where the summary says 62.863: 0.06 %. */
    private static final long PARTS = 1000;

    private final Reading reading;
    private final Columns columns;
    private final boolean isChecked;
    private final long bytesBefore;
    private long bytesAtTotal;

    TrafficTotals(Reading reading, Columns columns, List<ListKind> kinds) {
        this.reading = reading;
        this.columns = columns;
        isChecked = kinds.contains(ListKind.DATA) && columns.all(Field.VOLUME).length == 1;
        bytesBefore = bytes();
        bytesAtTotal = bytesBefore;
    }

    /** Takes a total row: of the whole list, or of the page since the last one. */
    void state(List<String> cells) {
        if (!isChecked) {
            return;
        }
        String cell = Columns.cell(cells, columns.all(Field.VOLUME)[0]);
        long stated = VolumeReader.bytes(cell, columns.unit(Field.VOLUME));
        long now = bytes();
        if (stated > 0 && !isNear(stated, now - bytesBefore) && !isNear(stated, now - bytesAtTotal)) {
            reading.note(Remark.of("intake.traffic-differs", stated, now - bytesBefore));
        }
        bytesAtTotal = now;
    }

    private static boolean isNear(long stated, long read) {
        return Math.abs(stated - read) <= stated / PARTS;
    }

    private long bytes() {
        return isChecked
                ? reading.usage().months().stream()
                        .filter(month -> month.kind() == RecordKind.DATA)
                        .mapToLong(UsageMonth::bytes)
                        .sum()
                : 0;
    }
}
