package dev.billaudit.packs;

import java.util.List;
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

    /**
     * One provider.
     *
     * @param name null where only the code was seen
     * @param spCode the enterprise code, null where only the name was seen
     * @param ports the ports seen with it
     * @param note what else was seen
     */
    record Provider(
            @Nullable String name,
            @Nullable String spCode,
            @Nullable List<String> ports,
            @Nullable String note) {}

    /**
     * A range of ports.
     *
     * @param prefix what they begin with
     * @param meaning in Chinese
     * @param feeBearing whether fees were seen or announced under it
     */
    record Port(String prefix, String meaning, boolean feeBearing) {}
}
