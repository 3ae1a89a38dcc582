package dev.billaudit.intake.layout;

import dev.billaudit.ledger.Carrier;
import dev.billaudit.ledger.Cycle;
import dev.billaudit.ledger.ExportScope;
import dev.billaudit.ledger.Line;
import dev.billaudit.ledger.RecordKind;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What the file says it holds, by line, month and kind. */
final class ScopeBook {

    private record Key(Line line, Carrier carrier, YearMonth month, RecordKind kind) {}

    private final Map<Key, ExportScope> scopes = new LinkedHashMap<>();

    /** A count of rows. */
    static final class Rows {

        private long number;

        void add() {
            number++;
        }
    }

    /** The rows of one table, until its end tells what it covers. */
    static final class Table {

        private final Map<Line, Map<YearMonth, Rows>> rows = new LinkedHashMap<>();
        private final Carrier carrier;
        private final @Nullable Cycle period;
        private final @Nullable LocalDate queried;
        private long rejected;
        private boolean statesEmpty;

        Table(Carrier carrier, @Nullable Cycle period, @Nullable LocalDate queried) {
            this.carrier = carrier;
            this.period = period;
            this.queried = queried;
        }

        void row(Line line, YearMonth month) {
            rows(line, month).add();
        }

        /** Where the rows of a line and month are counted, in the order in which they were first met. */
        Rows rows(Line line, YearMonth month) {
            return rows.computeIfAbsent(line, any -> new LinkedHashMap<>()).computeIfAbsent(month, any -> new Rows());
        }

        void reject() {
            rejected++;
        }

        void stateEmpty() {
            statesEmpty = true;
        }

        long read() {
            return rejected
                    + rows.values().stream()
                            .flatMap(months -> months.values().stream())
                            .mapToLong(count -> count.number)
                            .sum();
        }

        private boolean isEmpty() {
            return rows.isEmpty() && rejected == 0;
        }
    }

    /**
     * Closes a table.
     *
     * @param owner the line of the preamble or name, null where only rows name lines
     */
    void add(Table table, Collection<RecordKind> kinds, @Nullable Line owner) {
        if (table.isEmpty()) {
            if (table.statesEmpty && owner != null && table.period != null) {
                months(table.period).forEach(month -> put(table, owner, month, kinds, 0, true));
            }
            return;
        }
        boolean isOfOneLine = table.rows.size() == 1 && (owner == null || table.rows.containsKey(owner));
        table.rows.forEach((line, rows) -> {
            Set<YearMonth> months = new TreeSet<>(rows.keySet());
            if (isOfOneLine && owner != null && table.period != null) {
                months.addAll(months(table.period));
            }
            months.forEach(month -> put(table, line, month, kinds, number(rows.get(month)), false));
        });
    }

    private static long number(@Nullable Rows rows) {
        return rows == null ? 0 : rows.number;
    }

    /** A statement of emptiness without a table. */
    void empty(Line line, Carrier carrier, Collection<RecordKind> kinds, Cycle period, @Nullable LocalDate queried) {
        Table table = new Table(carrier, period, queried);
        table.stateEmpty();
        add(table, kinds, line);
    }

    private void put(
            Table table, Line line, YearMonth month, Collection<RecordKind> kinds, long rows, boolean statesEmpty) {
        for (RecordKind kind : kinds) {
            add(new ExportScope(line, table.carrier, month, kind, table.period, table.queried, rows, statesEmpty));
        }
    }

    /** Adds a scope; of two for the same line, month and kind the rows are added. */
    void add(ExportScope scope) {
        Key key = new Key(scope.line(), scope.carrier(), scope.month(), scope.kind());
        scopes.merge(key, scope, ScopeBook::merged);
    }

    private static ExportScope merged(ExportScope one, ExportScope other) {
        return new ExportScope(
                one.line(),
                one.carrier(),
                one.month(),
                one.kind(),
                one.period() == null ? other.period() : one.period(),
                one.queried() == null ? other.queried() : one.queried(),
                one.rows() + other.rows(),
                one.statesEmpty() && other.statesEmpty());
    }

    /** Gives scopes without a carrier the one the rest of the file is from. */
    void settle(Carrier carrier) {
        List<ExportScope> unsettled = scopes.values().stream()
                .filter(scope -> scope.carrier() == Carrier.UNKNOWN)
                .toList();
        scopes.keySet().removeIf(key -> key.carrier == Carrier.UNKNOWN);
        unsettled.forEach(scope -> add(new ExportScope(
                scope.line(),
                carrier,
                scope.month(),
                scope.kind(),
                scope.period(),
                scope.queried(),
                scope.rows(),
                scope.statesEmpty())));
    }

    List<ExportScope> all() {
        return new ArrayList<>(scopes.values());
    }

    static Set<YearMonth> months(Cycle period) {
        Set<YearMonth> months = new TreeSet<>();
        YearMonth month = YearMonth.from(period.first());
        while (!month.isAfter(YearMonth.from(period.last())) && months.size() < 120) {
            months.add(month);
            month = month.plusMonths(1);
        }
        return months;
    }
}
