package dev.billaudit.casebook;

import dev.billaudit.findings.Finding;
import dev.billaudit.findings.Grade;
import dev.billaudit.findings.RuleFamily;
import dev.billaudit.ledger.Carrier;
import dev.billaudit.ledger.Category;
import dev.billaudit.ledger.Evidence;
import dev.billaudit.ledger.Line;
import dev.billaudit.ledger.Money;
import dev.billaudit.ledger.Place;
import dev.billaudit.ledger.ServiceProvider;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/** Findings about one SP service on one line. */
final class AFinding {

    static final CaseKey KEY =
            new CaseKey(Carrier.CHINA_MOBILE, Line.of("13800138000"), "虚拟人生", RuleFamily.UNAUTHORISED);

    private AFinding() {}

    static Finding of(String id, String month, String charged, String claim) {
        return of(id, month, charged, claim, Grade.LIKELY);
    }

    static Finding of(String id, String month, String charged, String claim, Grade grade) {
        Money amount = Money.ofYuan(charged);
        var place = new Place("bill.csv", "0".repeat(64), null, 17);
        return new Finding(
                id,
                "unrecognised-sp",
                RuleFamily.UNAUTHORISED,
                YearMonth.parse(month),
                KEY.line(),
                KEY.carrier(),
                Category.ON_BEHALF,
                "虚拟人生 " + month,
                KEY.identity(),
                new ServiceProvider("搜狐", "901002", null, null),
                amount,
                Money.ofYuan(claim),
                amount.minus(Money.ofYuan(claim)),
                null,
                grade,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(new Evidence(place, "虚拟人生 | " + charged, amount)),
                KEY.caseId());
    }

    static MonthFindings month(String month, int revision, Finding... findings) {
        YearMonth parsed = YearMonth.parse(month);
        LocalDate asOf = parsed.plusMonths(1).atDay(4 + revision);
        return new MonthFindings(KEY, parsed, revision, asOf, List.of(findings));
    }
}
