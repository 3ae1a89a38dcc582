package dev.billaudit.register.read;

import com.opencsv.CSVReader;
import com.opencsv.bean.HeaderColumnNameMappingStrategy;
import com.opencsv.exceptions.CsvException;
import dev.billaudit.ledger.Remark;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One table of the register as rows of cells, read into entries by its headings.
 *
 * @param file the file, with {@code #} and the sheet's name for a workbook of several tables
 * @param kind which table
 * @param rows every physical row
 */
record RegisterTable(String file, TableKind kind, List<SheetRow> rows) {

    RegisterTable {
        rows = List.copyOf(rows);
    }

    /** Hands every row with content to the entries; returns how many there were. What is wrong is noted. */
    long readInto(RegisterEntries entries, List<Remark> errors) {
        Optional<SheetRow> headings =
                rows.stream().filter(RegisterTable::hasContent).findFirst();
        if (headings.isEmpty()
                || headings.get().cells().stream()
                        .noneMatch(cell -> column(cell).isPresent())) {
            errors.add(Remark.of(
                    "register.no-headings", file, kind.columns().get(0).title()));
            return 0;
        }
        int before = errors.size();
        List<@Nullable Column> columns = columns(headings.get(), errors);
        checkColumns(columns, errors);
        if (errors.size() > before) {
            return 0;
        }
        return readRows(headings.get(), columns, entries, errors);
    }

    private long readRows(
            SheetRow headings, List<@Nullable Column> columns, RegisterEntries entries, List<Remark> errors) {
        Map<Column, String> written = new EnumMap<>(Column.class);
        for (int at = 0; at < columns.size(); at++) {
            Column column = columns.get(at);
            if (column != null) {
                written.put(column, CellText.clean(headings.cell(at)));
            }
        }
        var binding = binding(columns);
        long read = 0;
        for (SheetRow row : rows) {
            if (row.number() > headings.number() && hasContent(row)) {
                RegisterRow entry = new RegisterRow(file, row.number(), written, errors);
                if (isAgreed(entry, row, columns)) {
                    checkUnheaded(row, columns, errors);
                    entries.take(kind, entry, bind(binding, row, columns.size()));
                    read++;
                }
            }
        }
        return read;
    }

    /**
     * Whether the row counts: where the table has a column for ticks, only a ticked row does. One without a tick is a
     * proposal nobody has agreed to; whatever else stands in it is nobody's mistake.
     */
    private static boolean isAgreed(RegisterRow entry, SheetRow row, List<@Nullable Column> columns) {
        int at = columns.indexOf(Column.AGREED);
        return at < 0 || Boolean.TRUE.equals(entry.word(Column.AGREED, row.cell(at), KindWords.TICK));
    }

    private static boolean hasContent(SheetRow row) {
        return !row.isBlank() && !row.isComment();
    }

    private Optional<Column> column(String heading) {
        return kind.column(CellText.clean(heading));
    }

    private List<@Nullable Column> columns(SheetRow headings, List<Remark> errors) {
        List<@Nullable Column> columns = new ArrayList<>();
        for (String cell : headings.cells()) {
            String heading = CellText.clean(cell);
            Column column = column(cell).orElse(null);
            if (column == null && !heading.isEmpty()) {
                errors.add(Remark.of(
                        "register.unknown-heading",
                        file,
                        headings.number(),
                        CellText.shown(heading),
                        kind.nearestHeading(heading)));
            } else if (column != null && columns.contains(column)) {
                errors.add(Remark.of("register.heading-twice", file, headings.number(), column.title()));
            }
            columns.add(column);
        }
        return columns;
    }

    private void checkColumns(List<@Nullable Column> columns, List<Remark> errors) {
        for (Column required : kind.requiredColumns()) {
            if (!columns.contains(required)) {
                errors.add(Remark.of("register.column-missing", file, required.title()));
            }
        }
        boolean namesNothing =
                !columns.contains(Column.SERVICE) && columns.stream().noneMatch(RegisterTable::isCode);
        if (kind == TableKind.SERVICES && namesNothing) {
            errors.add(Remark.of("register.names-missing", file));
        }
    }

    private static boolean isCode(@Nullable Column column) {
        return column != null && column.isCode();
    }

    private void checkUnheaded(SheetRow row, List<@Nullable Column> columns, List<Remark> errors) {
        for (int at = 0; at < row.cells().size(); at++) {
            boolean isHeaded = at < columns.size() && columns.get(at) != null;
            String text = CellText.clean(row.cell(at));
            if (!isHeaded && !text.isEmpty()) {
                errors.add(Remark.of("register.no-heading-above", file, row.number(), at + 1, CellText.shown(text)));
            }
        }
    }

    private static HeaderColumnNameMappingStrategy<RowBean.Cells> binding(List<@Nullable Column> columns) {
        List<String> names = new ArrayList<>();
        for (Column column : columns) {
            names.add(column == null ? "unnamed" + names.size() : column.bound());
        }
        var binding = new HeaderColumnNameMappingStrategy<RowBean.Cells>();
        binding.setErrorLocale(Locale.ROOT);
        binding.setType(RowBean.Cells.class);
        try (CSVReader headings = new CSVReader(new StringReader(String.join(",", names)))) {
            binding.captureHeader(headings);
            return binding;
        } catch (IOException | CsvException e) {
            throw new IllegalStateException("headings of the reader's own making cannot fail: " + names, e);
        }
    }

    private static RowBean.Cells bind(HeaderColumnNameMappingStrategy<RowBean.Cells> binding, SheetRow row, int width) {
        String[] cells = new String[width];
        for (int at = 0; at < width; at++) {
            cells[at] = row.cell(at);
        }
        try {
            return binding.populateNewBean(cells);
        } catch (CsvException e) {
            throw new IllegalStateException("text binds to text, whatever it says", e);
        }
    }
}
