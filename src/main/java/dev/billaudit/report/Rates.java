package dev.billaudit.report;

import dev.billaudit.findings.Finding;
import dev.billaudit.findings.JudgedCharge;
import dev.billaudit.findings.JudgedMonth;
import dev.billaudit.ledger.Category;
import dev.billaudit.ledger.Money;
import dev.billaudit.ledger.ServiceProvider;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Complaints per provider and 10,000 lines it charged, and how far bills are from their own totals, by carrier. */
final class Rates {

    private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final @Nullable RateLimits limits;
    private final SortedMap<String, Provider> providers = new TreeMap<>();
    private final SortedMap<String, Money> stated = new TreeMap<>();
    private final SortedMap<String, Money> differences = new TreeMap<>();

    /** Takes the limits, null to measure nothing. */
    Rates(@Nullable RateLimits limits) {
        this.limits = limits;
    }

    /** What is measured, as {@code rates.csv} calls it. */
    enum Measure {
        COMPLAINTS,
        DIFFERENCE
    }

    /**
     * One rate.
     *
     * @param measure what is measured
     * @param name of the provider or carrier
     * @param spCode the provider's code, null when unknown
     * @param count cases, or the difference in yuan
     * @param base lines charged by the provider, or the stated totals in yuan
     * @param rate per 10,000, or per hundred
     * @param limit from where on it is too high
     * @param isOver whether it is
     */
    record Rate(
            Measure measure,
            String name,
            @Nullable String spCode,
            String count,
            String base,
            BigDecimal rate,
            BigDecimal limit,
            boolean isOver) {}

    void add(JudgedMonth judged) {
        Set<ServiceProvider> charging = judged.charges().stream()
                .map(JudgedCharge::charge)
                .filter(charge -> charge.category() == Category.ON_BEHALF
                        && charge.amount().isPositive())
                .map(charge -> charge.provider())
                .collect(Collectors.toSet());
        charging.stream()
                .map(Rates::name)
                .filter(name -> !name.isEmpty())
                .distinct()
                .forEach(name -> provider(name).lines++);
        charging.forEach(provider -> provider(name(provider)).keepCode(provider.spCode()));
        Money total = judged.month().statedTotal();
        if (total != null) {
            String carrier = judged.month().carrier().id();
            Money difference = judged.month().difference();
            stated.merge(carrier, total.isNegative() ? total.negated() : total, Money::plus);
            differences.merge(carrier, difference.isNegative() ? difference.negated() : difference, Money::plus);
        }
    }

    void add(Finding finding) {
        String caseId = finding.caseId();
        if (caseId != null && finding.category() == Category.ON_BEHALF) {
            provider(name(finding.provider())).cases.add(caseId);
        }
    }

    /** The rates: providers with a complaint, by name; then carriers whose bills state totals. */
    List<Rate> rates() {
        var rates = new ArrayList<Rate>();
        RateLimits limits = this.limits;
        if (limits == null) {
            return rates;
        }
        providers.forEach((name, provider) -> {
            if (!name.isEmpty() && !provider.cases.isEmpty() && provider.lines > 0) {
                BigDecimal count = BigDecimal.valueOf(provider.cases.size());
                BigDecimal base = BigDecimal.valueOf(provider.lines);
                Scale scale = new Scale(TEN_THOUSAND, limits.complaints());
                rates.add(rate(Measure.COMPLAINTS, new Named(name, provider.code), count, base, scale));
            }
        });
        stated.forEach((carrier, total) -> {
            if (total.isPositive()) {
                BigDecimal count = yuan(differences.getOrDefault(carrier, Money.ZERO));
                Scale scale = new Scale(HUNDRED, limits.differencePercent());
                rates.add(rate(Measure.DIFFERENCE, new Named(carrier, null), count, yuan(total), scale));
            }
        });
        return rates;
    }

    private static Rate rate(Measure measure, Named named, BigDecimal count, BigDecimal base, Scale by) {
        BigDecimal scale = by.scale();
        BigDecimal limit = by.limit();
        BigDecimal rate = count.multiply(scale).divide(base, 2, RoundingMode.HALF_UP);
        boolean isOver = count.multiply(scale).compareTo(limit.multiply(base)) > 0;
        return new Rate(
                measure, named.name(), named.code(), count.toPlainString(), base.toPlainString(), rate, limit, isOver);
    }

    private record Named(String name, @Nullable String code) {}

    private record Scale(BigDecimal scale, BigDecimal limit) {}

    private Provider provider(String name) {
        return providers.computeIfAbsent(name, none -> new Provider());
    }

    private static String name(ServiceProvider provider) {
        if (provider.name() != null) {
            return provider.name();
        }
        return provider.spCode() == null ? "" : provider.spCode();
    }

    private static BigDecimal yuan(Money money) {
        return new BigDecimal(money.toString());
    }

    /** One provider while it is counted. */
    private static final class Provider {

        private final Set<String> cases = new HashSet<>();
        private long lines;
        private @Nullable String code;

        void keepCode(@Nullable String other) {
            code = code == null ? other : code;
        }
    }
}
