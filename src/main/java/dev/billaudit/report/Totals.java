package dev.billaudit.report;

import dev.billaudit.findings.Finding;
import dev.billaudit.findings.JudgedCharge;
import dev.billaudit.findings.JudgedMonth;
import dev.billaudit.findings.NotChecked;
import dev.billaudit.findings.Verdict;
import dev.billaudit.ledger.Carrier;
import dev.billaudit.ledger.Category;
import dev.billaudit.ledger.CoverageState;
import dev.billaudit.ledger.Line;
import dev.billaudit.ledger.RecordKind;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The sums of the cover, the summary and the rules sheet, gathered while the tables are written. */
final class Totals {

    /** How many lines the summary names; all of them stand on their own sheet. */
    static final int TOP_LINES = 20;

    private static final Comparator<TopLine> BY_SUSPECT = Comparator.comparing(
                    (TopLine top) -> top.figures().of(Verdict.SUSPECT))
            .thenComparing(TopLine::line, Comparator.reverseOrder());

    /**
     * A line with suspect money.
     *
     * @param line whose
     * @param carrier from whom
     * @param figures its money
     */
    record TopLine(Line line, Carrier carrier, LineMonth figures) {}

    private final SortedMap<Carrier, Tally> byCarrier = new TreeMap<>();
    private final SortedMap<Category, Tally> byCategory = new TreeMap<>();
    private final SortedMap<String, Tally> byCostCentre = new TreeMap<>();
    private final Map<String, Tally> byRule = new TreeMap<>();
    private final Map<RecordKind, Map<CoverageState, Long>> coverage = new EnumMap<>(RecordKind.class);
    private final PriorityQueue<TopLine> top = new PriorityQueue<>(BY_SUSPECT);
    private @Nullable LocalDate nearest;

    void add(JudgedMonth judged, LineMonth figures) {
        Carrier carrier = judged.month().carrier();
        String costCentre = figures.card().costCentre();
        Tally ofCarrier = byCarrier.computeIfAbsent(carrier, key -> new Tally());
        Tally ofCentre = byCostCentre.computeIfAbsent(costCentre, key -> new Tally());
        ofCarrier.addLine();
        ofCentre.addLine();
        for (JudgedCharge charge : judged.charges()) {
            byCarrier
                    .computeIfAbsent(judged.month().carrierOf(charge.charge()), key -> new Tally())
                    .add(charge);
            ofCentre.add(charge);
            ofCategory(charge.charge().category()).add(charge);
        }
        for (RecordKind kind : RecordKind.values()) {
            coverage.computeIfAbsent(kind, key -> new EnumMap<>(CoverageState.class))
                    .merge(judged.month().coverageOf(kind), 1L, Long::sum);
        }
        for (NotChecked row : judged.notChecked()) {
            ofRule(row.rule()).addNotChecked(row.money());
        }
        keepIfAmongTop(new TopLine(judged.month().line(), carrier, figures));
    }

    void add(Finding finding, String costCentre) {
        byCarrier.computeIfAbsent(finding.carrier(), key -> new Tally()).add(finding);
        byCostCentre.computeIfAbsent(costCentre, key -> new Tally()).add(finding);
        ofRule(finding.rule()).add(finding);
        if (finding.category() != null) {
            ofCategory(finding.category()).add(finding);
        }
    }

    void add(Deadline deadline) {
        nearest = nearest == null || deadline.on().isBefore(nearest) ? deadline.on() : nearest;
    }

    private Tally ofCategory(Category category) {
        return byCategory.computeIfAbsent(category, key -> new Tally());
    }

    private Tally ofRule(String rule) {
        return byRule.computeIfAbsent(rule, key -> new Tally());
    }

    private void keepIfAmongTop(TopLine line) {
        if (!line.figures().of(Verdict.SUSPECT).isPositive()) {
            return;
        }
        top.add(line);
        if (top.size() > TOP_LINES) {
            top.remove();
        }
    }

    SortedMap<Carrier, Tally> byCarrier() {
        return byCarrier;
    }

    SortedMap<Category, Tally> byCategory() {
        return byCategory;
    }

    SortedMap<String, Tally> byCostCentre() {
        return byCostCentre;
    }

    Map<String, Tally> byRule() {
        return byRule;
    }

    long cells(RecordKind kind, CoverageState state) {
        return coverage.getOrDefault(kind, Map.of()).getOrDefault(state, 0L);
    }

    /** The lines with the most suspect money, most first. */
    List<TopLine> topLines() {
        return top.stream().sorted(BY_SUSPECT.reversed()).toList();
    }

    Optional<LocalDate> nearestDeadline() {
        return Optional.ofNullable(nearest);
    }
}
