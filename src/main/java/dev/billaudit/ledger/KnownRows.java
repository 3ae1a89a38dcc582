package dev.billaudit.ledger;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Counts the rows a newer export speaks for: a row that gave two amounts is one row. */
final class KnownRows {

    private final Map<String, Set<Place>> places = new HashMap<>();
    private final Map<String, Long> usage = new HashMap<>();

    void add(String file, Place place) {
        places.computeIfAbsent(file, name -> new HashSet<>()).add(place);
    }

    void add(String file, long rows) {
        if (rows > 0) {
            usage.merge(file, rows, Math::addExact);
        }
    }

    Map<String, Long> byFile() {
        Map<String, Long> counts = new HashMap<>(usage);
        places.forEach((file, rows) -> counts.merge(file, (long) rows.size(), Math::addExact));
        return counts;
    }
}
