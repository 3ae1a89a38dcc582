package dev.billaudit.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class WorkbookCheckTest {

    private final TestWording wording = new TestWording("zh-CN");

    @TempDir
    private Path folder;

    private Path workbook;

    @BeforeEach
    void write() {
        workbook = folder.resolve("report.xlsx");
        new ReportWriter(wording).write(SampleMonth.ledger(), folder);
    }

    @Test
    void a_changed_amount_is_found() throws IOException {
        change(book -> book.getSheet("疑点").getRow(1).getCell(6).setCellValue(7.01));

        assertThat(differences()).containsExactly("工作表“疑点”第 2 行与数据文件第 1 条不一致。", "工作表“疑点”的金额合计是 154.51，数据文件里是 154.50。");
    }

    @Test
    void a_lost_row_is_found() throws IOException {
        change(book -> {
            XSSFSheet cases = book.getSheet("案件");
            cases.removeRow(cases.getRow(cases.getLastRowNum()));
        });

        assertThat(differences())
                .containsExactly(
                        "工作表“案件”有 3 行，数据文件里有 4 行。",
                        "工作表“案件”的金额合计是 50.00，数据文件里是 308.00。",
                        "工作表“案件”的金额合计是 26.00，数据文件里是 284.00。");
    }

    @Test
    void a_changed_evidence_text_is_found() throws IOException {
        change(book -> book.getSheet("证据").getRow(4).getCell(6).setCellValue("别的"));

        assertThat(differences()).containsExactly("工作表“证据”第 5 行与数据文件第 4 条不一致。");
    }

    @Test
    void an_added_row_is_found() throws IOException {
        change(book -> {
            XSSFSheet sheet = book.getSheet("未核查");
            sheet.createRow(3).createCell(0).setCellValue("多出来的");
        });

        assertThat(differences()).containsExactly("工作表“未核查”有 3 行，数据文件里有 2 行。");
    }

    @Test
    void what_is_no_workbook_is_a_difference() throws IOException {
        Files.writeString(workbook, "no workbook");

        assertThat(differences()).hasSize(1).first().asString().startsWith("工作簿 report.xlsx 读不回来");
    }

    private List<String> differences() {
        return new WorkbookCheck(wording).differences(workbook, folder);
    }

    private void change(Consumer<XSSFWorkbook> change) throws IOException {
        XSSFWorkbook book;
        try (InputStream in = Files.newInputStream(workbook)) {
            book = new XSSFWorkbook(in);
        }
        change.accept(book);
        try (OutputStream out = Files.newOutputStream(workbook)) {
            book.write(out);
        }
    }
}
