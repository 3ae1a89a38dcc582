package dev.billaudit.rules;

import dev.billaudit.findings.Grade;
import dev.billaudit.findings.RuleFamily;
import dev.billaudit.ledger.BalancedMonth;
import dev.billaudit.ledger.Money;
import dev.billaudit.ledger.Provinces;
import dev.billaudit.ledger.Remark;
import dev.billaudit.register.Contract;
import dev.billaudit.rules.Opinion.Abstention.Effect;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;

/**
 * The bill's total is over a multiple of the mean of the three months before; some provinces set their own multiple. A bill
 * of several months is compared by the month.
 *
 * <p>It claims no money: the carrier had to tell the customer, and a person should look.
 */
final class AbnormalTotalRule implements AuditRule {

    // 电信条例 article 33: the mean of the last three months
    private static final int MONTHS = 3;

    private final Provinces provinces;
    private final BigDecimal factor;
    private final Map<String, BigDecimal> byProvince;

    AbnormalTotalRule(Thresholds thresholds, Provinces provinces) {
        this.provinces = provinces;
        this.factor = thresholds.number("factor");
        this.byProvince = thresholds.numbersUnder("factor");
    }

    @Override
    public String id() {
        return "abnormal-total";
    }

    @Override
    public RuleFamily family() {
        return RuleFamily.BILL;
    }

    @Override
    public List<Opinion> judge(Docket docket) {
        YearMonth month = docket.month().cycle().month();
        List<BalancedMonth> before = docket.dossier().earlier().stream()
                .filter(BalancedMonth::hasBill)
                .filter(earlier -> earlier.cycle().month().isBefore(month)
                        && !earlier.cycle().month().isBefore(month.minusMonths(MONTHS)))
                .toList();
        if (before.size() != MONTHS || !docket.month().hasBill()) {
            return List.of(new Opinion.Abstention(
                    id(), null, Effect.NONE, Remark.of("rules.abnormal-total.history-missing"), Money.ZERO));
        }
        Money total = total(docket.month());
        Money sum = before.stream().map(AbnormalTotalRule::total).reduce(Money.ZERO, Money::plus);
        BigDecimal times = factor(docket);
        long months = before.stream().mapToLong(AbnormalTotalRule::months).sum();
        long own = months(docket.month());
        boolean over = total.isPositive()
                && BigDecimal.valueOf(total.li())
                                .multiply(BigDecimal.valueOf(months))
                                .compareTo(times.multiply(BigDecimal.valueOf(sum.li() * own)))
                        > 0;
        Money mean = new Money(sum.li() / months);
        return List.of(
                over
                        ? accuse(total, mean, times)
                        : new Opinion.Acquittal(id(), null, Remark.of("rules.abnormal-total.usual", total, mean)));
    }

    // By the bills' own cycles: two of them in a month stand side by side.
    private static long months(BalancedMonth month) {
        return month.charges().stream()
                .mapToLong(charge -> charge.cycle().monthlyFees())
                .max()
                .orElse(1);
    }

    private Opinion accuse(Money total, Money mean, BigDecimal times) {
        return new Opinion.Accusation(
                id(),
                null,
                Money.ZERO,
                null,
                Grade.REVIEW,
                List.of(Remark.of("rules.abnormal-total.why", total, times.toPlainString(), mean)),
                List.of(Remark.of("rules.abnormal-total.clear")),
                List.of());
    }

    private BigDecimal factor(Docket docket) {
        return docket.agreements().runningContracts().stream()
                .map(Contract::province)
                .filter(province -> !province.isBlank())
                .flatMap(province -> byProvince.entrySet().stream()
                        .filter(entry -> provinces.isOne(province, entry.getKey()))
                        .map(Map.Entry::getValue))
                .findFirst()
                .orElse(factor);
    }

    private static Money total(BalancedMonth month) {
        Money stated = month.statedTotal();
        return stated != null ? stated : month.net();
    }
}
