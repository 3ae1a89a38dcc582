package dev.billaudit.intake.table;

import dev.billaudit.intake.Examination;
import dev.billaudit.intake.TableRow;
import dev.billaudit.ledger.Remark;
import dev.billaudit.ledger.Wording;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Prints the tables a file has as RFC 4180, whatever the layouts know of it.
 *
 * <p>A file begins with {@code ## FILE}, with {@code  ? reason} behind it when the tables may not be exactly what was meant;
 * tables are separated by a blank line.
 */
public final class TablePrinter {

    private final Wording wording;

    /** Prints reasons in these words. */
    public TablePrinter(Wording wording) {
        this.wording = wording;
    }

    /**
     * Prints one file.
     *
     * @param doubts what the examination could not settle
     */
    public void print(Examination examination, List<Remark> doubts, Appendable out) throws IOException {
        List<Remark> all = new ArrayList<>(doubts);
        examination.whyRefused().ifPresent(all::add);
        if (all.isEmpty()) {
            all.addAll(scan(examination).doubts());
        }
        out.append("## ").append(oneLine(examination.file().path()));
        if (!all.isEmpty()) {
            out.append(" ? ").append(oneLine(wording.say(all.get(0))));
        }
        out.append('\n');
        printTables(examination, out);
    }

    /** Only the first doubt is told: rows behind it need not be looked at. */
    private static TableScan scan(Examination examination) throws IOException {
        TableScan scan = new TableScan(examination.container());
        try (PlainRows rows = new PlainRows(examination)) {
            for (TableRow row = rows.next(); row != null && !scan.isInDoubt(); row = rows.next()) {
                scan.take(row);
            }
            scan.quoted(rows.hasQuoted());
        }
        return scan;
    }

    private static void printTables(Examination examination, Appendable out) throws IOException {
        try (PlainRows rows = new PlainRows(examination)) {
            boolean isGap = false;
            boolean isAny = false;
            String sheet = null;
            for (TableRow row = rows.next(); row != null; row = rows.next()) {
                isGap |= isAny && (row.cells().isEmpty() || !Objects.equals(sheet, row.sheet()));
                sheet = row.sheet();
                if (row.cells().isEmpty()) {
                    continue;
                }
                if (isGap) {
                    out.append('\n');
                    isGap = false;
                }
                isAny = true;
                printRow(row.cells(), out);
            }
        }
    }

    private static void printRow(List<String> cells, Appendable out) throws IOException {
        boolean isAlone = cells.size() == 1;
        for (int i = 0; i < cells.size(); i++) {
            out.append(i == 0 ? "" : ",").append(field(cells.get(i), isAlone));
        }
        out.append('\n');
    }

    /** Quoted where it must be; a lone empty field too, or it would be a blank line. */
    private static String field(String cell, boolean isAlone) {
        boolean isPlain = cell.indexOf('"') < 0
                && cell.indexOf(',') < 0
                && cell.indexOf('\n') < 0
                && cell.indexOf('\r') < 0
                && !(isAlone && (cell.isEmpty() || cell.startsWith("## ")));
        return isPlain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }

    private static String oneLine(@Nullable String text) {
        return text == null ? "" : text.replaceAll("\\p{Cntrl}", " ");
    }
}
