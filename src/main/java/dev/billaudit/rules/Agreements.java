package dev.billaudit.rules;

import dev.billaudit.ledger.BalancedMonth;
import dev.billaudit.ledger.Carrier;
import dev.billaudit.ledger.Category;
import dev.billaudit.ledger.ChargeLine;
import dev.billaudit.ledger.Cycle;
import dev.billaudit.ledger.Money;
import dev.billaudit.ledger.Rhythm;
import dev.billaudit.register.Contract;
import dev.billaudit.register.ServiceEntry;
import dev.billaudit.register.WhoIsWho;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What was agreed, seen from the charges of one month. */
final class Agreements {

    private final Dossier dossier;
    private final WhoIsWho who;
    private final MonthSums sums;
    private final List<Contract> contracts;
    private final Map<Integer, List<ServiceEntry>> naming = new HashMap<>();
    private @Nullable Set<Charged> before;

    /** What makes charges of two months those of one service at one price. */
    private record Charged(Category category, Money amount, String identity) {}

    Agreements(Dossier dossier, WhoIsWho who, MonthSums sums) {
        this.sums = sums;
        this.dossier = dossier;
        this.who = who;
        BalancedMonth month = dossier.month();
        this.contracts = dossier.register().contracts().stream()
                .filter(contract -> month.carriers().stream().anyMatch(carrier -> isWith(carrier, contract)))
                .toList();
    }

    /** The line's contracts with one carrier, whatever their dates. */
    List<Contract> contracts(Carrier carrier) {
        return contracts.stream().filter(contract -> isWith(carrier, contract)).toList();
    }

    /** The line's contracts with the month's carriers, whatever their dates. */
    List<Contract> contracts() {
        return contracts;
    }

    /** The contracts that run on any day the month is for. */
    List<Contract> runningContracts() {
        Cycle cycle = dossier.month().cycle();
        return contracts.stream().filter(contract -> contract.runsIn(cycle)).toList();
    }

    /** The contracts that run then with one carrier: what another one agreed to says nothing of its fees. */
    List<Contract> runningContracts(Carrier carrier) {
        return runningContracts().stream()
                .filter(contract -> isWith(carrier, contract))
                .toList();
    }

    /** Entries of the charge's service, of any kind and date; the line's own come first. */
    List<ServiceEntry> naming(ChargeLine charge) {
        return naming.computeIfAbsent(
                charge.number(),
                number -> dossier.register().services().stream()
                        .filter(entry -> who.matches(entry, charge))
                        .toList());
    }

    /** Entries that let the service be charged on the charge's day, or on any day of its cycle. */
    List<ServiceEntry> covering(ChargeLine charge) {
        return naming(charge).stream()
                .filter(entry -> isPaid(entry) && covers(entry, charge))
                .toList();
    }

    /** Paid entries of the line that run in the month, whatever they name. */
    List<ServiceEntry> running() {
        Cycle cycle = dossier.month().cycle();
        return dossier.register().services().stream()
                .filter(entry -> isPaid(entry) && entry.runsIn(cycle))
                .toList();
    }

    /** Whether an entry or a contract agrees to the charge. */
    boolean agreed(ChargeLine charge) {
        return !covering(charge).isEmpty() || isUnderContract(charge);
    }

    /** Whether the charge bears the name of a running contract's plan, or is the nameless sum that counts as it. */
    boolean isUnderContract(ChargeLine charge) {
        return bearsPlanName(charge) || isNamelessPlan(charge);
    }

    /** Whether the charge bears the name of the plan of a contract that runs with its carrier. */
    boolean bearsPlanName(ChargeLine charge) {
        return runningContracts(dossier.month().carrierOf(charge)).stream()
                .anyMatch(contract -> bearsPlanName(contract, charge));
    }

    /** Whether the charge bears the name of this contract's plan. */
    boolean bearsPlanName(Contract contract, ChargeLine charge) {
        String plan = contract.plan();
        return plan != null
                && who.serviceName(charge)
                        .filter(name -> who.sameName(plan, name))
                        .isPresent();
    }

    /** Whether the charge is a plan sum without a name, and no item of its carrier beside it bears a running contract's name. */
    boolean isNamelessPlan(ChargeLine charge) {
        Carrier carrier = dossier.month().carrierOf(charge);
        return isPlanFee(charge)
                && who.isSum(charge)
                && !runningContracts(carrier).isEmpty()
                && dossier.month().charges().stream()
                        .noneMatch(other -> dossier.month().carrierOf(other) == carrier && bearsPlanName(other));
    }

    /** Whether the charge is one of the fees that a contract is about. */
    boolean isPlanFee(ChargeLine charge) {
        return charge.category() == Category.PLAN || charge.category() == Category.BROADBAND;
    }

    /** The sum of the prices of the running contracts with one carrier; empty without any, or where one has no price. */
    Optional<Money> contractPrice(Carrier carrier) {
        return price(runningContracts(carrier));
    }

    private static Optional<Money> price(List<Contract> running) {
        Money sum = Money.ZERO;
        for (Contract contract : running) {
            Money price = contract.price();
            if (price == null) {
                return Optional.empty();
            }
            sum = sum.plus(price);
        }
        return running.isEmpty() ? Optional.empty() : Optional.of(sum);
    }

    /** Whether the charge falls due again and again. */
    boolean isRecurring(ChargeLine charge) {
        if (who.isOneOff(charge)) {
            return false;
        }
        return switch (charge.category()) {
            case PLAN, BROADBAND -> true;
            case VALUE_ADDED, ON_BEHALF ->
                charge.rhythm() == Rhythm.MONTHLY
                        || isMonthlyByEntry(charge)
                        || (charge.rhythm() == Rhythm.UNSTATED && stoodTheMonthBefore(charge));
            case VOICE, MESSAGE, DATA, PENALTY, CREDIT, OTHER -> false;
        };
    }

    /** Whether an entry that covers the charge is charged by the month. */
    boolean isMonthlyByEntry(ChargeLine charge) {
        return covering(charge).stream().anyMatch(entry -> entry.kind() == ServiceEntry.Kind.MONTHLY);
    }

    /** The month on record directly before this one. */
    Optional<BalancedMonth> monthBefore() {
        YearMonth before = dossier.month().cycle().month().minusMonths(1);
        return dossier.earlier().stream()
                .filter(month -> month.cycle().month().equals(before))
                .findFirst();
    }

    /** Whether the service is one that is paid for: by the month or by use. */
    static boolean isPaid(ServiceEntry entry) {
        return entry.kind() == ServiceEntry.Kind.MONTHLY || entry.kind() == ServiceEntry.Kind.PER_USE;
    }

    private boolean stoodTheMonthBefore(ChargeLine charge) {
        Money whole = sums.whole(charge);
        return !who.isSum(charge)
                && chargesOfMonthBefore().contains(new Charged(charge.category(), whole, who.identity(charge)));
    }

    private Set<Charged> chargesOfMonthBefore() {
        if (before == null) {
            before = monthBefore().stream()
                    .flatMap(month -> month.charges().stream())
                    .map(charge -> new Charged(charge.category(), charge.amount(), who.identity(charge)))
                    .collect(Collectors.toSet());
        }
        return before;
    }

    // The month in which a monthly entry ends is charged whole by the carriers, so it is covered to the end of the
    // cycle.
    private static boolean covers(ServiceEntry entry, ChargeLine charge) {
        Cycle span = charge.span();
        if (entry.kind() == ServiceEntry.Kind.MONTHLY
                && span.first().isAfter(charge.cycle().first())) {
            span = new Cycle(charge.cycle().first(), span.last());
        }
        return entry.runsIn(span);
    }

    private static boolean isWith(Carrier carrier, Contract contract) {
        return contract.carrier() == null
                || contract.carrier() == Carrier.UNKNOWN
                || carrier == Carrier.UNKNOWN
                || contract.carrier() == carrier;
    }
}
