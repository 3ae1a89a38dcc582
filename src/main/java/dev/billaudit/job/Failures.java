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

    /** What the innermost cause says, in its first line: databases append the whole statement below it. */
    static String innermost(Throwable cause) {
        Throwable root = cause;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        String message = root.getMessage();
        return message == null || message.isBlank()
                ? root.getClass().getSimpleName()
                : message.strip().lines().findFirst().orElse("");
    }

    private static AuditFailure foreign(List<Throwable> causes, AuditFailure otherwise) {
        return causes.stream().anyMatch(cause -> says(cause, NO_SPACE))
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

    /** Whether the chain, or what was suppressed on its way, says one of the phrases, in whatever case. */
    static boolean says(Throwable cause, List<String> phrases) {
        for (Throwable one = cause; one != null; one = one.getCause()) {
            String message = String.valueOf(one.getMessage()).toLowerCase(Locale.ROOT);
            if (phrases.stream().anyMatch(message::contains)) {
                return true;
            }
            for (Throwable suppressed : one.getSuppressed()) {
                if (says(suppressed, phrases)) {
                    return true;
                }
            }
        }
        return false;
    }
}
