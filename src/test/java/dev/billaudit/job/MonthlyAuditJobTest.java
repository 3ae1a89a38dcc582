package dev.billaudit.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.billaudit.ledger.Remark;
import dev.billaudit.report.RunSummary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole job on a small household: what it ends with, what it counts, and what the books hold then. */
class MonthlyAuditJobTest {

    private static final String COMPLETED = "select step_name from batch_step_execution where status = 'COMPLETED'"
            + " and step_name not like '%:%' order by step_execution_id";

    private static final Pattern ROW_COUNTS = Pattern.compile(",[A-Z_]+,(\\d+),(\\d+),(\\d+),(\\d+),");

    @TempDir
    private Path home;

    @Test
    void the_counts_of_a_run_are_those_of_the_files_it_lists() throws IOException {
        Path bills = home.resolve("bills");
        ABillsFolder.ofAHousehold(bills);
        try (AnAudit audit = AnAudit.open(home, bills)) {
            AuditOutcome outcome = audit.run();

            RunSummary.Counts counts = outcome.summary().counts();
            List<String> rows = Files.readAllLines(outcome.folder().resolve("files.csv"));
            var sums = new long[4];
            for (String row : rows.subList(1, rows.size())) {
                Matcher numbers = ROW_COUNTS.matcher(row);
                assertThat(numbers.find()).as(row).isTrue();
                for (int i = 0; i < sums.length; i++) {
                    sums[i] += Long.parseLong(numbers.group(i + 1));
                }
            }
            assertThat(sums)
                    .containsExactly(
                            counts.rowsRead(), counts.rowsAccepted(), counts.rowsRejected(), counts.rowsIgnored());
            assertThat(rows).anyMatch(row -> row.contains("services.csv"));
        }
    }

    @Test
    void a_bill_from_which_a_share_of_its_money_is_missing_is_partial_and_a_cent_is_not() throws IOException {
        assertThat(exitCodeOfABillStating("40.00")).isEqualTo(4);
        assertThat(exitCodeOfABillStating("30.10")).isEqualTo(1);
    }

    private int exitCodeOfABillStating(String total) throws IOException {
        Path own = Files.createDirectory(home.resolve(total));
        ABillsFolder.at(own.resolve("bills")).write("13900000001/2026-10账单.csv", """
                        中国移动通信客户账单
                        手机号码：13900000001
                        计费周期：2026年10月01日至2026年10月31日
                        费用项目,金额(元)
                        套餐及固定费,30.00
                        代收费,1O.00
                        本月费用合计,%s
                        """.formatted(total));
        try (AnAudit audit = AnAudit.open(own, own.resolve("bills"))) {
            return audit.run().exitCode();
        }
    }

    @Test
    void one_file_may_be_audited_with_the_register_beside_it_or_none() throws IOException {
        Path bills = home.resolve("bills");
        ABillsFolder.at(bills).write("账单.csv", """
                        中国移动通信客户账单
                        手机号码：13900000001
                        计费周期：2026年10月01日至2026年10月31日
                        费用项目,金额(元)
                        增值业务费,10.00
                            某某会员,10.00
                        本月费用合计,10.00
                        """);
        Path file = bills.resolve("账单.csv");
        try (AnAudit audit = AnAudit.open(home, file)) {
            assertThat(audit.run().summary().counts().findings()).isEqualTo(1);

            ABillsFolder.at(bills).write("register/services.csv", "号码,业务名称\n*,某某会员\n");
            AuditOutcome agreed = audit.run();

            assertThat(agreed.summary().counts().findings()).isZero();
            assertThat(Files.readAllLines(agreed.folder().resolve("files.csv")))
                    .anyMatch(row -> row.startsWith("register/services.csv") && row.endsWith(",ACCEPTED,2,1,0,1,"));
        }
    }

    @Test
    void a_month_is_audited_once_and_again_only_when_something_changed() throws IOException {
        Path bills = home.resolve("bills");
        ABillsFolder folder = ABillsFolder.ofAHousehold(bills);
        try (AnAudit audit = AnAudit.open(home, bills)) {
            AuditOutcome first = audit.run();

            assertThat(first.exitCode()).isEqualTo(1);
            assertThat(first.nothingToDo()).isFalse();
            assertThat(first.resumed()).isFalse();
            RunSummary.Counts counts = first.summary().counts();
            assertThat(counts.rowsRead()).isEqualTo(counts.rowsAccepted() + counts.rowsIgnored());
            assertThat(List.of(counts.files(), counts.rowsRejected(), counts.lines(), counts.charges()))
                    .containsExactly(11L, 0L, 5L, 10L);
            assertThat(counts.findings()).isEqualTo(5);
            assertThat(counts.cases()).isEqualTo(5);
            assertThat(first.summary().claimed()).hasToString("65.00");
            assertThat(first.summary().invariants()).hasSize(8).doesNotContainValue(false);

            assertThat(audit.texts(COMPLETED))
                    .containsExactly(
                            "survey", "intake", "reconcile", "audit", "casework", "drafts", "report", "publish");
            assertThat(audit.texts("select status || ' ' || exit_code from batch_job_execution"))
                    .containsExactly("COMPLETED COMPLETED");
            assertThat(audit.count("select count(*) from audit_run where run_state = 'PUBLISHED'"))
                    .isEqualTo(1);
            assertThat(audit.count("select sum(claim_li) from finding")).isEqualTo(65_000);
            assertThat(audit.count("select count(*) from case_posting")).isEqualTo(5);
            assertThat(Files.readAllLines(audit.data().resolve("published.txt")))
                    .containsExactlyElementsOf(audit.texts("select run_id from audit_run"));
            assertTimed(first.folder(), counts);

            String before = audit.texts("script nodata").size() + " " + rows(audit);
            AuditOutcome again = audit.run();
            assertThat(again.nothingToDo()).isTrue();
            assertThat(again.exitCode()).isZero();
            assertThat(audit.texts("script nodata").size() + " " + rows(audit)).isEqualTo(before);
            assertThat(audit.run(audit.request(bills, AnAudit.TODAY, false)).nothingToDo())
                    .isTrue();

            AuditOutcome later = audit.run(audit.request(bills, LocalDate.of(2026, 11, 6), false));
            assertThat(later.nothingToDo()).isFalse();
            assertThat(later.summary().revision()).isEqualTo(2);
            assertThat(later.folder()).isEqualTo(audit.out().resolve("2026-10/r2"));

            folder.bill(AnAudit.MONTH, "13900000005", "套餐及固定费|畅享套餐59元|59.00");
            AuditOutcome changed = audit.run();
            assertThat(changed.summary().revision()).isEqualTo(3);
            assertThat(changed.summary().counts().findings()).isEqualTo(4);
            assertThat(audit.count("select count(*) from case_file")).isEqualTo(5);
            assertThat(audit.texts("select distinct 'r' || revision from audit_run order by 1"))
                    .containsExactly("r1", "r2", "r3");
        }
    }

    @Test
    void a_further_revision_tells_what_became_of_the_last_and_which_lines_are_no_longer_there() throws IOException {
        Path bills = home.resolve("bills");
        ABillsFolder folder = ABillsFolder.ofAHousehold(bills);
        try (AnAudit audit = AnAudit.open(home, bills)) {
            assertThat(audit.run().notes()).isEmpty();

            folder.bill(AnAudit.MONTH, "13900000005", "套餐及固定费|畅享套餐59元|59.00");
            Files.delete(bills.resolve("13900000004/2026-10账单.csv"));
            AuditOutcome second = audit.run();

            assertThat(second.notes()).extracting(Remark::key).containsExactly("job.note.since", "job.note.lines-gone");
            assertThat(second.notes().get(0).args())
                    .extracting(String::valueOf)
                    .containsExactly("1", "360.00", "272.00", "65.00", "36.00", "5", "3", "65.00", "36.00");
            assertThat(second.notes().get(1).args())
                    .extracting(String::valueOf)
                    .containsExactly("1", "1", "13900000004");
        }
    }

    @Test
    void a_register_inside_the_bills_that_another_stands_in_for_is_listed_and_neither_used_nor_parked()
            throws IOException {
        Path bills = home.resolve("bills");
        ABillsFolder.ofAHousehold(bills);
        ABillsFolder.at(home.resolve("elsewhere")).register("13900000002,畅享套餐59元,,,,,59.00,包月,2025-01-01,,,");
        Path elsewhere = home.resolve("elsewhere/register");
        try (AnAudit audit = AnAudit.open(home, bills)) {
            AuditRequest usual = audit.request(bills, null, false);
            AuditOutcome outcome = audit.run(new AuditRequest(
                    bills, usual.from(), usual.to(), elsewhere, usual.out(), null, AnAudit.TODAY, false));

            assertThat(outcome.parkedFiles()).isZero();
            assertThat(outcome.notes()).extracting(Remark::key).containsExactly("job.note.register-unused");
            assertThat(Files.readAllLines(outcome.folder().resolve("files.csv")))
                    .filteredOn(line -> line.contains("services.csv"))
                    .allMatch(line -> line.contains(",ACCEPTED,"))
                    .extracting(line -> line.substring(0, line.indexOf(',')))
                    .containsExactly("register/services.csv", "(--register)/services.csv");
        }
    }

    private static void assertTimed(Path folder, RunSummary.Counts counts) throws IOException {
        JsonNode timing = JsonMapper.shared().readTree(Files.readString(folder.resolve("timing.json")));
        assertThat(timing.get("launches").asInt()).isEqualTo(1);
        assertThat(timing.get("steps")
                        .valueStream()
                        .map(step -> step.get("step").asString()))
                .containsExactly("survey", "intake", "reconcile", "audit", "casework", "drafts", "report");
        assertThat(timing.get("steps")
                        .valueStream()
                        .map(step -> step.get("rows").asLong()))
                .containsExactly(11L, counts.rowsRead(), 5L, 5L, 5L, 5L, 5L);
        assertThat(timing.get("total").get("rows").asLong()).isEqualTo(counts.rowsRead());
        assertThat(timing.get("total").get("seconds").decimalValue()).isPositive();
    }

    private static List<Long> rows(AnAudit audit) {
        return List.of(
                audit.count("select count(*) from audit_run"),
                audit.count("select count(*) from run_file"),
                audit.count("select count(*) from reading"),
                audit.count("select count(*) from balanced_month"),
                audit.count("select count(*) from judged_month"),
                audit.count("select count(*) from finding"),
                audit.count("select count(*) from case_change"),
                audit.count("select count(*) from case_event"),
                audit.count("select count(*) from batch_job_execution"));
    }

    @Test
    void rejects_over_the_limit_end_with_4_and_a_partial_report() {
        Path bills = home.resolve("bills");
        ABillsFolder folder = ABillsFolder.ofAHousehold(bills);
        folder.bill(AnAudit.MONTH, "13900000001", damaged(6));
        try (AnAudit audit = AnAudit.open(home, bills)) {
            AuditOutcome outcome = audit.run();

            assertThat(outcome.summary().counts().rowsRejected()).isGreaterThan(5);
            assertThat(outcome.exitCode()).isEqualTo(4);
            assertThat(outcome.summary().state()).isEqualTo(RunSummary.State.INCOMPLETE);
            assertThat(outcome.summary().gaps()).anyMatch(gap -> gap.key().equals("job.limit.rejects"));
            assertThat(audit.count("select count(*) from case_file")).isPositive();
        }
    }

    @Test
    void many_bills_with_an_amount_that_cannot_be_read_leave_a_partial_report() {
        Path bills = home.resolve("odd");
        ABillsFolder folder = ABillsFolder.at(bills);
        for (int i = 1; i <= 5; i++) {
            folder.bill("2026-10", "1390000000" + i, "套餐及固定费|全球通套餐|" + i + "8.00", "语音通信费|国内通话费|1O.00");
        }
        try (AnAudit audit = AnAudit.open(home, bills)) {
            assertThat(audit.run().exitCode()).isEqualTo(4);
        }
    }

    @Test
    void a_held_month_ends_with_4_and_opens_no_case() {
        Path bills = home.resolve("bills");
        String[] nothingUnderstood = Arrays.stream(damaged(120)).skip(1).toArray(String[]::new);
        ABillsFolder.ofAHousehold(bills).bill(AnAudit.MONTH, "13900000006", nothingUnderstood);
        try (AnAudit audit = AnAudit.open(home, bills)) {
            AuditOutcome outcome = audit.run();

            assertThat(outcome.exitCode()).isEqualTo(4);
            assertThat(outcome.summary().state()).isEqualTo(RunSummary.State.HELD);
            assertThat(outcome.summary().counts().findings()).isPositive();
            assertThat(outcome.summary().counts().cases()).isZero();
            assertThat(audit.count("select count(*) from case_file")).isZero();
            assertThat(outcome.folder().resolve("cases")).doesNotExist();
        }
    }

    /** Items whose sums no reader may guess at. */
    private static String[] damaged(int rows) {
        return Stream.concat(
                        Stream.of("套餐及固定费|畅享套餐59元|59.00"),
                        IntStream.rangeClosed(1, rows).mapToObj(row -> "增值业务费|损坏的业务" + row + "|5，0O"))
                .toArray(String[]::new);
    }

    @Test
    void a_dry_run_leaves_nothing_and_can_be_repeated() {
        Path bills = home.resolve("bills");
        ABillsFolder.ofAHousehold(bills);
        try (AnAudit audit = AnAudit.open(home, bills)) {
            AuditRequest dry = audit.request(bills, null, true);
            assertThat(audit.run(dry).summary().counts().findings()).isEqualTo(5);
            assertThat(audit.run(dry).summary().counts().findings()).isEqualTo(5);

            assertThat(audit.bytes()).isEmpty();
            assertThat(audit.count("select count(*) from audit_run")).isZero();
            assertThat(audit.count("select count(*) from finding")).isZero();
            assertThat(audit.run().summary().revision()).isEqualTo(1);
        }
    }
}
