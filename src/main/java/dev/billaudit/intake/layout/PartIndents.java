package dev.billaudit.intake.layout;

import java.util.List;

/**
 * How far rows are indented where some say in front of their names that they are parts, {@code 其中：虚拟人生}: the name of such a
 * row begins behind that word, and the rows below are aligned with it.
 */
final class PartIndents {

    /** 其中 and a colon take the room of so many blanks. */
    private static final int WORD = 6;

    /** Blanks align with a name no better than this. */
    private static final int SLACK = 2;

    private final boolean areTold;
    private int printed = Integer.MAX_VALUE;
    private int aligned;

    /** Takes all rows of a list. */
    PartIndents(List<BillEntry> entries) {
        int least = entries.stream().mapToInt(BillEntry::indent).min().orElse(0);
        areTold = entries.stream().anyMatch(entry -> !entry.isPart() && entry.indent() > least);
    }

    /** Whether rows that do not call themselves parts are indented, so that indents tell what stands under what. */
    boolean areTold() {
        return areTold;
    }

    /** The indent of the next row; rows come in order. */
    int of(BillEntry entry) {
        if (!areTold) {
            return entry.indent();
        }
        if (entry.isPart()) {
            printed = entry.indent();
            aligned = printed + WORD;
            return aligned;
        }
        if (entry.indent() > printed && entry.indent() <= aligned + SLACK) {
            return aligned;
        }
        printed = entry.indent() <= printed ? Integer.MAX_VALUE : printed;
        return entry.indent();
    }
}
