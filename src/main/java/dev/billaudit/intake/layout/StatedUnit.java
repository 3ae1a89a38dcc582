package dev.billaudit.intake.layout;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What an export says above its tables that their money is written in, {@code 金额单位：分}. */
final class StatedUnit {

    private static final String NAMED = "(元|分|厘|角|[十百千万]+元)";
    /** What the money of the tables below is written in: neither a unit of time nor the name of a firm. */
    private static final Pattern UNIT =
            Pattern.compile("(?<!时长|时间|流量|通话|积分)单位[ :(为是均皆都]*(?:人民币)? ?" + NAMED + "(?=$|[ ,;)\\]、。|])");
    /** The same in a sentence: {@code 以下金额均以分为单位}. */
    private static final Pattern SENTENCE =
            Pattern.compile("(?:以|按)[\"'“”‘’「」]?" + NAMED + "[\"'“”‘’「」]?(?:为(?:计[量费]|计价)?单位|计(?![费次])|计[价算])");

    private static final Pattern ENGLISH =
            Pattern.compile("(?i)\\bunits?(?: is| are)?[: ]+(yuan|cny|rmb|fen|cents?|jiao|li)\\b");
    private static final Map<String, String> CHINESE =
            Map.of("yuan", "元", "cny", "元", "rmb", "元", "fen", "分", "cent", "分", "cents", "分", "jiao", "角", "li", "厘");

    /** What such a sentence counts that is no money. */
    private static final Pattern NO_MONEY = Pattern.compile("时长|时间|流量|通话|积分|分钟");

    /** A label of its own, whose value stands in the next cell. */
    private static final Set<String> LABELS = Set.of("单位", "金额单位", "货币单位", "费用单位", "币种单位");

    private static final Pattern MAY_STATE = Pattern.compile("[单單]位|[以按].{0,2}[元分角厘]|[Uu][Nn][Ii][Tt]");

    /** A heading above all columns, with the unit of their money. */
    private static final Pattern GROUP_UNIT =
            Pattern.compile("(?:费用|金额|话费|资费|消费)(?:信息|明细|情况)?\\((?:单位:)?(元|分|厘|角|[十百千万]+元)\\)");

    private String unit = "";
    private @Nullable MoneyUnit used;
    private @Nullable String contested;
    /** Another unit than that of the table above, which a table below would be read in; without one it is meant of that above. */
    private @Nullable String pending;

    /**
     * Takes the unit that a row states.
     *
     * @param spaced gives a cell in compared form with single blanks
     * @param isNote whether a cell tells something about the export
     */
    void take(List<String> cells, UnaryOperator<String> spaced, Predicate<String> isNote) {
        List<String> filled =
                cells.stream().filter(cell -> !Headings.isEmpty(cell)).toList();
        Matcher group = GROUP_UNIT.matcher(filled.size() == 1 ? Headings.plain(filled.get(0)) : "");
        if (group.matches()) {
            unit = group.group(1);
            return;
        }
        if (filled.size() == 2
                && LABELS.contains(Headings.heading(filled.get(0)))
                && MoneyUnit.named(Headings.plain(filled.get(1))).isPresent()) {
            state(Headings.plain(filled.get(1)), false);
            return;
        }
        for (String cell : cells) {
            boolean mayState = MAY_STATE.matcher(cell).find();
            String stated = mayState ? stated(spaced.apply(cell)) : "";
            if (!stated.isEmpty()) {
                state(stated, isNote.test(cell));
            }
        }
    }

    private static String stated(String text) {
        Matcher unit = UNIT.matcher(text);
        if (unit.find()) {
            return unit.group(1);
        }
        Matcher sentence = SENTENCE.matcher(text);
        if (sentence.find() && !NO_MONEY.matcher(text).find()) {
            return sentence.group(1);
        }
        Matcher english = ENGLISH.matcher(text);
        return english.find() ? CHINESE.getOrDefault(english.group(1).toLowerCase(Locale.ROOT), "") : "";
    }

    /** Takes what the name of a sheet says. */
    void takeSheet(String name) {
        String stated = stated(Headings.plain(name));
        unit = stated.isEmpty() ? unit : stated;
    }

    /** A note below tables that were read in another unit says that they were read wrongly; it holds for no table below. */
    private void state(String stated, boolean isNote) {
        MoneyUnit read = used;
        if (read == null || !isNote || isRead(stated, read)) {
            unit = stated;
            pending = read == null || isRead(stated, read) ? null : stated;
        } else {
            contested = stated;
        }
    }

    private static boolean isRead(String stated, MoneyUnit read) {
        return MoneyUnit.named(stated).filter(read::equals).isPresent();
    }

    /** A document begins: below a table it is another one, with a unit of its own or none. */
    void beginDocument(boolean isBelowTable) {
        contested = pending == null ? contested : pending;
        pending = null;
        unit = isBelowTable ? "" : unit;
    }

    /** A table is read in the unit that is stated so far. */
    void use() {
        pending = null;
        used = money();
    }

    /** The unit that a text below a table states though it was read in another, null for none. */
    @Nullable
    String contested() {
        return contested == null ? pending : contested;
    }

    /** As it is stated for the tables, empty for none. */
    String written() {
        return unit;
    }

    /** What the money of the tables is stated to be written in, yuan where nothing is stated. */
    MoneyUnit money() {
        return MoneyUnit.named(unit).orElse(MoneyUnit.YUAN);
    }

    /** Whether a unit of money is stated that no table is read in. */
    boolean isUnknown() {
        return !unit.isEmpty() && MoneyUnit.named(unit).isEmpty();
    }
}
