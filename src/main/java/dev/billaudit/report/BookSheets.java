package dev.billaudit.report;

import dev.billaudit.casebook.CaseStanding;
import dev.billaudit.findings.Finding;
import dev.billaudit.findings.FindingChange;
import dev.billaudit.findings.FindingState;
import dev.billaudit.findings.JudgedCharge;
import dev.billaudit.findings.JudgedMonth;
import dev.billaudit.findings.Verdict;
import dev.billaudit.ledger.Line;
import dev.billaudit.ledger.Reject;
import dev.billaudit.ledger.SourceFile;
import java.util.Optional;
import java.util.Set;

/** The sheets of the workbook, in their order, while a month is told. */
final class BookSheets implements MonthListener {

    private final Book book;
    private final MonthLedger ledger;
    private final Totals totals = new Totals();
    private final Rates rates;
    private final CostCentres centres;
    private final CoverSheet cover;
    private final SummarySheet overview;
    private final LinesSheet lines;
    private final FindingsSheet findings;
    private final CasesSheet cases;
    private final ChargesSheet refunds;
    private final TrendSheet trend;
    private final ChargesSheet accepted;
    private final ChangesSheet changes;
    private final NotCheckedSheet notChecked;
    private final DataQualitySheet quality;
    private final RulesSheet rules;

    /** Creates the sheets in their order. */
    BookSheets(Book book, MonthLedger ledger) {
        RunSummary summary = ledger.summary();
        this.book = book;
        this.ledger = ledger;
        rates = new Rates(ledger.rateLimits());
        centres = new CostCentres(ledger);
        cover = new CoverSheet(book);
        overview = new SummarySheet(book);
        lines = new LinesSheet(book);
        findings = new FindingsSheet(book);
        cases = new CasesSheet(book, summary.asOf());
        refunds = new ChargesSheet(book, "refunds", Set.of(Verdict.CREDIT));
        trend = new TrendSheet(book, summary.month());
        accepted = new ChargesSheet(book, "accepted", Set.of(Verdict.AGREED, Verdict.STANDARD));
        changes = new ChangesSheet(book);
        notChecked = new NotCheckedSheet(book);
        quality = new DataQualitySheet(book);
        rules = new RulesSheet(book);
    }

    @Override
    public void month(JudgedMonth judged, LineMonth figures) {
        totals.add(judged, figures);
        rates.add(judged);
        lines.add(judged.month(), figures);
        for (JudgedCharge charge : judged.charges()) {
            refunds.add(judged.month(), charge);
            accepted.add(judged.month(), charge);
        }
        judged.notChecked().forEach(notChecked::add);
        quality.add(judged.month());
    }

    @Override
    public void finding(Finding finding, Optional<FindingState> state) {
        totals.add(finding, centres.of(finding));
        rates.add(finding);
        findings.add(finding, state);
    }

    @Override
    public void change(FindingChange change) {
        changes.add(change);
    }

    @Override
    public void matter(CaseStanding standing, Optional<Deadline> deadline) {
        cases.add(standing, deadline);
        deadline.ifPresent(totals::add);
    }

    @Override
    public void reject(Reject reject) {
        quality.add(reject);
    }

    @Override
    public void file(SourceFile file) {
        quality.add(file);
    }

    @Override
    public void trend(TrendPoint point) {
        trend.add(point);
    }

    /** Ends every sheet; the cover and the summary are written last, when all sums are known. */
    void finish() {
        closeAll(lines::close, findings::close, cases::close, refunds::close);
        closeAll(trend::close, accepted::close, changes::close, notChecked::close, quality::close);
        rules.close(ledger.rules(), totals);
        overview.close(ledger.summary(), totals, rates.rates());
        cover.close(ledger.summary(), totals);
        book.workbook().setActiveSheet(0);
    }

    private static void closeAll(Runnable... sheets) {
        for (Runnable sheet : sheets) {
            sheet.run();
        }
    }

    /** The cost centre of the line at hand: findings come line by line, so one card is asked for each line. */
    private static final class CostCentres {

        private final MonthLedger ledger;
        private Optional<Line> line = Optional.empty();
        private String centre = "";

        CostCentres(MonthLedger ledger) {
            this.ledger = ledger;
        }

        String of(Finding finding) {
            if (!line.equals(Optional.of(finding.line()))) {
                line = Optional.of(finding.line());
                centre = ledger.card(finding.line()).map(LineCard::costCentre).orElse("");
            }
            return centre;
        }
    }
}
