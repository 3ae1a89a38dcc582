package dev.billaudit.intake;

import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One input file, copied to the private archive before anything reads it.
 *
 * @param path relative to the bills folder, with {@code /}; {@code a.zip!/b.csv} for a member of an archive
 * @param sha256 the digest of the copied bytes
 * @param bytes their number
 * @param content where the copy lies, named by its digest
 * @param memberTime the time a zip states for a member, null for plain files: a copy of a plain file keeps no proof of
 *     its time
 */
public record ArchivedFile(
        String path,
        String sha256,
        long bytes,
        Path content,
        @Nullable Instant memberTime) {}
