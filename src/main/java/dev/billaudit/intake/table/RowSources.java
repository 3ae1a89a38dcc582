package dev.billaudit.intake.table;

import dev.billaudit.intake.Examination;
import dev.billaudit.intake.TableRow;
import dev.billaudit.ledger.Remark;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Opens the rows of an examined file. */
public final class RowSources {

    /** Forms in which a program may have wrapped numbers to keep them as text. */
    private static final Set<String> WRAPPING = Set.of("csv", "tsv", "xls", "xlsx", "xml-sheet");

    private static final Set<String> SKIMMABLE_TEXTS = Set.of("csv", "tsv");
    private static final Set<String> SKIMMABLE_CHARSETS = Set.of("UTF-8", "GB18030", "GBK");
    private static final String SKIMMABLE_DELIMITERS = ",;\t";

    private RowSources() {}

    /** The rows, in blocks that bear the file's digest as their key. */
    public static RowSource open(Examination examination) {
        return open(examination, examination.file().sha256());
    }

    /**
     * The rows, in blocks that bear this key.
     *
     * <p>A refused file, an empty one and an archive have no rows. A workbook that turns out to be damaged has one doubtful row.
     */
    public static RowSource open(Examination examination, String readingKey) {
        if (isSkimmable(examination)) {
            try {
                return new SkimmedRows(readingKey, records(examination));
            } catch (IOException | RuntimeException e) {
                return new BlockedRows(readingKey, rows(examination));
            }
        }
        return new BlockedRows(readingKey, rows(examination));
    }

    /** Whether no byte of a separator, quote or line end is ever a part of another character. */
    private static boolean isSkimmable(Examination examination) {
        return examination.isReadable()
                && SKIMMABLE_TEXTS.contains(examination.container())
                && SKIMMABLE_CHARSETS.contains(examination.charset())
                && SKIMMABLE_DELIMITERS.indexOf(examination.delimiter()) >= 0;
    }

    private static Rows rows(Examination examination) {
        Rows rows = plain(examination, false);
        return WRAPPING.contains(examination.container()) ? new CleanRows(rows) : rows;
    }

    /** The rows with nothing taken off, tables of a page apart. */
    static Rows printed(Examination examination) {
        Rows rows = plain(examination, true);
        return rows instanceof HtmlRows page ? new TablesApart(page) : rows;
    }

    /** The rows with nothing taken off. */
    private static Rows plain(Examination examination, boolean isPrinted) {
        if (!examination.isReadable()) {
            return new Stated(null);
        }
        try {
            return open(examination, isPrinted);
        } catch (TooLarge e) {
            return new Stated(new TableRow(null, 1, 1, List.of(), e.remark()));
        } catch (IOException | RuntimeException | StackOverflowError e) {
            return new Stated(new TableRow(null, 1, 1, List.of(), Remark.of("table.does-not-open")));
        }
    }

    private static Rows open(Examination examination, boolean isPrinted) throws IOException {
        Path content = examination.file().content();
        return switch (examination.container()) {
            case "csv", "tsv" -> new DelimitedRows(records(examination), isPrinted);
            case "text" -> new LineRows(lines(examination, CsvRecords.RECORD_LIMIT, false));
            case "html" ->
                new HtmlRows(lines(examination, HtmlRows.PAGE_LIMIT, true), Charset.forName(examination.charset()));
            case "xml-sheet" ->
                new XmlBookRows(content, Charset.forName(examination.charset()), new ShownNumbers(isPrinted));
            case "xlsx" -> new XlsxRows(content, new ShownNumbers(isPrinted));
            case "xls" -> new XlsRows(content, new ShownNumbers(isPrinted));
            default -> new Stated(null);
        };
    }

    static CsvRecords records(Examination examination) throws IOException {
        TextLines lines = lines(examination, CsvRecords.RECORD_LIMIT, false);
        return new CsvRecords(lines, examination.delimiter());
    }

    private static TextLines lines(Examination examination, int limit, boolean marksBadBytes) throws IOException {
        Charset charset = Charset.forName(examination.charset());
        return new TextLines(examination.file().content(), charset, limit, marksBadBytes);
    }

    /** No row, or the one that says why there is none. */
    private static final class Stated implements Rows {

        private @Nullable TableRow row;

        Stated(@Nullable TableRow row) {
            this.row = row;
        }

        @Override
        public @Nullable TableRow next() {
            TableRow only = row;
            row = null;
            return only;
        }

        @Override
        public void close() {
            row = null;
        }
    }
}
