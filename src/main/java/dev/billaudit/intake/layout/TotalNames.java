package dev.billaudit.intake.layout;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Names of rows that only sum up: listed ones, and those with the ending of a sum, which either say nothing more
 * ({@code 本期消费总额}) or name what they sum ({@code 代收费小计}).
 */
final class TotalNames {

    /** What stands before the ending of a sum without saying of what. */
    private static final String SAYS_NOTHING = "(?:本月|本期|本次|当月|当期|本账期|账单|费用|消费|话费|账户|用户|客户|手机|号码|应收|应付|应缴|应交|应支付"
            + "|实收|实付|实缴|实际|通信|全部|所有|以上|各项|收费|月|总|的|共|您)*";

    /** An amount at the end of a text. */
    private static final Pattern FIGURE = Pattern.compile("[-+¥\\d.,元。;]+$");

    private static final Pattern GENERAL = Pattern.compile(SAYS_NOTHING);
    /** Says of which month and no more: {@code 本月话费}. */
    private static final Pattern ALL =
            Pattern.compile("(?:您|本月|本期|本次|当月|当期|本账期|账单|应收|应付|应缴|应交|实收|实付|实缴|全部|所有|以上|各项|总)" + SAYS_NOTHING);
    /** As people say it, with the verb behind: {@code 您本月总共消费}. */
    private static final Pattern SPOKEN =
            Pattern.compile(SAYS_NOTHING + "(?:总共|一共|共计|总计|合计|共)(?:消费|花费|支出|扣费|缴费|收费|费用|话费|金额|应缴|应付|应收|为|是)+");
    /** A sum in the same text as its name. */
    private static final Pattern STUCK = Pattern.compile(".*?[\\p{IsHan})]([-+¥]{0,2}\\d[\\d,]*(?:\\.\\d+元?|元))[。;]?");
    /** What says that a row is of all, whatever else its name has. */
    private static final String SUMS = "总|合计|应收|应付|应缴|应交|应支付|实收|实付|实缴";

    private static final Pattern SUMMING = Pattern.compile(SUMS);
    /** What a sum under another name would be called. */
    private static final Pattern LIKELY = Pattern.compile(SUMS + "|计|消费|账单|话费");
    /** What else may make a name nobody knows that of a sum. */
    private static final Pattern POSSIBLE = Pattern.compile(LIKELY.pattern() + "|[汇结额款净]|[付缴交收]$");
    /** Such words that name a fee. */
    private static final Pattern FEE =
            Pattern.compile("总机|会计|设计|计算|账单费|应收设备款?|(?:设备|终端|购机|手机|分期)款|(?<![月期])电话费|通话费|(?:长途|市话|本地|漫游|代付|统付)话费"
                    + "|(?:网上|网络|线上|线下|游戏|商城|商户|积分|微店)消费|(?:话费|消费)(?:购|宝|分期|支付|券|卡|贷|险)");

    /** What sums up, and stands above lists as often. */
    private static final Pattern TITLE = Pattern.compile(".*(?:汇总|统计|总结|小结)");

    /** A count of the rows above: {@code 共3条}. */
    private static final Pattern COUNTED = Pattern.compile("(?:共计?|合计|总计)\\d+[条笔项](?:记录)?");
    /** What is set around a name to make it be seen: {@code *合计*}, {@code 合计>>}. */
    private static final String ORNAMENTS = "*-—–~·=<>«»《》☆★";

    /** How its amount is written: in capitals, or in figures beside a sum in capitals. */
    private static final Pattern WRITTEN_OUT = Pattern.compile("大写|小写");

    private static final Pattern OF_WRITTEN_OUT =
            Pattern.compile("\\(?(?:人民币)?(?:金额)?[大小]写(?:金额)?\\)?|\\(?人民币\\)?|:.*");
    /** The sum in capitals behind the one in figures. */
    private static final Pattern IN_CAPITALS_TOO = Pattern.compile("(?<=[\\d元])[(,;]?大写.*|(?<=[\\d元])\\((?:人民币)?大写.*");

    private static final Pattern IN_BRACKETS = Pattern.compile("(?:小计|合计)\\((.+)\\)");

    private static final Set<String> OF_ALL = Set.of("合计", "总计", "共计", "总共", "一共");

    private final Set<String> named;
    private final List<String> grand;
    private final List<String> endings;

    /**
     * Takes the words, compared as titles.
     *
     * @param named names of sums
     * @param grand names of the total of a bill, the most telling first
     * @param endings what a name of a sum may end with
     */
    TotalNames(List<String> named, List<String> grand, List<String> endings) {
        this.named = new HashSet<>(named);
        this.named.addAll(grand);
        this.grand = grand;
        this.endings = endings;
    }

    boolean isNamed(String title) {
        return named.contains(bare(title));
    }

    /** A name without what is set around it. */
    private static String bare(String title) {
        int from = 0;
        int to = title.length();
        while (from < to && ORNAMENTS.indexOf(title.charAt(from)) >= 0) {
            from++;
        }
        while (to > from && ORNAMENTS.indexOf(title.charAt(to - 1)) >= 0) {
            to--;
        }
        return title.substring(from, to);
    }

    /** Whether a name is that of a sum. */
    boolean isTotal(String printed) {
        String title = bare(printed);
        return isNamed(title)
                || SPOKEN.matcher(title).matches()
                || COUNTED.matcher(title).matches()
                || endings.stream().anyMatch(title::endsWith)
                || IN_BRACKETS.matcher(title).matches();
    }

    /** What a name says that it sums, null where it says nothing more than that it is a sum. */
    @Nullable
    String summed(String printed) {
        String title = bare(printed);
        if (isNamed(title) || title.indexOf('页') >= 0) {
            return null;
        }
        Matcher bracket = IN_BRACKETS.matcher(title);
        if (bracket.matches()) {
            return bracket.group(1);
        }
        return endings.stream()
                .filter(title::endsWith)
                .map(ending -> title.substring(0, title.length() - ending.length()))
                .filter(what -> !GENERAL.matcher(what).matches())
                .findFirst()
                .orElse(null);
    }

    /** How telling a total's name is, 0 the most; -1 for a bare sum, one of a page and one of something named. */
    int rank(String printed) {
        String title = bare(printed);
        int at = grand.indexOf(title);
        if (at >= 0) {
            return at;
        }
        boolean isBare = isNamed(title) || title.indexOf('页') >= 0 || summed(title) != null;
        return isBare || !isTotal(title) ? -1 : grand.size();
    }

    /**
     * Whether a row that comes to all rows above may be their sum by its name.
     *
     * @param isItem whether the name is that of an item, so that only a word that says it is of all makes it a sum
     */
    static boolean mayBeTotal(String title, boolean isItem) {
        return (isItem ? SUMMING : LIKELY)
                .matcher(FEE.matcher(title).replaceAll(" "))
                .find();
    }

    /** Whether a name without an amount may as well be the title of what follows: {@code 费用汇总}. */
    static boolean mayBeTitle(String name) {
        return TITLE.matcher(Headings.title(name)).matches();
    }

    /** Whether the name of a row that is of no known kind could be that of a sum. */
    static boolean couldBeTotal(String title) {
        return POSSIBLE.matcher(FEE.matcher(title).replaceAll(" ")).find();
    }

    /** Whether a name does not say what it is of. */
    static boolean saysNothing(String title) {
        return !title.isEmpty() && GENERAL.matcher(title).matches();
    }

    /** Whether a name says nothing but that it is of all. */
    static boolean saysOnlyAll(String title) {
        return ALL.matcher(title).matches();
    }

    /** A heading without the amount that ends it. */
    static String withoutFigure(String heading) {
        return FIGURE.matcher(heading).replaceAll("");
    }

    /** The amount that stands in the same text as the name of a sum. */
    static MoneyReader.Read figureIn(String name, MoneyUnit unit) {
        String even = Headings.plain(name);
        int colon = even.indexOf(':');
        String figure = colon < 0 ? figureBehind(name) : even.substring(colon + 1);
        return MoneyReader.read(IN_CAPITALS_TOO.matcher(figure).replaceAll(""), unit);
    }

    /** A name without an amount of money that ends it. */
    static String unpriced(String name) {
        return figureBehind(name).isEmpty() ? name : withoutFigure(Headings.heading(name));
    }

    /** The amount that ends a name without a colon, {@code 69.00元} of {@code 总共消费69.00元}; empty for none. */
    static String figureBehind(String name) {
        Matcher stuck = STUCK.matcher(Headings.plain(name));
        return stuck.matches() ? stuck.group(1) : "";
    }

    /** Whether a bare word says that it sums up all above, as 小计 does not. */
    static boolean isOfAll(String heading) {
        return OF_ALL.contains(heading);
    }

    /** The label of a heading that has one. */
    static String beforeColon(String name) {
        String heading = Headings.heading(name);
        int colon = heading.indexOf(':');
        return inFigures(Headings.heading(colon < 0 ? heading : heading.substring(0, colon)));
    }

    /** The name of a total whose amount is also written out, without saying so: {@code 合计} of {@code 合计（大写）}. */
    static String inFigures(String name) {
        if (!CapitalFigures.inDigits(Headings.strip(name)).isEmpty()) {
            return "合计";
        }
        if (!WRITTEN_OUT.matcher(name).find()) {
            return name;
        }
        String bare = OF_WRITTEN_OUT.matcher(Headings.plain(name)).replaceAll("");
        return bare.isEmpty() ? "合计" : bare;
    }
}
