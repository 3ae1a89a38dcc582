package dev.billaudit.cli;

import dev.billaudit.ledger.Remark;
import dev.billaudit.ledger.failure.UnusableInput;
import dev.billaudit.ledger.failure.WrongUsage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says what files are, which layout reads them, or why none does. */
@Command(name = "probe", customSynopsis = "bill-audit probe FILE... [OPTIONS]")
final class ProbeCommand extends ReadingVerb {

    private static final int PIECE = 1 << 16;

    @Parameters(hideParamSyntax = true, arity = "0..*", paramLabel = "FILE", descriptionKey = "files")
    private List<String> files = new ArrayList<>();

    @Option(names = "--tables", order = 1)
    private boolean tables;

    @Option(names = "--draft", paramLabel = "DIR", order = 2)
    private @Nullable String draft;

    ProbeCommand(Counter counter) {
        super(counter);
    }

    @Override
    int serve(Settings settings) {
        if (files.isEmpty()) {
            throw new WrongUsage(Remark.of("cli.files-not-given"));
        }
        List<Path> paths = files.stream().map(ProbeCommand::existing).toList();
        ProbeDesk desk = counter().desks().probes().open(settings);
        if (counter().surroundings().flag("--tables", tables)) {
            printTables(desk, paths);
            return 0;
        }
        ProbePage page = new ProbePage(counter());
        boolean understood = true;
        for (Path path : paths) {
            for (ProbedFile probed : desk.probe(path)) {
                understood &= probed.isUnderstood();
                if (settings.json()) {
                    counter().print(page.json(probed));
                } else {
                    page.print(probed);
                }
                draft(probed);
            }
        }
        return understood ? 0 : 1;
    }

    /** In large pieces: the stream of the process passes on each sign as it comes. */
    private void printTables(ProbeDesk desk, List<Path> paths) {
        StringBuilder piece = new StringBuilder(PIECE);
        Appendable pieces = new Appendable() {
            @Override
            public Appendable append(CharSequence text) {
                piece.append(text);
                if (piece.length() >= PIECE) {
                    print(piece);
                }
                return this;
            }

            @Override
            public Appendable append(CharSequence text, int from, int to) {
                return append(text.subSequence(from, to));
            }

            @Override
            public Appendable append(char sign) {
                return append(String.valueOf(sign));
            }
        };
        try {
            paths.forEach(path -> desk.tables(path, pieces));
        } finally {
            print(piece);
            counter().streams().out().flush();
        }
    }

    private void print(StringBuilder piece) {
        counter().streams().out().print(piece);
        piece.setLength(0);
    }

    /** Writes a layout to begin with for every table of the file that has none. */
    private void draft(ProbedFile probed) {
        Path folder = optional("--draft", draft);
        if (folder == null) {
            return;
        }
        LayoutDraftFile writer = new LayoutDraftFile(counter());
        probed.tables().stream()
                .flatMap(table -> Stream.ofNullable(table.draft()))
                .flatMap(one -> writer.write(one, folder).stream())
                .forEach(file -> counter().talk(counter().say("cli.probe.drafted", PathText.show(file))));
    }

    private static Path existing(String typed) {
        Path path = PathText.of(typed);
        if (!Files.isRegularFile(path) || !Files.isReadable(path)) {
            throw new UnusableInput(Remark.of("cli.file-not-readable", PathText.show(path)));
        }
        return path;
    }
}
