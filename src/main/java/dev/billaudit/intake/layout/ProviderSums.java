package dev.billaudit.intake.layout;

import dev.billaudit.ledger.Category;
import dev.billaudit.ledger.Money;
import dev.billaudit.ledger.PricedRecord;
import dev.billaudit.ledger.Rhythm;
import dev.billaudit.ledger.ServiceProvider;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Charges of a line and month, added up by what a table of sums may name: the provider, the service, how often it is due. */
final class ProviderSums {

    private final Map<Charge, Money> charges = new LinkedHashMap<>();

    /**
     * What charges have in common.
     *
     * @param table the number of the table they stand in
     */
    record Charge(int table, Category category, @Nullable String service, ServiceProvider provider, Rhythm rhythm) {

        private @Nullable String name() {
            return provider.name() == null ? null : Headings.title(provider.name());
        }

        private @Nullable String code() {
            return provider.spCode();
        }

        private @Nullable String title() {
            return service == null ? null : Headings.title(service);
        }

        private @Nullable String due() {
            return rhythm == Rhythm.UNSTATED ? null : rhythm.name();
        }
    }

    void add(int table, PricedRecord row) {
        var charge = new Charge(table, row.category(), row.service(), row.provider(), row.rhythm());
        charges.merge(charge, row.amount(), Money::plus);
    }

    /** How many charges are apart. */
    int size() {
        return charges.size();
    }

    /** What the charges come to. */
    Money all() {
        return charges.values().stream().reduce(Money.ZERO, Money::plus);
    }

    /** The charges of some tables or kinds. */
    ProviderSums only(Predicate<Charge> which) {
        var part = new ProviderSums();
        charges.forEach((charge, amount) -> {
            if (which.test(charge)) {
                part.charges.put(charge, amount);
            }
        });
        return part;
    }

    Collection<Charge> charges() {
        return charges.keySet();
    }

    /** Whether these charges, by name or by code, are the sums of a list: of each provider, and of each service and rhythm they name. */
    boolean sumUp(ProviderSums list) {
        return !all().isZero()
                && Stream.<Function<Charge, @Nullable String>>of(Charge::name, Charge::code)
                        .anyMatch(provider -> sumUp(list, provider));
    }

    private boolean sumUp(ProviderSums list, Function<Charge, ? extends @Nullable String> provider) {
        return charges.keySet().stream().allMatch(charge -> provider.apply(charge) != null)
                && by(provider, charge -> "").equals(list.by(provider, charge -> ""))
                && agrees(list, provider, Charge::title)
                && agrees(list, provider, Charge::due);
    }

    private boolean agrees(
            ProviderSums list,
            Function<Charge, ? extends @Nullable String> provider,
            Function<Charge, ? extends @Nullable String> detail) {
        Map<List<String>, Money> sums = list.by(provider, detail);
        return only(charge -> detail.apply(charge) != null).by(provider, detail).entrySet().stream()
                .allMatch(own -> own.getValue().equals(sums.get(own.getKey())));
    }

    /** The sums that are not nothing; what does not say it has an empty name. */
    private Map<List<String>, Money> by(
            Function<Charge, ? extends @Nullable String> provider,
            Function<Charge, ? extends @Nullable String> detail) {
        Map<List<String>, Money> sums = new HashMap<>();
        charges.forEach((charge, amount) -> sums.merge(
                List.of(orEmpty(provider.apply(charge)), orEmpty(detail.apply(charge))), amount, Money::plus));
        sums.values().removeIf(Money::isZero);
        return sums;
    }

    private static String orEmpty(@Nullable String said) {
        return said == null ? "" : said;
    }
}
