package dev.billaudit.intake.layout;

import dev.billaudit.ledger.Money;
import dev.billaudit.ledger.Remark;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Rows of a bill that stand in it twice in the same order with the same amounts. They may be a copied stretch or charges of two
 * months or cards; a single row that stands again says nothing, as anything may be bought twice.
 */
final class RepeatedStretch {

    /** So many different rows hardly follow each other twice by chance. */
    private static final int LENGTH = 3;

    private record Row(String name, @Nullable String title, Money amount) {}

    private RepeatedStretch() {}

    /** What a person has to know of the first such rows. Sums of sections alone may be printed again, and count once. */
    static Optional<Remark> of(List<BillEntry> entries, Vocabulary words) {
        List<Row> rows = entries.stream()
                .map(entry -> new Row(Headings.title(entry.name()), entry.title(), entry.net()))
                .toList();
        Map<List<Row>, Integer> seen = new HashMap<>();
        for (int from = 0; from + LENGTH <= rows.size(); from++) {
            List<Row> stretch = rows.subList(from, from + LENGTH);
            boolean areDifferent = stretch.stream().map(Row::name).distinct().count() == LENGTH;
            boolean areCharged = stretch.stream().noneMatch(row -> row.amount.isZero())
                    && stretch.stream().anyMatch(row -> !words.isSection(row.name));
            Integer first = areDifferent && areCharged ? seen.putIfAbsent(stretch, from) : null;
            if (first != null && first + LENGTH <= from) {
                return Optional.of(Remark.of(
                        "intake.rows-again",
                        entries.get(first).name(),
                        row(entries.get(first)),
                        row(entries.get(from))));
            }
        }
        return Optional.empty();
    }

    private static long row(BillEntry entry) {
        return entry.evidence().place().row();
    }
}
