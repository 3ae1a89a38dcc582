package dev.billaudit.job;

import dev.billaudit.ledger.Balanced;
import dev.billaudit.ledger.FileExtract;
import dev.billaudit.ledger.MonthBalancer;
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
    private final SettledMonth settled;
    private final long total;
    private long done;

    MonthsBalancer(RunDesk desk, ExportStore exports, History history, LastRevision last, SettledMonth settled) {
        this.desk = desk;
        this.exports = exports.of(desk.run().id());
        this.history = history;
        this.last = last;
        this.settled = settled;
        this.total = exports.lines(desk.run().id());
    }

    @Override
    public List<Balanced> process(LineBlock block) {
        var balanced = new ArrayList<Balanced>();
        last.open(block.lines());
        settled.open(block.lines());
        for (LineExports line : exports.between(block.first(), block.last())) {
            for (YearMonth month : months(desk.run().month(), history, line)) {
                balanced.add(last.compared(MonthBalancer.balance(
                        line.line(), null, month, of(month, line), settled.chargesBefore(month, line.line()))));
            }
        }
        done += block.lines().size();
        desk.progress().step("reconcile", done, total);
        return balanced;
    }

    /** The audited month where the line has it, and earlier ones that no published run speaks for, oldest first. */
    static List<YearMonth> months(YearMonth audited, History history, LineExports line) {
        return MonthWindow.months(line).stream()
                .filter(month -> month.equals(audited)
                        || (month.isBefore(audited)
                                && !month.isBefore(audited.minusMonths(History.MONTHS))
                                && !history.has(month)))
                .toList();
    }

    /** What the files say of one month, and of the days before it that its bill is for. */
    static List<FileExtract> of(YearMonth month, LineExports line) {
        return MonthWindow.of(month, line).of(line);
    }
}
