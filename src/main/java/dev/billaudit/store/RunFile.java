package dev.billaudit.store;

import dev.billaudit.ledger.Remark;
import org.jspecify.annotations.Nullable;

/**
 * One file of a run's frozen list.
 *
 * @param number from 1, in the order of paths
 * @param path relative to the bills folder
 * @param sha256 digest of the archived copy
 * @param bytes its size
 * @param memberTimeMillis the time a zip states for it, null for plain files
 * @param readingKey its reading, null when it is not read
 * @param bundle the bundle it is read in, null when it is not read
 * @param inIdentity whether it has a row of the month or was parked
 * @param container what it is
 * @param charset as decoded, empty where none applies
 * @param delimiter of a delimited text, 0 where none applies
 * @param namedLine the line its name offers, null for none
 * @param namedKind the record kind its name offers, null for none
 * @param disposition why it is not read, null when it is
 */
public record RunFile(
        int number,
        String path,
        String sha256,
        long bytes,
        @Nullable Long memberTimeMillis,
        @Nullable String readingKey,
        @Nullable Integer bundle,
        boolean inIdentity,
        String container,
        String charset,
        char delimiter,
        @Nullable String namedLine,
        @Nullable String namedKind,
        @Nullable Disposition disposition) {

    /**
     * Why a file is not read.
     *
     * @param state {@code REFUSED}, {@code DUPLICATE}, or {@code ACCEPTED} for a register file or an unpacked archive
     * @param reason in words, null for the accepted ones
     * @param rows rows of a register file, zero otherwise
     * @param ignored those of them that say nothing, as headings, blank rows and what nobody ticked
     */
    public record Disposition(String state, @Nullable Remark reason, long rows, long ignored) {

        /** Of a file without rows. */
        public Disposition(String state, @Nullable Remark reason) {
            this(state, reason, 0, 0);
        }
    }
}
