package dev.billaudit.ledger;

import java.time.YearMonth;

/**
 * What the records of one kind say of a line and calendar month, without money: one document however many records.
 *
 * @param line whose
 * @param carrier from whom
 * @param month the calendar month of the records' own days
 * @param kind {@code VOICE}, {@code MESSAGE} or {@code DATA}
 * @param dayMask bit 0 is the 1st: the days with use (a call, an outgoing message, data volume above zero)
 * @param records how many records
 * @param uses how many of them are use; incoming messages and empty sessions are none
 * @param seconds the sum of durations
 * @param bytes the sum of volumes
 * @param feeLi the sum of the fees the records print, for the books only: single records are never charges
 */
public record UsageMonth(
        Line line,
        Carrier carrier,
        YearMonth month,
        RecordKind kind,
        long dayMask,
        long records,
        long uses,
        long seconds,
        long bytes,
        long feeLi) {

    /** Whether the line was used on that day of the month (1 to 31). */
    public boolean usedOn(int dayOfMonth) {
        return (dayMask >> (dayOfMonth - 1) & 1) == 1;
    }

    public boolean hasUse() {
        return uses > 0;
    }
}
