package dev.billaudit.casebook;

import dev.billaudit.casebook.Clock.Side;
import dev.billaudit.casebook.WorkCalendar.Counted;
import dev.billaudit.ledger.Remark;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Reckons the days that matter to a case. The start day is never counted; the other side's last day moves off rest days,
 * the customer's own never moves.
 *
 * <p>A posting has no day of its own: its month's first day stands for the charge, so that no appeal is late because a
 * charge was an early one.
 */
public final class Deadlines {

    /** The clock of the carrier's answer. */
    public static final String CARRIER_ANSWER = "carrier-answer";

    /** The clock after which a carrier that did not answer may be appealed against. */
    public static final String CARRIER_SILENCE = "carrier-silence";

    /** The clock of the last appeal on a fee. */
    public static final String LATEST_APPEAL = "latest-appeal";

    /** The clock of the carrier's billing records. */
    public static final String RETENTION = "carrier-retention";

    /** The last sensible day to complain to the carrier about a month. */
    public static final String COMPLAIN_BY = "complain-by";

    /** The day by which the case is best filed. */
    public static final String FILE_BY = "file-by";

    private final WorkCalendar calendar;
    private final Ladder ladder;
    private final String language;

    /** Reckons with these packs; rungs are named in that language. */
    public Deadlines(WorkCalendar calendar, Ladder ladder, String language) {
        this.calendar = calendar;
        this.ladder = ladder;
        this.language = language;
    }

    /** Every day that matters to a case as it stands, seen from that day; by day, then clock. */
    public List<Deadline> of(CaseStanding standing, LocalDate asOf) {
        List<Deadline> deadlines = new ArrayList<>();
        List<Filing> filings = Filing.of(standing, ladder);
        List<YearMonth> months = months(standing);
        for (YearMonth month : months) {
            deadlines.add(ofMonth(LATEST_APPEAL, month, latestAppeal(month.atDay(1)), asOf));
            deadlines.add(ofMonth(RETENTION, month, retainedUntil(month), asOf));
            if (filings.isEmpty()) {
                deadlines.add(ofMonth(COMPLAIN_BY, month, complainBy(month.atDay(1)), asOf));
            }
        }
        if (!filings.isEmpty()) {
            answer(filings.get(filings.size() - 1), asOf).ifPresent(deadlines::add);
        } else if (!months.isEmpty()) {
            deadlines.add(fileBy(months, asOf));
        }
        deadlines.sort(Comparator.comparing(Deadline::day).thenComparing(Deadline::clock));
        return deadlines;
    }

    /** The months that a case has money of. */
    static List<YearMonth> months(CaseStanding standing) {
        return standing.file().postings().stream()
                .map(CasePosting::month)
                .distinct()
                .toList();
    }

    /** The day until which the other side may take its time, while it has not answered. */
    private Optional<Deadline> answer(Filing filing, LocalDate asOf) {
        if (filing.answer() != null || filing.isClosed()) {
            return Optional.empty();
        }
        if (filing.isWithCarrier()) {
            return Optional.of(ofCase(CARRIER_ANSWER, due(ladder.clock(CARRIER_ANSWER), filing.day()), asOf));
        }
        return filing.clock(this).map(clock -> {
            Counted due = due(clock, filing.day());
            Remark note = Remark.of(key("rung-answer", due.day(), asOf), title(filing.rung()), due.day());
            return new Deadline(
                    clock.id(), null, due.day(), left(asOf, due.day()), clock.hard(), due.provisional(), note);
        });
    }

    /** The clocks that run once a rung is open, as listed. */
    List<Clock> clocks(Rung rung) {
        return rung.clocks().stream().map(ladder::clock).toList();
    }

    /** What people call a rung. */
    String title(Rung rung) {
        return rung.title().getOrDefault(language, rung.id());
    }

    /**
     * The last day of the carrier's time for what it was told on that day: of its time to answer, which provinces set, and
     * the time for which an appeal waits, the later.
     */
    Counted carrierAnswer(LocalDate day) {
        Counted answer = due(ladder.clock(CARRIER_ANSWER), day);
        Counted silence = due(ladder.clock(CARRIER_SILENCE), day);
        return answer.day().isAfter(silence.day()) ? answer : silence;
    }

    /** The last day to appeal about a fee charged on that day. */
    public LocalDate latestAppeal(LocalDate charged) {
        return due(ladder.clock(LATEST_APPEAL), charged).day();
    }

    /** The last sensible day to complain to the carrier, so that its time to answer ends before the last appeal. */
    public LocalDate complainBy(LocalDate charged) {
        LocalDate last = latestAppeal(charged).minusDays(ladder.marginDays());
        LocalDate silence = last.minusDays(ladder.clock(CARRIER_SILENCE).length());
        LocalDate answer = begun(ladder.clock(CARRIER_ANSWER), last);
        return answer.isBefore(silence) ? answer : silence;
    }

    /** The last day on which a clock may start that ends by that day; rest days at its end are not counted. */
    private LocalDate begun(Clock clock, LocalDate last) {
        if (clock.unit() != Clock.Unit.WORK_DAYS) {
            return last.minusDays(clock.length());
        }
        LocalDate day = last;
        while (due(clock, day).day().isAfter(last)) {
            day = day.minusDays(1);
        }
        return day;
    }

    /** Whether a month's fees can no longer be appealed: still to be negotiated, or sued for. */
    public boolean isTooOldToAppeal(YearMonth month, LocalDate asOf) {
        return latestAppeal(month.atDay(1)).isBefore(asOf);
    }

    /** Counted from the end of the month of the charge, in whole months. */
    private LocalDate retainedUntil(YearMonth month) {
        return month.plusMonths(ladder.clock(RETENTION).length()).atEndOfMonth();
    }

    /** The first of the sensible days still ahead, else today: the next month's money is not to be lost as well. */
    private Deadline fileBy(List<YearMonth> months, LocalDate asOf) {
        boolean late = months.stream()
                .anyMatch(month -> complainBy(month.atDay(1)).isBefore(asOf) && !isTooOldToAppeal(month, asOf));
        LocalDate day = months.stream()
                .map(month -> complainBy(month.atDay(1)))
                .filter(complain -> !late && !complain.isBefore(asOf))
                .min(LocalDate::compareTo)
                .orElse(asOf);
        return ofCase(FILE_BY, new Counted(day, false), asOf);
    }

    private Deadline ofMonth(String clock, YearMonth month, LocalDate day, LocalDate asOf) {
        Remark note = Remark.of(key(clock, day, asOf), month, day);
        return new Deadline(clock, month, day, left(asOf, day), isHard(clock), false, note);
    }

    private Deadline ofCase(String clock, Counted due, LocalDate asOf) {
        LocalDate day = due.day();
        Remark note = Remark.of(key(clock, day, asOf), day);
        return new Deadline(clock, null, day, left(asOf, day), isHard(clock), due.provisional(), note);
    }

    private boolean isHard(String clock) {
        return ladder.clocks().stream().anyMatch(known -> known.id().equals(clock) && known.hard());
    }

    private static String key(String clock, LocalDate day, LocalDate asOf) {
        return "casebook.deadline." + clock + (day.isBefore(asOf) ? "-past" : "");
    }

    private static long left(LocalDate asOf, LocalDate day) {
        return ChronoUnit.DAYS.between(asOf, day);
    }

    /** The end of a clock started on that day. */
    Counted due(Clock clock, LocalDate start) {
        if (clock.unit() == Clock.Unit.WORK_DAYS) {
            return calendar.plusWorkDays(start, clock.length());
        }
        LocalDate day = switch (clock.unit()) {
            case DAYS, WORK_DAYS -> start.plusDays(clock.length());
            case MONTHS -> start.plusMonths(clock.length());
            case YEARS -> start.plusYears(clock.length());
        };
        return clock.side() == Side.OTHER ? calendar.workDayFrom(day) : new Counted(day, false);
    }
}
