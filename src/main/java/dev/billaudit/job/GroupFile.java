package dev.billaudit.job;

import dev.billaudit.intake.Examination;
import dev.billaudit.intake.RowBlock;
import dev.billaudit.intake.TableRow;
import dev.billaudit.intake.table.RowSource;
import dev.billaudit.intake.table.RowSources;
import dev.billaudit.ledger.Line;
import dev.billaudit.ledger.Place;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.apache.commons.csv.CSVFormat;
import org.jspecify.annotations.Nullable;

/**
 * The rows of an export of several lines, sorted by the line they name: the export is read once, however many cases of it
 * there are. Rows wait in a spool; a row takes some ten bytes of memory.
 */
final class GroupFile {

    private static final int BLOCK_ROWS = 16_384;

    private final LineNames names;
    private final Set<Line> wanted;
    private final RowSpool spool;
    private final Map<Line, Numbers> byLine = new HashMap<>();
    private final Map<String, Numbers> unnamedRows = new HashMap<>();
    private final Map<String, Numbers> unnamedPlaces = new HashMap<>();
    private final Numbers above = new Numbers();
    private boolean isNamed;

    private GroupFile(Set<Line> lines, Set<Line> wanted, RowSpool spool) {
        this.names = new LineNames(lines);
        this.wanted = Set.copyOf(wanted);
        this.spool = spool;
    }

    /**
     * Reads an export.
     *
     * @param file what the export is
     * @param lines every line it speaks of
     * @param wanted the lines that will be asked for
     * @param spool where its rows wait
     */
    static GroupFile read(Examination file, Set<Line> lines, Set<Line> wanted, RowSpool spool) throws IOException {
        GroupFile group = new GroupFile(lines, wanted, spool);
        try (RowSource rows = RowSources.open(file)) {
            for (RowBlock block = rows.next(BLOCK_ROWS); block != null; block = rows.next(BLOCK_ROWS)) {
                for (TableRow row : block.rows()) {
                    group.take(row);
                }
                if (block.isLast()) {
                    break;
                }
            }
        }
        return group;
    }

    private void take(TableRow row) throws IOException {
        Set<Line> named = names.in(row.cells());
        isNamed = isNamed || !named.isEmpty();
        if (named.isEmpty()) {
            String sheet = String.valueOf(row.sheet());
            long at = keep(row);
            unnamedRows.computeIfAbsent(sheet, any -> new Numbers()).add(row.row());
            unnamedPlaces.computeIfAbsent(sheet, any -> new Numbers()).add(at);
            if (!isNamed) {
                above.add(at);
            }
            return;
        }
        named.retainAll(wanted);
        if (!named.isEmpty()) {
            long at = keep(row);
            named.forEach(
                    line -> byLine.computeIfAbsent(line, any -> new Numbers()).add(at));
        }
    }

    private long keep(TableRow row) throws IOException {
        return spool.add(CSVFormat.RFC4180.format(row.cells().toArray()));
    }

    /**
     * What stands above the first row of any line, the rows that name this line, and of the rows that name none those that are
     * cited; in file order, as CSV lines without line ends. Where no row names a line nobody can tell whose the rows are, and
     * nothing but what is cited is handed on.
     */
    List<String> rows(Line line, Collection<Place> cited) throws IOException {
        LongStream.Builder places = LongStream.builder();
        if (isNamed) {
            above.stream().forEach(places);
        }
        byLine.getOrDefault(line, Numbers.NONE).stream().forEach(places);
        for (Place place : cited) {
            String sheet = String.valueOf(place.sheet());
            int index = unnamedRows.getOrDefault(sheet, Numbers.NONE).indexOf(place.row());
            if (index >= 0) {
                places.add(unnamedPlaces.getOrDefault(sheet, Numbers.NONE).get(index));
            }
        }
        List<String> rows = new ArrayList<>();
        for (long at : places.build().sorted().distinct().toArray()) {
            rows.add(spool.get(at));
        }
        return rows;
    }

    /** Which of an export's lines a row names. */
    private static final class LineNames {

        private static final int MOST_TEXTS = 10_000;
        /** Behind a label, as in {@code 手机号码：13800138000}. */
        private static final Pattern BETWEEN = Pattern.compile("[^0-9A-Za-z@._+-]+");

        private final Map<String, Line> byNumber = new HashMap<>();
        private final Map<String, @Nullable Line> seen = new HashMap<>();

        LineNames(Set<Line> lines) {
            lines.forEach(line -> byNumber.put(line.number(), line));
        }

        Set<Line> in(List<String> cells) {
            Set<Line> named = new HashSet<>();
            for (String cell : cells) {
                Line line = of(cell);
                if (line != null) {
                    named.add(line);
                }
            }
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

    /** Many numbers in ascending order of their coming. */
    private static final class Numbers {

        private static final Numbers NONE = new Numbers();
        private static final int FIRST_ROOM = 8;

        private long[] all = new long[FIRST_ROOM];
        private int count;

        void add(long number) {
            if (count == all.length) {
                all = Arrays.copyOf(all, 2 * count);
            }
            all[count] = number;
            count++;
        }

        long get(int index) {
            return all[index];
        }

        /** Where an ascending number stands, negative when it does not. */
        int indexOf(long number) {
            return Arrays.binarySearch(all, 0, count, number);
        }

        LongStream stream() {
            return Arrays.stream(all, 0, count);
        }
    }
}
