package dev.billaudit.dispute;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ooxml.POIXMLDocument;

/**
 * Rewrites an office document so that the same content is the same bytes: entries in order, one constant time, and core
 * properties that name the as-of date instead of the clock.
 */
final class FixedPackage {

    private static final String CONTENT_TYPES = "[Content_Types].xml";
    private static final String CORE = "docProps/core.xml";
    // Not the first day a zip entry can hold: for that one the JDK adds a second time that depends on the zone
    private static final LocalDateTime ENTRY_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

    private FixedPackage() {}

    /** The document's bytes; it cannot be used afterwards. */
    static byte[] of(POIXMLDocument document, LocalDate asOf) throws IOException {
        var written = new ByteArrayOutputStream();
        try {
            document.write(written);
        } finally {
            // Not closed: a document in memory is written a second time by its closing, to nowhere
            document.getPackage().revert();
        }
        return rewrite(written.toByteArray(), asOf);
    }

    private static byte[] rewrite(byte[] document, LocalDate asOf) throws IOException {
        Map<String, byte[]> entries = read(document);
        entries.replace(CORE, core(asOf).getBytes(StandardCharsets.UTF_8));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            byte[] types = entries.remove(CONTENT_TYPES);
            if (types != null) {
                write(zip, CONTENT_TYPES, types);
            }
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                write(zip, entry.getKey(), entry.getValue());
            }
        }
        return bytes.toByteArray();
    }

    private static Map<String, byte[]> read(byte[] document) throws IOException {
        Map<String, byte[]> entries = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(document), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), zip.readAllBytes());
            }
        }
        return entries;
    }

    private static void write(ZipOutputStream zip, String name, byte[] content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(ENTRY_TIME);
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }

    private static String core(LocalDate asOf) {
        String time = asOf + "T00:00:00Z";
        return """
                <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
                <cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" \
                xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" \
                xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">\
                <dcterms:created xsi:type="dcterms:W3CDTF">%s</dcterms:created>\
                <dc:creator>bill-audit</dc:creator>\
                <dcterms:modified xsi:type="dcterms:W3CDTF">%s</dcterms:modified>\
                </cp:coreProperties>
                """.formatted(time, time);
    }
}
