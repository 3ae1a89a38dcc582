package dev.billaudit.intake.table;

import static org.assertj.core.api.Assertions.assertThat;

import dev.billaudit.intake.TableRow;
import dev.billaudit.intake.probe.Inputs;
import dev.billaudit.intake.probe.Probed;
import dev.billaudit.ledger.Remark;
import dev.billaudit.ledger.Wording;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TablePrinterTest {

    @TempDir
    private Path folder;

    private String print(String content) throws IOException {
        return print(content.getBytes(StandardCharsets.UTF_8));
    }

    private String print(byte[] content) throws IOException {
        Probed seen = new Inputs(folder).with("a.csv", content).probe("a.csv");
        StringBuilder out = new StringBuilder();
        new TablePrinter(new Keys()).print(seen.examination(), seen.doubts(), out);
        return out.toString();
    }

    /** Says the key itself. */
    private record Keys() implements Wording {

        @Override
        public String language() {
            return "en";
        }

        @Override
        public String say(Remark remark) {
            return remark.key();
        }
    }

    @Test
    void a_plain_table_is_printed_as_it_is() throws IOException {
        assertThat(print("a;b;c\r\n1;\"x;\"\"y\"\"\r\nz\";3,5\r\n4;5;6\r\n"))
                .isEqualTo("## a.csv\na,b,c\n1,\"x;\"\"y\"\"\r\nz\",\"3,5\"\n4,5,6\n");
    }

    @Test
    void wrappers_stay_because_they_are_in_the_file() throws IOException {
        assertThat(print("a,b\n=\"1\",2\n3,4\n")).isEqualTo("## a.csv\na,b\n\"=\"\"1\"\"\",2\n3,4\n");
    }

    @Test
    void wrappers_in_a_workbook_stay_too() throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            Row row = book.createSheet("s").createRow(0);
            row.createCell(0).setCellValue("=\"007\"");
            row.createCell(1).setCellValue("\t139\t");
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            book.write(out);

            assertThat(print(out.toByteArray())).isEqualTo("## a.csv\n\"=\"\"007\"\"\",\t139\t\n");
            assertThat(Inputs.rows(folder, out.toByteArray()))
                    .extracting(TableRow::cells)
                    .containsExactly(List.of("007", "139"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a,b\n1,x,2\n3,y\n",
                "a,b\n1\n3,y\n",
                "a,b\n1,x\n,\n3,y\n",
                "a,b\na,b\n3,y\n",
                "title,,\na,b,c\n3,y,z\n",
                "a,,c,\nx,y,x,y\n3,y,z,z\n",
                "1,2.5\n3,4.5\n5,6.5\n",
                "a,b,c\n3,y,z\nNote: provisional,,\n",
                "a,b\n1,\"x\n2,y\n",
                "a,b\n1,x\"y\n",
                "a,b\n1,x\\\"y\n",
                "a,b\n1,'x'\n",
                "a,b\n'1,x'\n2,y\n",
                "a,b\n\"1\",'it''s'\n2,y\n",
                "day,value\n1,2.5\n2,missing\n",
                "1,605\n2,436\n",
                "id,101,102\nx,1,0\ny,0,1\n",
                "a,b\n\nc,d\n",
                "#a,b\n1,2\n",
                "#\na\nb\n",
                "a,b\n1,x\uFEFFy\n",
                "a,b\n1,2\n\uFEFF3,4\n",
                "a,b\n1,x\u0A0Dy\n",
                "a,b\n1,x\u0007y\n",
                "a,b\n# note,\n1,2\n",
                "day time\n2024-05-01 10:00\n2024-05-02 11:00\n",
                "2024-05-01 10:00\n2024-05-02 11:00\n",
                "from-to\n2024-05-01\n2024-05-02\n",
                "a$b$c\n1,5$2,5$3,5\n1,5$2,5$3,5\n",
                "a;b,c\n1;2,3\n",
                "a b\n1 2\n",
                "a:b\n1:2\n",
                "a\n\nb\n",
                "\"]\"bla]\"\"",
                "\"a\"\n\"b\"c\n",
                "\"a\"\n\"b\n",
                "{\"a\": 1}\n{\"a\": 2}\n",
                "Value\n68,527.00\n",
                "Chad\nKorea, North\nKenya\nMali\nMalta\nOman\n",
                "a, b, c\n1, 2, 3\n",
                "a, b, \"c\"\n1, 2, 3\n",
                "a,b\n1, \"x, y\"\n",
                "a,b\n\"x\" ,1\n",
                "<table><tr><td>a</td></tr><tr><td>b",
                "<html><table><tr><td>a</td></tr></table><p titl"
            })
    void what_may_be_meant_otherwise_is_marked(String content) throws IOException {
        assertThat(print(content).lines().findFirst().orElseThrow()).startsWith("## a.csv ? ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a,b\n1,2\n",
                "a\n1\n2\n",
                "a,b,c\n1,2,\n3,4,5\n",
                "country,2010,2011\nx,1,2\n",
                ",a,b\n1,2,3\n",
                "a,b,c\n1,,\n2,3,4\n",
                ",\nA,B\n",
                "a,,c\nx,,y\n1,,2\n",
                "id,101,102\nx,TRUE,FALSE\ny,FALSE,TRUE\n",
                "shop,sales\nthe boys',1\nO'Brien,2\n",
                "number,amount\n1,605\n2,436\n3,380\n",
                "number,month,amount\n1,244,225\n2,255,247\n",
                "time,place\n2024-05-01 10:00:00,北京 海淀\n2024-05-02 11:00:00,上海\n",
                "a,b\n1,\"two\nlines\"\n",
                "\"a\"\n\"b\"\n",
                "#,name,price\n1,x,2.50\n2,y,3.50\n",
                "##0,#0.0#\n1,1.2\n2,2.25\n",
                "kind,count\n#N/A,1\n#ERR,2\n",
                "day\n2024-05-01\n2024-05-02\n",
                "2024/05/01\n2024/05/02\n",
                "begin\n2024-05-01 10:00:00\n2024-05-02 11:00:00.250\n",
                "time\n10:00\n11:00\n",
                "title,writer\n\"One, two\",x\n'Doc',y\n",
                "name,kind,price,city\nx,y,$ 2.50,z\nv,y,$ 3.50,z\nu,$,3,4\n",
                "name,kind,price in $,city\nx,y,$ 2.50,z\nv,y,$ 3.50,z\n",
                "<table><tr><td>a<tr><td>b</table>",
                "<html><table><tr><td>a</td></tr></html>"
            })
    void what_is_plain_is_not_marked(String content) throws IOException {
        assertThat(print(content).lines().findFirst().orElseThrow()).isEqualTo("## a.csv");
    }

    @Test
    void rows_that_look_like_amounts_are_cut_where_their_headings_are() throws IOException {
        assertThat(print("number,amount\n1,605\n2,436\n")).isEqualTo("## a.csv\nnumber,amount\n1,605\n2,436\n");
    }

    @Test
    void blank_lines_separate_tables() throws IOException {
        assertThat(print("a,b\n1,2\n\n\nc,d\n3,4\n\n"))
                .isEqualTo("## a.csv ? table.blank-line-inside\na,b\n1,2\n\nc,d\n3,4\n");
    }

    @Test
    void tables_of_a_page_stand_apart_with_the_text_between_them() throws IOException {
        String page = "<html><p>title</p><table><tr><td>a</td><td>b</td></tr><tr><td>1</td><td>2"
                + "<table><tr><td>in</td></tr></table></td></tr><tr><td>3</td><td>4</td></tr></table>"
                + "<table><tr><td>c</td></tr></table><p>one</p><p>two</p></html>";

        assertThat(print(page)).isEqualTo("## a.csv\ntitle\n\na,b\n1,2\n\nin\n\n3,4\n\nc\n\none\ntwo\n");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"Ships\\' deck", "a\\nb", "a\\\\b", "a\\;b", "end\\", "\\N"})
    void a_backslash_before_what_programs_escape_is_told(String cell) throws IOException {
        assertThat(print("a,b\n1," + cell + "\n3,4\n")).startsWith("## a.csv ? table.escape-unsure\n");
    }

    @Test
    void a_backslash_before_any_other_sign_is_none() throws IOException {
        assertThat(print("a,b\n1,\"8\\'9\"\"\"\n3,4\n")).isEqualTo("## a.csv\na,b\n1,\"8\\'9\"\"\"\n3,4\n");
        assertThat(print("a,b\n1,C:\\data\n3,4\n")).isEqualTo("## a.csv\na,b\n1,C:\\data\n3,4\n");
    }
}
