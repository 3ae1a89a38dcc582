package dev.billaudit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.billaudit.job.AuditRequest;
import dev.billaudit.ledger.Remark;
import dev.billaudit.ledger.failure.AuditFailure;
import dev.billaudit.ledger.failure.FatalFailure;
import dev.billaudit.ledger.failure.HeldByAnother;
import dev.billaudit.ledger.failure.ResumableFailure;
import dev.billaudit.ledger.failure.Stopped;
import dev.billaudit.ledger.failure.UnusableInput;
import dev.billaudit.ledger.failure.WrongUsage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class AuditCommandTest {

    @TempDir
    private Path folder;

    private Visit visit;
    private String bills;

    @BeforeEach
    void a_folder_of_bills() throws IOException {
        visit = Visit.in(folder);
        bills = Files.createDirectory(folder.resolve("账单")).toString();
    }

    @Test
    void a_whole_month_ends_with_0_and_its_result_stands_on_standard_output() {
        visit.audit = (request, progress) -> {
            progress.months(List.of(YearMonth.parse("2024-05")));
            return List.of(AnOutcome.of("2024-05").outcome());
        };

        assertThat(visit.call("audit", bills)).isZero();
        assertThat(visit.talk()).isEqualToNormalizingNewlines("审计月份 2024-05（输入中最晚的账期；用 --month 可另选）\n");
        assertThat(visit.result())
                .startsWith("2024-05 审计结果：第 2 版，完整\n")
                .contains("  账单合计           345.60\n")
                .contains("  已认可             200.00\n")
                .contains("  可疑                45.005\n")
                .contains("  疑点         7 项，主张退还 45.00 元\n")
                .contains("  工作簿       out/m/r2/report.xlsx\n")
                .contains("  投诉函       out/m/r2/cases（");
        assertThat(visit.closed).isEqualTo(1);
    }

    @Test
    void everything_asked_for_reaches_the_desk() throws IOException {
        Path register = Files.createDirectory(folder.resolve("agreed"));
        Path layouts = Files.createDirectory(folder.resolve("layouts"));
        Path rules = Files.writeString(folder.resolve("rules.yml"), "");

        int code = visit.call(("audit BILLS --month 2024-03..2024-05 --register R --as-of 2024-06-01 --dry-run"
                        + " --layouts L --rules F --out O --data D --lang en --verbose")
                .replace("BILLS", bills)
                .replace(" R ", " " + register + " ")
                .replace(" L ", " " + layouts + " ")
                .replace(" F ", " " + rules + " ")
                .replace(" O ", " " + folder.resolve("o") + " ")
                .replace(" D ", " " + folder.resolve("d") + " ")
                .split(" "));

        assertThat(code).isZero();
        assertThat(visit.requests)
                .containsExactly(new AuditRequest(
                        Path.of(bills),
                        YearMonth.parse("2024-03"),
                        YearMonth.parse("2024-05"),
                        register,
                        folder.resolve("o"),
                        LocalDate.of(2024, 6, 1),
                        LocalDate.of(2024, 6, 5),
                        true));
        assertThat(visit.opened)
                .containsExactly(new Settings(
                        folder.resolve("d"),
                        folder.resolve("o"),
                        "en",
                        layouts,
                        rules,
                        Settings.Verbosity.VERBOSE,
                        false));
    }

    @Test
    void the_environment_stands_in_for_options_and_the_command_line_wins() {
        visit.environment.put("BILL_AUDIT_BILLS", bills);
        visit.environment.put("BILL_AUDIT_MONTH", "2024-02");
        visit.environment.put("BILL_AUDIT_AS_OF", "2024-03-09");
        visit.environment.put("BILL_AUDIT_DRY_RUN", "yes");
        visit.environment.put("BILL_AUDIT_QUIET", "1");
        visit.environment.put("BILL_AUDIT_REGISTER", " ");

        assertThat(visit.call("audit", "--month", "2024-04", "--quiet")).isZero();

        AuditRequest request = visit.requests.get(0);
        assertThat(request.bills()).isEqualTo(Path.of(bills));
        assertThat(request.from()).isEqualTo(YearMonth.parse("2024-04"));
        assertThat(request.asOf()).isEqualTo(LocalDate.of(2024, 3, 9));
        assertThat(request.dryRun()).isTrue();
        assertThat(request.register()).isNull();
        assertThat(visit.opened.get(0).verbosity()).isEqualTo(Settings.Verbosity.QUIET);
    }

    @Test
    void of_several_months_the_worst_code_counts() {
        visit.audit = (request, progress) -> List.of(
                AnOutcome.of("2024-03").outcome(),
                AnOutcome.of("2024-04").endingWith(4).outcome(),
                AnOutcome.of("2024-05").endingWith(1).outcome());

        assertThat(visit.call("audit", bills, "--fail-on", "suspect")).isEqualTo(4);
        assertThat(visit.result().lines().filter(line -> line.contains("审计结果"))).hasSize(3);
    }

    static Stream<AuditFailure> failures() {
        Remark remark = Remark.of("cli.bills-not-there", "13800138000/账单.csv");
        return Stream.of(
                new WrongUsage(remark),
                new UnusableInput(remark),
                new ResumableFailure(remark, new IllegalStateException("13800138000 on disk")),
                new FatalFailure(remark),
                new HeldByAnother(remark),
                new Stopped(remark));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void a_failure_ends_with_its_code_and_words_without_a_trace_or_a_number(AuditFailure failure) {
        visit.audit = (request, progress) -> {
            throw failure;
        };

        assertThat(visit.call("audit", bills)).isEqualTo(failure.exitCode());
        assertThat(visit.result()).isEmpty();
        assertThat(visit.talk())
                .startsWith("错误：账单“138****8000/账单.csv”不存在。请检查路径")
                .contains("（cli.bills-not-there，退出码 " + failure.exitCode() + "）")
                .doesNotContain("13800138000", "Exception", "\tat ", "    at ");
        assertThat(visit.closed).isEqualTo(1);
    }

    @Test
    void the_unforeseen_ends_with_6_and_names_the_log_which_has_the_trace_and_no_number() throws IOException {
        visit.audit = (request, progress) -> {
            throw new IllegalStateException("row of 13800138000 broke\u001b[31m");
        };

        assertThat(visit.call("audit", bills)).isEqualTo(6);
        Path log = folder.resolve("data/logs/bill-audit.log");
        assertThat(visit.talk())
                .contains("没有料到", "IllegalStateException", "/data/logs/bill-audit.log")
                .doesNotContain("row of", "at dev.billaudit");
        assertThat(Files.readString(log))
                .contains("java.lang.IllegalStateException: row of 138****8000 broke?[31m")
                .contains("    at dev.billaudit.cli.AuditCommandTest")
                .doesNotContain("13800138000");
    }

    @Test
    void a_thread_that_dies_leaves_its_trace_in_the_log_only() throws Exception {
        visit.audit = (request, progress) -> {
            Thread worker = new Thread(() -> {
                throw new IllegalStateException("worker broke");
            });
            worker.start();
            try {
                worker.join();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return List.of(AnOutcome.of("2024-05").outcome());
        };

        assertThat(visit.call("audit", bills)).isZero();
        assertThat(visit.talk()).isEmpty();
        assertThat(Files.readString(folder.resolve("data/logs/bill-audit.log"))).contains("worker broke");
    }

    @Test
    void when_not_even_the_log_can_be_written_that_is_said() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        visit.environment.put("BILL_AUDIT_DATA", file.toString());
        visit.audit = (request, progress) -> {
            throw new StackOverflowError();
        };

        assertThat(visit.call("audit", bills)).isEqualTo(6);
        assertThat(visit.talk()).contains("（cli.unforeseen-unlogged，退出码 6）", "StackOverflowError");
    }

    @Test
    void without_memory_the_remedy_is_named() {
        visit.audit = (request, progress) -> {
            throw new OutOfMemoryError("heap");
        };

        assertThat(visit.call("audit", bills, "--lang", "en")).isEqualTo(6);
        assertThat(visit.talk()).contains("-Xmx2g").doesNotContain("heap");
    }

    @ParameterizedTest
    @CsvSource({
        "suspect=7, 0, 10",
        "suspect=8, 0, 0",
        "claim=45.00, 0, 10",
        "claim=45.001, 0, 0",
        "claim, 1, 10",
        "gaps, 0, 0",
        "rejects=4, 1, 10",
        "'unclear,suspect=7', 1, 10",
        "unclear, 1, 1",
        "suspect=1, 4, 4",
    })
    void a_threshold_counts_only_when_the_run_ended_well(String failOn, int own, int expected) {
        visit.audit = (request, progress) ->
                List.of(AnOutcome.of("2024-05").endingWith(own).outcome());

        assertThat(visit.call("audit", bills, "--fail-on", failOn)).isEqualTo(expected);
        assertThat(visit.talk().contains("达到 --fail-on 的条件：" + failOn)).isEqualTo(expected == 10);
    }

    @Test
    void a_gap_meets_the_threshold_for_gaps_and_is_told_in_words() {
        Remark gap = Remark.of("intake.x", "2024-05账单.csv");
        visit.audit = (request, progress) ->
                List.of(AnOutcome.of("2024-05").lacking(gap).endingWith(1).outcome());

        assertThat(visit.call("audit", bills, "--fail-on", "gaps")).isEqualTo(10);
        assertThat(visit.result()).contains("第 2 版，不完整", "  还缺什么：\n    - <intake.x 2024-05账单.csv>\n");
    }

    @Test
    void json_is_one_object_for_each_month_and_nothing_else() {
        visit.audit = (request, progress) -> List.of(
                AnOutcome.of("2024-04").outcome(),
                AnOutcome.of("2024-05").lacking(Remark.of("unknown.key", "a")).outcome());

        assertThat(visit.call("audit", bills, "--json")).isZero();
        List<JsonNode> months = visit.result()
                .lines()
                .map(line -> JsonMapper.shared().readTree(line))
                .toList();
        assertThat(months).hasSize(2);
        JsonNode may = months.get(1);
        assertThat(may.get("month").asString()).isEqualTo("2024-05");
        assertThat(may.get("money").get("SUSPECT").asString()).isEqualTo("45.005");
        assertThat(may.get("money").get("CREDIT").asString()).isEqualTo("0.00");
        assertThat(may.get("money").get("claimed").asString()).isEqualTo("45.00");
        assertThat(may.get("counts").get("rowsRejected").asLong()).isEqualTo(4);
        assertThat(may.get("invariants").get("V10").asBoolean()).isFalse();
        assertThat(may.get("gaps").get(0).asString()).isEqualTo("unknown.key: a");
        assertThat(may.get("paths").get("report").asString()).isEqualTo("out/m/r2/report.xlsx");
        assertThat(may.get("exitCode").asInt()).isZero();
    }

    @Test
    void the_next_command_names_a_finding_of_the_published_month() throws IOException {
        Path published = Files.createDirectories(folder.resolve("out/2024-05/r2"));
        Files.writeString(
                published.resolve("findings.jsonl"),
                "{\"id\":\"F-0123456789abcdef\",\"rule\":\"x\"}\n{\"id\":\"F-ffffffffffffffff\"}\n");
        visit.audit = (request, progress) ->
                List.of(AnOutcome.of("2024-05").in(published).unchanged().outcome());

        assertThat(visit.call("audit", bills)).isZero();
        assertThat(visit.result())
                .contains("  下一步       bill-audit explain F-0123456789abcdef\n")
                .contains("输入没有变化");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--month 2024/05",
                "--month 2024-13",
                "--month 202405",
                "--month 2024-05..2024-04",
                "--month 2024-05..",
                "--as-of 2024-02-30",
                "--as-of yesterday",
                "--fail-on nothing",
                "--fail-on suspect=0",
                "--fail-on claim=-1",
                "--fail-on claim=1e9",
                "--fail-on gaps,",
                "--register no-such-folder",
                "--layouts no-such-folder",
                "--rules no-such-file",
                "--lang fr",
                "--month",
                "--month 2024-05 --month 2024-06",
                "--json=perhaps",
                "--mnth 2024-05",
                "second-folder",
            })
    void what_cannot_be_understood_ends_with_2_before_anything_is_opened(String options) {
        String[] args = ("audit " + bills + " " + options).split(" ");

        assertThat(visit.call(args)).isEqualTo(2);
        assertThat(visit.opened).isEmpty();
        assertThat(visit.result()).isEmpty();
        assertThat(visit.talk()).startsWith("错误：").contains("退出码 2）").doesNotContain("cli.usage-unclear");
        assertThat(folder.resolve("data")).doesNotExist();
    }

    @Test
    void a_failure_of_several_parts_names_each() {
        visit.audit = (request, progress) -> {
            throw new WrongUsage(
                    Remark.of("register.errors", 2),
                    List.of(Remark.of("register.one", "services.csv", 3), Remark.of("register.two", "events.csv", 4)));
        };

        assertThat(visit.call("audit", bills)).isEqualTo(2);
        assertThat(visit.talk())
                .contains("<register.errors 2>", "<register.one services.csv|3>", "<register.two events.csv|4>");
    }

    @Test
    void a_mistyped_option_is_answered_with_the_nearest_one() {
        assertThat(visit.call("audit", bills, "--mnth", "2024-05")).isEqualTo(2);
        assertThat(visit.talk()).contains("不认识“--mnth”。您想写的可能是 --month。", "bill-audit audit --help");
    }

    @Test
    void bills_that_are_not_there_are_unusable_input_and_no_bills_at_all_wrong_usage() {
        assertThat(visit.call("audit", folder.resolve("13800138000").toString()))
                .isEqualTo(3);
        assertThat(visit.talk()).contains("138****8000").doesNotContain("13800138000");
        assertThat(visit.call("audit")).isEqualTo(2);
        assertThat(visit.talk()).contains("cli.bills-not-given");
        assertThat(visit.opened).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"--out", "--data"})
    void results_among_the_bills_are_refused(String option) {
        assertThat(visit.call("audit", bills, option, bills + "/x/../results")).isEqualTo(2);
        assertThat(visit.talk()).contains("cli.results-among-bills");
        assertThat(visit.call("audit", bills, option, bills + "-results")).isZero();
    }

    @Test
    void a_switch_of_the_environment_is_yes_or_no() {
        visit.environment.put("BILL_AUDIT_JSON", "perhaps");
        assertThat(visit.call("audit", bills)).isEqualTo(2);
        assertThat(visit.talk()).contains("BILL_AUDIT_JSON", "true", "false");

        visit.environment.put("BILL_AUDIT_JSON", "off");
        assertThat(visit.call("audit", bills)).isZero();
        assertThat(visit.opened.get(0).json()).isFalse();
    }

    @Test
    void quiet_silences_talk_but_not_failures() {
        visit.audit = (request, progress) -> {
            progress.months(List.of(YearMonth.parse("2024-05")));
            progress.step("survey", 1, 2);
            progress.note(Remark.of("cli.stopping"));
            throw new Stopped(Remark.of("cli.stopped"));
        };

        assertThat(visit.call("audit", bills, "--quiet", "--lang", "en")).isEqualTo(130);
        assertThat(visit.talk().lines())
                .containsExactly(
                        "Error: Stopped; nothing incomplete was published. Run the same command to resume.",
                        "(cli.stopped, exit code 130)");
    }
}
