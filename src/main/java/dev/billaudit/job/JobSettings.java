package dev.billaudit.job;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where the audit keeps its things, fixed for the life of the process.
 *
 * @param data books, archived originals, lock and log
 * @param language of everything people read: {@code zh-CN} or {@code en}
 * @param packs a folder of the user's data packs, null for none
 * @param rules the user's own rule thresholds, null for none
 */
public record JobSettings(
        Path data,
        String language,
        @Nullable Path packs,
        @Nullable Path rules) {

    /** Where copies of the exports lie, named by their digest. */
    public Path archive() {
        return data.resolve("archive");
    }

    /** The H2 database, without its ending. */
    public Path books() {
        return data.resolve("books");
    }
}
