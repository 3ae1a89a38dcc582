package dev.billaudit.intake.table;

import static org.assertj.core.api.Assertions.assertThat;

import dev.billaudit.intake.Examination;
import dev.billaudit.intake.TableRow;
import dev.billaudit.intake.probe.Inputs;
import dev.billaudit.ledger.Remark;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlRowsTest {

    private static final String BILL = """
            <html><head><meta charset=utf-8><title>t</title></head><body><table>
            <tr><td colspan=2>客户账单</td></tr>
            <tr><td rowspan=2>套餐费
                </td><td>59.00</td></tr>
            <tr><td>10.00</td></tr>
            <tr><td>&nbsp;&nbsp;&nbsp;&nbsp;畅享套餐</td><td>\u3000</td></tr>
            </table></body></html>
            """;

    @TempDir
    private Path folder;

    private List<TableRow> rows(String page) {
        return Inputs.rows(folder, page);
    }

    @Test
    void a_bill_saved_as_xls_keeps_levels_and_spans_whatever_its_meta_says() {
        Examination seen = Inputs.examine(folder, BILL.getBytes(Inputs.GB18030));

        assertThat(seen.container()).isEqualTo("html");
        assertThat(seen.charset()).isEqualTo("GB18030");
        assertThat(Inputs.rows(seen))
                .extracting(TableRow::cells)
                .containsExactly(
                        List.of("客户账单", ""), List.of("套餐费", "59.00"), List.of("", "10.00"), List.of("    畅享套餐", ""));
        assertThat(Inputs.rows(seen)).extracting(TableRow::row).containsExactly(1, 2, 3, 4);
    }

    @Test
    void tables_inside_cells_follow_the_row_they_stand_in() {
        List<TableRow> rows =
                rows("<table><tr><td>外<table><tr><td>内1</td></tr><tr><td>内2</td></tr></table></td><td>右</td></tr>"
                        + "<tr><td>后</td></tr></table>");

        assertThat(rows)
                .extracting(row -> row.row() + row.cells().toString())
                .containsExactly("1[外, 右]", "2[内1]", "3[内2]", "4[后]");
    }

    @Test
    void text_beside_the_tables_comes_with_the_number_of_the_row_before() {
        List<TableRow> rows = rows("<html><h1>通话详单</h1><table><tr><td>1</td></tr></table><p>打印时间</p></html>");

        assertThat(rows)
                .extracting(row -> row.row() + row.cells().toString())
                .containsExactly("0[通话详单]", "1[1]", "1[打印时间]");
    }

    @Test
    void what_a_page_hides_in_a_cell_is_left_out_where_something_is_shown() {
        List<TableRow> rows = rows("<table><tr><td><span style='Display: none'>0001879</span>1 July 1879</td>"
                + "<td><b hidden>x</b>5.00</td><td><span style='display:none'>13800138000</span></td></tr></table>");

        assertThat(rows).extracting(TableRow::cells).containsExactly(List.of("1 July 1879", "5.00", "13800138000"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<td.5.00</td>", "<tdx5.00</td>", "td>5.00</td>", "<td5.00</td>"})
    void a_cell_whose_tag_is_damaged_is_told(String cell) {
        String page = "<table><tr><td>彩铃</td>%s</tr><tr><td>合计</td><td>9.00</td></tr></table>";

        assertThat(rows(page.formatted("<td>5.00</td>")))
                .extracting(TableRow::doubt)
                .containsOnlyNulls();
        assertThat(rows(page.formatted(cell))).extracting(TableRow::doubt).contains(Remark.of("table.stray-markup"));
    }

    @Test
    void a_bad_byte_makes_its_own_row_doubtful() {
        byte[] bytes = BILL.getBytes(Inputs.GB18030);
        int at = new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1).indexOf("59.00") + 1;
        bytes[at] = (byte) 0xFF;

        List<TableRow> rows = Inputs.rows(folder, bytes);

        assertThat(rows.get(1).doubt().key()).isEqualTo("table.undecodable");
        assertThat(rows.get(1).doubt().args()).containsExactly("GB18030", String.valueOf(at));
        assertThat(rows.get(1).cells()).containsExactly("套餐费", "5\\xFF.00");
        assertThat(rows).filteredOn(row -> row.doubt() != null).hasSize(1);
    }

    @Test
    void a_page_that_breaks_off_inside_of_a_table_or_a_tag_is_told() {
        String page = "<html><table><tr><td>套餐费</td><td>59.00</td></tr><tr><td>合计</td>";

        assertThat(rows(page))
                .extracting(TableRow::doubt)
                .containsExactly(null, null, Remark.of("table.breaks-off", 2));
        assertThat(rows(page + "<td>59.00</td></tr></table><p id=\"x"))
                .extracting(TableRow::doubt)
                .containsExactly(null, null, Remark.of("table.breaks-off", 2));
        assertThat(rows(page + "<td>59.00</td></tr></table>"))
                .extracting(TableRow::doubt)
                .containsOnlyNulls();
        assertThat(rows(page + "</body></html")).extracting(TableRow::doubt).containsOnlyNulls();
    }

    @Test
    void a_page_that_ends_with_its_last_table_is_whole_though_an_earlier_one_has_no_end() {
        String page = "<html><table><tr><td>账单</td></tr><table><tr><td>合计</td><td>59.00</td></tr></table>\n";

        assertThat(rows(page)).extracting(TableRow::doubt).containsOnlyNulls();
        assertThat(rows(page + "<p>温馨")).extracting(TableRow::doubt).contains(Remark.of("table.breaks-off", 2));
    }

    @Test
    void a_page_that_breaks_off_behind_a_table_inside_of_another_is_told() {
        String page = "<html><table><tr><td>费用项目</td><td>金额</td></tr><tr><td>套餐费<table><tr><td>内</td></tr></table>";

        assertThat(rows(page)).extracting(TableRow::doubt).contains(Remark.of("table.breaks-off", 3));
        assertThat(rows(page + "</td><td>59.00</td></tr></table>"))
                .extracting(TableRow::doubt)
                .containsOnlyNulls();
    }
}
