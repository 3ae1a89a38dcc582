package dev.billaudit.dispute;

import dev.billaudit.ledger.Carrier;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * The channel pack {@code channels/carriers.yml}: to whom a complaint about a carrier's bill goes.
 *
 * @param carriers one entry for each carrier of {@link Carrier}
 */
public record ChannelFile(List<Channel> carriers) {

    /** Where the product keeps it. */
    public static final String PATH = "channels/carriers.yml";

    /**
     * How to reach a carrier.
     *
     * @param carrier the carrier's id
     * @param addressee its full name on a letter, by language tag
     * @param hotline the number customers call, empty when unknown
     * @param site its own site, empty when unknown
     * @param nextRung where a matter goes next inside the carrier, by language tag
     * @param source where this was read
     * @param dateRead when
     */
    public record Channel(
            String carrier,
            Map<String, String> addressee,
            String hotline,
            String site,
            Map<String, String> nextRung,
            String source,
            LocalDate dateRead) {

        /** Copies the maps. */
        public Channel {
            addressee = Map.copyOf(addressee);
            nextRung = Map.copyOf(nextRung);
        }
    }

    /** Copies the list. */
    public ChannelFile {
        carriers = List.copyOf(carriers);
    }

    /**
     * The entry of a carrier.
     *
     * @throws IllegalArgumentException if the pack has none
     */
    public Channel of(Carrier carrier) {
        return carriers.stream()
                .filter(channel -> channel.carrier().equals(carrier.id()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no channel for " + carrier.id()));
    }
}
