package dev.billaudit.job;

import dev.billaudit.findings.Acceptance;
import dev.billaudit.findings.Finding;
import dev.billaudit.findings.FindingChange;
import dev.billaudit.findings.FindingState;
import dev.billaudit.findings.JudgedMonth;
import dev.billaudit.ledger.Money;
import dev.billaudit.store.Run;
import dev.billaudit.store.RunStore;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/** What became of the findings since the last run, matter by matter: a matter is the same line, family and service. */
final class FindingChanges {

    private final Map<String, Matter> before = new TreeMap<>();
    private final Map<String, Money> now = new HashMap<>();
    private final List<FindingChange> accepted = new ArrayList<>();

    /** The run to compare with: the month's newest published revision, else that of the last month before it. */
    static Optional<Run> lastRun(RunStore runs, Run run) {
        return runs.published(run.month()).stream()
                .filter(other -> !other.id().equals(run.id()))
                .findFirst()
                .or(() -> runs.newestPublished().stream()
                        .filter(other -> other.month().isBefore(run.month()))
                        .reduce((first, second) -> second));
    }

    /** Takes a finding of the last run. */
    void before(Finding finding) {
        before.merge(key(finding), new Matter(finding, finding.charged()), Matter::with);
    }

    /** Takes a finding of this run. */
    void now(Finding finding) {
        now.merge(key(finding), finding.charged(), Money::plus);
    }

    /** Takes what somebody accepted in this run. */
    void accepted(JudgedMonth month) {
        for (Acceptance acceptance : month.accepted()) {
            Matter matter = before.get(key(acceptance.finding()));
            Money money = matter == null ? Money.ZERO : matter.charged();
            accepted.add(new FindingChange(acceptance.finding(), FindingState.ACCEPTED, money));
        }
    }

    /** What became of the matter of a finding of this run. */
    FindingState of(Finding finding) {
        Matter matter = before.get(key(finding));
        if (matter == null) {
            return FindingState.NEW;
        }
        int compared = now.getOrDefault(key(finding), Money.ZERO).compareTo(matter.charged());
        return compared == 0 ? FindingState.PERSISTING : compared > 0 ? FindingState.GROWN : FindingState.SHRUNK;
    }

    /** Matters that are no findings any more, by matter: accepted ones first. */
    List<FindingChange> ended(Predicate<Finding> isPaidBack) {
        var changes = new ArrayList<>(accepted);
        List<String> handled =
                accepted.stream().map(change -> key(change.finding())).toList();
        before.forEach((key, matter) -> {
            if (!now.containsKey(key) && !handled.contains(key)) {
                FindingState state = isPaidBack.test(matter.finding()) ? FindingState.REFUNDED : FindingState.GONE;
                changes.add(new FindingChange(matter.finding(), state, matter.charged()));
            }
        });
        return changes;
    }

    private static String key(Finding finding) {
        String matter =
                finding.category() == null ? finding.rule() : finding.family().id();
        return String.join("\n", finding.line().number(), finding.carrier().id(), matter, finding.identity());
    }

    private record Matter(Finding finding, Money charged) {

        Matter with(Matter other) {
            return new Matter(finding, charged.plus(other.charged));
        }
    }
}
