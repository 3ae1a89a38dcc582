package dev.billaudit.job;

import dev.billaudit.ledger.Line;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which of an export's lines a row names. */
final class LineNames {

    private static final int MOST_TEXTS = 10_000;
    /** Behind a label, as in {@code 手机号码：13800138000}. */
    private static final Pattern BETWEEN = Pattern.compile("[^0-9A-Za-z@._+-]+");

    private final Map<String, Line> byNumber = new HashMap<>();
    private final Map<String, @Nullable Line> seen = new HashMap<>();

    LineNames(Set<Line> lines) {
        lines.forEach(line -> byNumber.put(line.number(), line));
    }

    /** The line that each cell names; null for one that names none. */
    List<@Nullable Line> in(List<String> cells) {
        List<@Nullable Line> named = new ArrayList<>(cells.size());
        cells.forEach(cell -> named.add(of(cell)));
        return named;
    }

    /** Most cells are a line as it stands, or the same few words over and over: neither is brought to one form again. */
    private @Nullable Line of(String cell) {
        Line line = byNumber.get(cell);
        if (line != null || seen.containsKey(cell)) {
            return line != null ? line : seen.get(cell);
        }
        if (seen.size() == MOST_TEXTS) {
            seen.clear();
        }
        line = byNumber.get(Line.of(cell).number());
        for (String part : BETWEEN.split(cell, -1)) {
            line = line == null ? byNumber.get(Line.of(part).number()) : line;
        }
        seen.put(cell, line);
        return line;
    }
}
