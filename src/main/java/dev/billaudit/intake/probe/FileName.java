package dev.billaudit.intake.probe;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The name of a file as text, the same in every locale: the line and the kind of an export may stand only there.
 *
 * <p>Under the POSIX locale Java cannot read a Chinese name, but the bytes behind the file's address stay right. They are
 * UTF-8, or GB18030 where an archive of an older system was unpacked.
 */
final class FileName {

    private static final char LOST = '\uFFFD';
    private static final int HEXADECIMAL = 16;
    private static final List<Charset> CHARSETS = List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"));

    private FileName() {}

    /** The last name of the path. */
    static String of(Path path) {
        String name = String.valueOf(path.getFileName());
        return name.indexOf(LOST) < 0 && name.indexOf('?') < 0 ? name : decoded(address(path));
    }

    /** The last name as it stands in the file's address: two names that read the same differ here. */
    static String address(Path path) {
        String address = path.toUri().getRawPath();
        String whole = address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
        return whole.substring(whole.lastIndexOf('/') + 1);
    }

    private static String decoded(String address) {
        byte[] name = bytes(address);
        return CHARSETS.stream()
                .map(charset -> strict(name, charset))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(address);
    }

    private static Optional<String> strict(byte[] name, Charset charset) {
        try {
            return Optional.of(
                    charset.newDecoder().decode(ByteBuffer.wrap(name)).toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static byte[] bytes(String address) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int at = 0;
        while (at < address.length()) {
            if (address.charAt(at) == '%') {
                bytes.write(Integer.parseInt(address, at + 1, at + 3, HEXADECIMAL));
                at += 3;
            } else {
                bytes.write(address.charAt(at));
                at++;
            }
        }
        return bytes.toByteArray();
    }
}
