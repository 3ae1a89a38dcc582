package dev.billaudit.job;

import dev.billaudit.findings.Finding;
import dev.billaudit.findings.Signal;
import dev.billaudit.ledger.Line;
import dev.billaudit.ledger.Remark;
import dev.billaudit.ledger.ServiceProvider;
import dev.billaudit.rules.ChargeHour;
import dev.billaudit.rules.SignalLimits;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Signals that show only beside the findings of other lines: the same provider new on many in one hour, one holder. */
final class Crowds {

    private final SignalLimits limits;
    private final Function<Line, String> holders;
    private final Map<String, Set<Line>> byHour = new HashMap<>();
    private final Map<String, Set<Line>> byHolder = new HashMap<>();

    /** Takes the limits, and who holds a line (empty when that is unknown). */
    Crowds(SignalLimits limits, Function<Line, String> holders) {
        this.limits = limits;
        this.holders = holders;
    }

    /** Takes a finding of the run. */
    void add(Finding finding) {
        hourKey(finding).ifPresent(key -> lines(byHour, key).add(finding.line()));
        holderKey(finding).ifPresent(key -> lines(byHolder, key).add(finding.line()));
    }

    /** The finding with what it has in common with others. */
    Finding marked(Finding finding) {
        int hour = hourKey(finding).map(key -> lines(byHour, key).size()).orElse(0);
        int holder = holderKey(finding).map(key -> lines(byHolder, key).size()).orElse(0);
        boolean isCrowd = hour >= limits.manyLines();
        boolean isFamily = holder >= limits.linesOfHolder();
        if (!isCrowd && !isFamily) {
            return finding;
        }
        Map<Signal, Boolean> signals = new EnumMap<>(Signal.class);
        finding.signals().forEach(signal -> signals.put(signal, true));
        List<Remark> figures = new ArrayList<>(finding.figures());
        if (isCrowd) {
            signals.put(Signal.SAME_PROVIDER_NEW_ON_MANY_LINES, true);
            figures.add(Remark.of("rules.signal.many-lines", hour));
        }
        if (isFamily) {
            signals.put(Signal.SAME_ITEM_ON_LINES_OF_HOLDER, true);
            figures.add(Remark.of("rules.signal.lines-of-holder", holder));
        }
        return finding.withSignals(List.copyOf(signals.keySet()), figures);
    }

    private Optional<String> hourKey(Finding finding) {
        return finding.signals().contains(Signal.FIRST_MONTH)
                ? ChargeHour.of(finding).map(hour -> provider(finding) + "\n" + hour)
                : Optional.empty();
    }

    private Optional<String> holderKey(Finding finding) {
        String holder = holders.apply(finding.line());
        return holder.isEmpty() || !finding.hasMoney() || finding.service() == null
                ? Optional.empty()
                : Optional.of(holder + "\n" + finding.identity());
    }

    private static String provider(Finding finding) {
        ServiceProvider provider = finding.provider();
        if (provider.spCode() != null) {
            return provider.spCode();
        }
        return provider.name() != null ? provider.name() : finding.identity();
    }

    private static Set<Line> lines(Map<String, Set<Line>> map, String key) {
        return map.computeIfAbsent(key, none -> new HashSet<>());
    }
}
