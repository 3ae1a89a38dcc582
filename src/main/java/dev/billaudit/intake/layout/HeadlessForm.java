package dev.billaudit.intake.layout;

import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Rows that come without headings and are known by the form of every field. A row that lacks a field, has one too many or
 * one of another form is none of them.
 *
 * @param separator what parts the fields
 * @param forms the form of each field
 * @param headings the heading each field would have
 */
record HeadlessForm(String separator, List<Pattern> forms, List<String> headings) {

    HeadlessForm {
        forms = List.copyOf(forms);
        headings = List.copyOf(headings);
    }

    static @Nullable HeadlessForm of(LayoutFile.Entry entry) {
        LayoutFile.Headless headless = entry.headless();
        if (headless == null) {
            return null;
        }
        List<String> headings = entry.columns().keySet().stream()
                .map(names -> names.split("\\|", -1)[0])
                .toList();
        if (headless.separator().isEmpty() || headless.forms().size() != headings.size()) {
            throw new IllegalArgumentException("headless: one form for each of " + headings.size() + " columns");
        }
        try {
            return new HeadlessForm(
                    headless.separator(),
                    headless.forms().stream().map(Pattern::compile).toList(),
                    headings);
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException("no form: " + e.getPattern(), e);
        }
    }

    /** The fields of a row, which may come whole in one cell. */
    List<String> fields(List<String> cells) {
        return cells.size() == 1 ? List.of(cells.get(0).split(Pattern.quote(separator), -1)) : cells;
    }

    boolean fits(List<String> cells) {
        List<String> fields = fields(cells);
        return fields.size() == forms.size()
                && IntStream.range(0, forms.size())
                        .allMatch(i -> forms.get(i)
                                .matcher(Headings.strip(fields.get(i)))
                                .matches());
    }
}
