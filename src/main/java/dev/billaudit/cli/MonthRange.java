package dev.billaudit.cli;

import dev.billaudit.ledger.Remark;
import dev.billaudit.ledger.failure.WrongUsage;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The months asked for.
 *
 * @param from the first, null for the latest of the input
 * @param to the last, null when {@code from} is
 */
record MonthRange(@Nullable YearMonth from, @Nullable YearMonth to) {

    private static final String MONTH = "([0-9]{4}-(?:0[1-9]|1[0-2]))";
    private static final Pattern FORM = Pattern.compile(MONTH + "(?:\\.\\." + MONTH + ")?");

    /**
     * Reads {@code 2024-05} or {@code 2024-03..2024-05}.
     *
     * @throws WrongUsage if it is written otherwise or runs backwards
     */
    static MonthRange of(@Nullable String text) {
        if (text == null) {
            return new MonthRange(null, null);
        }
        Matcher form = FORM.matcher(text.strip());
        if (!form.matches()) {
            throw new WrongUsage(Remark.of("cli.month-unreadable", text));
        }
        YearMonth from = YearMonth.parse(form.group(1));
        String last = form.group(2);
        YearMonth to = last == null ? from : YearMonth.parse(last);
        if (to.isBefore(from)) {
            throw new WrongUsage(Remark.of("cli.months-backwards", from, to));
        }
        return new MonthRange(from, to);
    }
}
