package dev.billaudit.dispute;

import dev.billaudit.casebook.CaseFile;
import dev.billaudit.casebook.CasePosting;
import dev.billaudit.findings.Finding;
import dev.billaudit.ledger.Money;
import dev.billaudit.ledger.Remark;
import dev.billaudit.ledger.failure.FatalFailure;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/** What a case asks, item by item: the letter's table and the evidence table are both made from it, so they agree. */
record ClaimTable(List<ClaimItem> items) {

    /**
     * One item.
     *
     * @param number from 1, by month, then in the order of the postings
     * @param finding whose money it is
     */
    record ClaimItem(int number, Finding finding) {}

    ClaimTable {
        items = List.copyOf(items);
    }

    /**
     * Joins the postings of a case with their findings.
     *
     * @throws FatalFailure if a posting has no finding or other money than its finding, if a finding has no evidence or
     *     belongs to another line or carrier, or if more is asked than was taken: such a letter must never be sent
     */
    static ClaimTable of(CaseMatter matter) {
        CaseFile file = matter.file();
        Map<String, Finding> byId = new HashMap<>();
        matter.findings().forEach(finding -> byId.put(finding.id(), finding));
        Set<String> taken = new HashSet<>();
        List<ClaimItem> items = new ArrayList<>();
        file.postings().stream()
                .sorted(Comparator.comparing(CasePosting::month))
                .forEach(posting -> {
                    Finding finding = byId.get(posting.findingId());
                    if (finding == null || !agrees(file, posting, finding) || !taken.add(finding.id())) {
                        throw new FatalFailure(Remark.of("dispute.sums-differ", file.id(), posting.findingId()));
                    }
                    items.add(new ClaimItem(items.size() + 1, finding));
                });
        return new ClaimTable(items);
    }

    private static boolean agrees(CaseFile file, CasePosting posting, Finding finding) {
        return finding.charged().equals(posting.charged())
                && finding.claim().equals(posting.claim())
                && finding.month().equals(posting.month())
                && finding.line().equals(file.key().line())
                && finding.carrier().maybe(file.carrier())
                && !finding.evidence().isEmpty()
                && !finding.claim().isNegative()
                && finding.claim().compareTo(finding.charged()) <= 0;
    }

    boolean isEmpty() {
        return items.isEmpty();
    }

    Money charged() {
        return items.stream().map(item -> item.finding().charged()).reduce(Money.ZERO, Money::plus);
    }

    Money claim() {
        return items.stream().map(item -> item.finding().claim()).reduce(Money.ZERO, Money::plus);
    }

    /** The disputed money of every month, oldest first. */
    NavigableMap<YearMonth, Money> chargedByMonth() {
        NavigableMap<YearMonth, Money> sums = new TreeMap<>();
        items.forEach(item -> sums.merge(item.finding().month(), item.finding().charged(), Money::plus));
        return sums;
    }

    /** The items of every rule, rules in the order of their first item. */
    Map<String, List<ClaimItem>> byRule() {
        Map<String, List<ClaimItem>> groups = new java.util.LinkedHashMap<>();
        items.forEach(item -> groups.computeIfAbsent(item.finding().rule(), rule -> new ArrayList<>())
                .add(item));
        return groups;
    }
}
