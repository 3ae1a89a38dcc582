package dev.billaudit.intake.layout;

import dev.billaudit.intake.layout.BillTotals.Total;
import dev.billaudit.ledger.Bill;
import dev.billaudit.ledger.BillItem;
import dev.billaudit.ledger.Carrier;
import dev.billaudit.ledger.Cycle;
import dev.billaudit.ledger.Evidence;
import dev.billaudit.ledger.Line;
import dev.billaudit.ledger.Money;
import dev.billaudit.ledger.Remark;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The bill of one line and cycle while its tables are read: entries and totals in the order of the export. */
final class BillSheet {

    /** What the bill as it stands says of its total. */
    private record Sum(@Nullable Money stated, boolean isMet, Money net) {}

    private final Line line;
    private final Carrier carrier;
    private final Cycle cycle;
    private final Carrier hinted;
    private final Vocabulary words;
    private final List<BillEntry> entries = new ArrayList<>();
    private final BillTotals totals;
    private final HeldParts parts = new HeldParts();
    private final BillCopies copies;
    private final SectionAbove section;
    private @Nullable LocalDate queried;

    private final SectionSums sums;

    /** What stands above the tables, as far as it is no label. */
    private final List<String> tableTitles = new ArrayList<>();
    /** How many entries stood above the first title below the last total. */
    private int retitled;
    /** The title that the last total stands below. */
    private @Nullable String totalled;

    private List<Remark> told = List.of();

    /** The depth of the first numbered name, 0 before there is one. */
    private int shallowest;
    /** Null once anything has changed that the bill is made of. */
    private @Nullable Sum made;

    BillSheet(Line line, Carrier carrier, Cycle cycle, Carrier hinted, Vocabulary words) {
        this.hinted = hinted;
        this.line = line;
        this.carrier = carrier;
        this.cycle = cycle;
        this.words = words;
        section = new SectionAbove(words);
        totals = new BillTotals(words);
        copies = new BillCopies(words, tableTitles, cycle.month());
        sums = new SectionSums(words, entries, this::net);
    }

    Line line() {
        return line;
    }

    Cycle cycle() {
        return cycle;
    }

    int rows() {
        return entries.size();
    }

    /** A new table begins; the title of a section that was closed by its sum no longer holds. */
    int beginPart(@Nullable LocalDate made, String above) {
        queried = made == null ? queried : made;
        section.beginTable();
        tableTitles.add(above);
        return tableTitles.size() - 1;
    }

    /** The day the export was made, null when it does not say. */
    @Nullable
    LocalDate queried() {
        return queried;
    }

    /** A section title, null for a title that is none. */
    void entitle(@Nullable String named) {
        entitle(named, false);
    }

    /**
     * A section title.
     *
     * @param isOfNothing whether a dash stands in the place of its amount
     */
    void entitle(@Nullable String named, boolean isOfNothing) {
        section.entitle(named, isOfNothing, tableTitles.size() - 1);
        retitle();
    }

    /** What follows stands below a title of its own. */
    void retitle() {
        made = null;
        retitled = Math.min(retitled, entries.size());
    }

    /** Whether a table stands in a section that no sum has closed, by a title or row of its own. */
    boolean isInSection(int table) {
        return section.holds(table, latest());
    }

    private @Nullable BillEntry latest() {
        return entries.isEmpty() ? null : entries.get(entries.size() - 1);
    }

    @Nullable
    String title() {
        return section.title();
    }

    /** The title that an item stands below, null where the section has ended. */
    @Nullable
    String titleAbove(String item, boolean isApart, boolean mayBegin) {
        if (section.isEndedBy(item, isApart, mayBegin, latest())) {
            entitle(null);
        }
        return title();
    }

    void add(BillEntry entry) {
        made = null;
        entries.add(entry);
    }

    /** The sums of sections; they may place rows. */
    SectionSums sums() {
        made = null;
        return sums;
    }

    /** What holds of the rows so far. */
    <T> T rows(Function<List<BillEntry>, T> asked) {
        return asked.apply(entries);
    }

    /** The same rows, read otherwise. */
    void retake(List<BillEntry> rows) {
        made = null;
        entries.clear();
        entries.addAll(rows);
    }

    /** A total that stands above the tables, in a text of its own. */
    void announce(String name, Money amount, Evidence evidence) {
        made = null;
        totals.announce(name, amount, evidence);
    }

    /** Another bill stands below the same texts: a total above them is this bill's only if the items come to it. */
    void doubtAnnounced() {
        if (totals.announced().isPresent() && !addsUp()) {
            made = null;
            totals.forgetAnnounced();
        }
    }

    /** Adds a row that calls itself a part of the total above it. */
    void addPart(BillEntry entry) {
        parts.hold(entry, entries.size());
    }

    /** How much deeper than the first numbered name of the bill its number places a name. */
    int depth(String name) {
        int depth = Headings.depth(name);
        if (depth > 0 && shallowest == 0) {
            shallowest = depth;
        }
        return Math.max(0, depth - shallowest);
    }

    /** A total; in a table of one section it only checks that section. */
    void total(String name, boolean isOfSection, Money amount, Evidence evidence) {
        made = null;
        settleParts(amount);
        String above = title();
        if (isOfSection && above != null && words.summed(name) == null) {
            section.sum(sums.check(above, amount));
        }
        totals.add(name, isOfSection, amount, entries.size(), evidence);
        retitled = Integer.MAX_VALUE;
        totalled = above;
        if (isOfSection) {
            section.close();
        }
        if (name.indexOf('页') < 0) {
            sums.end();
        }
    }

    /** Keeps the bill as it is before a table begins; what it answers takes off what was read since then. */
    Runnable mark() {
        List<BillEntry> kept = List.copyOf(entries);
        List<Runnable> marks = List.of(section.mark(), totals.mark(), parts.mark(), sums.mark());
        String below = totalled;
        List<Integer> places = List.of(tableTitles.size(), retitled, shallowest);
        return () -> {
            retake(kept);
            marks.forEach(Runnable::run);
            totalled = below;
            tableTitles.subList(places.get(0), tableTitles.size()).clear();
            retitled = places.get(1);
            shallowest = places.get(2);
        };
    }

    Money net(List<BillEntry> rows, @Nullable Money total) {
        return BillItems.net(new RefundSigns(words, speaker()).items(rows, total));
    }

    /** A total that only holds with the parts of one above it shows that they are charges; that all was paid shows nothing. */
    private void settleParts(Money amount) {
        List<BillEntry> settled =
                parts.settled(List.copyOf(entries), rows -> net(rows, amount).equals(amount));
        boolean isAllPaid = amount.isZero() && parts.areAll(HeldPayments::settles);
        if (settled.size() > entries.size() && !isAllPaid) {
            totals.move(parts::moved);
            entries.clear();
            entries.addAll(settled);
            parts.forget();
        }
    }

    /** What a person has to know of sums that do not fit and of refunds printed without a sign; known once the bill is made. */
    Stream<Remark> told() {
        return told.stream();
    }

    /** The bill. */
    Bill bill() {
        Carrier speaker = speaker();
        List<BillEntry> ordered = new ArrayList<>(new NamedProviders(words)
                .once(
                        placed(),
                        totals.stated()
                                .map(total -> rows -> net(rows, total.amount()).equals(total.amount()))));
        ordered.sort(Comparator.comparingInt(BillEntry::part).thenComparingInt(BillEntry::column));
        UnnamedTotal unnamed = new UnnamedTotal(words, rows -> net(rows, null));
        totals.stated().ifPresent(total -> unnamed.drop(ordered, total.amount()));
        Optional<Total> fitting = totals.stated()
                .map(total -> totals.taken(total, amount -> net(ordered, amount).equals(amount)))
                .or(() -> totals.last().filter(this::isOfAll))
                .or(() -> totals.fitting(amount -> net(ordered, null).equals(amount)))
                .or(() -> unnamed.taken(ordered));
        RefundSigns signs = new RefundSigns(words, speaker);
        Money sum = fitting.map(Total::amount).orElse(null);
        BiFunction<List<BillEntry>, @Nullable Money, List<BillItem>> written =
                (rows, total) -> signs.items(proven(rows, total), total);
        List<BillItem> whole = written.apply(copies.leftOut(ordered, fitting.orElse(null), totals, this::net), sum);
        Optional<CardTables> cards = CardTables.of(ordered, tableTitles, words, written)
                .filter(tables -> tables.areCharged(entries, totals, sum == null ? totals.announcedSum() : sum, whole));
        List<BillItem> items = cards.map(CardTables::items).orElse(whole);
        // What is announced may check how the rows were read, and never decide it.
        Optional<Total> stated = fitting.filter(total -> cards.isEmpty() || total.isNetOf(items))
                .or(() -> totals.announced().filter(total -> total.isSum() || total.isNetOf(items)));
        sums.compare(stated.isEmpty() ? items : List.of());
        told = Stream.of(
                        stated.flatMap(total -> UncountedSums.of(ordered, items, total, words)),
                        stated.isEmpty() ? LargerSums.of(items, ordered, tableTitles) : Optional.<Remark>empty(),
                        stated.isEmpty() ? RepeatedStretch.of(ordered, words) : Optional.<Remark>empty(),
                        unnamed.told(),
                        stated.isEmpty() ? totals.unfit(BillItems.net(items)) : Optional.<Remark>empty(),
                        sums.told(),
                        signs.told(),
                        sums.unsure())
                .flatMap(Optional::stream)
                .toList();
        return new Bill(
                line,
                speaker,
                cycle,
                items,
                stated.map(Total::amount).orElse(null),
                stated.map(Total::evidence).orElse(null));
    }

    private List<BillEntry> placed() {
        Total last = tableTitles.isEmpty() ? null : totals.last().orElse(null);
        return RowsBelowTotal.placed(entries, last, Math.min(retitled, entries.size()), totalled, this::net);
    }

    /** The totals it prints. */
    BillTotals totals() {
        return totals;
    }

    /** What stands above its tables, empty for nothing. */
    List<String> tableTitles() {
        return List.copyOf(tableTitles);
    }

    /** Whether the last sum below a section is the bill's: not what the section comes to, but all the items. */
    private boolean isOfAll(Total last) {
        List<BillEntry> own = entries.stream()
                .filter(entry -> Objects.equals(entry.title(), title()))
                .toList();
        BillItems written = new BillItems(words, speaker());
        Money sum = BillItems.net(written.of(new BillTree(own, words, null), null));
        boolean isAlone = title() != null && own.size() == entries.size() && last.isBareOf(own);
        return words.summed(last.name()) == null
                && (isAlone
                        || (!sum.equals(last.amount())
                                && net(entries, last.amount()).equals(last.amount())));
    }

    /** Whether the items come to the total that is stated. */
    boolean addsUp() {
        return sum().isMet;
    }

    /** The bill's total as it stands, null for none. */
    @Nullable
    Money statedTotal() {
        return sum().stated;
    }

    /** What the items come to. */
    Money net() {
        return sum().net;
    }

    /** Made once for all that ask before the bill changes: rows that are none of it may follow by the thousand. */
    private Sum sum() {
        Sum known = made;
        if (known == null) {
            Bill bill = bill();
            Money total = bill.statedTotal();
            Money net = BillItems.net(bill.items());
            known = new Sum(total, net.equals(total), net);
            made = known;
        }
        return known;
    }

    /** The rows as sums that hold show what stands where. */
    private List<BillEntry> proven(List<BillEntry> rows, @Nullable Money total) {
        Predicate<List<BillEntry>> holds = total == null ? null : read -> areWhole(read, total);
        List<BillEntry> apart = new UseBelowServices(words).apart(rows, holds);
        return new SumsOfSections(words).without(apart, holds);
    }

    private boolean areWhole(List<BillEntry> rows, Money total) {
        List<BillItem> items = new RefundSigns(words, speaker()).items(rows, total);
        return BillItems.net(items).equals(total) && !SectionSums.areExceeded(items);
    }

    /** Whether the items come to the total that is stated, and below no section to more than its sum. */
    boolean isWhole() {
        return addsUp() && !SectionSums.areExceeded(bill().items());
    }

    /** Whether tables look as if they printed it again, and no total says whether they do. */
    boolean isPrintedTwice() {
        return copies.mayBeThere() && told.stream().noneMatch(LargerSums::isTold);
    }

    /** Whether a sheet was left out that has the whole bill again. */
    boolean isCopyLeftOut() {
        return copies.areLeftOut();
    }

    private Carrier speaker() {
        if (carrier != Carrier.UNKNOWN) {
            return carrier;
        }
        Carrier speaking = words.speaking(entries.stream()
                .flatMap(entry -> Stream.of(entry.name(), entry.title()))
                .filter(Objects::nonNull)
                .toList());
        return speaking == Carrier.UNKNOWN ? hinted : speaking;
    }

    /** Forgets a total that turned out to be one of several bills. */
    void forget(Money amount) {
        made = null;
        totals.forget(amount);
        retitled = 0;
    }
}
