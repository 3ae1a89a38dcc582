package dev.billaudit.job;

import dev.billaudit.ledger.BalancedMonth;
import dev.billaudit.ledger.Carrier;
import dev.billaudit.ledger.FileExtract;
import dev.billaudit.ledger.Line;
import dev.billaudit.register.Contract;
import dev.billaudit.store.LineExports;
import dev.billaudit.store.MonthStore;
import dev.billaudit.store.Run;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * From whom a month is whose exports do not say it: from whom the line's other months and its contracts are, when all of them
 * agree. Else one matter would be two cases.
 */
final class LineCarriers {

    /** Published months that are asked, the newest: carriers change, and every month asked costs a look for each such line. */
    private static final int MONTHS_ASKED = 3;

    private final RunDesk desk;
    private final History history;
    private final MonthStore months;

    LineCarriers(RunDesk desk, History history, MonthStore months) {
        this.desk = desk;
        this.history = history;
        this.months = months;
    }

    /** The one carrier that all else names; {@code UNKNOWN} when nothing names any, or several are named. */
    Carrier of(LineExports line) {
        Set<Carrier> named = EnumSet.noneOf(Carrier.class);
        Stream.of(inFiles(line.files()), inContracts(line.line()), inBooks(line.line()))
                .flatMap(carriers -> carriers)
                .forEach(carrier -> add(named, carrier));
        return named.size() == 1 ? named.iterator().next() : Carrier.UNKNOWN;
    }

    private static void add(Set<Carrier> named, @Nullable Carrier carrier) {
        if (carrier != null && carrier != Carrier.UNKNOWN) {
            named.add(carrier);
        }
    }

    private static Stream<Carrier> inFiles(List<FileExtract> files) {
        return files.stream()
                .flatMap(file -> Stream.of(
                                file.scopes().stream().map(scope -> scope.carrier()),
                                file.bills().stream().map(bill -> bill.carrier()),
                                file.records().stream().map(row -> row.carrier()),
                                file.usage().stream().map(usage -> usage.carrier()))
                        .flatMap(carriers -> carriers));
    }

    private Stream<@Nullable Carrier> inContracts(Line line) {
        return desk.register().of(line).contracts().stream().map(Contract::carrier);
    }

    private Stream<Carrier> inBooks(Line line) {
        YearMonth audited = desk.run().month();
        List<Run> runs = history.runs();
        return months
                .balanced(
                        runs.subList(Math.max(0, runs.size() - MONTHS_ASKED), runs.size()),
                        List.of(line.number()),
                        audited.minusMonths(History.MONTHS),
                        audited)
                .stream()
                .map(BalancedMonth::carrier);
    }
}
