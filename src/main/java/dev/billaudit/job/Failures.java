package dev.billaudit.job;

import dev.billaudit.ledger.Remark;
import dev.billaudit.ledger.failure.AuditFailure;
import dev.billaudit.ledger.failure.ResumableFailure;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds in a chain of exceptions what a person can do something about. */
final class Failures {

    /** What Linux, macOS and Windows say of a full disk or a used-up quota; Java has no exception of its own for it. */
    private static final List<String> NO_SPACE =
            List.of("no space left on device", "not enough space on the disk", "disk quota exceeded");

    private Failures() {}

    /** The failure of ours in the chain; else a full disk; else the other one. */
    static AuditFailure of(Throwable cause, AuditFailure otherwise) {
        return first(List.of(cause), otherwise);
    }

    /** The same of several chains: a failure of ours in any of them comes first. */
    static AuditFailure first(List<Throwable> causes, AuditFailure otherwise) {
        return causes.stream()
                .map(Failures::ours)
                .flatMap(Optional::stream)
                .findFirst()
                .orElseGet(() -> foreign(causes, otherwise));
    }

    private static AuditFailure foreign(List<Throwable> causes, AuditFailure otherwise) {
        return causes.stream().anyMatch(Failures::isFullDisk)
                ? new ResumableFailure(Remark.of("job.disk-full"), causes.get(0))
                : otherwise;
    }

    private static Optional<AuditFailure> ours(Throwable cause) {
        for (Throwable one = cause; one != null; one = one.getCause()) {
            if (one instanceof AuditFailure failure) {
                return Optional.of(failure);
            }
        }
        return Optional.empty();
    }

    /** Whether the chain, or what was suppressed on its way, tells of a full disk. */
    static boolean isFullDisk(Throwable cause) {
        for (Throwable one = cause; one != null; one = one.getCause()) {
            String message = String.valueOf(one.getMessage()).toLowerCase(Locale.ROOT);
            if (NO_SPACE.stream().anyMatch(message::contains)) {
                return true;
            }
            for (Throwable suppressed : one.getSuppressed()) {
                if (isFullDisk(suppressed)) {
                    return true;
                }
            }
        }
        return false;
    }
}
