package dev.billaudit.intake.layout;

import dev.billaudit.intake.ArchivedFile;
import dev.billaudit.intake.Examination;
import dev.billaudit.intake.MappedBlock.FileEnd;
import dev.billaudit.intake.probe.EditorMarks;
import dev.billaudit.ledger.Bill;
import dev.billaudit.ledger.ExportScope;
import dev.billaudit.ledger.FileState;
import dev.billaudit.ledger.RecordKind;
import dev.billaudit.ledger.Remark;
import dev.billaudit.ledger.SourceFile;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The end of a file: its state, the accounting of its rows, its bills, usage and scopes. */
final class FileClosing {

    private final Reading reading;

    FileClosing(Reading reading) {
        this.reading = reading;
    }

    FileEnd end(Map<RowRole, Long> roles) {
        reading.settlePages();
        String unit = reading.facts().unit().contested();
        if (unit != null) {
            reading.parkFor(Remark.of("intake.unit-contested", unit));
        }
        reading.endLists();
        reading.late().forEach((role, rows) -> {
            roles.merge(role, rows, Long::sum);
            roles.merge(RowRole.DATA, -rows, Long::sum);
        });
        long read = roles.values().stream().mapToLong(Long::longValue).sum();
        if (!reading.isRecognised()) {
            Map<String, Long> ignored = read == 0 ? Map.of() : Map.of(RowRole.PARKED.id(), read);
            SourceFile parked = file(FileState.QUARANTINED, read, 0, 0, reasonToPark(roles, read));
            return new FileEnd(parked, List.of(), List.of(), List.of(), ignored);
        }
        Map<String, Long> ignored = new TreeMap<>();
        roles.forEach((role, count) -> {
            if (role.isIgnored()) {
                ignored.put(role.id(), count);
            }
        });
        long rejected = roles.getOrDefault(RowRole.REJECT, 0L);
        FileState state = rejected > 0 ? FileState.ACCEPTED_WITH_REJECTS : FileState.ACCEPTED;
        Map<Bill, @Nullable LocalDate> bills =
                reading.bills().bills(reading.facts().queried());
        if (reading.bills().isAnyPrintedTwice()) {
            reading.note(Remark.of("intake.bill-twice-in-file"));
        }
        if (reading.bills().isAnyCopyLeftOut()) {
            reading.note(Remark.of("intake.bill-copy-left-out"));
        }
        reading.bills()
                .group()
                .told(bills.keySet(), reading.doubt() != null)
                .or(() -> reading.bills().told())
                .ifPresent(reading::note);
        Remark reason = reason(rejected > 0, bills.keySet(), roles);
        long accepted = roles.getOrDefault(RowRole.DATA, 0L);
        SourceFile file = file(state, read, accepted, rejected, reason);
        reading.scopes().settle(reading.soleCarrier());
        List<ExportScope> scopes = new ArrayList<>(reading.scopes().all());
        bills.forEach((bill, queried) -> scopes.add(scope(bill, queried)));
        return new FileEnd(file, List.copyOf(bills.keySet()), reading.usage().months(), scopes, ignored);
    }

    /** What nobody sees who opens the file is told before all else, then why the first row was rejected, then what was decided. */
    private @Nullable Remark reason(boolean hasRejects, Collection<Bill> bills, Map<RowRole, Long> roles) {
        List<Remark> told = new ArrayList<>(reading.hidden().stream().toList());
        Remark doubt = reading.doubt();
        if (hasRejects && doubt != null) {
            told.add(doubt);
        }
        Remark rest = hasRejects ? reading.decided().orElse(null) : toldOf(bills, roles);
        if (rest != null) {
            told.add(rest);
        }
        return switch (told.size()) {
            case 0 -> null;
            case 1 -> told.get(0);
            case 2 -> Remark.of("intake.and-more", Remark.within(told.get(0)), Remark.within(told.get(1)));
            default ->
                Remark.of(
                        "intake.and-two-more", told.stream().map(Remark::within).toArray());
        };
    }

    /** What is to be told of a file without rejects. An .xls has no checksum: only its own sums vouch for it. */
    private @Nullable Remark toldOf(Collection<Bill> bills, Map<RowRole, Long> roles) {
        boolean areOnlyCharges = bills.isEmpty() && reading.usage().months().isEmpty();
        Optional<Remark> difference = reading.totals()
                .difference()
                .or(() -> areOnlyCharges ? reading.totals().differenceAbove() : Optional.empty());
        if (reading.count() != null || difference.isPresent()) {
            return reading.count() != null ? reading.count() : difference.get();
        }
        boolean isSilent = !roles.containsKey(RowRole.DATA)
                && !roles.containsKey(RowRole.BESIDE_THE_BILL)
                && !roles.containsKey(RowRole.ACCOUNT)
                && !roles.containsKey(RowRole.ORDER)
                && bills.isEmpty()
                && reading.scopes().all().stream().noneMatch(ExportScope::statesEmpty);
        if (isSilent) {
            return Remark.of("intake.no-rows");
        }
        Optional<Remark> touched = reading.signs().told().or(() -> EditorMarks.of(reading.examination()));
        if (touched.isPresent()) {
            return touched.get();
        }
        boolean isOpen = reading.examination().container().equals("xls")
                && !reading.totals().holds(bills, !reading.usage().months().isEmpty());
        return isOpen ? Remark.of("intake.not-verified") : null;
    }

    private Remark reasonToPark(Map<RowRole, Long> roles, long read) {
        long blank = roles.getOrDefault(RowRole.BLANK, 0L);
        Remark doubt = reading.doubt();
        if (read == blank) {
            return Remark.of("intake.nothing-in-it");
        }
        boolean isNothingLike = doubt == null || doubt.key().equals("intake.unknown-row");
        return isNothingLike || doubt == null ? Remark.of("intake.no-table") : doubt;
    }

    private static ExportScope scope(Bill bill, @Nullable LocalDate queried) {
        return new ExportScope(
                bill.line(),
                bill.carrier(),
                bill.cycle().month(),
                RecordKind.BILL,
                bill.cycle(),
                queried,
                bill.items().size(),
                false);
    }

    private SourceFile file(FileState state, long read, long accepted, long rejected, @Nullable Remark reason) {
        Examination examination = reading.examination();
        ArchivedFile file = examination.file();
        return new SourceFile(
                file.path(),
                file.sha256(),
                file.bytes(),
                examination.container(),
                examination.charset(),
                String.join(" ", reading.layoutIds()),
                state,
                read,
                accepted,
                rejected,
                read - accepted - rejected,
                reason);
    }
}
