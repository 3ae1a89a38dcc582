package dev.billaudit.intake.layout;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Headings that mean the same wherever they stand, so that a layout need only name one of them. */
final class Synonyms {

    private final Map<String, List<String>> byHeading;

    private Synonyms(Map<String, List<String>> byHeading) {
        this.byHeading = byHeading;
    }

    /** Those of all files. */
    static Synonyms of(Collection<LayoutFile> files) {
        Map<String, List<String>> byHeading = new LinkedHashMap<>();
        for (LayoutFile file : files) {
            @Nullable
            Map<String, List<String>> own =
                    file.words() == null ? null : file.words().synonyms();
            if (own != null) {
                own.forEach((heading, others) -> byHeading
                        .computeIfAbsent(Headings.heading(heading), first -> new ArrayList<>())
                        .addAll(others.stream().map(Headings::heading).toList()));
            }
        }
        return new Synonyms(byHeading);
    }

    /** Adds the other headings of each column; one that the layout gives to another column stays with that. */
    void addTo(Map<String, Layout.Column> columns) {
        Map<String, Layout.Column> added = new HashMap<>();
        byHeading.forEach((heading, others) -> {
            Layout.Column column = columns.get(heading);
            if (column != null) {
                others.forEach(other -> added.putIfAbsent(other, column));
            }
        });
        added.forEach(columns::putIfAbsent);
    }
}
