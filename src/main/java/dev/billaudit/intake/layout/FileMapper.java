package dev.billaudit.intake.layout;

import dev.billaudit.intake.Examination;
import dev.billaudit.intake.LineHints;
import dev.billaudit.intake.MappedBlock;
import dev.billaudit.intake.RowBlock;
import dev.billaudit.intake.TableRow;
import dev.billaudit.ledger.Carrier;
import dev.billaudit.ledger.Cycle;
import dev.billaudit.ledger.Line;
import dev.billaudit.ledger.Money;
import dev.billaudit.ledger.RecordKind;
import dev.billaudit.ledger.Remark;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Maps the rows of one file to what they mean. It keeps what earlier rows said (preamble, titles, headings, dates), so
 * there is one for each file and its blocks come in order.
 */
public final class FileMapper {

    private static final int LONGEST_TITLE = 24;
    private static final List<String> SENTENCES = List.of("。", ",", "!", ";", "请", "详询");
    /** A line of text that ends with an amount would be lost as a note. */
    private static final Pattern LAST_FIGURE = Pattern.compile("[\\s\\u00a0\\u3000][-+]?\\d+\\.\\d{1,3}元?\\s*$");

    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0\\u3000]+");

    private final Reading reading;
    private final Layouts layouts;
    private final TableOpener opener;
    private final Map<RowRole, Long> roles = new EnumMap<>(RowRole.class);
    private final List<TableGuess> guesses = new ArrayList<>();
    private @Nullable OpenTable table;
    private @Nullable String sheet;
    private Set<ListKind> titled = Set.of();
    private @Nullable LocalDate day;
    private boolean isBillOpen;

    /** A mapper for one file. */
    public FileMapper(Examination examination, Layouts layouts, LineHints hints) {
        reading = new Reading(examination, layouts, hints);
        this.layouts = layouts;
        opener = new TableOpener(reading);
    }

    /** Maps the next block; the last one brings the end of the file. */
    public MappedBlock map(RowBlock block) {
        for (TableRow row : block.rows()) {
            roles.merge(role(row), 1L, Long::sum);
        }
        MappedBlock.FileEnd end = block.isLast() ? end() : null;
        return new MappedBlock(block.readingKey(), reading.takeRecords(), reading.takeRejects(), end);
    }

    /** What was recognised so far: every row of headings and the table it was taken for. */
    public List<TableGuess> guesses() {
        return List.copyOf(guesses);
    }

    private MappedBlock.FileEnd end() {
        closeSheet();
        return new FileClosing(reading).end(roles);
    }

    private RowRole role(TableRow row) {
        if (reading.isHopeless()) {
            return RowRole.PARKED;
        }
        if (!Objects.equals(sheet, row.sheet())) {
            closeSheet();
            sheet = row.sheet();
        }
        reading.signs().see(row);
        Remark why = row.doubt();
        if (why != null) {
            return reading.rejectDoubtful(row, why);
        }
        OpenTable open = table;
        if (open != null && open.isPlainlyMine(row)) {
            return open.take(row);
        }
        if (row.isBlank() || row.cells().stream().allMatch(Headings::isEmpty)) {
            closeAside();
            return RowRole.BLANK;
        }
        return readSlowly(row);
    }

    private RowRole readSlowly(TableRow row) {
        List<String> cells = row.cells();
        List<String> parted = parted(cells);
        if (layouts.looksLikeHeadings(parted)) {
            return readHeadings(row, parted);
        }
        int edition = reading.facts().edition();
        if (reading.facts().take(cells, isInBillTable())) {
            if (edition != reading.facts().edition()) {
                closeTable();
                isBillOpen = false;
            }
            return RowRole.PREAMBLE;
        }
        List<String> filled =
                cells.stream().filter(cell -> !Headings.isEmpty(cell)).toList();
        if (filled.size() <= 2 && reading.words().statesEmptiness(filled.get(0))) {
            stateEmpty();
            return RowRole.MESSAGE;
        }
        RowRole title = filled.size() == 1 ? readTitle(filled.get(0)) : null;
        if (title != null) {
            return title;
        }
        OpenTable open = table;
        return open == null ? readOutside(row, filled) : open.take(row);
    }

    private boolean isInBillTable() {
        return table instanceof BillRows || table instanceof CorporateRows;
    }

    private RowRole readHeadings(TableRow row, List<String> cells) {
        Layouts.Match match = layouts.match(cells, surroundings());
        if (match == null) {
            return reading.reject(row, Money.ZERO, "unknown-table", "", "", "");
        }
        if (table instanceof AsideRows aside && match.layout().shape().isBill() && aside.takeHeadings()) {
            return RowRole.ACCOUNT;
        }
        guesses.add(TableGuess.of(row, match));
        if (table instanceof RecordRows records) {
            day = records.day();
        }
        closeTable();
        if (!match.isExact()) {
            return openUnknown(row, match);
        }
        OpenTable opened =
                opener.open(match.layout(), cells, titled, surroundings().kinds());
        if (opened instanceof RecordRows records) {
            records.startOn(day);
        }
        isBillOpen = opened instanceof BillRows;
        table = opened;
        return RowRole.HEADING;
    }

    private RowRole openUnknown(TableRow row, Layouts.Match match) {
        OpenTable unknown = new RejectedRows(
                reading,
                "unknown-table",
                match.layout().id(),
                String.join("、", match.missing()),
                String.join("、", match.unknown()));
        table = unknown;
        return unknown.take(row);
    }

    private Layouts.Surroundings surroundings() {
        Set<ListKind> kinds = titled.isEmpty() ? reading.words().named(sheet) : titled;
        RecordKind named = reading.examination().namedKind();
        if (kinds.isEmpty() && named != null) {
            kinds = Set.of(ListKind.of(named));
        }
        return new Layouts.Surroundings(reading.facts().carrier(), kinds);
    }

    /** Titles of documents, sections and blocks beside the bill; null for a single cell that is none. */
    private @Nullable RowRole readTitle(String text) {
        boolean isMarked = reading.words().marked(text, Set.of()) != Carrier.UNKNOWN;
        if (isMarked && (table == null || isDocumentTitle(text))) {
            closeTable();
            isBillOpen = false;
            reading.facts().takeTitle(text);
            return RowRole.TITLE;
        }
        if (reading.words().isAside(text)) {
            closeTable();
            table = new AsideRows();
            return RowRole.TITLE;
        }
        boolean isInBill = isBillOpen || reading.facts().isBill();
        if (isInBill && table instanceof BillRows && reading.words().isSection(text)) {
            return null;
        }
        Set<ListKind> kinds = reading.words().titled(text);
        if (isInBill && reading.words().isSection(text)) {
            opener.entitle(text);
            titled = kinds;
            return RowRole.TITLE;
        }
        if (!kinds.isEmpty()) {
            closeTable();
            titled = kinds;
            day = null;
            return RowRole.TITLE;
        }
        if (table instanceof AsideRows && !LAST_FIGURE.matcher(text).find()) {
            table = null;
            return RowRole.TITLE;
        }
        return null;
    }

    /** Only a short text that calls itself a bill or list ends a table that is open; notes and offers do not. */
    private static boolean isDocumentTitle(String text) {
        String plain = Headings.plain(text);
        return plain.length() <= LONGEST_TITLE && plain.contains("单") && !Headings.containsAny(plain, SENTENCES);
    }

    private RowRole readOutside(TableRow row, List<String> filled) {
        String first = filled.get(0);
        if (filled.size() == 1) {
            if (LAST_FIGURE.matcher(first).find() && first.indexOf(':') < 0 && first.indexOf('：') < 0) {
                return reading.reject(row, Money.ZERO, "unknown-row");
            }
            reading.facts().takeTitle(first);
            LocalDate date = reading.times().dateRow(first, reading.facts().anchor());
            day = date == null ? day : date;
            return date == null ? RowRole.PREAMBLE : RowRole.TITLE;
        }
        if (reading.words().isAccount(first)) {
            return RowRole.ACCOUNT;
        }
        String last = filled.get(filled.size() - 1);
        boolean isPriced = filled.size() == 2 && MoneyReader.read(last, false).value() != null;
        if (isPriced && reading.facts().isBill() && reading.words().isSection(first)) {
            return openHeadless(row);
        }
        boolean isLabelled = first.indexOf(':') > 0 || first.indexOf('：') > 0;
        if (isLabelled || (filled.size() == 2 && !isPriced)) {
            return RowRole.PREAMBLE;
        }
        Layouts.Match match = layouts.match(filled, surroundings());
        if (match == null || match.unknown().size() * 2 > filled.size()) {
            OpenTable nothing = new RejectedRows(reading, "unknown-row");
            table = nothing;
            return nothing.take(row);
        }
        guesses.add(TableGuess.of(row, match));
        return openUnknown(row, match);
    }

    /** A bill without a row of headings: its first section with an amount opens it. */
    private RowRole openHeadless(TableRow row) {
        OpenTable opened = opener.openHeadless(row.cells());
        isBillOpen = opened instanceof BillRows;
        table = opened;
        return opened.take(row);
    }

    private void stateEmpty() {
        OpenTable open = table;
        if (open != null && !(open instanceof AsideRows)) {
            open.stateEmpty();
            return;
        }
        Set<ListKind> kinds = surroundings().kinds();
        Optional<Line> line = reading.line("", reading.facts().carrier());
        Cycle period = reading.facts().period() == null
                ? reading.facts().cycle()
                : reading.facts().period();
        if (line.isEmpty() || period == null || kinds.isEmpty()) {
            reading.doubt(line.isEmpty() ? "line-unknown" : period == null ? "month-unknown" : "kind-unknown");
            return;
        }
        reading.recognise(null);
        Carrier carrier = reading.carrier(line.get());
        List<RecordKind> records = layouts.listedTogether(carrier, kinds).stream()
                .flatMap(kind -> kind.record().stream())
                .toList();
        reading.scopes()
                .empty(line.get(), carrier, records, period, reading.facts().queried());
        reading.facts().takeCount();
    }

    private void closeAside() {
        if (table instanceof AsideRows) {
            table = null;
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
        closeTable();
        Long count = reading.facts().takeCount();
        if (count != null && count == 0) {
            stateEmpty();
        }
        titled = Set.of();
        day = null;
        isBillOpen = false;
    }

    /** The cells, or the words of a row that is one cell. */
    static List<String> parted(List<String> cells) {
        List<String> filled =
                cells.stream().filter(cell -> !Headings.isEmpty(cell)).toList();
        if (filled.size() != 1) {
            return cells;
        }
        String text = Headings.strip(filled.get(0));
        return BLANKS.matcher(text).find() ? List.of(BLANKS.split(text, -1)) : cells;
    }
}
