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

    /** A month wherever it stands in a name. */
    private static final Pattern MONTH = Pattern.compile(
            "(?<!\\d)(?:20\\d{2}[-年/.]?)?(0?[1-9]|1[0-2])月(?!租|合约|内|付|功能)|(?<!\\d)20\\d{2}[-/.]?(0[1-9]|1[0-2])(?!\\d)");

    private static final String WORDS = "(?:中国|移动|联通|电信|手机|通信|客户|账单|帐单|话费|费用|消费|详单|清单|明细|汇总|合计|的|[-_ ()])*";
    /** The other ways to write one are read only where nothing but plain words stand beside it: 2024.4版 is none. */
    private static final Pattern WHOLE = Pattern.compile(WORDS
            + "(?:20\\d{2}[-/._年](?<figures>0?[1-9]|1[0-2])|(?:20\\d{2}年)?(?<written>十[一二]?|[一二三四五六七八九])月份?)"
            + WORDS);

    private static final String FIGURES = "一二三四五六七八九十";

    /** The month in which something else was done: a bill goes out in the month after its own. */
    private static final Pattern OTHER = Pattern.compile("出账|打印|导出|下载|查询|缴费");

    private static final Pattern SEVERAL =
            Pattern.compile("(?<!\\d)(?:\\d{1,2}|[一二三四五六七八九十]+)月?[-~至到—、和](?:\\d{1,2}|[一二三四五六七八九十]+)月");

    private int month;
    private int statements;

    /** A sheet begins; null for a file without sheets. */
    void begin(@Nullable String name) {
        month = 0;
        String plain = name == null ? "" : Headings.plain(name);
        boolean isOfRows =
                !SEVERAL.matcher(plain).find() && !OTHER.matcher(plain).find();
        if (isOfRows) {
            month = month(plain);
        }
    }

    /** The only month that a name speaks of, 0 for none. */
    private static int month(String name) {
        Matcher named = MONTH.matcher(name);
        if (named.find()) {
            int only = Integer.parseInt(named.group(1) == null ? named.group(2) : named.group(1));
            return named.find() ? 0 : only;
        }
        Matcher whole = WHOLE.matcher(name);
        if (!whole.matches()) {
            return 0;
        }
        String figures = whole.group("figures");
        return figures != null
                ? Integer.parseInt(figures)
                : whole.group("written")
                        .chars()
                        .map(figure -> FIGURES.indexOf(figure) + 1)
                        .sum();
    }

    /** The sheet states a period: its name means nothing. */
    void state() {
        month = 0;
        statements++;
    }

    /** How often a period was stated so far. */
    int statements() {
        return statements;
    }

    /** Whether the name speaks of another month than this period. */
    boolean contradicts(Cycle carried) {
        return month > 0
                && carried.first()
                        .datesUntil(carried.last().plusDays(1))
                        .noneMatch(day -> day.getMonthValue() == month);
    }
}
