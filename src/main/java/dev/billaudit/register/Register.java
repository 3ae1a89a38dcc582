package dev.billaudit.register;

import dev.billaudit.ledger.Line;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Everything the customer agreed to, over all lines. Immutable; reads no file. */
public final class Register {

    /** A register without any row. */
    public static final Register EMPTY = new Register(List.of(), List.of(), List.of(), List.of());

    private final List<ServiceEntry> everyLine;
    private final Map<Line, List<ServiceEntry>> services;
    private final Map<Line, List<Contract>> contracts;
    private final Map<Line, List<LineEvent>> events;
    private final Map<Line, List<Confirmation>> confirmations;
    private final List<AcceptedEntry> accepted;

    /** Takes the rows in the order of their files. */
    public Register(
            List<ServiceEntry> services,
            List<Contract> contracts,
            List<LineEvent> events,
            List<Confirmation> confirmations) {
        this(services, contracts, events, confirmations, List.of());
    }

    /** The same with what somebody looked at and accepted. */
    public Register(
            List<ServiceEntry> services,
            List<Contract> contracts,
            List<LineEvent> events,
            List<Confirmation> confirmations,
            List<AcceptedEntry> accepted) {
        this.accepted = List.copyOf(accepted);
        this.everyLine = services.stream().filter(entry -> entry.line() == null).toList();
        this.services = services.stream()
                .filter(entry -> entry.line() != null)
                .collect(Collectors.groupingBy(entry -> java.util.Objects.requireNonNull(entry.line())));
        this.contracts = contracts.stream().collect(Collectors.groupingBy(Contract::line));
        this.events = events.stream().collect(Collectors.groupingBy(LineEvent::line));
        this.confirmations = confirmations.stream().collect(Collectors.groupingBy(Confirmation::line));
    }

    /** What was agreed for one line; entries for every line come last. */
    public LineRegister of(Line line) {
        var entries = new java.util.ArrayList<>(services.getOrDefault(line, List.of()));
        entries.addAll(everyLine);
        return new LineRegister(
                entries,
                contracts.getOrDefault(line, List.of()),
                events.getOrDefault(line, List.of()),
                confirmations.getOrDefault(line, List.of()),
                accepted.stream()
                        .filter(entry -> entry.line() == null || line.equals(entry.line()))
                        .toList());
    }

    /** Whether anything was accepted at all. */
    public boolean hasAccepted() {
        return !accepted.isEmpty();
    }

    /** Every contract, by line. */
    public Map<Line, List<Contract>> contracts() {
        return Map.copyOf(contracts);
    }
}
