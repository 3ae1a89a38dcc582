package dev.billaudit.intake.layout;

import dev.billaudit.intake.Examination;
import dev.billaudit.intake.LineHints;
import dev.billaudit.intake.LineTaker;
import dev.billaudit.intake.MappedBlock;
import dev.billaudit.intake.RowBlock;
import dev.billaudit.intake.TableRow;
import dev.billaudit.ledger.Carrier;
import dev.billaudit.ledger.Money;
import dev.billaudit.ledger.Remark;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Maps the rows of one file to what they mean. It keeps what earlier rows said (preamble, titles, headings, dates), so
 * there is one for each file and its blocks come in order.
 */
public final class FileMapper {

    private final Reading reading;
    private final Layouts layouts;
    private final TableOpener opener;
    private final Map<RowRole, Long> roles = new EnumMap<>(RowRole.class);
    private final List<TableGuess> guesses = new ArrayList<>();
    private final OpenLane lane;
    private final ListTitle title;
    private final TextCells text;
    /** A row of headings of which the next row tells whether it is all of them. */
    private @Nullable TableRow held;

    private final OutsideRows outside;

    private @Nullable OpenTable table;
    private @Nullable String sheet;
    private @Nullable LocalDate day;
    private boolean isBillOpen;

    /** A mapper for one file. */
    public FileMapper(Examination examination, Layouts layouts, LineHints hints) {
        reading = new Reading(examination, layouts, hints);
        this.layouts = layouts;
        opener = new TableOpener(reading);
        lane = new OpenLane(reading);
        title = new ListTitle(reading);
        outside = new OutsideRows(reading, opener, title, guesses::add);
        text = new TextCells(cells -> !layouts.headings(cells).isEmpty());
    }

    /** Maps the next block; the last one brings the end of the file. */
    public MappedBlock map(RowBlock block) {
        for (TableRow row : block.rows()) {
            read(row);
        }
        if (block.isLast()) {
            release();
        }
        MappedBlock.FileEnd end = block.isLast() ? end() : null;
        return new MappedBlock(block.readingKey(), reading.takeRecords(), reading.takeRejects(), end);
    }

    /**
     * Takes the plain lines that come next as bytes: null unless a table of usage is open and its rows are as plain. Asked
     * anew after every block.
     */
    public @Nullable LineTaker lane() {
        return held == null ? lane.of(table) : null;
    }

    /** What was recognised so far: every row of headings and the table it was taken for. */
    public List<TableGuess> guesses() {
        return List.copyOf(guesses);
    }

    private MappedBlock.FileEnd end() {
        closeSheet();
        if (reading.skimmed() > 0) {
            roles.merge(RowRole.DATA, reading.skimmed(), Long::sum);
        }
        return new FileClosing(reading).end(roles);
    }

    private void read(TableRow given) {
        TableRow row = text.parted(given);
        List<String> joined = joined(held, row);
        if (!joined.isEmpty()) {
            held = null;
            count(RowRole.HEADING);
            count(readHeadings(row, joined));
            return;
        }
        release();
        boolean isInBill = isInBillTable();
        RowRole role = role(row);
        count(role);
        boolean isTotalled = roles.containsKey(RowRole.TOTAL);
        if (isInBill && !isTotalled && RowDoubt.mayBeHalf(row, role)) {
            reading.note(Remark.of("intake.may-be-cut-off", row.row()));
        }
    }

    private void count(@Nullable RowRole role) {
        if (role != null) {
            roles.merge(role, 1L, Long::sum);
            lane.pass(role, table);
            opener.pass(role);
        }
    }

    /** The headings of two rows that follow each other, empty when the second is no part of them. */
    private List<String> joined(@Nullable TableRow upper, TableRow row) {
        if (upper == null || !row.areCellsSure() || reading.isHopeless()) {
            return List.of();
        }
        boolean isNext = Objects.equals(upper.sheet(), row.sheet()) && row.row() == upper.row() + upper.lines();
        return isNext ? layouts.joined(upper.cells(), row.cells(), title.surroundings(sheet)) : List.of();
    }

    /** Reads the row that was held: it was all there is of the headings, or none. */
    private void release() {
        TableRow row = held;
        held = null;
        if (row != null) {
            List<String> headed = layouts.headings(Headings.parted(row.cells()));
            count(headed.isEmpty() ? readPlain(row) : readHeadings(row, headed));
        }
    }

    /** What a row is, null for one that waits for the next. */
    private @Nullable RowRole role(TableRow row) {
        if (reading.isHopeless()) {
            return RowRole.PARKED;
        }
        if (!Objects.equals(sheet, row.sheet())) {
            closeSheet();
            sheet = row.sheet();
            reading.facts().takeSheet(sheet);
        }
        reading.see(row);
        Remark why = RowDoubt.of(row, table);
        if (why != null) {
            return reading.rejectDoubtful(row, why);
        }
        OpenTable open = table;
        if (open != null && open.isPlainlyMine(row)) {
            return open.take(row);
        }
        if (row.isBlank() || row.cells().stream().allMatch(Headings::isEmpty)) {
            table = table instanceof AsideRows ? null : table;
            return RowRole.BLANK;
        }
        return readSlowly(row);
    }

    private @Nullable RowRole readSlowly(TableRow written) {
        TableRow row =
                written.with(MonthColumns.named(written.cells(), reading.facts().span()));
        List<String> cells = row.cells();
        if (roles.isEmpty() && LooseRow.isMarkup(cells.get(0))) {
            reading.doubt("answer-of-an-interface");
        }
        boolean areTitles = reading.facts().takeAbove(cells);
        if (!areTitles && layouts.mayBeHeadings(Headings.parted(cells))) {
            text.headed(cells.size());
            held = row;
            return null;
        }
        return readPlain(row);
    }

    private RowRole readPlain(TableRow row) {
        List<String> cells = row.cells();
        if (table == null && layouts.headless(cells).isPresent()) {
            table = new HeadlessRows(reading, this::openHeadlessTable);
            return table.take(row);
        }
        List<String> filled =
                cells.stream().filter(cell -> !Headings.isEmpty(cell)).toList();
        title.hear(filled);
        if (table == null && !reading.facts().isBill()) {
            StatedSums.amount(filled).ifPresent(reading.totals()::announce);
        }
        int edition = reading.facts().edition();
        if (reading.facts().take(cells, isInBillTable())) {
            if (edition != reading.facts().edition()) {
                opener.suspend(table);
                closeTable();
                isBillOpen = false;
            }
            return RowRole.PREAMBLE;
        }
        if (filled.size() == 1 && reading.facts().months().hear(filled.get(0)) && table instanceof RejectedRows) {
            closeTable();
            return RowRole.TITLE;
        }
        LooseRow loose = new LooseRow(filled, reading.words());
        if (loose.statesEmptiness()) {
            stateEmpty();
            return RowRole.MESSAGE;
        }
        if (loose.isDecoration()) {
            return RowRole.PREAMBLE;
        }
        if (filled.size() == 1 && opener.takeNextMonth(filled.get(0))) {
            OpenTable above = table;
            closeTable();
            table = opener.inNextMonth(above);
            return RowRole.TITLE;
        }
        RowRole title = loose.mayBeTitle() ? readTitle(row, filled.get(0)) : null;
        if (title != null) {
            return title;
        }
        OpenTable open = table == null ? opener.goOn(row) : table;
        table = open;
        return open == null ? readOutside(row, filled) : take(open, row);
    }

    private RowRole take(OpenTable open, TableRow row) {
        RowRole role = open.take(row);
        table = open.goesOn();
        return role;
    }

    private boolean isInBillTable() {
        return table instanceof BillRows || table instanceof PageRows || table instanceof CorporateRows;
    }

    private RowRole readHeadings(TableRow row, List<String> cells) {
        title.settle(row);
        reading.facts().hasContents();
        Layouts.Match match = layouts.match(cells, title.surroundings(sheet));
        if (match == null) {
            return reading.reject(row, Money.ZERO, "unknown-table", "", "", "");
        }
        if (table instanceof AsideRows aside && match.layout().shape().isBill() && aside.takeHeadings(cells)) {
            return RowRole.ACCOUNT;
        }
        guesses.add(TableGuess.of(row, match));
        if (table instanceof RecordRows records) {
            day = records.day();
        }
        closeTable();
        if (!match.isExact()) {
            return open(RejectedRows.unknown(reading, match), row);
        }
        title.reach(match.layout());
        OpenTable opened = opener.open(match.layout(), cells, title.announced(match.layout(), sheet));
        if (opened instanceof RecordRows records) {
            records.startOn(day);
        }
        isBillOpen = opened instanceof BillRows;
        table = opened;
        return RowRole.HEADING;
    }

    private OpenTable openHeadlessTable(Layout layout, TableRow row) {
        guesses.add(TableGuess.headless(row, layout));
        HeadlessForm form = Objects.requireNonNull(layout.headless());
        return opener.open(layout, form.headings(), title.announced(layout, sheet));
    }

    private RowRole open(OpenTable opened, TableRow row) {
        reading.facts().hasContents();
        table = opened;
        return opened.take(row);
    }

    /** Titles of documents, sections and blocks beside the bill; null for a single cell that is none. */
    private @Nullable RowRole readTitle(TableRow row, String text) {
        boolean isMarked = reading.words().marked(text, Set.of()) != Carrier.UNKNOWN;
        if (isMarked && (table == null || ListTitle.isOfDocument(text))) {
            reading.facts().beginDocument(table != null);
            closeTable();
            isBillOpen = false;
            reading.facts().takeTitle(text);
            Set<ListKind> announced = reading.words().lists().titledAtEnd(text);
            if (!announced.isEmpty() || ListTitle.isOfDocument(text)) {
                title.begin(announced, text);
            }
            return RowRole.TITLE;
        }
        if (reading.words().isAside(text)) {
            closeTable();
            title.deny(text);
            table = new AsideRows(reading);
            return RowRole.TITLE;
        }
        boolean isInBill = isBillOpen || reading.facts().isBill();
        boolean isItemTable = table instanceof BillRows || table instanceof PageRows;
        if (isInBill && isItemTable && reading.words().isSection(text)) {
            return null;
        }
        Set<ListKind> kinds = reading.words().lists().titled(text);
        if (isInBill && reading.words().isSection(text)) {
            table = table instanceof AsideRows ? null : table;
            opener.entitle(text);
            title.begin(kinds, text);
            return RowRole.TITLE;
        }
        if (!kinds.isEmpty()) {
            closeTable();
            title.begin(kinds, text);
            day = null;
            return RowRole.TITLE;
        }
        if (!isInBill && !isItemTable && title.isUsual(row, text, table != null)) {
            return RowRole.TITLE;
        }
        boolean endsAside = table instanceof AsideRows && !LooseRow.hasAmount(text);
        table = endsAside ? null : table;
        return endsAside ? RowRole.TITLE : null;
    }

    private RowRole readOutside(TableRow row, List<String> filled) {
        if (!title.kinds().isEmpty() && new LooseRow(filled, reading.words()).isZeroTotal()) {
            outside.pass();
            stateEmpty();
            return RowRole.TOTAL;
        }
        RowRole role = outside.take(row, filled, sheet);
        table = outside.opened();
        isBillOpen |= table instanceof PageRows;
        day = outside.dated() == null ? day : outside.dated();
        return role;
    }

    private void stateEmpty() {
        reading.facts().hasContents();
        OpenTable open = table;
        if (open != null && !(open instanceof AsideRows)) {
            open.stateEmpty();
        } else {
            title.stateEmpty(title.surroundings(sheet));
        }
    }

    private void closeTable() {
        OpenTable open = table;
        if (open != null) {
            open.close();
        }
        table = null;
    }

    private void closeSheet() {
        RecordRows last = table instanceof RecordRows records ? records : null;
        Long count = reading.facts().takeCount();
        if (last != null && count != null && count > 0) {
            last.below(count);
        }
        closeTable();
        if (count != null && count == 0) {
            stateEmpty();
        }
        title.begin(Set.of(), "");
        day = null;
        isBillOpen = false;
    }
}
