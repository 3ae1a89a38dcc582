package dev.billaudit.intake.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Headings in the words that layouts know: without the marks of notes, with the Chinese half of {@code Amount 金额}, from
 * English, and from two rows of which the upper one only groups.
 */
final class HeadingWords {

    private static final Pattern MARKS = Pattern.compile(
            "[\\u2460-\\u2473\\u00b9\\u00b2\\u00b3\\u2070-\\u2079†‡※*＊#\\s]+$|[(（\\[【]注\\s*\\d*[)）\\]】]$");
    /** Of an amount with its tax nothing is left out. */
    private static final Pattern TAX = Pattern.compile("[,，、;；/ ]?(?<!不)含税[,，、;；/ ]?");

    private static final Pattern EMPTY_BRACKETS = Pattern.compile("[(（]\\s*[)）]");
    private static final Pattern LATIN = Pattern.compile("[(（]?[A-Za-z][A-Za-z .,&'_/-]*[)）]?");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    private static final Pattern EDGE = Pattern.compile("^[\\s/|:：_-]+|[\\s/|:：_-]+$");
    private static final Pattern THIS_MONTH = Pattern.compile("^本[月期]");
    private static final int LONGEST = 16;
    /** What stands below a heading and says which half of it a column has: its name, and beside that its code. */
    private static final Set<String> LABELS = Set.of("名称", "代码", "编码");

    private static final Pattern ENGLISH_LABEL = Pattern.compile("([A-Za-z][A-Za-z ./]*)(:.*|)");
    private static final Pattern BOTH_LABELS = Pattern.compile("(\\p{IsHan}) ?[/(]?[A-Za-z][A-Za-z ./]*\\)?(?=:)");

    private final Map<String, String> translations = new HashMap<>();
    private final Set<String> groups;

    /**
     * Takes the words.
     *
     * @param translated by the Chinese word, its English ones
     * @param groups compared headings that group others and add nothing to them
     */
    HeadingWords(Map<String, List<String>> translated, Set<String> groups) {
        translated.forEach((word, english) -> english.forEach(name -> translations.put(letters(name), word)));
        this.groups = groups;
    }

    private static String letters(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "");
    }

    /** The heading as a layout may know it; itself where no form of it is known. */
    String understood(String cell, Predicate<String> isKnown) {
        if (Headings.isEmpty(cell) || isKnown.test(cell)) {
            return cell;
        }
        for (String form : forms(cell)) {
            if (isKnown.test(form)) {
                return withUnit(form, cell);
            }
        }
        return cell;
    }

    private List<String> forms(String cell) {
        List<String> forms = new ArrayList<>();
        String marked = EMPTY_BRACKETS
                .matcher(MARKS.matcher(TAX.matcher(Headings.strip(cell)).replaceAll(""))
                        .replaceAll(""))
                .replaceAll("");
        forms.add(marked);
        forms.add(chinese(marked));
        return forms;
    }

    /** The Chinese half of a text in both languages, the Chinese word for an English one; any other text as it is. */
    String chinese(String text) {
        if (HAN.matcher(text).find()) {
            boolean isTranslated = translations.containsKey(letters(Headings.heading(text)));
            return !isTranslated
                    ? text
                    : EDGE.matcher(LATIN.matcher(text).replaceAll(" ")).replaceAll("");
        }
        String unit = Headings.unit(text);
        return translations.getOrDefault(letters(unit.isEmpty() ? text : Headings.heading(text)), text);
    }

    /** A total in English, or in both languages; any other text as it is. */
    String total(String text) {
        boolean hasLatin = text.chars().anyMatch(sign -> (sign >= 'a' && sign <= 'z') || (sign >= 'A' && sign <= 'Z'));
        return hasLatin && translations.containsKey(letters(text)) ? chinese(text) : text;
    }

    /** A label of a preamble without its English half, or from English. */
    String label(String text) {
        Matcher english = ENGLISH_LABEL.matcher(text);
        String translated = english.matches() ? translations.get(letters(english.group(1))) : null;
        return translated == null ? BOTH_LABELS.matcher(text).replaceAll("$1") : translated + english.group(2);
    }

    private static String withUnit(String form, String cell) {
        String unit = Headings.unit(cell);
        String stated = unit.isEmpty() ? Headings.unit(TAX.matcher(cell).replaceAll("")) : unit;
        return stated.isEmpty() || !Headings.unit(form).isEmpty() ? form : form + "(" + stated + ")";
    }

    /** Whether a row has nothing but names of groups and of columns, and a group among them. */
    boolean areGroups(List<String> cells, Predicate<String> isKnown) {
        List<String> filled =
                cells.stream().filter(cell -> !Headings.isEmpty(cell)).toList();
        return filled.size() > 1
                && filled.stream().anyMatch(this::isGroup)
                && filled.stream().allMatch(cell -> isGroup(cell) || isKnown.test(cell));
    }

    private boolean isGroup(String cell) {
        return groups.contains(THIS_MONTH.matcher(Headings.heading(cell)).replaceAll(""));
    }

    /**
     * Two rows of headings as one: the names of the lower row, in the unit of their group. Empty unless every name of the
     * lower row that stands under one of the upper row stands under a group that adds nothing to it.
     */
    List<String> joined(List<String> upper, List<String> lower, Predicate<String> isKnown) {
        List<String> joined = new ArrayList<>();
        String group = "";
        boolean isGrouped = false;
        for (int i = 0; i < Math.max(upper.size(), lower.size()); i++) {
            String above = i < upper.size() ? Headings.strip(upper.get(i)) : "";
            String below = i < lower.size() ? Headings.strip(lower.get(i)) : "";
            boolean isSame = !above.isEmpty() && Headings.heading(above).equals(Headings.heading(below));
            group = below.isEmpty() || isSame ? "" : above.isEmpty() ? group : above;
            boolean isNameOf = LABELS.contains(Headings.heading(below)) && isKnown.test(group);
            boolean isStrange = !group.isEmpty() && !isGroup(group) && !isNameOf;
            if (below.length() > LONGEST || isStrange || MoneyReader.isFigure(below)) {
                return List.of();
            }
            isGrouped |= !group.isEmpty();
            boolean isNamed = isNameOf && !above.isEmpty();
            joined.add(isNamed || below.isEmpty() ? above : group.isEmpty() ? below : under(group, below, isKnown));
        }
        return isGrouped ? joined : List.of();
    }

    private static String under(String group, String name, Predicate<String> isKnown) {
        String bare = Headings.heading(group);
        String known = isKnown.test(name)
                ? name
                : isKnown.test(bare + name) ? bare + name : isKnown.test(name + bare) ? name + bare : name;
        return withUnit(known, group);
    }
}
