package dev.billaudit.intake.table;

import static org.assertj.core.api.Assertions.assertThat;

import dev.billaudit.intake.TableRow;
import dev.billaudit.intake.probe.Inputs;
import dev.billaudit.ledger.Remark;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers of a page that only look like one. */
class FiguresOfPageTest {

    @TempDir
    private Path folder;

    private List<TableRow> rows(String page) {
        return Inputs.rows(folder, page);
    }

    private TableRow row(String cell) {
        return rows("<table><tr><td>彩铃</td>" + cell + "</tr></table>").get(0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<td>20.00<sup>1</sup></td>",
                "<td>-¥1,020.00<sup>1</sup>元</td>",
                "<td><s>30.00</s>20.00</td>",
                "<td>¥20<sup>50</sup></td>",
                "<td><del>1</del>20.00</td>",
                "<td><s>30</s><b>20.00</b></td>",
                "<td><strike>1</strike><span>20.00</span></td>",
                "<td>5.00<span style='vertical-align:super'>2</span></td>",
                "<td><span style='text-decoration: line-through'>1</span>8.00</td>",
            })
    void figures_that_only_their_look_sets_apart_are_told(String cell) {
        assertThat(row(cell).doubt()).isEqualTo(Remark.of("table.figures-joined", 2));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<td>20.00<sup>*</sup></td>",
                "<td>20<sup>.50</sup></td>",
                "<td><del>30.00</del> 20.00</td>",
                "<td><del>30.00</del><br>20.00</td>",
                "<td><s>5.00</s></td>",
                "<td><span>1</span><span>2.00</span></td>",
                "<td>1<sup hidden>2</sup>3</td>",
                "<td>全球通套餐88<sup>1</sup></td>",
                "<td>会员<s>30</s>20元包</td>",
                "<td>2026-10-0<sup>1</sup>1</td>",
                "<td>5<span style='font-family:supertext'>8.00</span></td>",
            })
    void figures_that_stand_apart_or_belong_together_are_read(String cell) {
        assertThat(row(cell).doubt()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<td x:num='5.45'>5.45</td>",
                "<td x:num='5.006'>5.01</td>",
                "<td sdval='88.004' sdnum='1033;0;0.00'>88.00</td>",
                "<td x:num='46297'>20261002</td>",
                "<td sdval='46296' sdnum='1033;0;YYYYMM'>202610</td>",
                "<td x:num>5.45</td>",
                "<td x:num='1234.5'>¥1,234.50元</td>",
                "<td sdval='69.100000000000009'>69.10</td>",
                "<td sdval='45231'>2023-11-01</td>",
                "<td sdval='0.06'>6%</td>",
                "<td sdval='1062345678'>01062345678</td>",
            })
    void a_number_is_read_as_a_page_shows_it(String cell) {
        assertThat(row(cell).doubt()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                ".k{backface-visibility:hidden}|[5.50]",
                ".k{display:none} @media (min-width:600px) { .k{display:inline} }|[5.50]",
            })
    void what_the_rules_of_a_page_show_is_read(String rules, String read) {
        String page = "<html><style>%s</style><table><tr><td>5<span class=k>.50</span></td></tr></table></html>";

        assertThat(rows(page.formatted(rules)))
                .extracting(row -> row.cells().toString())
                .containsExactly(read);
    }

    @Test
    void cells_that_reach_down_from_every_row_make_no_sheet_wider_than_the_widest() {
        String row = "<tr>" + "<td rowspan=9000>x</td>".repeat(100) + "</tr>";

        List<TableRow> rows = rows("<table>" + row.repeat(400) + "</table>");

        assertThat(rows.get(rows.size() - 1).doubt()).isEqualTo(Remark.of("table.too-wide", 163));
    }

    @Test
    void a_cell_that_reaches_down_to_the_end_costs_no_more_than_time_allows() {
        String row = "<tr>" + "<td rowspan=0>x</td>".repeat(5) + "</tr>";

        assertThat(rows("<table>" + row.repeat(3000) + "</table>"))
                .extracting(read -> read.cells().size())
                .containsOnly(5);
    }

    @Test
    void a_cell_reaches_no_further_than_its_group_of_rows() {
        List<TableRow> rows = rows("<table><thead><tr><th rowspan=2>项目</th><th rowspan=2>金额</th></tr></thead>"
                + "<tbody><tr><td rowspan=2>月租</td><td>1.00</td></tr><tr><td>2.00</td></tr></tbody>"
                + "<tfoot><tr><td>合计</td><td>3.00</td></tr></tfoot></table>");

        assertThat(rows)
                .extracting(TableRow::cells)
                .containsExactly(
                        List.of("项目", "金额"), List.of("月租", "1.00"), List.of("", "2.00"), List.of("合计", "3.00"));
    }

    private static final String RULES = "<html><style><!-- td {mso-number-format:General} /* a */ .k, td.n{color:red;"
            + "display:none}\n#id{visibility:hidden} @media print{.p{color:red}} --></style><table><tr><td>彩铃</td>%s</tr></table></html>";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<td>5<span class=k>.50</span></td>",
                "<td><span class='a k'>1</span>20.00</td>",
                "<td><i id=id>1</i>20.00</td>",
                "<td><b><span class=k>-</span></b>20.00</td>",
                "<td><span style='mso-hide:all'>1</span>20.00</td>",
                "<td>2026<span class=k>1</span>0</td>",
            })
    void figures_of_which_a_rule_hides_some_are_told(String cell) {
        assertThat(rows(RULES.formatted(cell)).get(0).doubt()).isEqualTo(Remark.of("table.figures-joined", 2));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<td class=n>20.00</td>",
                "<td><span class=k>20.00</span></td>",
                "<td>5<span class=k> </span>8.00</td>",
                "<td>5<span class=p>8.00</span></td>",
                "<td><span class=k>key </span>会员20元包</td>",
            })
    void whole_cells_and_names_that_a_rule_hides_are_read(String cell) {
        var row = rows(RULES.formatted(cell)).get(0);

        assertThat(row.doubt()).isNull();
        assertThat(row.cells().get(1)).containsAnyOf("20.00", "58.00", "5 8.00", "会员20元包");
    }

    @Test
    void what_another_rule_shows_is_no_doubt() {
        String page = "<style>.k{display:none} @media (min-width:600px) { .k{display:inline} }</style>"
                + "<table><tr><td>5<span class=k>.50</span></td></tr></table>";

        assertThat(rows(page).get(0).doubt()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "<option>10.00<option selected>20.00<option>5, 20.00",
        "<option>10.00</option>, 10.00",
        "<option>A<option>B, AB",
        "<option value=1>包月<option selected value=2>按次, 按次",
    })
    void the_option_that_is_chosen_is_read(String options, String read) {
        var row = row("<td><select>" + options + "</select></td>");

        assertThat(row.cells().get(1)).isEqualTo(read);
        assertThat(row.doubt()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<option>10<option>20",
                "<option selected>10<option selected>20",
                "<option>2026年1月<option>2026年2月",
                "<option>202601<option>202602<option>202603<option>202604<option>202605<option>202606<option>202607",
            })
    void options_of_which_none_is_chosen_are_no_number(String options) {
        assertThat(row("<td><select>" + options + "</select></td>").doubt())
                .isEqualTo(Remark.of("table.figures-joined", 2));
    }
}
