package dev.billaudit.job;

import dev.billaudit.ledger.BalancedMonth;
import dev.billaudit.ledger.ChargeLine;
import dev.billaudit.ledger.Money;
import dev.billaudit.report.TrendPoint;
import dev.billaudit.store.Run;
import java.time.YearMonth;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Money by line, month and provider over the last twelve months on record. */
final class Trend {

    private static final int MONTHS = 12;

    private final Bookshelf books;
    private final Run run;

    Trend(Bookshelf books, Run run) {
        this.books = books;
        this.run = run;
    }

    /** Every point: by line, then month, then provider. */
    void each(Consumer<TrendPoint> visitor) {
        List<Run> onRecord = History.published(books.runs(), run.month()).and(run);
        YearMonth first = run.month().minusMonths(MONTHS - 1L);
        List<String> lines = books.months().blockAfter(run.id(), run.month(), "");
        while (!lines.isEmpty()) {
            books.months().balanced(onRecord, lines, first, run.month()).forEach(month -> points(month, visitor));
            String last = lines.get(lines.size() - 1);
            lines = books.months().blockAfter(run.id(), run.month(), last);
        }
    }

    private static void points(BalancedMonth month, Consumer<TrendPoint> visitor) {
        var byProvider = new TreeMap<String, Money>();
        for (ChargeLine charge : month.charges()) {
            String name = charge.provider().name();
            byProvider.merge(name == null ? month.carrier().id() : name, charge.amount(), Money::plus);
        }
        byProvider.forEach((provider, amount) ->
                visitor.accept(new TrendPoint(month.cycle().month(), month.line(), provider, amount)));
    }
}
