package dev.billaudit.intake.table;

import static org.assertj.core.api.Assertions.assertThat;

import dev.billaudit.intake.TableRow;
import dev.billaudit.intake.probe.Inputs;
import dev.billaudit.ledger.Remark;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Formulas whose results nobody has worked out yet: libraries write nought for them. */
class FormulaResultsTest {

    private static final Remark WITHOUT = Remark.of("table.formula-without-value", 1);

    @TempDir
    private Path folder;

    private List<TableRow> rows(Workbook book) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        book.write(out);
        return Inputs.rows(folder, out.toByteArray());
    }

    private static void formulas(Workbook book, String... formulas) {
        Sheet sheet = book.createSheet("s");
        for (String formula : formulas) {
            sheet.createRow(sheet.getPhysicalNumberOfRows()).createCell(0).setCellFormula(formula);
        }
    }

    @Test
    void a_nought_that_an_old_workbook_is_to_work_out_is_told() throws IOException {
        try (Workbook book = new HSSFWorkbook()) {
            formulas(book, "5+6", "1-1");

            assertThat(rows(book)).extracting(TableRow::doubt).containsExactly(WITHOUT, WITHOUT);
        }
    }

    @Test
    void a_nought_among_results_is_one() throws IOException {
        try (Workbook book = new HSSFWorkbook()) {
            formulas(book, "5+6", "1-1");
            book.getCreationHelper().createFormulaEvaluator().evaluateAll();

            assertThat(rows(book)).extracting(TableRow::doubt).containsOnlyNulls();
            assertThat(rows(book)).extracting(TableRow::cells).containsExactly(List.of("11"), List.of("0"));
        }
    }

    /** As XlsxWriter leaves it, when nobody gives it the results. */
    private byte[] written(@Nullable String second, boolean isWorkedOut) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            formulas(book, "5+6", "1-1");
            book.getSheetAt(0).getRow(0).getCell(0).setCellValue(0);
            if (second != null) {
                book.getSheetAt(0).getRow(1).getCell(0).setCellValue(second);
            }
            book.setForceFormulaRecalculation(isWorkedOut);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            book.write(out);
            return out.toByteArray();
        }
    }

    @Test
    void a_nought_that_a_workbook_is_to_work_out_is_told() throws IOException {
        assertThat(Inputs.rows(folder, written(null, /* isWorkedOut= */ true)))
                .extracting(TableRow::doubt)
                .containsExactly(WITHOUT, WITHOUT);
    }

    @Test
    void a_nought_beside_another_result_or_of_a_workbook_that_is_worked_out_is_one() throws IOException {
        assertThat(Inputs.rows(folder, written("x", /* isWorkedOut= */ true))
                        .get(0)
                        .doubt())
                .isNull();
        assertThat(Inputs.rows(folder, written("x", /* isWorkedOut= */ false))
                        .get(0)
                        .cells())
                .containsExactly("0");
    }

    @Test
    void a_formula_whose_text_is_left_out_is_told() throws IOException {
        try (HSSFWorkbook book = new HSSFWorkbook()) {
            formulas(book, "\"彩\"&\"铃\"", "\"a\"&\"b\"");
            book.getCreationHelper().createFormulaEvaluator().evaluateAll();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            book.write(out);

            assertThat(Inputs.rows(folder, out.toByteArray()))
                    .extracting(TableRow::cells)
                    .containsExactly(List.of("彩铃"), List.of("ab"));
            assertThat(Inputs.rows(folder, withoutTexts(out.toByteArray())))
                    .extracting(TableRow::doubt)
                    .containsExactly(WITHOUT, WITHOUT);
        }
    }

    /** Without the records that hold the texts of formulas. */
    private static byte[] withoutTexts(byte[] file) throws IOException {
        try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(file))) {
            byte[] records = files.createDocumentInputStream("Workbook").readAllBytes();
            ByteArrayOutputStream kept = new ByteArrayOutputStream();
            int at = 0;
            while (at + 4 <= records.length) {
                int length = 4 + (records[at + 2] & 0xFF | (records[at + 3] & 0xFF) << 8);
                boolean isText = records[at] == 0x07 && records[at + 1] == 0x02;
                kept.writeBytes(isText ? new byte[0] : Arrays.copyOfRange(records, at, at + length));
                at += length;
            }
            files.createOrUpdateDocument(new ByteArrayInputStream(kept.toByteArray()), "Workbook");
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            files.writeFilesystem(out);
            return out.toByteArray();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<Cell ss:Formula='=5+6'/>",
                "<Cell ss:Formula='=5+6'></Cell>",
                "<Cell ss:Formula='=5+6'><Comment><Data>x</Data></Comment></Cell>",
            })
    void a_formula_of_2003_without_a_result_is_told(String cell) {
        assertThat(cell2003(cell).doubt()).isEqualTo(WITHOUT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<Cell ss:Formula='=5+6'><Data ss:Type='Number'>11</Data></Cell>",
                "<Cell ss:Formula='=\"\"'><Data ss:Type='String'></Data></Cell>",
                "<Cell/>",
            })
    void a_formula_of_2003_with_its_result_is_plain(String cell) {
        assertThat(cell2003(cell).doubt()).isNull();
    }

    private TableRow cell2003(String cell) {
        return Inputs.rows(folder, """
                <?xml version="1.0"?>
                <Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"
                 xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="s"><Table>
                <Row>%s<Cell><Data ss:Type="String">x</Data></Cell></Row>
                </Table></Worksheet></Workbook>
                """.formatted(cell)).get(0);
    }
}
