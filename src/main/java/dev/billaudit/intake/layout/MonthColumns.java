package dev.billaudit.intake.layout;

import dev.billaudit.ledger.Cycle;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Headings that are months, as where a bill stands beside those before it: {@code 费用项目 | 2026年9月 | 2026年10月}. Of a bill
 * whose month is stated above, the column of that month is the bill's; the others are none of it.
 */
final class MonthColumns {

    /** What the columns are called that are read, and passed over. */
    private static final String OF_BILL = "本月费用";

    private static final String OF_OTHERS = "上月费用";

    private static final Pattern MONTH = Pattern.compile(
            "(?:(20\\d{2})(?:年|-|/))?(1[0-2]|0?[1-9])月?(?:份)?(?:账单)?(?:金额|费用|消费|话费)?|(20\\d{2})(0[1-9]|1[0-2])");

    /** What sums up or compares the months. */
    private static final Pattern ACROSS = Pattern.compile("合计|小计|总计|累计|平均|月均|平均值|环比|同比|增减|变化|趋势");

    private static final int FEWEST = 2;

    private MonthColumns() {}

    /**
     * The headings in the words of a bill; the same where they are no months, or do not tell which one is the bill's.
     *
     * @param bill the cycle that is stated above, null for none
     */
    static List<String> named(List<String> cells, @Nullable Cycle bill) {
        if (bill == null) {
            return cells;
        }
        List<String> named = new ArrayList<>(cells);
        Set<YearMonth> months = new HashSet<>();
        int count = 0;
        for (int at = 0; at < cells.size(); at++) {
            String heading = Headings.heading(cells.get(at));
            YearMonth month = month(heading, bill.month());
            if (month != null) {
                count++;
                months.add(month);
                named.set(at, month.equals(bill.month()) ? OF_BILL : OF_OTHERS);
            } else if (heading.chars().anyMatch(Character::isDigit)) {
                return cells; // a record, not its headings
            } else if (ACROSS.matcher(heading).matches()) {
                named.set(at, OF_OTHERS);
            }
        }
        boolean isTold = count >= FEWEST && months.size() == count && months.contains(bill.month());
        return isTold ? named : cells;
    }

    /** The month that a heading is; one without a year is of the twelve that end with the bill's. */
    private static @Nullable YearMonth month(String heading, YearMonth bill) {
        Matcher month = MONTH.matcher(heading);
        if (!month.matches()) {
            return null;
        }
        if (month.group(3) != null) {
            return YearMonth.of(Integer.parseInt(month.group(3)), Integer.parseInt(month.group(4)));
        }
        int number = Integer.parseInt(month.group(2));
        if (month.group(1) != null) {
            return YearMonth.of(Integer.parseInt(month.group(1)), number);
        }
        if (heading.indexOf('月') < 0) {
            return null;
        }
        return YearMonth.of(bill.getYear() - (number > bill.getMonthValue() ? 1 : 0), number);
    }
}
