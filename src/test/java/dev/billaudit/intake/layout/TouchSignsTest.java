package dev.billaudit.intake.layout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.billaudit.intake.ArchivedFile;
import dev.billaudit.intake.Examination;
import dev.billaudit.intake.LineHints;
import dev.billaudit.intake.MappedBlock;
import dev.billaudit.intake.RowBlock;
import dev.billaudit.intake.probe.EditorMarks;
import dev.billaudit.intake.probe.Inputs;
import dev.billaudit.ledger.Carrier;
import dev.billaudit.ledger.Line;
import dev.billaudit.ledger.Remark;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Date;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TouchSignsTest {

    private static final String LIST = """
            中国移动通信 客户详单
            手机号码 | 13800138000
            查询时段 | 2024-05-01至2024-05-31
            时间 | 使用方式 | 业务名称 | 业务端口 | 服务提供商 | 企业代码 | 费用类型 | 费用(元)
            """;

    @TempDir
    private Path folder;

    private static String reason(Sheet.Read read) {
        Remark reason = read.end().file().reason();
        return reason == null ? "" : reason.key();
    }

    @Test
    void a_port_in_scientific_notation_is_no_port_and_the_file_says_so() {
        Sheet.Read read = Sheet.of(LIST + "2024-05-02 00:00:05 | 短信 | 虚拟人生 | 1.06588E+15 | 搜狐 | 901002 | 包月 | 7.00")
                .read();

        assertThat(read.records()).hasSize(1);
        assertThat(read.records().get(0).provider().accessNumber()).isNull();
        assertThat(read.records().get(0).provider().spCode()).isEqualTo("901002");
        assertThat(reason(read)).isEqualTo("intake.touched-scientific");
    }

    @Test
    void times_without_seconds_are_a_sign() {
        String row = "2024/5/2 0:00 | 短信 | 虚拟人生 | 10665577 | 搜狐 | 901002 | 点播 | 7.00\n";

        assertThat(reason(Sheet.of(LIST + row + row + row).read())).isEqualTo("intake.touched-seconds");
        assertThat(reason(Sheet.of(LIST + row + row).read())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1.38E+10,", "1.3800138E+10,", "1.3800138000E+10,13800138000", "13800138000,13800138000"})
    void a_line_in_scientific_notation_is_whole_or_none(String written, String line) {
        LineFinder finder = new LineFinder(null, LineHints.NONE);

        assertThat(finder.complete(written, Carrier.UNKNOWN).map(Line::number).orElse(null))
                .isEqualTo(line);
    }

    @Test
    void a_line_whose_last_digits_a_workbook_dropped_is_rejected() throws IOException {
        List<String> headings = List.of("主叫号码", "被叫号码", "主叫/被叫", "通话地点", "开始时间", "通话时长", "费用");
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            Row names = book.createSheet("语音").createRow(0);
            Row record = book.getSheetAt(0).createRow(1);
            for (int i = 0; i < headings.size(); i++) {
                names.createCell(i).setCellValue(headings.get(i));
                record.createCell(i)
                        .setCellValue(List.of("", "10000", "主叫", "天津", "2024-05-02 10:00:00", "60", "0.10")
                                .get(i));
            }
            record.getCell(0).setCellValue(123456789012345678d);
            Examination file = Inputs.examine(folder, bytes(book));

            MappedBlock read = new FileMapper(file, LayoutPacks.all(), LineHints.NONE)
                    .map(new RowBlock("key", Inputs.rows(file), true));

            assertThat(read.end()).isNotNull();
            assertThat(read.end().usage()).isEmpty();
            assertThat(read.end().file().reason()).isEqualTo(Remark.of("intake.digits-lost"));
        }
    }

    private static byte[] bytes(Workbook book) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        book.write(out);
        return out.toByteArray();
    }

    private Remark marks(byte[] content) {
        Examination file = Inputs.examine(folder, content);
        return EditorMarks.of(file).orElse(null);
    }

    @Test
    void a_workbook_that_somebody_saved_is_told_from_one_a_server_wrote() throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            book.createSheet("s").createRow(0).createCell(0).setCellValue("x");

            assertThat(marks(bytes(book))).isNull();
            book.getProperties().getCoreProperties().setLastModifiedByUser("王某");
            assertThat(marks(bytes(book))).isEqualTo(Remark.of("probe.touched-editor", "Excel"));
            book.getProperties()
                    .getExtendedProperties()
                    .getUnderlyingProperties()
                    .setApplication("WPS 表格");
            assertThat(marks(bytes(book))).isEqualTo(Remark.of("probe.touched-editor", "WPS 表格"));
        }
    }

    @Test
    void an_old_workbook_saved_after_it_was_made_is_told() throws IOException {
        try (HSSFWorkbook book = new HSSFWorkbook()) {
            book.createSheet("s").createRow(0).createCell(0).setCellValue("x");
            assertThat(marks(bytes(book))).isNull();
            book.createInformationProperties();
            book.getSummaryInformation().setCreateDateTime(new Date(0));
            assertThat(marks(bytes(book))).isNull();
            book.getSummaryInformation().setLastSaveDateTime(new Date(1000));
            assertThat(marks(bytes(book))).isEqualTo(Remark.of("probe.touched-editor", "Excel"));
        }
    }

    @Test
    void no_workbook_has_no_marks() {
        ArchivedFile file = new ArchivedFile("a.csv", "00", 1, folder.resolve("none"), null);

        assertThat(EditorMarks.of(new Examination(file, "xlsx", "", (char) 0, null, null, null)))
                .isEmpty();
    }
}
