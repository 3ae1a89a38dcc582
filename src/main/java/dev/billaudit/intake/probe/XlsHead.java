package dev.billaudit.intake.probe;

import dev.billaudit.ledger.Remark;
import java.io.IOException;
import java.io.InputStream;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.FilePassRecord;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.jspecify.annotations.Nullable;

/** The first records of an .xls: its version, and whether a password hides the rest. */
final class XlsHead {

    private static final int BIFF8 = 0x0600;

    /** The password record stands right behind the beginning. */
    private static final int RECORDS = 16;

    private XlsHead() {}

    static @Nullable Remark faultOf(DirectoryNode root) throws IOException {
        try (InputStream in = root.createDocumentInputStream(root.getEntryCaseInsensitive("Workbook"))) {
            for (int i = 0; i < RECORDS; i++) {
                byte[] head = in.readNBytes(4);
                if (head.length < 4) {
                    return i == 0 ? Remark.of("probe.ole2-damaged") : null;
                }
                int id = (int) ZipExtras.number(head, 0, 2);
                byte[] data = in.readNBytes((int) ZipExtras.number(head, 2, 2));
                if (i == 0 && (id != BOFRecord.sid || data.length < 2)) {
                    return Remark.of("probe.ole2-damaged");
                }
                if (i == 0 && ZipExtras.number(data, 0, 2) != BIFF8) {
                    return Remark.of("probe.biff");
                }
                if (id == FilePassRecord.sid) {
                    return Remark.of("probe.encrypted");
                }
            }
            return null;
        }
    }
}
