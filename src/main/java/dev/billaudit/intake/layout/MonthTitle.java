package dev.billaudit.intake.layout;

import java.util.regex.Pattern;

/** Texts that name a month and nothing besides but that it is one of bills: in a bill they stand for another month's. */
final class MonthTitle {

    private static final String MONTH = "20\\d{2}(?:[-/.年]\\d{1,2}|0[1-9]|1[0-2])月?份?";

    private static final Pattern BARE =
            Pattern.compile("20\\d{2}(?:0[1-9]|1[0-2])(?:[0-3]\\d)?|20\\d{2}[-/年]\\d{1,2}月?");

    private static final Pattern TITLE = Pattern.compile("W(?:OM(?:的)?(?:KO)*账单F|O账单F[-:_(]?M)W"
            .replace("W", "[^\\p{L}\\p{N}]*")
            .replace("O", "(?:中国|移动|联通|电信|广电|通信|客户|用户|个人|手机|我的)*")
            .replace("K", "(?:话费|费用|消费|通信费|通讯费|电话费|月)")
            .replace("F", "(?:明细|详情|信息|查询)?")
            .replace("M", MONTH));

    private MonthTitle() {}

    /** Whether a name is a month's, alone or with the word bill: {@code 2026年6月}, {@code 2026年6月账单}. */
    static boolean isMonth(String name) {
        String plain = Headings.plain(name);
        return BARE.matcher(plain).matches() || TITLE.matcher(plain).matches();
    }

    /** Whether a text is nothing but the title of a month's bill. */
    static boolean isOfBill(String text) {
        return TITLE.matcher(Headings.plain(text)).matches();
    }
}
