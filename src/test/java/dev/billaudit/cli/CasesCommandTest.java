package dev.billaudit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.billaudit.job.AuditOutcome;
import dev.billaudit.job.AuditRequest;
import dev.billaudit.job.CaseOffice;
import dev.billaudit.job.Explanation;
import dev.billaudit.job.Progress;
import dev.billaudit.job.Status;
import dev.billaudit.job.StopRequest;
import dev.billaudit.packs.Packs;
import dev.billaudit.schedule.ScheduleListener;
import dev.billaudit.schedule.ScheduleOrder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The verb {@code cases} over the books of an audited month: one line and one case for each test that writes. */
class CasesCommandTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 5);
    private static final Pattern CASE = Pattern.compile("C-[0-9a-f]{16}");

    @TempDir
    private static Path home;

    private static AuditDesk books;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    /** Bills of October, a line each, with a service nobody ordered; the third line is registered in Henan. */
    @BeforeAll
    static void an_audited_month() throws IOException {
        Path bills = home.resolve("bills");
        for (int line = 1; line <= 8; line++) {
            write(bills.resolve("1390000000%d/账单.csv".formatted(line)), """
                    中国移动通信客户账单
                    客户名称：张**,手机号码：1390000000%1$d
                    计费周期：2026年10月01日至2026年10月31日,打印日期：2026-11-03
                    费用项目,金额(元)
                    代收费,1%1$d.00
                        星空游戏,1%1$d.00
                    本月费用合计,1%1$d.00
                    """.formatted(line));
        }
        write(bills.resolve("register/contracts.csv"), "号码,归属省\n13900000003,河南省\n");
        Settings settings = new Settings(
                home.resolve("data"), home.resolve("out"), "en", null, null, Settings.Verbosity.QUIET, false);
        books = BooksDesk.open(settings, new StopRequest());
        var test = new CasesCommandTest();
        assertThat(test.call("audit", bills.toString(), "--month", "2026-10"))
                .as(test.talk())
                .isIn(0, 1);
    }

    @AfterAll
    static void close() {
        books.close();
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text, StandardCharsets.UTF_8);
    }

    /** What the call ends with; what earlier ones said is forgotten. */
    private int call(String... args) {
        out.reset();
        err.reset();
        var environment = Map.of(
                "BILL_AUDIT_DATA", home.resolve("data").toString(),
                "BILL_AUDIT_OUT", home.resolve("out").toString(),
                "BILL_AUDIT_LANG", "en",
                "BILL_AUDIT_AS_OF", TODAY.toString());
        var desks = new Desks((settings, stop) -> new Kept(books), settings -> null, new Packs(null)::wording);
        var streams = new Streams(stream(out), stream(err), false, 80);
        return new FrontDesk(
                        desks, streams, new Surroundings(environment, () -> TODAY), new StopSignal(code -> {}, 200))
                .serve(args);
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private String result() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String talk() {
        return err.toString(StandardCharsets.UTF_8);
    }

    /** The case of a line. */
    private String caseOf(int line) {
        call("cases", "list", "--json");
        return result().lines()
                .filter(json -> json.contains("1390000000" + line))
                .map(CASE::matcher)
                .filter(match -> match.find())
                .map(match -> match.group())
                .findFirst()
                .orElseThrow();
    }

    /** The books stay open between the calls. */
    private record Kept(AuditDesk desk) implements AuditDesk {

        @Override
        public List<AuditOutcome> audit(AuditRequest request, Progress progress) {
            return desk.audit(request, progress);
        }

        @Override
        public int schedule(ScheduleOrder order, ScheduleListener listener, Progress progress) {
            return desk.schedule(order, listener, progress);
        }

        @Override
        public Status status() {
            return desk.status();
        }

        @Override
        public Explanation explain(String findingId) {
            return desk.explain(findingId);
        }

        @Override
        public CaseOffice cases() {
            return desk.cases();
        }

        @Override
        public void close() {}
    }

    private List<String> lines() {
        return result().lines().map(String::strip).toList();
    }

    /** Refused as wrong usage, with nothing on standard output. */
    private String refusal(String... args) {
        assertThat(call(args)).as(String.join(" ", args)).isEqualTo(2);
        assertThat(result()).isEmpty();
        return talk().strip();
    }

    @Test
    void a_list_has_a_line_for_each_case() {
        assertThat(call("cases", "list")).isZero();

        assertThat(lines()).hasSize(9);
        assertThat(lines().get(0)).matches("Case +State +Line +Claimed +Received +Service");
        assertThat(lines()).anyMatch(line -> line.matches("C-[0-9a-f]{16} +open +13900000008 +18\\.00 +0\\.00 +星空游戏"));
        assertThat(call("cases", "list", "--json")).isZero();
        assertThat(lines())
                .hasSize(8)
                .anyMatch(
                        line -> line.contains(
                                "\"line\":\"13900000008\",\"service\":\"星空游戏\","
                                        + "\"family\":\"unauthorised\",\"state\":\"OPEN\",\"charged\":\"18.00\",\"claimed\":\"18.00\""));
    }

    @Test
    void a_case_is_shown_with_its_days_and_the_rungs_that_are_open() {
        String id = caseOf(8);

        assertThat(call("cases", "show", id)).isZero();

        assertThat(lines())
                .startsWith(id + "  open  13900000008  星空游戏")
                .contains(
                        "suspect 18.00 yuan, claimed 18.00, offered -, received 0.00, given up 0.00",
                        "An appeal about 2026-10 must be filed by 2027-03-01; fee disputes older than five months are"
                                + " refused.",
                        "carrier           Complaint to the carrier         open",
                        "hotline           Government hotline 12345         shut: The carrier has not been complained"
                                + " to.");
        assertThat(call("cases", "show", id, "--json")).isZero();
        assertThat(lines())
                .singleElement()
                .asString()
                .startsWith("{\"id\":\"" + id + "\",\"carrier\":\"china-mobile\"")
                .contains("\"history\":[{");
    }

    @Test
    void what_was_said_is_written_down() {
        String id = caseOf(1);

        assertThat(call(
                        "cases",
                        "log",
                        id,
                        "--channel",
                        "10086",
                        "--agent",
                        "1234",
                        "--said",
                        "will check",
                        "--at",
                        "2026-11-05 10:15"))
                .isZero();

        assertThat(lines()).contains("2026-11-05 10:15  contact  10086  1234  will check");
    }

    @Test
    void a_complaint_goes_up_the_ladder_rung_by_rung() {
        String id = caseOf(2);
        assertThat(refusal("cases", "file", id, "--channel", "app", "--rung", "regulator-appeal"))
                .startsWith("Error: “Appeal to the telecom regulator” is not open. Why, and what to do:")
                .contains(
                        "it must refuse first, or give no answer for 15 days.",
                        "bill-audit cases file " + id + " --channel 10086")
                .endsWith("(job.rung-shut, exit code 2)");

        assertThat(call("cases", "file", id, "--channel", "app", "--receipt", "R-1"))
                .isZero();
        assertThat(lines())
                .contains(
                        "2026-11-05  filed  Complaint to the carrier  app  R-1",
                        "The carrier’s answer is due by 2026-11-20.",
                        "regulator-appeal  Appeal to the telecom regulator  from 2026-11-21");
        assertThat(refusal("cases", "file", id, "--channel", "app", "--rung", "hotline"))
                .contains(
                        "does not open before 2026-11-21",
                        "its time runs until 2026-11-20: one rung at a time",
                        "bill-audit cases answer " + id)
                .endsWith("(job.rung-opens, exit code 2)");

        assertThat(call("cases", "answer", id, "--agent", "1234", "--said", "no", "--outcome", "refused"))
                .isZero();
        assertThat(lines())
                .startsWith(id + "  refused  13900000002  星空游戏")
                .contains("regulator-appeal  Appeal to the telecom regulator  open");
        assertThat(call("cases", "file", id, "--channel", "web", "--rung", "hotline"))
                .isZero();
        assertThat(talk())
                .as("the door that this shuts")
                .isEqualTo("Note: once filed with “Government hotline 12345”, these are shut for good: Appeal to the"
                        + " telecom regulator.\n");
    }

    @Test
    void a_line_registered_in_henan_has_the_days_of_henan() {
        String id = caseOf(3);

        assertThat(call("cases", "file", id, "--channel", "app")).isZero();

        assertThat(lines())
                .contains(
                        "The carrier’s answer is due by 2026-11-12.",
                        "regulator-appeal  Appeal to the telecom regulator  from 2026-11-21");
        assertThat(call("cases", "due")).isZero();
        assertThat(result()).contains("2026-11-12  The carrier’s answer is due by 2026-11-12.\n            " + id);
    }

    @Test
    void a_promise_is_due_on_its_day_and_refunds_are_counted() {
        String id = caseOf(4);
        call("cases", "file", id, "--channel", "10086");

        assertThat(call(
                        "cases",
                        "answer",
                        id,
                        "--agent",
                        "1234",
                        "--said",
                        "next bill",
                        "--outcome",
                        "promised",
                        "--promise",
                        "14",
                        "--by",
                        "2026-12-05"))
                .isZero();
        assertThat(lines())
                .startsWith(id + "  refund promised  13900000004  星空游戏")
                .contains("The 14.00 yuan promised by 1234 must come by 2026-12-05.");

        assertThat(call("cases", "refund", id, "--amount", "14.00")).isZero();
        assertThat(lines())
                .startsWith(id + "  refunded  13900000004  星空游戏")
                .contains("suspect 14.00 yuan, claimed 14.00, offered -, received 14.00, given up 0.00");
    }

    @Test
    void a_closed_case_says_what_was_given_up_and_has_no_days_any_more() {
        String id = caseOf(5);
        call("cases", "refund", id, "--amount", "5.50");

        assertThat(call("cases", "close", id, "--outcome", "conceded")).isZero();

        assertThat(lines())
                .startsWith(id + "  closed  13900000005  星空游戏")
                .contains("suspect 15.00 yuan, claimed 15.00, offered -, received 5.50, given up 9.50")
                .noneMatch(line -> line.contains("must be filed"));
        call("cases", "due");
        assertThat(result()).doesNotContain(id).contains(caseOf(8));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "cases | There is no action \"\". Please write list, show, log, | cli.cases.no-such-action",
                "cases shout CASE | There is no action \"shout\". Please write list, | cli.cases.no-such-action",
                "cases show | \"\" is not the id of a case: that is C- and 16 characters. | cli.cases.case-unreadable",
                "cases show 13900000006 | \"139****0006\" is not the id of a case | cli.cases.case-unreadable",
                "cases show C-0000000000000000 | The books have no case C-0000000000000000. | job.no-such-case",
                "cases close C-0000000000000000 --outcome agreed | The books have no case | job.no-such-case",
                "cases list --as-of soon | \"soon\" | cli.date-unreadable",
                "cases log CASE | --channel is missing. Please give it | cli.cases.not-given",
                "cases log CASE --channel app | --agent is missing. Please give it | cli.cases.not-given",
                "cases log CASE --channel app --agent 1 | --said is missing. Please give | cli.cases.not-given",
                "cases log CASE --channel app --agent 1 --said x --at 2026-11-06 | is after today. Please write | cli.cases.in-the-future",
                "cases log CASE --channel app --agent 1 --said x --at noon | \"noon\" cannot be read. Please | cli.cases.time-unreadable",
                "cases file CASE --channel app --rung moon | no rung \"moon\". Please use one of: carrier, | job.no-such-rung",
                "cases answer CASE --agent 1 --said x --outcome maybe | offered, refused, promised, not \"maybe\" | cli.cases.no-such-outcome",
                "cases answer CASE --agent 1 --said x --outcome promised | --promise is missing. | cli.cases.not-given",
                "cases answer CASE --agent 1 --said x --outcome refused --by 2026-12-01 | --promise is missing. | cli.cases.not-given",
                "cases refund CASE | --amount is missing. Please give it | cli.cases.not-given",
                "cases refund CASE --amount 0 | \"0\" of --amount is no amount above zero. Please write 15 | cli.cases.no-amount",
                "cases refund CASE --amount 1.0005 | is no amount above zero. Please write 15 | cli.cases.no-amount",
                "cases close CASE | settled, conceded, agreed, not \"\". Please correct it | cli.cases.no-such-outcome"
            })
    void a_mistake_is_named_with_what_to_do_and_nothing_is_written(String typed, String said, String id) {
        String caseId = caseOf(6);

        String refusal = refusal(typed.replace("CASE", caseId).split(" "));

        assertThat(refusal)
                .startsWith("Error: ")
                .contains(said)
                .endsWith("(" + id + ", exit code 2)")
                .doesNotContain("13900000006");
        call("cases", "show", caseId);
        assertThat(lines()).startsWith(caseId + "  open  13900000006  星空游戏");
        assertThat(result()).doesNotContain("contact").doesNotContain("filed  ").doesNotContain("refund  ");
    }
}
