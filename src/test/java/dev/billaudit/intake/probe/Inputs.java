package dev.billaudit.intake.probe;

import dev.billaudit.intake.ArchivedFile;
import dev.billaudit.intake.Examination;
import dev.billaudit.intake.RowBlock;
import dev.billaudit.intake.TableRow;
import dev.billaudit.intake.table.RowSource;
import dev.billaudit.intake.table.RowSources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Files as a customer has them, and what the intake sees of them. */
public final class Inputs {

    public static final Charset GB18030 = Charset.forName("GB18030");

    private final Path bills;
    private final Path archive;

    public Inputs(Path folder) {
        bills = folder.resolve("bills");
        archive = folder.resolve("archive");
    }

    public Path bills() {
        return bills;
    }

    public Path archive() {
        return archive;
    }

    public Inputs with(String path, byte[] content) {
        try {
            Path file = bills.resolve(path);
            Files.createDirectories(file.getParent());
            Files.write(file, content);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Inputs with(String path, String content) {
        return with(path, content.getBytes(StandardCharsets.UTF_8));
    }

    public Collected collect() {
        return new InputCollector().collect(bills, archive, Set.of(), count -> {});
    }

    public Probed probe(String path) {
        ArchivedFile file = collect().files().stream()
                .filter(one -> one.path().equals(path))
                .findFirst()
                .orElseThrow();
        return new Prober().probe(file);
    }

    public static Examination examine(Path folder, byte[] content) {
        return new Inputs(folder).with("file", content).probe("file").examination();
    }

    public static List<TableRow> rows(Path folder, byte[] content) {
        return rows(examine(folder, content));
    }

    public static List<TableRow> rows(Path folder, String content) {
        return rows(folder, content.getBytes(StandardCharsets.UTF_8));
    }

    public static List<TableRow> rows(Examination examination) {
        List<TableRow> rows = new ArrayList<>();
        try (RowSource source = RowSources.open(examination)) {
            for (RowBlock block = source.next(3); block != null; block = source.next(3)) {
                rows.addAll(block.rows());
            }
        }
        return rows;
    }
}
