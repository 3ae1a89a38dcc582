package dev.billaudit.intake.table;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;

/**
 * Opens a workbook's package; one in strict Open XML, or one that was packed anew with what a system leaves beside files, as the
 * ordinary package it would be.
 *
 * <p>The strict form has other names of its elements' spaces (ISO/IEC 29500-1, read 2026-11-30) and days as text. POI knows
 * neither it nor parts without a kind. The ordinary copy is made in memory and leaves nothing behind.
 */
final class OrdinaryBook {

    /** What a copy may take of a process of 512 MB. */
    private static final long MOST_BYTES = 48L << 20;

    /** The names of spaces stand in the first tag of a part. */
    private static final int HEAD = 1 << 16;

    private static final String STRICT = "http://purl.oclc.org/ooxml/";

    /** Longer names before those they begin with. */
    private static final List<Map.Entry<String, String>> SPACES = List.of(
            Map.entry("officeDocument/relationships/metadata/", "package/2006/relationships/metadata/"),
            Map.entry("officeDocument/relationships", "officeDocument/2006/relationships"),
            Map.entry("officeDocument/extendedProperties", "officeDocument/2006/extended-properties"),
            Map.entry("officeDocument/customProperties", "officeDocument/2006/custom-properties"),
            Map.entry("officeDocument/docPropsVTypes", "officeDocument/2006/docPropsVTypes"),
            Map.entry("spreadsheetml/main", "spreadsheetml/2006/main"),
            Map.entry("drawingml/", "drawingml/2006/"));

    private static final String ORDINARY = "http://schemas.openxmlformats.org/";

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
            if (size > MOST_BYTES || isOrdinary(zip, parts)) {
                return new byte[0];
            }
            return copy(zip, parts);
        } catch (ZipException e) {
            return new byte[0];
        }
    }

    private static boolean isOrdinary(ZipFile zip, List<ZipEntry> parts) throws IOException {
        ZipEntry relations = zip.getEntry("_rels/.rels");
        if (parts.stream().anyMatch(part -> isLeftBeside(part.getName()))) {
            return false;
        }
        if (relations == null) {
            return true;
        }
        try (InputStream in = zip.getInputStream(relations)) {
            return !new String(in.readNBytes(HEAD), StandardCharsets.ISO_8859_1).contains(STRICT);
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
                    boolean isWhole =
                            part.getName().endsWith(".rels") || part.getName().endsWith("workbook.xml");
                    out.write(ordinary(isWhole ? in.readAllBytes() : in.readNBytes(HEAD)));
                    in.transferTo(out);
                }
                out.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] ordinary(byte[] head) {
        String text = new String(head, StandardCharsets.ISO_8859_1);
        for (Map.Entry<String, String> space : SPACES) {
            text = text.replace(STRICT + space.getKey(), ORDINARY + space.getValue());
        }
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
