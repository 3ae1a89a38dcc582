package dev.billaudit.intake.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.util.CellReference;

/** Finds the merged cells of a sheet's XML without parsing it: they stand behind its rows, however many those are. */
final class XlsxMerges {

    private static final byte[] ELEMENT = "mergeCell ".getBytes(StandardCharsets.US_ASCII);
    private static final int BUFFER = 1 << 16;
    /** Longer than any element of a range. */
    private static final int LONGEST = 256;

    private static final Pattern RANGE =
            Pattern.compile("mergeCell [^<>]*?ref=[\"']([A-Z]{1,3}\\d{1,7}):([A-Z]{1,3}\\d{1,7})[\"']");

    private XlsxMerges() {}

    static MergedCells of(InputStream sheet) throws IOException {
        MergedCells merged = new MergedCells();
        byte[] buffer = new byte[BUFFER];
        int kept = 0;
        int read;
        while ((read = sheet.readNBytes(buffer, kept, BUFFER - kept)) > 0) {
            int filled = kept + read;
            int from = filled < BUFFER ? filled : filled - LONGEST;
            scan(buffer, from, filled, merged);
            kept = filled - from;
            System.arraycopy(buffer, from, buffer, 0, kept);
        }
        scan(buffer, kept, kept, merged);
        return merged;
    }

    /** Takes the elements that begin before a place, which are whole then. */
    private static void scan(byte[] buffer, int until, int filled, MergedCells merged) {
        for (int at = 0; at < until; at++) {
            if (buffer[at] == ELEMENT[0] && isElement(buffer, at, filled)) {
                int end = Math.min(filled, at + LONGEST);
                add(new String(buffer, at, end - at, StandardCharsets.ISO_8859_1), merged);
            }
        }
    }

    private static boolean isElement(byte[] buffer, int at, int filled) {
        for (int i = 0; i < ELEMENT.length; i++) {
            if (at + i >= filled || buffer[at + i] != ELEMENT[i]) {
                return false;
            }
        }
        return true;
    }

    private static void add(String text, MergedCells merged) {
        Matcher range = RANGE.matcher(text);
        if (range.lookingAt()) {
            CellReference first = new CellReference(range.group(1));
            CellReference last = new CellReference(range.group(2));
            merged.add(first.getRow() + 1, last.getRow() + 1, first.getCol(), last.getCol());
        }
    }
}
