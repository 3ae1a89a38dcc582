package dev.billaudit.schedule;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.schedule.CronSchedule;
import com.github.kagkarlsson.scheduler.task.schedule.CronStyle;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import dev.billaudit.ledger.Remark;
import dev.billaudit.ledger.failure.WrongUsage;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;

/**
 * When audits are due, by a cron line read in Asia/Shanghai, and of which month: always the one before the month a due
 * time lies in, since a bill is out a few days after its month. Reads no clock.
 */
public final class AuditTimes {

    /** The zone of the bills, whatever the machine is set to. */
    static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private static final int FIELDS = 5;
    private static final int FIELDS_WITH_SECONDS = 6;
    private static final Duration FIRST_LOOK_BACK = Duration.ofDays(32);
    private static final Duration LAST_LOOK_BACK = Duration.ofDays(5 * 366);

    private final CronSchedule schedule;

    private AuditTimes(CronSchedule schedule) {
        this.schedule = schedule;
    }

    /**
     * Reads a cron line of five fields (minute, hour, day, month, weekday) or of six with the seconds first.
     *
     * @throws WrongUsage if it is none, or never due
     */
    public static AuditTimes of(String cron) {
        String line = cron.strip();
        int fields = line.split("\\s+", -1).length;
        if (fields != FIELDS && fields != FIELDS_WITH_SECONDS) {
            throw new WrongUsage(Remark.of("schedule.cron-unreadable", cron));
        }
        AuditTimes times = new AuditTimes(parse(line, fields == FIELDS ? CronStyle.UNIX : CronStyle.SPRING53));
        if (times.after(Instant.EPOCH).equals(Schedule.NEVER)) {
            throw new WrongUsage(Remark.of("schedule.cron-never-due", cron));
        }
        return times;
    }

    private static CronSchedule parse(String line, CronStyle style) {
        try {
            return new CronSchedule(line, SHANGHAI, style);
        } catch (IllegalArgumentException e) {
            throw new WrongUsage(Remark.of("schedule.cron-unreadable", line), e);
        }
    }

    /** The due times as the scheduler's library takes them. */
    Schedule schedule() {
        return schedule;
    }

    /** The first due time after a moment. */
    public Instant after(Instant moment) {
        return schedule.getNextExecutionTime(ExecutionComplete.simulatedSuccess(moment));
    }

    /** The last due time that has come at a moment, empty when none came in the five years before. */
    Optional<Instant> lastUpTo(Instant moment) {
        Duration back = FIRST_LOOK_BACK;
        while (back.compareTo(LAST_LOOK_BACK) <= 0) {
            Instant from = moment.minus(back);
            if (!after(from).isAfter(moment)) {
                return Optional.of(lastUpTo(moment, from));
            }
            back = back.multipliedBy(2);
        }
        return Optional.empty();
    }

    private Instant lastUpTo(Instant moment, Instant from) {
        Instant last = from;
        for (Instant next = after(from); !next.isAfter(moment); next = after(next)) {
            last = next;
        }
        return last;
    }

    /** The month that is audited at a due time. */
    static YearMonth month(Instant due) {
        return YearMonth.from(at(due)).minusMonths(1);
    }

    /** A moment as a person in the zone of the bills reads it. */
    static ZonedDateTime at(Instant moment) {
        return moment.atZone(SHANGHAI);
    }
}
