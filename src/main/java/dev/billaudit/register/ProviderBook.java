package dev.billaudit.register;

import dev.billaudit.ledger.ServiceProvider;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who is behind a code or port, and what services were seen to cost. Told to people beside a charge; no rule acquits or
 * accuses by it.
 *
 * @param providers in the order of the catalogue
 * @param ports what the beginning of a port says
 * @param usualPrices what was seen to be asked, by the service's name
 */
public record ProviderBook(
        List<KnownProvider> providers, List<KnownPort> ports, Map<String, List<UsualPrice>> usualPrices) {

    /** Nobody is known. */
    public static final ProviderBook EMPTY = new ProviderBook(List.of(), List.of(), Map.of());

    private static final int DIGITS = 8;

    /** Copies the collections. */
    public ProviderBook {
        providers = List.copyOf(providers);
        ports = List.copyOf(ports);
        usualPrices = Map.copyOf(usualPrices);
    }

    /**
     * A range of ports.
     *
     * @param prefix what they begin with
     * @param meaning in Chinese
     * @param feeBearing whether fees were seen or announced under it
     */
    public record KnownPort(String prefix, String meaning, boolean feeBearing) {}

    /**
     * A price somebody was charged.
     *
     * @param yuan such as {@code 5.00}
     * @param per {@code month}, {@code day} or {@code use}
     */
    public record UsualPrice(String yuan, String per) {}

    /** Who is behind the enterprise code, else the port. */
    public Optional<KnownProvider> known(ServiceProvider provider) {
        String code = provider.spCode();
        String port = provider.accessNumber();
        return providers.stream()
                .filter(known -> code != null && code.equals(known.spCode()))
                .findFirst()
                .or(() -> providers.stream()
                        .filter(known ->
                                code == null && port != null && known.ports().contains(port))
                        .findFirst());
    }

    /** What the longest known beginning of the port says. */
    public Optional<KnownPort> port(ServiceProvider provider) {
        String port = provider.accessNumber();
        return ports.stream()
                .filter(known -> port != null && port.startsWith(known.prefix()))
                .max(Comparator.comparing(known -> known.prefix().length()));
    }

    /**
     * An id for a provider the catalogue does not know: the same in every month and with every carrier. Derived from the
     * enterprise code, else the normalised name, else the port; empty where none of them is stated.
     */
    public static Optional<String> provisionalId(ServiceProvider provider, WhoIsWho who) {
        String code = provider.spCode();
        String name = provider.name();
        if (code != null) {
            return Optional.of(id("code " + code));
        }
        if (name != null) {
            return Optional.of(id("name " + who.normalise(name)));
        }
        return Optional.ofNullable(provider.accessNumber()).map(port -> id("port " + port));
    }

    private static String id(String key) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
            return "P-" + HexFormat.of().formatHex(digest).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
