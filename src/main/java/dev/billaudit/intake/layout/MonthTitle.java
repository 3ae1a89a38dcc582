package dev.billaudit.intake.layout;

import dev.billaudit.ledger.Cycle;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Texts that name a month and nothing besides but that it is one of bills: in a bill they stand for another month's. */
final class MonthTitle {

    private static final String MONTH = "20\\d{2}(?:[-/.年]\\d{1,2}|0[1-9]|1[0-2])月?份?";

    private static final Pattern BARE =
            Pattern.compile("20\\d{2}(?:0[1-9]|1[0-2])(?:[0-3]\\d)?|20\\d{2}[-/年]\\d{1,2}月?");

    private static final Pattern YEARLESS = Pattern.compile("(\\d{1,2})月份?");

    private static final Pattern TITLE = Pattern.compile("W(?:OM(?:的)?(?:KO)*账单F|O账单F[-:_(]?M)W"
            .replace("W", "[^\\p{L}\\p{N}]*")
            .replace("O", "(?:中国|移动|联通|电信|广电|通信|客户|用户|个人|手机|我的)*")
            .replace("K", "(?:话费|费用|消费|通信费|通讯费|电话费|月)")
            .replace("F", "(?:明细|详情|信息|查询)?")
            .replace("M", MONTH));

    private static final String SIGNS = "[^\\p{L}\\p{N}]*";
    private static final String WORDS =
            "(?:中国|移动|联通|电信|广电|客户|用户|个人|手机|话费|费用|消费|通信费|账单|明细|详情|情况|信息|清单|项目|记录|列表|表|汇总|查询|对比|比较|预计|预估|预测|估算)*";

    private static final Pattern ROWS = Pattern.compile(SIGNS + WORDS
            + "(?:(?<own>本月|本期|当月|当期)|(?<other>上月|上期|上个月|上一月|上一期|前月|上月同期|去年同期|上年同期|下月|下期|下个月|下一月|下一期|次月)"
            + "|(?:(?<year>20\\d{2})[-/.年])?(?<month>1[0-2]|0?[1-9])月份?|(?<whole>20\\d{2}(?:0[1-9]|1[0-2])))的?"
            + WORDS + "(?:账单|费用|消费|话费|通信费|(?<=同期))" + WORDS + SIGNS);

    private MonthTitle() {}

    /** Whether a text says no more than of which month the fees below it are: {@code 上月账单}, {@code 9月费用明细}. */
    static boolean isOfRows(String text) {
        return ROWS.matcher(Headings.plain(text)).matches();
    }

    /**
     * Whether such a text names another month than those of a bill. The month after it does not: bills are also called by the
     * month they are issued in.
     */
    static boolean isOfOther(String text, Cycle span) {
        Matcher title = ROWS.matcher(Headings.plain(text));
        if (!title.matches() || title.group("own") != null) {
            return false;
        }
        String whole = title.group("whole");
        if (title.group("other") != null || (whole == null && title.group("month") == null)) {
            return true;
        }
        YearMonth first = YearMonth.from(span.first());
        int number = Integer.parseInt(whole == null ? title.group("month") : whole.substring(4));
        String year = whole == null ? title.group("year") : whole.substring(0, 4);
        return Stream.iterate(first, month -> month.plusMonths(1))
                .takeWhile(month -> !month.isAfter(YearMonth.from(span.last()).plusMonths(1)))
                .noneMatch(month ->
                        month.getMonthValue() == number && (year == null || month.getYear() == Integer.parseInt(year)));
    }

    /** Whether a name is a month's, alone or with the word bill: {@code 2026年6月}, {@code 6月}, {@code 2026年6月账单}. */
    static boolean isMonth(String name) {
        String plain = Headings.plain(name);
        return BARE.matcher(plain).matches()
                || YEARLESS.matcher(plain).matches()
                || TITLE.matcher(plain).matches();
    }

    /** Whether a text is nothing but a month without its year, and that of no cycle or of another than this. */
    static boolean isOther(String text, @Nullable Cycle cycle) {
        Matcher month = YEARLESS.matcher(Headings.plain(text));
        return month.matches()
                && (cycle == null
                        || Integer.parseInt(month.group(1)) != cycle.month().getMonthValue());
    }

    /** Whether a text is nothing but the title of a month's bill. */
    static boolean isOfBill(String text) {
        return TITLE.matcher(Headings.plain(text)).matches();
    }
}
