package dev.billaudit.intake.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.billaudit.intake.Examination;
import dev.billaudit.intake.RowBlock;
import dev.billaudit.intake.TableRow;
import dev.billaudit.intake.probe.Inputs;
import dev.billaudit.ledger.Remark;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Workbooks that hold more than memory, or mostly nothing; and what the two kinds of XML workbooks have in common. */
class BoundsTest {

    private static final String SHEET_BEGIN = """
            <?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"
             xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="a"><Table>
            """;
    private static final String SHEET_END = "</Table></Worksheet></Workbook>";

    @TempDir
    private Path folder;

    private static SharedTexts texts(String entries) throws Exception {
        byte[] xml = ("<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">" + entries + "</sst>")
                .getBytes(StandardCharsets.UTF_8);
        return SharedTexts.read(new ByteArrayInputStream(xml), XlsxRows.safeFactory());
    }

    @Test
    void shared_texts_come_back_as_they_are_written() throws Exception {
        SharedTexts texts =
                texts("<si><t>账单</t></si><si/><si><r><t>a</t></r><r><t xml:space=\"preserve\"> b</t></r></si>"
                        + "<si><t>東京</t><rPh sb=\"0\" eb=\"2\"><t>トウキョウ</t></rPh></si><si><t>\uD83D\uDE00</t></si>");

        assertThat(Stream.of(0, 1, 2, 3, 4).map(texts::get)).containsExactly("账单", "", "a b", "東京", "\uD83D\uDE00");
        assertThatThrownBy(() -> texts.get(5)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> texts.get(-1)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void many_shared_texts_grow_their_place() throws Exception {
        StringBuilder entries = new StringBuilder();
        for (int i = 0; i < 3000; i++) {
            entries.append("<si><t>费用").append(i).append("</t></si>");
        }

        SharedTexts texts = texts(entries.toString());

        assertThat(texts.get(0)).isEqualTo("费用0");
        assertThat(texts.get(2999)).isEqualTo("费用2999");
    }

    @Test
    void more_shared_texts_than_memory_holds_are_refused_by_name() {
        byte[] megabyte = "<si><t>费</t></si>".repeat(1 << 16).getBytes(StandardCharsets.UTF_8);
        List<InputStream> parts = new ArrayList<>();
        parts.add(new ByteArrayInputStream("<sst>".getBytes(StandardCharsets.UTF_8)));
        for (int i = 0; i < 130; i++) {
            parts.add(new ByteArrayInputStream(megabyte));
        }

        assertThatThrownBy(() -> SharedTexts.read(
                        new SequenceInputStream(Collections.enumeration(parts)), XlsxRows.safeFactory()))
                .isInstanceOfSatisfying(
                        TooLarge.class, e -> assertThat(e.remark()).isEqualTo(Remark.of("table.too-many-texts")));
    }

    /** Rows of two cells as far apart as a sheet allows, without end. */
    private static final class WideRows implements Rows {

        private final List<String> cells;
        private int row;

        WideRows() {
            List<String> wide = new ArrayList<>(Collections.nCopies(16_384, ""));
            wide.set(0, "1");
            wide.set(16_383, "2");
            cells = List.copyOf(wide);
        }

        @Override
        public TableRow next() {
            return new TableRow("a", ++row, 1, cells, null);
        }

        @Override
        public void close() {
            row = 0;
        }
    }

    @Test
    void a_sheet_of_nothing_but_distance_breaks_off_and_says_so() {
        @Nullable TableRow last = null;
        int rows = 0;
        try (RowSource source = new BlockedRows("key", new WideRows())) {
            for (RowBlock block = source.next(100); block != null; block = source.next(100)) {
                rows += block.rows().size();
                last = block.rows().get(block.rows().size() - 1);
            }
        }

        assertThat(rows).isEqualTo(977);
        assertThat(last).isNotNull();
        assertThat(last.doubt()).isEqualTo(Remark.of("table.too-wide", 976));
    }

    @Test
    void rows_of_very_many_cells_make_short_blocks() {
        try (RowSource wide = new BlockedRows("key", new WideRows())) {
            RowBlock block = wide.next(1000);

            assertThat(block).isNotNull();
            assertThat(block.rows()).hasSize(16);
        }
        Examination seen =
                Inputs.examine(folder, ("1,".repeat(99_999) + "2\n").repeat(10).getBytes(StandardCharsets.UTF_8));
        try (RowSource lines = RowSources.open(seen)) {
            RowBlock block = lines.next(1000);

            assertThat(block).isNotNull();
            assertThat(block.rows()).hasSize(3);
        }
    }

    @Test
    void a_page_of_more_tags_than_memory_holds_is_refused() {
        assertThat(Inputs.rows(folder, "<table><tr>" + "<td>".repeat(1_250_001)))
                .extracting(TableRow::doubt)
                .containsExactly(Remark.of("table.page-too-full"));
    }

    @Test
    void a_page_of_a_hundred_thousand_rows_of_ten_cells_is_read() {
        String row = "<tr>" + "<td>1</td>".repeat(10) + "</tr>\n";

        assertThat(Inputs.rows(folder, "<table>" + row.repeat(100_000) + "</table>"))
                .hasSize(100_000)
                .allMatch(read -> read.doubt() == null && read.cells().size() == 10);
    }

    @Test
    void tables_inside_tables_cost_no_more_than_time_allows() {
        assertThat(Inputs.rows(folder, "<table><tr><td>".repeat(100_000)))
                .extracting(TableRow::doubt)
                .containsExactly(Remark.of("table.page-too-full"));
    }

    @Test
    void a_row_that_spans_more_columns_than_any_sheet_has_is_not_read() {
        assertThat(Inputs.rows(folder, "<table><tr>" + "<td colspan=1000 rowspan=1000>x</td>".repeat(20_000)))
                .extracting(TableRow::doubt)
                .containsExactly(Remark.of("table.too-wide", 0));
    }

    @Test
    void the_code_of_a_page_is_gone_through_once() {
        String page = "<table><tr><td>1</td></tr></table>" + "<style>x</style>".repeat(100_000);

        assertTimeoutPreemptively(
                Duration.ofSeconds(60),
                () -> assertThat(Inputs.rows(folder, page)).hasSize(1));
    }

    @Test
    void spans_of_a_page_make_no_more_fields_than_memory_holds() {
        String row = "<tr>" + "<td colspan=1000>x</td>".repeat(16) + "</tr>";
        int count = 0;
        @Nullable TableRow last = null;
        Examination seen = Inputs.examine(folder, ("<table>" + row.repeat(1100)).getBytes(StandardCharsets.UTF_8));
        try (RowSource source = RowSources.open(seen)) {
            for (RowBlock block = source.next(100); block != null; block = source.next(100)) {
                count += block.rows().size();
                last = block.rows().get(block.rows().size() - 1);
            }
        }

        assertThat(count).isEqualTo(1002);
        assertThat(last).isNotNull();
        assertThat(last.doubt()).isEqualTo(Remark.of("table.too-wide", 1001));
    }

    @Test
    void a_day_written_as_such_is_shown_as_the_number_of_a_day_is() throws Exception {
        String cell = "<c r=\"A1\" t=\"d\"><v>2026-11-03T08:05:00.000</v></c>";
        var xml = XlsxRows.safeFactory().createXMLStreamReader(new StringReader(cell));
        xml.next();
        SheetRow row = new SheetRow("a", 1);

        new XlsxCells(texts(""), null, false, new ShownNumbers(false), () -> true).read(xml, 0, row);

        assertThat(row.done().cells()).containsExactly("2026-11-03 08:05:00");
    }

    @Test
    void what_another_program_adds_to_a_cell_is_not_its_value() throws Exception {
        String cell =
                "<c r=\"A1\"><v>5</v><extLst><ext><x><v>99</v></x><extLst><c><v>7</v></c></extLst><f>A2</f></ext></extLst></c>";
        var xml = XlsxRows.safeFactory().createXMLStreamReader(new StringReader(cell));
        xml.next();
        SheetRow row = new SheetRow("a", 1);

        new XlsxCells(texts(""), null, false, new ShownNumbers(false), () -> true).read(xml, 0, row);

        assertThat(row.done().cells()).containsExactly("5");
    }

    @Test
    void one_text_without_end_breaks_off_before_memory_holds_it() throws IOException {
        byte[] text = "x".repeat(1 << 18).getBytes(StandardCharsets.UTF_8);
        byte[] tagged = ("<t>" + "x".repeat((1 << 18) - 3)).getBytes(StandardCharsets.UTF_8);

        assertThat(new TaggedStream(parts(tagged, 40)).readAllBytes()).hasSize(40 << 18);
        assertThatThrownBy(() -> new TaggedStream(parts(text, 40)).readAllBytes())
                .isInstanceOf(IOException.class);
    }

    @ParameterizedTest
    @CsvSource({"worksheet, true", "chartsheet, true", "workbook, false"})
    void a_part_that_is_no_sheet_is_none_without_rows(String kind, boolean isSheet) throws Exception {
        byte[] part = ("<" + kind + "/>").getBytes(StandardCharsets.UTF_8);
        InputStream in = new ByteArrayInputStream(part);
        XlsxCells cells = new XlsxCells(texts(""), null, false, new ShownNumbers(false), () -> true);
        var xml = XlsxRows.safeFactory().createXMLStreamReader(in);

        try (XlsxSheet sheet = new XlsxSheet("a", in, xml, cells, new MergedCells(), false)) {
            if (isSheet) {
                assertThat(sheet.next()).isNull();
            } else {
                assertThatThrownBy(sheet::next).isInstanceOf(IOException.class);
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "ht='0', x='', true",
                "ht='0.0', x='', true",
                "ht='', x='', false",
                "ht='15', x='', false",
                "x='', width='0', true",
                "x='', width='0' hidden='1', true",
                "x='', width='0' hidden='0', false",
                "x='', width='', false",
            })
    void a_row_or_column_without_room_is_hidden_unless_the_sheet_shows_it(String row, String column, boolean isHidden)
            throws Exception {
        String part =
                "<worksheet><cols><col min='1' max='1' %s/></cols><sheetData><row %s><c r='A1'><v>5</v></c></row>";
        InputStream in = new ByteArrayInputStream(
                part.formatted(column, row).concat("</sheetData></worksheet>").getBytes(StandardCharsets.UTF_8));
        XlsxCells cells = new XlsxCells(texts(""), null, false, new ShownNumbers(false), () -> true);
        var xml = XlsxRows.safeFactory().createXMLStreamReader(in);

        try (XlsxSheet sheet = new XlsxSheet("a", in, xml, cells, new MergedCells(), false)) {
            TableRow read = Objects.requireNonNull(sheet.next());

            assertThat(read.isHidden()).isEqualTo(isHidden);
        }
    }

    @Test
    void a_tag_of_prefixes_without_end_breaks_off_before_a_parser_compares_them_all() {
        StringBuilder sheet = new StringBuilder("<worksheet ");
        for (int i = 0; i < 200_000; i++) {
            sheet.append("xmlns:a").append(i).append("=\"u").append(i).append("\" ");
        }
        byte[] bytes = sheet.append("/>").toString().getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> new TaggedStream(new ByteArrayInputStream(bytes)).readAllBytes())
                .isInstanceOf(IOException.class);
    }

    private static InputStream parts(byte[] part, int count) {
        return new SequenceInputStream(Collections.enumeration(Stream.generate(() -> new ByteArrayInputStream(part))
                .limit(count)
                .toList()));
    }

    @Test
    void a_row_of_more_text_than_a_table_has_is_cut_and_in_doubt() {
        SheetRow row = new SheetRow("a", 1);
        String text = "x".repeat(1 << 20);
        for (int i = 0; i < 20; i++) {
            row.put(i, text);
        }

        TableRow done = row.done();

        assertThat(row.isOverfull()).isTrue();
        assertThat(done.cells()).hasSize(16);
        assertThat(done.doubt()).isEqualTo(Remark.of("table.field-too-long", 1 << 24));
    }

    @Test
    void a_truth_value_is_the_same_in_both_kinds_of_xml_workbooks() {
        List<TableRow> rows = Inputs.rows(
                folder,
                SHEET_BEGIN + "<Row><Cell><Data ss:Type=\"Boolean\">1</Data></Cell>"
                        + "<Cell><Data ss:Type=\"Boolean\">0</Data></Cell>"
                        + "<Cell><Data ss:Type=\"String\">1</Data></Cell></Row>" + SHEET_END);

        assertThat(rows.get(0).cells()).containsExactly("TRUE", "FALSE", "1");
    }

    @Test
    void wrapped_numbers_of_an_xml_workbook_are_unwrapped_for_layouts() throws IOException {
        List<TableRow> rows = Inputs.rows(
                folder,
                SHEET_BEGIN + "<Row><Cell><Data ss:Type=\"String\">13800138000\t</Data></Cell>"
                        + "<Cell><Data ss:Type=\"String\">=\"5.00\"</Data></Cell></Row>" + SHEET_END);

        assertThat(rows.get(0).cells()).containsExactly("13800138000", "5.00");
    }
}
