package dev.billaudit.cli;

import dev.billaudit.job.AuditOutcome;
import dev.billaudit.job.AuditRequest;
import dev.billaudit.job.CaseOffice;
import dev.billaudit.job.Explanation;
import dev.billaudit.job.Progress;
import dev.billaudit.job.Status;
import dev.billaudit.job.StopRequest;
import dev.billaudit.ledger.Remark;
import dev.billaudit.ledger.failure.Stopped;
import dev.billaudit.schedule.ScheduleListener;
import dev.billaudit.schedule.ScheduleOrder;
import java.time.YearMonth;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** The program with a run that lasts until it is stopped; a dry run ends at once and shows its input folder as output. */
final class StoppableProgram {

    private StoppableProgram() {}

    public static void main(String[] args) {
        Desks desks = new Desks(
                (settings, stop) -> new Desk(stop),
                settings -> {
                    throw new IllegalStateException("not asked");
                },
                language -> {
                    throw new IllegalStateException("not asked");
                });
        System.exit(FrontDesk.serveProcess(desks, args));
    }

    private record Desk(StopRequest stop) implements AuditDesk {

        @Override
        public List<AuditOutcome> audit(AuditRequest request, Progress progress) {
            System.out.println("a library prints to standard output");
            progress.months(List.of(YearMonth.of(2024, 5)));
            if (request.dryRun()) {
                return List.of(AnOutcome.of("2024-05").in(request.bills()).outcome());
            }
            CountDownLatch asked = new CountDownLatch(1);
            stop.whenAsked(asked::countDown);
            try {
                asked.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            throw new Stopped(Remark.of("cli.stopped"));
        }

        @Override
        public int schedule(ScheduleOrder order, ScheduleListener listener, Progress progress) {
            throw new IllegalStateException("not asked");
        }

        @Override
        public Status status() {
            throw new IllegalStateException("not asked");
        }

        @Override
        public CaseOffice cases() {
            throw new UnsupportedOperationException("no books are open");
        }

        @Override
        public Explanation explain(String findingId) {
            throw new IllegalStateException("not asked");
        }

        @Override
        public void close() {
            // nothing was opened
        }
    }
}
