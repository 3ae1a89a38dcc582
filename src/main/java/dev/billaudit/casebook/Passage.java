package dev.billaudit.casebook;

import dev.billaudit.ledger.Remark;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a rung of the ladder stands to a case.
 *
 * @param rung which
 * @param title what people call it
 * @param opens the first day on which it may be taken as things stand; null when something other than a day must come
 *     first
 * @param shut why it may not be taken; empty when it may
 * @param next what a person does when it is shut
 * @param closes the titles of the rungs that it would shut for good, as far as they are not shut already
 * @param tooLate the months of the case that come too late for it
 */
public record Passage(
        Rung rung,
        String title,
        @Nullable LocalDate opens,
        List<Remark> shut,
        Next next,
        List<String> closes,
        List<YearMonth> tooLate) {

    /** What a person does when a rung is shut. */
    public enum Next {
        ASK_CARRIER,
        /** Waits for the answer, or writes it down. */
        AWAIT,
        /** Looks for another rung. */
        LOOK
    }

    /** Copies the lists. */
    public Passage {
        shut = List.copyOf(shut);
        closes = List.copyOf(closes);
        tooLate = List.copyOf(tooLate);
    }

    /** Whether the day it opens was counted through a year whose working days are not published. */
    public boolean isProvisional() {
        return shut.stream().anyMatch(why -> why.key().equals("casebook.gate.provisional"));
    }

    /** Whether it may be taken. */
    public boolean isOpen() {
        return shut.isEmpty();
    }
}
