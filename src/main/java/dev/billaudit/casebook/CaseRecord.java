package dev.billaudit.casebook;

import dev.billaudit.findings.Promise;
import dev.billaudit.ledger.Money;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One thing a person wrote down of a case. Records are append-only and hash-chained beside the history that runs write:
 * no run ever changes one.
 *
 * @param number from 1
 * @param kind what it tells of
 * @param at when it happened
 * @param channel by which way: phone, shop, app …; empty where it says nothing
 * @param agent the agent's number (工号), {@code refused} or {@code unknown}; empty where nobody was spoken to
 * @param content what was said or done
 * @param reference the receipt number the carrier gave, empty for none
 * @param outcome one word of an answer (offered, refused, promised), of a closing (settled, conceded, agreed) or of a
 *     refund (bill, other); the rung of a filing
 * @param amount the money it speaks of, null for none
 * @param promise the refund that was promised, null for none
 * @param previousHash the hash of the record before, 64 zeros for the first
 * @param hash SHA-256 over case id, all fields above and the previous hash
 */
public record CaseRecord(
        int number,
        Kind kind,
        LocalDateTime at,
        String channel,
        String agent,
        String content,
        String reference,
        String outcome,
        @Nullable Money amount,
        @Nullable Promise promise,
        String previousHash,
        String hash) {

    /** What a record tells of. */
    public enum Kind {
        /** Somebody was spoken to, or asked again. */
        CONTACT,
        /** A complaint was filed on a rung. */
        FILED,
        /** The other side answered. */
        ANSWERED,
        /** Money came back. */
        REFUNDED,
        /** The person closed the case. */
        CLOSED;

        /** The name in files. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The day it happened. */
    public LocalDate day() {
        return at.toLocalDate();
    }

    /** The same record in its place in a chain. */
    CaseRecord in(int place, String previous, String ownHash) {
        return new CaseRecord(
                place, kind, at, channel, agent, content, reference, outcome, amount, promise, previous, ownHash);
    }
}
