package dev.billaudit.intake.layout;

import dev.billaudit.ledger.Money;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a text around a list says that its rows come to, one or both in a sentence: {@code 费用合计：9.00元，共2条}. */
final class StatedSums {

    private static final Pattern AMOUNT = Pattern.compile("(?:合计|总计|共计|总费用|总金额|费用总额)(?:费用|金额|收费)?(?:\\(元\\))?:?[￥¥]?"
            + "(-?\\d[\\d,]*(?:\\.\\d{1,3}元?|元))(?![\\d.])");

    private static final Pattern COUNT = Pattern.compile(
            "(?:共计?有?|合计:?|总计:?)(\\d{1,7})[条笔](?!以)" + "|(?:条数|记录数|笔数)(?:合计)?:?(\\d{1,7})(?:[条笔])?(?![\\d.])");

    /** Totals of what is no charge of the rows. */
    private static final List<String> OTHERS = List.of("余额", "积分", "欠", "缴", "流量", "时长", "赠", "充值", "预存", "上月", "上期");

    private StatedSums() {}

    /** The sum of money, empty for none. */
    static Optional<Money> amount(List<String> cells) {
        String text = joined(cells);
        Matcher amount = AMOUNT.matcher(text);
        boolean isSum = amount.find() && !Headings.containsAny(text.substring(0, amount.start()), OTHERS);
        return isSum ? Optional.ofNullable(MoneyReader.found(amount.group(1)).value()) : Optional.empty();
    }

    /** The number of rows, empty for none. */
    static OptionalLong count(List<String> cells) {
        Matcher count = COUNT.matcher(joined(cells));
        if (!count.find()) {
            return OptionalLong.empty();
        }
        String number = count.group(1) == null ? count.group(2) : count.group(1);
        return OptionalLong.of(Long.parseLong(number));
    }

    private static String joined(List<String> cells) {
        return String.join(
                " ",
                cells.stream()
                        .map(Headings::plain)
                        .filter(cell -> !cell.isEmpty())
                        .toList());
    }
}
