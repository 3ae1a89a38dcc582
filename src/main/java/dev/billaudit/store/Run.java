package dev.billaudit.store;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * One audit of one month, as the books know it.
 *
 * @param id derived from identity and as-of date
 * @param month the audited month
 * @param revision of the month's report
 * @param identity digest of everything the result depends on but the as-of date
 * @param asOf fixed by the first start
 * @param state how far it came
 * @param inputDigest of the files of the month
 * @param ruleDigest of register and data packs
 * @param version of the product
 * @param folder where the result lies or will lie
 * @param summary the published figures as JSON, null before
 */
public record Run(
        String id,
        YearMonth month,
        int revision,
        String identity,
        LocalDate asOf,
        State state,
        String inputDigest,
        String ruleDigest,
        String version,
        Path folder,
        @Nullable String summary) {

    /** How far a run came. */
    public enum State {
        /** A dry run: it is never resumed and never published. */
        REHEARSAL,
        STARTED,
        /** Everything is written and checked; the folder is about to get its name. */
        PUBLISHING,
        PUBLISHED
    }
}
