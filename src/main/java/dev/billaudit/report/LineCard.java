package dev.billaudit.report;

/**
 * What the register says of a line, for the books.
 *
 * @param plan the contract's plan, empty when unknown
 * @param price the agreed price in yuan, empty when none
 * @param costCentre who pays, empty when unknown
 * @param holder the holder's name, empty when unknown
 * @param province where it is registered, empty when unknown
 */
public record LineCard(String plan, String price, String costCentre, String holder, String province) {}
