package dev.billaudit.job;

import dev.billaudit.ledger.Balanced;
import dev.billaudit.ledger.Carrier;
import dev.billaudit.ledger.FileExtract;
import dev.billaudit.ledger.MonthBalancer;
import dev.billaudit.store.ExportStore;
import dev.billaudit.store.LineExports;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ItemProcessor;

/** Balances the audited month of some lines, and the earlier months of the folder that no published run speaks for. */
class MonthsBalancer implements ItemProcessor<LineBlock, List<Balanced>> {

    private final RunDesk desk;
    private final ExportStore.Exports exports;
    private final History history;
    private final LastRevision last;
    private final SettledMonths settled;
    private final LineCarriers carriers;
    private final long total;
    private long done;

    MonthsBalancer(
            RunDesk desk,
            ExportStore exports,
            History history,
            LastRevision last,
            SettledMonths settled,
            LineCarriers carriers) {
        this.desk = desk;
        this.exports = exports.of(desk.run().id());
        this.history = history;
        this.last = last;
        this.settled = settled;
        this.carriers = carriers;
        this.total = exports.lines(desk.run().id());
    }

    @Override
    public List<Balanced> process(LineBlock block) {
        var balanced = new ArrayList<Balanced>();
        last.open(block.lines());
        List<LineExports> lines = exports.between(block.first(), block.last());
        settled.open(lines);
        for (LineExports line : lines) {
            for (YearMonth month : months(desk.run().month(), history, line)) {
                balanced.add(last.compared(balanced(line, month)));
            }
        }
        done += block.lines().size();
        desk.progress().step("reconcile", done, total);
        return balanced;
    }

    private Balanced balanced(LineExports line, YearMonth month) {
        Balanced said = balanced(line, month, null);
        Carrier known = said.month().carrier() == Carrier.UNKNOWN
                ? carriers.of(line)
                : said.month().carrier();
        return said.month().carrier() == known ? said : balanced(line, month, known);
    }

    private Balanced balanced(LineExports line, YearMonth month, @Nullable Carrier carrier) {
        return MonthBalancer.balance(line.line(), carrier, month, of(month, line), settled.before(month, line.line()));
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
