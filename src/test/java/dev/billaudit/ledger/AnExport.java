package dev.billaudit.ledger;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One file's extract, built row by row. */
final class AnExport {

    private final String file;
    private final List<ExportScope> scopes = new ArrayList<>();
    private final List<Bill> bills = new ArrayList<>();
    private final List<PricedRecord> records = new ArrayList<>();
    private final List<UsageMonth> usage = new ArrayList<>();
    private final Map<String, Integer> seen = new HashMap<>();
    private @Nullable LocalDate queried;
    private @Nullable YearMonth month;

    private AnExport(String file) {
        this.file = file;
    }

    static AnExport named(String file) {
        return new AnExport(file);
    }

    static FileExtract of(Bill bill) {
        return named(bill.items().get(0).evidence().place().file()).with(bill).extract();
    }

    AnExport queriedOn(String day) {
        queried = LocalDate.parse(day);
        return this;
    }

    /** States the billing month of all rows that follow, whatever their day. */
    AnExport of(YearMonth stated) {
        month = stated;
        return this;
    }

    AnExport with(Bill bill) {
        bills.add(bill);
        return this;
    }

    /** Rows {@code CATEGORY | time | service | sp code | port | MONTHLY|PER_USE | amount}; blank cells are absent. */
    AnExport records(String rows) {
        for (String row : rows.strip().lines().toList()) {
            String[] cells = row.split("\\|", -1);
            LocalDateTime time = blank(cells[1]) ? null : LocalDateTime.parse(cells[1].strip());
            Money amount = Money.ofYuan(cells[6].strip());
            int occurrence = seen.merge(row.strip(), 1, Integer::sum);
            records.add(new PricedRecord(
                    ABill.LINE,
                    Carrier.CHINA_MOBILE,
                    month != null ? month : time == null ? ABill.MAY : YearMonth.from(time),
                    month != null,
                    Category.valueOf(cells[0].strip()),
                    time,
                    blank(cells[2]) ? null : cells[2].strip(),
                    new ServiceProvider(
                            null,
                            blank(cells[3]) ? null : cells[3].strip(),
                            null,
                            blank(cells[4]) ? null : cells[4].strip()),
                    Rhythm.valueOf(cells[5].strip()),
                    amount,
                    occurrence,
                    ABill.evidence(file, 10 + records.size(), row, amount)));
        }
        return this;
    }

    AnExport scope(RecordKind kind, @Nullable String from, @Nullable String until, long rows) {
        return scope(kind, from, until, rows, false);
    }

    AnExport scope(RecordKind kind, @Nullable String from, @Nullable String until, long rows, boolean statesEmpty) {
        Cycle period = from == null || until == null ? null : new Cycle(LocalDate.parse(from), LocalDate.parse(until));
        scopes.add(
                new ExportScope(ABill.LINE, Carrier.CHINA_MOBILE, ABill.MAY, kind, period, queried, rows, statesEmpty));
        return this;
    }

    AnExport usage(RecordKind kind, YearMonth month, long records, int... days) {
        long mask = 0;
        for (int day : days) {
            mask |= 1L << (day - 1);
        }
        usage.add(new UsageMonth(
                ABill.LINE, Carrier.CHINA_MOBILE, month, kind, mask, records, days.length, records * 60, 0, 100));
        return this;
    }

    FileExtract extract() {
        return new FileExtract(file, queried, null, scopes, bills, records, usage);
    }

    private static boolean blank(String cell) {
        return cell.isBlank();
    }
}
