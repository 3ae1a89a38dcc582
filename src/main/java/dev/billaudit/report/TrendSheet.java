package dev.billaudit.report;

import dev.billaudit.ledger.Carrier;
import dev.billaudit.ledger.Line;
import dev.billaudit.ledger.Money;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** 趋势: what each provider took of each line over twelve months; a month without a bill stays blank, never zero. */
final class TrendSheet {

    private static final int MONTHS = 12;

    private final Words words;
    private final YearMonth first;
    private final TableSheet table;
    private final Map<String, @Nullable Money[]> byProvider = new TreeMap<>();
    private @Nullable Line line;

    TrendSheet(Book book, YearMonth audited) {
        words = book.words();
        first = audited.minusMonths(MONTHS - 1);
        List<Column> columns = new ArrayList<>(List.of(Column.of("line"), Column.of("provider")));
        for (int i = 0; i < MONTHS; i++) {
            columns.add(Column.named(first.plusMonths(i).toString()));
        }
        table = new TableSheet(book, "trend", columns);
    }

    /** Adds a point; points come line by line. Months outside the twelve stay in {@code trend.csv} only. */
    void add(TrendPoint point) {
        if (line != null && !line.equals(point.line())) {
            flush(line);
        }
        line = point.line();
        long month = first.until(point.month(), ChronoUnit.MONTHS);
        if (month >= 0 && month < MONTHS) {
            @Nullable Money[] row = byProvider.computeIfAbsent(point.provider(), key -> new Money[MONTHS]);
            Money before = row[(int) month];
            row[(int) month] = before == null ? point.amount() : before.plus(point.amount());
        }
    }

    private void flush(Line of) {
        byProvider.forEach((provider, months) -> {
            Pen pen = table.next().text(of.number()).wrapped(named(provider));
            for (Money month : months) {
                pen.money(month);
            }
        });
        byProvider.clear();
    }

    /** What the carrier takes for itself stands under its id. */
    private String named(String provider) {
        return Arrays.stream(Carrier.values())
                .filter(carrier -> carrier.id().equals(provider))
                .findFirst()
                .map(words::carrier)
                .orElse(provider);
    }

    void close() {
        if (line != null) {
            flush(line);
        }
        table.close();
    }
}
