package dev.billaudit.intake.layout;

import dev.billaudit.intake.TableRow;
import dev.billaudit.ledger.Carrier;
import dev.billaudit.ledger.Line;
import dev.billaudit.ledger.Money;
import dev.billaudit.ledger.RecordKind;
import dev.billaudit.ledger.Remark;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A table of records: one call, message, session or order a row. */
final class RecordRows implements OpenTable {

    /** No service or provider stands where the time does. */
    private static final int SHORTEST_NOTE = 6;

    /** In place of all rows. */
    private static final String NOTHING = "无";

    private final Reading reading;
    private final Layout layout;
    private final Columns columns;
    private final Carrier carrier;
    private final List<ListKind> kinds;
    private final boolean isMixed;
    private final ScopeBook.Table scope;
    private final @Nullable Line owner;
    private final @Nullable Long stated;
    private final Set<ListKind> met = EnumSet.noneOf(ListKind.class);
    private final boolean isNamed;
    /** Whether the file or sheet is called a list of what is collected for others, and no title says what it lists. */
    private final boolean isCalledOnBehalf;
    /** Whether each row tells by its provider which kind it is, below a title of the carrier's own services. */
    private final boolean isMixedByProviders;

    private final RowNumbers numbers;
    private final UsageRows usage;
    private final PricedRows priced;
    private final TrafficTotals traffic;
    private final SpannedCells spans;
    private final HeldRows held;
    private final ListTotals totals;
    private final RowsBelow below;
    private @Nullable LocalDate day;
    private boolean isFirst = true;

    RecordRows(Reading reading, Layout layout, Columns columns, AnnouncedKinds announced) {
        this.reading = reading;
        this.layout = layout;
        this.columns = columns;
        carrier = carrier(reading, layout, columns);
        kinds = announced.of(layout);
        isMixed = kinds.size() > 1;
        isNamed = announced.titled().containsAll(kinds);
        isCalledOnBehalf = announced.isCalledOnBehalf();
        isMixedByProviders = announced.isMixedByProviders(layout);
        Facts facts = reading.facts();
        scope = new ScopeBook.Table(carrier, facts.period() == null ? facts.cycle() : facts.period(), facts.queried());
        owner = reading.line("", carrier).orElse(null);
        stated = facts.takeCount();
        numbers = new RowNumbers(reading, columns, carrier, owner);
        usage = new UsageRows(reading, columns, carrier);
        spans = new SpannedCells(layout, columns);
        priced = new PricedRows(reading, columns, carrier);
        traffic = new TrafficTotals(reading, columns, kinds);
        held = new HeldRows(reading, columns, numbers, owner);
        totals = new ListTotals(reading, columns);
        below = new RowsBelow(reading);
        if (stated != null && stated == 0) {
            scope.stateEmpty();
        }
        if (kinds.get(0).isPriced()) {
            reading.beginList(columns.has(Field.TIME));
        }
    }

    /** Whose the list is. What most headings only suggest counts where no number says whose it is and the register knows one line of that carrier. */
    private static Carrier carrier(Reading reading, Layout layout, Columns columns) {
        Carrier known = reading.carrier(layout);
        boolean isOpen = known == Carrier.UNKNOWN
                && !RowNumbers.areIn(columns)
                && reading.line("", known).isEmpty()
                && reading.line("", layout.guess()).isPresent();
        return isOpen ? layout.guess() : known;
    }

    /** The line of the preamble or the name, null where only the rows name lines. */
    @Nullable
    Line owner() {
        return owner;
    }

    /** Whether its rows are neither charges nor use. */
    boolean isAside() {
        return kinds.get(0).isAside();
    }

    /** The date row that stood above the headings. */
    void startOn(@Nullable LocalDate date) {
        day = date;
    }

    /** The last date row, which holds for a table whose headings are repeated. */
    @Nullable
    LocalDate day() {
        return day;
    }

    /** Takes the plain lines that follow as bytes; null where rows are needed to tell what they are. */
    @Nullable
    UsageLane lane(char delimiter) {
        boolean isUsage = !isMixed && kinds.get(0).isUsage() && columns.has(Field.TIME);
        boolean isPlain = layout.headless() == null && columns.arePlain();
        if (!isUsage || !isPlain || isFirst || !reading.isRecognised()) {
            return null;
        }
        RecordKind kind = RecordKind.valueOf(kinds.get(0).name());
        return new UsageLane(reading, columns, new Shelf(carrier, kind, scope, day), delimiter);
    }

    /**
     * Where the records of one table belong.
     *
     * @param day the date row above, null when there is none
     */
    record Shelf(
            Carrier carrier,
            RecordKind kind,
            ScopeBook.Table scope,
            @Nullable LocalDate day) {}

    @Override
    public boolean isPlainlyMine(TableRow row) {
        List<String> cells = cells(row);
        for (int at : columns.all(Field.TIME)) {
            String time = Columns.cell(cells, at);
            if (time.length() < 5 || time.charAt(0) < '0' || time.charAt(0) > '9') {
                return false;
            }
        }
        return columns.has(Field.TIME) && cells.size() >= 3 && filled(cells) >= 3 && !isTotalBelowSpans(row);
    }

    /** Whether a row has figures where times stand. */
    boolean isTimed(TableRow row) {
        return ListTotals.startsWithDigit(columns.cell(cells(row), Field.TIME));
    }

    /** Whether a row outside of it is so plainly a record of this table that it goes on with it. */
    boolean isWhollyMine(TableRow row) {
        return layout.headless() == null
                && isPlainlyMine(row)
                && row.cells().size() >= columns.width()
                && row.cells().stream().skip(columns.width()).allMatch(Headings::isEmpty)
                && numbers.line(row.cells()).isPresent();
    }

    @Override
    public RowRole take(TableRow row) {
        RowRole role = read(row);
        if (role == RowRole.REJECT) {
            scope.reject();
        }
        isFirst &= role != RowRole.DATA && role != RowRole.REJECT;
        return role;
    }

    private RowRole read(TableRow row) {
        List<String> cells = cells(row);
        RowRole around = isPlainlyMine(row) ? null : readAround(isTotalBelowSpans(row) ? row.cells() : cells);
        if (around != null) {
            return around;
        }
        if (kinds.get(0).isAside()) {
            return kinds.get(0).asideRole();
        }
        List<String> fitted = PlacedCells.fitted(columns, cells);
        if (fitted == null) {
            return reading.reject(row, Money.ZERO, "too-many-fields", columns.width(), cells.size());
        }
        Field number = numbers.field(cells);
        if (number != null && TouchSigns.hasLost(row, columns, number)) {
            return reading.reject(row, Money.ZERO, "digits-lost");
        }
        return readRecord(row, TouchSigns.withoutLostCodes(row, fitted, columns));
    }

    private List<String> cells(TableRow row) {
        HeadlessForm headless = layout.headless();
        return headless == null ? spans.filled(row) : headless.fields(row.cells());
    }

    /** Whether a row says that it sums up where cells above reach into it: what they say is none of its own. */
    private boolean isTotalBelowSpans(TableRow row) {
        return !row.spanned().isEmpty() && totals.isTotal(row.cells());
    }

    /** Date rows, totals, notes and rows of column widths; null for a record. */
    private @Nullable RowRole readAround(List<String> cells) {
        int filled = filled(cells);
        if (filled == 1 && NOTHING.equals(Headings.plain(first(cells)))) {
            scope.stateEmpty();
            return RowRole.MESSAGE;
        }
        if (filled == 1 && dateRow(cells)) {
            return RowRole.TITLE;
        }
        if (totals.isTotal(cells)) {
            readTotal(cells);
            return RowRole.TOTAL;
        }
        if (filled == 1 && !ListTotals.startsWithDigit(first(cells))) {
            below.hear(cells);
            totals.hear(cells);
            doubtName(cells);
            return RowRole.PREAMBLE;
        }
        if (isNote(cells)) {
            return RowRole.PREAMBLE;
        }
        return isFirst && LooseRow.areWidths(cells) ? RowRole.HEADING : null;
    }

    /** A total of nothing but zeros says that there was nothing. */
    private void readTotal(List<String> cells) {
        List<Money> amounts = totals.read(cells);
        held.total(amounts);
        below.hear(cells);
        if (totals.isNothing()) {
            scope.stateEmpty();
        }
        traffic.state(cells);
    }

    /** A sentence where times stand, and no amount: a note whose commas were taken for separators. */
    private boolean isNote(List<String> cells) {
        String first = cells.isEmpty() ? "" : Headings.plain(cells.get(0));
        boolean isSentence = first.length() >= SHORTEST_NOTE
                && first.codePoints().noneMatch(Character::isDigit)
                && first.codePoints().anyMatch(Character::isIdeographic);
        return isSentence
                && columns.has(Field.TIME)
                && columns.all(Field.TIME)[0] == 0
                && cells.stream()
                        .allMatch(cell -> Headings.isEmpty(cell)
                                || cell.codePoints()
                                                .filter(Character::isIdeographic)
                                                .count()
                                        > 1);
    }

    /** A row with nothing but words in the column of names may be the rest of the name above. */
    private void doubtName(List<String> cells) {
        String rest = columns.cell(cells, Field.SERVICE) + columns.cell(cells, Field.PROVIDER);
        boolean isName = columns.has(Field.TIME) && Headings.isEmpty(columns.cell(cells, Field.TIME));
        if (!isFirst && isName && !rest.isEmpty()) {
            reading.note(Remark.of("intake.name-may-go-on", Headings.strip(rest)));
        }
    }

    private RowRole readRecord(TableRow row, List<String> cells) {
        boolean isAlone = filled(cells) == 1;
        if (isAlone && kinds.get(0).isUsage()) {
            return reading.reject(row, Money.ZERO, "unknown-row");
        }
        boolean isCharge = kinds.get(0).isPriced() && !isAlone;
        if (isCharge && held.take(row, cells, priced.charged(cells), day)) {
            if (held.areMany()) {
                settle();
            }
            return RowRole.DATA;
        }
        Optional<Line> line = numbers.line(cells);
        return line.isEmpty()
                ? reading.reject(row, Money.ZERO, "line-unknown")
                : readRecord(new Entry(row, cells, line.get(), kindOf(cells, line.get()), day, /* isHeld= */ false));
    }

    private RowRole readRecord(Entry record) {
        if (!reading.isRecognised() || owner == null) {
            reading.recognise(layout);
        }
        met.add(record.kind);
        return record.kind.isUsage() ? usage.take(record, scope) : priced.take(record, scope);
    }

    /** Whose the rows are that waited is told by those that stand in the table. */
    private void settle() {
        long rejected = held.settle((row, line) -> readRecord(
                new Entry(row.row(), row.cells(), line, kindOf(row.cells(), line), row.day(), /* isHeld= */ true)));
        for (long i = 0; i < rejected; i++) {
            scope.reject();
        }
        reading.countLate(RowRole.REJECT, rejected);
    }

    /**
     * A row about to be read.
     *
     * @param cells fitted to the columns
     * @param day the date row above, null when there is none
     * @param isHeld whether it waited for the end of the table; its money is counted already
     */
    record Entry(
            TableRow row,
            List<String> cells,
            Line line,
            ListKind kind,
            @Nullable LocalDate day,
            boolean isHeld) {}

    /** What a row lists: where both kinds stand side by side, its own words tell. */
    private ListKind kindOf(List<String> cells, Line line) {
        if (!isMixed) {
            return kinds.get(0);
        }
        if (kinds.get(0).isUsage()) {
            String type = columns.cell(cells, Field.TYPE) + columns.cell(cells, Field.DIRECTION);
            boolean isMessage = Headings.containsAny(type, List.of("短信", "彩信", "短彩"));
            return isMessage ? ListKind.MESSAGE : ListKind.VOICE;
        }
        boolean isForeign = (isCalledOnBehalf && kinds.contains(ListKind.ON_BEHALF))
                ? !priced.isOwn(cells, line)
                : priced.isForeign(cells, line);
        return isForeign ? ListKind.ON_BEHALF : ListKind.VALUE_ADDED;
    }

    private boolean dateRow(List<String> cells) {
        LocalDate date = reading.times().dateRow(first(cells), reading.facts().anchor());
        if (date != null) {
            day = date;
        }
        return date != null;
    }

    private static int filled(List<String> cells) {
        int filled = 0;
        for (String cell : cells) {
            filled += Headings.isEmpty(cell) ? 0 : 1;
        }
        return filled;
    }

    private static String first(List<String> cells) {
        return cells.stream()
                .filter(cell -> !Headings.isEmpty(cell))
                .findFirst()
                .orElse("");
    }

    @Override
    public void stateEmpty() {
        scope.stateEmpty();
    }

    @Override
    public void close() {
        settle();
        List<RecordKind> covered =
                covered().stream().flatMap(kind -> kind.record().stream()).toList();
        reading.endList();
        reading.scopes().add(scope, covered, owner);
        if (stated != null && stated != scope.read() && !covered.isEmpty()) {
            reading.note(Remark.of("intake.count-differs", stated, scope.read()));
        }
        if (kinds.get(0).isPriced()) {
            below.close(scope.read());
        }
    }

    /** A number of records that the file states below it. */
    void below(long number) {
        below.hear(number);
    }

    /** Calls and messages in one list: a kind no row and no title speaks of is not covered by it. */
    private Collection<ListKind> covered() {
        if (isMixed && isCalledOnBehalf && kinds.contains(ListKind.ON_BEHALF)) {
            return List.of(ListKind.ON_BEHALF);
        }
        if (isMixedByProviders) {
            met.add(ListKind.VALUE_ADDED);
            return met;
        }
        boolean isUnsure = isMixed && !isNamed && kinds.get(0).isUsage() && !met.isEmpty();
        return isUnsure ? met : kinds;
    }
}
