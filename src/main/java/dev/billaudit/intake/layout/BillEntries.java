package dev.billaudit.intake.layout;

import dev.billaudit.intake.TableRow;
import dev.billaudit.ledger.Evidence;
import dev.billaudit.ledger.Money;
import dev.billaudit.ledger.Remark;
import dev.billaudit.ledger.Rhythm;
import dev.billaudit.ledger.ServiceProvider;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/** Writes the rows of one table of a bill into its sheet: each amount with its name, its place and its section. */
final class BillEntries {

    /** Says where an item stands and is no part of what it is called. */
    private static final Pattern PART = Pattern.compile("^[\\s\\u3000]*其中\\s*[:：]\\s*(?=\\S)");

    private final Reading reading;
    private final Layout layout;
    private final Columns columns;
    private final BillSheet sheet;
    private final ProviderCells providers;
    private final int part;

    /** Whether blank rows stand above the row. */
    private boolean isApart;

    private TableRow printed = new TableRow(null, 0, 0, List.of(), null);

    BillEntries(Reading reading, Layout layout, Columns columns, BillSheet sheet) {
        this.reading = reading;
        this.layout = layout;
        this.columns = columns;
        this.sheet = sheet;
        providers = new ProviderCells(columns);
        part = sheet.beginPart(reading.facts().queried(), reading.tableTitle());
    }

    /** A name without the number, sign or word that says where it stands. */
    static String bare(String name) {
        return PART.matcher(Headings.unnumbered(name)).replaceFirst("");
    }

    /** Whether a name says that it is a part of what stands above it. */
    static boolean isPart(String name) {
        return PART.matcher(Headings.unnumbered(name)).lookingAt();
    }

    /** The row as the export has it, which is evidence of what is added until the next one, however it was parted. */
    void print(TableRow row) {
        int next = printed.row() + printed.lines();
        isApart = printed.row() > 0 && Objects.equals(printed.sheet(), row.sheet()) && row.row() > next;
        printed = row;
    }

    TableRow printed() {
        return printed;
    }

    /** The table of the bill, counted from 0. */
    int part() {
        return part;
    }

    Evidence evidence(Money amount) {
        return reading.evidence(printed, sheet.line(), amount);
    }

    /** The entry of a name that bears no number of the carrier's own. */
    BillEntry entry(TableRow row, String name, Reduced amount) {
        return entry(row, new CodedNames.Bare(name, 0), amount, 0);
    }

    /**
     * An entry.
     *
     * @param column which of several pairs side by side, counted from 0
     */
    BillEntry entry(TableRow row, CodedNames.Bare bare, Reduced amount, int column) {
        ItemCode coded = ItemCode.of(bare.name(), columns.cell(row.cells(), Field.ITEM_CODE), reading.words());
        String name = bare(coded.name());
        boolean mayBegin = Headings.indent(coded.name()) == 0 && !columns.has(Field.SECTION);
        String title = sheet.titleAbove(name, isApart, mayBegin);
        if (title != null
                && coded.section() == null
                && reading.words().isPlaceless(reading.carrier(layout), name, title)) {
            reading.note(Remark.of("intake.section-unknown", title, Headings.strip(name)));
        }
        ServiceProvider provider = providers.read(row.cells());
        Rhythm rhythm = reading.words().rhythm(columns.cell(row.cells(), Field.RHYTHM));
        return new BillEntry(
                RowText.masked(Headings.strip(name), sheet.line().number()),
                Headings.indent(coded.name()) + sheet.depth(coded.name()) + bare.depth(),
                amount.before(),
                amount.reduction(),
                provider,
                rhythm,
                coded.section() == null ? title : coded.section(),
                coded.section() != null,
                isPart(coded.name()),
                false,
                part,
                column,
                evidence(amount.before().plus(amount.reduction())));
    }
}
