package dev.billaudit.intake.layout;

import dev.billaudit.intake.Examination;
import dev.billaudit.intake.LineHints;
import dev.billaudit.intake.TableRow;
import dev.billaudit.ledger.Carrier;
import dev.billaudit.ledger.Evidence;
import dev.billaudit.ledger.Line;
import dev.billaudit.ledger.Money;
import dev.billaudit.ledger.Place;
import dev.billaudit.ledger.PricedRecord;
import dev.billaudit.ledger.Reject;
import dev.billaudit.ledger.Remark;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One file while it is read: what its preamble says and what has come of its rows so far. */
final class Reading {

    /**
     * Rejects are held back until a table is recognised, since a file without one is parked whole; a file that has none
     * after this many rejected rows is.
     */
    private static final int MOST_HELD_BACK = 5000;

    /** So many services of lines are kept to know a refund by. */
    private static final int MOST_CHARGED = 100_000;

    /** What a general layout reads is to be compared, whatever it is. */
    private static final String GENERAL = "intake.read-by-headings";

    private final Examination examination;
    private final Layouts layouts;
    private final LineFinder finder;
    private final Facts facts;
    private final TimeReader times = new TimeReader();
    private final UsageBook usage = new UsageBook();
    private final ScopeBook scopes = new ScopeBook();
    private final ControlTotals totals = new ControlTotals();
    private final TouchSigns signs = new TouchSigns();
    private final BillBook bills;
    private final Set<Carrier> carriers = EnumSet.noneOf(Carrier.class);
    private final Set<String> layoutIds = new LinkedHashSet<>();
    private final List<PricedRecord> records = new ArrayList<>();
    private final List<Reject> rejects = new ArrayList<>();
    private final Map<PricedRows.Alike, Integer> occurrences = new HashMap<>();
    private final Set<Charged> charged = new HashSet<>();
    private final TableTitle tableTitle = new TableTitle();
    private final RepeatedLists lists = new RepeatedLists();
    private final SummedLists sums = new SummedLists();
    private final List<PageRows> pages = new ArrayList<>();
    private boolean isRecognised;
    private boolean isHandedOn;
    private long skimmed;
    private final Map<RowRole, Long> settled = new EnumMap<>(RowRole.class);
    private @Nullable TableRow firstHidden;
    private int hidden;
    private @Nullable Remark count;
    private @Nullable Remark doubt;

    Reading(Examination examination, Layouts layouts, LineHints hints) {
        this.examination = examination;
        this.layouts = layouts;
        finder = new LineFinder(examination.namedLine(), hints);
        facts = new Facts(layouts.vocabulary());
        bills = new BillBook(layouts.vocabulary());
    }

    Examination examination() {
        return examination;
    }

    Layouts layouts() {
        return layouts;
    }

    Vocabulary words() {
        return layouts.vocabulary();
    }

    Facts facts() {
        return facts;
    }

    TimeReader times() {
        return times;
    }

    UsageBook usage() {
        return usage;
    }

    ScopeBook scopes() {
        return scopes;
    }

    BillBook bills() {
        return bills;
    }

    ControlTotals totals() {
        return totals;
    }

    TouchSigns signs() {
        return signs;
    }

    /** The carrier of a table: the title's word before the layout's. */
    Carrier carrier(Layout layout) {
        return facts.carrier() == Carrier.UNKNOWN ? layout.carrier() : facts.carrier();
    }

    /** The carrier without a table: the title's word, else the register's, else the labels'. */
    Carrier carrier(Line line) {
        Carrier registered = facts.carrier() == Carrier.UNKNOWN ? finder.carrierOf(line) : facts.carrier();
        return registered == Carrier.UNKNOWN ? facts.hinted() : registered;
    }

    /** Whether the register or the file's name knows a line. */
    boolean isKnown(Line line) {
        return finder.isKnown(line);
    }

    /** Whether the preamble or the file's name states a line; what only the register suggests is not stated. */
    boolean isStated(Line line) {
        return facts.line() != null || line.equals(examination.namedLine());
    }

    /** The one carrier of all tables read so far, unknown for none or several. */
    Carrier soleCarrier() {
        Set<Carrier> known = EnumSet.copyOf(carriers);
        known.remove(Carrier.UNKNOWN);
        return known.size() == 1 ? known.iterator().next() : Carrier.UNKNOWN;
    }

    /** The line of a row: the column's, where there is one and it is filled, else the preamble's, else the name's. */
    Optional<Line> line(String column, Carrier carrier) {
        if (!Headings.isEmpty(column)) {
            return finder.complete(column, carrier);
        }
        if (facts.stated().isContradicted()) {
            return finder.absent(carrier).filter(facts.stated()::mayBe);
        }
        String written = facts.line();
        boolean isAbsent = written == null || finder.tellsNothing(written);
        return isAbsent || written == null ? finder.absent(carrier) : finder.complete(written, carrier);
    }

    Place place(TableRow row) {
        return new Place(examination.file().path(), examination.file().sha256(), row.sheet(), row.row());
    }

    Evidence evidence(TableRow row, Line line, Money amount) {
        return new Evidence(place(row), RowText.of(row.cells(), line.number()), amount);
    }

    /** Takes what a row shows of how the file was kept: signs of other programs, and that nobody sees it who opens the file. */
    void see(TableRow row) {
        signs.see(row);
        tableTitle.see(row);
        if (row.isHidden() && !row.isBlank()) {
            firstHidden = firstHidden == null ? row : firstHidden;
            hidden++;
        }
    }

    /** The text above the table that begins, as far as it is no label; empty for none. */
    String tableTitle() {
        return tableTitle.take();
    }

    /** That rows were read which are not shown, and where the first stands; empty when there are none. */
    Optional<Remark> hidden() {
        TableRow first = firstHidden;
        return first == null
                ? Optional.empty()
                : Optional.of(Remark.of(
                        "intake.hidden-rows", first.sheet() == null ? "-" : first.sheet(), first.row(), hidden));
    }

    /** Notes a row that was not understood. */
    RowRole reject(TableRow row, Money amount, String reason, Object... args) {
        String own = ownNumber();
        Object[] shown = Arrays.stream(args)
                .map(arg -> RowText.of(List.of(String.valueOf(arg)), own))
                .toArray();
        return reject(row, amount, reason, Remark.of("intake." + reason, shown));
    }

    /** Notes a row that the reader of bytes does not vouch for. */
    RowRole rejectDoubtful(TableRow row, Remark why) {
        return reject(row, Money.ZERO, "row-in-doubt", why);
    }

    private RowRole reject(TableRow row, Money amount, String reason, Remark hint) {
        if (doubt == null) {
            doubt = hint;
        }
        if (isRecognised || rejects.size() < MOST_HELD_BACK) {
            rejects.add(new Reject(place(row), reason, hint, RowText.of(row.cells(), ownNumber()), amount));
        }
        return RowRole.REJECT;
    }

    /** Counts rows that seemed to be charges or use until their table or the file ended. */
    void countLate(RowRole role, long rows) {
        settled.merge(role, rows, Long::sum);
    }

    /** The rows that were taken for charges or use first, by what they turned out to be. */
    Map<RowRole, Long> late() {
        return settled;
    }

    private @Nullable String ownNumber() {
        return line("", facts.carrier()).map(Line::number).orElse(null);
    }

    /** A bill whose pairs were read wherever they stood; what it comes to decides later whether it is trusted. */
    void page(PageRows page) {
        pages.add(page);
    }

    /** At the end of the file: pages that come to their total make it a file that was understood. */
    void settlePages() {
        for (PageRows page : pages) {
            if (page.isTrusted()) {
                recognise(page.layout());
            } else {
                doubt("page-does-not-add-up");
                note(Remark.of("intake.page-does-not-add-up"));
            }
        }
    }

    /** Notes why something that is no row could not be placed. */
    void doubt(String reason) {
        if (doubt == null) {
            doubt = Remark.of("intake." + reason);
        }
    }

    /** Whether so many rows were rejected without a table that the file is parked whatever follows. */
    boolean isHopeless() {
        return !isRecognised && rejects.size() >= MOST_HELD_BACK;
    }

    /** A table of a known line was found: the file is not parked. */
    void recognise(@Nullable Layout layout) {
        isRecognised = true;
        if (layout != null) {
            layoutIds.add(layout.id());
            if (layout.isGeneral()) {
                note(Remark.of(GENERAL));
            }
            carriers.add(carrier(layout));
        }
    }

    boolean isRecognised() {
        return isRecognised;
    }

    /** Parks the file after all, because of what stands below its tables; too late once something of it was handed on. */
    void parkFor(Remark why) {
        if (isHandedOn) {
            note(why);
        } else {
            isRecognised = false;
            doubt = why;
        }
    }

    /** Why the first row was rejected, null when none was. */
    @Nullable
    Remark doubt() {
        return doubt;
    }

    /** Notes what a person has to know of a file that was read; the first note stands, unless it says nothing of a row. */
    void note(Remark remark) {
        if (count == null || count.key().equals(GENERAL)) {
            count = remark;
        }
    }

    /** What is to be told of a file that was read, null for nothing. */
    @Nullable
    Remark count() {
        return count;
    }

    /** What was decided or left out, empty where no row is told of. */
    Optional<Remark> decided() {
        return Optional.ofNullable(count).filter(remark -> !remark.key().equals(GENERAL));
    }

    /** How often rows alike were met in this file. */
    Map<PricedRows.Alike, Integer> occurrences() {
        return occurrences;
    }

    /** A service that a list charges a line for. */
    private record Charged(Line line, String service) {}

    /** Notes a service that a list charges, compared as a title. */
    void charge(Line line, String service) {
        if (charged.size() < MOST_CHARGED) {
            charged.add(new Charged(line, service));
        }
    }

    /** Whether a list charged a line for a service so far. */
    boolean hasCharged(Line line, String service) {
        return charged.contains(new Charged(line, service));
    }

    Set<String> layoutIds() {
        return layoutIds;
    }

    /** Counts a record that was taken as bytes. */
    void countSkimmed() {
        skimmed++;
    }

    long skimmed() {
        return skimmed;
    }

    /** A list begins; its rows may have days or none. */
    void beginList(boolean hasDays) {
        sums.begin(hasDays);
        totals.beginTable();
    }

    void record(PricedRecord priced, PricedRows.Alike what) {
        records.addAll(sums.take(lists.take(priced, what)));
    }

    /** A list ends: what was held back of it counts, unless another sheet of the workbook has it whole. */
    void endList() {
        records.addAll(sums.take(lists.end()));
        if (lists.hasCopies()) {
            note(Remark.of("intake.list-twice-in-file"));
        } else if (lists.hasAlike()) {
            note(Remark.of("intake.list-like-another"));
        }
    }

    /** All lists have ended: rows without days count unless they sum a list up. */
    void endLists() {
        SummedLists.Settled end = sums.end();
        records.addAll(end.charges());
        List<Integer> rows = end.rowsOfSums();
        if (!rows.isEmpty()) {
            countLate(RowRole.SUM_OF_LIST, rows.size());
            note(Remark.of("intake.list-summed-up", rows.get(0)));
        } else if (end.isAnyUnsure()) {
            note(Remark.of("intake.list-may-be-summed-up"));
        }
    }

    List<PricedRecord> takeRecords() {
        List<PricedRecord> taken = List.copyOf(records);
        isHandedOn |= !taken.isEmpty();
        records.clear();
        return taken;
    }

    /** The rejects since the last time; none while it is open whether the file is parked. */
    List<Reject> takeRejects() {
        if (!isRecognised) {
            return List.of();
        }
        List<Reject> taken = List.copyOf(rejects);
        isHandedOn |= !taken.isEmpty();
        rejects.clear();
        return taken;
    }
}
