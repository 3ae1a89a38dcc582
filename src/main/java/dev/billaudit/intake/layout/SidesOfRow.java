package dev.billaudit.intake.layout;

import dev.billaudit.ledger.Cycle;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Labels that a row of the preamble states twice with other values, {@code 手机号码：A} beside {@code 手机号码：B}, or titles of two bills
 * beside each other: what stands side by side below may be two bills. 主卡号码 and 副卡号码 are two labels, and a number whose figures
 * are hidden may be the one beside it.
 */
final class SidesOfRow {

    private static final String LINE = "line";
    private static final Set<String> PERIODS = Set.of("period", "cycle", "month");

    /** What tells one bill from the one beside it: its month, or that it was changed. */
    private static final Pattern TITLE = Pattern.compile(
            "(?<which>本月|本期|当月|上月|上期|上个月|去年同期|当前|现行|原|变更前|变更后|调整前|调整后|更正前|更正后|累计|全年累计|平均|月均|(?:20\\d{2}[-/.年])?\\d{1,2}月份?|20\\d{2}[-/.]?\\d{2})?的?"
                    + "(?:账单|费用|消费|话费|明细|情况|项目|清单)*");

    private final Map<String, String> row = new HashMap<>();
    private final Set<String> twofold = new HashSet<>();

    /** A row begins. */
    void begin() {
        row.clear();
    }

    /**
     * Takes what a row states; what it states once holds for all that follows.
     *
     * @param label with what stands before it in its cell
     * @param fact what the label means
     */
    void state(String label, String fact, String value) {
        if (value.isEmpty() || !(fact.equals(LINE) || PERIODS.contains(fact))) {
            return;
        }
        String other = row.putIfAbsent(label, value);
        if (other == null) {
            twofold.remove(label);
        } else if (fact.equals(LINE) ? isOtherLine(other, value) : isOtherCycle(other, value)) {
            twofold.add(label);
        }
    }

    /** Takes a row above a table; whether it holds two titles beside each other that tell one bill from another. */
    boolean see(List<String> filled) {
        Matcher first = TITLE.matcher(filled.size() == 2 ? Headings.plain(filled.get(0)) : "");
        Matcher second = TITLE.matcher(filled.size() == 2 ? Headings.plain(filled.get(1)) : "");
        boolean areTitles = first.matches() && second.matches() && isTitle(first) && isTitle(second);
        boolean areTwo = areTitles && !Objects.equals(first.group("which"), second.group("which"));
        if (areTwo) {
            twofold.add(first.group());
        }
        return areTwo;
    }

    /** 费用项目 alone is a heading. */
    private static boolean isTitle(Matcher title) {
        return title.group("which") != null || title.group().endsWith("账单");
    }

    private static boolean isOtherLine(String one, String other) {
        String first = one.replaceAll("[^\\d*]", "");
        String second = other.replaceAll("[^\\d*]", "");
        boolean isOther = first.length() != second.length();
        for (int i = 0; i < first.length() && !isOther; i++) {
            isOther = first.charAt(i) != second.charAt(i) && first.charAt(i) != '*' && second.charAt(i) != '*';
        }
        return isOther && !first.isEmpty() && !second.isEmpty();
    }

    private static boolean isOtherCycle(String one, String other) {
        Cycle first = cycle(one);
        Cycle second = cycle(other);
        return first != null && second != null && !first.equals(second);
    }

    private static @Nullable Cycle cycle(String value) {
        Cycle stated = PeriodReader.period(value);
        return stated == null ? PeriodReader.billingMonth(value) : stated;
    }

    /** Another document or sheet begins. */
    void forget() {
        twofold.clear();
    }

    /** Whether anything was last stated twofold. */
    boolean areTwo() {
        return !twofold.isEmpty();
    }
}
