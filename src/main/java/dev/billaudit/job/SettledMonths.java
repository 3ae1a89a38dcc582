package dev.billaudit.job;

import dev.billaudit.ledger.BalancedMonth;
import dev.billaudit.ledger.Line;
import dev.billaudit.ledger.PricedRecord;
import dev.billaudit.store.LineExports;
import dev.billaudit.store.MonthStore;
import dev.billaudit.store.Run;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Earlier months as they were published: what they charged is not charged again by a list that came later. */
final class SettledMonths {

    private final History history;
    private final YearMonth audited;
    private final MonthStore months;
    private final Map<Line, TreeMap<YearMonth, BalancedMonth>> byLine = new HashMap<>();

    SettledMonths(History history, YearMonth audited, MonthStore months) {
        this.history = history;
        this.audited = audited;
        this.months = months;
    }

    /** Fetches what they say of these lines: the month before, and older ones of which a sale is booked late. */
    void open(List<LineExports> lines) {
        byLine.clear();
        List<String> numbers = lines.stream().map(line -> line.line().number()).toList();
        Set<YearMonth> wanted = wanted(lines);
        for (Run run : history.runs()) {
            if (wanted.contains(run.month())) {
                months.balanced(List.of(run), numbers, run.month(), run.month())
                        .forEach(month -> byLine.computeIfAbsent(month.line(), line -> new TreeMap<>())
                                .put(run.month(), month));
            }
        }
    }

    /** What was published of a line's months before that one. */
    List<BalancedMonth> before(YearMonth month, Line line) {
        return List.copyOf(
                byLine.getOrDefault(line, new TreeMap<>()).headMap(month).values());
    }

    private Set<YearMonth> wanted(List<LineExports> lines) {
        Set<YearMonth> wanted = new HashSet<>(Set.of(audited.minusMonths(1)));
        lines.stream()
                .flatMap(line -> line.files().stream())
                .flatMap(file -> file.records().stream())
                .forEach(row -> addBookedLate(row, wanted));
        return wanted;
    }

    /** A month that is settled is not balanced, nor is one after the audited: what rows say of them is nothing new. */
    private void addBookedLate(PricedRecord row, Set<YearMonth> wanted) {
        LocalDateTime time = row.time();
        boolean isOfDay = time == null || !YearMonth.from(time).isBefore(row.month());
        if (time != null && !isOfDay && !row.month().isAfter(audited) && !history.has(row.month())) {
            wanted.add(YearMonth.from(time));
        }
    }
}
