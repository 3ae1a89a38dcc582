package dev.billaudit.ledger;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One amount of a balanced month, at the finest level the exports reach.
 *
 * @param number its place in the month, counted from 1: unique, stable for the same exports
 * @param category what it is for
 * @param item its name as exported, null where bill and record name nothing; for the unexplained part of a section
 *     the section's name
 * @param provider who it is collected for
 * @param rhythm monthly, per use, or unstated
 * @param amount positive for a charge, negative for a reduction, zero for a free item
 * @param origin where it comes from
 * @param section the name of the bill's section, null without a bill
 * @param cycle the days it is for when it has no day of its own
 * @param day the day it was charged, null when no export says
 * @param evidence the rows behind it, at least one, the one that is the charge first: an item before the records behind it,
 *     a record before the sums that it explains
 */
public record ChargeLine(
        int number,
        Category category,
        @Nullable String item,
        ServiceProvider provider,
        Rhythm rhythm,
        Money amount,
        Origin origin,
        @Nullable String section,
        Cycle cycle,
        @Nullable LocalDate day,
        List<Evidence> evidence) {

    /** Where a charge comes from. */
    public enum Origin {
        /** An item the bill prints. */
        BILL_ITEM,
        /** A section's sum without items (usage, a nameless plan sum). */
        BILL_SUM,
        /** A row of a value-added or on-behalf list. */
        RECORD,
        /** The part of a section's sum that no item or record explains. */
        REMAINDER,
        /** A reduction or refund. */
        REDUCTION
    }

    /** Copies the list. */
    public ChargeLine {
        evidence = List.copyOf(evidence);
    }

    /** The first day it is charged for. */
    public LocalDate firstDay() {
        return span().first();
    }

    /** The days it is charged for: its own day, else its cycle, as with a monthly fee that bears the day of an old order. */
    public Cycle span() {
        return day == null || isOfOldOrder(rhythm, day, YearMonth.from(cycle.first())) ? cycle : new Cycle(day, day);
    }

    /**
     * Whether the day of a monthly fee is that of its order: before the month that precedes the one it is charged in. A day of
     * the preceding month may be one that a rolling cycle left over.
     */
    static boolean isOfOldOrder(Rhythm rhythm, LocalDate day, YearMonth charged) {
        return rhythm == Rhythm.MONTHLY && YearMonth.from(day).isBefore(charged.minusMonths(1));
    }

    /** The same charge with another amount: one part of a charge that is split. */
    public ChargeLine withAmount(Money part) {
        return part.equals(amount)
                ? this
                : new ChargeLine(number, category, item, provider, rhythm, part, origin, section, cycle, day, evidence);
    }
}
