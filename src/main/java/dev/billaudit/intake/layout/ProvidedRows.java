package dev.billaudit.intake.layout;

import dev.billaudit.intake.TableRow;
import dev.billaudit.ledger.Money;
import java.util.List;
import java.util.function.BiConsumer;

/** The rows of a bill's table of what is collected for others: a service, its provider and a fee. */
final class ProvidedRows {

    private final Reading reading;
    private final Columns columns;
    private final BillSheet sheet;
    private final BillEntries entries;
    private final BiConsumer<String, MoneyReader.Read> totals;

    /**
     * Reads rows of one table.
     *
     * @param totals takes what calls itself a total, with its amount
     */
    ProvidedRows(
            Reading reading,
            Columns columns,
            BillSheet sheet,
            BillEntries entries,
            BiConsumer<String, MoneyReader.Read> totals) {
        this.reading = reading;
        this.columns = columns;
        this.sheet = sheet;
        this.entries = entries;
        this.totals = totals;
    }

    RowRole take(TableRow row) {
        List<String> cells = row.cells();
        int at = columns.all(Field.AMOUNT)[0];
        String amount = Columns.cell(cells, at);
        MoneyReader.Read read = columns.amount(cells, at);
        for (String cell : cells) {
            if (!Headings.isEmpty(cell) && reading.words().isTotal(cell)) {
                totals.accept(cell, read);
                return RowRole.TOTAL;
            }
        }
        if (read.isBad()) {
            String problem = read.problem() == null ? "amount-not-a-number" : read.problem();
            return reading.reject(row, Money.ZERO, problem, Headings.strip(amount));
        }
        if (read.value() == null) {
            return takeUnpriced(row);
        }
        String service = Vocabulary.nameOrNull(columns.cell(cells, Field.SERVICE));
        String above = sheet.title();
        if (above == null || !reading.words().isSection(above)) {
            sheet.entitle("代收费");
        }
        String provider = Vocabulary.nameOrNull(columns.cell(cells, Field.PROVIDER));
        String name = service != null ? service : provider != null ? provider : "";
        sheet.add(entries.entry(row, name, new Reduced(read.orZero(), Money.ZERO)));
        return RowRole.DATA;
    }

    private RowRole takeUnpriced(TableRow row) {
        List<String> filled =
                row.cells().stream().filter(cell -> !Headings.isEmpty(cell)).toList();
        if (filled.size() > 1) {
            return reading.reject(row, Money.ZERO, "amount-missing");
        }
        String text = filled.get(0);
        if (SectionTitles.isNote(text)) {
            return RowRole.PREAMBLE;
        }
        sheet.entitle(reading.words().isSection(text) ? text : null);
        return RowRole.TITLE;
    }
}
