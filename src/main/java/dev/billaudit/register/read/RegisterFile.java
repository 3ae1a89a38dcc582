package dev.billaudit.register.read;

import dev.billaudit.ledger.FileState;
import dev.billaudit.ledger.Remark;
import dev.billaudit.ledger.SourceFile;
import dev.billaudit.ledger.failure.WrongUsage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One file of the register, opened: what it is goes by its bytes, never by its ending.
 *
 * @param name its name
 * @param sha256 the digest of its bytes
 * @param bytes their number
 * @param container {@code csv} or {@code xlsx}
 * @param charset as decoded, empty for a workbook
 * @param tables one, or of {@code register.xlsx} one a sheet
 */
record RegisterFile(
        String name, String sha256, long bytes, String container, String charset, List<RegisterTable> tables) {

    RegisterFile {
        tables = List.copyOf(tables);
    }

    /**
     * Opens a file.
     *
     * @throws WrongUsage if its container, charset or quoting cannot be read
     */
    static RegisterFile open(String name, byte[] bytes) {
        Optional<TableKind> kind = RegisterFolder.kind(name);
        if (WorkbookSheets.isOldContainer(bytes)) {
            throw new WrongUsage(Remark.of("register.locked-or-old", name));
        }
        if (WorkbookSheets.isWorkbook(bytes)) {
            Map<String, List<SheetRow>> sheets = WorkbookSheets.of(name, bytes);
            List<RegisterTable> tables =
                    kind.isPresent() ? List.of(single(name, kind.get(), sheets)) : all(name, sheets);
            return new RegisterFile(name, Digest.sha256(bytes), bytes.length, "xlsx", "", tables);
        }
        if (kind.isEmpty()) {
            throw new WrongUsage(Remark.of("register.workbook-damaged", name));
        }
        DecodedText text = DecodedText.of(bytes).orElseThrow(() -> new WrongUsage(Remark.of("register.charset", name)));
        List<SheetRow> rows = DelimitedText.rows(name, text.text(), kind.get());
        return new RegisterFile(
                name,
                Digest.sha256(bytes),
                bytes.length,
                "csv",
                text.charset(),
                List.of(new RegisterTable(name, kind.get(), rows)));
    }

    /** The file's row of {@code files.csv}, with so many of its rows taken over. */
    SourceFile accounted(long accepted) {
        long read = tables.stream().mapToLong(table -> table.rows().size()).sum();
        return new SourceFile(
                name,
                sha256,
                bytes,
                container,
                charset,
                "register",
                FileState.ACCEPTED,
                read,
                accepted,
                0,
                read - accepted,
                null);
    }

    private static RegisterTable single(String name, TableKind kind, Map<String, List<SheetRow>> sheets) {
        List<List<SheetRow>> named = new ArrayList<>();
        List<List<SheetRow>> filled = new ArrayList<>();
        sheets.forEach((sheet, rows) -> {
            if (TableKind.named(sheet).filter(kind::equals).isPresent()) {
                named.add(rows);
            }
            if (rows.stream().anyMatch(row -> !row.isBlank())) {
                filled.add(rows);
            }
        });
        List<List<SheetRow>> candidates = named.isEmpty() ? filled : named;
        if (candidates.size() != 1) {
            throw new WrongUsage(Remark.of("register.which-sheet", name, kind.id()));
        }
        return new RegisterTable(name, kind, candidates.get(0));
    }

    private static List<RegisterTable> all(String name, Map<String, List<SheetRow>> sheets) {
        List<RegisterTable> tables = new ArrayList<>();
        sheets.forEach((sheet, rows) -> TableKind.named(sheet)
                .ifPresent(kind -> tables.add(new RegisterTable(name + "#" + sheet, kind, rows))));
        if (tables.isEmpty()) {
            throw new WrongUsage(Remark.of("register.no-table-sheet", name));
        }
        return tables;
    }
}
