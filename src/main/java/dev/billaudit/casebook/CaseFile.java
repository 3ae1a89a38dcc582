package dev.billaudit.casebook;

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
 */
public record CaseFile(
        String id,
        CaseKey key,
        @Nullable String service,
        ServiceProvider provider,
        @Nullable String province,
        List<CasePosting> postings,
        List<CaseEvent> history) {

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

    /** The suspect money over all months. */
    public Money charged() {
        return postings.stream().map(CasePosting::charged).reduce(Money.ZERO, Money::plus);
    }

    /** What is asked back over all months. */
    public Money claimed() {
        return postings.stream().map(CasePosting::claim).reduce(Money.ZERO, Money::plus);
    }
}
