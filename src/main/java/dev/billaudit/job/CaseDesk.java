package dev.billaudit.job;

import dev.billaudit.casebook.CaseChange;
import dev.billaudit.casebook.CaseFile;
import dev.billaudit.casebook.CaseKey;
import dev.billaudit.casebook.Casework;
import dev.billaudit.casebook.MonthFindings;
import dev.billaudit.casebook.Withdrawal;
import dev.billaudit.findings.Finding;
import dev.billaudit.ledger.BalancedMonth;
import dev.billaudit.ledger.Cycle;
import dev.billaudit.ledger.Line;
import dev.billaudit.register.Contract;
import dev.billaudit.store.CaseStore;
import dev.billaudit.store.MonthStore;
import dev.billaudit.store.Run;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ItemProcessor;

/** Brings a case and the month's findings together. */
class CaseDesk implements ItemProcessor<String, CaseChange> {

    private final CurrentRun current;
    private final CaseStore cases;
    private final MonthStore months;

    CaseDesk(CurrentRun current, CaseStore cases, MonthStore months) {
        this.current = current;
        this.cases = cases;
        this.months = months;
    }

    @Override
    public @Nullable CaseChange process(String caseId) {
        Run run = current.desk().run();
        CaseFile file = cases.find(caseId).orElse(null);
        List<Finding> findings = months.findingsOfCase(run.id(), caseId);
        CaseKey key = file != null ? file.key() : CaseKey.of(findings.get(0));
        Withdrawal why = file == null || !findings.isEmpty() ? null : withdrawal(file, run);
        return Casework.post(
                        file,
                        new MonthFindings(
                                key, run.month(), run.revision(), run.asOf(), findings, province(key.line(), run), why))
                .orElse(null);
    }

    private String province(Line line, Run run) {
        return province(current.desk().register().of(line).contracts(), Cycle.of(run.month()));
    }

    /** Of the contract that runs in the month, else of one that has ended: the newest. Where it stands decides nothing. */
    static String province(List<Contract> contracts, Cycle month) {
        return contracts.stream()
                .filter(contract -> !contract.province().isBlank())
                .max(Comparator.comparing((Contract contract) -> contract.runsIn(month))
                        .thenComparing(contract -> contract.from() == null ? LocalDate.MIN : contract.from())
                        .thenComparing(Contract::province))
                .map(Contract::province)
                .orElse("");
    }

    private Withdrawal withdrawal(CaseFile file, Run run) {
        List<Finding> before = file.postings().stream()
                .filter(posting -> posting.month().equals(run.month()))
                .map(posting -> months.finding(posting.findingId()).map(MonthStore.FoundIn::finding))
                .flatMap(Optional::stream)
                .toList();
        String line = file.key().line().number();
        List<BalancedMonth> now = months.balanced(List.of(run), List.of(line), run.month(), run.month());
        return Withdrawal.of(before, now.isEmpty() ? null : now.get(0));
    }
}
