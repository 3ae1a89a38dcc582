package dev.billaudit.intake.layout;

import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What an export says above its tables that their money is written in, {@code 金额单位：分}. */
final class StatedUnit {

    /** What the money of the tables below is written in: neither a unit of time nor the name of a firm. */
    private static final Pattern UNIT =
            Pattern.compile("(?<!时长|时间|流量|通话)单位[ :为是]*(?:人民币)? ?(元|分|厘|角|[十百千万]+元)(?=$|[ ,;)\\]、。|])");
    /** A heading above all columns, with the unit of their money. */
    private static final Pattern GROUP_UNIT =
            Pattern.compile("(?:费用|金额|话费|资费|消费)(?:信息|明细|情况)?\\((?:单位:)?(元|分|厘|角|[十百千万]+元)\\)");

    private String unit = "";
    private @Nullable MoneyUnit used;
    private @Nullable String contested;

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
        for (String cell : cells) {
            boolean mayState = cell.contains("单位") || cell.contains("單位");
            Matcher stated = mayState ? UNIT.matcher(spaced.apply(cell)) : null;
            if (stated != null && stated.find()) {
                state(stated.group(1), isNote.test(cell));
            }
        }
    }

    /** A note below tables that were read in another unit says that they were read wrongly; it holds for no table below. */
    private void state(String stated, boolean isNote) {
        MoneyUnit read = used;
        if (read == null
                || !isNote
                || MoneyUnit.named(stated).filter(read::equals).isPresent()) {
            unit = stated;
        } else {
            contested = stated;
        }
    }

    /** A document begins: below a table it is another one, with a unit of its own or none. */
    void beginDocument(boolean isBelowTable) {
        unit = isBelowTable ? "" : unit;
    }

    /** A table is read in the unit that is stated so far. */
    void use() {
        used = money();
    }

    /** The unit that a note below a table states though it was read in another, null for none. */
    @Nullable
    String contested() {
        return contested;
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
