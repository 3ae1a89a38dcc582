package dev.billaudit.report;

import dev.billaudit.casebook.CaseFile;
import dev.billaudit.casebook.CaseStanding;
import dev.billaudit.findings.Finding;
import dev.billaudit.findings.FindingChange;
import dev.billaudit.findings.FindingState;
import dev.billaudit.findings.JudgedMonth;
import dev.billaudit.ledger.Line;
import dev.billaudit.ledger.Money;
import dev.billaudit.ledger.Reject;
import dev.billaudit.ledger.SourceFile;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Everything a month's report is made of. Large parts are handed over one by one, in a fixed order, so that a report of
 * 100,000 lines needs no more memory than one of ten.
 */
public interface MonthLedger {

    /** The run's own figures. */
    RunSummary summary();

    /** Every line's month, by line. */
    void eachMonth(Consumer<JudgedMonth> visitor);

    /** Every finding, by line, then in rule order, then by place. */
    void eachFinding(Consumer<Finding> visitor);

    /** What became of a finding's matter since the last run, empty where none is compared with. */
    default Optional<FindingState> state(Finding finding) {
        return Optional.empty();
    }

    /** Matters that are no findings any more: accepted, gone or refunded since the last run. */
    default void eachChange(Consumer<FindingChange> visitor) {}

    /** Every case with money of this month or an earlier one, by line, then by id. */
    void eachCase(Consumer<CaseFile> visitor);

    /** Every input file, those of the register too, by path. */
    void eachFile(Consumer<SourceFile> visitor);

    /** Every rejected row, by place. */
    void eachReject(Consumer<Reject> visitor);

    /** Money by line, month and provider over the last twelve months on record, in that order. */
    void eachTrendPoint(Consumer<TrendPoint> visitor);

    /** What the register says of a line, empty when it has no contract. */
    Optional<LineCard> card(Line line);

    /** How a case stands: what people wrote down of it, and what came back. */
    default CaseStanding standing(CaseFile file) {
        return new CaseStanding(file, List.of(), Money.ZERO);
    }

    /** From where on a rate is too high, null to leave rates out. */
    default @Nullable RateLimits rateLimits() {
        return null;
    }

    /** The next day that matters to a case, empty when none is known. */
    default Optional<Deadline> deadline(CaseFile file) {
        return Optional.empty();
    }

    /** The rules that were asked, in rule order; empty leaves their names to the report's own words. */
    default List<RuleNote> rules() {
        return List.of();
    }
}
