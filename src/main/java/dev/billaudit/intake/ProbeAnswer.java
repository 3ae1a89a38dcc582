package dev.billaudit.intake;

import dev.billaudit.intake.layout.TableGuess;
import dev.billaudit.ledger.SourceFile;
import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What one file is, for a person who asks why it was read so.
 *
 * @param file its state, layouts and reason
 * @param tables every row of headings met, with the exact or nearest layout and the difference
 * @param rows how many rows are what: {@code accepted}, {@code rejected}, and each reason to leave rows out
 * @param months the months it speaks about
 */
public record ProbeAnswer(
        SourceFile file, List<TableGuess> tables, Map<String, Long> rows, NavigableSet<YearMonth> months) {

    /** Copies the collections. */
    public ProbeAnswer {
        tables = List.copyOf(tables);
        rows = Collections.unmodifiableMap(new TreeMap<>(rows));
        months = Collections.unmodifiableNavigableSet(new TreeSet<>(months));
    }
}
