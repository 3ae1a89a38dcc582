package dev.billaudit.casebook;

import dev.billaudit.casebook.CaseRecord.Kind;
import dev.billaudit.findings.Matter;
import dev.billaudit.findings.Promise;
import dev.billaudit.ledger.Money;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How a case stands: what runs found, what people wrote down and what came back on later bills, together. Nothing is
 * stored of it.
 *
 * @param file the case as runs left it
 * @param records what people wrote down, in order
 * @param refundedOnBills what later bills give back for its service
 */
public record CaseStanding(CaseFile file, List<CaseRecord> records, Money refundedOnBills) {

    /** A refund that came on a bill is counted where the bill shows it, not where a person noted it. */
    public static final String ON_BILL = "bill";

    /** A closing that recognises the charge: nothing is watched afterwards. */
    public static final String AGREED = "agreed";

    /** Copies the list. */
    public CaseStanding {
        records = List.copyOf(records);
    }

    /** The number of the first record that is not as it was written down; empty when all are. */
    public OptionalInt changedRecord() {
        return RecordChain.verify(file.id(), records);
    }

    /** The case as it stood on a day: what was written down of later days is left out. */
    public CaseStanding asOf(LocalDate day) {
        return new CaseStanding(
                file,
                records.stream().filter(record -> !record.day().isAfter(day)).toList(),
                refundedOnBills);
    }

    /** How far a case came. */
    public enum State {
        OPEN,
        /** No finding is left in it. */
        WITHDRAWN,
        FILED,
        OFFERED,
        REFUSED,
        PROMISED,
        /** All that was claimed came back. */
        REFUNDED,
        CLOSED
    }

    /** How far it came: the newest thing that was written down speaks. */
    public State state() {
        Optional<CaseRecord> last = last(Kind.CLOSED, Kind.ANSWERED, Kind.FILED);
        if (last.filter(record -> record.kind() == Kind.CLOSED).isPresent()) {
            return State.CLOSED;
        }
        if (file.postings().isEmpty()) {
            return State.WITHDRAWN;
        }
        if (file.claimed().isPositive() && received().compareTo(file.claimed()) >= 0) {
            return State.REFUNDED;
        }
        return last.map(CaseStanding::state).orElse(State.OPEN);
    }

    /** What came back: on bills, and otherwise as noted. */
    public Money received() {
        return refundedOnBills.plus(otherwise(null));
    }

    /** What the other side last offered, null when it offered nothing. */
    public @Nullable Money offered() {
        return last(Kind.ANSWERED).map(CaseRecord::amount).orElse(null);
    }

    /** What the person gave up when the case was closed; zero while it is open. */
    public Money conceded() {
        return closing().isEmpty()
                ? Money.ZERO
                : file.claimed().minus(received()).atLeast(Money.ZERO);
    }

    /** The day it was filed with the carrier for the first time, null when it was not. */
    public @Nullable LocalDate filed() {
        return records.stream()
                .filter(record -> record.kind() == Kind.FILED)
                .map(CaseRecord::day)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /** The record that closed it; empty while it is open or when something was filed afterwards. */
    public Optional<CaseRecord> closing() {
        return last(Kind.CLOSED, Kind.FILED).filter(record -> record.kind() == Kind.CLOSED);
    }

    /** The newest promise of a refund. */
    public Optional<Promise> promise() {
        return records.stream()
                .map(CaseRecord::promise)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .reduce((first, second) -> second);
    }

    /** What a rule may look at. A closing that recognises the charge closes nothing for a rule, and voids a promise. */
    public Matter matter() {
        Optional<CaseRecord> closing = closing();
        boolean recognised =
                closing.filter(record -> record.outcome().equals(AGREED)).isPresent();
        Promise promise = recognised ? null : promise().orElse(null);
        return new Matter(
                file.id(),
                file.carrier(),
                file.key().carrier(),
                file.key().identity(),
                file.key().family(),
                file.key().generation(),
                file.service(),
                file.provider(),
                promise,
                promise == null ? Money.ZERO : otherwise(promise.on()),
                recognised ? null : closing.map(CaseRecord::day).orElse(null));
    }

    private Money otherwise(@Nullable LocalDate since) {
        return records.stream()
                .filter(record ->
                        record.kind() == Kind.REFUNDED && !record.outcome().equals(ON_BILL))
                .filter(record -> since == null || !record.day().isBefore(since))
                .flatMap(record -> Stream.ofNullable(record.amount()))
                .reduce(Money.ZERO, Money::plus);
    }

    private Optional<CaseRecord> last(Kind... kinds) {
        return records.stream()
                .filter(record -> List.of(kinds).contains(record.kind()))
                .reduce((first, second) -> second);
    }

    private static State state(CaseRecord record) {
        if (record.kind() == Kind.FILED) {
            return State.FILED;
        }
        if (record.promise() != null) {
            return State.PROMISED;
        }
        return record.outcome().equals("refused") ? State.REFUSED : State.OFFERED;
    }
}
