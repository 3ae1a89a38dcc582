package dev.billaudit.intake.layout;

import dev.billaudit.ledger.Category;
import dev.billaudit.ledger.Line;
import dev.billaudit.ledger.PricedRecord;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tables of charges without days beside lists of the same file that have them: one that comes to the same for each provider
 * sums a list up. Rows without days are held back until the end of the file tells.
 */
final class SummedLists {

    /** So many rows without days and different charges with them are compared; of more all are charges. */
    private static final int MOST = 50_000;

    /** What a table without days adds to them, so that no file has many that are compared with all else. */
    private static final int TABLE = 500;

    private final Map<Scope, ProviderSums> dated = new HashMap<>();
    private final List<Undated> undated = new ArrayList<>();
    private boolean isUndated;
    private boolean isGivenUp;
    private int table;
    private int kept;

    /** Whose charges of which month. */
    private record Scope(Line line, YearMonth month) {

        static Scope of(PricedRecord row) {
            return new Scope(row.line(), row.month());
        }
    }

    private record Undated(int table, List<PricedRecord> rows) {}

    /**
     * What has become of the rows that were held back.
     *
     * @param charges those that are charges
     * @param sums those that sum up a list
     * @param isAnyUnsure whether charges come to what a list does, but not for each provider
     */
    record Settled(List<PricedRecord> charges, List<PricedRecord> sums, boolean isAnyUnsure) {

        /** Where the rows stand that sum lists up. */
        List<Integer> rowsOfSums() {
            return sums.stream()
                    .map(sum -> sum.evidence().place().row())
                    .distinct()
                    .toList();
        }
    }

    /** Another table begins. */
    void begin(boolean hasDays) {
        table++;
        isUndated = !hasDays;
        if (isUndated && !isGivenUp) {
            undated.add(new Undated(table, new ArrayList<>()));
            kept += TABLE;
        }
    }

    /** Takes rows of the table; answers those that are charges whatever else stands in the file. */
    List<PricedRecord> take(List<PricedRecord> rows) {
        if (isGivenUp || rows.isEmpty()) {
            return rows;
        }
        if (isUndated) {
            undated.get(undated.size() - 1).rows.addAll(rows);
            kept += rows.size();
        } else {
            rows.forEach(this::sum);
        }
        List<PricedRecord> free = isUndated ? List.of() : rows;
        return kept > MOST ? giveUp(free) : free;
    }

    private void sum(PricedRecord row) {
        ProviderSums sums = dated.computeIfAbsent(Scope.of(row), any -> new ProviderSums());
        int before = sums.size();
        sums.add(table, row);
        kept += sums.size() - before;
    }

    private List<PricedRecord> giveUp(List<PricedRecord> free) {
        isGivenUp = true;
        List<PricedRecord> all = Stream.concat(undated.stream().flatMap(held -> held.rows.stream()), free.stream())
                .toList();
        undated.clear();
        dated.clear();
        return all;
    }

    /** The file ends. */
    Settled end() {
        List<PricedRecord> charges = new ArrayList<>();
        List<PricedRecord> sums = new ArrayList<>();
        boolean isAnyUnsure = false;
        for (Undated held : undated) {
            Map<Scope, ProviderSums> own = new HashMap<>();
            held.rows.forEach(row -> own.computeIfAbsent(Scope.of(row), any -> new ProviderSums())
                    .add(held.table, row));
            boolean isSum = own.entrySet().stream().allMatch(of -> isSum(held.table, of.getValue(), list(of.getKey())));
            isAnyUnsure |= !isSum && own.entrySet().stream().anyMatch(of -> isAlike(of.getValue(), list(of.getKey())));
            (isSum ? sums : charges).addAll(held.rows);
        }
        return new Settled(charges, sums, isAnyUnsure);
    }

    private ProviderSums list(Scope scope) {
        return dated.getOrDefault(scope, new ProviderSums());
    }

    private static boolean isAlike(ProviderSums own, ProviderSums list) {
        return !own.all().isZero() && own.all().equals(list.all());
    }

    /** Whether charges sum up the list above, the one below or all lists of the file, of their own kinds or of both. */
    private static boolean isSum(int at, ProviderSums own, ProviderSums lists) {
        Set<Category> kinds =
                own.charges().stream().map(ProviderSums.Charge::category).collect(Collectors.toSet());
        int above = lists.charges().stream()
                .mapToInt(ProviderSums.Charge::table)
                .filter(other -> other < at)
                .max()
                .orElse(0);
        int below = lists.charges().stream()
                .mapToInt(ProviderSums.Charge::table)
                .filter(other -> other > at)
                .min()
                .orElse(0);
        Predicate<ProviderSums.Charge> isOfKind = charge -> kinds.contains(charge.category());
        return Stream.<Predicate<ProviderSums.Charge>>of(
                        charge -> true, charge -> charge.table() == above, charge -> charge.table() == below)
                .flatMap(part -> Stream.of(part, isOfKind.and(part)))
                .anyMatch(part -> own.sumUp(lists.only(part)));
    }
}
