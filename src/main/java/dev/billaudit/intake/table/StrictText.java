package dev.billaudit.intake.table;

import dev.billaudit.ledger.Remark;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Decodes bytes without ever inventing a character: what is none is shown as {@code \xNN} and told with its place. */
final class StrictText {

    /** Noncharacters that frame the offset of a bad byte in texts that are parsed further (HTML). */
    static final char MARK_START = '\uFDD0';

    static final char MARK_END = '\uFDD1';

    private static final Charset GB18030 = Charset.forName("GB18030");

    private final Charset charset;
    private final CharsetDecoder decoder;
    private final boolean marksBadBytes;
    private CharBuffer chars = CharBuffer.allocate(1024);

    StrictText(Charset charset, boolean marksBadBytes) {
        this.charset = charset;
        this.decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        this.marksBadBytes = marksBadBytes;
    }

    /** A text and why it cannot be trusted. */
    record Decoded(String text, @Nullable Remark doubt) {}

    static boolean isUtf16(Charset charset) {
        return charset.equals(StandardCharsets.UTF_16LE) || charset.equals(StandardCharsets.UTF_16BE);
    }

    /** How many bytes of a byte order mark stand at the beginning. */
    static int markLength(byte[] head, int length, Charset charset) {
        byte[] mark = "\uFEFF".getBytes(charset);
        if (length < mark.length) {
            return 0;
        }
        for (int i = 0; i < mark.length; i++) {
            if (head[i] != mark[i]) {
                return 0;
            }
        }
        return mark.length;
    }

    Decoded decode(byte[] bytes, int length, long offset) {
        if (!isUtf16(charset) && isPlainAscii(bytes, length)) {
            return new Decoded(new String(bytes, 0, length, StandardCharsets.ISO_8859_1), null);
        }
        if (chars.capacity() < length + 1) {
            chars = CharBuffer.allocate(length + length / 2 + 1);
        }
        chars.clear();
        decoder.reset();
        ByteBuffer in = ByteBuffer.wrap(bytes, 0, length);
        CoderResult result = decoder.decode(in, chars, true);
        if (result.isError()) {
            return escaped(bytes, length, offset);
        }
        String text = chars.flip().toString();
        return new Decoded(text, doubtOf(text, bytes, length, offset));
    }

    private static boolean isPlainAscii(byte[] bytes, int length) {
        for (int i = 0; i < length; i++) {
            if (bytes[i] <= 0) {
                return false;
            }
        }
        return true;
    }

    private @Nullable Remark doubtOf(String text, byte[] bytes, int length, long offset) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0) {
                return Remark.of("table.nul-character", offset);
            }
            if (c == '\uFFFD' || c == MARK_START || c == MARK_END || (c >= '\u0080' && c < '\u00A0')) {
                return Remark.of("table.lost-character", offset);
            }
        }
        return charset.equals(GB18030) && ThreeByteText.isUtf8(bytes, length)
                ? Remark.of("table.other-charset", charset.name(), offset)
                : null;
    }

    /** The text with each bad byte as {@code \xNN}; the doubt names the first. */
    private Decoded escaped(byte[] bytes, int length, long offset) {
        StringBuilder text = new StringBuilder(length);
        ByteBuffer in = ByteBuffer.wrap(bytes, 0, length);
        long first = -1;
        decoder.reset();
        while (in.hasRemaining()) {
            chars.clear();
            CoderResult result = decoder.decode(in, chars, true);
            text.append(chars.flip());
            if (result.isError()) {
                long bad = offset + in.position();
                first = first < 0 ? bad : first;
                if (marksBadBytes) {
                    text.append(MARK_START).append(bad).append(MARK_END);
                }
                text.append(String.format(Locale.ROOT, "\\x%02X", in.get() & 0xFF));
                decoder.reset();
            }
        }
        return new Decoded(text.toString(), Remark.of("table.undecodable", charset.name(), first));
    }
}
