package dev.billaudit.rules;

import dev.billaudit.findings.Signal;
import dev.billaudit.ledger.Remark;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The signals of one finding, each with the figures behind it, in the order of the enum. Money-free. */
final class Marks {

    private final Map<Signal, List<Remark>> figures = new EnumMap<>(Signal.class);

    private final List<Remark> told = new ArrayList<>();

    /** Sets a signal with what it rests on. */
    void add(Signal signal, String key, Object... values) {
        figures.computeIfAbsent(signal, none -> new ArrayList<>()).add(Remark.of("rules.signal." + key, values));
    }

    /** Tells something that is no signal. */
    void tell(Remark remark) {
        told.add(remark);
    }

    List<Signal> signals() {
        return List.copyOf(figures.keySet());
    }

    List<Remark> figures() {
        return Stream.concat(figures.values().stream().flatMap(List::stream), told.stream())
                .toList();
    }
}
