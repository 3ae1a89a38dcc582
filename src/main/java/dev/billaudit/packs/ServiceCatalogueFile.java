package dev.billaudit.packs;

import dev.billaudit.ledger.Category;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code catalogue/services.yml} as written.
 *
 * @param services what is sold under which names
 * @param donationNames parts of names that mark a donation by message
 * @param keepingFeeNames parts of names of the lawful fee of a suspended line
 * @param oneOffNames parts of names of fees that fall due once
 * @param vagueNames names that tell nothing
 */
record ServiceCatalogueFile(
        List<Service> services,
        List<String> donationNames,
        List<String> keepingFeeNames,
        List<String> oneOffNames,
        List<String> vagueNames) {

    ServiceCatalogueFile {
        services = List.copyOf(services);
        donationNames = List.copyOf(donationNames);
        keepingFeeNames = List.copyOf(keepingFeeNames);
        oneOffNames = List.copyOf(oneOffNames);
        vagueNames = List.copyOf(vagueNames);
    }

    /**
     * One service.
     *
     * @param name as people write it
     * @param category where it usually stands
     * @param aliases other names that surely mean the same service: an alias acquits
     * @param prices what was seen to be asked for it; nothing is judged by them
     */
    record Service(
            String name,
            Category category,
            @Nullable List<String> aliases,
            @Nullable List<Price> prices) {

        /** The other names, none when the file is silent. */
        List<String> otherNames() {
            return aliases == null ? List.of() : aliases;
        }

        /** The prices seen, none when the file is silent. */
        List<Price> pricesSeen() {
            return prices == null ? List.of() : prices;
        }
    }

    /**
     * A price somebody was charged.
     *
     * @param yuan such as {@code "5.00"}
     * @param per {@code month}, {@code day} or {@code use}
     * @param source where it was read
     * @param seen the month of the source, or the day it was read where the source has none
     */
    record Price(
            String yuan,
            String per,
            String source,
            @Nullable LocalDate seen) {}
}
