package dev.billaudit.job;

import dev.billaudit.ledger.Line;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Whose a row is that names several lines, as a call among colleagues does: the line's of the column that names most, of two
 * the first. Where that column is blank or has another number, the row is nobody's that is known, whoever else it names.
 */
final class LineColumns {

    // Blank, masked or a number: a row of a table. Words are those of a title or of another table on the sheet.
    private static final Pattern NO_OTHERS = Pattern.compile(".*\\*.*|[+\\s\\p{Z}\\p{Nd}-]*", Pattern.DOTALL);

    private final Map<String, List<Long>> bySheet = new HashMap<>();

    /** Counts the cells of a row that name a line. */
    void count(String sheet, List<@Nullable Line> named) {
        List<Long> counts = bySheet.computeIfAbsent(sheet, any -> new ArrayList<>());
        for (int i = 0; i < named.size(); i++) {
            if (named.get(i) != null) {
                while (counts.size() <= i) {
                    counts.add(0L);
                }
                counts.set(i, counts.get(i) + 1);
            }
        }
    }

    /** The line whose the row is; null where nobody can tell. */
    @Nullable
    Line owner(String sheet, List<String> cells, List<@Nullable Line> named) {
        int column = column(sheet);
        if (column < cells.size() && column >= 0) {
            Line own = named.get(column);
            if (own != null || NO_OTHERS.matcher(cells.get(column)).matches()) {
                return own;
            }
        }
        List<Line> lines = named.stream().filter(Objects::nonNull).distinct().collect(Collectors.toList());
        return lines.size() == 1 ? lines.get(0) : null;
    }

    private int column(String sheet) {
        List<Long> counts = bySheet.getOrDefault(sheet, List.of());
        int most = -1;
        for (int i = 0; i < counts.size(); i++) {
            if (most < 0 || counts.get(i) > counts.get(most)) {
                most = i;
            }
        }
        return most;
    }
}
