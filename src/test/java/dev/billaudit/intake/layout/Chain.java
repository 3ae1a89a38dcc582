package dev.billaudit.intake.layout;

import dev.billaudit.intake.Examination;
import dev.billaudit.intake.LineHints;
import dev.billaudit.intake.MappedBlock;
import dev.billaudit.intake.MappedBlock.FileEnd;
import dev.billaudit.intake.RowBlock;
import dev.billaudit.intake.probe.Inputs;
import dev.billaudit.intake.table.RowSource;
import dev.billaudit.intake.table.RowSources;
import dev.billaudit.ledger.Bill;
import dev.billaudit.ledger.BillItem;
import dev.billaudit.ledger.ExportScope;
import dev.billaudit.ledger.PricedRecord;
import dev.billaudit.ledger.Reject;
import dev.billaudit.ledger.Remark;
import dev.billaudit.ledger.ServiceProvider;
import dev.billaudit.ledger.SourceFile;
import dev.billaudit.ledger.UsageMonth;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The whole way of a file from its bytes to the words of the ledger, and what came of it as text. */
final class Chain {

    private final Inputs inputs;
    private final Layouts layouts;

    Chain(Path folder) {
        this(folder, LayoutPacks.all());
    }

    Chain(Path folder, Layouts layouts) {
        inputs = new Inputs(folder);
        this.layouts = layouts;
    }

    Sheet.Read read(String path, String content) {
        return read(path, content.getBytes(StandardCharsets.UTF_8));
    }

    Sheet.Read read(String path, byte[] content) {
        Examination examination = inputs.with(path, content).probe(path).examination();
        FileMapper mapper = new FileMapper(examination, layouts, LineHints.NONE);
        List<PricedRecord> records = new ArrayList<>();
        List<Reject> rejects = new ArrayList<>();
        FileEnd end = null;
        try (RowSource source = RowSources.open(examination)) {
            for (RowBlock block = source.next(7); block != null && end == null; block = source.next(7)) {
                MappedBlock mapped = mapper.map(block);
                records.addAll(mapped.records());
                rejects.addAll(mapped.rejects());
                end = mapped.end();
            }
        }
        FileEnd last =
                end == null ? mapper.map(new RowBlock("key", List.of(), true)).end() : end;
        if (last == null) {
            throw new AssertionError("a last block brings the end of the file");
        }
        return new Sheet.Read(last, records, rejects, mapper.guesses());
    }

    /** Everything a reading says, one fact a line. */
    static String text(Sheet.Read read) {
        List<String> lines = new ArrayList<>();
        SourceFile file = read.end().file();
        lines.add(file.state() + " by " + (file.layouts().isEmpty() ? "-" : file.layouts()) + why(file.reason()));
        lines.add("rows " + file.rowsRead() + " = " + file.rowsAccepted() + " accepted + " + file.rowsRejected()
                + " rejected + " + new TreeMap<>(read.end().ignored()));
        read.end().bills().forEach(bill -> add(lines, bill));
        read.records().forEach(record -> lines.add(text(record)));
        read.end().usage().forEach(usage -> lines.add(text(usage)));
        read.end().scopes().forEach(scope -> lines.add(text(scope)));
        read.rejects()
                .forEach(reject -> lines.add("reject " + reject.place().row() + " " + reject.reason() + " "
                        + reject.hint().args() + " " + reject.text()));
        return String.join("\n", lines) + "\n";
    }

    private static String why(@Nullable Remark reason) {
        return reason == null ? "" : " (" + reason.key() + " " + reason.args() + ")";
    }

    private static void add(List<String> lines, Bill bill) {
        lines.add("bill " + bill.line().number() + " " + bill.carrier().id() + " "
                + bill.cycle().first() + ".." + bill.cycle().last() + " total " + bill.statedTotal());
        for (BillItem item : bill.items()) {
            lines.add("  " + Sheet.Read.text(item) + text(item.provider()) + rhythm(item.rhythm()) + " @"
                    + item.evidence().place().row());
        }
    }

    private static String text(PricedRecord record) {
        return "record " + record.line().number() + " " + record.carrier().id() + " " + record.month() + " "
                + record.category() + " " + record.time() + " " + record.service() + text(record.provider())
                + rhythm(record.rhythm()) + " " + record.amount() + (record.occurrence() > 1 ? " again" : "") + " @"
                + record.evidence().place().row();
    }

    private static String rhythm(Object rhythm) {
        return rhythm.toString().equals("UNSTATED") ? "" : " " + rhythm;
    }

    private static String text(ServiceProvider provider) {
        return provider.equals(ServiceProvider.UNSTATED)
                ? ""
                : " {" + shown(provider.name()) + "," + shown(provider.spCode()) + "," + shown(provider.serviceCode())
                        + "," + shown(provider.accessNumber()) + "}";
    }

    private static String shown(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static String text(UsageMonth usage) {
        String days = IntStream.rangeClosed(1, 31)
                .filter(usage::usedOn)
                .mapToObj(String::valueOf)
                .collect(Collectors.joining(","));
        return "usage " + usage.line().number() + " " + usage.carrier().id() + " " + usage.month() + " " + usage.kind()
                + " days [" + days + "] " + usage.records() + " records " + usage.uses() + " uses " + usage.seconds()
                + " s " + usage.bytes() + " B " + usage.feeLi() + " li";
    }

    private static String text(ExportScope scope) {
        return "scope " + scope.line().number() + " " + scope.carrier().id() + " " + scope.month() + " " + scope.kind()
                + " " + scope.rows() + (scope.statesEmpty() ? " stated empty" : "")
                + (scope.period() == null
                        ? ""
                        : " for " + scope.period().first() + ".."
                                + scope.period().last());
    }
}
