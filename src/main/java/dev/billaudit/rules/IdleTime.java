package dev.billaudit.rules;

import dev.billaudit.ledger.BalancedMonth;
import dev.billaudit.ledger.Category;
import dev.billaudit.ledger.ChargeLine;
import dev.billaudit.ledger.CoverageState;
import dev.billaudit.ledger.Cycle;
import dev.billaudit.ledger.RecordKind;
import dev.billaudit.register.Contract;
import dev.billaudit.register.LineEvent;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The days on which a line was idle: as declared in the register, or as its records show. */
final class IdleTime {

    private static final Set<Category> USAGE = EnumSet.of(Category.VOICE, Category.MESSAGE, Category.DATA);
    // A pack or a monthly function under a usage section is a fee, not a sign of use.
    private static final Pattern STANDING_FEE = Pattern.compile("包|套餐|月|功能");

    private final List<LineEvent> events;
    private final List<Contract> contracts;
    private final IdentityHashMap<BalancedMonth, Observed> observed = new IdentityHashMap<>();
    private final IdentityHashMap<BalancedMonth, Set<RecordKind>> kinds = new IdentityHashMap<>();

    IdleTime(List<LineEvent> events, List<Contract> contracts) {
        this.events = events;
        this.contracts = contracts;
    }

    /** What the records of a month say of its use. */
    enum Observed {
        USED,
        IDLE,
        /** No use seen, but not every kind of usage is there to look at. */
        UNKNOWN
    }

    /** The days of the cycle on which the line was declared idle, in order. */
    List<LocalDate> declared(Cycle cycle) {
        return cycle.first()
                .datesUntil(cycle.last().plusDays(1))
                .filter(day -> events.stream().anyMatch(event -> isIdle(event, day)))
                .toList();
    }

    /**
     * Whether the customer declared the line idle on that day; a suspension is the carrier's own state and is none.
     */
    boolean isDeclaredByCustomer(LocalDate day) {
        return events.stream().anyMatch(event -> event.kind() == LineEvent.Kind.IDLE && isIdle(event, day));
    }

    /** Whether a record shows use on that day. */
    static boolean usedOn(BalancedMonth month, LocalDate day) {
        return month.usage().stream()
                .anyMatch(usage -> usage.month().equals(YearMonth.from(day)) && usage.usedOn(day.getDayOfMonth()));
    }

    /** What was seen of the month's use, by its records and by the usage its bill charges for. */
    Observed observe(BalancedMonth month) {
        return observed.computeIfAbsent(month, this::observed);
    }

    private Observed observed(BalancedMonth month) {
        if (hasUse(month) || month.charges().stream().anyMatch(IdleTime::isPricedUse)) {
            return Observed.USED;
        }
        return missing(month).isEmpty() ? Observed.IDLE : Observed.UNKNOWN;
    }

    /** The kinds of usage that are not there to look at, in the order of the enum. */
    List<RecordKind> missing(BalancedMonth month) {
        return usageKinds(month).stream()
                .filter(kind -> month.coverageOf(kind) == CoverageState.MISSING)
                .toList();
    }

    /** The kinds of usage the line can have: by its contracts, else by what its bill charges. */
    Set<RecordKind> usageKinds(BalancedMonth month) {
        return kinds.computeIfAbsent(month, this::kinds);
    }

    private Set<RecordKind> kinds(BalancedMonth month) {
        Set<RecordKind> kinds = EnumSet.noneOf(RecordKind.class);
        contracts.stream()
                .filter(contract -> contract.runsIn(month.cycle()))
                .forEach(contract -> kinds.addAll(kindsOf(contract.kind())));
        if (kinds.isEmpty()) {
            kinds.addAll(kindsOf(looksLikeBroadband(month) ? Contract.Kind.BROADBAND : Contract.Kind.MOBILE));
        }
        return kinds;
    }

    private static Set<RecordKind> kindsOf(Contract.@Nullable Kind kind) {
        if (kind == null) {
            return Set.of();
        }
        return switch (kind) {
            case MOBILE -> EnumSet.of(RecordKind.VOICE, RecordKind.MESSAGE, RecordKind.DATA);
            case BROADBAND, LEASED -> EnumSet.of(RecordKind.DATA);
        };
    }

    private static boolean looksLikeBroadband(BalancedMonth month) {
        Set<Category> mobile = EnumSet.of(Category.PLAN, Category.VOICE, Category.MESSAGE);
        return month.charges().stream().anyMatch(charge -> charge.category() == Category.BROADBAND)
                && month.charges().stream().noneMatch(charge -> mobile.contains(charge.category()));
    }

    private static boolean hasUse(BalancedMonth month) {
        Cycle cycle = month.cycle();
        boolean wholeMonth = cycle.equals(Cycle.of(cycle.month()));
        return wholeMonth
                ? month.usage().stream().anyMatch(usage -> usage.month().equals(cycle.month()) && usage.hasUse())
                : cycle.first().datesUntil(cycle.last().plusDays(1)).anyMatch(day -> usedOn(month, day));
    }

    private static boolean isPricedUse(ChargeLine charge) {
        return USAGE.contains(charge.category())
                && charge.amount().isPositive()
                && !STANDING_FEE.matcher(String.valueOf(charge.item())).find();
    }

    private boolean isIdle(LineEvent event, LocalDate day) {
        Optional<LocalDate> first = firstIdleDay(event);
        return first.isPresent()
                && !day.isBefore(first.get())
                && (event.until() == null || !day.isAfter(event.until()))
                && resumptions(event).noneMatch(resumed -> !day.isBefore(resumed));
    }

    // The month of suspension is charged whole, as the suspension notice of China Mobile Shandong says (停机保号 from the
    // next cycle on); idleness counts from the next.
    private static Optional<LocalDate> firstIdleDay(LineEvent event) {
        return switch (event.kind()) {
            case IDLE -> Optional.of(event.from());
            case SUSPENDED -> Optional.of(event.from().plusMonths(1).withDayOfMonth(1));
            case ACTIVATED, RESUMED, CANCELLED -> Optional.empty();
        };
    }

    private Stream<LocalDate> resumptions(LineEvent idle) {
        return events.stream()
                .filter(event -> event.kind() == LineEvent.Kind.RESUMED || event.kind() == LineEvent.Kind.ACTIVATED)
                .map(LineEvent::from)
                .filter(resumed -> !resumed.isBefore(idle.from()));
    }
}
