package dev.billaudit.rules;

import dev.billaudit.findings.Grade;
import dev.billaudit.ledger.BalancedMonth;
import dev.billaudit.ledger.ChargeLine;
import dev.billaudit.ledger.Money;
import dev.billaudit.rules.Opinion.Accusation;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;

/** What the months on record before this one were accused of, as they would be today. */
final class EarlierFindings {

    private final Map<String, YearMonth> firstMonths = new HashMap<>();
    private final Map<YearMonth, Map<Integer, Money>> asked = new HashMap<>();

    /** Adds a month; the older ones first. */
    void add(BalancedMonth month, Hearing hearing) {
        YearMonth billed = month.cycle().month();
        for (Hearing.Charge accused : hearing.accusations()) {
            firstMonths.putIfAbsent(accused.matter(hearing.docket()), billed);
            Accusation accusation = accused.accusation();
            ChargeLine charge = accusation.charge();
            boolean isAsked = accusation.grade() != Grade.REVIEW
                    && hearing.acceptance(accusation).isEmpty();
            if (charge != null && isAsked) {
                asked.computeIfAbsent(billed, any -> new HashMap<>())
                        .merge(charge.number(), accusation.charged(), Money::plus);
            }
        }
    }

    /** The first month on record with a matter; the given one without. */
    YearMonth first(String matter, YearMonth otherwise) {
        return firstMonths.getOrDefault(matter, otherwise);
    }

    /** What of a charge of a month is asked for in a case. */
    Money asked(BalancedMonth month, ChargeLine charge) {
        return asked.getOrDefault(month.cycle().month(), Map.of()).getOrDefault(charge.number(), Money.ZERO);
    }
}
