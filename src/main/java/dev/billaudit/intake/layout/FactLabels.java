package dev.billaudit.intake.layout;

import dev.billaudit.intake.layout.LayoutFile.Words;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The labels of facts in the cells of a preamble. A label may be the end of a longer one that means something else: 付费号码 is no
 * 号码 of the bill's line, and 上月账期 not its month.
 */
final class FactLabels {

    /** Beginnings that leave a label what it is, and those of labels of other lines and months. */
    private static final String OWN = "own";

    private static final String OF_OTHER_LINES = "otherLines";
    private static final String OF_OTHER_MONTHS = "otherMonths";
    /** What a text says before a label that it only speaks of. */
    private static final String NOTES = "notes";

    private static final String LINE = "line";
    private static final Pattern LONG_NUMBER = Pattern.compile("^\\s*[\\d*]{7,}\\s*$");
    private static final Pattern LAST_NUMBER = Pattern.compile("^.*\\d(?!.*\\d)");

    private final Map<String, String> facts = new HashMap<>();
    private final Map<String, List<String>> beginnings = new HashMap<>();
    private final Pattern labels;

    FactLabels(Collection<LayoutFile> files) {
        for (LayoutFile file : files) {
            Words words = file.words();
            if (words != null) {
                Vocabulary.each(words.facts(), (fact, label) -> facts.put(Headings.heading(label), fact));
                Vocabulary.each(
                        words.labelBeginnings(),
                        (kind, word) -> beginnings
                                .computeIfAbsent(kind, any -> new ArrayList<>())
                                .add(word));
            }
        }
        String any = facts.keySet().stream()
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(label -> label))
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
        labels = Pattern.compile("(" + any + ")(?:\\((?:元|条|秒)\\))?(:|$)");
    }

    /** The fact that a whole heading is the label of, null for none. */
    @Nullable
    String fact(String heading) {
        return facts.get(heading);
    }

    /** Whose a label is by what stands before it. */
    enum Owner {
        /** The document's. */
        DOCUMENT,
        /** It begins with unknown words. */
        UNSURE,
        /** Another line's or month's. */
        OTHER
    }

    /**
     * A label in a cell.
     *
     * @param name as it is known
     * @param fact what it states
     * @param owner whose it is
     * @param start where it begins
     * @param end where its value begins
     * @param isClosed whether a colon ends it
     */
    record Found(String name, String fact, Owner owner, int start, int end, boolean isClosed) {

        boolean isWhole(String cell) {
            return start == 0 && end == cell.length();
        }
    }

    /** Whether a label without a colon is one: of the items of a bill only that of a number or a month is. */
    static boolean isBare(Found label, String cell, String next, boolean isInBill) {
        return label.isWhole(cell) && !next.isEmpty() && (!isInBill || tells(label.fact(), next));
    }

    private static boolean tells(String fact, String value) {
        boolean isPeriod = PeriodReader.period(value) != null
                && (fact.equals("cycle") || fact.equals("month") || fact.equals("period"));
        return isPeriod
                || (fact.equals(LINE)
                        && LONG_NUMBER.matcher(Columns.unguarded(value)).find());
    }

    /** The labels of a cell in their order; without a colon only all of the cell is one. */
    List<Found> in(String cell) {
        Matcher label = labels.matcher(cell);
        if (cell.indexOf(':') < 0 && !label.lookingAt()) {
            return List.of();
        }
        List<Found> found = new ArrayList<>();
        label.reset();
        int before = 0;
        while (label.find()) {
            String fact = facts.getOrDefault(label.group(1), "other");
            Owner owner = owner(cell, before, label.start(), fact);
            found.add(new Found(
                    label.group(1),
                    fact,
                    owner,
                    label.start(),
                    label.end(),
                    label.group(2).equals(":")));
            before = label.end();
        }
        return found;
    }

    private Owner owner(String cell, int before, int start, String fact) {
        int begin = start;
        while (begin > before && Character.isLetter(cell.charAt(begin - 1))) {
            begin--;
        }
        boolean isValueOfLabelBefore = begin == before && before > 0;
        if (says(NOTES, LAST_NUMBER.matcher(cell.substring(before, start)).replaceFirst(""))) {
            return Owner.OTHER;
        }
        if (begin == start || isValueOfLabelBefore) {
            return Owner.DOCUMENT;
        }
        String beginning = cell.substring(begin, start);
        if (says(fact.equals(LINE) ? OF_OTHER_LINES : OF_OTHER_MONTHS, beginning)) {
            return Owner.OTHER;
        }
        return words(OWN).stream().anyMatch(beginning::endsWith) ? Owner.DOCUMENT : Owner.UNSURE;
    }

    private boolean says(String kind, String text) {
        return words(kind).stream().anyMatch(text::contains);
    }

    private List<String> words(String kind) {
        return beginnings.getOrDefault(kind, List.of());
    }
}
