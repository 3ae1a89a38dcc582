package dev.billaudit.register.read;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The text of a file and the charset it was written in, found by strict decoding: mark, UTF-16 by its zero bytes, UTF-8,
 * GB18030.
 *
 * @param text without the byte order mark
 * @param charset its name
 */
record DecodedText(String text, String charset) {

    private static final Charset GB18030 = Charset.forName("GB18030");

    /** Decodes the bytes, empty when no charset fits every byte. */
    static Optional<DecodedText> of(byte[] bytes) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return strict(bytes, 3, StandardCharsets.UTF_8);
        }
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return strict(bytes, 2, StandardCharsets.UTF_16LE);
        }
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return strict(bytes, 2, StandardCharsets.UTF_16BE);
        }
        int zerosEven = zeros(bytes, 0);
        int zerosOdd = zeros(bytes, 1);
        if (zerosEven + zerosOdd > 0) {
            return strict(bytes, 0, zerosOdd > zerosEven ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE);
        }
        Optional<DecodedText> utf8 = strict(bytes, 0, StandardCharsets.UTF_8);
        return (utf8.isPresent() || isDamagedUtf8(bytes)) ? utf8 : strict(bytes, 0, GB18030);
    }

    /** UTF-8 with a few broken bytes also decodes as GB18030, into names that match nothing. */
    private static boolean isDamagedUtf8(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        long broken = text.chars().filter(sign -> sign == '\ufffd').count();
        long chinese = text.codePoints()
                .filter(sign -> Character.UnicodeScript.of(sign) == Character.UnicodeScript.HAN)
                .count();
        return chinese > broken;
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int at = 0; at < mark.length; at++) {
            if ((bytes[at] & 0xFF) != mark[at]) {
                return false;
            }
        }
        return true;
    }

    private static int zeros(byte[] bytes, int first) {
        int found = 0;
        for (int at = first; at < bytes.length; at += 2) {
            if (bytes[at] == 0) {
                found++;
            }
        }
        return found;
    }

    private static Optional<DecodedText> strict(byte[] bytes, int offset, Charset charset) {
        try {
            String text = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes, offset, bytes.length - offset))
                    .toString();
            return Optional.of(new DecodedText(text, charset.name()));
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
