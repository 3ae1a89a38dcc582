package dev.billaudit.casebook;

import dev.billaudit.casebook.WorkCalendar.Counted;
import dev.billaudit.ledger.Remark;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Which rungs of the ladder a case may take, from which day, and which doors that would shut. */
public final class Gates {

    private final Ladder ladder;
    private final Deadlines deadlines;

    /** Looks at these. */
    public Gates(Ladder ladder, Deadlines deadlines) {
        this.ladder = ladder;
        this.deadlines = deadlines;
    }

    /** How every rung stands to the case on that day, in order; what was written down of later days is not seen. */
    public List<Passage> of(CaseStanding standing, LocalDate day) {
        return ladder.rungs().stream().map(rung -> of(standing, rung.id(), day)).toList();
    }

    /**
     * How one rung stands to the case on that day.
     *
     * @throws IllegalArgumentException if the ladder has no such rung
     */
    public Passage of(CaseStanding standing, String rungId, LocalDate day) {
        return new Look(ladder.rung(rungId), standing.asOf(day), day).passage();
    }

    /** The other side's time, and whose it is. */
    private record Wait(Filing filing, Counted until) {

        boolean isEndless() {
            return until.day().equals(LocalDate.MAX);
        }
    }

    /** One look at one rung. */
    private final class Look {

        private final Rung rung;
        private final CaseStanding standing;
        private final LocalDate day;
        private final List<Filing> filings;

        Look(Rung rung, CaseStanding standing, LocalDate day) {
            this.rung = rung;
            this.standing = standing;
            this.day = day;
            this.filings = Filing.of(standing, ladder);
        }

        Passage passage() {
            var why = new ArrayList<Remark>();
            door(rung).ifPresent(why::add);
            fee(rung, day, "casebook.gate.too-old").ifPresent(why::add);
            boolean isUnasked = !rung.gates().isEmpty() && filings.stream().noneMatch(Filing::isWithCarrier);
            Optional<Wait> wait = open().or(this::carrier);
            LocalDate opens = opens(isUnasked, wait);
            if (why.isEmpty()) {
                fee(rung, opens, "casebook.gate.too-late").ifPresent(why::add);
            }
            boolean opensByItself = why.isEmpty() && !isUnasked && opens.isBefore(LocalDate.MAX);
            if (isUnasked) {
                why.add(unasked(opens));
            }
            wait.ifPresent(one -> why.addAll(waiting(one)));
            return new Passage(
                    rung,
                    deadlines.title(rung),
                    opensByItself ? opens : null,
                    why,
                    isUnasked ? Passage.Next.ASK_CARRIER : wait.isPresent() ? Passage.Next.AWAIT : Passage.Next.LOOK,
                    closes(),
                    has(rung, Gate.FEE_YOUNGER_THAN_APPEAL_LIMIT) ? tooOld(day) : List.of());
        }

        /** The first day after all the time that is the other side's, were the carrier asked today if it was not. */
        private LocalDate opens(boolean isUnasked, Optional<Wait> wait) {
            Optional<LocalDate> last = wait.map(Wait::until).map(Counted::day);
            if (isUnasked && has(rung, Gate.CARRIER_REFUSED_OR_SILENT)) {
                last = Optional.of(deadlines.carrierAnswer(day).day());
            }
            return last.map(end -> end.equals(LocalDate.MAX) ? end : end.plusDays(1))
                    .orElse(day);
        }

        /** A rung that another one has shut for good. */
        private Optional<Remark> door(Rung other) {
            return filings.stream()
                    .filter(filing -> filing.rung().closes().contains(other.id()))
                    .findFirst()
                    .map(filing -> Remark.of("casebook.gate.closed", filing.day(), deadlines.title(filing.rung())));
        }

        private Remark unasked(LocalDate opens) {
            return has(rung, Gate.CARRIER_REFUSED_OR_SILENT)
                    ? Remark.of("casebook.gate.not-refused", opens)
                    : Remark.of("casebook.gate.not-asked");
        }

        /** One matter, one open rung: whoever has it now has its time. */
        private Optional<Wait> open() {
            return filings.stream()
                    .reduce((first, second) -> second)
                    .filter(filing -> !filing.isClosed())
                    .flatMap(this::wait);
        }

        /** Where the carrier must have refused or been silent: the first of its days, while it has all its time. */
        private Optional<Wait> carrier() {
            List<Filing> asked = filings.stream().filter(Filing::isWithCarrier).toList();
            List<Wait> waits =
                    asked.stream().flatMap(filing -> wait(filing).stream()).toList();
            return has(rung, Gate.CARRIER_REFUSED_OR_SILENT) && waits.size() == asked.size()
                    ? waits.stream()
                            .min(Comparator.comparing(wait -> wait.until().day()))
                    : Optional.empty();
        }

        private Optional<Wait> wait(Filing filing) {
            return filing.until(standing.file().claimed(), deadlines)
                    .filter(until -> !until.day().isBefore(day))
                    .map(until -> new Wait(filing, until));
        }

        private List<Remark> waiting(Wait wait) {
            Filing filing = wait.filing();
            String title = deadlines.title(filing.rung());
            if (wait.isEndless()) {
                return List.of(Remark.of("casebook.gate.open-rung-without-end", filing.day(), title));
            }
            String key = filing.answer() == null ? "casebook.gate.open-rung" : "casebook.gate.open-promise";
            Remark why = Remark.of(key, filing.day(), title, wait.until().day());
            return wait.until().provisional()
                    ? List.of(
                            why,
                            Remark.of("casebook.gate.provisional", wait.until().day()))
                    : List.of(why);
        }

        /** Why no month of the case can be appealed on that day. */
        private Optional<Remark> fee(Rung other, LocalDate on, String key) {
            List<YearMonth> months = Deadlines.months(standing);
            if (!has(other, Gate.FEE_YOUNGER_THAN_APPEAL_LIMIT) || tooOld(on).size() < months.size()) {
                return Optional.empty();
            }
            return Optional.of(months.stream()
                    .max(Comparator.naturalOrder())
                    .map(month -> Remark.of(key, month, deadlines.latestAppeal(month.atDay(1))))
                    .orElse(Remark.of("casebook.gate.no-charge")));
        }

        private List<YearMonth> tooOld(LocalDate on) {
            return Deadlines.months(standing).stream()
                    .filter(month -> deadlines.isTooOldToAppeal(month, on))
                    .toList();
        }

        /** Doors that nobody has shut yet and that still lead anywhere. */
        private List<String> closes() {
            return rung.closes().stream()
                    .map(ladder::rung)
                    .filter(other -> door(other).isEmpty()
                            && fee(other, day, "casebook.gate.too-old").isEmpty())
                    .map(deadlines::title)
                    .toList();
        }
    }

    private static boolean has(Rung rung, Gate gate) {
        return rung.gates().stream().map(Gate::of).anyMatch(gate::equals);
    }
}
