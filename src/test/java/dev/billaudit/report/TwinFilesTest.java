package dev.billaudit.report;

import static dev.billaudit.ledger.Carrier.CHINA_MOBILE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.billaudit.findings.Grade;
import dev.billaudit.findings.Verdict;
import dev.billaudit.ledger.Category;
import dev.billaudit.ledger.CoverageState;
import dev.billaudit.ledger.FileState;
import dev.billaudit.ledger.RecordKind;
import dev.billaudit.ledger.ServiceProvider;
import dev.billaudit.ledger.failure.ResumableFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TwinFilesTest {

    private static final ServiceProvider SOHU = new ServiceProvider("搜狐", "901002", null, null);
    private static final String MARK = "\ufeff";

    @TempDir
    private Path folder;

    private final AMonthLedger month = AMonthLedger.in("2025-11")
            .state(RunSummary.State.INCOMPLETE, "缺语音详单。")
            .line("13800138000", CHINA_MOBILE)
            .card("全球通,88", "88", "市场部", "张三", "北京")
            .coverage(RecordKind.VOICE, CoverageState.MISSING)
            .charge(Category.PLAN, "全球通,88", "88.00", Verdict.AGREED)
            .charge(Category.DATA, "上网费", "0.305", Verdict.STANDARD)
            .charge(Category.CREDIT, "优惠减免", "-10.00", Verdict.CREDIT)
            .suspect("unrecognised-sp", Grade.LIKELY, Category.ON_BEHALF, "虚拟人生", SOHU, "7.00", "3.00")
            .doesNotAddUp("0.01")
            .notChecked("idle-period-fee", "缺语音详单。", "88.00")
            .trend(0, "搜狐", "7.00")
            .file("a \"b\".csv", FileState.ACCEPTED_WITH_REJECTS, 9, 1, "有 1 行没有读懂。")
            .reject("a \"b\".csv", 7, "amount-not-a-number", "请重新下载。", "费用 | 五元\n第二行")
            .rule("unrecognised-sp", "不认识的代收费", "law", "small=2.00");

    @Test
    void every_csv_is_written_to_the_letter() throws IOException {
        write(month);

        assertThat(read("charges.csv")).isEqualTo(MARK + """
                        month,line,carrier,category,item,provider,sp_code,amount,verdict,rule,file,sheet,row
                        2025-11,13800138000,china-mobile,PLAN,"全球通,88",,,88.00,AGREED,,china-mobile/13800138000/2025-11账单.csv,,11
                        2025-11,13800138000,china-mobile,DATA,上网费,,,0.305,STANDARD,,china-mobile/13800138000/2025-11账单.csv,,12
                        2025-11,13800138000,china-mobile,CREDIT,优惠减免,,,-10.00,CREDIT,,china-mobile/13800138000/2025-11账单.csv,,13
                        2025-11,13800138000,china-mobile,ON_BEHALF,虚拟人生,搜狐,901002,7.00,SUSPECT,unrecognised-sp,china-mobile/13800138000/2025-11账单.csv,,16
                        """);
        assertThat(read("coverage.csv")).isEqualTo(MARK + """
                        line,month,kind,state
                        13800138000,2025-11,bill,PRESENT
                        13800138000,2025-11,voice,MISSING
                        13800138000,2025-11,message,PRESENT
                        13800138000,2025-11,data,PRESENT
                        13800138000,2025-11,value_added,PRESENT
                        13800138000,2025-11,on_behalf,PRESENT
                        """);
        assertThat(read("lines.csv")).isEqualTo(MARK + """
                        month,line,carrier,plan,price,cost_centre,holder,province,billed,agreed,standard,suspect,unclear,credit,claimed,findings
                        2025-11,13800138000,china-mobile,"全球通,88",88.00,市场部,张三,北京,85.305,88.00,0.305,7.00,0.00,-10.00,3.00,2
                        """);
        assertThat(read("rejects.csv")).isEqualTo(MARK + """
                        file,sheet,row,reason,hint,text
                        "a ""b"".csv",,7,amount-not-a-number,请重新下载。,"费用 | 五元
                        第二行"
                        """);
    }

    @Test
    void the_csvs_beside_the_charges_are_written_to_the_letter() throws IOException {
        write(month);

        assertThat(read("files.csv"))
                .isEqualTo(MARK
                        + "file,sha256,bytes,container,charset,layout,state,"
                        + "rows_read,rows_accepted,rows_rejected,rows_ignored,reason\n"
                        + "\"a \"\"b\"\".csv\"," + AMonthLedger.SHA
                        + ",720,csv,GB18030,mobile-bill,ACCEPTED_WITH_REJECTS,9,5,1,3,有 1 行没有读懂。\n");
        assertThat(read("trend.csv")).isEqualTo(MARK + "month,line,provider,amount\n2025-11,13800138000,搜狐,7.00\n");
        assertThat(read("not-checked.csv"))
                .isEqualTo(MARK + "rule,line,month,reason,money\nidle-period-fee,13800138000,2025-11,缺语音详单。,88.00\n");
        assertThat(read("reconciliation.csv"))
                .isEqualTo(MARK
                        + "month,line,carrier,bill,charges,stated_total,difference,remarks\n"
                        + "2025-11,13800138000,china-mobile,yes,85.305,85.315,0.01,\n");
        assertThat(read("rules.csv"))
                .isEqualTo(MARK + "rule,title,basis,parameters\nunrecognised-sp,不认识的代收费,law,small=2.00\n");
        assertThat(read("gaps.csv")).isEqualTo(MARK + "gap\n缺语音详单。\n");
    }

    @Test
    void a_finding_has_its_keys_in_order_and_null_where_nothing_is_known() throws IOException {
        write(month);

        List<String> findings = read("findings.jsonl").lines().toList();
        String place = "\"file\":\"china-mobile/13800138000/2025-11账单.csv\",\"sha256\":\"" + AMonthLedger.SHA + "\"";
        assertThat(findings).hasSize(2);
        assertThat(findings.get(0))
                .matches("\\{\"id\":\"F-[0-9a-f]{16}\",.*")
                .contains("\"rule\":\"unrecognised-sp\",\"month\":\"2025-11\",\"line\":\"13800138000\","
                        + "\"carrier\":\"china-mobile\",\"category\":\"ON_BEHALF\",\"service\":\"虚拟人生\","
                        + "\"provider\":\"搜狐\",\"spCode\":\"901002\",\"charged\":\"7.00\",\"claim\":\"3.00\","
                        + "\"grade\":\"LIKELY\",\"since\":\"2025-09\",\"state\":null,\"why\":[\"登记里没有")
                .contains(
                        "\"signals\":[\"first-day-after-midnight\",\"no-confirmation-on-file\"],\"figures\":[],\"evidence\":[{"
                                + place
                                + ",\"sheet\":null,\"row\":14,\"text\":\"虚拟人生 | 138****0000 | 7.00\",\"amount\":\"7.00\"}")
                .matches(".*}],\"case\":\"C-[0-9a-f]{16}\"}");
        assertThat(findings.get(1))
                .contains("\"category\":null,\"service\":null,\"provider\":null,\"spCode\":null,"
                        + "\"charged\":\"0.00\",\"claim\":\"0.00\",\"grade\":\"REVIEW\",\"since\":null,\"state\":null,")
                .endsWith("\"case\":null,\"difference\":\"0.01\"}");
    }

    @Test
    void a_case_has_its_months_and_its_folder() throws IOException {
        write(month);

        assertThat(read("cases.jsonl"))
                .matches("(?s)\\{\"id\":\"(C-[0-9a-f]{16})\",\"carrier\":\"china-mobile\",\"line\":\"13800138000\","
                        + "\"service\":\"虚拟人生\",\"provider\":\"搜狐\",\"spCode\":\"901002\",\"family\":\"unauthorised\","
                        + "\"state\":\"OPEN\",\"charged\":\"14.00\",\"claimed\":\"6.00\",\"offered\":null,\"received\":\"0.00\","
                        + "\"conceded\":\"0.00\",\"months\":\\["
                        + "\\{\"month\":\"2025-10\",\"revision\":1,\"finding\":\"F-[0-9a-f]{16}\","
                        + "\"rule\":\"unrecognised-sp\",\"charged\":\"7.00\",\"claim\":\"3.00\",\"grade\":\"LIKELY\"},"
                        + "\\{\"month\":\"2025-11\",.*}],\"opened\":\"2025-10\",\"history\":2,"
                        + "\"records\":0,\"filed\":null,\"follows\":null,"
                        + "\"folder\":\"cases/\\1/\",\"deadline\":null}\n");
    }

    @Test
    void text_that_begins_like_a_formula_is_guarded_in_every_csv_and_amounts_are_not() throws IOException {
        for (String payload : Payloads.FORMULAS) {
            write(Payloads.everywhere(payload));

            for (String csv : List.of(
                    "charges.csv",
                    "lines.csv",
                    "rejects.csv",
                    "files.csv",
                    "trend.csv",
                    "not-checked.csv",
                    "gaps.csv")) {
                assertThat(Payloads.cells(folder.resolve(csv)))
                        .as("%s in %s", payload, csv)
                        .contains("'" + payload)
                        .doesNotContain(payload);
            }
            assertThat(Payloads.cells(folder.resolve("charges.csv"))).contains("-5.00");
        }
    }

    @Test
    void what_no_encoding_can_hold_is_made_visible() throws IOException {
        write(Payloads.everywhere("a\ud83d b\ud83d\ude00"));

        assertThat(read("charges.csv")).contains("a\\ud83d b\ud83d\ude00").doesNotContain("?");
        assertThat(read("findings.jsonl")).contains("a\\\\ud83d b\ud83d\ude00").doesNotContain("?");
    }

    @Test
    void a_folder_that_is_gone_can_be_resumed() {
        assertThatThrownBy(() -> new ReportWriter(new TestWording("zh-CN")).write(month, folder.resolve("gone")))
                .isInstanceOf(ResumableFailure.class)
                .hasMessage("report.cannot-write [NoSuchFileException]");
    }

    @Test
    void every_file_ends_its_lines_with_lf() throws IOException {
        write(month);

        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.filter(file -> !file.equals(ReportWriter.workbook(folder)))
                            .toList())
                    .hasSize(14)
                    .allSatisfy(file ->
                            assertThat(Files.readString(file)).endsWith("\n").doesNotContain("\r"));
        }
    }

    private void write(MonthLedger ledger) {
        new ReportWriter(new TestWording("zh-CN")).write(ledger, folder);
    }

    private String read(String file) throws IOException {
        return Files.readString(folder.resolve(file));
    }
}
