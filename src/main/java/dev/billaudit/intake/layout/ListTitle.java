package dev.billaudit.intake.layout;

import dev.billaudit.intake.TableRow;
import dev.billaudit.ledger.Carrier;
import dev.billaudit.ledger.Cycle;
import dev.billaudit.ledger.Line;
import dev.billaudit.ledger.RecordKind;
import dev.billaudit.ledger.Remark;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The title that holds for the tables below it, and what else around a table says of it. */
final class ListTitle {

    private static final int LONGEST = 24;

    /** A blank row may part a title from its headings. */
    private static final int MOST_BETWEEN = 2;

    private static final List<String> SENTENCES = List.of("。", ",", "!", ";", "请", "详询");

    private final Reading reading;
    private Set<ListKind> kinds = Set.of();
    private Set<Carrier> ownOf = Set.of();
    /** A title that says that what is listed was not charged; empty for none. */
    private String denial = "";

    private String pending = "";
    private int pendingAt;
    /** The first table below the title. */
    private @Nullable Layout entitled;

    ListTitle(Reading reading) {
        this.reading = reading;
    }

    /** What the title announces, empty for no title. */
    Set<ListKind> kinds() {
        return kinds;
    }

    /** A title begins, or none does: then the kinds are empty. */
    void begin(Set<ListKind> announced, String text) {
        if (!announced.isEmpty()) {
            reading.facts().beginList();
        }
        kinds = announced;
        denial = ListTitles.isDenied(text) ? text : "";
        ownOf = reading.words().lists().ownOf(text);
        entitled = null;
    }

    /** A title beside the bill begins; only what it says of lists below counts. */
    void deny(String text) {
        if (ListTitles.isDenied(text)) {
            begin(Set.of(), text);
        }
    }

    /** Whether a usual title begins with a row. In an open table it may be anything, and is a title where headings follow. */
    boolean isUsual(TableRow row, String text, boolean isInTable) {
        Set<ListKind> announced = reading.words().lists().titledLoosely(text);
        if (announced.isEmpty() && !ListTitles.isDenied(text)) {
            return false;
        }
        if (isInTable) {
            pending = text;
            pendingAt = row.row();
            return false;
        }
        reading.facts().takeTitle(text);
        begin(announced, text);
        return true;
    }

    /** Headings begin; what stands right above them is their title. */
    void settle(TableRow headings) {
        boolean isAbove = headings.row() > pendingAt && headings.row() - pendingAt <= MOST_BETWEEN;
        if (!pending.isEmpty() && isAbove) {
            begin(reading.words().lists().titledLoosely(pending), pending);
        }
        pending = "";
    }

    /** A row of the preamble may say what is listed below; what was asked for leaves no list out. */
    void hear(List<String> cells) {
        String stated = ListTitles.stated(cells);
        Set<ListKind> announced =
                stated.isEmpty() ? Set.of() : reading.words().lists().titledLoosely(stated);
        if (!announced.isEmpty() && announced.stream().noneMatch(ListKind::isAside)) {
            begin(announced, stated);
        }
    }

    /** What is said of the table of a layout that begins now. */
    AnnouncedKinds announced(Layout layout, @Nullable String sheet) {
        String path = reading.examination().file().path();
        String names = (sheet == null ? "" : sheet) + "/" + path.substring(path.lastIndexOf('/') + 1);
        if (kinds.isEmpty() && reading.words().lists().isOwnByName(names)) {
            Set<ListKind> own = Set.of(ListKind.VALUE_ADDED);
            return new AnnouncedKinds(own, /* isOwn= */ true, own);
        }
        boolean isPriced = layout.kinds().stream().anyMatch(ListKind::isPriced);
        if (!denial.isEmpty() && isPriced && kinds.stream().noneMatch(layout::lists)) {
            if (!kinds.contains(ListKind.ORDERS)) {
                reading.note(Remark.of("intake.list-not-charged", Headings.strip(denial)));
            }
            Set<ListKind> orders = Set.of(ListKind.ORDERS);
            return new AnnouncedKinds(orders, /* isOwn= */ false, orders);
        }
        boolean isOwn = ownOf.contains(Carrier.UNKNOWN) || ownOf.contains(reading.carrier(layout));
        return new AnnouncedKinds(kinds, isOwn, surroundings(sheet).kinds());
    }

    /** A table opens; a title that leaves a list out does not reach to a second, other list below it. */
    void reach(Layout layout) {
        boolean isOther = entitled != null && !entitled.id().equals(layout.id());
        if (isOther && kinds.stream().allMatch(ListKind::isAside)) {
            kinds = Set.of();
            denial = "";
        }
        entitled = layout;
    }

    Layouts.Surroundings surroundings(@Nullable String sheet) {
        Set<ListKind> named = kinds.isEmpty() ? reading.words().lists().named(sheet) : kinds;
        RecordKind called = reading.examination().namedKind();
        if (named.isEmpty() && called != null) {
            named = Set.of(ListKind.of(called));
        }
        Facts facts = reading.facts();
        return new Layouts.Surroundings(facts.hinted(), named, facts.span(), facts.isList(), facts.isBill());
    }

    /** Only a short text that calls itself a bill or list ends a table that is open; notes and offers do not. */
    static boolean isOfDocument(String text) {
        String plain = Headings.plain(text);
        return plain.length() <= LONGEST && plain.contains("单") && !Headings.containsAny(plain, SENTENCES);
    }

    /** A message says that there is nothing of what the surroundings speak of. */
    void stateEmpty(Layouts.Surroundings around) {
        Optional<Line> line = reading.line("", reading.facts().carrier());
        Facts facts = reading.facts();
        Cycle period = facts.period() == null ? facts.cycle() : facts.period();
        if (line.isEmpty() || period == null || around.kinds().isEmpty()) {
            reading.doubt(line.isEmpty() ? "line-unknown" : period == null ? "month-unknown" : "kind-unknown");
            return;
        }
        reading.recognise(null);
        Carrier carrier = reading.carrier(line.get());
        List<RecordKind> records = reading.layouts().listedTogether(carrier, around.kinds()).stream()
                .flatMap(kind -> kind.record().stream())
                .toList();
        reading.scopes().empty(line.get(), carrier, records, period, facts.queried());
        facts.takeCount();
    }
}
