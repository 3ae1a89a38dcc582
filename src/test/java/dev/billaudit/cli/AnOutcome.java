package dev.billaudit.cli;

import dev.billaudit.findings.Verdict;
import dev.billaudit.job.AuditOutcome;
import dev.billaudit.ledger.Money;
import dev.billaudit.ledger.Remark;
import dev.billaudit.report.RunSummary;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Outcomes of audited months. */
final class AnOutcome {

    private final String month;
    private int exitCode;
    private boolean nothingToDo;
    private Path folder = Path.of("out", "m", "r2");
    private List<Remark> gaps = List.of();
    private String claimed = "45.00";

    private AnOutcome(String month) {
        this.month = month;
    }

    static AnOutcome of(String month) {
        return new AnOutcome(month);
    }

    AnOutcome endingWith(int code) {
        exitCode = code;
        return this;
    }

    AnOutcome unchanged() {
        nothingToDo = true;
        return this;
    }

    AnOutcome in(Path where) {
        folder = where;
        return this;
    }

    AnOutcome lacking(Remark... missing) {
        gaps = List.of(missing);
        return this;
    }

    AnOutcome claiming(String yuan) {
        claimed = yuan;
        return this;
    }

    AuditOutcome outcome() {
        RunSummary.State state = gaps.isEmpty() ? RunSummary.State.COMPLETE : RunSummary.State.INCOMPLETE;
        RunSummary summary = new RunSummary(
                YearMonth.parse(month),
                2,
                state,
                LocalDate.of(2024, 6, 5),
                "a".repeat(64),
                "b".repeat(64),
                "0.1.0",
                new RunSummary.Counts(12, 1234, 1200, 4, 30, 8, 123, 7, 6),
                Map.of(Verdict.AGREED, Money.ofYuan("200.00"), Verdict.SUSPECT, Money.ofYuan("45.005")),
                Money.ofYuan("345.60"),
                Money.ofYuan(claimed),
                new TreeMap<>(Map.of("V1", true, "V10", false)),
                gaps);
        return new AuditOutcome(summary, folder, nothingToDo, false, 1, exitCode, List.of());
    }
}
