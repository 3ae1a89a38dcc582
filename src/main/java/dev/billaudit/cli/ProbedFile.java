package dev.billaudit.cli;

import dev.billaudit.intake.layout.LayoutDraft;
import dev.billaudit.ledger.Remark;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a file turned out to be.
 *
 * @param file the path as given, {@code a.zip!/b.csv} for a member of an archive
 * @param container {@code csv}, {@code xlsx} …
 * @param charset empty where none applies
 * @param delimiter the field separator as text, empty where none applies
 * @param refusal why it cannot be read, null when it can
 * @param tables in the order of the file
 */
public record ProbedFile(
        String file,
        String container,
        String charset,
        String delimiter,
        @Nullable Remark refusal,
        List<Table> tables) {

    /** Copies the list. */
    public ProbedFile {
        tables = List.copyOf(tables);
    }

    /** Whether it can be read and every table of it has a layout. */
    public boolean isUnderstood() {
        return refusal == null && !tables.isEmpty() && tables.stream().allMatch(table -> table.layout != null);
    }

    /** Why it cannot be read, empty when it can. */
    public Optional<Remark> whyRefused() {
        return Optional.ofNullable(refusal);
    }

    /**
     * One table.
     *
     * @param sheet its sheet, null for text
     * @param row where it begins, with its headings if it has any, counted from 1
     * @param rows how many rows it has beside its headings
     * @param headings as exported, empty where there are none
     * @param layout the id of the layout that reads it, null for none
     * @param whyNot what the nearest layouts lack or do not know, nearest first; empty when one reads it
     * @param draft a layout to begin with, null when one reads it
     */
    public record Table(
            @Nullable String sheet,
            int row,
            long rows,
            List<String> headings,
            @Nullable String layout,
            List<Remark> whyNot,
            @Nullable LayoutDraft draft) {

        /** Copies the lists. */
        public Table {
            headings = List.copyOf(headings);
            whyNot = List.copyOf(whyNot);
        }
    }
}
