package dev.billaudit.register;

import java.util.List;

/**
 * What was agreed for one line.
 *
 * @param services entries of the line, then those for every line, each in file order
 * @param contracts usually one
 * @param events in file order
 * @param confirmations in file order
 */
public record LineRegister(
        List<ServiceEntry> services,
        List<Contract> contracts,
        List<LineEvent> events,
        List<Confirmation> confirmations) {

    /** Copies the lists. */
    public LineRegister {
        services = List.copyOf(services);
        contracts = List.copyOf(contracts);
        events = List.copyOf(events);
        confirmations = List.copyOf(confirmations);
    }
}
