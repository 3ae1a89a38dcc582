package dev.billaudit.cli;

import dev.billaudit.job.AuditOutcome;
import dev.billaudit.job.AuditRequest;
import dev.billaudit.job.AuditSession;
import dev.billaudit.job.CaseOffice;
import dev.billaudit.job.Explanation;
import dev.billaudit.job.JobSettings;
import dev.billaudit.job.Progress;
import dev.billaudit.job.Status;
import dev.billaudit.job.StopRequest;
import dev.billaudit.schedule.MonthlySchedule;
import dev.billaudit.schedule.ScheduleListener;
import dev.billaudit.schedule.ScheduleOrder;
import java.util.List;

/** The audit over the books in the data folder. */
final class BooksDesk implements AuditDesk {

    private final AuditSession session;
    private final StopRequest stop;

    private BooksDesk(AuditSession session, StopRequest stop) {
        this.session = session;
        this.stop = stop;
    }

    static AuditDesk open(Settings settings, StopRequest stop) {
        var job = new JobSettings(settings.data(), settings.language(), settings.layouts(), settings.rules());
        return new BooksDesk(AuditSession.open(job), stop);
    }

    @Override
    public List<AuditOutcome> audit(AuditRequest request, Progress progress) {
        return session.audit(request, progress, stop);
    }

    @Override
    public int schedule(ScheduleOrder order, ScheduleListener listener, Progress progress) {
        return MonthlySchedule.serve(session, order, ShanghaiClock::instant, listener, progress, stop);
    }

    @Override
    public Status status() {
        return session.status();
    }

    @Override
    public Explanation explain(String findingId) {
        return session.explain(findingId);
    }

    @Override
    public CaseOffice cases() {
        return session.cases();
    }

    @Override
    public void close() {
        session.close();
    }
}
