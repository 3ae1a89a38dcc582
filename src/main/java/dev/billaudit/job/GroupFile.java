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
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.apache.commons.csv.CSVFormat;
import org.jspecify.annotations.Nullable;

/**
 * The rows of an export of several lines, sorted by the line whose they are: the export is read once, however many cases of it
 * there are. Rows wait in a spool; a row takes some ten bytes of memory.
 */
final class GroupFile {

    private static final int BLOCK_ROWS = 16_384;

    private final LineNames names;
    private final Set<Line> wanted;
    private final RowSpool spool;
    private final Map<Line, Numbers> byLine = new HashMap<>();
    private final Map<String, PlacedRows> unnamed = new HashMap<>();
    private final Map<OnSheet, PlacedRows> beside = new HashMap<>();
    private final LineColumns columns = new LineColumns();
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
                block.rows().forEach(group::look);
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

    /** Which column names lines is told by all rows so far, those of the block at hand among them. */
    private void look(TableRow row) {
        columns.count(String.valueOf(row.sheet()), names.in(row.cells()));
    }

    private void take(TableRow row) throws IOException {
        String sheet = String.valueOf(row.sheet());
        List<@Nullable Line> named = names.in(row.cells());
        Set<Line> all = named.stream().filter(Objects::nonNull).collect(Collectors.toSet());
        isNamed = isNamed || !all.isEmpty();
        Line owner = columns.owner(sheet, row.cells(), named);
        if (owner == null) {
            long at = keep(row);
            unnamed.computeIfAbsent(sheet, any -> new PlacedRows()).add(row.row(), at);
            if (!isNamed) {
                above.add(at);
            }
            return;
        }
        all.retainAll(wanted);
        if (all.isEmpty()) {
            return;
        }
        long at = keep(row);
        for (Line line : all) {
            if (line.equals(owner)) {
                byLine.computeIfAbsent(line, any -> new Numbers()).add(at);
            } else {
                beside.computeIfAbsent(new OnSheet(sheet, line), any -> new PlacedRows())
                        .add(row.row(), at);
            }
        }
    }

    private long keep(TableRow row) throws IOException {
        return spool.add(CSVFormat.RFC4180.format(row.cells().toArray()));
    }

    /**
     * What stands above the first row of any line, the rows that are this line's, and of those that name none, or it beside the
     * line whose they are, those that are cited; in file order, as CSV lines without line ends. Where no row names a line nobody
     * can tell whose the rows are, and nothing but what is cited is handed on.
     */
    List<String> rows(Line line, Collection<Place> cited) throws IOException {
        LongStream.Builder places = LongStream.builder();
        if (isNamed) {
            above.stream().forEach(places);
        }
        byLine.getOrDefault(line, Numbers.NONE).stream().forEach(places);
        for (Place place : cited) {
            String sheet = String.valueOf(place.sheet());
            unnamed.getOrDefault(sheet, PlacedRows.NONE).at(place.row()).ifPresent(places::add);
            beside.getOrDefault(new OnSheet(sheet, line), PlacedRows.NONE)
                    .at(place.row())
                    .ifPresent(places::add);
        }
        List<String> rows = new ArrayList<>();
        for (long at : places.build().sorted().distinct().toArray()) {
            rows.add(spool.get(at));
        }
        return rows;
    }

    private record OnSheet(String sheet, Line line) {}

    /** Rows of a sheet and where they wait. */
    private static final class PlacedRows {

        private static final PlacedRows NONE = new PlacedRows();

        private final Numbers rows = new Numbers();
        private final Numbers places = new Numbers();

        void add(long row, long at) {
            rows.add(row);
            places.add(at);
        }

        OptionalLong at(long row) {
            int index = rows.indexOf(row);
            return index < 0 ? OptionalLong.empty() : OptionalLong.of(places.get(index));
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
