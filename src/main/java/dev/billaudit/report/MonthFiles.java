package dev.billaudit.report;

import dev.billaudit.findings.JudgedCharge;
import dev.billaudit.findings.JudgedMonth;
import dev.billaudit.findings.NotChecked;
import dev.billaudit.findings.Verdict;
import dev.billaudit.ledger.BalancedMonth;
import dev.billaudit.ledger.ChargeLine;
import dev.billaudit.ledger.Place;
import dev.billaudit.ledger.RecordKind;
import dev.billaudit.ledger.Wording;
import java.io.IOException;
import java.nio.file.Path;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** The files of the twin that are written line by line: charges, coverage, lines, what was not checked, reconciliation. */
final class MonthFiles implements AutoCloseable {

    private final Wording wording;
    private final CsvFile charges;
    private final CsvFile coverage;
    private final CsvFile lines;
    private final CsvFile notChecked;
    private final CsvFile reconciliation;

    MonthFiles(Wording wording, Path folder) throws IOException {
        this.wording = wording;
        charges = CsvFile.create(
                folder.resolve("charges.csv"),
                "month,line,carrier,category,item,provider,sp_code,amount,verdict,rule,file,sheet,row");
        coverage = CsvFile.create(folder.resolve("coverage.csv"), "line,month,kind,state");
        lines = CsvFile.create(
                folder.resolve("lines.csv"),
                "month,line,carrier,plan,price,cost_centre,holder,province,"
                        + "billed,agreed,standard,suspect,unclear,credit,claimed,findings");
        notChecked = CsvFile.create(folder.resolve("not-checked.csv"), "rule,line,month,reason,money");
        reconciliation = CsvFile.create(
                folder.resolve("reconciliation.csv"),
                "month,line,carrier,bill,charges,stated_total,difference,remarks");
    }

    void add(JudgedMonth judged, LineMonth figures) {
        BalancedMonth month = judged.month();
        judged.charges().forEach(charge -> addCharge(month, charge));
        for (RecordKind kind : RecordKind.values()) {
            coverage.row(month.line().number(), monthOf(month), kind.id(), month.coverageOf(kind));
        }
        addLine(month, figures);
        for (NotChecked row : judged.notChecked()) {
            notChecked.row(row.rule(), row.line().number(), row.month(), wording.say(row.reason()), row.money());
        }
        reconciliation.row(
                monthOf(month),
                month.line().number(),
                month.carrier().id(),
                month.hasBill() ? "yes" : "no",
                month.net(),
                month.statedTotal(),
                month.difference(),
                String.join("; ", month.remarks().stream().map(wording::say).toList()));
    }

    private void addCharge(BalancedMonth month, JudgedCharge judged) {
        ChargeLine charge = judged.charge();
        Place place = placeOf(charge);
        charges.row(
                monthOf(month),
                month.line().number(),
                month.carrierOf(charge).id(),
                charge.category(),
                nameOf(charge),
                charge.provider().name(),
                charge.provider().spCode(),
                charge.amount(),
                judged.verdict(),
                judged.rule(),
                place == null ? null : place.file(),
                place == null ? null : place.sheet(),
                place == null ? null : place.row());
    }

    private void addLine(BalancedMonth month, LineMonth figures) {
        LineCard card = figures.card();
        lines.row(
                monthOf(month),
                month.line().number(),
                month.carrier().id(),
                card.plan(),
                figures.price(),
                card.costCentre(),
                card.holder(),
                card.province(),
                figures.billed(),
                figures.of(Verdict.AGREED),
                figures.of(Verdict.STANDARD),
                figures.of(Verdict.SUSPECT),
                figures.of(Verdict.UNCLEAR),
                figures.of(Verdict.CREDIT),
                figures.claimed(),
                figures.findings());
    }

    private YearMonth monthOf(BalancedMonth month) {
        return month.cycle().month();
    }

    /** What the export prints: of a sum without items the section's name, null where it prints no name. */
    static @Nullable String nameOf(ChargeLine charge) {
        return charge.origin() == ChargeLine.Origin.BILL_SUM ? charge.section() : charge.item();
    }

    /** Where a charge stands: the first row behind it, null when it has none. */
    static @Nullable Place placeOf(ChargeLine charge) {
        return charge.evidence().isEmpty() ? null : charge.evidence().get(0).place();
    }

    @Override
    public void close() throws IOException {
        try (charges;
                coverage;
                lines;
                notChecked;
                reconciliation) {
            // closing all of them, even when one fails
        }
    }
}
