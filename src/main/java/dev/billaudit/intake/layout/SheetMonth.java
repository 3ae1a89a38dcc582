package dev.billaudit.intake.layout;

import dev.billaudit.ledger.Cycle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Whether a sheet that states no period of its own is called by another month than the one stated on the sheets before. A
 * name decides no month, but what it contradicts may not hold for it.
 */
final class SheetMonth {

    private static final Pattern MONTH = Pattern.compile(
            "(?<!\\d)(?:20\\d{2}[-年/.]?)?(0?[1-9]|1[0-2])月(?!租|合约|内|付|功能)|(?<!\\d)20\\d{2}[-/.]?(0[1-9]|1[0-2])(?!\\d)");

    /** The month in which something else was done: a bill goes out in the month after its own. */
    private static final Pattern OTHER = Pattern.compile("出账|打印|导出|下载|查询|缴费");

    private static final Pattern SEVERAL = Pattern.compile("(?<!\\d)\\d{1,2}月?[-~至到—]\\d{1,2}月");

    private int month;

    /** A sheet begins; null for a file without sheets. */
    void begin(@Nullable String name) {
        month = 0;
        String plain = name == null ? "" : Headings.plain(name);
        Matcher named = MONTH.matcher(plain);
        boolean isOfRows =
                !SEVERAL.matcher(plain).find() && !OTHER.matcher(plain).find();
        if (isOfRows && named.find()) {
            month = Integer.parseInt(named.group(1) == null ? named.group(2) : named.group(1));
            month = named.find() ? 0 : month;
        }
    }

    /** The sheet states a period: its name means nothing. */
    void state() {
        month = 0;
    }

    /** Whether the name speaks of another month than this period. */
    boolean contradicts(Cycle carried) {
        return month > 0
                && carried.first()
                        .datesUntil(carried.last().plusDays(1))
                        .noneMatch(day -> day.getMonthValue() == month);
    }
}
