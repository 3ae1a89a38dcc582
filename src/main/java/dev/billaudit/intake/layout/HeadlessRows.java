package dev.billaudit.intake.layout;

import dev.billaudit.intake.TableRow;
import dev.billaudit.ledger.Money;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiFunction;

/** Rows without headings, of one table or of several by turns: each row is known by the form of its fields. */
final class HeadlessRows implements OpenTable {

    private final Reading reading;
    private final BiFunction<Layout, TableRow, OpenTable> opener;
    private final Map<Layout, OpenTable> tables = new LinkedHashMap<>();

    HeadlessRows(Reading reading, BiFunction<Layout, TableRow, OpenTable> opener) {
        this.reading = reading;
        this.opener = opener;
    }

    @Override
    public RowRole take(TableRow row) {
        return reading.layouts()
                .headless(row.cells())
                .map(layout -> tables.computeIfAbsent(layout, any -> opener.apply(layout, row))
                        .take(row))
                .orElseGet(() -> reading.reject(row, Money.ZERO, "unknown-row"));
    }

    @Override
    public boolean isPlainlyMine(TableRow row) {
        return reading.layouts().headless(row.cells()).isPresent();
    }

    @Override
    public void stateEmpty() {
        tables.values().forEach(OpenTable::stateEmpty);
    }

    @Override
    public void close() {
        tables.values().forEach(OpenTable::close);
    }
}
