package dev.billaudit.register;

import java.util.List;

/**
 * What was agreed for one line.
 *
 * @param services entries of the line, then those for every line, each in file order
 * @param contracts usually one
 * @param events in file order
 * @param confirmations in file order
 * @param accepted what somebody looked at and accepted, in file order
 */
public record LineRegister(
        List<ServiceEntry> services,
        List<Contract> contracts,
        List<LineEvent> events,
        List<Confirmation> confirmations,
        List<AcceptedEntry> accepted) {

    /** Copies the lists. */
    public LineRegister {
        services = List.copyOf(services);
        contracts = List.copyOf(contracts);
        events = List.copyOf(events);
        confirmations = List.copyOf(confirmations);
        accepted = List.copyOf(accepted);
    }

    /** A register without anything accepted. */
    public LineRegister(
            List<ServiceEntry> services,
            List<Contract> contracts,
            List<LineEvent> events,
            List<Confirmation> confirmations) {
        this(services, contracts, events, confirmations, List.of());
    }
}
