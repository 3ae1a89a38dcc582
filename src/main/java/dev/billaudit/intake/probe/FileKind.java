package dev.billaudit.intake.probe;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** What the first bytes of a file say, and what a zip is when it is an office document. */
final class FileKind {

    private static final int HEAD = 8;

    /** Far more than a content type list of any workbook takes. */
    private static final int PART_LIMIT = 4 << 20;

    private static final String STRICT = "http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument";

    private FileKind() {}

    static boolean isZip(Path content) throws IOException {
        try (InputStream in = Files.newInputStream(content)) {
            return startsLikeZip(in.readNBytes(HEAD));
        }
    }

    static boolean startsLikeZip(byte[] head) {
        return starts(head, 'P', 'K', 3, 4) || starts(head, 'P', 'K', 5, 6);
    }

    static boolean starts(byte[] head, int... magic) {
        if (head.length < magic.length) {
            return false;
        }
        for (int i = 0; i < magic.length; i++) {
            if ((head[i] & 0xFF) != magic[i]) {
                return false;
            }
        }
        return true;
    }

    /** {@code xlsx}, {@code strict-xlsx}, {@code xlsb}, {@code ods}, {@code office} for others; null for a plain archive. */
    static @Nullable String officeKind(ZipArchive zip) throws IOException {
        String types = null;
        String relations = "";
        for (ZipMember member : zip.members()) {
            if (member.name().equalsIgnoreCase("[Content_Types].xml")) {
                types = part(zip, member);
            } else if (member.name().equalsIgnoreCase("_rels/.rels")) {
                relations = part(zip, member);
            } else if (member.name().equals("mimetype")) {
                return part(zip, member).contains("opendocument.spreadsheet") ? "ods" : "office";
            }
        }
        if (types == null) {
            return null;
        }
        if (types.contains("sheet.binary.macroEnabled")) {
            return "xlsb";
        }
        if (relations.contains(STRICT)) {
            return "strict-xlsx";
        }
        return types.contains("spreadsheetml.sheet.main")
                        || types.contains("ms-excel.sheet.macroEnabled.main")
                        || types.contains("spreadsheetml.template.main")
                ? "xlsx"
                : "office";
    }

    private static String part(ZipArchive zip, ZipMember member) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new ZipCheck(new ZipLimits(1, PART_LIMIT, 1)).unpack(zip, member, bytes);
        return bytes.toString(StandardCharsets.UTF_8);
    }

    /** Checks the checksum of every part, so that no parser sees a damaged one. */
    static void checkParts(ZipArchive zip) throws IOException {
        ZipCheck check = new ZipCheck(ZipLimits.USUAL);
        for (ZipMember member : zip.members()) {
            if (!member.isFolder()) {
                check.unpack(zip, member, OutputStream.nullOutputStream());
            }
        }
    }
}
