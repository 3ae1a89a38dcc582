package dev.billaudit.report;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.UnsupportedFileFormatException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Reads a workbook row by row as it stands in the file, with nothing in common with the code that wrote it: numbers as
 * their digits, text as text, without formats.
 */
final class SheetRows {

    private final XSSFReader reader;
    private final ReadOnlySharedStringsTable strings;

    private SheetRows(OPCPackage workbook) throws IOException, OpenXML4JException, SAXException {
        reader = new XSSFReader(workbook);
        strings = new ReadOnlySharedStringsTable(workbook);
    }

    /** What is done with a workbook while it is open. */
    interface Reading<T> {
        T read(SheetRows workbook) throws IOException, OpenXML4JException, SAXException;
    }

    /** Opens a workbook for reading; nothing is written to it. */
    static <T> T in(Path file, Reading<T> reading) throws IOException {
        OPCPackage workbook = null;
        try {
            workbook = OPCPackage.open(file.toFile(), PackageAccess.READ);
            return reading.read(new SheetRows(workbook));
        } catch (OpenXML4JException | SAXException | UnsupportedFileFormatException | OpenXML4JRuntimeException e) {
            throw new IOException("not a workbook: " + file.getFileName(), e);
        } finally {
            if (workbook != null) {
                workbook.revert();
            }
        }
    }

    /** The names of the sheets in their order. */
    List<String> sheetNames() throws IOException, OpenXML4JException {
        List<String> names = new ArrayList<>();
        XSSFReader.SheetIterator sheets = (XSSFReader.SheetIterator) reader.getSheetsData();
        while (sheets.hasNext()) {
            sheets.next().close();
            names.add(sheets.getSheetName());
        }
        return names;
    }

    /** Hands over the rows of a table, those of its further sheets too, without headings. */
    void table(String name, Consumer<List<String>> row) throws IOException, OpenXML4JException, SAXException {
        Pattern further = Pattern.compile(Pattern.quote(name) + "( \\([0-9]+\\))?");
        XSSFReader.SheetIterator sheets = (XSSFReader.SheetIterator) reader.getSheetsData();
        while (sheets.hasNext()) {
            try (InputStream sheet = sheets.next()) {
                Matcher matcher = further.matcher(sheets.getSheetName());
                if (matcher.matches()) {
                    boolean[] heading = {true};
                    rows(sheet, cells -> {
                        if (!heading[0]) {
                            row.accept(cells);
                        }
                        heading[0] = false;
                    });
                }
            }
        }
    }

    private void rows(InputStream sheet, Consumer<List<String>> row) throws IOException, SAXException {
        try {
            XMLReader parser = XMLHelper.newXMLReader();
            parser.setContentHandler(new Cells(row));
            parser.parse(new InputSource(sheet));
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("no XML reader", e);
        }
    }

    /** Gathers the cells of a row; gaps are empty text. */
    private final class Cells extends DefaultHandler {

        private final Consumer<List<String>> row;
        private final StringBuilder text = new StringBuilder();
        private List<String> cells = new ArrayList<>();
        private boolean shared;
        private boolean value;
        private int column;

        Cells(Consumer<List<String>> row) {
            this.row = row;
        }

        @Override
        public void startElement(String uri, String name, String qualified, Attributes attributes) {
            switch (name) {
                case "row" -> cells = new ArrayList<>();
                case "c" -> {
                    column = new CellReference(attributes.getValue("r")).getCol();
                    shared = "s".equals(attributes.getValue("t"));
                    text.setLength(0);
                }
                case "v", "t" -> value = true;
                default -> {}
            }
        }

        @Override
        public void endElement(String uri, String name, String qualified) {
            switch (name) {
                case "v", "t" -> value = false;
                case "c" -> endCell();
                case "row" -> row.accept(cells);
                default -> {}
            }
        }

        private void endCell() {
            while (cells.size() < column) {
                cells.add("");
            }
            String raw = text.toString();
            cells.add(shared ? strings.getItemAt(Integer.parseInt(raw)).getString() : raw);
        }

        @Override
        public void characters(char[] characters, int start, int length) {
            if (value) {
                text.append(characters, start, length);
            }
        }
    }
}
