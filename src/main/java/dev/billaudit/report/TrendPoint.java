package dev.billaudit.report;

import dev.billaudit.ledger.Line;
import dev.billaudit.ledger.Money;
import java.time.YearMonth;

/**
 * What one provider took of a line in a month.
 *
 * @param month the billing month
 * @param line whose
 * @param provider the provider's name, else the carrier's id
 * @param amount the sum, reductions included
 */
public record TrendPoint(YearMonth month, Line line, String provider, Money amount) {}
