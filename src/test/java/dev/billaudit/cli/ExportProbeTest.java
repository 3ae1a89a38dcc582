package dev.billaudit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

class ExportProbeTest {

    @TempDir
    private Path folder;

    private ProbedFile probe(String content) throws IOException {
        Path file = Files.writeString(folder.resolve("export.csv"), content);
        return open().probe(file).get(0);
    }

    private ProbeDesk open() {
        return ExportProbe.open(new Settings(folder, folder, "en", null, null, Settings.Verbosity.NORMAL, false));
    }

    @Test
    void a_file_without_a_table_says_what_is_wrong_with_its_rows() throws IOException {
        ProbedFile probed = probe("a,b\n1,\0\n");

        assertThat(probed.isUnderstood()).isFalse();
        assertThat(probed.whyRefused())
                .hasValueSatisfying(why -> assertThat(why.key()).isEqualTo("table.nul-character"));
    }

    @Test
    void a_text_that_is_whole_and_no_bill_is_not_refused() throws IOException {
        assertThat(probe("one line\nanother\n").whyRefused()).isEmpty();
    }

    @Test
    void a_bill_without_headings_has_the_layout_by_which_it_is_read() throws IOException {
        ProbedFile probed = probe("中国移动通信客户账单\n手机号码：13912345678\n账期：2024年05月\n套餐及固定费 58.00\n  移动花卡 58.00\n合计 58.00\n");

        assertThat(probed.isUnderstood()).isTrue();
        assertThat(probed.tables()).singleElement().satisfies(table -> {
            assertThat(table.layout()).isEqualTo("bill.list");
            assertThat(table.headings()).isEmpty();
        });
    }

    @Test
    void a_list_without_headings_has_all_its_rows() throws IOException {
        ProbedFile probed = probe("""
                201106CMNET[信令流量]~2011-06-18 00:36:28~48429~9532.40~327.97~9204.43~0.00~0.19~546.82~8985.58
                201106CMNET[信令流量]~2011-06-18 01:36:29~24057~0.00~0.00~0.00~0.00~0.00~0.00~0.00
                """);

        assertThat(probed.tables()).singleElement().satisfies(table -> {
            assertThat(table.rows()).isEqualTo(2);
            assertThat(table.headings()).isEmpty();
        });
    }

    @Test
    void what_an_interface_answered_is_named_for_what_it_is() throws IOException {
        assertThat(probe("{\"code\": 0,\n\"data\": null}\n").whyRefused())
                .hasValueSatisfying(why -> assertThat(why.key()).startsWith("intake."));
    }

    @Test
    void what_libraries_say_of_a_damaged_workbook_is_nothing_for_the_terminal() throws IOException {
        var said = new ListAppender<ILoggingEvent>();
        var root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        Level before = root.getLevel();
        said.start();
        root.addAppender(said);
        try {
            Path file = folder.resolve("a.xlsx");
            try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
                for (String name : List.of("[Content_Types].xml", "xl/workbook.xml")) {
                    zip.putNextEntry(new ZipEntry(name));
                    zip.write("<!DOCTYPE a><workbook spreadsheetml.sheet.main+xml/>".getBytes(StandardCharsets.UTF_8));
                }
            }
            var printed = new StringBuilder();
            open().tables(file, printed);

            assertThat(printed.toString()).contains("does not open");
            assertThat(said.list).isEmpty();
        } finally {
            root.detachAppender(said);
            root.setLevel(before);
        }
    }
}
