package dev.billaudit.register.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.billaudit.ledger.Remark;
import dev.billaudit.ledger.failure.WrongUsage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegisterErrorsTest {

    @TempDir
    private Path folder;

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text, StandardCharsets.UTF_8);
    }

    private void refuses(String name, String text, Remark... errors) throws IOException {
        write(name, text);
        assertThat(RegisterErrors.of(folder)).containsExactly(errors);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "month_price, price, 月费, 5.0005, no-amount",
        "negative_price, price, 月费, -5, no-amount",
        "price_in_words, price, 月费, 五元, no-amount",
        "price_in_scientific, price, 月费, 1e3, no-amount",
        "two_points, price, 月费, 5.0.0, no-amount",
        "no_such_day, from, 生效日期, 2024-02-30, no-day",
        "day_first, from, 生效日期, 05/01/2024, no-day",
        "mixed_joints, from, 生效日期, 2024-01/05, no-day",
        "month_only, until, 失效日期, 2024-01, no-day",
        "serial_day, until, 失效日期, 45296, serial-day",
        "broken_formula, service, 业务名称, #N/A, formula-error",
        "damaged_name, service, 业务名称, 彩\ufffd, damaged",
        "control_character, service, 业务名称, 彩\u0001铃, damaged",
        "scientific_code, port, 端口, 1.06E+10, scientific"
    })
    void every_wrong_cell_is_named_by_file_row_and_heading(
            String why, String column, String heading, String value, String key) throws IOException {
        String service = column.equals("service") ? "" : "业务名称,";
        refuses(
                "services.csv",
                "号码," + service + heading + "\n\n13800000001," + (service.isEmpty() ? "" : "彩铃,") + value + "\n",
                Remark.of("register.cell." + key, "services.csv", 3, heading, CellText.shown(value)));
    }

    @Test
    void a_kind_that_is_none_is_answered_with_those_there_are() throws IOException {
        refuses(
                "contracts.csv",
                "line,kind\n13800000001,固话\n",
                Remark.of(
                        "register.cell.unknown-word",
                        "contracts.csv",
                        2,
                        "kind",
                        "固话",
                        "mobile/移动, broadband/宽带, leased/专线"));
    }

    @Test
    void a_carrier_that_is_none_is_refused() throws IOException {
        refuses(
                "contracts.csv",
                "line,运营商\n13800000001,铁通\n",
                Remark.of("register.cell.no-carrier", "contracts.csv", 2, "运营商", "铁通"));
    }

    @ParameterizedTest
    @CsvSource({
        "1.38E+10, scientific, 1.38E+10",
        "1.38e10, scientific, 1.38e10",
        "138****0001, masked, 138****0001",
        "＊＊＊, masked, ＊＊＊",
        "--, blank, ''",
        "***-, masked, ***-",
        "@@@, no-line, @@@",
        "13800000001/13800000002, several-lines, 138****0001/138****0002",
        "13800000001 13800000002, several-lines, 138****0001 138****0002"
    })
    void a_number_that_is_none_is_never_completed(String written, String key, String shown) throws IOException {
        refuses(
                "services.csv",
                "号码,业务名称\n" + written + ",彩铃\n",
                Remark.of("register.cell." + key, "services.csv", 2, "号码", shown));
    }

    @ParameterizedTest
    @ValueSource(strings = {"contracts", "events", "confirmations"})
    void every_line_is_for_services_only(String table) throws IOException {
        refuses(
                table + ".csv",
                "line,event,from,time,text"
                                .replaceAll(table.equals("events") ? ",time,text" : ",event,from", "")
                                .replaceAll(table.equals("contracts") ? ",time,text" : "$^", "")
                        + "\n*"
                        + (table.equals("events") ? ",停机,2024-01-01" : table.equals("contracts") ? "" : ",2024-01-01,好")
                        + "\n",
                Remark.of("register.cell.every-line", table + ".csv", 2, "line", "*"));
    }

    @Test
    void an_unknown_heading_is_answered_with_the_nearest() throws IOException {
        refuses(
                "services.csv",
                "号码,业务名字,pirce\n13800000001,彩铃,5\n",
                Remark.of("register.unknown-heading", "services.csv", 1, "业务名字", "业务名称"),
                Remark.of("register.unknown-heading", "services.csv", 1, "pirce", "price"),
                Remark.of("register.names-missing", "services.csv"));
    }

    @Test
    void a_column_may_not_stand_twice_in_two_languages() throws IOException {
        refuses(
                "services.csv",
                "号码,line,service\n1,2,3\n",
                Remark.of("register.heading-twice", "services.csv", 1, "号码 (line)"));
    }

    @ParameterizedTest
    @CsvSource({
        "contracts, carrier, 号码 (line)",
        "'events', 'line,event', 生效日期 (from)",
        "events, 'line,from', 事件 (event)",
        "events, 'event,from', 号码 (line)",
        "confirmations, 'line,time', 内容 (text)",
        "confirmations, 'line,text', 时间 (time)",
        "confirmations, 'time,text', 号码 (line)"
    })
    void a_column_that_is_needed_is_asked_for(String table, String headings, String missing) throws IOException {
        refuses(table + ".csv", headings + "\n", Remark.of("register.column-missing", table + ".csv", missing));
    }

    @Test
    void services_need_a_name_or_a_code() throws IOException {
        refuses("services.csv", "line,provider\n1,甲\n", Remark.of("register.names-missing", "services.csv"));
    }

    @Test
    void a_row_that_names_nothing_is_refused() throws IOException {
        refuses(
                "services.csv",
                "line,service,price\n13800000001,*,5\n",
                Remark.of("register.row.names-nothing", "services.csv", 2));
    }

    @Test
    void a_span_that_ends_before_it_begins_is_refused() throws IOException {
        refuses(
                "services.csv",
                "line,service,from,失效日期\n13800000001,彩铃,2024-05-02,2024-05-01\n",
                Remark.of("register.row.ends-before-it-begins", "services.csv", 2, "失效日期", "2024-05-01", "2024-05-02"));
    }

    @Test
    void a_blank_cell_that_is_needed_is_refused() throws IOException {
        refuses(
                "events.csv",
                "line,event,from\n13800000001,停机,\n,停机,2024-01-01\n",
                Remark.of("register.cell.blank", "events.csv", 2, "from", ""),
                Remark.of("register.cell.blank", "events.csv", 3, "line", ""));
    }

    @Test
    void a_value_without_a_heading_is_refused() throws IOException {
        refuses(
                "services.csv",
                "line,service,\n13800000001,彩铃,,多余\n",
                Remark.of("register.no-heading-above", "services.csv", 2, 4, "多余"));
    }

    @Test
    void a_quote_that_is_never_closed_is_refused_with_the_row_it_was_opened_in() throws IOException {
        refuses(
                "services.csv",
                "line,service\n13800000001,彩铃\n13800000001,\"手机报\n13800000002,彩铃\n",
                Remark.of("register.unclosed-quote", "services.csv", 3));
    }

    @Test
    void quotes_that_swallow_a_row_are_noticed_by_the_line_break() throws IOException {
        refuses(
                "services.csv",
                "line,service,price\n13800000001,\"手机报\n13800000002,彩铃\",5\n",
                Remark.of("register.cell.line-break", "services.csv", 2, "service", "手机报 138****0002,彩铃"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "# 只有说明\n", "13800000001,彩铃\n"})
    void a_file_without_headings_is_refused(String text) throws IOException {
        refuses("services.csv", text, Remark.of("register.no-headings", "services.csv", "号码 (line)"));
    }

    @Test
    void bytes_of_no_charset_are_refused() throws IOException {
        Files.write(folder.resolve("services.csv"), new byte[] {'a', (byte) 0xFF, (byte) 0xFF, ',', (byte) 0x81});

        assertThat(RegisterErrors.of(folder)).containsExactly(Remark.of("register.charset", "services.csv"));
    }

    @Test
    void text_of_utf_8_with_a_broken_byte_is_not_taken_for_another_charset() throws IOException {
        byte[] bytes = "line,service\n13800000001,彩铃来电显示手机报\n".getBytes(StandardCharsets.UTF_8);
        bytes[30] = 'x';
        Files.write(folder.resolve("services.csv"), bytes);

        assertThat(RegisterErrors.of(folder)).containsExactly(Remark.of("register.charset", "services.csv"));
    }

    @ParameterizedTest
    @CsvSource({
        "service.csv, services",
        "services(1).csv, services",
        "services - 副本.xlsx, services",
        "Contract.csv, contracts",
        "event.xls, events",
        "confirmation.csv, confirmations"
    })
    void a_file_whose_name_is_almost_a_tables_is_not_passed_over(String name, String meant) throws IOException {
        refuses(name, "line,service\n", Remark.of("register.misnamed", name, meant));
    }

    @ParameterizedTest
    @ValueSource(strings = {"services.xls", "contracts.ods", "register.csv", "register.xls"})
    void a_table_in_another_format_is_not_passed_over(String name) throws IOException {
        refuses(name, "line,service\n", Remark.of("register.other-format", name));
    }

    @Test
    void one_table_in_two_files_is_refused() throws IOException {
        write("services.csv", "line,service\n");
        refuses("业务.csv", "line,service\n", Remark.of("register.table-twice", "services", "services.csv", "业务.csv"));
    }

    @Test
    void a_file_in_place_of_the_folder_is_refused() throws IOException {
        write("services.csv", "line,service\n");

        assertThat(RegisterErrors.of(folder.resolve("services.csv")))
                .containsExactly(Remark.of("register.no-folder", "services.csv"));
    }

    @Test
    void all_errors_of_all_files_are_told_at_once() throws IOException {
        write("services.csv", "line,service,price,from\n1.38E+10,彩铃,五,昨天\n13800000001,手机报,x,\n");
        write("events.csv", "line,event,from\n13800000001,坏了,2024-01-01\n");

        assertThat(RegisterErrors.of(folder))
                .extracting(Remark::key)
                .containsExactly(
                        "register.cell.unknown-word",
                        "register.cell.scientific",
                        "register.cell.no-amount",
                        "register.cell.no-day",
                        "register.cell.no-amount");
        assertThatThrownBy(() -> new RegisterReader().read(folder))
                .isInstanceOfSatisfying(WrongUsage.class, failure -> {
                    assertThat(failure.exitCode()).isEqualTo(2);
                    assertThat(failure.remark()).isEqualTo(Remark.of("register.errors", 5));
                });
    }

    @Test
    void a_hundred_errors_are_named_and_the_rest_counted() throws IOException {
        write(
                "services.csv",
                "line,service,price\n"
                        + IntStream.range(0, 130)
                                .mapToObj(at -> "13800000001,彩铃,x\n")
                                .collect(Collectors.joining()));

        assertThat(RegisterErrors.of(folder)).hasSize(101).last().isEqualTo(Remark.of("register.more-errors", 30));
    }

    @Test
    void every_message_of_the_reader_has_words_in_the_packs() throws IOException {
        Pattern key = Pattern.compile("\"(register\\.[a-z0-9.-]+)\"");
        Set<String> used = new TreeSet<>();
        try (Stream<Path> sources = Files.list(Path.of("src/main/java/dev/billaudit/register/read"))) {
            for (Path source : sources.toList()) {
                key.matcher(Files.readString(source)).results().forEach(found -> used.add(found.group(1)));
            }
        }
        Set<String> known = Files.readString(Path.of("src/main/resources/wording/zh-CN/register.yml"))
                .lines()
                .filter(line -> line.startsWith("register."))
                .map(line -> line.substring(0, line.indexOf(':')))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(known).isEqualTo(used);
    }

    @Test
    void no_message_shows_a_full_number() throws IOException {
        write("services.csv", "line,service,price\n13800000001,彩铃,13800000001x\n13800000001@,\"手\n机13912345678\",1\n");

        assertThatThrownBy(() -> new RegisterReader().read(folder))
                .isInstanceOfSatisfying(
                        WrongUsage.class,
                        failure -> assertThat(failure.getMessage() + failure.details())
                                .contains("138****0001x", "139****5678")
                                .doesNotContain("13800000001", "13912345678"));
    }
}
