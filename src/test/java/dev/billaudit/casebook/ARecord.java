package dev.billaudit.casebook;

import dev.billaudit.casebook.CaseRecord.Kind;
import dev.billaudit.findings.Promise;
import dev.billaudit.ledger.Money;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What people write down of a case. */
final class ARecord {

    private ARecord() {}

    static CaseRecord filed(String day, String rung) {
        return of(Kind.FILED, day, rung, null, null);
    }

    static CaseRecord answered(String day, String outcome, @Nullable String amount) {
        return of(Kind.ANSWERED, day, outcome, amount, null);
    }

    static CaseRecord promised(String day, String amount, @Nullable String by) {
        LocalDate due = by == null ? null : LocalDate.parse(by);
        var promise = new Promise(LocalDate.parse(day), Money.ofYuan(amount), due, "1234");
        return of(Kind.ANSWERED, day, "promised", null, promise);
    }

    static CaseRecord closed(String day) {
        return of(Kind.CLOSED, day, "conceded", null, null);
    }

    static CaseStanding standing(CaseFile file, CaseRecord... records) {
        return new CaseStanding(file, List.of(records), Money.ZERO);
    }

    private static CaseRecord of(
            Kind kind, String day, String outcome, @Nullable String amount, @Nullable Promise promise) {
        return new CaseRecord(
                0,
                kind,
                LocalDate.parse(day).atStartOfDay(),
                "10086",
                "1234",
                "…",
                "",
                outcome,
                amount == null ? null : Money.ofYuan(amount),
                promise,
                "",
                "");
    }
}
