package dev.billaudit.register;

import dev.billaudit.ledger.Provinces;
import java.util.List;
import java.util.Map;

/**
 * What is known of services and providers in general: data, read from the {@code catalogue} packs.
 *
 * @param aliases other names of a service, by the name they stand for, both as people write them
 * @param donationNames parts of names that mark a donation by message (捐款 …)
 * @param keepingFeeNames names of the lawful fee of a suspended line (停机保号费 …)
 * @param oneOffNames names of fees that fall due once (手续费, 安装调测费, 宽带年付费 …), never recurring
 * @param vagueNames names that tell nothing (信息费, 其他 …)
 * @param messages how order and cancel messages are read
 * @param providers who is behind codes and ports, and what services were seen to cost
 * @param provinces the provinces as people write them
 */
public record Catalogue(
        Map<String, List<String>> aliases,
        List<String> donationNames,
        List<String> keepingFeeNames,
        List<String> oneOffNames,
        List<String> vagueNames,
        MessagePatterns messages,
        ProviderBook providers,
        Provinces provinces) {

    /** A catalogue that understands no message. */
    public Catalogue(
            Map<String, List<String>> aliases,
            List<String> donationNames,
            List<String> keepingFeeNames,
            List<String> oneOffNames,
            List<String> vagueNames) {
        this(
                aliases,
                donationNames,
                keepingFeeNames,
                oneOffNames,
                vagueNames,
                MessagePatterns.NONE,
                ProviderBook.EMPTY,
                Provinces.NONE);
    }

    /** Copies the collections. */
    public Catalogue {
        aliases = Map.copyOf(aliases);
        donationNames = List.copyOf(donationNames);
        keepingFeeNames = List.copyOf(keepingFeeNames);
        oneOffNames = List.copyOf(oneOffNames);
        vagueNames = List.copyOf(vagueNames);
    }
}
