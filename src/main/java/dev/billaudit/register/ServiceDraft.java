package dev.billaudit.register;

import dev.billaudit.ledger.Category;
import dev.billaudit.ledger.ChargeLine;
import dev.billaudit.ledger.Line;
import dev.billaudit.ledger.Money;
import dev.billaudit.ledger.Rhythm;
import dev.billaudit.ledger.ServiceProvider;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A proposed service while its charges are gathered, oldest first. */
final class ServiceDraft {

    private final Line line;
    private final YearMonth firstSeen;
    private final List<Money> latest = new ArrayList<>();
    private YearMonth latestMonth;
    private @Nullable String service;
    private ServiceProvider provider = ServiceProvider.UNSTATED;
    private ServiceEntry.@Nullable Kind kind;

    ServiceDraft(Line line, @Nullable String service, YearMonth firstSeen) {
        this.line = line;
        this.service = service;
        this.firstSeen = firstSeen;
        this.latestMonth = firstSeen;
    }

    YearMonth firstSeen() {
        return firstSeen;
    }

    /** Takes a further charge of the service; what earlier ones lack is taken from it. */
    void take(ChargeLine charge, YearMonth month, WhoIsWho who) {
        if (!month.equals(latestMonth)) {
            latest.clear();
            latestMonth = month;
        }
        latest.add(charge.amount());
        kind = kind(charge, who);
        provider = completed(provider, charge.provider());
        if (service == null) {
            service = who.serviceName(charge).orElse(null);
        }
    }

    /** The entry it would be, were it agreed to. */
    ServiceEntry entry() {
        ServiceEntry.Kind known = kind == null ? ServiceEntry.Kind.MONTHLY : kind;
        return new ServiceEntry(line, service, provider, null, known, null, null, "", "", "");
    }

    ProposedService proposed() {
        return new ProposedService(line, service, provider, kind, firstSeen, latestAmount());
    }

    private ServiceEntry.@Nullable Kind kind(ChargeLine charge, WhoIsWho who) {
        boolean standsAlone = charge.category() == Category.PLAN || charge.category() == Category.BROADBAND;
        if (charge.rhythm() == Rhythm.PER_USE || who.isOneOff(charge)) {
            return ServiceEntry.Kind.PER_USE;
        }
        if (charge.rhythm() == Rhythm.MONTHLY || standsAlone) {
            return ServiceEntry.Kind.MONTHLY;
        }
        boolean isDatedAgain = latest.size() > 1 && charge.day() != null;
        return isDatedAgain ? ServiceEntry.Kind.PER_USE : kind;
    }

    /** Of single uses the dearest; of a month the sum, in which a copy of a fee is nobody's price. */
    private Money latestAmount() {
        if (kind == ServiceEntry.Kind.PER_USE) {
            return latest.stream().max(Comparator.naturalOrder()).orElse(Money.ZERO);
        }
        return latest.stream().distinct().reduce(Money.ZERO, Money::plus);
    }

    /** Codes are taken whole from one charge: half of one and half of another name a third service. */
    private static ServiceProvider completed(ServiceProvider own, ServiceProvider other) {
        ServiceProvider codes = hasCodes(own) || !hasCodes(other) ? own : other;
        if (!own.hasCode()) {
            codes = other;
        }
        String name = own.name() != null ? own.name() : other.name();
        return new ServiceProvider(name, codes.spCode(), codes.serviceCode(), codes.accessNumber());
    }

    private static boolean hasCodes(ServiceProvider provider) {
        return provider.spCode() != null && provider.secondCode().isPresent();
    }
}
