package dev.billaudit.casebook;

import dev.billaudit.casebook.CaseEvent.Kind;
import dev.billaudit.findings.Finding;
import dev.billaudit.ledger.Carrier;
import dev.billaudit.ledger.Money;
import dev.billaudit.ledger.ServiceProvider;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Opens, appends, revises and withdraws: what a month's findings mean for their case. Plain functions; the same month,
 * revision and findings again change nothing, and a revision older than the one on file changes nothing either.
 */
public final class Casework {

    private static final Comparator<CasePosting> BY_MONTH =
            Comparator.comparing(CasePosting::month).thenComparing(CasePosting::findingId);

    private Casework() {}

    /**
     * What a month's findings of one matter do.
     *
     * @param file the case on file, null when there is none
     * @param found the findings of the matter in one revision of a month, empty to withdraw
     * @return empty when nothing changes
     * @throws IllegalArgumentException if the case on file is of another matter
     */
    public static Optional<CaseChange> post(@Nullable CaseFile file, MonthFindings found) {
        if (file == null) {
            return found.findings().isEmpty() ? Optional.empty() : Optional.of(opened(found));
        }
        if (!file.key().equals(found.key())) {
            throw new IllegalArgumentException("case " + file.id() + " is of another matter");
        }
        List<CasePosting> before = file.postings().stream()
                .filter(posting -> posting.month().equals(found.month()))
                .toList();
        List<CasePosting> now = postings(found);
        boolean stale = found.revision() < latestRevision(file, found.month());
        return stale || before.equals(now) ? Optional.empty() : Optional.of(changed(file, before, now, found));
    }

    private static CaseChange opened(MonthFindings found) {
        String id = found.key().caseId();
        List<CasePosting> postings = postings(found);
        CaseEvent event = CaseChain.next(id, List.of(), Kind.OPENED, found, detail(postings));
        var file = new CaseFile(
                id,
                found.key(),
                serviceOf(found.findings()).orElse(null),
                providerOf(found.findings()),
                found.province(),
                postings,
                List.of(event),
                carrierOf(found).orElse(null));
        return new CaseChange(file, List.of(event), postings);
    }

    private static CaseChange changed(
            CaseFile file, List<CasePosting> before, List<CasePosting> now, MonthFindings found) {
        List<CaseEvent> fresh = kindOf(file, before, now, found.month())
                .map(kind -> CaseChain.next(
                        file.id(), file.history(), kind, found, detail(kind, before, now, found.withdrawal())))
                .map(List::of)
                .orElse(List.of());
        List<CasePosting> postings = new ArrayList<>(file.postings());
        postings.removeAll(before);
        postings.addAll(now);
        postings.sort(BY_MONTH);
        List<CaseEvent> history = new ArrayList<>(file.history());
        history.addAll(fresh);
        boolean speaks = !now.isEmpty() && isLatest(file, found.month());
        var after = new CaseFile(
                file.id(),
                file.key(),
                speaks ? serviceOf(found.findings()).orElse(file.service()) : file.service(),
                speaks ? providerOf(found.findings()) : file.provider(),
                speaks ? found.province() : file.province(),
                postings,
                history,
                file.carrier() == Carrier.UNKNOWN ? carrierOf(found).orElse(null) : file.carrier());
        return new CaseChange(after, fresh, now);
    }

    /** Empty when a later revision says the same: its postings move on, and nothing has happened. */
    private static Optional<Kind> kindOf(
            CaseFile file, List<CasePosting> before, List<CasePosting> now, YearMonth month) {
        if (now.isEmpty()) {
            return Optional.of(Kind.WITHDRAWN);
        }
        if (before.isEmpty()) {
            boolean known =
                    file.history().stream().anyMatch(event -> event.month().equals(month));
            return Optional.of(known ? Kind.REVISED : Kind.APPENDED);
        }
        return sameMoney(before, now) ? Optional.empty() : Optional.of(Kind.REVISED);
    }

    private static boolean sameMoney(List<CasePosting> before, List<CasePosting> now) {
        return now.equals(before.stream()
                .map(posting -> new CasePosting(
                        posting.month(),
                        now.get(0).revision(),
                        posting.findingId(),
                        posting.rule(),
                        posting.charged(),
                        posting.claim(),
                        posting.grade()))
                .toList());
    }

    private static int latestRevision(CaseFile file, YearMonth month) {
        int posted = file.postings().stream()
                .filter(posting -> posting.month().equals(month))
                .mapToInt(CasePosting::revision)
                .max()
                .orElse(0);
        int told = file.history().stream()
                .filter(event -> event.month().equals(month))
                .mapToInt(CaseEvent::revision)
                .max()
                .orElse(0);
        return Math.max(posted, told);
    }

    private static boolean isLatest(CaseFile file, YearMonth month) {
        return file.postings().stream().noneMatch(posting -> posting.month().isAfter(month));
    }

    private static List<CasePosting> postings(MonthFindings found) {
        return found.findings().stream()
                .map(finding -> new CasePosting(
                        found.month(),
                        found.revision(),
                        finding.id(),
                        finding.rule(),
                        finding.charged(),
                        finding.claim(),
                        finding.grade()))
                .sorted(BY_MONTH)
                .toList();
    }

    /** Who took the money of a case that was opened when nobody could say; who was named once stays named. */
    private static Optional<Carrier> carrierOf(MonthFindings found) {
        return found.findings().stream()
                .map(Finding::carrier)
                .filter(carrier -> carrier != Carrier.UNKNOWN)
                .findFirst();
    }

    private static Optional<String> serviceOf(List<Finding> findings) {
        return findings.stream()
                .sorted(Comparator.comparing(Finding::id))
                .map(Finding::service)
                .filter(Objects::nonNull)
                .findFirst();
    }

    private static ServiceProvider providerOf(List<Finding> findings) {
        return findings.stream()
                .sorted(Comparator.comparing(Finding::id))
                .map(Finding::provider)
                .reduce(ServiceProvider::completedBy)
                .orElse(ServiceProvider.UNSTATED);
    }

    private static String detail(Kind kind, List<CasePosting> before, List<CasePosting> now, @Nullable Withdrawal why) {
        return switch (kind) {
            case OPENED, APPENDED -> detail(now);
            case REVISED -> detail(now) + ";was-" + money(before).replace(";", ";was-");
            case WITHDRAWN -> "was-" + money(before).replace(";", ";was-") + (why == null ? "" : ";reason=" + why.id());
        };
    }

    private static String detail(List<CasePosting> postings) {
        var text = new StringBuilder(money(postings));
        postings.forEach(posting -> text.append(";finding=").append(posting.findingId()));
        boolean nothingToPay =
                postings.stream().noneMatch(posting -> posting.claim().isPositive());
        return nothingToPay ? text.append(";ask=stop-and-explain").toString() : text.toString();
    }

    private static String money(List<CasePosting> postings) {
        Money charged = postings.stream().map(CasePosting::charged).reduce(Money.ZERO, Money::plus);
        Money claim = postings.stream().map(CasePosting::claim).reduce(Money.ZERO, Money::plus);
        return "charged=" + charged + ";claim=" + claim;
    }
}
