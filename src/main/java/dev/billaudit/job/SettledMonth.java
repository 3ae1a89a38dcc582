package dev.billaudit.job;

import dev.billaudit.ledger.BalancedMonth;
import dev.billaudit.ledger.ChargeLine;
import dev.billaudit.ledger.Line;
import dev.billaudit.store.MonthStore;
import dev.billaudit.store.Run;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The month before the audited one as it was published: what it charged is not charged again by a list that came later. */
final class SettledMonth {

    private final Optional<Run> run;
    private final MonthStore months;
    private final Map<Line, BalancedMonth> byLine = new HashMap<>();

    SettledMonth(History history, YearMonth audited, MonthStore months) {
        this.run = history.runs().stream()
                .filter(published -> published.month().equals(audited.minusMonths(1)))
                .findFirst();
        this.months = months;
    }

    /** Fetches what it says of these lines. */
    void open(List<String> lines) {
        byLine.clear();
        run.ifPresent(before -> months.balanced(List.of(before.id()), lines, before.month(), before.month())
                .forEach(month -> byLine.put(month.line(), month)));
    }

    /** What it charged a line before that month. */
    List<ChargeLine> chargesBefore(YearMonth month, Line line) {
        BalancedMonth before = byLine.get(line);
        return before != null && before.cycle().month().equals(month.minusMonths(1)) ? before.charges() : List.of();
    }
}
