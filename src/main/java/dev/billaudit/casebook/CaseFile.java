package dev.billaudit.casebook;

import dev.billaudit.ledger.Carrier;
import dev.billaudit.ledger.Money;
import dev.billaudit.ledger.ServiceProvider;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One matter on one line, as it stands.
 *
 * @param id derived from the key
 * @param key what makes it one matter
 * @param service the service's name as last exported, null when nothing is named
 * @param provider as last exported
 * @param province where the line is registered, empty when nobody says
 * @param postings the newest revision of every month, oldest month first
 * @param history append-only
 * @param carrier who took the money where the key does not know and a later month tells, null otherwise
 */
public record CaseFile(
        String id,
        CaseKey key,
        @Nullable String service,
        ServiceProvider provider,
        @Nullable String province,
        List<CasePosting> postings,
        List<CaseEvent> history,
        @Nullable Carrier carrier) {

    /** A case whose key says who took the money. */
    public CaseFile(
            String id,
            CaseKey key,
            @Nullable String service,
            ServiceProvider provider,
            @Nullable String province,
            List<CasePosting> postings,
            List<CaseEvent> history) {
        this(id, key, service, provider, province, postings, history, null);
    }

    /** Copies the lists; a case of earlier books has no province. */
    public CaseFile {
        province = province == null ? "" : province;
        postings = List.copyOf(postings);
        history = List.copyOf(history);
    }

    /** Where the line is registered, empty when nobody says. */
    @Override
    public String province() {
        return province == null ? "" : province;
    }

    /** Who took the money: as the key says, else as a later month tells, {@code UNKNOWN} while none does. */
    @Override
    public Carrier carrier() {
        return carrier == null ? key.carrier() : carrier;
    }

    /** The suspect money over all months. */
    public Money charged() {
        return postings.stream().map(CasePosting::charged).reduce(Money.ZERO, Money::plus);
    }

    /** What is asked back over all months. */
    public Money claimed() {
        return postings.stream().map(CasePosting::claim).reduce(Money.ZERO, Money::plus);
    }
}
