package dev.billaudit.intake.layout;

import dev.billaudit.intake.ArchivedFile;
import dev.billaudit.intake.Examination;
import dev.billaudit.intake.LineHints;
import dev.billaudit.intake.MappedBlock;
import dev.billaudit.intake.MappedBlock.FileEnd;
import dev.billaudit.intake.RowBlock;
import dev.billaudit.intake.TableRow;
import dev.billaudit.ledger.Bill;
import dev.billaudit.ledger.BillItem;
import dev.billaudit.ledger.BillItem.Role;
import dev.billaudit.ledger.Category;
import dev.billaudit.ledger.ExportScope;
import dev.billaudit.ledger.Line;
import dev.billaudit.ledger.Money;
import dev.billaudit.ledger.PricedRecord;
import dev.billaudit.ledger.RecordKind;
import dev.billaudit.ledger.Reject;
import dev.billaudit.ledger.UsageMonth;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A file written as text, one row a line, cells parted by {@code " | "}; a line {@code == name} begins a sheet. */
final class Sheet {

    private final List<TableRow> rows = new ArrayList<>();
    private @Nullable Line named;
    private @Nullable RecordKind kind;
    private LineHints hints = LineHints.NONE;

    static Sheet of(String text) {
        Sheet sheet = new Sheet();
        String name = null;
        int number = 0;
        for (String line : text.lines().toList()) {
            if (line.startsWith("== ")) {
                name = line.substring(3);
                number = 0;
            } else {
                List<String> cells = line.isEmpty() ? List.of() : List.of(line.split(" ?\\| ?", -1));
                sheet.rows.add(new TableRow(name, ++number, 1, cells, null));
            }
        }
        return sheet;
    }

    Sheet named(String line) {
        named = Line.of(line);
        return this;
    }

    Sheet called(RecordKind name) {
        kind = name;
        return this;
    }

    Sheet knowing(LineHints lines) {
        hints = lines;
        return this;
    }

    Read read() {
        return read(1000);
    }

    Read read(int blockSize) {
        FileMapper mapper = new FileMapper(examination(), LayoutPacks.all(), hints);
        List<PricedRecord> records = new ArrayList<>();
        List<Reject> rejects = new ArrayList<>();
        FileEnd end = null;
        int from = 0;
        while (end == null) {
            int to = Math.min(from + blockSize, rows.size());
            MappedBlock block = mapper.map(new RowBlock("key", rows.subList(from, to), to == rows.size()));
            records.addAll(block.records());
            rejects.addAll(block.rejects());
            end = block.end();
            from = to;
        }
        return new Read(end, records, rejects, mapper.guesses());
    }

    Examination examination() {
        ArchivedFile file = new ArchivedFile("bills/a.csv", "ab12", 10, Path.of("a.csv"), null);
        return new Examination(file, "csv", "UTF-8", ',', null, named, kind);
    }

    List<RowBlock> blocks() {
        return List.of(new RowBlock("key", rows, true));
    }

    /** What came of it. */
    record Read(FileEnd end, List<PricedRecord> records, List<Reject> rejects, List<TableGuess> guesses) {

        Bill bill() {
            if (end.bills().size() != 1) {
                throw new AssertionError("not one bill: " + end);
            }
            return end.bills().get(0);
        }

        /** The items as {@code role category name amount < parent}. */
        List<String> items() {
            return bill().items().stream().map(Read::text).toList();
        }

        static String text(BillItem item) {
            String parent = item.parent() == null ? "" : " < " + item.parent();
            return item.role() + " " + item.category() + " " + item.name() + " " + item.amount() + parent;
        }

        /** What the items come to: sums, and items that no sum covers. */
        Money net() {
            List<String> sums = bill().items().stream()
                    .filter(item -> item.role() == Role.SECTION_SUM)
                    .map(BillItem::name)
                    .toList();
            return bill().items().stream()
                    .filter(item -> item.category() == Category.CREDIT
                            || item.parent() == null
                            || !sums.contains(item.parent()))
                    .map(BillItem::amount)
                    .reduce(Money.ZERO, Money::plus);
        }

        List<String> reasons() {
            return rejects.stream().map(Reject::reason).toList();
        }

        List<String> scopes() {
            return end.scopes().stream().map(Read::text).toList();
        }

        private static String text(ExportScope scope) {
            String empty = scope.statesEmpty() ? " empty" : "";
            return scope.line().number() + " " + scope.month() + " " + scope.kind() + " " + scope.rows() + empty;
        }

        UsageMonth usage() {
            if (end.usage().size() != 1) {
                throw new AssertionError("not one document of usage: " + end.usage());
            }
            return end.usage().get(0);
        }

        long ignored(String reason) {
            return end.ignored().getOrDefault(reason, 0L);
        }
    }
}
