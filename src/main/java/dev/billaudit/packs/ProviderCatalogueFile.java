package dev.billaudit.packs;

import dev.billaudit.register.KnownProvider;
import dev.billaudit.register.ProviderBook;
import dev.billaudit.register.ProviderBook.KnownPort;
import dev.billaudit.register.ProviderBook.UsualPrice;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * {@code catalogue/providers.yml} as written.
 *
 * @param providers who charges under which enterprise code
 * @param ports what the beginning of a port says
 */
record ProviderCatalogueFile(List<Provider> providers, List<Port> ports) {

    ProviderCatalogueFile {
        providers = List.copyOf(providers);
        ports = List.copyOf(ports);
    }

    /** Both files as people are told of them. */
    ProviderBook book(ServiceCatalogueFile services) {
        Map<String, List<UsualPrice>> prices = new TreeMap<>();
        services.services().stream()
                .filter(service -> !service.pricesSeen().isEmpty())
                .forEach(service -> prices.put(
                        service.name(),
                        service.pricesSeen().stream()
                                .map(price -> new UsualPrice(price.yuan(), price.per()))
                                .distinct()
                                .toList()));
        return new ProviderBook(
                providers.stream().map(Provider::known).toList(),
                ports.stream()
                        .map(port -> new KnownPort(port.prefix(), port.meaning(), port.feeBearing()))
                        .toList(),
                prices);
    }

    /**
     * One provider.
     *
     * @param name null where only the code was seen
     * @param spCode the enterprise code, null where only the name was seen
     * @param ports the ports seen with it
     * @param kind null for a provider like others
     * @param note what else was seen
     */
    record Provider(
            @Nullable String name,
            @Nullable String spCode,
            @Nullable List<String> ports,
            KnownProvider.@Nullable Kind kind,
            @Nullable String note) {

        KnownProvider known() {
            return new KnownProvider(
                    name, spCode, ports == null ? List.of() : ports, kind == null ? KnownProvider.Kind.PROVIDER : kind);
        }
    }

    /**
     * A range of ports.
     *
     * @param prefix what they begin with
     * @param meaning in Chinese
     * @param feeBearing whether fees were seen or announced under it
     */
    record Port(String prefix, String meaning, boolean feeBearing) {}
}
