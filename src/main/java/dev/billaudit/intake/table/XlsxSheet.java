package dev.billaudit.intake.table;

import dev.billaudit.intake.TableRow;
import dev.billaudit.ledger.Remark;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.ss.util.CellReference;
import org.jspecify.annotations.Nullable;

/** The rows of one sheet: those the file leaves out between two others come as blank ones. */
final class XlsxSheet implements Closeable {

    /** The rows of the longest sheet there is. */
    private static final int ROWS = 1_048_576;

    private static final int COLUMNS = 16_384;
    private static final int LETTERS = "XFD".length();

    private static final Set<String> KINDS = Set.of("worksheet", "chartsheet", "dialogsheet", "macrosheet");

    private final String name;
    private final InputStream in;
    private final XMLStreamReader xml;
    private final XlsxCells cells;
    private final MergedCells merged;
    private final boolean isHidden;
    private final BitSet hiddenColumns = new BitSet();
    private @Nullable TableRow waiting;
    private boolean isKnown;
    private int given;
    private int lastRead;

    XlsxSheet(String name, InputStream in, XMLStreamReader xml, XlsxCells cells, MergedCells merged, boolean isHidden) {
        this.merged = merged;
        this.isHidden = isHidden;
        this.name = name;
        this.in = in;
        this.xml = xml;
        this.cells = cells;
    }

    /** The next row, null after the last. */
    @Nullable
    TableRow next() throws IOException {
        if (waiting == null) {
            waiting = read();
        }
        if (waiting == null) {
            return null;
        }
        given++;
        if (waiting.row() > given) {
            return new TableRow(name, given, 1, List.of(), null);
        }
        given = Math.max(given, waiting.row());
        TableRow row = waiting;
        waiting = null;
        return row;
    }

    private @Nullable TableRow read() throws IOException {
        try {
            while (xml.hasNext()) {
                if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                    continue;
                }
                checkKind();
                if (xml.getLocalName().equals("row")) {
                    return readRow();
                }
                if (xml.getLocalName().equals("col")) {
                    readColumns();
                }
            }
            return null;
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    /** A part of another kind has no rows, which is not to say that the sheet has none. */
    private void checkKind() throws IOException {
        if (!isKnown && !KINDS.contains(xml.getLocalName())) {
            throw new IOException("no sheet but a " + xml.getLocalName());
        }
        isKnown = true;
    }

    private TableRow readRow() throws XMLStreamException, IOException {
        String stated = xml.getAttributeValue(null, "r");
        int number = stated == null ? lastRead + 1 : Integer.parseInt(stated);
        if (number < 1 || number > ROWS) {
            throw new IOException("row " + number);
        }
        SheetRow row = new SheetRow(name, number);
        if (number <= lastRead) {
            row.doubt(Remark.of("table.row-out-of-order", number));
        }
        lastRead = number;
        if (isHidden || isTrue("hidden") || isNought("ht")) {
            row.hide();
        }
        while (xml.next() != XMLStreamConstants.END_ELEMENT
                || !xml.getLocalName().equals("row")) {
            if (xml.getEventType() == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals("c")) {
                String reference = xml.getAttributeValue(null, "r");
                int column = reference == null ? row.width() : column(reference);
                cells.read(xml, column, row);
            }
            if (row.isOverfull()) {
                throw new IOException("text of row " + number);
            }
        }
        row.hide(hiddenColumns::get);
        merged.mark(row);
        return row.done();
    }

    /** A column beyond the last one of a sheet is no column: its number would come round to an honest one. */
    private static int column(String reference) throws IOException {
        int letters = 0;
        while (letters < reference.length() && Character.isLetter(reference.charAt(letters))) {
            letters++;
        }
        int column = new CellReference(reference).getCol();
        if (letters > LETTERS || column < 0 || column >= COLUMNS) {
            throw new IOException("cell " + reference);
        }
        return column;
    }

    private void readColumns() throws IOException {
        String first = xml.getAttributeValue(null, "min");
        String last = xml.getAttributeValue(null, "max");
        boolean isUnseen = isTrue("hidden") || (isNought("width") && xml.getAttributeValue(null, "hidden") == null);
        if (isUnseen && first != null && last != null) {
            int from = Integer.parseInt(first) - 1;
            int to = Math.min(COLUMNS, Integer.parseInt(last));
            if (from < 0 || from > to) {
                throw new IOException("column " + first);
            }
            hiddenColumns.set(from, to);
        }
    }

    private boolean isNought(String attribute) {
        String value = xml.getAttributeValue(null, attribute);
        return value != null && value.indexOf('0') >= 0 && XlsxResults.isNought(value);
    }

    private boolean isTrue(String attribute) {
        String value = xml.getAttributeValue(null, attribute);
        return "1".equals(value) || "true".equals(value);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
