package dev.billaudit.report;

import dev.billaudit.casebook.CaseStanding;
import dev.billaudit.findings.Finding;
import dev.billaudit.findings.FindingChange;
import dev.billaudit.findings.FindingState;
import dev.billaudit.findings.JudgedMonth;
import dev.billaudit.ledger.Reject;
import dev.billaudit.ledger.SourceFile;
import java.util.List;
import java.util.Optional;

/** One who is told of a month: the parts one after the other, each in the ledger's order. */
interface MonthListener {

    void month(JudgedMonth judged, LineMonth figures);

    void finding(Finding finding, Optional<FindingState> state);

    void change(FindingChange change);

    void matter(CaseStanding standing, Optional<Deadline> deadline);

    void reject(Reject reject);

    void file(SourceFile file);

    void trend(TrendPoint point);

    /** Passes through a ledger once, however many listen: reading a month from the books costs more than writing it down. */
    static void tell(MonthLedger ledger, List<MonthListener> all) {
        ledger.eachMonth(judged -> {
            LineMonth figures = LineMonth.of(judged, ledger);
            all.forEach(one -> one.month(judged, figures));
        });
        ledger.eachFinding(finding -> {
            Optional<FindingState> state = ledger.state(finding);
            all.forEach(one -> one.finding(finding, state));
        });
        ledger.eachChange(change -> all.forEach(one -> one.change(change)));
        ledger.eachCase(file -> {
            CaseStanding standing = ledger.standing(file);
            Optional<Deadline> deadline = ledger.deadline(file);
            all.forEach(one -> one.matter(standing, deadline));
        });
        ledger.eachReject(reject -> all.forEach(one -> one.reject(reject)));
        ledger.eachFile(file -> all.forEach(one -> one.file(file)));
        ledger.eachTrendPoint(point -> all.forEach(one -> one.trend(point)));
    }
}
