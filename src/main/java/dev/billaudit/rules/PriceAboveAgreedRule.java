package dev.billaudit.rules;

import dev.billaudit.findings.Grade;
import dev.billaudit.findings.RuleFamily;
import dev.billaudit.ledger.Carrier;
import dev.billaudit.ledger.ChargeLine;
import dev.billaudit.ledger.Evidence;
import dev.billaudit.ledger.Money;
import dev.billaudit.ledger.Remark;
import dev.billaudit.ledger.Rhythm;
import dev.billaudit.register.Contract;
import dev.billaudit.register.ServiceEntry;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The charges under an entry or a contract with a price sum to more than that price; only the excess is suspect.
 *
 * <p>A contract's price is held against the items that bear its plan's name, or the nameless plan sum; a monthly
 * entry's against the month's sum of its service, for every month a longer cycle begins; a per-use entry's against each use. Without a price there is nothing
 * to compare. A price that a reduction of the same bill brings back to what was agreed is not above it.
 */
final class PriceAboveAgreedRule implements AuditRule {

    // Of several entries that cover a charge the dearest speaks; of those at one price a monthly one, then the newest
    // order. Where they stand in the register decides nothing.
    private static final Comparator<ServiceEntry> SPEAKS = Comparator.comparing(PriceAboveAgreedRule::price)
            .thenComparing(entry -> entry.kind() == ServiceEntry.Kind.MONTHLY)
            .thenComparing(ServiceEntry::from, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(ServiceEntry::until, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(entry -> entry.service() + "\n" + entry.provider());

    @Override
    public String id() {
        return "price-above-agreed";
    }

    @Override
    public RuleFamily family() {
        return RuleFamily.UNAUTHORISED;
    }

    @Override
    public List<Opinion> judge(Docket docket) {
        List<Opinion> opinions = new ArrayList<>();
        Map<Priced, List<ChargeLine>> byEntry = new LinkedHashMap<>();
        List<ChargeLine> underContract = new ArrayList<>();
        for (ChargeLine charge : docket.open()) {
            Optional<ServiceEntry> priced = pricedEntry(docket, charge);
            if (priced.isPresent()) {
                byEntry.computeIfAbsent(new Priced(priced.get(), docket.period(charge)), any -> new ArrayList<>())
                        .add(charge);
            } else if (docket.agreements().isUnderContract(charge)) {
                underContract.add(charge);
            } else {
                opinions.add(new Opinion.Acquittal(id(), charge, Remark.of("rules.price-above-agreed.no-price")));
            }
        }
        byEntry.forEach((priced, charges) -> opinions.addAll(judgeEntry(docket, priced.entry(), charges)));
        opinions.addAll(judgeContracts(docket, underContract));
        return opinions;
    }

    /** What a price is held against: the charges of one period under one entry. */
    private record Priced(ServiceEntry entry, YearMonth period) {}

    private static Optional<ServiceEntry> pricedEntry(Docket docket, ChargeLine charge) {
        List<ServiceEntry> covering = docket.agreements().covering(charge);
        List<ServiceEntry> fitting = covering.stream()
                .filter(entry -> charge.rhythm() == Rhythm.UNSTATED
                        || (entry.kind() == ServiceEntry.Kind.MONTHLY) == (charge.rhythm() == Rhythm.MONTHLY))
                .toList();
        List<ServiceEntry> speaking = fitting.isEmpty() ? covering : fitting;
        if (speaking.stream().anyMatch(entry -> entry.agreedPrice().isEmpty())) {
            return Optional.empty();
        }
        return speaking.stream().max(SPEAKS);
    }

    private List<Opinion> judgeEntry(Docket docket, ServiceEntry entry, List<ChargeLine> charges) {
        Remark why = Remark.of("rules.price-above-agreed.entry", price(entry), entry.place());
        if (entry.kind() == ServiceEntry.Kind.PER_USE) {
            return charges.stream()
                    .map(charge -> judgeUses(charge, price(entry), why))
                    .toList();
        }
        return judgeSum(docket, charges, price(entry), why);
    }

    private Opinion judgeUses(ChargeLine charge, Money price, Remark why) {
        Money excess = Money.ZERO;
        for (Money use : uses(charge)) {
            excess = excess.plus(use.minus(price).atLeast(Money.ZERO));
        }
        excess = excess.atMost(charge.amount());
        if (!excess.isPositive()) {
            return withinPrice(charge);
        }
        boolean mayBeSeveral = uses(charge).size() == 1
                && charge.origin() != ChargeLine.Origin.RECORD
                && charge.day() == null
                && price.isPositive();
        if (mayBeSeveral && charge.amount().li() % price.li() == 0) {
            return withinPrice(charge);
        }
        if (mayBeSeveral && charge.amount().compareTo(price.plus(price)) > 0) {
            return new Opinion.Abstention(
                    id(),
                    charge,
                    Opinion.Abstention.Effect.NONE,
                    Remark.of("rules.price-above-agreed.uses-unknown"),
                    charge.amount());
        }
        return accuse(charge, excess, why);
    }

    // A bill's item may sum several uses; the records behind it show each.
    private static List<Money> uses(ChargeLine charge) {
        List<Money> rows = charge.evidence().stream().map(Evidence::amount).toList();
        List<Money> records =
                charge.origin() == ChargeLine.Origin.RECORD || rows.size() < 2 ? rows : rows.subList(1, rows.size());
        Money sum = records.stream().reduce(Money.ZERO, Money::plus);
        return sum.equals(charge.amount()) ? records : List.of(charge.amount());
    }

    // What another carrier agreed to in the month of a change says nothing of this one's bill.
    private List<Opinion> judgeContracts(Docket docket, List<ChargeLine> charges) {
        return docket.month().carriers().stream()
                .flatMap(carrier -> judgeContracts(
                        docket,
                        carrier,
                        charges.stream()
                                .filter(charge -> docket.month().carrierOf(charge) == carrier)
                                .toList())
                        .stream())
                .toList();
    }

    private List<Opinion> judgeContracts(Docket docket, Carrier carrier, List<ChargeLine> charges) {
        Agreements agreements = docket.agreements();
        List<Opinion> opinions = new ArrayList<>();
        List<ChargeLine> unjudged = new ArrayList<>(charges);
        for (Contract contract : dearestFirst(agreements.runningContracts(carrier))) {
            List<ChargeLine> own = unjudged.stream()
                    .filter(charge -> agreements.bearsPlanName(contract, charge))
                    .toList();
            unjudged.removeAll(own);
            opinions.addAll(judgeSum(
                    docket,
                    own,
                    contract.price(),
                    Remark.of(
                            "rules.price-above-agreed.contract", String.valueOf(contract.price()), contract.place())));
        }
        Money price = agreements.contractPrice(carrier).orElse(null);
        String place = agreements.runningContracts(carrier).stream()
                .map(Contract::place)
                .findFirst()
                .orElse("");
        opinions.addAll(judgeSum(
                docket, unjudged, price, Remark.of("rules.price-above-agreed.contract", String.valueOf(price), place)));
        return opinions;
    }

    // Of two contracts that bear one name, as where one follows the other within the month, the dearer speaks, and one
    // without a price allows any.
    private static List<Contract> dearestFirst(List<Contract> contracts) {
        return contracts.stream()
                .sorted(Comparator.comparing(Contract::price, Comparator.nullsFirst(Comparator.<Money>reverseOrder())))
                .toList();
    }

    private List<Opinion> judgeSum(Docket docket, List<ChargeLine> charges, @Nullable Money price, Remark why) {
        if (charges.isEmpty() || price == null) {
            return charges.stream()
                    .<Opinion>map(charge ->
                            new Opinion.Acquittal(id(), charge, Remark.of("rules.price-above-agreed.no-price")))
                    .toList();
        }
        Money due = Docket.due(price, charges);
        Money sum = charges.stream().map(ChargeLine::amount).reduce(Money.ZERO, Money::plus);
        if (sum.minus(priceCuts(docket, charges)).compareTo(due) <= 0) {
            return charges.stream().map(this::withinPrice).toList();
        }
        return spread(charges, sum.minus(due), why);
    }

    // The first charges in order of place are the agreed ones; the excess is taken from the last.
    private List<Opinion> spread(List<ChargeLine> charges, Money excess, Remark why) {
        List<Opinion> opinions = new ArrayList<>();
        Money rest = excess;
        for (int i = charges.size() - 1; i >= 0; i--) {
            ChargeLine charge = charges.get(i);
            Money part = charge.amount().atMost(rest);
            opinions.add(0, part.isPositive() ? accuse(charge, part, why) : withinPrice(charge));
            rest = rest.minus(part);
        }
        return opinions;
    }

    private static Money priceCuts(Docket docket, List<ChargeLine> charges) {
        Map<String, Money> cuts = new LinkedHashMap<>();
        charges.forEach(charge ->
                cuts.put(docket.reductions().key(charge), docket.reductions().priceCutsOf(charge)));
        return cuts.values().stream().reduce(Money.ZERO, Money::plus);
    }

    private static Money price(ServiceEntry entry) {
        return entry.agreedPrice().orElse(Money.ZERO);
    }

    private Opinion withinPrice(ChargeLine charge) {
        return new Opinion.Acquittal(id(), charge, Remark.of("rules.price-above-agreed.within"));
    }

    private Opinion accuse(ChargeLine charge, Money excess, Remark why) {
        return Opinion.Accusation.of(
                id(),
                charge,
                excess,
                Grade.STRONG,
                Docket.whyOfMonths(charge, why, Remark.of("rules.price-above-agreed.excess", charge.amount(), excess)),
                List.of(Remark.of("rules.price-above-agreed.clear")));
    }
}
