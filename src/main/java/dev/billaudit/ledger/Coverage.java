package dev.billaudit.ledger;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Says for every kind whether its export is there for the whole cycle. */
final class Coverage {

    private final YearMonth month;
    private final Cycle cycle;
    private final List<ExportScope> scopes;

    Coverage(YearMonth month, Cycle cycle, List<FileExtract> files) {
        this.month = month;
        this.cycle = cycle;
        this.scopes = files.stream().flatMap(file -> file.scopes().stream()).toList();
    }

    Map<RecordKind, CoverageState> states(boolean hasBill) {
        Map<RecordKind, CoverageState> states = new EnumMap<>(RecordKind.class);
        for (RecordKind kind : RecordKind.values()) {
            states.put(kind, hasBill && kind == RecordKind.BILL ? CoverageState.PRESENT : state(kind));
        }
        return states;
    }

    /** Headings alone say nothing: only rows and stated emptiness count, and only over the whole cycle. */
    private CoverageState state(RecordKind kind) {
        List<ExportScope> saying = scopes.stream()
                .filter(scope -> scope.kind() == kind && (scope.rows() > 0 || scope.statesEmpty()))
                .filter(this::touchesCycle)
                .toList();
        boolean whole = coversCycle(saying);
        if (!whole) {
            return CoverageState.MISSING;
        }
        if (kind != RecordKind.BILL && saying.stream().anyMatch(scope -> scope.rows() > 0)) {
            return CoverageState.PRESENT;
        }
        return saying.stream().allMatch(ExportScope::statesEmpty) ? CoverageState.STATED_EMPTY : CoverageState.MISSING;
    }

    private boolean touchesCycle(ExportScope scope) {
        return days(scope).overlaps(cycle);
    }

    /** A list without a period is one of its calendar month; of a cycle without any whole month before, of all of it. */
    private Cycle days(ExportScope scope) {
        Cycle period = scope.period();
        if (period != null) {
            return period;
        }
        boolean isOfCycle = scope.month().equals(month) && !cycle.covers(Cycle.of(month.minusMonths(1)));
        return isOfCycle ? cycle : Cycle.of(scope.month());
    }

    private boolean coversCycle(List<ExportScope> saying) {
        List<Cycle> periods = saying.stream().map(this::days).toList();
        @Nullable LocalDate open = cycle.first();
        while (open != null && !open.isAfter(cycle.last())) {
            open = dayAfter(periods, open);
        }
        return open != null;
    }

    /** The day after the longest period that holds the day, null when none does. */
    private static @Nullable LocalDate dayAfter(List<Cycle> periods, LocalDate day) {
        return periods.stream()
                .filter(period -> period.contains(day))
                .map(period -> period.last().plusDays(1))
                .max(LocalDate::compareTo)
                .orElse(null);
    }
}
