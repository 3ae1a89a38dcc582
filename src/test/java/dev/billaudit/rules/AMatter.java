package dev.billaudit.rules;

import dev.billaudit.findings.CaseId;
import dev.billaudit.findings.Matter;
import dev.billaudit.findings.Promise;
import dev.billaudit.findings.RuleFamily;
import dev.billaudit.ledger.Carrier;
import dev.billaudit.ledger.Line;
import dev.billaudit.ledger.Money;
import dev.billaudit.ledger.ServiceProvider;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What people wrote down of a case, for tests. */
final class AMatter {

    private AMatter() {}

    static Matter promised(String service, String on, String amount, @Nullable String by, String received) {
        var promise =
                new Promise(LocalDate.parse(on), Money.ofYuan(amount), by == null ? null : LocalDate.parse(by), "工号 1");
        return of(service, RuleFamily.UNAUTHORISED, 0, promise, received, null);
    }

    static Matter promised(String service, String on, String amount) {
        return promised(service, on, amount, null, "0.00");
    }

    static Matter closed(String service, RuleFamily family, int generation, String on) {
        return of(service, family, generation, null, "0.00", on);
    }

    /** The same with another carrier. */
    static Matter with(Carrier carrier, Matter matter) {
        return new Matter(
                CaseId.of(carrier, Line.of("13800138000"), matter.identity(), matter.family(), matter.generation()),
                carrier,
                carrier,
                matter.identity(),
                matter.family(),
                matter.generation(),
                matter.service(),
                matter.provider(),
                matter.promise(),
                matter.received(),
                matter.closed());
    }

    private static Matter of(
            String service,
            RuleFamily family,
            int generation,
            @Nullable Promise promise,
            String received,
            @Nullable String closed) {
        return new Matter(
                CaseId.of(Carrier.CHINA_MOBILE, Line.of("13800138000"), service, family, generation),
                Carrier.CHINA_MOBILE,
                Carrier.CHINA_MOBILE,
                service,
                family,
                generation,
                service,
                ServiceProvider.UNSTATED,
                promise,
                Money.ofYuan(received),
                closed == null ? null : LocalDate.parse(closed));
    }
}
