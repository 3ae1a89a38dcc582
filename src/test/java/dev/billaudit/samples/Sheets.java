package dev.billaudit.samples;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Workbooks of one sheet whose bytes depend on their cells alone, on any machine and day. */
final class Sheets {

    // The day a zip can hold in every zone without an extra field.
    private static final LocalDateTime TIME = LocalDateTime.of(1980, 2, 1, 0, 0);
    // What stands in files that the carrier's own writer left untouched.
    private static final String WRITER = "Java Excel API v2.6";
    private static final String CORE = "docProps/core.xml";
    private static final String NO_PROPERTIES = """
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
            <cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"/>
            """;

    private Sheets() {}

    /** A BIFF8 workbook in which every cell is text. */
    static byte[] xls(String sheet, List<List<String>> rows) {
        try (var workbook = new HSSFWorkbook();
                var bytes = new ByteArrayOutputStream()) {
            fill(workbook.createSheet(sheet), rows);
            workbook.getInternalWorkbook().getWriteAccess().setUsername(WRITER);
            workbook.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An XLSX workbook; text is a text cell, a {@link BigDecimal} a number with two places. */
    static byte[] xlsx(String sheet, List<? extends List<?>> rows) {
        try (var workbook = new XSSFWorkbook();
                var bytes = new ByteArrayOutputStream()) {
            fill(workbook.createSheet(sheet), rows);
            workbook.write(bytes);
            return fixed(bytes.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void fill(Sheet sheet, List<? extends List<?>> rows) {
        var money = sheet.getWorkbook().createCellStyle();
        money.setDataFormat(sheet.getWorkbook().createDataFormat().getFormat("0.00"));
        for (List<?> cells : rows) {
            Row row = sheet.createRow(sheet.getPhysicalNumberOfRows());
            for (int i = 0; i < cells.size(); i++) {
                Cell cell = row.createCell(i);
                if (cells.get(i) instanceof BigDecimal amount) {
                    cell.setCellValue(amount.doubleValue());
                    cell.setCellStyle(money);
                } else {
                    cell.setCellValue(String.valueOf(cells.get(i)));
                }
            }
        }
    }

    /** Entries in order, with one time, stored: a compressed byte depends on the library at hand. */
    private static byte[] fixed(byte[] raw) throws IOException {
        Map<String, byte[]> parts = new TreeMap<>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(raw))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                parts.put(entry.getName(), in.readAllBytes());
            }
        }
        parts.put(CORE, NO_PROPERTIES.getBytes(StandardCharsets.UTF_8));
        var bytes = new ByteArrayOutputStream();
        try (var out = new ZipOutputStream(bytes)) {
            for (var part : parts.entrySet()) {
                out.putNextEntry(stored(part.getKey(), part.getValue()));
                out.write(part.getValue());
                out.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static ZipEntry stored(String name, byte[] content) {
        var sum = new CRC32();
        sum.update(content);
        var entry = new ZipEntry(name);
        entry.setTimeLocal(TIME);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(content.length);
        entry.setCrc(sum.getValue());
        return entry;
    }
}
