package dev.billaudit.intake.layout;

import dev.billaudit.ledger.PricedRecord;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Lists that another sheet of the workbook has row by row: a copy of the sheet, whose rows are none of their own. Rows are held
 * back as long as they may be such a copy.
 */
final class RepeatedLists {

    /** So many rows of a workbook are kept to be compared with. */
    private static final int MOST = 50_000;

    /** So many rows charged by the clock are not charged again to the second; fewer, or days alone, may be. */
    private static final int FEWEST = 3;

    private final Map<String, List<List<PricedRows.Alike>>> bySheet = new HashMap<>();
    private List<PricedRows.Alike> rows = new ArrayList<>();
    private final List<PricedRecord> held = new ArrayList<>();
    private List<List<PricedRows.Alike>> rivals = List.of();
    private @Nullable String sheet;
    private int kept;
    private int copies;
    private int alike;

    private void begin(@Nullable String named) {
        sheet = named;
        rivals = bySheet.entrySet().stream()
                .filter(entry -> named != null && !Objects.equals(entry.getKey(), named))
                .flatMap(entry -> entry.getValue().stream())
                .toList();
    }

    /** Takes a row; answers those that are surely none of a copy, in order. */
    List<PricedRecord> take(PricedRecord record, PricedRows.Alike what) {
        if (rows.isEmpty()) {
            begin(record.evidence().place().sheet());
        }
        int at = rows.size();
        if (sheet != null && at < MOST) {
            rows.add(what);
        }
        rivals = rivals.stream()
                .filter(rival -> at < rival.size() && rival.get(at).equals(what))
                .toList();
        held.add(record);
        return rivals.isEmpty() ? release() : List.of();
    }

    /** The list ends; answers the rows that were held back, nothing where another sheet has just these. */
    List<PricedRecord> end() {
        boolean isCopy = isCopy();
        copies += isCopy ? 1 : 0;
        alike += !isCopy && isLikeOther() ? 1 : 0;
        if (sheet != null && !rows.isEmpty() && kept + rows.size() < MOST && !isCopy) {
            kept += rows.size();
            bySheet.computeIfAbsent(sheet, any -> new ArrayList<>()).add(rows);
        }
        List<PricedRecord> left = release();
        rows = new ArrayList<>();
        rivals = List.of();
        return isCopy ? List.of() : left;
    }

    /** Whether all rows so far are all of a list of another sheet. */
    private boolean isCopy() {
        return held.stream().filter(RepeatedLists::isTimed).count() >= FEWEST && isLikeOther();
    }

    /** Whether all rows so far are all of a list of another sheet, and something is charged. */
    private boolean isLikeOther() {
        return rivals.stream().anyMatch(rival -> rival.size() == rows.size())
                && held.stream().anyMatch(record -> !record.amount().isZero());
    }

    private static boolean isTimed(PricedRecord record) {
        LocalDateTime time = record.time();
        return time != null
                && !time.toLocalTime().equals(LocalTime.MIDNIGHT)
                && !record.amount().isZero();
    }

    /** Whether a list was left out. */
    boolean hasCopies() {
        return copies > 0;
    }

    /** Whether a list that counts has just the rows of another sheet. */
    boolean hasAlike() {
        return alike > 0;
    }

    private List<PricedRecord> release() {
        List<PricedRecord> released = List.copyOf(held);
        held.clear();
        return released;
    }
}
