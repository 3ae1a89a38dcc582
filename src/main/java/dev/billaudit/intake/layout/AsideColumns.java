package dev.billaudit.intake.layout;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Columns that any list may have and that say nothing of what is charged or used: who sits where, over which cell. */
final class AsideColumns {

    /** The columns of all lists, and those of lists of use. */
    private static final String ALL = "all";

    private static final String USAGE = "usage";

    private final Set<String> ofAll = new HashSet<>();
    private final Set<String> ofUsage = new HashSet<>();

    /** Those of all files. */
    AsideColumns(Collection<LayoutFile> files) {
        for (LayoutFile file : files) {
            @Nullable
            Map<String, List<String>> columns =
                    file.words() == null ? null : file.words().asideColumns();
            Vocabulary.each(columns, this::add);
        }
    }

    private void add(String lists, String heading) {
        Set<String> known = switch (lists) {
            case ALL -> ofAll;
            case USAGE -> ofUsage;
            default -> throw new IllegalArgumentException("no lists: " + lists);
        };
        known.add(Headings.heading(heading));
    }

    /** Adds what a list of these kinds may have; a column that its layout knows stays what it is. */
    void addTo(Map<String, Layout.Column> columns, Collection<ListKind> kinds) {
        ofAll.forEach(heading -> columns.putIfAbsent(heading, aside(heading)));
        if (kinds.stream().allMatch(ListKind::isUsage)) {
            ofUsage.forEach(heading -> columns.putIfAbsent(heading, aside(heading)));
        }
    }

    private static Layout.Column aside(String heading) {
        return new Layout.Column(heading, Field.OTHER, "", /* isOptional= */ true);
    }

    /** Whether a heading is one that tells no table. */
    boolean contain(String heading) {
        return ofAll.contains(heading) || ofUsage.contains(heading);
    }
}
