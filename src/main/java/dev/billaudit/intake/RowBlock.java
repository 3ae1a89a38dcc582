package dev.billaudit.intake;

import java.util.List;

/**
 * A run of rows of one file: what flows through the job in place of rows.
 *
 * @param readingKey the reading it belongs to
 * @param rows in file order
 * @param isLast whether the file ends with it; a file without rows has one empty last block
 */
public record RowBlock(String readingKey, List<TableRow> rows, boolean isLast) {

    /** Copies the list. */
    public RowBlock {
        rows = List.copyOf(rows);
    }
}
