package dev.billaudit.rules;

import dev.billaudit.findings.Verdict;
import dev.billaudit.ledger.Category;
import dev.billaudit.ledger.CoverageState;
import dev.billaudit.ledger.RecordKind;
import dev.billaudit.register.LineEvent;
import dev.billaudit.register.ServiceEntry.Kind;
import dev.billaudit.rules.DrawnMonth.Agreed;
import dev.billaudit.rules.DrawnMonth.Entry;
import dev.billaudit.rules.DrawnMonth.Event;
import dev.billaudit.rules.DrawnMonth.Item;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** What the design's table of rules and its fine print say of a drawn month, read from top to bottom. */
final class PlainReading {

    private static final long USUAL_KEEPING_FEE = 1000;
    private static final Set<Category> SOLD = Set.of(Category.VALUE_ADDED, Category.ON_BEHALF);
    private static final Set<Category> FEES = Set.of(Category.PLAN, Category.BROADBAND);

    private final DrawnMonth drawn;
    private final List<Item> charges;
    private final Map<Integer, Long> left = new TreeMap<>();
    private final List<String> lines = new ArrayList<>();
    private final List<Found> found = new ArrayList<>();
    private final Map<Integer, Long> offsets = new TreeMap<>();
    private final Set<Integer> unclear = new HashSet<>();
    private final Set<Integer> unclearUnlessAgreed = new HashSet<>();
    private final List<LocalDate> idleDays;
    private long takenByBill;
    private long suspect;

    private record Found(String rule, Item item, long fen, String grade) {}

    PlainReading(DrawnMonth drawn) {
        this.drawn = drawn;
        charges = drawn.items.stream().filter(item -> !item.isCredit()).toList();
        charges.forEach(item -> left.put(item.row(), item.fen()));
        drawn.items.stream()
                .filter(item -> item.isCredit() && item.service() >= 0)
                .forEach(item -> offsets.merge(item.service(), -item.fen(), Long::sum));
        takenByBill = Math.max(0, drawn.items.stream().mapToLong(Item::fen).sum());
        idleDays = drawn.first
                .datesUntil(drawn.last.plusDays(1))
                .filter(day -> drawn.events.stream().anyMatch(event -> isIdle(event, day)))
                .toList();
    }

    /** A line a finding, then the money by verdict. */
    List<String> lines() {
        whole("charged-after-cancellation", "STRONG", this::isAfterTheEnd);
        copies();
        whole("trial-turned-paid", "STRONG", this::isTrial);
        prices();
        idle();
        unrecognised("unrecognised-sp", Category.ON_BEHALF);
        unrecognised("unrecognised-value-added", Category.VALUE_ADDED);
        rests();
        planFees();
        penalties();
        List<String> order = found.stream().map(Found::rule).distinct().toList();
        found.sort(Comparator.comparing((Found one) -> order.indexOf(one.rule)).thenComparing(one -> one.item.row()));
        found.forEach(this::claim);
        lines.sort(null);
        lines.add(money());
        return lines;
    }

    private void whole(String rule, String grade, Predicate<Item> isSuspect) {
        for (Item item : open()) {
            if (isSuspect.test(item)) {
                find(rule, item, left(item), grade);
            }
        }
    }

    private boolean isAfterTheEnd(Item item) {
        boolean lineEnded = (SOLD.contains(item.category()) || FEES.contains(item.category()))
                && drawn.events.stream()
                        .anyMatch(event -> event.kind() == LineEvent.Kind.CANCELLED
                                && event.from().isBefore(drawn.first)
                                && drawn.events.stream()
                                        .noneMatch(later -> later.kind() == LineEvent.Kind.RESUMED
                                                && !later.from().isBefore(event.from())
                                                && !later.from().isAfter(until(item))));
        return lineEnded
                || (!isCovered(item)
                        && of(item).stream()
                                .anyMatch(entry -> isPaid(entry)
                                        && entry.until() != null
                                        && entry.until().isBefore(drawn.first)));
    }

    private void copies() {
        var firsts = new ArrayList<Item>();
        for (Item item : open()) {
            if (!isMonthly(item)) {
                continue;
            }
            if (firsts.stream().anyMatch(first -> isCopy(first, item))) {
                find("duplicate-charge", item, left(item), "STRONG");
            } else {
                firsts.add(item);
            }
        }
    }

    private boolean isMonthly(Item item) {
        return item.monthly() != null
                ? item.monthly()
                : covering(item).stream().anyMatch(entry -> entry.kind() == Kind.MONTHLY);
    }

    private static boolean isCopy(Item one, Item other) {
        boolean codes = one.code() != null && other.code() != null;
        boolean named = one.service() >= 0 && one.service() == other.service() && one.isPlan() == other.isPlan();
        boolean same = codes
                ? one.code().equals(other.code())
                : one.provider() < 0 || other.provider() < 0 || one.provider() == other.provider();
        return one.category() == other.category() && one.fen() == other.fen() && named && same;
    }

    private boolean isTrial(Item item) {
        return !isCovered(item)
                && of(item).stream()
                        .anyMatch(entry -> !isPaid(entry)
                                && (entry.from() == null || !entry.from().isAfter(until(item))));
    }

    private void prices() {
        var judged = new HashSet<Entry>();
        for (Item item : open()) {
            Entry entry = priced(item);
            if (entry == null) {
                continue;
            }
            if (entry.kind() == Kind.PER_USE) {
                boolean maySumUses =
                        item.day() == null && (left(item) % entry.fen() == 0 || left(item) > 2 * entry.fen());
                long excess = maySumUses ? 0 : left(item) - entry.fen();
                find("price-above-agreed", item, excess, "STRONG");
            } else if (judged.add(entry)) {
                excess(
                        open().stream()
                                .filter(other -> entry.equals(priced(other)))
                                .toList(),
                        entry.fen());
            }
        }
        Agreed contract = contract();
        if (contract != null && contract.fen() != null) {
            excess(
                    open().stream()
                            .filter(item -> priced(item) == null && isUnderContract(item))
                            .toList(),
                    contract.fen());
        }
    }

    /** The last ones by place are above the price. */
    private void excess(List<Item> items, long price) {
        long rest = items.stream().mapToLong(this::left).sum() - price;
        for (int i = items.size() - 1; i >= 0; i--) {
            long part = Math.min(rest, left(items.get(i)));
            find("price-above-agreed", items.get(i), part, "STRONG");
            rest -= Math.max(0, part);
        }
    }

    /** At one price a monthly entry, then the newest order, whichever stands first. */
    private static boolean speaksBefore(Entry one, Entry other) {
        long price = one.fen() - other.fen();
        boolean monthly = one.kind() == Kind.MONTHLY;
        if (price != 0 || monthly != (other.kind() == Kind.MONTHLY)) {
            return price > 0 || (price == 0 && monthly);
        }
        LocalDate from = one.from() == null ? LocalDate.MIN : one.from();
        LocalDate begun = other.from() == null ? LocalDate.MIN : other.from();
        LocalDate until = one.until() == null ? LocalDate.MAX : one.until();
        LocalDate ended = other.until() == null ? LocalDate.MAX : other.until();
        return from.isAfter(begun) || (from.equals(begun) && until.isAfter(ended));
    }

    private @Nullable Entry priced(Item item) {
        List<Entry> covering = covering(item);
        List<Entry> fitting = covering.stream()
                .filter(entry -> item.monthly() == null || item.monthly() == (entry.kind() == Kind.MONTHLY))
                .toList();
        List<Entry> speaking = fitting.isEmpty() ? covering : fitting;
        @Nullable Entry dearest = null;
        for (Entry entry : speaking) {
            if (entry.fen() == null) {
                return null;
            }
            if (dearest == null || speaksBefore(entry, dearest)) {
                dearest = entry;
            }
        }
        return dearest;
    }

    private void idle() {
        long days = drawn.last.toEpochDay() - drawn.first.toEpochDay() + 1;
        List<LocalDate> used = idleDays.stream().filter(drawn.calls::contains).toList();
        for (Item item : open()) {
            long fee = left(item) - spared(item);
            if (!isRecurring(item) || fee <= 0) {
                continue;
            }
            if (idleDays.isEmpty()) {
                observed(item, fee);
            } else if (used.stream()
                    .anyMatch(day -> drawn.events.stream()
                            .anyMatch(event -> event.kind() == LineEvent.Kind.IDLE && isIdle(event, day)))) {
                unclear.add(item.row());
            } else {
                find("idle-period-fee", item, fee * idleDays.size() / days, used.isEmpty() ? "STRONG" : "REVIEW");
            }
        }
    }

    private void observed(Item item, long fee) {
        boolean mobile = contract() != null
                || charges.stream().noneMatch(other -> other.category() == Category.BROADBAND)
                || charges.stream().anyMatch(other -> other.category() == Category.PLAN);
        if (!drawn.calls.isEmpty()) {
            return;
        }
        boolean all = drawn.coverage.get(RecordKind.DATA) != CoverageState.MISSING
                && (!mobile
                        || (drawn.coverage.get(RecordKind.VOICE) != CoverageState.MISSING
                                && drawn.coverage.get(RecordKind.MESSAGE) != CoverageState.MISSING));
        if (!all) {
            unclearUnlessAgreed.add(item.row());
        } else if (!mobile || item.category() != Category.BROADBAND) {
            find("idle-period-fee", item, fee, drawn.usedBefore ? "REVIEW" : "LIKELY");
        }
    }

    private boolean isRecurring(Item item) {
        if (FEES.contains(item.category())) {
            return !item.printed().equals("宽带年付费");
        }
        return item.category() == Category.VALUE_ADDED
                && !item.isRest()
                && (Boolean.TRUE.equals(item.monthly())
                        || covering(item).stream().anyMatch(entry -> entry.kind() == Kind.MONTHLY)
                        || (item.monthly() == null
                                && drawn.before.stream()
                                        .anyMatch(other -> other.category() == item.category()
                                                && other.service() == item.service()
                                                && other.fen() == item.fen())));
    }

    private long spared(Item item) {
        return item.isKeeping() ? Math.min(left(item), USUAL_KEEPING_FEE) : 0;
    }

    private void unrecognised(String rule, Category category) {
        for (Item item : open()) {
            if (item.category() == category && !item.isRest() && !isCovered(item)) {
                boolean alike = drawn.entries.stream()
                        .anyMatch(entry -> isPaid(entry)
                                && entry.service() == item.service()
                                && runs(entry, drawn.first, drawn.last)
                                && (item.service() != DrawnMonth.CUT
                                        || item.printed().length() == 20));
                boolean ask = alike || item.service() == DrawnMonth.DONATION;
                find(rule, item, left(item), ask ? "REVIEW" : "LIKELY");
            }
        }
    }

    private void rests() {
        for (Item item : open()) {
            if (!item.isRest() || !SOLD.contains(item.category())) {
                continue;
            }
            RecordKind kind = item.category() == Category.ON_BEHALF ? RecordKind.ON_BEHALF : RecordKind.VALUE_ADDED;
            if (drawn.coverage.get(kind) == CoverageState.MISSING && couldExplain(item)) {
                unclearUnlessAgreed.add(item.row());
            } else {
                find("unitemised-charge", item, left(item), "LIKELY");
            }
        }
    }

    private boolean couldExplain(Item rest) {
        long prices = 0;
        for (Entry entry : drawn.entries) {
            boolean free = isPaid(entry)
                    && runs(entry, drawn.first, drawn.last)
                    && charges.stream().noneMatch(item -> of(item).contains(entry));
            if (free && (entry.fen() == null || entry.kind() == Kind.PER_USE)) {
                return true;
            }
            prices += free ? entry.fen() : 0;
        }
        return prices >= rest.fen();
    }

    private void planFees() {
        Agreed contract = contract();
        if (contract == null || contract.fen() == null) {
            return;
        }
        ToLongFunction<Item> fee = item -> left(item) - spared(item);
        List<Item> fees = open().stream()
                .filter(item -> FEES.contains(item.category()) && !isCovered(item))
                .toList();
        long rest = fees.stream().mapToLong(fee).sum() - contract.fen();
        for (Item item : fees) {
            long part = isUnderContract(item) ? 0 : Math.min(rest, fee.applyAsLong(item));
            find("plan-fee-not-agreed", item, part, "LIKELY");
            rest -= Math.max(0, part);
        }
    }

    private void penalties() {
        long used = 0;
        for (Item item : open()) {
            if (item.category() != Category.PENALTY) {
                continue;
            }
            Agreed any = drawn.contract;
            Agreed running = contract();
            if (running == null && any != null) {
                find("penalty-not-owed", item, left(item), "STRONG");
            } else if (running == null || running.penalty() == null) {
                unclearUnlessAgreed.add(item.row());
            } else {
                find("penalty-not-owed", item, item.fen() - Math.max(0, running.penalty() - used), "STRONG");
            }
            used += item.fen();
        }
    }

    private void find(String rule, Item item, long fen, String grade) {
        if (fen > 0) {
            left.put(item.row(), left(item) - fen);
            suspect += fen;
            found.add(new Found(rule, item, fen, grade));
        }
    }

    private void claim(Found one) {
        long offset = 0;
        if (one.item.service() >= 0 && !one.item.isPlan()) {
            long given = offsets.getOrDefault(one.item.service(), 0L);
            offset = Math.min(one.fen, given);
            offsets.put(one.item.service(), given - offset);
        }
        long claim = Math.min(one.fen - offset, takenByBill);
        takenByBill -= claim;
        lines.add("%s %s %s %s %s"
                .formatted(one.rule, one.item.row(), DrawnMonth.yuan(one.fen), DrawnMonth.yuan(claim), one.grade));
    }

    private String money() {
        var money = new TreeMap<Verdict, Long>();
        money.put(Verdict.SUSPECT, suspect * 10);
        for (Item item : drawn.items) {
            Verdict verdict = verdict(item);
            money.merge(verdict, 10 * (item.isCredit() ? item.fen() : left(item)), Long::sum);
        }
        money.values().removeIf(li -> li == 0);
        return money.toString();
    }

    private Verdict verdict(Item item) {
        if (item.isCredit()) {
            return Verdict.CREDIT;
        }
        if (unclear.contains(item.row())) {
            return Verdict.UNCLEAR;
        }
        if (isCovered(item) || isUnderContract(item)) {
            return Verdict.AGREED;
        }
        return unclearUnlessAgreed.contains(item.row()) ? Verdict.UNCLEAR : Verdict.STANDARD;
    }

    private List<Item> open() {
        return charges.stream().filter(item -> left(item) > 0).toList();
    }

    private long left(Item item) {
        return left.getOrDefault(item.row(), 0L);
    }

    private LocalDate until(Item item) {
        return item.day() == null ? drawn.last : item.day();
    }

    private List<Entry> of(Item item) {
        return drawn.entries.stream()
                .filter(entry -> {
                    if (entry.code() != null && item.code() != null) {
                        return entry.code().equals(item.code());
                    }
                    return entry.service() >= 0
                            && !item.isPlan()
                            && entry.service() == item.service()
                            && (entry.provider() < 0 || item.provider() < 0 || entry.provider() == item.provider());
                })
                .toList();
    }

    private List<Entry> covering(Item item) {
        return of(item).stream()
                .filter(entry -> isPaid(entry)
                        && runs(
                                entry,
                                item.day() == null || entry.kind() == Kind.MONTHLY ? drawn.first : item.day(),
                                until(item)))
                .toList();
    }

    private boolean isCovered(Item item) {
        return !covering(item).isEmpty();
    }

    private static boolean isPaid(Entry entry) {
        return entry.kind() == Kind.MONTHLY || entry.kind() == Kind.PER_USE;
    }

    private static boolean runs(Entry entry, LocalDate first, LocalDate last) {
        return (entry.from() == null || !entry.from().isAfter(last))
                && (entry.until() == null || !entry.until().isBefore(first));
    }

    private @Nullable Agreed contract() {
        Agreed contract = drawn.contract;
        return contract == null || (contract.until() != null && contract.until().isBefore(drawn.first))
                ? null
                : contract;
    }

    private boolean isUnderContract(Item item) {
        Agreed contract = contract();
        if (contract == null || !item.isPlan()) {
            return false;
        }
        boolean named = charges.stream().anyMatch(other -> bears(contract, other));
        return bears(contract, item) || (item.isRest() && !named);
    }

    private static boolean bears(Agreed contract, Item item) {
        return item.isPlan() && !item.isRest() && contract.plan() == item.service();
    }

    private boolean isIdle(Event event, LocalDate day) {
        if (event.kind() != LineEvent.Kind.IDLE && event.kind() != LineEvent.Kind.SUSPENDED) {
            return false;
        }
        LocalDate from = event.kind() == LineEvent.Kind.IDLE
                ? event.from()
                : event.from().plusMonths(1).withDayOfMonth(1);
        var ends = new TreeSet<LocalDate>();
        drawn.events.stream()
                .filter(other ->
                        other.kind() == LineEvent.Kind.RESUMED && !other.from().isBefore(event.from()))
                .forEach(other -> ends.add(other.from()));
        return !day.isBefore(from)
                && (event.until() == null || !day.isAfter(event.until()))
                && (ends.isEmpty() || day.isBefore(ends.first()));
    }
}
