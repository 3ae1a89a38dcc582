package dev.billaudit.cli;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import dev.billaudit.intake.ArchivedFile;
import dev.billaudit.intake.Examination;
import dev.billaudit.intake.LineHints;
import dev.billaudit.intake.MappedBlock;
import dev.billaudit.intake.RowBlock;
import dev.billaudit.intake.TableRow;
import dev.billaudit.intake.layout.FileMapper;
import dev.billaudit.intake.layout.Layouts;
import dev.billaudit.intake.layout.TableGuess;
import dev.billaudit.intake.probe.Collected;
import dev.billaudit.intake.probe.InputCollector;
import dev.billaudit.intake.probe.Probed;
import dev.billaudit.intake.probe.Prober;
import dev.billaudit.intake.table.RowSource;
import dev.billaudit.intake.table.RowSources;
import dev.billaudit.intake.table.TablePrinter;
import dev.billaudit.ledger.FileState;
import dev.billaudit.ledger.Remark;
import dev.billaudit.ledger.SourceFile;
import dev.billaudit.ledger.Wording;
import dev.billaudit.ledger.failure.UnusableInput;
import dev.billaudit.packs.Packs;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says what a file is, without books: its copy lives in a folder of its own that is deleted at once. */
final class ExportProbe implements ProbeDesk {

    private static final int BLOCK_ROWS = 4096;

    private final Layouts layouts;
    private final Wording wording;

    private ExportProbe(Layouts layouts, Wording wording) {
        this.layouts = layouts;
        this.wording = wording;
    }

    static ProbeDesk open(Settings settings) {
        quietLibraries();
        var packs = new Packs(settings.layouts());
        return new ExportProbe(packs.layouts(), packs.wording(settings.language()));
    }

    /** Without books there is no log; what libraries say of a damaged file, trace and all, is nothing for the terminal. */
    private static void quietLibraries() {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext log) {
            log.getLogger(Logger.ROOT_LOGGER_NAME).setLevel(Level.OFF);
        }
    }

    @Override
    public List<ProbedFile> probe(Path file) {
        var answers = new ArrayList<ProbedFile>();
        each(file, (archived, refusal) -> answers.add(probed(archived, refusal)));
        return answers;
    }

    @Override
    public void tables(Path file, Appendable out) {
        each(file, (archived, refusal) -> {
            Probed probed = new Prober().probe(archived);
            var doubts = new ArrayList<>(probed.doubts());
            if (refusal != null) {
                doubts.add(0, refusal);
            }
            new TablePrinter(wording).print(probed.examination(), doubts, out);
        });
    }

    private ProbedFile probed(ArchivedFile archived, @Nullable Remark refusal) throws IOException {
        Examination examination = new Prober().examine(archived);
        Remark why = refusal != null ? refusal : examination.refusal();
        var doubts = new ArrayList<Remark>();
        List<ProbedFile.Table> tables = why != null ? List.of() : tables(examination, doubts);
        why = why == null && tables.isEmpty() && !doubts.isEmpty() ? doubts.get(0) : why;
        String delimiter = examination.delimiter() == 0 ? "" : String.valueOf(examination.delimiter());
        return new ProbedFile(archived.path(), examination.container(), examination.charset(), delimiter, why, tables);
    }

    /** Adds what is wrong with rows to the doubts. */
    private List<ProbedFile.Table> tables(Examination examination, List<Remark> doubts) throws IOException {
        FileMapper mapper = new FileMapper(examination, layouts, LineHints.NONE);
        Map<String, List<String>> cellsByPlace = new HashMap<>();
        long rows = 0;
        SourceFile read = null;
        try (RowSource source = RowSources.open(examination)) {
            for (RowBlock block = source.next(BLOCK_ROWS); block != null; block = source.next(BLOCK_ROWS)) {
                block.rows().stream()
                        .flatMap(row -> Stream.ofNullable(row.doubt()))
                        .forEach(doubts::add);
                int before = mapper.guesses().size();
                MappedBlock.FileEnd end = mapper.map(block).end();
                read = end == null ? read : end.file();
                remember(
                        block.rows(),
                        mapper.guesses().subList(before, mapper.guesses().size()),
                        cellsByPlace);
                rows += block.rows().size();
                if (block.isLast()) {
                    break;
                }
            }
        }
        return mapper.guesses().isEmpty() && read != null
                ? withoutHeadings(read, doubts)
                : tables(mapper.guesses(), cellsByPlace, rows);
    }

    /** A bill of sections and amounts needs no headings; adds to the doubts why it is none. */
    private static List<ProbedFile.Table> withoutHeadings(SourceFile read, List<Remark> doubts) {
        Remark why = read.reason();
        if (read.state() == FileState.QUARANTINED) {
            if (why != null && !why.key().equals("intake.no-table")) {
                doubts.add(why);
            }
            return List.of();
        }
        return read.layouts().isEmpty()
                ? List.of()
                : List.of(new ProbedFile.Table(null, 1, read.rowsRead(), List.of(), read.layouts(), List.of(), null));
    }

    private static void remember(
            List<TableRow> rows, List<TableGuess> guesses, Map<String, List<String>> cellsByPlace) {
        for (TableRow row : rows) {
            boolean isHeading = guesses.stream()
                    .anyMatch(guess -> place(guess.sheet(), guess.row()).equals(place(row)));
            if (isHeading) {
                cellsByPlace.put(place(row), row.cells());
            }
        }
    }

    private List<ProbedFile.Table> tables(List<TableGuess> guesses, Map<String, List<String>> cells, long rows) {
        var tables = new ArrayList<ProbedFile.Table>();
        for (int i = 0; i < guesses.size(); i++) {
            TableGuess guess = guesses.get(i);
            boolean isLast = i + 1 == guesses.size() || guesses.get(i + 1).row() < guess.row();
            long end = isLast ? Math.max(rows, guess.row()) : guesses.get(i + 1).row() - 1L;
            List<String> headings =
                    guess.isHeaded() ? cells.getOrDefault(place(guess.sheet(), guess.row()), List.of()) : List.of();
            tables.add(new ProbedFile.Table(
                    guess.sheet(),
                    guess.row(),
                    guess.isHeaded() ? end - guess.row() : end - guess.row() + 1,
                    headings,
                    guess.isExact() ? guess.layout() : null,
                    guess.isExact()
                            ? List.of()
                            : List.of(Remark.of(
                                    "cli.probe.nearest", guess.layout(), join(guess.missing()), join(guess.unknown()))),
                    guess.isExact() ? null : layouts.draft(headings, guess)));
        }
        return tables;
    }

    private String join(List<String> headings) {
        return headings.isEmpty() ? wording.say("cli.probe.none") : String.join("、", headings);
    }

    private static String place(TableRow row) {
        return place(row.sheet(), row.row());
    }

    private static String place(@Nullable String sheet, int row) {
        return (sheet == null ? "" : sheet) + "\n" + row;
    }

    private static void each(Path file, Visitor visitor) {
        try (ScratchFolder folder = new ScratchFolder("bill-audit-probe")) {
            Collected collected = new InputCollector().collect(file, folder.path(), Set.of(), count -> {});
            for (ArchivedFile one : collected.files()) {
                visitor.visit(named(file, one), collected.refusals().get(one.path()));
            }
        } catch (IOException e) {
            throw new UnusableInput(Remark.of("cli.file-not-readable", PathText.show(file)), e);
        }
    }

    /** The file as the person named it. */
    private static ArchivedFile named(Path typed, ArchivedFile one) {
        String name = String.valueOf(typed.getFileName());
        String path = one.path().startsWith(name) ? typed + one.path().substring(name.length()) : one.path();
        return new ArchivedFile(path, one.sha256(), one.bytes(), one.content(), one.memberTime());
    }

    private interface Visitor {
        void visit(ArchivedFile file, @Nullable Remark refusal) throws IOException;
    }
}
