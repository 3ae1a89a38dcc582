package dev.billaudit.job;

import dev.billaudit.intake.Examination;
import dev.billaudit.intake.RowBlock;
import dev.billaudit.intake.TableRow;
import dev.billaudit.intake.table.RowSource;
import dev.billaudit.intake.table.RowSources;
import dev.billaudit.ledger.Line;
import dev.billaudit.ledger.Place;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import org.apache.commons.csv.CSVFormat;
import org.jspecify.annotations.Nullable;

/**
 * The rows of an export of several lines, sorted by the line they name: the export is read once, however many cases of it
 * there are. Rows wait in a file of their own; a row of it takes some ten bytes of memory.
 */
final class GroupFile implements Closeable {

    private static final int BLOCK_ROWS = 16_384;
    private static final int BUFFER_BYTES = 1 << 20;

    private final LineNames names;
    private final Set<Line> wanted;
    private final FileChannel spool;
    private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER_BYTES);
    private final Map<Line, Numbers> byLine = new HashMap<>();
    private final Map<String, Numbers> unnamedRows = new HashMap<>();
    private final Map<String, Numbers> unnamedPlaces = new HashMap<>();
    private final Numbers above = new Numbers();
    private long end;
    private boolean isAboveRows;

    private GroupFile(Set<Line> lines, Set<Line> wanted, FileChannel spool) {
        this.names = new LineNames(lines);
        // Of an export whose lines are not on record nothing but what is cited can be told to be a line's own
        this.isAboveRows = !lines.isEmpty();
        this.wanted = Set.copyOf(wanted);
        this.spool = spool;
    }

    /**
     * Reads an export.
     *
     * @param file what the export is
     * @param lines every line it speaks of
     * @param wanted the lines that will be asked for
     * @param spool a file that is not there, for the rows while this is open
     */
    static GroupFile read(Examination file, Set<Line> lines, Set<Line> wanted, Path spool) throws IOException {
        FileChannel channel = FileChannel.open(
                spool,
                StandardOpenOption.CREATE_NEW,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE,
                StandardOpenOption.DELETE_ON_CLOSE);
        GroupFile group = new GroupFile(lines, wanted, channel);
        try (RowSource rows = RowSources.open(file)) {
            for (RowBlock block = rows.next(BLOCK_ROWS); block != null; block = rows.next(BLOCK_ROWS)) {
                for (TableRow row : block.rows()) {
                    group.take(row);
                }
                if (block.isLast()) {
                    break;
                }
            }
            group.flush();
            return group;
        } catch (IOException | RuntimeException e) {
            group.close();
            throw e;
        }
    }

    private void take(TableRow row) throws IOException {
        Set<Line> named = names.in(row.cells());
        isAboveRows = isAboveRows && named.isEmpty();
        if (named.isEmpty()) {
            long at = keep(row);
            if (isAboveRows) {
                above.add(at);
            } else {
                String sheet = String.valueOf(row.sheet());
                unnamedRows.computeIfAbsent(sheet, any -> new Numbers()).add(row.row());
                unnamedPlaces.computeIfAbsent(sheet, any -> new Numbers()).add(at);
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
        byte[] text = CSVFormat.RFC4180.format(row.cells().toArray()).getBytes(StandardCharsets.UTF_8);
        if (buffer.remaining() < Integer.BYTES + text.length) {
            flush();
        }
        long at = end;
        end += Integer.BYTES + (long) text.length;
        if (buffer.remaining() < Integer.BYTES + text.length) {
            write(ByteBuffer.allocate(Integer.BYTES + text.length)
                    .putInt(text.length)
                    .put(text)
                    .flip());
        } else {
            buffer.putInt(text.length).put(text);
        }
        return at;
    }

    private void flush() throws IOException {
        write(buffer.flip());
        buffer.clear();
    }

    private void write(ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            spool.write(bytes);
        }
    }

    /**
     * What stands above the first row of any line, the rows that name this line, and of the rows that name none those that are
     * cited; in file order, as CSV lines without line ends.
     */
    List<String> rows(Line line, Collection<Place> cited) throws IOException {
        LongStream.Builder places = LongStream.builder();
        above.stream().forEach(places);
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
            rows.add(text(at));
        }
        return rows;
    }

    private String text(long at) throws IOException {
        int length = read(at, Integer.BYTES).getInt();
        return new String(read(at + Integer.BYTES, length).array(), StandardCharsets.UTF_8);
    }

    private ByteBuffer read(long at, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length);
        while (bytes.hasRemaining()) {
            if (spool.read(bytes, at + bytes.position()) < 0) {
                throw new IOException("the rows of an export broke off");
            }
        }
        return bytes.flip();
    }

    @Override
    public void close() throws IOException {
        spool.close();
    }

    /** Which of an export's lines a row names. */
    private static final class LineNames {

        private static final int MOST_TEXTS = 10_000;

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
