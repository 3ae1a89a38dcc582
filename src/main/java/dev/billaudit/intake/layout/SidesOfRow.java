package dev.billaudit.intake.layout;

import dev.billaudit.ledger.Cycle;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Labels that a row of the preamble states twice with other values, {@code 手机号码：A} beside {@code 手机号码：B}: what stands side by side
 * below may be two bills. 主卡号码 and 副卡号码 are two labels, and a number whose figures are hidden may be the one beside it.
 */
final class SidesOfRow {

    private static final String LINE = "line";
    private static final Set<String> PERIODS = Set.of("period", "cycle", "month");

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
