package dev.billaudit.intake.table;

import dev.billaudit.intake.LineTaker;
import dev.billaudit.intake.RowBlock;
import java.io.Closeable;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one file, in blocks, in file order.
 *
 * <p>What is wrong with the content comes as a doubtful row, never as an exception; a container that breaks off in the
 * middle ends with one.
 */
public interface RowSource extends Closeable {

    /**
     * The next rows, at most as many as asked for; a file without rows gives one empty last block.
     *
     * @return null after the last block
     */
    @Nullable
    RowBlock next(int maxRows);

    /**
     * Offers the next lines as bytes, as long as they are taken; only a delimited text has such lines.
     *
     * @param most how many lines to offer at most
     * @return how many were taken
     */
    default long skim(LineTaker taker, long most) {
        return 0;
    }

    /** Lets go of the file. */
    @Override
    void close();
}
