package dev.billaudit.intake.layout;

import java.util.List;
import java.util.regex.Pattern;

/** Titles of tables and names of sheets that tell which part of a bill stands there, or that it is of all lines of an account. */
final class TableNames {

    private static final String SIGNS = "[^\\p{L}\\p{N}]*";
    private static final String NUMBER = "(?:第?[一二三四五六七八九十\\d]{1,2})?";
    private static final String PLAIN = "(?:业务|费用|账单|明细|清单|详情|产品|服务|部分|号码|套餐|费|的)*";

    private final Pattern part;
    private final List<String> ofAccount;

    /**
     * Takes the words, compared as titles.
     *
     * @param parts cards and kinds of service that one bill may have in tables of their own
     * @param ofAccount what says that a table is of an account or a group
     */
    TableNames(List<String> parts, List<String> ofAccount) {
        this.ofAccount = ofAccount;
        List<String> quoted = parts.stream().map(Pattern::quote).toList();
        part = Pattern.compile(
                quoted.isEmpty()
                        ? "(?!)"
                        : SIGNS + NUMBER + "(?:" + String.join("|", quoted) + ")" + PLAIN + NUMBER + SIGNS);
    }

    /** Whether a text names a card or a kind of service and says nothing besides: {@code 宽带业务}, {@code 第二副卡}. */
    boolean isPart(String text) {
        return part.matcher(Headings.title(text)).matches();
    }

    /** Whether a title speaks of an account, a family or a group. */
    boolean isOfAccount(String title) {
        return Headings.containsAny(title, ofAccount);
    }
}
