package dev.billaudit.rules;

import dev.billaudit.ledger.BalancedMonth;
import dev.billaudit.ledger.ChargeLine;
import dev.billaudit.ledger.CoverageState;
import dev.billaudit.ledger.Cycle;
import dev.billaudit.ledger.Evidence;
import dev.billaudit.ledger.Money;
import dev.billaudit.ledger.Place;
import dev.billaudit.ledger.RecordKind;
import dev.billaudit.ledger.Remark;
import dev.billaudit.register.WhoIsWho;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A line's month while it is judged: the dossier, and of every charge what the rules so far have left. Not for several
 * threads.
 */
public final class Docket {

    private static final Comparator<ChargeLine> BY_PLACE =
            Comparator.comparing(Docket::place).thenComparingInt(ChargeLine::number);

    private final Dossier dossier;
    private final WhoIsWho who;
    private final Agreements agreements;
    private final KnownMatters matters;
    private final IdentityHashMap<BalancedMonth, MonthSums> sums = new IdentityHashMap<>();
    private final List<ChargeLine> byPlace;
    private final Map<Integer, Money> left = new HashMap<>();
    private final Map<Integer, Integer> ranks = new HashMap<>();

    Docket(Dossier dossier, WhoIsWho who) {
        this.dossier = dossier;
        this.who = who;
        this.agreements = new Agreements(dossier, who, sums(dossier.month()));
        this.matters = new KnownMatters(dossier);
        this.byPlace = dossier.month().charges().stream().sorted(BY_PLACE).toList();
        for (ChargeLine charge : byPlace) {
            left.put(charge.number(), charge.amount());
            ranks.put(charge.number(), ranks.size());
        }
    }

    /** All a rule may look at. */
    public Dossier dossier() {
        return dossier;
    }

    /** The month under audit. */
    public BalancedMonth month() {
        return dossier.month();
    }

    /** What is left of every positive charge, in order of place; charges of zero are never suspect. */
    public List<ChargeLine> open() {
        return byPlace.stream()
                .filter(charge -> charge.origin() != ChargeLine.Origin.REDUCTION)
                .filter(charge -> left(charge).isPositive())
                .map(charge -> charge.withAmount(left(charge)))
                .toList();
    }

    /** What the rules so far have left of a charge. */
    public Money left(ChargeLine charge) {
        return left.getOrDefault(charge.number(), Money.ZERO);
    }

    Agreements agreements() {
        return agreements;
    }

    Reductions reductions() {
        return sums(month()).reductions();
    }

    /** What a month of the dossier took and gave back. */
    MonthSums sums(BalancedMonth month) {
        return sums.computeIfAbsent(month, any -> new MonthSums(month, who));
    }

    KnownMatters matters() {
        return matters;
    }

    WhoIsWho who() {
        return who;
    }

    void take(ChargeLine charge, Money part) {
        Money rest = left(charge).minus(part);
        if (!part.isPositive() || rest.isNegative()) {
            throw new IllegalStateException("a rule took " + part + " of the " + left(charge) + " left");
        }
        left.put(charge.number(), rest);
    }

    /**
     * The earlier months on record that would show such a charge: they have a bill, or the list of its kind. Of others,
     * such as the days of use that a rolling cycle reaches back to, nobody knows what was charged.
     */
    List<BalancedMonth> earlierMonthsShowing(ChargeLine charge) {
        return dossier.earlier().stream()
                .filter(earlier -> earlier.hasBill() || hasListOf(earlier, charge))
                .toList();
    }

    private static boolean hasListOf(BalancedMonth month, ChargeLine charge) {
        return switch (charge.category()) {
            case VALUE_ADDED -> month.coverageOf(RecordKind.VALUE_ADDED) != CoverageState.MISSING;
            case ON_BEHALF -> month.coverageOf(RecordKind.ON_BEHALF) != CoverageState.MISSING;
            case PLAN, BROADBAND, VOICE, MESSAGE, DATA, PENALTY, CREDIT, OTHER -> false;
        };
    }

    /**
     * The month a charge is one of: the bill's, or without a bill that of its own day. Days which the rolling bill of the month
     * before left over belong to another period than those of this month.
     */
    YearMonth period(ChargeLine charge) {
        LocalDate day = charge.day();
        return month().hasBill() || day == null ? month().cycle().month() : YearMonth.from(day);
    }

    /**
     * What a monthly price allows charges: the price for every month that their own cycle begins, the longest one of several.
     * The month may have another bill of another cycle.
     */
    static Money due(Money monthly, Collection<ChargeLine> charges) {
        return monthly.times(charges.stream()
                .mapToInt(charge -> charge.cycle().monthlyFees())
                .max()
                .orElse(1));
    }

    /** The reasons, and that the price counts for several months where it does. */
    static List<Remark> whyOfMonths(ChargeLine charge, Remark... reasons) {
        List<Remark> why = new ArrayList<>(List.of(reasons));
        Cycle cycle = charge.cycle();
        int months = cycle.monthlyFees();
        if (months > 1) {
            why.add(Remark.of("rules.several-months", cycle.first(), cycle.last(), months));
        }
        return why;
    }

    /** Where a charge stands first. */
    static Place place(ChargeLine charge) {
        return charge.evidence().stream().map(Evidence::place).findFirst().orElse(new Place("", "", null, 0));
    }

    /** The place of a charge of the month in the order of all of them; what is said of no charge stands before. */
    int rank(@Nullable ChargeLine charge) {
        return charge == null ? -1 : Objects.requireNonNull(ranks.get(charge.number()), "a charge of the month");
    }

    /** The order in which findings stand, copies are counted and claims are made. */
    static Comparator<ChargeLine> byPlace() {
        return BY_PLACE;
    }
}
