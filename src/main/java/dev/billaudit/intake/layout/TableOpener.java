package dev.billaudit.intake.layout;

import dev.billaudit.intake.TableRow;
import dev.billaudit.ledger.Carrier;
import dev.billaudit.ledger.Cycle;
import dev.billaudit.ledger.Line;
import dev.billaudit.ledger.Money;
import dev.billaudit.ledger.Remark;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Opens the table that a row of headings announces, if it is known whose it is and of which month. */
final class TableOpener {

    private final Reading reading;
    private @Nullable BillSheet sheet;
    private @Nullable String pending;
    private @Nullable Announced announced;
    private @Nullable Opened last;
    private boolean isSuspended;

    /** A total that stands above the tables of a bill. */
    private record Announced(String name, Money amount, TableRow row) {}

    /** A table of records as it was opened. */
    private record Opened(Layout layout, List<String> cells, AnnouncedKinds announced, RecordRows rows) {}

    TableOpener(Reading reading) {
        this.reading = reading;
    }

    OpenTable open(Layout layout, List<String> cells, AnnouncedKinds announced) {
        if (reading.facts().unit().isUnknown()) {
            return new RejectedRows(
                    reading, "unit-unknown", reading.facts().unit().written());
        }
        reading.facts().unit().use();
        Columns columns = new Columns(layout, cells, reading.facts().unit().money());
        return switch (layout.shape()) {
            case RECORDS -> remembered(layout, cells, announced, openRecords(layout, columns, announced));
            case BILL_TABLE, BILL_ITEMS -> new CorporateRows(reading, layout, columns);
            case BILL_LIST, BILL_REDUCED, BILL_TEXT, BILL_PROVIDERS -> openBill(layout, columns);
        };
    }

    private OpenTable remembered(Layout layout, List<String> cells, AnnouncedKinds announced, OpenTable opened) {
        last = opened instanceof RecordRows rows && !rows.isAside() ? new Opened(layout, cells, announced, rows) : null;
        return opened;
    }

    /** The preamble states another number or period: the table above ends, and may go on for it without headings. */
    void suspend(@Nullable OpenTable closed) {
        Opened opened = last;
        isSuspended = opened != null && opened.rows == closed;
    }

    /** A row was read: nothing but what the preamble says may stand between both parts of a table. */
    void pass(RowRole role) {
        isSuspended &= role == RowRole.PREAMBLE || role == RowRole.BLANK;
    }

    /** The table that goes on with a row, null where the row is none of it. */
    @Nullable
    OpenTable goOn(TableRow row) {
        Opened opened = last;
        boolean isMine = isSuspended && opened != null && opened.rows.isWhollyMine(row);
        return isMine && opened != null ? open(opened.layout, opened.cells, opened.announced) : null;
    }

    private OpenTable openRecords(Layout layout, Columns columns, AnnouncedKinds announced) {
        if (layout.isTitled() && !announced.isNamed(layout)) {
            return new RejectedRows(reading, "kind-unstated");
        }
        RecordRows records = new RecordRows(reading, layout, columns, announced);
        if (records.owner() == null && !RowNumbers.areIn(columns) && !records.isAside()) {
            return new RejectedRows(reading, "line-unknown");
        }
        if (layout.lists(ListKind.ORDERS) && announced.titled().stream().anyMatch(ListKind::isPriced)) {
            reading.note(Remark.of("intake.orders-below-charges"));
        }
        if (records.owner() != null || records.isAside()) {
            reading.recognise(layout);
        }
        return records;
    }

    private OpenTable openBill(Layout layout, Columns columns) {
        if (reading.facts().areSideBySide() && columns.all(Field.ITEM).length > 1) {
            return new RejectedRows(reading, "bills-side-by-side");
        }
        BillSheet opened = openSheet(layout);
        if (opened == null) {
            return whyNot(layout);
        }
        reading.recognise(layout);
        return new BillRows(reading, layout, columns, opened);
    }

    /** The bill of the line and cycle that the preamble names, null when it does not name both. */
    private @Nullable BillSheet openSheet(Layout layout) {
        Carrier carrier = reading.carrier(layout);
        Optional<Line> line = reading.line("", carrier);
        Facts facts = reading.facts();
        Cycle cycle = facts.cycle() == null ? facts.period() : facts.cycle();
        if (line.isEmpty() || cycle == null || facts.isMonthContradicted()) {
            return null;
        }
        BillSheet opened = reading.bills().sheet(line.get(), carrier, cycle, reading.carrier(line.get()));
        reading.bills().unclaimed().open(opened, facts);
        if (pending != null) {
            opened.entitle(pending);
        }
        pending = null;
        Announced total = announced;
        if (total != null && opened.rows() == 0) {
            opened.announce(total.name, total.amount, reading.evidence(total.row, line.get(), total.amount));
        }
        announced = null;
        sheet = opened;
        return opened;
    }

    private OpenTable whyNot(Layout layout) {
        boolean isLineKnown = reading.line("", reading.carrier(layout)).isPresent();
        String title = reading.facts().months().contradicting(reading.facts().span());
        return isLineKnown && title != null
                ? new RejectedRows(reading, "month-contradicted", title)
                : new RejectedRows(reading, isLineKnown ? "month-unknown" : "line-unknown");
    }

    /** Takes a text below the rows of a bill that titles another month's; false for another text. */
    boolean takeNextMonth(String text) {
        return sheet != null && sheet.rows() > 0 && reading.facts().takeNextMonth(text);
    }

    /** What goes on below the title of another month: rows below the same headings, or none. */
    @Nullable
    OpenTable inNextMonth(@Nullable OpenTable above) {
        reading.facts().beginDocument(/* isBelowTable= */ true);
        if (above instanceof BillRows rows) {
            return openBill(rows.layout(), rows.columns());
        }
        return above instanceof PageRows ? openHeadless() : null;
    }

    /** Takes a text above the tables of a bill, which may be its total: {@code 本月费用合计：66.00元}; false for another text. */
    boolean takeTotal(TableRow row, String text) {
        String name = AsideRows.labelOfAmount(text);
        if (reading.words().grandTotalRank(name) < 0 || reading.words().isAccount(name)) {
            return false;
        }
        Money amount = MoneyReader.found(
                        AsideRows.amountBehind(name, text),
                        reading.facts().unit().money())
                .value();
        announced = amount == null ? announced : new Announced(name, amount, row);
        return amount != null;
    }

    /** The total that stands above the tables, null for none. */
    @Nullable
    Money announced() {
        return announced == null ? null : announced.amount;
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

    /** Whether a section title of a bill stands above, and no table yet. */
    boolean isEntitled() {
        return pending != null;
    }

    /** Opens a bill that has no headings. */
    OpenTable openHeadless() {
        Layout list = reading.layouts().list(reading.facts().carrier());
        if (reading.facts().unit().isUnknown()) {
            return new RejectedRows(
                    reading, "unit-unknown", reading.facts().unit().written());
        }
        if (list == null) {
            return new RejectedRows(reading, "unknown-row");
        }
        BillSheet opened = openSheet(list);
        if (opened == null) {
            return whyNot(list);
        }
        PageRows page = new PageRows(reading, list, opened);
        reading.page(page);
        return page;
    }
}
