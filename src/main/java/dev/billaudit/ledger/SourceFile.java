package dev.billaudit.ledger;

import org.jspecify.annotations.Nullable;

/**
 * One input file and what became of its rows.
 *
 * @param file the path relative to the bills folder
 * @param sha256 the digest of its bytes
 * @param bytes its size
 * @param container {@code csv}, {@code tsv}, {@code text}, {@code html}, {@code xlsx}, {@code xls}, {@code zip} …
 * @param charset as decoded, empty where none applies
 * @param layouts the ids of the layouts that read it, joined by a blank; empty when none did
 * @param state what became of it
 * @param rowsRead physical rows, blank ones included
 * @param rowsAccepted rows that became charges or usage
 * @param rowsRejected rows not understood
 * @param rowsIgnored rows left out for a declared reason: heading, total, preamble, blank, known row
 * @param reason why it is not plainly accepted, null when it is
 */
public record SourceFile(
        String file,
        String sha256,
        long bytes,
        String container,
        String charset,
        String layouts,
        FileState state,
        long rowsRead,
        long rowsAccepted,
        long rowsRejected,
        long rowsIgnored,
        @Nullable Remark reason) {}
