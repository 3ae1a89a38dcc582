package dev.billaudit.intake.table;

import static org.assertj.core.api.Assertions.assertThat;

import dev.billaudit.intake.Examination;
import dev.billaudit.intake.RowBlock;
import dev.billaudit.intake.TableRow;
import dev.billaudit.intake.probe.Inputs;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextRowsTest {

    @TempDir
    private Path folder;

    private List<TableRow> rows(String text) {
        return Inputs.rows(folder, text);
    }

    private static List<List<String>> cells(List<TableRow> rows) {
        return rows.stream().map(TableRow::cells).toList();
    }

    @Test
    void every_physical_line_comes_out_with_its_number_blank_ones_too() {
        List<TableRow> rows = rows("号码,金额\r\n\r\n1,\"两\r\n行\"\r\n2,3\n");

        assertThat(rows).extracting(TableRow::row).containsExactly(1, 2, 3, 5);
        assertThat(rows).extracting(TableRow::lines).containsExactly(1, 1, 2, 1);
        assertThat(rows.get(1).isBlank()).isTrue();
        assertThat(rows.get(2).cells()).containsExactly("1", "两\r\n行");
    }

    @Test
    void leading_blanks_stay_and_wrappers_of_numbers_go() {
        List<TableRow> rows = rows("项目,号码,数\n    套餐,=\"13800138000\",\"=\"\"007\"\"\"\n  a,13800138000\t,\t1\n");

        assertThat(rows.get(1).cells()).containsExactly("    套餐", "13800138000", "007");
        assertThat(rows.get(2).cells()).containsExactly("  a", "13800138000", "1");
        assertThat(rows).allMatch(row -> row.doubt() == null);
    }

    @Test
    void one_row_under_its_headings_is_a_table_among_titles_of_empty_lists() {
        String empty = "通话详单\n*没有您要查询的记录!\n短信详单\n*没有您要查询的记录!\n上网详单\n*没有您要查询的记录!\n增值业务\n*没有您要查询的记录!\n";
        String list = "代收费业务扣费记录\n时间\t方式\t业务名称\t业务端口\t费用\n2024-05-01\tWAP\t虚拟人生\t10666666\t7.00\n";

        assertThat(rows("手机号码:13800138000\n" + empty + list).get(11).cells())
                .containsExactly("2024-05-01", "WAP", "虚拟人生", "10666666", "7.00");
        assertThat(rows("手机号码:13800138000\n" + empty + list.replace('\t', ','))
                        .get(11)
                        .cells())
                .hasSize(5);
    }

    @Test
    void headings_of_an_empty_list_are_a_table_among_messages() {
        String messages = "手机号码:13800138000\n通话详单\n*没有您要查询的记录!\n短信详单\n*没有您要查询的记录!\n上网详单\n";

        assertThat(rows(messages + "起始时间,通信地点,上网方式,时长,流量,套餐优惠,通信费\n合计：,0.00元\n")
                        .get(6)
                        .cells())
                .containsExactly("起始时间", "通信地点", "上网方式", "时长", "流量", "套餐优惠", "通信费");
    }

    @Test
    void a_list_of_words_above_amounts_with_thousands_makes_no_table() {
        List<TableRow> rows =
                rows("中国移动账单\n含通话,短信,流量,宽带,彩铃\n套餐费        1,088.00\n代收费           12.00\n合计          1,100.00\n");

        assertThat(rows).allMatch(row -> row.cells().size() == 1);
    }

    @Test
    void commas_of_thousands_make_no_table() {
        List<TableRow> rows = rows("本期实时消费(元)\n原价 减免 实际消费\n套餐及固定费\n套餐 1,088.00 1,000.00 88.00\n语音\n通话 1.00 1.00\n"
                + "小计 1,089.00 1,000.00 1,089.00\n合计 1,089.00 1,000.00 1,089.00\n多谢\n再见\n");

        assertThat(rows).allMatch(row -> row.cells().size() == 1);
    }

    @Test
    void an_empty_file_has_one_empty_last_block() {
        Examination empty = Inputs.examine(folder, new byte[0]);
        try (RowSource source = RowSources.open(empty)) {
            assertThat(source.next(10)).isEqualTo(new RowBlock(empty.file().sha256(), List.of(), true));
            assertThat(source.next(10)).isNull();
        }
    }

    @Test
    void only_the_last_block_says_so() {
        Examination seen = Inputs.examine(folder, "a,b\n1,2\n3,4\n5,6\n".getBytes(StandardCharsets.UTF_8));
        List<Boolean> last = new ArrayList<>();
        try (RowSource source = RowSources.open(seen, "key")) {
            for (RowBlock block = source.next(2); block != null; block = source.next(2)) {
                last.add(block.isLast());
                assertThat(block.readingKey()).isEqualTo("key");
                assertThat(block.rows()).hasSize(2);
            }
        }
        assertThat(last).containsExactly(false, true);
    }

    @Test
    void names_of_four_bytes_are_exact() {
        String text = "号码,姓名\n1,㐀𠮷䶮\n";

        assertThat(cells(Inputs.rows(folder, text.getBytes(Charset.forName("GB18030"))))
                        .get(1))
                .containsExactly("1", "㐀𠮷䶮");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030"})
    void a_bad_byte_makes_its_row_doubtful_and_tells_the_place(String charset) {
        String text = "号码,费用项目,金额\n" + "1,套餐月基本费,5.00\n".repeat(30);
        byte[] bytes = text.getBytes(Charset.forName(charset));
        int bad = text.substring(0, text.indexOf("套餐")).getBytes(Charset.forName(charset)).length;
        bytes[bad] = (byte) 0xFF;

        List<TableRow> rows = Inputs.rows(folder, bytes);

        assertThat(rows).hasSize(31);
        assertThat(rows.get(1).doubt().key()).isEqualTo("table.undecodable");
        assertThat(rows.get(1).doubt().args()).containsExactly(charset, String.valueOf(bad));
        assertThat(rows.get(1).cells().get(1)).contains("\\xFF").doesNotContain("\uFFFD");
        assertThat(rows).filteredOn(row -> row.doubt() != null).hasSize(1);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 5, 8, 13})
    void a_cut_leaves_whole_rows_and_at_most_one_that_is_short(long seed) {
        Random random = new Random(seed);
        String text = "号码,费用项目,金额\n" + "13800138000,套餐月基本费,5.00\n".repeat(40);
        for (Charset charset : List.of(StandardCharsets.UTF_8, Inputs.GB18030, StandardCharsets.UTF_16LE)) {
            byte[] bytes = text.getBytes(charset);
            byte[] cut = Arrays.copyOf(bytes, bytes.length / 2 + random.nextInt(bytes.length / 2));
            List<TableRow> rows = Inputs.rows(folder, cut);
            for (TableRow row : rows.subList(1, rows.size() - 1)) {
                assertThat(row.cells()).containsExactly("13800138000", "套餐月基本费", "5.00");
                assertThat(row.doubt()).isNull();
            }
            TableRow last = rows.get(rows.size() - 1);
            if (last.doubt() == null) {
                assertThat("13800138000,套餐月基本费,5.00").startsWith(String.join(",", last.cells()));
            }
        }
    }

    @Test
    void a_line_of_utf8_inside_gb18030_is_not_read_as_other_characters() {
        byte[] gb = "号码,费用项目\n1,套餐\n".getBytes(Inputs.GB18030);
        byte[] utf8 = "2,套餐\n".getBytes(StandardCharsets.UTF_8);
        byte[] mixed = Arrays.copyOf(gb, gb.length + utf8.length);
        System.arraycopy(utf8, 0, mixed, gb.length, utf8.length);

        List<TableRow> rows = Inputs.rows(folder, mixed);

        assertThat(rows.get(1).doubt()).isNull();
        assertThat(rows.get(2).doubt()).isNotNull();
    }

    @Test
    void an_unclosed_quote_spends_its_own_row_only() {
        List<TableRow> rows = rows("a,b,c\n1,\"x,3\n2,y,4\n3,\"z\",5\n");

        assertThat(rows).extracting(TableRow::row).containsExactly(1, 2, 3, 4);
        assertThat(rows.get(1).doubt()).isNotNull();
        assertThat(cells(rows).subList(2, 4)).containsExactly(List.of("2", "y", "4"), List.of("3", "z", "5"));
    }

    @Test
    void a_row_with_a_quote_too_many_is_shown_in_its_likeliest_fields() {
        List<TableRow> rows = rows("a,b,c\n1,x,y\n1,\"x,\"y, z\"\n2,\"\"x\",y\n3,x\"y,z\n");

        assertThat(cells(rows).subList(2, 5))
                .containsExactly(List.of("1", "\"x", "y, z"), List.of("2", "\"x", "y"), List.of("3", "x\"y", "z"));
        assertThat(rows.subList(2, 5)).noneMatch(row -> row.doubt() == null);
    }

    @Test
    void rows_swallowed_by_a_quote_that_happens_to_close_are_given_back() {
        List<TableRow> rows = rows("a,b,c\n0,y,1\n1,\"x,3\n2,y,4\n3,z\",5\n4,y,6\n");

        assertThat(rows).extracting(TableRow::row).containsExactly(1, 2, 3, 4, 5, 6);
        assertThat(rows.get(2).doubt().key()).isEqualTo("table.swallowed-row");
        assertThat(rows.get(3).cells()).containsExactly("2", "y", "4");
        assertThat(rows.get(4).doubt().key()).isEqualTo("table.stray-quote");
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 5, 8, 13})
    void a_quote_lost_or_added_anywhere_joins_no_rows_silently(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 80; round++) {
            String text = table(random);
            List<List<String>> truth = cells(rows(text));
            int at = 6 + random.nextInt(text.length() - 6);
            int quote = text.indexOf('"', at);
            boolean loses = random.nextBoolean() && quote > 0;
            String hurt = loses
                    ? text.substring(0, quote) + text.substring(quote + 1)
                    : text.substring(0, at) + '"' + text.substring(at);
            List<TableRow> rows = rows(hurt);
            assertThat(rows).as(hurt).anyMatch(row -> row.doubt() != null);
            assertThat(rows).as(hurt).hasSize(truth.size());
            for (int i = 0; i < rows.size(); i++) {
                if (rows.get(i).doubt() == null) {
                    assertThat(rows.get(i).cells()).as(hurt).isEqualTo(truth.get(i));
                }
            }
        }
    }

    private static String table(Random random) {
        StringBuilder text = new StringBuilder("号,项目,额\n");
        for (int i = 0; i < 12; i++) {
            String item = List.of("\"套餐,甲\"", "普通", "\"\"\"引\"\"\"", "\"乙\"").get(random.nextInt(4));
            text.append(i).append(',').append(item).append(",5.00\n");
        }
        return text.toString();
    }

    @Test
    void a_line_without_end_is_cut_off_and_told() {
        String text = "a,b\n" + "x".repeat(3 << 20) + "\n1,2\n";

        List<TableRow> rows = rows(text);

        assertThat(rows).hasSize(3);
        assertThat(rows.get(1).doubt().key()).isEqualTo("table.line-too-long");
        assertThat(rows.get(1).cells().get(0)).hasSize(256);
        assertThat(rows.get(2).cells()).containsExactly("1", "2");
    }

    @Test
    void a_field_over_the_limit_is_told() {
        assertThat(rows("a,b\n1," + "x".repeat(70_000) + "\n").get(1).doubt().key())
                .isEqualTo("table.field-too-long");
        assertThat(rows("a,b\n1,\"" + "x".repeat(70_000) + "\"\n")
                        .get(1)
                        .doubt()
                        .key())
                .isEqualTo("table.field-too-long");
    }

    @Test
    void text_in_columns_of_blanks_stays_one_cell_a_line() {
        List<TableRow> rows = rows("原价 减免 实际消费\n    国内流量包 20元 23.15 -20.00 3.15\n\n合计 23.15\n");

        assertThat(cells(rows))
                .containsExactly(
                        List.of("原价 减免 实际消费"),
                        List.of("    国内流量包 20元 23.15 -20.00 3.15"),
                        List.of(),
                        List.of("合计 23.15"));
    }

    @Test
    void zero_and_replacement_characters_are_told() {
        assertThat(rows("a,b\n1,x\0y\n2,z\n3,z\n4,z\n5,z\n").get(1).doubt().key())
                .isEqualTo("table.nul-character");
        assertThat(rows("a,b\n1,x\uFFFDy\n").get(1).doubt().key()).isEqualTo("table.lost-character");
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 5, 8, 13})
    void what_another_writer_quotes_comes_back_exactly(long seed) throws Exception {
        Random random = new Random(seed);
        List<List<String>> table = new ArrayList<>();
        java.io.StringWriter text = new java.io.StringWriter();
        try (de.siegmar.fastcsv.writer.CsvWriter csv =
                de.siegmar.fastcsv.writer.CsvWriter.builder().build(text)) {
            for (int i = 0; i < 50; i++) {
                List<String> row = new ArrayList<>();
                for (int j = 0; j < 4; j++) {
                    row.add(List.of("甲", "a b", "", " 7", "x,y", "\"", "末\"尾", "两\n行", "1.50")
                            .get(random.nextInt(9)));
                }
                row.add("end");
                table.add(row);
                csv.writeRecord(row);
            }
        }
        List<TableRow> rows = rows(text.toString());

        assertThat(rows).allMatch(row -> row.doubt() == null);
        assertThat(cells(rows)).isEqualTo(table);
    }
}
