package dev.billaudit.rules;

import dev.billaudit.findings.Acceptance;
import dev.billaudit.findings.Finding;
import dev.billaudit.findings.JudgedCharge;
import dev.billaudit.findings.JudgedMonth;
import dev.billaudit.ledger.ChargeLine;
import dev.billaudit.ledger.Money;
import dev.billaudit.ledger.Remark;
import dev.billaudit.register.Catalogue;
import dev.billaudit.register.WhoIsWho;
import dev.billaudit.rules.Opinion.Accusation;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Says of every yuan of a line's month whether somebody agreed to it. A pure function of the dossier: the same dossier
 * gives the same findings with the same ids. Safe for several threads.
 */
public final class Judgement {

    private final RuleCatalogue catalogue;
    private final WhoIsWho who;

    /**
     * Takes the rules' cards and what is known of services in general.
     *
     * @throws dev.billaudit.ledger.failure.WrongUsage if the cards do not fit the rules
     */
    public Judgement(List<RuleCard> cards, Catalogue catalogue) {
        this(cards, List.of(), catalogue);
    }

    /**
     * The same with rules of the user's own.
     *
     * @throws dev.billaudit.ledger.failure.WrongUsage if the cards do not fit the rules
     */
    public Judgement(List<RuleCard> cards, List<OwnCondition> own, Catalogue catalogue) {
        this.catalogue = new RuleCatalogue(cards, own, catalogue);
        this.who = new WhoIsWho(catalogue);
    }

    /** The month with a verdict for every yuan, the findings, and what could not be checked. */
    public JudgedMonth judge(Dossier dossier) {
        Hearing hearing = hear(dossier);
        IdentityHashMap<Accusation, String> ids = new IdentityHashMap<>();
        List<Acceptance> accepted = new ArrayList<>();
        List<Finding> findings = findings(hearing, ids, accepted);
        List<JudgedCharge> charges = new ArrayList<>();
        for (ChargeLine charge : dossier.month().charges()) {
            charges.addAll(hearing.rows(charge, ids));
        }
        return new JudgedMonth(dossier.month(), charges, findings, hearing.notChecked(), accepted);
    }

    /** From how many lines on something stands out. */
    public SignalLimits signalLimits() {
        return catalogue.signals().limits();
    }

    /** Every opinion in the order the rules were asked, with why each said no. */
    public List<Opinion> explain(Dossier dossier) {
        return hear(dossier).opinions();
    }

    /**
     * What the bill gives back for cases on file, by case, beyond what it charges for the same service. Cases that get
     * nothing back are absent.
     */
    public Map<String, Money> refunds(Dossier dossier) {
        Map<String, Money> refunds = new TreeMap<>();
        dossier.matters().forEach(matter -> {
            Money back = new ServiceRefunds(who, matter, catalogue.refundWords()).on(dossier.month());
            if (back.isPositive()) {
                refunds.put(matter.caseId(), back);
            }
        });
        return refunds;
    }

    /** The rules' ids in the order they are asked. */
    public List<String> ruleIds() {
        return catalogue.rules().stream().map(AuditRule::id).toList();
    }

    /** Tells what the charges of a month were held against. */
    public interface Comparisons {

        /** What a charge was held against; for null, what the whole bill was. */
        List<Remark> of(@Nullable ChargeLine charge);
    }

    /** What the charges of a dossier were held against: the dossier is laid out once for all of them. */
    public Comparisons comparisons(Dossier dossier) {
        Docket docket = new Docket(dossier, who);
        return charge -> charge == null ? new Comparison(docket).ofBill() : new Comparison(docket).of(charge);
    }

    private List<Finding> findings(
            Hearing hearing, IdentityHashMap<Accusation, String> ids, List<Acceptance> accepted) {
        List<Finding> findings = new ArrayList<>();
        if (hearing.accusations().isEmpty()) {
            return findings;
        }
        FindingWriter writer = new FindingWriter(
                hearing, catalogue.signals(), earlier(hearing.docket().dossier()));
        for (Hearing.Charge accused : hearing.accusations()) {
            Optional<Remark> acceptance = hearing.acceptance(accused.accusation());
            if (acceptance.isPresent()) {
                accepted.add(new Acceptance(writer.accepted(accused), acceptance.get()));
                continue;
            }
            Finding finding = writer.write(accused);
            ids.put(accused.accusation(), finding.id());
            findings.add(finding);
        }
        return findings;
    }

    // Earlier months are judged again only for lines with findings: most lines have none.
    private EarlierFindings earlier(Dossier dossier) {
        var findings = new EarlierFindings();
        for (int i = 0; i < dossier.earlier().size(); i++) {
            findings.add(dossier.earlier().get(i), hear(dossier.ofEarlier(i)));
        }
        return findings;
    }

    private Hearing hear(Dossier dossier) {
        return new Hearing(new Docket(dossier, who), catalogue.rules());
    }
}
