package dev.billaudit.ledger;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/** Rows of exports, each handed out once to a row that repeats it: of three equal rows two explain two. */
final class EqualRows {

    private final Map<Key, List<PricedRecord>> rows = new HashMap<>();

    private record Key(Category category, @Nullable LocalDate day, String name, Money amount) {
        static Key of(PricedRecord row, Category category) {
            LocalDateTime time = row.time();
            return new Key(
                    category, time == null ? null : time.toLocalDate(), PrintedName.plain(row.service()), row.amount());
        }
    }

    EqualRows(List<PricedRecord> rows) {
        rows.forEach(row -> this.rows
                .computeIfAbsent(Key.of(row, row.category()), key -> new ArrayList<>())
                .add(row));
    }

    /** Uses a row up that is the same: at the same moment, else on the same day where one export prints the day alone. */
    Optional<PricedRecord> take(PricedRecord row) {
        List<PricedRecord> same = rows.getOrDefault(Key.of(row, row.category()), List.of());
        return takeOne(same, row, Objects::equals).or(() -> takeOne(same, row, EqualRows::isOneOnlyADay));
    }

    /** Uses a row of the other kind up that is the same sale: at the same moment, for a day alone tells no sale from another. */
    Optional<PricedRecord> takeSibling(PricedRecord row) {
        LocalDateTime time = row.time();
        if (time == null || time.toLocalTime().equals(LocalTime.MIN)) {
            return Optional.empty();
        }
        Category sibling = row.category() == Category.ON_BEHALF ? Category.VALUE_ADDED : Category.ON_BEHALF;
        return takeOne(rows.getOrDefault(Key.of(row, sibling), List.of()), row, Objects::equals);
    }

    private static Optional<PricedRecord> takeOne(
            List<PricedRecord> same,
            PricedRecord row,
            BiPredicate<@Nullable LocalDateTime, @Nullable LocalDateTime> times) {
        for (int i = 0; i < same.size(); i++) {
            PricedRecord other = same.get(i);
            boolean isSame = times.test(row.time(), other.time());
            if (isSame
                    && row.carrier().maybe(other.carrier())
                    && !PrintedName.codesClash(row.provider(), other.provider())
                    && row.rhythm().isNoOtherThan(other.rhythm())) {
                same.remove(i);
                return Optional.of(other);
            }
        }
        return Optional.empty();
    }

    /** One export prints the moment of a sale, another its day alone. */
    private static boolean isOneOnlyADay(@Nullable LocalDateTime one, @Nullable LocalDateTime other) {
        return one != null
                && other != null
                && (one.toLocalTime().equals(LocalTime.MIN)
                        || other.toLocalTime().equals(LocalTime.MIN));
    }
}
