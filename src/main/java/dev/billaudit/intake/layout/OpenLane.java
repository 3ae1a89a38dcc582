package dev.billaudit.intake.layout;

import dev.billaudit.intake.LineTaker;
import org.jspecify.annotations.Nullable;

/** The lane beside the open table of usage, kept until a row changes the table or what is known of it. */
final class OpenLane {

    private final Reading reading;
    private @Nullable UsageLane lane;
    private @Nullable OpenTable beside;
    private boolean isKnown;

    OpenLane(Reading reading) {
        this.reading = reading;
    }

    /** The lane of the table; null when it has none, or none that is worth asking. */
    @Nullable
    LineTaker of(@Nullable OpenTable table) {
        if (!isKnown) {
            beside = table;
            lane = table instanceof RecordRows records
                    ? records.lane(reading.examination().delimiter())
                    : null;
            isKnown = true;
        }
        return lane == null || lane.isInVain() ? null : lane;
    }

    /** A row was read in this role and left this table open. */
    void pass(RowRole role, @Nullable OpenTable table) {
        boolean isRow = role == RowRole.DATA || role == RowRole.REJECT || role == RowRole.BLANK;
        isKnown &= lane != null && isRow && table == beside;
    }
}
