package dev.billaudit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.billaudit.ledger.Remark;
import dev.billaudit.ledger.failure.ResumableFailure;
import dev.billaudit.ledger.failure.Stopped;
import dev.billaudit.schedule.ScheduleOrder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class ScheduleCommandTest {

    private static final Instant NOON = Instant.parse("2026-11-05T04:00:00Z");
    private static final ZonedDateTime DUE = ZonedDateTime.of(2026, 12, 5, 3, 0, 0, 0, ZoneId.of("Asia/Shanghai"));

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
    void without_more_it_is_due_on_the_5th_and_stays_up() {
        assertThat(visit.call("schedule", bills)).isZero();

        ScheduleOrder order = visit.orders.get(0);
        assertThat(order.times().after(NOON)).isEqualTo(DUE.toInstant());
        assertThat(order.catchUpOnly()).isFalse();
        assertThat(order.register()).isNull();
        assertThat(order.bills()).hasToString(bills);
        assertThat(visit.closed).isEqualTo(1);
    }

    @Test
    void everything_asked_for_reaches_the_desk() throws IOException {
        Path register = Files.createDirectory(folder.resolve("agreed"));
        visit.environment.put("BILL_AUDIT_BILLS", bills);
        visit.environment.put("BILL_AUDIT_CRON", "30 6 6 * *");
        visit.schedule = listener -> 4;

        assertThat(visit.call("schedule", "--catch-up", "--register", register.toString()))
                .isEqualTo(4);

        ScheduleOrder order = visit.orders.get(0);
        assertThat(order.times().after(NOON)).isEqualTo(Instant.parse("2026-11-05T22:30:00Z"));
        assertThat(order.catchUpOnly()).isTrue();
        assertThat(order.register()).isEqualTo(register);
        assertThat(order.out()).isEqualTo(folder.resolve("out"));
    }

    @ParameterizedTest
    @CsvSource({
        "--cron=monthly, 2, schedule.cron-unreadable",
        "--register=nowhere, 2, cli.not-a-folder",
        "--data=BILLS/data, 2, cli.results-among-bills",
        "--out=BILLS, 2, cli.results-among-bills",
    })
    void what_cannot_work_ends_before_anything_is_opened(String option, int code, String id) {
        assertThat(visit.call("schedule", bills, option.replace("BILLS", bills)))
                .isEqualTo(code);
        assertThat(visit.talk()).contains(id);
        assertThat(visit.opened).isEmpty();
    }

    @Test
    void results_and_failures_are_said_as_they_come() {
        visit.schedule = listener -> {
            listener.begins(List.of(YearMonth.of(2026, 9), YearMonth.of(2026, 10)));
            int code = listener.failed(
                    YearMonth.of(2026, 9), new ResumableFailure(Remark.of("job.failed", "no space left")));
            listener.audited(AnOutcome.of("2026-10").outcome());
            listener.waits(DUE, List.of(YearMonth.of(2026, 9)));
            return code;
        };

        assertThat(visit.call("schedule", bills, "--lang", "en", "--json")).isEqualTo(5);
        assertThat(visit.talk().lines())
                .containsSubsequence(
                        "Due are 2026-09, 2026-10: one audit each, oldest first",
                        "2026-09 could not be audited:",
                        "(job.failed, exit code 5)",
                        "2026-09 will be tried again when due at 2026-12-05 03:00; for sooner, stop this and run"
                                + " bill-audit schedule BILLS --catch-up",
                        "Waiting until 2026-12-05 03:00 in Asia/Shanghai; the data folder stays held");
        assertThat(JsonMapper.shared().readTree(visit.result()).get("month").asString())
                .isEqualTo("2026-10");
        assertThat(folder.resolve("data/logs/bill-audit.log")).content().contains("job.failed [no space left]");
    }

    @Test
    void quiet_says_results_and_failures_only() {
        visit.schedule = listener -> {
            listener.begins(List.of());
            listener.waits(DUE, List.of());
            return 0;
        };

        assertThat(visit.call("schedule", bills, "--quiet")).isZero();
        assertThat(visit.talk() + visit.result()).isEmpty();
        visit.call("schedule", bills);
        assertThat(visit.talk()).startsWith("没有要补审的月份。").contains("等到北京时间 2026-12-05 03:00");
    }

    @Test
    void told_to_stop_it_ends_with_130() {
        visit.schedule = listener -> {
            throw new Stopped(Remark.of("schedule.stopped"));
        };

        assertThat(visit.call("schedule", bills)).isEqualTo(130);
        assertThat(visit.closed).isEqualTo(1);
    }
}
