package dev.billaudit.rules;

import java.math.BigDecimal;

/**
 * From where on something stands out.
 *
 * @param manyLines lines on which one provider is new in the same hour
 * @param linesOfHolder lines of one holder with the same item
 * @param complaints cases per 10,000 lines charged by a provider
 * @param differencePercent difference of stated totals and items, in hundredths
 */
public record SignalLimits(int manyLines, int linesOfHolder, BigDecimal complaints, BigDecimal differencePercent) {}
