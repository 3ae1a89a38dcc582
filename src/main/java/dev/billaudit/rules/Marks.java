package dev.billaudit.rules;

import dev.billaudit.findings.Signal;
import dev.billaudit.ledger.Remark;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The signals of one finding, each with the figures behind it, in the order of the enum. Money-free. */
final class Marks {

    private final Map<Signal, List<Remark>> figures = new EnumMap<>(Signal.class);

    /** Sets a signal with what it rests on. */
    void add(Signal signal, String key, Object... values) {
        figures.computeIfAbsent(signal, none -> new ArrayList<>()).add(Remark.of("rules.signal." + key, values));
    }

    List<Signal> signals() {
        return List.copyOf(figures.keySet());
    }

    List<Remark> figures() {
        return figures.values().stream().flatMap(List::stream).toList();
    }
}
