package dev.billaudit.intake;

import dev.billaudit.intake.MappedBlock.FileEnd;
import dev.billaudit.intake.layout.FileMapper;
import dev.billaudit.intake.layout.Layouts;
import dev.billaudit.intake.layout.TableGuess;
import dev.billaudit.ledger.Bill;
import dev.billaudit.ledger.ExportScope;
import dev.billaudit.ledger.Line;
import dev.billaudit.ledger.RecordKind;
import dev.billaudit.ledger.UsageMonth;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.YearMonth;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What rows mean: the way from blocks of rows to the words of the ledger, by the layouts and hints of one run. */
public final class Intake {

    private final Layouts layouts;
    private final LineHints hints;
    private final String hintsText;

    /** An intake with the layouts and the known lines of one run. */
    public Intake(Layouts layouts, LineHints hints) {
        this.layouts = layouts;
        this.hints = hints;
        hintsText = hints.byCarrier().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> entry.getKey().id() + "="
                        + entry.getValue().stream().map(Line::number).sorted().collect(Collectors.joining(",")))
                .collect(Collectors.joining(";"));
    }

    /** A mapper for one file; its blocks come in order. */
    public FileMapper mapper(Examination file) {
        return new FileMapper(file, layouts, hints);
    }

    /** What a reading depends on: bytes, the hints of the name, the layouts and the known lines. 64 hexadecimal digits. */
    public String readingKey(Examination file) {
        Line named = file.namedLine();
        RecordKind kind = file.namedKind();
        return sha256(String.join(
                "\n",
                file.file().sha256(),
                named == null ? "" : named.number(),
                kind == null ? "" : kind.id(),
                layouts.digest(),
                hintsText));
    }

    /**
     * The months a file has a row of or speaks about, by reading it whole; empty for a file that is parked.
     *
     * @param blocks all blocks of the file, in order
     */
    public NavigableSet<YearMonth> months(Examination file, Iterable<RowBlock> blocks) {
        return monthsOf(read(file, blocks).end());
    }

    /** The months of a file that was read. */
    public static NavigableSet<YearMonth> monthsOf(FileEnd end) {
        NavigableSet<YearMonth> months = new TreeSet<>();
        end.scopes().stream().map(ExportScope::month).forEach(months::add);
        end.usage().stream().map(UsageMonth::month).forEach(months::add);
        end.bills().stream().map(Bill::cycle).forEach(cycle -> months.add(cycle.month()));
        return months;
    }

    /** What one file is, and why: its tables, the nearest layouts, its rows by what they are. */
    public ProbeAnswer probe(Examination file, Iterable<RowBlock> blocks) {
        Whole whole = read(file, blocks);
        FileEnd end = whole.end();
        Map<String, Long> rows = new TreeMap<>(end.ignored());
        if (end.file().rowsAccepted() > 0) {
            rows.put("accepted", end.file().rowsAccepted());
        }
        if (end.file().rowsRejected() > 0) {
            rows.put("rejected", end.file().rowsRejected());
        }
        return new ProbeAnswer(end.file(), whole.guesses(), rows, monthsOf(end));
    }

    private record Whole(FileEnd end, List<TableGuess> guesses) {}

    private Whole read(Examination file, Iterable<RowBlock> blocks) {
        FileMapper mapper = mapper(file);
        for (RowBlock block : blocks) {
            FileEnd end = mapper.map(block).end();
            if (end != null) {
                return new Whole(end, mapper.guesses());
            }
        }
        FileEnd end = mapper.map(new RowBlock("", List.of(), true)).end();
        if (end == null) {
            throw new IllegalStateException("a last block brings the end of the file");
        }
        return new Whole(end, mapper.guesses());
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
