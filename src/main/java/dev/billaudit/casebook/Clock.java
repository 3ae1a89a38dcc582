package dev.billaudit.casebook;

/**
 * One period of the {@code ladder} pack.
 *
 * @param id such as {@code carrier-answer}
 * @param start what it is counted from, such as {@code filed} or {@code charge}
 * @param length how many units
 * @param unit what is counted
 * @param side whose deadline it is
 * @param hard whether it binds; soft ones only remind
 * @param source where it comes from
 */
public record Clock(String id, String start, int length, Unit unit, Side side, boolean hard, String source) {

    /** What is counted. */
    public enum Unit {
        /** Calendar days. */
        DAYS,
        /** Working days. */
        WORK_DAYS,
        /** Calendar months; a day the target month lacks becomes its last. */
        MONTHS,
        YEARS
    }

    /** Whose deadline it is. */
    public enum Side {
        /** The customer's own: never moved, the earlier date counts. */
        OWN,
        /** The other side's: a last day on a rest day moves to the next working day. */
        OTHER
    }
}
