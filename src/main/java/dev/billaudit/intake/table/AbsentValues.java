package dev.billaudit.intake.table;

import dev.billaudit.ledger.Remark;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Whether a column of numbers has a word for what it lacks: {@code missing} may be text, or another way to leave a cell empty.
 */
final class AbsentValues {

    /** Words that say it in full. {@code NA}, {@code -} and the like are values of many tables and are left as they are. */
    private static final Set<String> WORDS = Set.of("missing", "缺失", "缺测");

    private static final Pattern NUMBER = Pattern.compile("\\s*[-+]?[0-9][0-9.,]*\\s*");

    private final BitSet numbers = new BitSet();
    private final BitSet words = new BitSet();

    /** Takes the next row; says where a word first stands among numbers. */
    Optional<Remark> take(int row, List<String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            String cell = cells.get(i);
            boolean isWord = WORDS.contains(cell.strip().toLowerCase(Locale.ROOT));
            words.set(i, isWord || words.get(i));
            numbers.set(i, numbers.get(i) || NUMBER.matcher(cell).matches());
        }
        return words.intersects(numbers) ? Optional.of(Remark.of("table.absent-word", row)) : Optional.empty();
    }
}
