package dev.billaudit.intake.table;

import dev.billaudit.intake.LineTaker;
import dev.billaudit.ledger.Remark;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Records after RFC 4180, strictly: a record that breaks its rules is doubtful, and only its first line is spent on it.
 *
 * <p>An open quote may run over lines, but when it never closes, closes before other text, passes the limit or has swallowed
 * lines that look like rows of this table, the record is doubtful and the lines after its first are read anew. So no row
 * is joined to another without saying so.
 */
final class CsvRecords implements Closeable {

    /** A field of a bill is a few dozen characters; this is the ceiling for remarks and pasted texts. */
    static final int FIELD_LIMIT = 1 << 16;

    /** The most a record may take, so that one open quote cannot draw a whole file into memory. */
    static final int RECORD_LIMIT = 1 << 20;

    /** Where the lines come from. */
    interface Source extends Closeable {
        @Nullable
        TextLine next() throws IOException;

        /** Offers the next line as bytes; answers how many fields it has, 0 when it was not taken. */
        default int skim(LineTaker taker) throws IOException {
            return 0;
        }

        /** The number of the last line, 0 before the first. */
        default int lastLine() {
            return 0;
        }

        /** Whether no line is left; false where only the next call can tell. */
        default boolean isAtEnd() throws IOException {
            return false;
        }

        @Override
        void close() throws IOException;
    }

    private final Source source;
    private final char delimiter;
    private final Deque<TextLine> again = new ArrayDeque<>();
    private final LastLine last = new LastLine();

    CsvRecords(Source source, char delimiter) {
        this.source = source;
        this.delimiter = delimiter;
    }

    /** The next record, null after the last. */
    @Nullable
    CsvRecord next() throws IOException {
        TextLine line = pull();
        if (line == null) {
            return null;
        }
        if (line.doubt() != null) {
            return doubtful(line, line.doubt());
        }
        CsvRecord read = line.text().indexOf('"') < 0 ? unquoted(line) : quoted(line);
        if (read.doubt() == null && read.lines() == 1) {
            last.pass(read.cells());
        }
        return read;
    }

    /** Offers lines as bytes, as long as they are taken; answers how many were. */
    long skim(LineTaker taker, long most) throws IOException {
        long taken = 0;
        while (taken < most && again.isEmpty()) {
            int fields = source.skim(taker);
            if (fields == 0) {
                break;
            }
            last.pass(fields);
            taken++;
        }
        return taken;
    }

    int lastLine() {
        return source.lastLine();
    }

    /** Whether no line is left. */
    boolean isAtEnd() throws IOException {
        return again.isEmpty() && source.isAtEnd();
    }

    private @Nullable TextLine pull() throws IOException {
        TextLine line = again.poll();
        return line != null ? line : source.next();
    }

    private CsvRecord unquoted(TextLine line) {
        List<String> cells = split(line.text());
        for (String cell : cells) {
            if (cell.length() > FIELD_LIMIT) {
                return doubtful(line, Remark.of("table.field-too-long", FIELD_LIMIT));
            }
        }
        return new CsvRecord(line.number(), 1, cells, false, false, last.doubt(line, cells));
    }

    private CsvRecord quoted(TextLine first) throws IOException {
        QuotedFields fields = new QuotedFields(delimiter);
        List<TextLine> taken = new ArrayList<>();
        Remark fault = fields.take(first.text(), first.end());
        int size = first.text().length();
        while (fault == null && fields.isOpen()) {
            TextLine more = pull();
            if (more == null) {
                fault = Remark.of("table.unclosed-quote", first.number());
                break;
            }
            taken.add(more);
            size += more.text().length() + 1;
            fault = size > RECORD_LIMIT ? Remark.of("table.unclosed-quote", first.number()) : checked(fields, more);
        }
        if (fault != null) {
            for (int i = taken.size() - 1; i >= 0; i--) {
                again.push(taken.get(i));
            }
            return doubtful(first, fault);
        }
        Remark cutOff = taken.isEmpty() ? last.doubt(first, fields.cells()) : null;
        return new CsvRecord(
                first.number(), 1 + taken.size(), fields.cells(), fields.areQuoted(), fields.areSpaced(), cutOff);
    }

    private @Nullable Remark checked(QuotedFields fields, TextLine more) {
        if (more.doubt() != null) {
            return more.doubt();
        }
        return looksLikeRow(more.text())
                ? Remark.of("table.swallowed-row", more.number())
                : fields.take(more.text(), more.end());
    }

    /** Whether a line inside a quoted field would be a row of the usual width if it stood alone. */
    private boolean looksLikeRow(String text) {
        int quote = text.indexOf('"');
        int cut = text.indexOf(delimiter);
        return last.usualWidth() > 1
                && cut >= 0
                && (quote < 0 || cut < quote)
                && split(text).size() == last.usualWidth();
    }

    private CsvRecord doubtful(TextLine line, Remark doubt) {
        List<String> cells = StrayQuotes.split(line.text(), delimiter, last.usualWidth());
        return new CsvRecord(line.number(), 1, cells, false, false, doubt);
    }

    private List<String> split(String text) {
        List<String> cells = new ArrayList<>();
        if (text.isEmpty()) {
            return cells;
        }
        int from = 0;
        int cut = text.indexOf(delimiter);
        while (cut >= 0) {
            cells.add(text.substring(from, cut));
            from = cut + 1;
            cut = text.indexOf(delimiter, from);
        }
        cells.add(text.substring(from));
        return cells;
    }

    @Override
    public void close() throws IOException {
        source.close();
    }
}
