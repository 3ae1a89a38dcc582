package dev.billaudit.rules;

import dev.billaudit.ledger.Remark;
import dev.billaudit.ledger.failure.WrongUsage;
import dev.billaudit.register.Catalogue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The rules in the order they are asked, by hand: of several that fit the first has the money. */
public final class RuleCatalogue {

    /** The card that holds the numbers of the signals; it is no rule. */
    static final String SIGNALS = "signals";

    private static final Catalogue NOTHING_KNOWN = new Catalogue(Map.of(), List.of(), List.of(), List.of(), List.of());

    private final List<AuditRule> rules = new ArrayList<>();
    private final Map<String, Thresholds> thresholds = new HashMap<>();
    private final SignalMarks signals;
    private final List<String> refundWords;

    /**
     * Takes the cards of {@code rules.yml}.
     *
     * @throws WrongUsage if a rule has no card, a card has no rule or stands twice, or a threshold is missing, unknown
     *     or ill-typed
     */
    public RuleCatalogue(List<RuleCard> cards) {
        this(cards, List.of(), NOTHING_KNOWN);
    }

    /**
     * The same with rules of the user's own, asked after all others.
     *
     * @throws WrongUsage as above
     */
    public RuleCatalogue(List<RuleCard> cards, List<OwnCondition> own, Catalogue known) {
        for (RuleCard card : cards) {
            if (thresholds.put(card.id(), new Thresholds(card)) != null) {
                throw new WrongUsage(Remark.of("rules.card-twice", card.id()));
            }
        }
        KeepingFee keepingFee = new KeepingFee(card("idle-period-fee").money("keeping-fee"));
        add("charged-after-cancellation", card -> new ChargedAfterCancellationRule());
        add("duplicate-charge", card -> new DuplicateChargeRule());
        add("trial-turned-paid", card -> new TrialTurnedPaidRule());
        add("price-above-agreed", card -> new PriceAboveAgreedRule());
        add("idle-period-fee", card -> new IdlePeriodFeeRule(keepingFee));
        add("unrecognised-sp", UnrecognisedSpRule::new);
        add("unrecognised-value-added", UnrecognisedValueAddedRule::new);
        add("unitemised-charge", card -> new UnitemisedChargeRule());
        add("plan-fee-not-agreed", card -> new PlanFeeNotAgreedRule(keepingFee));
        add("penalty-not-owed", PenaltyNotOwedRule::new);
        add("bill-does-not-add-up", card -> new BillDoesNotAddUpRule());
        add("abnormal-total", card -> new AbnormalTotalRule(card, known.provinces()));
        add("refund-missing", RefundMissingRule::new);
        add("charged-again", card -> new ChargedAgainRule());
        this.refundWords = card("refund-missing").words("refund-words");
        this.signals = new SignalMarks(
                card(SIGNALS),
                new MessageReader(known.messages()),
                new HistoryMarks(refundWords),
                new ProviderMarks(known.providers()));
        card(SIGNALS).refuseUnread();
        thresholds.keySet().stream()
                .filter(id -> !id.equals(SIGNALS)
                        && rules.stream().noneMatch(rule -> rule.id().equals(id)))
                .sorted()
                .findFirst()
                .ifPresent(id -> {
                    throw new WrongUsage(Remark.of("rules.card-without-rule", id));
                });
        own.forEach(condition -> rules.add(new OwnRule(condition)));
    }

    /** Every rule, in the order they are asked. */
    public List<AuditRule> rules() {
        return List.copyOf(rules);
    }

    /** Words that tell a refund from a lower price. */
    List<String> refundWords() {
        return refundWords;
    }

    SignalMarks signals() {
        return signals;
    }

    private void add(String id, Function<Thresholds, AuditRule> rule) {
        Thresholds card = card(id);
        rules.add(rule.apply(card));
        card.refuseUnread();
    }

    private Thresholds card(String id) {
        Thresholds card = thresholds.get(id);
        if (card == null) {
            throw new WrongUsage(Remark.of("rules.card-missing", id));
        }
        return card;
    }
}
