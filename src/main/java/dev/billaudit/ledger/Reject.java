package dev.billaudit.ledger;

/**
 * A row that was not understood. A value, never an exception: the rows beside it go on.
 *
 * @param place where it stands
 * @param reason a stable code in kebab-case, such as {@code amount-not-a-number}
 * @param hint what to do about it: a key of the wording and its arguments
 * @param text the row as exported, cells joined by {@code " | "}, other parties' numbers masked
 * @param amount the amount it would have had, zero when none could be read
 */
public record Reject(Place place, String reason, Remark hint, String text, Money amount) {}
