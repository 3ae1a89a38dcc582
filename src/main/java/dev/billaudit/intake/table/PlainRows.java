package dev.billaudit.intake.table;

import dev.billaudit.intake.Examination;
import dev.billaudit.intake.RowBlock;
import dev.billaudit.intake.TableRow;
import java.io.Closeable;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** Rows to print, with nothing taken off: one at a time, a container that breaks off ends with a doubtful one. */
final class PlainRows implements Closeable {

    private static final int BLOCK = 1000;

    private final Rows rows;
    private final RowSource source;
    private final Deque<TableRow> block = new ArrayDeque<>();

    PlainRows(Examination examination) {
        rows = RowSources.printed(examination);
        source = new BlockedRows(examination.file().sha256(), rows);
    }

    /** Whether a field of a delimited text stood in double quotes so far. */
    boolean hasQuoted() {
        return rows instanceof DelimitedRows texts && texts.hasQuoted();
    }

    @Nullable
    TableRow next() {
        while (block.isEmpty()) {
            RowBlock more = source.next(BLOCK);
            if (more == null) {
                return null;
            }
            block.addAll(more.rows());
        }
        return block.remove();
    }

    @Override
    public void close() {
        source.close();
    }
}
