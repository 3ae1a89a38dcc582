package dev.billaudit.intake.probe;

import dev.billaudit.ledger.Remark;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/** The names inside a zip: UTF-8 where the flag says so or the bytes are, else GB18030, as Chinese Windows writes them. */
final class ZipNames {

    private static final int UTF8_FLAG = 0x800;
    private static final int UNICODE_PATH = 0x7075;
    private static final Charset GB18030 = Charset.forName("GB18030");

    private ZipNames() {}

    static String decode(byte[] raw, int flags, ZipExtras extras) throws ZipFault {
        String unicode = unicodePath(raw, extras);
        if (unicode != null) {
            return unicode;
        }
        String utf8 = strict(raw, StandardCharsets.UTF_8);
        if (utf8 != null) {
            return utf8;
        }
        String gb = (flags & UTF8_FLAG) != 0 ? null : strict(raw, GB18030);
        if (gb == null) {
            throw new ZipFault(Remark.of("probe.zip-name-unreadable"));
        }
        return gb;
    }

    private static @Nullable String unicodePath(byte[] raw, ZipExtras extras) {
        byte[] field = extras.field(UNICODE_PATH);
        if (field == null || field.length < 5) {
            return null;
        }
        CRC32 crc = new CRC32();
        crc.update(raw);
        long stated = ZipExtras.number(field, 1, 4);
        return stated == crc.getValue()
                ? strict(Arrays.copyOfRange(field, 5, field.length), StandardCharsets.UTF_8)
                : null;
    }

    private static @Nullable String strict(byte[] raw, Charset charset) {
        try {
            return charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(raw))
                    .toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    /** The name with {@code /}, if it stays below the folder it is unpacked to. */
    static String checked(String name) throws ZipFault {
        String path = name.replace('\\', '/');
        boolean leaves = path.startsWith("/") || path.matches("(?s)[A-Za-z]:.*") || path.isEmpty();
        for (String part : path.split("/", -1)) {
            leaves |= part.equals("..") || part.equals(".");
        }
        if (leaves || path.indexOf('\0') >= 0 || path.contains("//")) {
            throw new ZipFault(Remark.of("probe.zip-name-leaves"));
        }
        return path;
    }
}
