package dev.billaudit.dispute;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One article a letter may refer to.
 *
 * @param id fixed for ever, such as {@code telecom-regulations-39}
 * @param title of the instrument, by language tag
 * @param article its number as printed, by language tag; blank where a notice has none
 * @param gist what it says in the product's own words, by language tag
 * @param inForceFrom the first day this text is in force
 * @param inForceTo the last day, null when it still is
 * @param certainty how well it was checked
 * @param consumersOnly whether it protects consumers alone and is of no use to a company
 * @param rules the ids of the rules whose letters may cite it
 * @param source where it was read
 * @param dateRead when
 */
public record LawArticle(
        String id,
        Map<String, String> title,
        Map<String, String> article,
        Map<String, String> gist,
        LocalDate inForceFrom,
        @Nullable LocalDate inForceTo,
        Certainty certainty,
        boolean consumersOnly,
        List<String> rules,
        String source,
        LocalDate dateRead) {

    /** How well a text was checked. */
    public enum Certainty {
        /** The text of the rule was read. */
        A,
        /** An official or state-media page, or two independent sources. */
        B,
        /** A secondary page only. */
        C,
        /** Not confirmed. */
        D
    }

    /** Copies the collections. */
    public LawArticle {
        title = Map.copyOf(title);
        article = Map.copyOf(article);
        gist = Map.copyOf(gist);
        rules = List.copyOf(rules);
    }

    /** Whether a letter of that day may cite it: certainty A or B, and in force. */
    public boolean isCitable(LocalDate day) {
        boolean isSure = certainty == Certainty.A || certainty == Certainty.B;
        return isSure && !day.isBefore(inForceFrom) && (inForceTo == null || !day.isAfter(inForceTo));
    }
}
