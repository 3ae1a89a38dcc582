package dev.billaudit.intake.layout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.billaudit.intake.Examination;
import dev.billaudit.intake.LineHints;
import dev.billaudit.intake.MappedBlock;
import dev.billaudit.intake.RowBlock;
import dev.billaudit.intake.TableRow;
import dev.billaudit.intake.probe.Inputs;
import dev.billaudit.ledger.BillItem;
import dev.billaudit.ledger.FileState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every file of {@code src/test/layouts}, as the carrier might send it tomorrow. */
class DriftTest {

    @TempDir
    private Path folder;

    static List<Path> tables() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/test/layouts"))) {
            return files.filter(file -> file.toString().endsWith(".csv"))
                    .sorted()
                    .toList();
        }
    }

    private Examination examination;

    private List<TableRow> rows(Path file) throws IOException {
        String path = "13800138000/" + file.getFileName();
        examination = new Inputs(folder)
                .with(path, Files.readAllBytes(file))
                .probe(path)
                .examination();
        return Inputs.rows(examination);
    }

    private Sheet.Read read(List<TableRow> rows) {
        FileMapper mapper = new FileMapper(examination, LayoutPacks.all(), LineHints.NONE);
        MappedBlock block = mapper.map(new RowBlock("key", rows, true));
        return new Sheet.Read(
                java.util.Objects.requireNonNull(block.end()), block.records(), block.rejects(), mapper.guesses());
    }

    private static TableRow with(TableRow row, List<String> cells) {
        return new TableRow(row.sheet(), row.row(), row.lines(), cells, row.doubt());
    }

    /** What the file comes to, without the words of its rows and in no order: items stand as their columns do. */
    private static List<String> meaning(Sheet.Read read) {
        List<String> said = new ArrayList<>();
        read.end()
                .bills()
                .forEach(bill -> bill.items().stream()
                        .map(BillItem::toString)
                        .map(item -> item.replaceAll("evidence=.*", ""))
                        .forEach(said::add));
        read.records().forEach(record -> said.add(record.toString().replaceAll("evidence=.*", "")));
        read.end().usage().forEach(usage -> said.add(usage.toString()));
        read.end().scopes().forEach(scope -> said.add(scope.toString()));
        said.add(read.end().file().rowsAccepted() + " " + read.end().file().rowsRejected());
        Collections.sort(said);
        return said;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tables")
    void a_column_that_is_called_otherwise_is_never_read_over(Path file) throws IOException {
        List<TableRow> rows = rows(file);
        Sheet.Read known = read(rows);
        for (TableGuess guess : known.guesses()) {
            int at = IntStream.range(0, rows.size())
                    .filter(i -> rows.get(i).row() == guess.row())
                    .findFirst()
                    .orElseThrow();
            List<String> headings = rows.get(at).cells();
            for (int i = 0; i < headings.size() && guess.isExact(); i++) {
                if (!Headings.isEmpty(headings.get(i))) {
                    List<String> drifted = new ArrayList<>(headings);
                    drifted.set(i, "神秘列");
                    List<TableRow> all = new ArrayList<>(rows);
                    all.set(at, with(rows.get(at), drifted));
                    Sheet.Read read = read(all);

                    boolean isTold = read.end().file().state() == FileState.QUARANTINED
                            || read.end().file().rowsRejected()
                                    > known.end().file().rowsRejected();
                    assertThat(isTold)
                            .as("%s without %s", file, headings.get(i))
                            .isTrue();
                }
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tables")
    void columns_in_another_order_mean_the_same(Path file) throws IOException {
        List<TableRow> rows = rows(file);
        Sheet.Read known = read(rows);
        if (known.guesses().isEmpty() || !known.guesses().stream().allMatch(TableGuess::isExact)) {
            return;
        }
        List<TableRow> turned = new ArrayList<>();
        List<Integer> order = List.of();
        for (TableRow row : rows) {
            if (known.guesses().stream().anyMatch(guess -> guess.row() == row.row())) {
                order = order(row.cells());
            }
            turned.add(order.isEmpty() || row.cells().size() < 3 ? row : with(row, turned(row.cells(), order)));
        }

        assertThat(meaning(read(turned))).isEqualTo(meaning(known));
    }

    /** The columns behind the first one and before empty ones, shuffled; pairs of a bill stay beside each other. */
    private static List<Integer> order(List<String> headings) {
        List<Integer> order =
                new ArrayList<>(IntStream.range(1, headings.size()).boxed().toList());
        if (headings.stream().distinct().count() == headings.size()) {
            Collections.shuffle(order, new Random(7));
        }
        return order;
    }

    private static List<String> turned(List<String> cells, List<Integer> order) {
        List<String> turned = new ArrayList<>(List.of(cells.get(0)));
        order.forEach(at -> turned.add(at < cells.size() ? cells.get(at) : ""));
        IntStream.range(order.size() + 1, cells.size()).forEach(at -> turned.add(cells.get(at)));
        return turned;
    }
}
