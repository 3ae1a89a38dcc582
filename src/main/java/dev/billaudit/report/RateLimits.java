package dev.billaudit.report;

import java.math.BigDecimal;

/**
 * From where on a rate is too high.
 *
 * @param complaints cases per 10,000 lines charged by a provider
 * @param differencePercent difference of stated totals and items, in hundredths of the stated totals
 */
public record RateLimits(BigDecimal complaints, BigDecimal differencePercent) {}
