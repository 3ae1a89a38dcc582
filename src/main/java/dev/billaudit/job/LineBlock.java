package dev.billaudit.job;

import java.util.List;

/**
 * Some lines: the item of the steps that work line by line.
 *
 * @param lines ascending, never empty
 */
record LineBlock(List<String> lines) {

    /** Copies the list. */
    LineBlock {
        lines = List.copyOf(lines);
    }

    String first() {
        return lines.get(0);
    }

    String last() {
        return lines.get(lines.size() - 1);
    }
}
