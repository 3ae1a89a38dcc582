package dev.billaudit.intake.table;

import java.io.IOException;
import java.io.InputStream;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.jspecify.annotations.Nullable;

/**
 * Whether a BIFF8 workbook keeps the results of the formulas that are to be worked out when it is opened.
 *
 * <p>Libraries write nought for each of them; those that worked them out themselves leave other results too.
 */
final class XlsResults {

    private static final int FORMULA = 0x0006;
    private static final int HEAD = 16;
    private static final int RESULT = 6;
    private static final int RESULT_END = 14;
    private static final int ON_LOAD = 2;

    private final POIFSFileSystem files;
    private @Nullable Boolean areStored;

    XlsResults(POIFSFileSystem files) {
        this.files = files;
    }

    /** False where none of them has a result but nought; the records are gone through once. */
    boolean areStored() {
        if (areStored == null) {
            try {
                areStored = hasResult(files.getRoot());
            } catch (IOException e) {
                areStored = false;
            }
        }
        return areStored;
    }

    private static boolean hasResult(DirectoryNode root) throws IOException {
        try (InputStream in = root.createDocumentInputStream(root.getEntryCaseInsensitive("Workbook"))) {
            byte[] head = in.readNBytes(4);
            while (head.length == 4) {
                int length = number(head, 2);
                byte[] begin = in.readNBytes(Math.min(length, HEAD));
                if (number(head, 0) == FORMULA && isResult(begin)) {
                    return true;
                }
                in.skipNBytes(length - begin.length);
                head = in.readNBytes(4);
            }
            return false;
        }
    }

    private static boolean isResult(byte[] formula) {
        boolean isAny = false;
        for (int i = RESULT; i < RESULT_END && formula.length == HEAD; i++) {
            isAny |= formula[i] != 0;
        }
        return isAny && (formula[RESULT_END] & ON_LOAD) != 0;
    }

    private static int number(byte[] bytes, int at) {
        return (bytes[at] & 0xFF) | (bytes[at + 1] & 0xFF) << 8;
    }
}
