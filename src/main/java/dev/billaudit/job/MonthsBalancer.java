package dev.billaudit.job;

import dev.billaudit.ledger.Balanced;
import dev.billaudit.ledger.ExportScope;
import dev.billaudit.ledger.FileExtract;
import dev.billaudit.ledger.MonthBalancer;
import dev.billaudit.ledger.RecordKind;
import dev.billaudit.store.ExportStore;
import dev.billaudit.store.LineExports;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.springframework.batch.infrastructure.item.ItemProcessor;

/** Balances the audited month of some lines, and the earlier months of the folder that no published run speaks for. */
class MonthsBalancer implements ItemProcessor<LineBlock, List<Balanced>> {

    private final RunDesk desk;
    private final ExportStore.Exports exports;
    private final History history;
    private final LastRevision last;
    private final long total;
    private long done;

    MonthsBalancer(RunDesk desk, ExportStore exports, History history, LastRevision last) {
        this.desk = desk;
        this.exports = exports.of(desk.run().id());
        this.history = history;
        this.last = last;
        this.total = exports.lines(desk.run().id());
    }

    @Override
    public List<Balanced> process(LineBlock block) {
        var balanced = new ArrayList<Balanced>();
        last.open(block.lines());
        for (LineExports line : exports.between(block.first(), block.last())) {
            for (YearMonth month : months(desk.run().month(), history, line)) {
                balanced.add(last.compared(MonthBalancer.balance(line.line(), null, month, of(month, line))));
            }
        }
        done += block.lines().size();
        desk.progress().step("reconcile", done, total);
        return balanced;
    }

    /** The audited month where the line has it, and earlier ones that no published run speaks for, oldest first. */
    static List<YearMonth> months(YearMonth audited, History history, LineExports line) {
        return line.files().stream()
                .flatMap(file -> file.scopes().stream())
                .map(ExportScope::month)
                .distinct()
                .sorted()
                .filter(month -> month.equals(audited)
                        || (month.isBefore(audited)
                                && !month.isBefore(audited.minusMonths(History.MONTHS))
                                && !history.has(month)))
                .toList();
    }

    /**
     * What the files say of one month, and of the month before too, where a cycle may begin; and the next month's bills,
     * whose cycle may begin in this one.
     */
    static List<FileExtract> of(YearMonth month, LineExports line) {
        return line.files().stream()
                .map(file -> of(month, file))
                .filter(file -> !file.scopes().isEmpty() || !file.bills().isEmpty())
                .toList();
    }

    private static FileExtract of(YearMonth month, FileExtract file) {
        YearMonth before = month.minusMonths(1);
        return new FileExtract(
                file.file(),
                file.queried(),
                file.memberTime(),
                file.scopes().stream()
                        .filter(scope ->
                                scope.month().equals(month) || (scope.month().equals(before) && isList(scope)))
                        .toList(),
                file.bills().stream()
                        .filter(bill -> isNear(bill.cycle().month(), month))
                        .toList(),
                file.records().stream()
                        .filter(record ->
                                record.month().equals(month) || record.month().equals(before))
                        .toList(),
                file.usage().stream()
                        .filter(usage ->
                                usage.month().equals(month) || usage.month().equals(before))
                        .toList());
    }

    private static boolean isNear(YearMonth bill, YearMonth month) {
        return !bill.isBefore(month.minusMonths(1)) && !bill.isAfter(month.plusMonths(1));
    }

    private static boolean isList(ExportScope scope) {
        return scope.kind() != RecordKind.BILL;
    }
}
