package dev.billaudit.intake.table;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/** The merged cells of each part of a BIFF8 workbook in the order of the stream; they stand behind the cells. */
final class XlsMerges {

    private static final int BEGIN = 0x0809;
    private static final int END = 0x000A;
    private static final int MERGED = 0x00E5;
    private static final int RANGE = 8;

    private XlsMerges() {}

    /** One for each outermost part, that of the workbook itself among them. */
    static List<MergedCells> of(InputStream records) throws IOException {
        List<MergedCells> parts = new ArrayList<>();
        int depth = 0;
        byte[] head = records.readNBytes(4);
        while (head.length == 4) {
            int kind = number(head, 0);
            int length = number(head, 2);
            if (kind == BEGIN && depth++ == 0) {
                parts.add(new MergedCells());
            }
            depth -= kind == END ? 1 : 0;
            if (kind == MERGED && !parts.isEmpty()) {
                add(records.readNBytes(length), parts.get(parts.size() - 1));
            } else {
                records.skipNBytes(length);
            }
            head = records.readNBytes(4);
        }
        return parts;
    }

    private static void add(byte[] ranges, MergedCells merged) {
        for (int at = 2; at + RANGE <= ranges.length; at += RANGE) {
            merged.add(
                    number(ranges, at) + 1, number(ranges, at + 2) + 1, number(ranges, at + 4), number(ranges, at + 6));
        }
    }

    private static int number(byte[] bytes, int at) {
        return (bytes[at] & 0xFF) | (bytes[at + 1] & 0xFF) << 8;
    }
}
