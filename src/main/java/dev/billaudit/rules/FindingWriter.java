package dev.billaudit.rules;

import dev.billaudit.findings.CaseId;
import dev.billaudit.findings.Finding;
import dev.billaudit.findings.FindingId;
import dev.billaudit.findings.Grade;
import dev.billaudit.findings.Matter;
import dev.billaudit.ledger.BalancedMonth;
import dev.billaudit.ledger.Carrier;
import dev.billaudit.ledger.Category;
import dev.billaudit.ledger.ChargeLine;
import dev.billaudit.ledger.CoverageState;
import dev.billaudit.ledger.Evidence;
import dev.billaudit.ledger.Money;
import dev.billaudit.ledger.RecordKind;
import dev.billaudit.ledger.Remark;
import dev.billaudit.ledger.ServiceProvider;
import dev.billaudit.rules.Opinion.Accusation;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes the findings of one month, in the order in which they were accused. */
final class FindingWriter {

    private static final String OF_THE_BILL = "bill";

    private final Docket docket;
    private final KnownMatters matters;
    private final SignalMarks signals;
    private final EarlierFindings earlier;
    private final ClaimBook claims;
    private final Map<String, Integer> occurrences = new HashMap<>();

    FindingWriter(Hearing hearing, SignalMarks signals, EarlierFindings earlier) {
        this.docket = hearing.docket();
        this.matters = docket.matters();
        this.signals = signals;
        this.earlier = earlier;
        this.claims = new ClaimBook(hearing.docket(), earlier);
    }

    Finding write(Hearing.Charge accused) {
        ChargeLine charge = accused.accusation().charge();
        Matter matter = accused.accusation().matter();
        if (charge != null) {
            return ofCharge(accused, charge);
        }
        return matter == null ? ofBill(accused) : ofCase(accused, matter);
    }

    /** The finding as it would stand had nobody accepted it: nothing is claimed, and no case is opened. */
    Finding accepted(Hearing.Charge accused) {
        ChargeLine charge = accused.accusation().charge();
        Matter matter = accused.accusation().matter();
        if (charge != null) {
            return ofCharge(accused, charge, ClaimBook.Entry.NOTHING, null);
        }
        return matter == null ? ofBill(accused) : ofCase(accused, matter);
    }

    private Finding ofCharge(Hearing.Charge accused, ChargeLine charge) {
        ClaimBook.Entry money = claims.enter(charge, accused.accusation().charged());
        return ofCharge(accused, charge, money, caseId(accused, charge));
    }

    private Finding ofCharge(
            Hearing.Charge accused, ChargeLine charge, ClaimBook.Entry money, @Nullable String caseId) {
        Accusation accusation = accused.accusation();
        BalancedMonth month = docket.month();
        String identity = docket.who().identity(charge);
        Matter closed = matters.lastClosed(month.carrierOf(charge), identity, accused.ofCase())
                .orElse(null);
        Marks marks = signals.of(docket, charge, accusation.charged());
        return new Finding(
                id(accusation, charge.category(), identity),
                accusation.rule(),
                accused.ofCase(),
                month.cycle().month(),
                month.line(),
                month.carrierOf(charge),
                charge.category(),
                docket.who().serviceName(charge).orElse(null),
                identity,
                charge.provider(),
                accusation.charged(),
                money.claim(),
                money.offset(),
                null,
                accusation.grade(),
                since(accused),
                why(accusation, money, closed),
                accusation.wouldClear(),
                missing(accusation, charge),
                marks.signals(),
                charge.evidence(),
                caseId,
                marks.figures());
    }

    private Finding ofBill(Hearing.Charge accused) {
        Accusation accusation = accused.accusation();
        BalancedMonth month = docket.month();
        return new Finding(
                id(accusation, null, OF_THE_BILL),
                accusation.rule(),
                accused.family(),
                month.cycle().month(),
                month.line(),
                month.carrier(),
                null,
                null,
                OF_THE_BILL,
                ServiceProvider.UNSTATED,
                Money.ZERO,
                Money.ZERO,
                Money.ZERO,
                accusation.difference(),
                accusation.grade(),
                since(accused),
                accusation.why(),
                accusation.wouldClear(),
                accusation.missing(),
                List.of(),
                billEvidence(month),
                null);
    }

    // What is named stands in the case already: it is asked for there, and never claimed a second time.
    private Finding ofCase(Hearing.Charge accused, Matter matter) {
        Accusation accusation = accused.accusation();
        BalancedMonth month = docket.month();
        return new Finding(
                id(accusation, null, matter.identity()),
                accusation.rule(),
                matter.family(),
                month.cycle().month(),
                month.line(),
                matter.carrier(),
                null,
                matter.service(),
                matter.identity(),
                matter.provider(),
                accusation.charged(),
                Money.ZERO,
                Money.ZERO,
                null,
                accusation.grade(),
                since(accused),
                accusation.why(),
                accusation.wouldClear(),
                accusation.missing(),
                List.of(),
                billEvidence(month),
                matter.caseId());
    }

    private String id(Accusation accusation, @Nullable Category category, String identity) {
        String key = accusation.rule() + "\n" + category + "\n" + identity;
        int occurrence = occurrences.merge(key, 1, Integer::sum);
        return FindingId.of(accusation.rule(), docket.month(), category, identity, occurrence);
    }

    private YearMonth since(Hearing.Charge accused) {
        YearMonth now = docket.month().cycle().month();
        return earlier.first(accused.matter(docket), now);
    }

    private List<Remark> why(Accusation accusation, ClaimBook.Entry money, @Nullable Matter closed) {
        List<Remark> why = new ArrayList<>(accusation.why());
        if (closed != null && accusation.matter() == null) {
            why.add(Remark.of("rules.charged-again.closed", closed.caseId(), String.valueOf(closed.closed())));
        }
        if (money.offset().isPositive()) {
            why.add(Remark.of("rules.offset", money.offset()));
        }
        if (money.counted().isPositive()) {
            why.add(Remark.of("rules.counted-before", money.counted()));
        }
        if (money.capped()) {
            why.add(Remark.of("rules.claim-capped", docket.month().net(), money.claim()));
        }
        return why;
    }

    private List<Remark> missing(Accusation accusation, ChargeLine charge) {
        List<Remark> missing = new ArrayList<>(accusation.missing());
        if (charge.category() != Category.VALUE_ADDED && charge.category() != Category.ON_BEHALF) {
            return missing;
        }
        boolean onBehalf = charge.category() == Category.ON_BEHALF;
        RecordKind kind = onBehalf ? RecordKind.ON_BEHALF : RecordKind.VALUE_ADDED;
        if (onBehalf && charge.provider().name() == null) {
            missing.add(Remark.of("rules.provider-not-shown"));
        }
        if (onBehalf && !charge.provider().hasCode()) {
            missing.add(Remark.of("rules.code-not-shown"));
        }
        if (docket.month().coverageOf(kind) == CoverageState.MISSING) {
            missing.add(Remark.of("rules.records-not-there", RecordKind.named(List.of(kind))));
        }
        return missing;
    }

    // A finding of grade REVIEW opens no case until a person decides.
    private @Nullable String caseId(Hearing.Charge accused, ChargeLine charge) {
        if (accused.accusation().grade() == Grade.REVIEW) {
            return null;
        }
        BalancedMonth month = docket.month();
        String identity = docket.who().identity(charge);
        Carrier carrier = month.carrierOf(charge);
        int generation = matters.lastClosed(carrier, identity, accused.ofCase())
                .map(closed -> closed.generation() + 1)
                .orElse(0);
        Carrier keyed = matters.keyedAs(carrier, identity, accused.ofCase());
        return CaseId.of(keyed, month.line(), identity, accused.ofCase(), generation);
    }

    private static List<Evidence> billEvidence(BalancedMonth month) {
        Evidence total = month.totalEvidence();
        return total != null
                ? List.of(total)
                : month.charges().stream()
                        .sorted(Docket.byPlace())
                        .flatMap(charge -> charge.evidence().stream().limit(1))
                        .toList();
    }
}
