package dev.billaudit.findings;

import dev.billaudit.ledger.Line;
import dev.billaudit.ledger.Money;
import dev.billaudit.ledger.Remark;
import java.time.YearMonth;

/**
 * A rule that could not be asked.
 *
 * @param rule its id
 * @param line of which line
 * @param month of which month
 * @param reason what was lacking
 * @param money the money it would have covered
 */
public record NotChecked(String rule, Line line, YearMonth month, Remark reason, Money money) {}
