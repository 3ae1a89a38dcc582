package dev.billaudit.intake.probe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.billaudit.intake.Examination;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProberTest {

    private static final String BILL = "费用项目,金额(元)\n套餐费,59.00\n合计,59.00\n";

    @TempDir
    private Path folder;

    private Examination examine(byte[] content) {
        return Inputs.examine(folder, content);
    }

    private Examination examine(String content, Charset charset) {
        return examine(content.getBytes(charset));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030", "UTF-16LE", "UTF-16BE"})
    void a_bill_is_csv_in_any_charset_without_a_mark(String charset) {
        Examination seen = examine(BILL, Charset.forName(charset));

        assertThat(seen.container()).isEqualTo("csv");
        assertThat(seen.charset()).isEqualTo(charset);
        assertThat(seen.delimiter()).isEqualTo(',');
        assertThat(Inputs.rows(seen).get(1).cells()).containsExactly("套餐费", "59.00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "GB18030"})
    void a_byte_order_mark_is_no_part_of_the_first_cell(String charset) {
        Examination seen = examine("\uFEFF" + BILL, Charset.forName(charset));

        assertThat(seen.charset()).isEqualTo(charset);
        assertThat(Inputs.rows(seen).get(0).cells()).containsExactly("费用项目", "金额(元)");
    }

    @Test
    void big5_and_gb18030_are_told_apart_by_heading_words() {
        assertThat(examine("號碼,費用,時間\n0912345678,10.00,2024-05-01\n", Charset.forName("Big5"))
                        .charset())
                .isEqualTo("Big5");
        assertThat(examine("号码,费用,时间\n13800138000,10.00,2024-05-01\n", Inputs.GB18030)
                        .charset())
                .isEqualTo("GB18030");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030"})
    void the_first_chinese_may_stand_far_behind(String charset) {
        String rows = "13800138000,10.00,2024-05-01\n".repeat(10_000) + "号码,费用,合计\n";

        Examination seen = examine(rows, Charset.forName(charset));

        assertThat(seen.charset()).isEqualTo(charset);
        assertThat(Inputs.rows(seen).get(10_000).cells()).containsExactly("号码", "费用", "合计");
    }

    @Test
    void a_single_bad_byte_does_not_turn_utf8_into_another_charset() {
        byte[] bytes = BILL.repeat(20).getBytes(StandardCharsets.UTF_8);
        bytes[bytes.length - 20] = (byte) 0xFF;

        assertThat(examine(bytes).charset()).isEqualTo("UTF-8");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
    void chinese_in_utf16_without_a_mark_is_told_by_its_words(String charset) {
        byte[] bill = "中国移动通信客户账单\n计费周期二零二四年五月\n套餐及固定费用合计五十九元\n".getBytes(Charset.forName(charset));

        assertThat(Inputs.examine(folder, bill).charset()).isEqualTo(charset);
    }

    @Test
    void western_text_is_not_passed_off_as_chinese() {
        byte[] bytes = "nom,prénom,été\nLefèvre,André,1\n".getBytes(StandardCharsets.ISO_8859_1);
        Probed seen = new Inputs(folder).with("file", bytes).probe("file");

        assertThat(seen.doubts()).extracting("key").contains("probe.charset-guessed");
        assertThat(seen.examination().charset()).isEqualTo("windows-1252");
    }

    @Test
    void a_zero_byte_here_and_there_makes_no_utf16() {
        Examination seen = examine("hello\n\0world\0\n", StandardCharsets.US_ASCII);

        assertThat(seen.charset()).isEqualTo("UTF-8");
        assertThat(Inputs.rows(seen)).extracting(row -> row.doubt() != null).containsExactly(false, true);
    }

    @Test
    void chinese_in_utf16_without_a_mark_or_a_word_of_bills_is_guessed() {
        byte[] bytes = "天地,玄黄\n宇宙,洪荒\n".getBytes(StandardCharsets.UTF_16LE);
        Probed seen = new Inputs(folder).with("file", bytes).probe("file");

        assertThat(seen.examination().charset()).isEqualTo("UTF-16LE");
        assertThat(seen.doubts()).extracting("key").contains("probe.charset-guessed");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "a,b\\n1,2 ! csv ! ,",
                "a;b\\n1,5;2 ! csv ! ;",
                "a|b|c\\n1|2|3 ! csv ! |",
                "名称 金额\\n5元包20G流量 23.15 -20.00 3.15 ! text ! ",
                "plain\\nlines ! text ! ",
                "一行话，没有表\\n另一行,有逗号\\n又一行\\n又一行\\n又一行 ! text ! "
            })
    void the_delimiter_that_cuts_evenly_is_taken(String text, String container, String delimiter) {
        Examination seen = examine(text.replace("\\n", "\n"), StandardCharsets.UTF_8);

        assertThat(seen.container()).isEqualTo(container);
        assertThat(seen.delimiter()).isEqualTo(delimiter == null ? 0 : delimiter.charAt(0));
    }

    @Test
    void tabs_win_over_commas_inside_amounts() {
        Examination seen = examine("项目\t金额\n套餐\t1,059.00\n合计\t1,059.00\n", StandardCharsets.UTF_8);

        assertThat(seen.container()).isEqualTo("tsv");
    }

    @Test
    void a_delimiter_as_good_as_the_chosen_one_is_a_doubt() {
        Probed seen = new Inputs(folder).with("file", "a;b,c\n1;2,3\n4;5,6\n").probe("file");

        assertThat(seen.doubts()).extracting("key").contains("table.delimiter-unsure");
    }

    @Test
    void containers_are_told_by_content() throws IOException {
        assertThat(examine(new byte[0]).container()).isEqualTo("empty");
        assertThat(examine("<html><table><tr><td>1</td></tr></table>", StandardCharsets.UTF_8)
                        .container())
                .isEqualTo("html");
        assertThat(examine("<?xml version=\"1.0\"?><bill><transfer>1</transfer></bill>", StandardCharsets.UTF_8)
                        .container())
                .isEqualTo("text");
        assertThat(examine(new AZip().with("a.csv", BILL).bytes()).container()).isEqualTo("zip");
        assertThat(examine(xlsx()).container()).isEqualTo("xlsx");
        assertThat(examine(xls()).container()).isEqualTo("xls");
    }

    @Test
    void what_cannot_be_read_is_refused_with_its_remedy() throws Exception {
        assertRefused("%PDF-1.7 …".getBytes(StandardCharsets.UTF_8), "pdf", "probe.pdf");
        assertRefused(new byte[] {9, 4, 6, 0, 0, 0, 0x10, 0, 1, 2}, "biff", "probe.biff");
        assertRefused(encrypted(), "encrypted", "probe.encrypted");
        assertRefused(new AZip().bytes(), "zip", "probe.zip-empty");
        byte[] cut = xls();
        assertRefused(java.util.Arrays.copyOf(cut, 700), "xls", "probe.ole2-damaged");
        assertRefused(
                withPart(xlsx(), "spreadsheetml.sheet.main", "sheet.binary.macroEnabled.main"), "xlsb", "probe.xlsb");
        assertRefused(
                withPart(
                        xlsx(),
                        "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument",
                        "http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument"),
                "strict-xlsx",
                "probe.strict-xlsx");
        byte[] noise = new byte[4000];
        new java.util.Random(1).nextBytes(noise);
        assertRefused(noise, "unknown", "probe.no-text");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "MIME-Version: 1.0\r\n",
                "From: <Saved by Blink>\r\nSubject: x\r\nMIME-Version: 1.0\r\n",
                "From: \"Saved by Windows Internet Explorer 8\"\r\nSubject: =?gb2312?B?1cu1pQ==?=\r\n\tx\r\nMIME-Version: 1.0\r\n",
                "From: <由 Microsoft Internet Explorer 5 保存>\nMIME-Version: 1.0\n",
                "Received: from a\r\n  by b\r\nDate: 1\r\nMime-Version: 1.0\r\n",
            })
    void a_page_in_one_file_and_a_mail_are_refused_with_their_remedy(String head) {
        String rest =
                "Content-Type: multipart/related; boundary=\"x\"\r\n\r\n--x\r\n<html><table><tr><td>1</td></tr></table>";
        assertRefused((head + rest).getBytes(Inputs.GB18030), "mht", "probe.mht");
    }

    @Test
    void a_text_with_labels_is_no_mail() {
        assertThat(examine("date: 1\n金额: 2\nmime-version: 1.0\n".getBytes(StandardCharsets.UTF_8))
                        .container())
                .isNotEqualTo("mht");
    }

    private void assertRefused(byte[] content, String container, String key) {
        Examination seen = examine(content);
        assertThat(seen.container()).isEqualTo(container);
        assertThat(seen.whyRefused())
                .hasValueSatisfying(why -> assertThat(why.key()).isEqualTo(key));
        assertThat(Inputs.rows(seen)).isEmpty();
    }

    private static byte[] xlsx() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            book.createSheet("s").createRow(0).createCell(0).setCellValue("x");
            book.write(out);
        }
        return out.toByteArray();
    }

    private static byte[] xls() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (HSSFWorkbook book = new HSSFWorkbook()) {
            book.createSheet("s").createRow(0).createCell(0).setCellValue("x");
            book.write(out);
        }
        return out.toByteArray();
    }

    private static byte[] encrypted() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (POIFSFileSystem files = new POIFSFileSystem()) {
            var encryptor = new EncryptionInfo(EncryptionMode.standard).getEncryptor();
            encryptor.confirmPassword("secret");
            try (var data = encryptor.getDataStream(files)) {
                data.write(xlsx());
            }
            files.writeFilesystem(out);
        }
        return out.toByteArray();
    }

    private static byte[] withPart(byte[] xlsx, String from, String to) throws IOException {
        AZip zip = new AZip();
        try (var in = new java.util.zip.ZipInputStream(new java.io.ByteArrayInputStream(xlsx))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                zip.with(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8).replace(from, to));
            }
        }
        return zip.bytes();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "13800001003/13800001003_202403_上网.xlsx, 13800001003, DATA",
                "mobile/13800001003/2024-02详单.xlsx, 13800001003, -",
                "202405/20240531/账单.csv, -, BILL",
                "053188889999/2024-05账单.csv, 053188889999, BILL",
                "a/kd12345678.csv, kd12345678, -",
                "13800001003到13900001003/x.csv, -, -",
                "13800001003/13800001004和13800001005.csv, -, -",
                "13800001003.zip!/语音通信.csv, 13800001003, VOICE",
                "x/13800001003 (1).csv, 13800001003, -",
                "x/代收费业务与增值业务.csv, -, -",
                "x/短彩信详单.csv, -, MESSAGE",
                "x/20240531120000.csv, -, -"
            })
    void a_path_offers_a_line_and_a_kind_and_never_a_date(String path, String line, String kind) {
        assertThat(NameHints.line(path)).isEqualTo(line == null ? null : dev.billaudit.ledger.Line.of(line));
        assertThat(String.valueOf(NameHints.kind(path))).isEqualTo(String.valueOf(kind));
    }
}
