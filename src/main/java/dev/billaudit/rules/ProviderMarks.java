package dev.billaudit.rules;

import dev.billaudit.ledger.ChargeLine;
import dev.billaudit.ledger.Remark;
import dev.billaudit.ledger.ServiceProvider;
import dev.billaudit.register.KnownProvider;
import dev.billaudit.register.ProviderBook;
import dev.billaudit.register.ProviderBook.UsualPrice;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What the catalogue knows of a charge's provider, port and price. It is told to people and judges nothing. */
final class ProviderMarks {

    private final ProviderBook book;

    ProviderMarks(ProviderBook book) {
        this.book = book;
    }

    List<Remark> of(Docket docket, ChargeLine charge) {
        List<Remark> remarks = new ArrayList<>();
        ServiceProvider provider = charge.provider();
        Optional<KnownProvider> known = book.known(provider);
        known.ifPresentOrElse(
                one -> remarks.add(known(one, provider)),
                () -> ProviderBook.provisionalId(provider, docket.who())
                        .ifPresent(id -> remarks.add(Remark.of("rules.provider.provisional", id))));
        book.port(provider)
                .ifPresent(port -> remarks.add(Remark.of(
                        port.feeBearing() ? "rules.provider.port" : "rules.provider.free-port",
                        String.valueOf(provider.accessNumber()),
                        port.meaning())));
        docket.who()
                .serviceName(charge)
                .ifPresent(name -> book.usualPrices().entrySet().stream()
                        .filter(entry -> docket.who().sameName(entry.getKey(), name))
                        .min(Map.Entry.comparingByKey())
                        .ifPresent(entry -> remarks.addAll(usualPrices(entry.getValue()))));
        return remarks;
    }

    private static List<Remark> usualPrices(List<UsualPrice> prices) {
        Map<String, String> yuan = new TreeMap<>();
        prices.forEach(price -> yuan.merge(price.per(), price.yuan(), (one, other) -> one + ", " + other));
        return yuan.entrySet().stream()
                .map(seen -> Remark.of("rules.provider.usual-price." + seen.getKey(), seen.getValue()))
                .toList();
    }

    private static Remark known(KnownProvider one, ServiceProvider provider) {
        String name = one.name() == null ? "-" : one.name();
        String code = provider.spCode() == null ? "-" : provider.spCode();
        return switch (one.kind()) {
            case GATEWAY -> Remark.of("rules.provider.gateway", code);
            case CARRIER -> Remark.of("rules.provider.carrier", code, name);
            case PROVIDER -> Remark.of("rules.provider.known", code, name);
        };
    }
}
