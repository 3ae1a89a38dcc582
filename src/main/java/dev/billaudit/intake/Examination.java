package dev.billaudit.intake;

import dev.billaudit.ledger.Line;
import dev.billaudit.ledger.RecordKind;
import dev.billaudit.ledger.Remark;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a file is, told from its bytes; its name only offers a line and a kind where the content has none.
 *
 * @param file the file
 * @param container {@code csv}, {@code tsv}, {@code text}, {@code html}, {@code xlsx}, {@code xls}, {@code zip},
 *     {@code empty}, {@code unknown}
 * @param charset the charset found by strict decoding, empty where none applies
 * @param delimiter the field separator of a delimited text, 0 where none applies
 * @param refusal why the container cannot be read, null when it can
 * @param namedLine the line a file or folder name offers, null for none or several
 * @param namedKind the record kind the file name offers, null for none
 */
public record Examination(
        ArchivedFile file,
        String container,
        String charset,
        char delimiter,
        @Nullable Remark refusal,
        @Nullable Line namedLine,
        @Nullable RecordKind namedKind) {

    public boolean isReadable() {
        return refusal == null;
    }

    public Optional<Remark> whyRefused() {
        return Optional.ofNullable(refusal);
    }
}
