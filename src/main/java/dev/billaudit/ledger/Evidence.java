package dev.billaudit.ledger;

/**
 * One row of an export behind an amount.
 *
 * @param place where the row stands
 * @param text the row as exported, its cells joined by {@code " | "}, other parties' numbers masked
 * @param amount the amount the row states
 */
public record Evidence(Place place, String text, Money amount) {}
