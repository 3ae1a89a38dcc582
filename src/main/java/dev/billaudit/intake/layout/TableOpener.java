package dev.billaudit.intake.layout;

import dev.billaudit.ledger.Carrier;
import dev.billaudit.ledger.Cycle;
import dev.billaudit.ledger.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Opens the table that a row of headings announces, if it is known whose it is and of which month. */
final class TableOpener {

    private final Reading reading;
    private @Nullable BillSheet sheet;
    private @Nullable String pending;

    TableOpener(Reading reading) {
        this.reading = reading;
    }

    OpenTable open(Layout layout, List<String> cells, Set<ListKind> titled, Set<ListKind> around) {
        Columns columns = new Columns(layout, cells);
        return switch (layout.shape()) {
            case RECORDS -> openRecords(layout, columns, titled, around);
            case BILL_TABLE, BILL_ITEMS -> new CorporateRows(reading, layout, columns);
            case BILL_LIST, BILL_REDUCED, BILL_TEXT, BILL_PROVIDERS -> openBill(layout, columns);
        };
    }

    private OpenTable openRecords(Layout layout, Columns columns, Set<ListKind> titled, Set<ListKind> around) {
        boolean isNamed = layout.kinds().stream().anyMatch(titled.isEmpty() ? around::contains : titled::contains);
        if (layout.isTitled() && !isNamed) {
            return new RejectedRows(reading, "kind-unstated");
        }
        RecordRows records = new RecordRows(reading, layout, columns, titled, around);
        if (records.owner() == null && !columns.has(Field.LINE) && !records.isAside()) {
            return new RejectedRows(reading, "line-unknown");
        }
        if (records.owner() != null || records.isAside()) {
            reading.recognise(layout);
        }
        return records;
    }

    private OpenTable openBill(Layout layout, Columns columns) {
        Carrier carrier = reading.carrier(layout);
        Optional<Line> line = reading.line("", carrier);
        Facts facts = reading.facts();
        Cycle cycle = facts.cycle() == null ? facts.period() : facts.cycle();
        if (line.isEmpty()) {
            return new RejectedRows(reading, "line-unknown");
        }
        if (cycle == null) {
            return new RejectedRows(reading, "month-unknown");
        }
        reading.recognise(layout);
        BillSheet opened = reading.bills().sheet(line.get(), carrier, cycle, reading.carrier(line.get()));
        if (pending != null) {
            opened.entitle(pending);
        }
        pending = null;
        sheet = opened;
        return new BillRows(reading, layout, columns, opened);
    }

    /** A section title between the tables of a bill. */
    void entitle(String title) {
        BillSheet open = sheet;
        if (open == null) {
            pending = title;
        } else {
            open.entitle(title);
        }
    }

    /** Opens a list that has no headings: the first cell filled is the item, the last one the amount. */
    OpenTable openHeadless(List<String> cells) {
        Layout list = reading.layouts().list(reading.facts().carrier());
        if (list == null) {
            return new RejectedRows(reading, "unknown-row");
        }
        List<String> headings = new ArrayList<>();
        int last = 0;
        for (int i = 0; i < cells.size(); i++) {
            headings.add("");
            last = Headings.isEmpty(cells.get(i)) ? last : i;
        }
        int first = 0;
        while (Headings.isEmpty(cells.get(first))) {
            first++;
        }
        headings.set(first, list.name(Field.ITEM));
        headings.set(last, list.name(Field.AMOUNT));
        return openBill(list, new Columns(list, headings));
    }
}
