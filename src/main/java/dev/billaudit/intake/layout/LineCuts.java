package dev.billaudit.intake.layout;

import java.nio.charset.StandardCharsets;

/**
 * The fields of one plain line of bytes, by RFC 4180: where each begins and ends, quotes taken off.
 *
 * <p>Plain is a line whose quoted fields are closed before its end and hold no doubled quotes that matter; any other line is left
 * to the reader of rows.
 */
final class LineCuts {

    /** More columns than any list of records has. */
    static final int MOST = 64;

    private static final byte QUOTE = '"';

    private final byte delimiter;
    private final int[] from = new int[MOST];
    private final int[] to = new int[MOST];
    private final boolean[] isAscii = new boolean[MOST];
    private final boolean[] isRaw = new boolean[MOST];
    private int count;

    LineCuts(char delimiter) {
        this.delimiter = (byte) delimiter;
    }

    int count() {
        return count;
    }

    int from(int field) {
        return from[field];
    }

    int to(int field) {
        return to[field];
    }

    boolean isAscii(int field) {
        return isAscii[field];
    }

    /** Whether the bytes are the cell as they stand: no doubled quote, nothing a spreadsheet's wrapping adds. */
    boolean isRaw(int field) {
        return isRaw[field];
    }

    /** Whether a spreadsheet's wrapping may stand around the text of a field. */
    boolean isWrapped(byte[] line, int field) {
        return isWrapped(line, from[field], to[field]);
    }

    /** Whether a field has no byte at all, or is not there. */
    boolean isEmpty(int field) {
        return field >= count || from[field] == to[field];
    }

    /** A field of nothing but ASCII as text. */
    String ascii(byte[] line, int field) {
        return new String(line, from[field], to[field] - from[field], StandardCharsets.ISO_8859_1);
    }

    /** Cuts a line; false when it is not plain. */
    boolean cut(byte[] line, int begin, int end) {
        count = 0;
        int at = begin;
        while (at <= end) {
            if (count == MOST) {
                return false;
            }
            at = at < end && line[at] == QUOTE ? quoted(line, at + 1, end) : bare(line, at, end);
            if (at < 0) {
                return false;
            }
            count++;
            at++;
        }
        return true;
    }

    /** Answers the place of the delimiter behind the field, -1 when the line is not plain. */
    private int bare(byte[] line, int begin, int end) {
        int at = begin;
        int signs = 0;
        while (at < end && line[at] != delimiter) {
            byte b = line[at];
            if (b == QUOTE || (b >= 0 && b < ' ')) {
                return -1;
            }
            signs |= b;
            at++;
        }
        put(line, begin, at, signs >= 0, true);
        return at;
    }

    private int quoted(byte[] line, int begin, int end) {
        int at = begin;
        int signs = 0;
        boolean hasDouble = false;
        while (at < end) {
            byte b = line[at];
            if (b >= 0 && b < ' ') {
                return -1;
            }
            if (b == QUOTE) {
                if (at + 1 >= end || line[at + 1] != QUOTE) {
                    break;
                }
                hasDouble = true;
                at++;
            }
            signs |= b;
            at++;
        }
        boolean isClosed = at < end && (at + 1 == end || line[at + 1] == delimiter);
        put(line, begin, at, signs >= 0, !hasDouble);
        return isClosed ? at + 1 : -1;
    }

    private void put(byte[] line, int begin, int end, boolean ascii, boolean raw) {
        from[count] = begin;
        to[count] = end;
        isAscii[count] = ascii;
        isRaw[count] = raw && !isWrapped(line, begin, end);
    }

    /** Whether tabs or {@code ="…"} may stand around the text, which the reader of rows takes off. */
    private static boolean isWrapped(byte[] line, int begin, int end) {
        return begin < end && (line[begin] == '\t' || line[begin] == '=' || line[end - 1] == '\t');
    }
}
