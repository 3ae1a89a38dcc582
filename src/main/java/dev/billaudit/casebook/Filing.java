package dev.billaudit.casebook;

import dev.billaudit.casebook.CaseRecord.Kind;
import dev.billaudit.casebook.WorkCalendar.Counted;
import dev.billaudit.findings.Promise;
import dev.billaudit.ledger.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A complaint on a rung, and what was said to it last.
 *
 * @param rung where
 * @param day when
 * @param answer the newest answer, null while there is none
 * @param isClosed whether the person closed the case afterwards
 */
record Filing(Rung rung, LocalDate day, @Nullable CaseRecord answer, boolean isClosed) {

    /** A rung that never has to answer: its wait ends with an answer only. */
    private static final Counted NEVER = new Counted(LocalDate.MAX, false);

    /** What was filed, in order; filings on rungs that the ladder does not know are left out. */
    static List<Filing> of(CaseStanding standing, Ladder ladder) {
        var filings = new ArrayList<Filing>();
        for (CaseRecord record : standing.records()) {
            if (record.kind() == Kind.FILED) {
                rung(ladder, record).ifPresent(rung -> filings.add(new Filing(rung, record.day(), null, false)));
            } else if (!filings.isEmpty()) {
                filings.set(filings.size() - 1, filings.get(filings.size() - 1).with(record));
            }
        }
        return filings;
    }

    private static Optional<Rung> rung(Ladder ladder, CaseRecord record) {
        return ladder.rungs().stream()
                .filter(rung -> rung.id().equals(record.outcome()))
                .findFirst();
    }

    private Filing with(CaseRecord record) {
        return switch (record.kind()) {
            case ANSWERED -> new Filing(rung, day, record, isClosed);
            case CLOSED -> new Filing(rung, day, answer, true);
            case CONTACT, REFUNDED, FILED -> this;
        };
    }

    /** Whether the carrier was asked: its rungs are those on which its time to answer runs. */
    boolean isWithCarrier() {
        return rung.clocks().contains(Deadlines.CARRIER_ANSWER);
    }

    /**
     * The last day that belongs to the other side, {@code LocalDate.MAX} when only an answer ends its time; empty when it
     * had it. A refusal or an offer of less than was claimed ends the wait, a full offer has the carrier's time to be
     * kept, a promise its own.
     */
    Optional<Counted> until(Money claimed, Deadlines deadlines) {
        if (answer == null) {
            return Optional.of(
                    clock(deadlines).map(clock -> deadlines.due(clock, day)).orElse(NEVER));
        }
        Promise promise = answer.promise();
        if (promise != null) {
            return Optional.of(new Counted(lastDay(promise), false));
        }
        Money offered = answer.amount();
        boolean isEnough = offered != null && claimed.isPositive() && offered.compareTo(claimed) >= 0;
        return isEnough ? Optional.of(deadlines.carrierAnswer(answer.day())) : Optional.empty();
    }

    /** Of the rung's clocks for the other side the one that runs out last. */
    Optional<Clock> clock(Deadlines deadlines) {
        return deadlines.clocks(rung).stream()
                .filter(clock -> clock.side() == Clock.Side.OTHER)
                .max(Comparator.comparing(clock -> deadlines.due(clock, day).day()));
    }

    /** Without a day it was promised for the first bill that ends on or after the promise. */
    private static LocalDate lastDay(Promise promise) {
        LocalDate on = promise.on();
        LocalDate by = promise.by();
        return by != null ? by : on.withDayOfMonth(on.lengthOfMonth());
    }
}
