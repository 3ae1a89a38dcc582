package dev.billaudit.store;

import java.util.ArrayList;
import java.util.List;

/**
 * A line and how much there is to do for it.
 *
 * @param line its number
 * @param charges how many charges, or rows that may become one
 */
public record LineSize(String line, long charges) {

    /** How many lines are worked on at a time at most. */
    static final int LINES = 200;

    /** And how many charges, unless a single line has more: each can become a finding that is explained at length. */
    private static final int CHARGES = 4_000;

    /** As many of the first lines as are worked on at a time: at least one. */
    public static List<String> block(Iterable<LineSize> lines) {
        List<String> block = new ArrayList<>(LINES);
        long charges = 0;
        for (LineSize line : lines) {
            charges += line.charges();
            if (block.size() == LINES || (charges > CHARGES && !block.isEmpty())) {
                break;
            }
            block.add(line.line());
        }
        return block;
    }
}
