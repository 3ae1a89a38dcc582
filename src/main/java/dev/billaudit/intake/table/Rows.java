package dev.billaudit.intake.table;

import dev.billaudit.intake.TableRow;
import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The rows of one container, one after the other. */
interface Rows extends Closeable {

    /** The next row, null after the last. */
    @Nullable
    TableRow next() throws IOException;
}
