package dev.billaudit.intake.table;

import dev.billaudit.intake.TableRow;
import dev.billaudit.ledger.Remark;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.math.BigDecimal;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * The rows of an XML Spreadsheet of 2003, which web servers write and call .xls: sheets in order, hidden ones too, read
 * as they stream by. Rows that are left out come as blank ones.
 */
final class XmlBookRows implements Rows {

    private static final String SHEETS = "urn:schemas-microsoft-com:office:spreadsheet";
    private static final int ROWS = 1_048_576;
    private static final int COLUMNS = 16_384;
    private static final char MARK = '\uFEFF';

    private final Reader text;
    private final XMLStreamReader xml;
    private final BitSet hiddenSheets;
    private final ShownNumbers numbers;
    /** The formats of numbers by the names of their styles, which stand before the sheets. */
    private final Map<String, String> formats = new HashMap<>();

    private String style = "";
    private final BitSet hiddenColumns = new BitSet();
    private int sheets;
    private int column;
    private String sheet = "";
    private MergedCells merged = new MergedCells();
    private @Nullable SheetRow waiting;
    private int given;
    private int lastRead;

    XmlBookRows(Path file, Charset charset, ShownNumbers numbers) throws IOException {
        this.numbers = numbers;
        hiddenSheets = hiddenSheets(file, charset);
        text = open(file, charset);
        try {
            xml = XlsxRows.safeFactory().createXMLStreamReader(text);
        } catch (XMLStreamException e) {
            text.close();
            throw new IOException(e);
        }
    }

    private static Reader open(Path file, Charset charset) throws IOException {
        return withoutMark(new InputStreamReader(
                new TaggedStream(Files.newInputStream(file)),
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)));
    }

    /** Counted from 1. They are told of behind their rows; what breaks off is told when the rows are read. */
    private static BitSet hiddenSheets(Path file, Charset charset) throws IOException {
        BitSet hidden = new BitSet();
        try (Reader text = open(file, charset)) {
            XMLStreamReader xml = XlsxRows.safeFactory().createXMLStreamReader(text);
            int sheets = 0;
            while (xml.hasNext()) {
                boolean isStart = xml.next() == XMLStreamConstants.START_ELEMENT;
                sheets += isStart && xml.getLocalName().equals("Worksheet") ? 1 : 0;
                if (isStart && xml.getLocalName().equals("Visible")) {
                    hidden.set(sheets, xml.getElementText().strip().endsWith("Hidden"));
                }
            }
        } catch (XMLStreamException | CharacterCodingException e) {
            return hidden;
        }
        return hidden;
    }

    private static Reader withoutMark(Reader text) throws IOException {
        PushbackReader reader = new PushbackReader(text);
        int first = reader.read();
        if (first >= 0 && first != MARK) {
            reader.unread(first);
        }
        return reader;
    }

    @Override
    public @Nullable TableRow next() throws IOException {
        SheetRow row = waiting == null ? read() : waiting;
        waiting = null;
        if (row == null) {
            return null;
        }
        given++;
        if (row.number() > given) {
            waiting = row;
            return new TableRow(sheet, given, 1, List.of(), null);
        }
        return row.done();
    }

    private @Nullable SheetRow read() throws IOException {
        try {
            while (xml.hasNext()) {
                if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                    continue;
                }
                if (xml.getLocalName().equals("Worksheet")) {
                    sheet = String.valueOf(xml.getAttributeValue(SHEETS, "Name"));
                    merged = new MergedCells();
                    hiddenColumns.clear();
                    column = 0;
                    sheets++;
                    given = 0;
                    lastRead = 0;
                } else if (xml.getLocalName().equals("Style")) {
                    style = attribute("ID");
                } else if (xml.getLocalName().equals("NumberFormat")) {
                    formats.put(style, attribute("Format"));
                } else if (xml.getLocalName().equals("Column")) {
                    readColumn();
                } else if (xml.getLocalName().equals("Row")) {
                    return readRow();
                }
            }
            return null;
        } catch (XMLStreamException | NumberFormatException e) {
            throw new IOException(e);
        }
    }

    private SheetRow readRow() throws XMLStreamException, IOException {
        int number = index(lastRead + 1);
        if (number < 1 || number <= lastRead || number > ROWS) {
            throw new IOException("row " + number);
        }
        lastRead = number + span("Span");
        SheetRow row = new SheetRow(sheet, number);
        if (span("Hidden") > 0 || hiddenSheets.get(sheets)) {
            row.hide();
        }
        int at = 0;
        while (!isEndOf("Row")) {
            if (isStartOf("Cell")) {
                at = index(at + 1) - 1;
                int across = span("MergeAcross");
                merged.add(number, number + span("MergeDown"), at, at + across);
                readCell(row, at);
                at += 1 + across;
            }
        }
        row.hide(hiddenColumns::get);
        merged.mark(row);
        return row;
    }

    private void readColumn() throws IOException {
        int first = index(column + 1);
        column = first + span("Span");
        if (first <= 0 || first > column || column > COLUMNS) {
            throw new IOException("column " + first);
        }
        if (span("Hidden") > 0) {
            hiddenColumns.set(first - 1, column);
        }
    }

    private String attribute(String name) {
        return Objects.requireNonNullElse(xml.getAttributeValue(SHEETS, name), "");
    }

    private void readCell(SheetRow row, int column) throws XMLStreamException {
        String format = formats.getOrDefault(attribute("StyleID"), "");
        boolean hasResult = attribute("Formula").isEmpty();
        while (!isEndOf("Cell")) {
            if (isStartOf("Comment")) {
                while (!isEndOf("Comment")) {
                    // what somebody noted beside the value is no second one
                }
            }
            if (isStartOf("Data")) {
                String type = String.valueOf(xml.getAttributeValue(SHEETS, "Type"));
                String value = content();
                hasResult |= !value.isEmpty() || !type.equals("Number");
                put(row, column, type, value, format);
            }
        }
        if (!hasResult) {
            row.doubt(Remark.of("table.formula-without-value", column + 1));
        }
    }

    private void put(SheetRow row, int column, String type, String value, String format) {
        if (!type.equals("Number")) {
            row.put(column, shown(type, value));
            return;
        }
        try {
            numbers.put(new BigDecimal(value.strip()), format, column, row);
        } catch (NumberFormatException e) {
            row.put(column, value);
            row.doubt(Remark.of("table.number-unreadable", column + 1));
        }
    }

    /** As the same cell of an .xlsx is shown. */
    private static String shown(String type, String value) {
        return switch (type) {
            case "DateTime" -> TimeFormat.ofIso(value);
            case "Boolean" -> value.strip().equals("1") ? "TRUE" : value.strip().equals("0") ? "FALSE" : value;
            default -> value;
        };
    }

    /** The text of the element, that of its formatted parts too. */
    private String content() throws XMLStreamException {
        StringBuilder content = new StringBuilder();
        while (!isEndOf("Data")) {
            if (xml.isCharacters()) {
                content.append(xml.getText());
            }
        }
        return content.toString();
    }

    private boolean isEndOf(String element) throws XMLStreamException {
        return xml.next() == XMLStreamConstants.END_ELEMENT
                && xml.getLocalName().equals(element);
    }

    private boolean isStartOf(String element) {
        return xml.isStartElement() && xml.getLocalName().equals(element);
    }

    private int index(int next) {
        String stated = xml.getAttributeValue(SHEETS, "Index");
        return stated == null ? next : Integer.parseInt(stated.strip());
    }

    private int span(String name) {
        String stated = xml.getAttributeValue(SHEETS, name);
        return stated == null ? 0 : Math.max(0, Integer.parseInt(stated.strip()));
    }

    @Override
    public void close() throws IOException {
        text.close();
    }
}
