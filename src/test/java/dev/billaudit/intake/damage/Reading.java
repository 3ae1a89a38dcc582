package dev.billaudit.intake.damage;

import dev.billaudit.intake.Examination;
import dev.billaudit.intake.LineHints;
import dev.billaudit.intake.MappedBlock;
import dev.billaudit.intake.RowBlock;
import dev.billaudit.intake.layout.FileMapper;
import dev.billaudit.intake.layout.LayoutPacks;
import dev.billaudit.intake.probe.Inputs;
import dev.billaudit.intake.table.RowSource;
import dev.billaudit.intake.table.RowSources;
import dev.billaudit.ledger.BalancedMonth;
import dev.billaudit.ledger.Bill;
import dev.billaudit.ledger.ChargeLine.Origin;
import dev.billaudit.ledger.FileExtract;
import dev.billaudit.ledger.FileState;
import dev.billaudit.ledger.MonthBalancer;
import dev.billaudit.ledger.PricedRecord;
import dev.billaudit.ledger.Reject;
import dev.billaudit.ledger.SourceFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the intake made of one file, as far as money goes. */
final class Reading {

    private final List<String> accepted = new ArrayList<>();
    private final List<Reject> rejects = new ArrayList<>();
    private final List<Bill> bills = new ArrayList<>();
    private SourceFile file;
    private boolean isRefused;

    static Reading of(Path folder, byte[] content) {
        Examination examination = Inputs.examine(folder, content);
        Reading reading = new Reading();
        reading.isRefused = !examination.isReadable();
        FileMapper mapper = new FileMapper(examination, LayoutPacks.all(), LineHints.NONE);
        try (RowSource source = RowSources.open(examination)) {
            for (RowBlock block = source.next(7); block != null; block = source.next(7)) {
                reading.take(mapper.map(block));
            }
        }
        return reading;
    }

    private void take(MappedBlock block) {
        block.records().forEach(row -> accepted.add(text(row)));
        rejects.addAll(block.rejects());
        MappedBlock.FileEnd end = block.end();
        if (end != null) {
            file = end.file();
            bills.addAll(end.bills());
            end.bills()
                    .forEach(bill -> bill.items()
                            .forEach(item -> accepted.add(String.join(
                                    "\n",
                                    bill.line().number(),
                                    bill.cycle().month().toString(),
                                    item.category().name(),
                                    item.name(),
                                    item.amount().toString()))));
        }
    }

    private static String text(PricedRecord row) {
        return String.join(
                "\n",
                row.line().number(),
                row.month().toString(),
                row.category().name(),
                String.valueOf(row.service()),
                row.amount().toString(),
                String.valueOf(row.time()),
                row.provider().toString(),
                row.rhythm().name());
    }

    /** Each priced row with all it says, as often as it stands. */
    Map<String, Integer> accepted() {
        Map<String, Integer> counts = new HashMap<>();
        accepted.forEach(row -> counts.merge(row, 1, Integer::sum));
        return counts;
    }

    /**
     * The amounts alone: what a flipped letter of a workbook without checksums leaves to compare. A name that became another
     * name is nowhere told from one that was meant.
     */
    Map<String, Integer> amounts() {
        Map<String, Integer> counts = new HashMap<>();
        accepted.forEach(row -> counts.merge(row.split("\n", -1)[4], 1, Integer::sum));
        return counts;
    }

    List<Reject> rejects() {
        return rejects;
    }

    /** Whether a person learns that something is amiss with the file. */
    boolean isMarked() {
        return isRefused
                || file.state() != FileState.ACCEPTED
                || file.reason() != null
                || bills.stream().anyMatch(Reading::isOpen);
    }

    /** A bill without a total, or whose items do not sum to it, or not to a section's sum. */
    private static boolean isOpen(Bill bill) {
        FileExtract file = new FileExtract("file", null, null, List.of(), List.of(bill), List.of(), List.of());
        BalancedMonth month = MonthBalancer.balance(
                        bill.line(), null, bill.cycle().month(), List.of(file))
                .month();
        return month.statedTotal() == null
                || !month.difference().isZero()
                || month.charges().stream().anyMatch(charge -> charge.origin() != Origin.BILL_ITEM);
    }

    String summary() {
        return file.state() + " " + file.container() + " " + file.charset() + " read " + file.rowsRead() + " accepted "
                + file.rowsAccepted();
    }

    @Override
    public String toString() {
        return summary() + " " + file.reason() + rejects;
    }
}
