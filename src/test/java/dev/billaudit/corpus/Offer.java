package dev.billaudit.corpus;

import org.jspecify.annotations.Nullable;

/**
 * Something that is sold on a bill.
 *
 * @param name what it is called, null where the carrier tells none
 * @param provider who sells it, null for the carrier or where it is not told
 * @param spCode enterprise code
 * @param serviceCode code of the service
 * @param port access number
 */
record Offer(
        @Nullable String name,
        @Nullable String provider,
        @Nullable String spCode,
        @Nullable String serviceCode,
        @Nullable String port) {

    Offer named(@Nullable String other) {
        return new Offer(other, provider, spCode, serviceCode, port);
    }

    Offer from(@Nullable String other) {
        return new Offer(name, other, spCode, serviceCode, port);
    }

    Offer coded(@Nullable String enterprise, @Nullable String service, @Nullable String access) {
        return new Offer(name, provider, enterprise, service, access);
    }
}
