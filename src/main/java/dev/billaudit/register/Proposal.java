package dev.billaudit.register;

import java.util.List;

/**
 * A register as the bills suggest it, for a person to tick. Nobody has agreed to anything in it.
 *
 * @param services one for each line and service, by line
 * @param contracts one for each line
 * @param unnamed how many charges have neither a name nor both codes, so that no entry could ever cover them
 */
public record Proposal(List<ProposedService> services, List<ProposedContract> contracts, long unnamed) {

    /** Copies the lists. */
    public Proposal {
        services = List.copyOf(services);
        contracts = List.copyOf(contracts);
    }
}
