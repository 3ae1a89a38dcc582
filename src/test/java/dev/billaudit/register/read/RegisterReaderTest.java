package dev.billaudit.register.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.billaudit.ledger.Carrier;
import dev.billaudit.ledger.Line;
import dev.billaudit.ledger.Money;
import dev.billaudit.ledger.ServiceProvider;
import dev.billaudit.register.AcceptedEntry;
import dev.billaudit.register.Confirmation;
import dev.billaudit.register.Contract;
import dev.billaudit.register.LineEvent;
import dev.billaudit.register.LineRegister;
import dev.billaudit.register.Register;
import dev.billaudit.register.ServiceEntry;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegisterReaderTest {

    private static final Line LINE = Line.of("13800000001");
    private static final String SERVICES = """
            号码,业务名称,服务商,企业代码,业务代码,端口,月费,类型,生效日期,失效日期,凭证,备注
            13800000001,彩铃功能费,云端铃音,000901,-XXVL,10658830,￥5.00,包月,2024-01-05,2024年12月31日,短信截图,家里人用
            """;

    @TempDir
    private Path folder;

    private final RegisterReader reader = new RegisterReader();

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text, StandardCharsets.UTF_8);
    }

    private List<ServiceEntry> services() {
        return reader.read(folder).of(LINE).services();
    }

    @Test
    void a_missing_folder_is_an_empty_register_without_files() {
        RegisterReading reading = reader.readWithFiles(folder.resolve("nowhere"));

        assertThat(reading.register()).isSameAs(Register.EMPTY);
        assertThat(reading.files().files()).isEmpty();
        assertThat(reading.linesByCarrier()).isEmpty();
    }

    @Test
    void every_column_of_services_arrives() throws IOException {
        write("services.csv", SERVICES);

        assertThat(services())
                .containsExactly(new ServiceEntry(
                        LINE,
                        "彩铃功能费",
                        new ServiceProvider("云端铃音", "000901", "-XXVL", "10658830"),
                        new Money(5000),
                        ServiceEntry.Kind.MONTHLY,
                        LocalDate.of(2024, 1, 5),
                        LocalDate.of(2024, 12, 31),
                        "短信截图",
                        "家里人用",
                        "services.csv:2"));
    }

    @Test
    void every_column_of_the_other_tables_arrives() throws IOException {
        write("contracts.csv", """
                line,carrier,kind,plan,price,from,until,termination_fee,holder,province,cost_centre,note
                138 0000-0001,移动,mobile,畅享59元,59,2020/1/1,,60.5,张三,山东,市场部,旧合同
                """);
        write("events.csv", "号码,事件,日期,结束,凭证\n+8613800000001,停机,20240316,,回执\n");
        write("confirmations.csv", "号码,时间,端口,内容\n13800000001,2024/3/1 9:05,10658830,\"您已订购\n彩铃\"\n");

        LineRegister register = reader.read(folder).of(LINE);

        assertThat(register.contracts())
                .containsExactly(new Contract(
                        LINE,
                        Carrier.CHINA_MOBILE,
                        Contract.Kind.MOBILE,
                        "畅享59元",
                        new Money(59_000),
                        LocalDate.of(2020, 1, 1),
                        null,
                        new Money(60_500),
                        "张三",
                        "山东",
                        "市场部",
                        "旧合同",
                        "contracts.csv:2"));
        assertThat(register.events())
                .containsExactly(new LineEvent(
                        LINE, LineEvent.Kind.SUSPENDED, LocalDate.of(2024, 3, 16), null, "回执", "events.csv:2"));
        assertThat(register.confirmations())
                .containsExactly(new Confirmation(
                        LINE, LocalDateTime.of(2024, 3, 1, 9, 5), "10658830", "您已订购\n彩铃", "confirmations.csv:2"));
    }

    @ParameterizedTest(name = "{0}, mark {1}")
    @CsvSource({
        "UTF-8, ''",
        "UTF-8, EFBBBF",
        "GB18030, ''",
        "UTF-16LE, FFFE",
        "UTF-16BE, FEFF",
        "UTF-16LE, ''",
        "UTF-16BE, ''"
    })
    void every_usual_charset_gives_the_same_entries(String charset, String mark) throws IOException {
        write("services.csv", SERVICES);
        List<ServiceEntry> expected = services();

        byte[] text = SERVICES.getBytes(Charset.forName(charset));
        byte[] bytes = new byte[mark.length() / 2 + text.length];
        byte[] markBytes = java.util.HexFormat.of().parseHex(mark);
        System.arraycopy(markBytes, 0, bytes, 0, markBytes.length);
        System.arraycopy(text, 0, bytes, markBytes.length, text.length);
        Files.write(folder.resolve("services.csv"), bytes);

        assertThat(services()).isEqualTo(expected);
        assertThat(reader.readWithFiles(folder).files().files().get(0).charset())
                .isEqualTo(charset);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 5, 8, 13})
    void headings_may_stand_in_any_order_and_mix_the_languages(long seed) throws IOException {
        write("services.csv", SERVICES);
        List<ServiceEntry> expected = services();
        String[] chinese = SERVICES.lines().findFirst().orElseThrow().split(",");
        String[] english =
                "Line,SERVICE,provider,SP Code,service-code,port,price(元),kind,from,until,proof,note".split(",");
        String[] cells = SERVICES.lines().skip(1).findFirst().orElseThrow().split(",");
        List<Integer> order = new ArrayList<>(List.of(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11));
        Random random = new Random(seed);
        Collections.shuffle(order, random);
        List<String> headings = order.stream()
                .map(at -> random.nextBoolean() ? chinese[at] : english[at])
                .toList();
        List<String> row = order.stream().map(at -> cells[at]).toList();

        write("services.csv", String.join(",", headings) + "\r\n" + String.join(",", row) + "\r\n");

        assertThat(services()).isEqualTo(expected);
    }

    @Test
    void columns_may_be_missing_and_a_blank_kind_is_monthly() throws IOException {
        write("services.csv", "业务名称\n彩铃\n");

        assertThat(services())
                .containsExactly(new ServiceEntry(
                        null,
                        "彩铃",
                        ServiceProvider.UNSTATED,
                        null,
                        ServiceEntry.Kind.MONTHLY,
                        null,
                        null,
                        "",
                        "",
                        "services.csv:2"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "＊", "\"*\"", "=\"*\""})
    void an_asterisk_is_every_line(String written) throws IOException {
        write("services.csv", "line,service\n" + written + ",彩铃\n");

        assertThat(services()).singleElement().extracting(ServiceEntry::line).isNull();
        assertThat(reader.read(folder).of(Line.of("01012345678")).services()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=\"13800000001\"",
                "\"=\"\"13800000001\"\"\"",
                "'13800000001",
                "\t13800000001 ",
                "008613800000001",
                "１３８００００000１",
                "138-0000-0001",
                "13800000001.0"
            })
    void what_programs_wrap_round_a_number_is_taken_off(String written) throws IOException {
        write("services.csv", "line,service\n" + written + ",彩铃\n");

        assertThat(services()).singleElement().extracting(ServiceEntry::line).isEqualTo(LINE);
    }

    @ParameterizedTest
    @CsvSource({
        "monthly, MONTHLY",
        "包月, MONTHLY",
        "'', MONTHLY",
        "PER-USE, PER_USE",
        "per use, PER_USE",
        "点播, PER_USE",
        "Trial, TRIAL",
        "試用, ",
        "试用, TRIAL",
        "FREE, FREE",
        "免费, FREE"
    })
    void kinds_of_services_are_read_in_both_languages(String written, ServiceEntry.Kind kind) throws IOException {
        write("services.csv", "line,service,kind\n13800000001,彩铃," + written + "\n");

        if (kind == null) {
            assertThat(RegisterErrors.of(folder)).extracting("key").containsExactly("register.cell.unknown-word");
        } else {
            assertThat(services())
                    .singleElement()
                    .extracting(ServiceEntry::kind)
                    .isEqualTo(kind);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "activated, ACTIVATED", "开通, ACTIVATED", "Suspended, SUSPENDED", "停机, SUSPENDED", "resumed, RESUMED",
        "复机, RESUMED", "cancelled, CANCELLED", "销户, CANCELLED", "IDLE, IDLE", "闲置, IDLE"
    })
    void events_are_read_in_both_languages(String written, LineEvent.Kind kind) throws IOException {
        write("events.csv", "line,event,from\n13800000001," + written + ",2024-01-05\n");

        assertThat(reader.read(folder).of(LINE).events())
                .singleElement()
                .extracting(LineEvent::kind)
                .isEqualTo(kind);
    }

    @Test
    void comments_and_blank_rows_are_passed_over_and_rows_keep_their_physical_number() throws IOException {
        write(
                "services.csv",
                "# 家里的业务\n\nline,service,note\n#13800000001,旧的,\n,,\n13800000001,彩铃,\"两\n行\"\n13800000001,手机报,\n");

        assertThat(services()).extracting(ServiceEntry::place).containsExactly("services.csv:6", "services.csv:8");
        assertThat(reader.readWithFiles(folder).files().files()).singleElement().satisfies(file -> {
            assertThat(file.rowsAccepted()).isEqualTo(2);
            assertThat(file.rowsRead()).isEqualTo(file.rowsAccepted() + file.rowsIgnored());
        });
    }

    @ParameterizedTest
    @ValueSource(chars = {',', ';', '\t'})
    void comma_semicolon_and_tab_separate(char separator) throws IOException {
        write("services.csv", "line,service,note\n13800000001,彩铃,好\n".replace(',', separator));

        assertThat(services())
                .extracting(ServiceEntry::service, ServiceEntry::note)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("彩铃", "好"));
    }

    @Test
    void a_cell_that_says_nothing_is_blank_and_never_a_name() throws IOException {
        write("services.csv", "line,service,provider,sp_code,price,until\n13800000001,彩铃,无,--,/,长期\n");

        assertThat(services()).singleElement().satisfies(entry -> {
            assertThat(entry.provider()).isEqualTo(ServiceProvider.UNSTATED);
            assertThat(entry.price()).isNull();
            assertThat(entry.until()).isNull();
        });
    }

    @Test
    void an_entry_with_only_a_provider_is_kept_for_the_judgement_to_ignore() throws IOException {
        write("services.csv", "line,service,provider\n*,,云端铃音\n");

        assertThat(services()).singleElement().satisfies(entry -> {
            assertThat(entry.service()).isNull();
            assertThat(entry.provider().name()).isEqualTo("云端铃音");
        });
    }

    @Test
    void an_exact_duplicate_of_a_row_is_harmless() throws IOException {
        write("services.csv", "line,service\n13800000001,彩铃\n13800000001,彩铃\n");

        assertThat(services()).hasSize(2);
    }

    @Test
    void the_same_register_has_the_same_digest_and_another_text_another() throws IOException {
        write("services.csv", SERVICES);
        String first = reader.readWithFiles(folder).files().digest();
        String again = reader.readWithFiles(folder).files().digest();
        write("services.csv", SERVICES.replace("5.00", "5.01"));

        assertThat(again).isEqualTo(first).hasSize(64);
        assertThat(reader.readWithFiles(folder).files().digest()).isNotEqualTo(first);
    }

    @Test
    void lines_are_offered_by_the_carrier_of_their_contract() throws IOException {
        write("contracts.csv", "line,carrier\n13800000001,中国移动\n13800000002,china-mobile\n01012345678,\n");
        write("services.csv", "line,service\n18900000003,彩铃\n13800000001,彩铃\n*,手机报\n");

        assertThat(reader.readWithFiles(folder).linesByCarrier())
                .isEqualTo(Map.of(
                        Carrier.CHINA_MOBILE, Set.of(LINE, Line.of("13800000002")),
                        Carrier.UNKNOWN, Set.of(Line.of("01012345678"), Line.of("18900000003"))));
    }

    @Test
    void files_that_are_no_tables_are_left_alone() throws IOException {
        write("README.md", "# 说明");
        write("~$services.xlsx", "锁");
        write(".services.csv", "x");
        write("2024-05账单.csv", "号码,费用\n13800000001,5\n");

        assertThat(reader.readWithFiles(folder).files().files()).isEmpty();
    }

    @Test
    void hostile_cells_stay_text() throws IOException {
        String formula = "=HYPERLINK(\"\"http://x\"\",\"\"点\"\")";
        String longName = "长".repeat(40_000);
        write(
                "services.csv",
                "line,service,note\n138\u200b00000001,\"" + formula + "\",=1+1\n13800000001," + longName + ",'=1+1\n");

        assertThat(services())
                .extracting(ServiceEntry::service)
                .containsExactly("=HYPERLINK(\"http://x\",\"点\")", longName);
        assertThat(services()).extracting(ServiceEntry::note).containsExactly("=1+1", "=1+1");
    }

    @Test
    void an_accepted_list_names_reason_and_person() throws IOException {
        write("accepted.csv", """
                号码,业务名称,规则,原因,认可人,价格上限,截止日期
                13800000001,虚拟人生,unrecognised-sp,家人在用,张某,7.00,2025-12-31
                *,手机报,,全体员工,李某,,长期
                """);

        assertThat(new RegisterReader().read(folder).of(LINE).accepted())
                .containsExactly(
                        new AcceptedEntry(
                                LINE,
                                "虚拟人生",
                                "unrecognised-sp",
                                "家人在用",
                                "张某",
                                Money.ofYuan("7.00"),
                                LocalDate.of(2025, 12, 31),
                                "accepted.csv:2"),
                        new AcceptedEntry(null, "手机报", null, "全体员工", "李某", null, null, "accepted.csv:3"));
    }

    @ParameterizedTest
    @CsvSource({
        "'13800000001,虚拟人生,,,张某', register.cell.blank",
        "'13800000001,虚拟人生,,家人在用,', register.cell.blank",
        "'13800000001,,,家人在用,张某', register.row.accepts-nothing",
        "',虚拟人生,,家人在用,张某', register.cell.blank"
    })
    void what_hides_something_without_saying_why_is_refused(String row, String key) throws IOException {
        write("accepted.csv", "号码,业务名称,规则,原因,认可人\n" + row + "\n");

        assertThatThrownBy(() -> new RegisterReader().read(folder)).hasMessageContaining(key);
    }
}
