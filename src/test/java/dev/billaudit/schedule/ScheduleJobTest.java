package dev.billaudit.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.billaudit.job.AuditSession;
import dev.billaudit.job.JobSettings;
import dev.billaudit.job.Progress;
import dev.billaudit.job.StopRequest;
import dev.billaudit.ledger.failure.HeldByAnother;
import dev.billaudit.ledger.failure.Stopped;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The schedule over the real audit and its real books. */
class ScheduleJobTest {

    private static final Charset GBK = Charset.forName("GB18030");

    private final AFakeAuditor told = new AFakeAuditor();
    private Instant now;

    @TempDir
    private Path folder;

    @BeforeEach
    void bills_of_two_months() throws IOException {
        bill("2026-08", "2026年08月31日");
        bill("2026-09", "2026年09月30日");
    }

    @Test
    void a_catch_up_publishes_each_month_once_and_a_second_one_changes_nothing() throws IOException {
        at("2026-10-20T08:00+08:00");
        try (AuditSession session = open()) {
            assertThat(serve(session, true, told, new StopRequest())).isEqualTo(1);
            assertThat(told.told()).containsExactly("audited 2026-08 1", "audited 2026-09 1");
            TreeMap<String, Long> published = published();
            assertThat(published).containsKeys("2026-08/r1/run.json", "2026-09/r1/run.json");

            assertThat(serve(session, true, told, new StopRequest())).isZero();
            assertThat(told.told()).isEmpty();
            assertThat(published()).isEqualTo(published);
        }
    }

    @Test
    void a_month_that_came_due_while_the_machine_was_off_is_audited_at_the_next_start() throws IOException {
        at("2026-09-20T08:00+08:00");
        stayUp(told);
        assertThat(told.told()).containsExactly("waits 2026-10-05T03:00");

        at("2026-10-20T08:00+08:00");
        stayUp(told);
        assertThat(told.told())
                .containsExactly("waits 2026-11-05T03:00", "audited 2026-09 1", "waits 2026-11-05T03:00");
        assertThat(published()).containsKey("2026-09/r1/run.json").doesNotContainKey("2026-08/r1/run.json");
    }

    /** Starts it, and stops it when it waits for good; meanwhile nobody else gets the data folder. */
    private void stayUp(AFakeAuditor listener) {
        var stop = new StopRequest();
        boolean isDue =
                now.isAfter(OffsetDateTime.parse("2026-10-05T03:00+08:00").toInstant());
        int waits = isDue ? 2 : 1;
        ScheduleListener stopping = new Stopping(listener, waits, () -> {
            assertThatThrownBy(this::open).isInstanceOf(HeldByAnother.class);
            stop.ask();
        });
        try (AuditSession session = open()) {
            assertThatThrownBy(() -> serve(session, false, stopping, stop)).isInstanceOf(Stopped.class);
        }
    }

    private int serve(AuditSession session, boolean catchUp, ScheduleListener listener, StopRequest stop) {
        var order = new ScheduleOrder(
                folder.resolve("bills"), null, folder.resolve("out"), AuditTimes.of("0 3 5 * *"), catchUp);
        InstantSource clock = () -> now;
        return MonthlySchedule.serve(session, order, clock, listener, Progress.NONE, stop);
    }

    private AuditSession open() {
        return AuditSession.open(new JobSettings(folder.resolve("data"), "zh-CN", null, null));
    }

    private void at(String time) {
        now = OffsetDateTime.parse(time).toInstant();
    }

    private void bill(String month, String lastDay) throws IOException {
        Path line = Files.createDirectories(folder.resolve("bills/18900000001"));
        String text = """
                客户名称：陈**
                账单周期：%s月01日-%s
                打印日期：%s
                手机号:18900000001
                费用项目,优惠前（元）,优惠费用（元）,费用小计（元）
                套餐及固定费,,,
                乐享套餐59元,59.00,0.00,59.00
                费用总计,59.00,0.00,59.00
                """.formatted(month.replace("-", "年"), lastDay, lastDay);
        Files.writeString(line.resolve(month + "账单.csv"), text, GBK);
    }

    private TreeMap<String, Long> published() throws IOException {
        Path out = folder.resolve("out");
        var files = new TreeMap<String, Long>();
        try (Stream<Path> tree = Files.walk(out)) {
            for (Path file : tree.filter(Files::isRegularFile).toList()) {
                files.put(
                        out.relativize(file).toString(),
                        Files.getLastModifiedTime(file).toMillis());
            }
        }
        return files;
    }

    /** Passes on what it is told, and acts at the last wait. */
    private static final class Stopping implements ScheduleListener {

        private final ScheduleListener listener;
        private final Runnable end;
        private int waits;

        private Stopping(ScheduleListener listener, int waits, Runnable end) {
            this.listener = listener;
            this.waits = waits;
            this.end = end;
        }

        @Override
        public void begins(List<YearMonth> months) {
            listener.begins(months);
        }

        @Override
        public void audited(dev.billaudit.job.AuditOutcome outcome) {
            listener.audited(outcome);
        }

        @Override
        public int failed(YearMonth month, Throwable failure) {
            throw new AssertionError(month.toString(), failure);
        }

        @Override
        public void waits(ZonedDateTime until, List<YearMonth> again) {
            listener.waits(until, again);
            waits--;
            if (waits == 0) {
                end.run();
            }
        }
    }
}
