package dev.billaudit.packs;

import dev.billaudit.ledger.Money;
import dev.billaudit.ledger.Provinces;
import dev.billaudit.ledger.Remark;
import dev.billaudit.ledger.failure.WrongUsage;
import dev.billaudit.register.Catalogue;
import dev.billaudit.register.MessagePatterns;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Reads the catalogue and refuses what would make one name mean two services. */
final class CataloguePack {

    static final String SERVICES = "catalogue/services.yml";
    static final String MESSAGES = "catalogue/messages.yml";
    static final String PROVINCES = "catalogue/provinces.yml";
    static final String PROVIDERS = "catalogue/providers.yml";

    private static final Set<String> PERIODS = Set.of("month", "day", "use");

    private CataloguePack() {}

    /**
     * Reads both files.
     *
     * @throws WrongUsage if a name stands twice, a price is none, or a provider has neither name nor code
     */
    static Catalogue read(PackReader packs) {
        ServiceCatalogueFile file = packs.read(SERVICES, ServiceCatalogueFile.class);
        Map<String, List<String>> aliases = new TreeMap<>();
        Map<String, String> owners = new HashMap<>();
        for (ServiceCatalogueFile.Service service : file.services()) {
            claim(owners, service.name(), service.name());
            service.otherNames().forEach(alias -> claim(owners, alias, service.name()));
            service.pricesSeen().forEach(price -> check(service, price));
            if (!service.otherNames().isEmpty()) {
                aliases.put(service.name(), service.otherNames());
            }
        }
        return new Catalogue(
                aliases,
                file.donationNames(),
                file.keepingFeeNames(),
                file.oneOffNames(),
                file.vagueNames(),
                packs.read(MESSAGES, MessagePatterns.class),
                providers(packs).book(file),
                packs.read(PROVINCES, Provinces.class));
    }

    /** The providers and ports: told to people, never judged by. */
    static ProviderCatalogueFile providers(PackReader packs) {
        ProviderCatalogueFile file = packs.read(PROVIDERS, ProviderCatalogueFile.class);
        for (ProviderCatalogueFile.Provider provider : file.providers()) {
            if (provider.name() == null && provider.spCode() == null) {
                throw new WrongUsage(Remark.of("packs.provider-unknown", PROVIDERS));
            }
        }
        return file;
    }

    private static void claim(Map<String, String> owners, String name, String service) {
        String owner = owners.putIfAbsent(name, service);
        if (owner != null) {
            throw new WrongUsage(Remark.of("packs.name-twice", SERVICES, name, owner, service));
        }
    }

    private static void check(ServiceCatalogueFile.Service service, ServiceCatalogueFile.Price price) {
        try {
            if (!Money.ofYuan(price.yuan()).isNegative() && PERIODS.contains(price.per())) {
                return;
            }
        } catch (ArithmeticException | NumberFormatException e) {
            throw new WrongUsage(Remark.of("packs.no-price", SERVICES, service.name(), price.yuan()), e);
        }
        throw new WrongUsage(Remark.of("packs.no-price", SERVICES, service.name(), price.yuan() + "/" + price.per()));
    }
}
