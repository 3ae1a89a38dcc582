package dev.billaudit.intake.table;

import static org.assertj.core.api.Assertions.assertThat;

import dev.billaudit.intake.TableRow;
import dev.billaudit.intake.probe.Inputs;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFRelation;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrdinaryBookTest {

    @TempDir
    private Path folder;

    private static byte[] book() throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            Row row = book.createSheet("账单").createRow(1);
            row.createCell(0).setCellValue("彩铃");
            row.createCell(1).setCellValue(5.25);
            CellStyle day = book.createCellStyle();
            day.setDataFormat(book.createDataFormat().getFormat("yyyy-mm-dd"));
            Cell cell = row.createCell(3);
            cell.setCellValue(45_413);
            cell.setCellStyle(day);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            book.write(out);
            return out.toByteArray();
        }
    }

    /** The same parts and one more. */
    private static byte[] packed(byte[] book, String more) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(book));
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipEntry part = in.getNextEntry(); part != null; part = in.getNextEntry()) {
                out.putNextEntry(new ZipEntry(part.getName()));
                in.transferTo(out);
            }
            out.putNextEntry(new ZipEntry(more));
            out.write(1);
        }
        return bytes.toByteArray();
    }

    @Test
    void a_table_of_texts_that_the_workbook_does_not_name_is_left_over() throws IOException, OpenXML4JException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OPCPackage pack = OPCPackage.open(new ByteArrayInputStream(book()))) {
            String kind = XSSFRelation.SHARED_STRINGS.getContentType();
            try (OutputStream out = pack.createPart(PackagingURIHelper.createPartName("/xl/a.xml"), kind)
                    .getOutputStream()) {
                out.write("<sst><si><t>old</t></si></sst>".getBytes(StandardCharsets.US_ASCII));
            }
            pack.save(bytes);
        }

        assertThat(cells(bytes.toByteArray())).isEqualTo(cells(book()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Target=\"sharedStrings.xml\"",
                "Target=\"xl/sharedStrings.xml\"",
                "Target=\"/xl/none.xml\"",
                "Target=\"NULL\" TargetMode=\"External\"",
            })
    void a_table_of_texts_is_found_whatever_the_workbook_says_of_its_place(String place) throws IOException {
        assertThat(cells(relating(book(), place))).isEqualTo(cells(book()));
    }

    /** The same parts, the table of texts named otherwise. */
    private static byte[] relating(byte[] book, String place) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(book));
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipEntry part = in.getNextEntry(); part != null; part = in.getNextEntry()) {
                out.putNextEntry(new ZipEntry(part.getName()));
                String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                boolean isOfBook = part.getName().equals("xl/_rels/workbook.xml.rels");
                String changed = isOfBook ? text.replace("Target=\"sharedStrings.xml\"", place) : text;
                assertThat(!isOfBook || changed.contains(place)).isTrue();
                out.write(changed.getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    private List<List<String>> cells(byte[] book) {
        List<TableRow> rows = Inputs.rows(folder, book);
        assertThat(rows).extracting(TableRow::doubt).containsOnlyNulls();
        return rows.stream().map(TableRow::cells).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"xl/.DS_Store", "__MACOSX/xl/._workbook.xml", "xl/Thumbs.db"})
    void what_a_system_left_beside_the_parts_is_none(String left) throws IOException {
        assertThat(cells(packed(book(), left))).isEqualTo(cells(book()));
    }
}
