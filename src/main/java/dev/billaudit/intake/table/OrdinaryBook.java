package dev.billaudit.intake.table;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;

/**
 * Opens a workbook's package; one that was packed anew with what a system leaves beside files, which POI takes for parts without
 * a kind, from a copy in memory without them.
 */
final class OrdinaryBook {

    /** What a copy may take of a process of 512 MB. */
    private static final long MOST_BYTES = 48L << 20;

    private static final Pattern LEFT_BESIDE =
            Pattern.compile("(?i)(?:.*/)?(?:__MACOSX/.*|\\.DS_Store|Thumbs\\.db|\\._.*)");

    private OrdinaryBook() {}

    static OPCPackage open(Path file) throws IOException {
        byte[] copy = copy(file);
        try {
            return copy.length == 0
                    ? OPCPackage.open(file.toFile(), PackageAccess.READ)
                    : OPCPackage.open(new ByteArrayInputStream(copy));
        } catch (OpenXML4JException e) {
            throw new IOException(e);
        }
    }

    /** The ordinary package; empty where the file is one, or more than can be copied. */
    private static byte[] copy(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            List<ZipEntry> parts = zip.stream()
                    .filter(part -> !part.isDirectory())
                    .map(ZipEntry.class::cast)
                    .toList();
            long size = parts.stream().mapToLong(ZipEntry::getSize).sum();
            if (size > MOST_BYTES || parts.stream().noneMatch(part -> isLeftBeside(part.getName()))) {
                return new byte[0];
            }
            return copy(zip, parts);
        } catch (ZipException e) {
            return new byte[0];
        }
    }

    private static boolean isLeftBeside(String name) {
        return LEFT_BESIDE.matcher(name).matches();
    }

    private static byte[] copy(ZipFile zip, List<ZipEntry> parts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipEntry part : parts) {
                if (isLeftBeside(part.getName())) {
                    continue;
                }
                out.putNextEntry(new ZipEntry(part.getName()));
                try (InputStream in = zip.getInputStream(part)) {
                    in.transferTo(out);
                }
                out.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
