package dev.billaudit.intake.table;

import dev.billaudit.ledger.Remark;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One record of a delimited text.
 *
 * @param row the physical line it begins on, from 1
 * @param lines how many physical lines it takes
 * @param cells its fields; of a doubtful record the likeliest ones of its first line
 * @param quoted whether any field was quoted
 * @param spaced whether a blank that is left out stands beside a quote
 * @param doubt why it cannot be trusted, null when it can
 */
record CsvRecord(
        int row,
        int lines,
        List<String> cells,
        boolean quoted,
        boolean spaced,
        @Nullable Remark doubt) {}
