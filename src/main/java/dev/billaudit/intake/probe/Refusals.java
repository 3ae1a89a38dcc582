package dev.billaudit.intake.probe;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Containers that are known and not read, each with what to do instead. */
final class Refusals {

    private static final int PDF_WITHIN = 1024;

    /** Header lines of a mail, or of a page saved as one, in lower case. */
    private static final Pattern MAIL = Pattern.compile(
            "(?:(?!mime-version:)[a-z][a-z0-9-]*+:[^\\n]*+\\n" + "(?:[ \\t][^\\n]*+\\n){0,50}+){0,60}+mime-version:");

    private Refusals() {}

    /** The name of a container and the key of the remedy. */
    record Known(String container, String key) {}

    static @Nullable Known byMagic(byte[] head) {
        String begin = new String(head, 0, Math.min(head.length, PDF_WITHIN), StandardCharsets.ISO_8859_1);
        if (begin.contains("%PDF-")) {
            return new Known("pdf", "probe.pdf");
        }
        boolean isOldSheet = FileKind.starts(head, 9, 0, 4, 0)
                || FileKind.starts(head, 9, 2, 6, 0)
                || FileKind.starts(head, 9, 4, 6, 0)
                || FileKind.starts(head, 9, 8, 8, 0)
                || FileKind.starts(head, 9, 8, 16, 0);
        if (isOldSheet) {
            return new Known("biff", "probe.biff");
        }
        boolean isArchive = begin.startsWith("Rar!")
                || begin.startsWith("7z\u00BC\u00AF")
                || FileKind.starts(head, 0x1F, 0x8B)
                || (begin.startsWith("BZh") && begin.startsWith("1AY&SY", 4))
                || FileKind.starts(head, 0xFD, '7', 'z', 'X', 'Z');
        if (isArchive) {
            return new Known("archive", "probe.other-archive");
        }
        boolean isPicture = begin.startsWith("\u0089PNG") || FileKind.starts(head, 0xFF, 0xD8, 0xFF);
        if (isPicture) {
            return new Known("picture", "probe.picture");
        }
        return begin.startsWith("{\\rtf") ? new Known("rtf", "probe.office") : null;
    }

    static @Nullable Known byText(String begin) {
        boolean isMail = MAIL.matcher(begin).lookingAt() || begin.startsWith("from: <saved by");
        return isMail ? new Known("mht", "probe.mht") : null;
    }
}
