package dev.billaudit.intake.table;

import dev.billaudit.intake.LineTaker;
import dev.billaudit.ledger.Remark;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The physical lines of a text file, decoded strictly one by one.
 *
 * <p>Lines are cut from bytes before they are decoded: no multi-byte character of UTF-8, GB18030 or Big5 holds a byte of
 * a line end, so a damaged character never takes the next line with it. Line ends are LF, CRLF and CR.
 */
final class TextLines implements CsvRecords.Source {

    private static final int BUFFER = 1 << 16;
    private static final int CR = '\r';
    private static final int LF = '\n';

    private static final char END_OF_FILE = '\u001a';

    /** How much of a line past the limit is kept to show. */
    private static final int SHOWN = 256;

    private final InputStream in;
    private final StrictText text;
    private final int limit;
    private final int unit;
    private final int low;
    private final byte[] buffer = new byte[BUFFER];
    private int filled;
    private int at;
    private long offset;
    private byte[] line = new byte[1024];
    private int length;
    private boolean isCut;
    private long lineStart;
    private int number;
    private String end = "";
    private @Nullable String usualEnd;
    private boolean isAfterLoneReturn;

    /** Lines of at most {@code limit} bytes; a longer one comes out doubtful and shortened. */
    TextLines(Path file, Charset charset, int limit, boolean marksBadBytes) throws IOException {
        this.in = Files.newInputStream(file);
        this.text = new StrictText(charset, marksBadBytes);
        this.limit = limit;
        this.unit = StrictText.isUtf16(charset) ? 2 : 1;
        this.low = charset.equals(StandardCharsets.UTF_16LE) ? 0 : unit - 1;
        fill();
        at = StrictText.markLength(buffer, filled, charset);
        offset = at;
    }

    /** The next line, null after the last. */
    @Override
    public @Nullable TextLine next() throws IOException {
        length = 0;
        isCut = false;
        if (!readsLine()) {
            return null;
        }
        number++;
        if (isCut) {
            String shown = text.decode(line, Math.min(length, SHOWN) / unit * unit, lineStart)
                    .text();
            return new TextLine(number, shown, end, Remark.of("table.line-too-long", limit));
        }
        StrictText.Decoded decoded = text.decode(line, length, lineStart);
        Remark brokenEnd = brokenEnd();
        Remark doubt = decoded.doubt() != null ? decoded.doubt() : brokenEnd;
        return new TextLine(number, decoded.text(), end, doubt != null ? doubt : control(decoded.text()));
    }

    /** A sign for machines within a text is a damaged one; alone it is how some programs end a file. */
    private @Nullable Remark control(String text) {
        boolean isAny = false;
        boolean isOther = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            isAny |= c < ' ' && c != '\t' && c != '\f' && c != '\u000b';
            isOther |= c != END_OF_FILE;
        }
        return isAny && isOther ? Remark.of("table.control-character", lineStart) : null;
    }

    /** Where lines end with a line feed, a return alone is a damaged end or stands inside a cell: both halves are in doubt. */
    private @Nullable Remark brokenEnd() {
        if (usualEnd == null && !end.isEmpty()) {
            usualEnd = end;
        }
        boolean isLone = end.equals("\r") && !"\r".equals(usualEnd);
        boolean isBroken = isLone || isAfterLoneReturn;
        isAfterLoneReturn = isLone;
        return isBroken ? Remark.of("table.line-end-broken", lineStart) : null;
    }

    /**
     * Offers the next line as it stands in the buffer; the last line without an end and one longer than the buffer are not
     * offered.
     */
    @Override
    public int skim(LineTaker taker) throws IOException {
        int to = wholeLine();
        if (to < 0) {
            fill();
            to = wholeLine();
        }
        boolean isOffered = to >= 0 && unit == 1 && endsAsUsual(to);
        int fields = isOffered ? taker.take(buffer, at, to, this::strict) : 0;
        if (fields > 0) {
            number++;
            step(to - at);
            endLine();
        }
        return fields;
    }

    @Override
    public int lastLine() {
        return number;
    }

    @Override
    public boolean isAtEnd() throws IOException {
        return !available();
    }

    /** Whether a line is in no doubt for its end or that of the line before, and both are known. */
    private boolean endsAsUsual(int to) {
        boolean isLoneReturn = buffer[to] == CR && buffer[to + 1] != LF;
        return usualEnd != null && !isAfterLoneReturn && (!isLoneReturn || usualEnd.equals("\r"));
    }

    /** Where the next line ends, -1 when its end does not stand in the buffer whole. */
    private int wholeLine() {
        int to = at;
        while (to < filled && buffer[to] != LF && buffer[to] != CR) {
            to++;
        }
        return to + 1 < filled || (to < filled && buffer[to] == LF) ? to : -1;
    }

    private @Nullable String strict(byte[] bytes, int from, int to) {
        StrictText.Decoded decoded = text.decode(Arrays.copyOfRange(bytes, from, to), to - from, offset);
        return decoded.doubt() == null ? decoded.text() : null;
    }

    /** Takes bytes up to the next line end; false when there is nothing left. */
    private boolean readsLine() throws IOException {
        boolean isAny = false;
        lineStart = offset;
        end = "";
        while (available()) {
            isAny = true;
            int run = runLength();
            keep(run);
            if (at < filled && isLineEnd(valueAt(at))) {
                endLine();
                return true;
            }
        }
        return isAny;
    }

    private void endLine() throws IOException {
        boolean isReturn = valueAt(at) == CR;
        step(unit);
        end = isReturn ? "\r" : "\n";
        if (isReturn && available() && valueAt(at) == LF) {
            step(unit);
            end = "\r\n";
        }
    }

    private boolean available() throws IOException {
        if (at + unit <= filled) {
            return true;
        }
        fill();
        return at < filled;
    }

    /** How many bytes of the buffer stand before the next line end; a lone last byte of UTF-16 is one of them. */
    private int runLength() {
        int to = at;
        while (to < filled && !isLineEnd(valueAt(to))) {
            to += unit;
        }
        if (to > filled) {
            return filled - at == 1 ? 1 : to - unit - at;
        }
        return to - at;
    }

    private static boolean isLineEnd(int value) {
        return value == LF || value == CR;
    }

    private int valueAt(int place) {
        if (unit == 1) {
            return buffer[place];
        }
        if (place + 1 >= filled) {
            return -1;
        }
        return buffer[place + 1 - low] == 0 ? buffer[place + low] & 0xFF : -1;
    }

    private void keep(int run) {
        int room = Math.min(run, limit - length);
        isCut |= room < run;
        if (length + room > line.length) {
            line = Arrays.copyOf(line, Math.max(length + room, Math.min(limit, line.length * 2)));
        }
        System.arraycopy(buffer, at, line, length, room);
        length += room;
        step(run);
    }

    private void step(int count) {
        at += count;
        offset += count;
    }

    private void fill() throws IOException {
        int rest = filled - at;
        System.arraycopy(buffer, at, buffer, 0, rest);
        at = 0;
        filled = rest + Math.max(0, in.readNBytes(buffer, rest, BUFFER - rest));
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
