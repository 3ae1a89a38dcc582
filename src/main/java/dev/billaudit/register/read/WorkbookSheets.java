package dev.billaudit.register.read;

import dev.billaudit.ledger.Remark;
import dev.billaudit.ledger.failure.WrongUsage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.model.StylesTable;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** The sheets of an XLSX workbook, read as a stream of cells. */
final class WorkbookSheets {

    private WorkbookSheets() {}

    /** Whether the bytes are a zip container, which of the files of a register only XLSX is. */
    static boolean isWorkbook(byte[] bytes) {
        return bytes.length > 3 && bytes[0] == 'P' && bytes[1] == 'K' && bytes[2] <= 8;
    }

    /** Whether the bytes are the older container: XLS, or an XLSX with a password. */
    static boolean isOldContainer(byte[] bytes) {
        return bytes.length > 3 && (bytes[0] & 0xFF) == 0xD0 && (bytes[1] & 0xFF) == 0xCF && bytes[2] == 0x11;
    }

    /**
     * The rows of every sheet by its name, in the order of the workbook.
     *
     * @throws WrongUsage if the workbook is damaged
     */
    static Map<String, List<SheetRow>> of(String file, byte[] bytes) {
        try (OPCPackage opened = OPCPackage.open(new ByteArrayInputStream(bytes))) {
            XSSFReader reader = new XSSFReader(opened);
            SheetCells cells = new SheetCells(
                    new ReadOnlySharedStringsTable(opened, false), styles(reader), countsFrom1904(reader));
            Map<String, List<SheetRow>> sheets = new LinkedHashMap<>();
            XSSFReader.SheetIterator each = (XSSFReader.SheetIterator) reader.getSheetsData();
            while (each.hasNext()) {
                try (InputStream sheet = each.next()) {
                    SheetRowHandler handler = new SheetRowHandler(cells);
                    parse(sheet, handler);
                    sheets.put(each.getSheetName(), handler.rows());
                }
            }
            return sheets;
        } catch (IOException
                | OpenXML4JException
                | SAXException
                | ParserConfigurationException
                | RuntimeException e) { // POI says of damage what it likes
            throw new WrongUsage(Remark.of("register.workbook-damaged", file), e);
        }
    }

    /** Plain writers leave the styles out: then every number is a number. */
    private static StylesTable styles(XSSFReader reader) throws IOException, OpenXML4JException {
        return Objects.requireNonNullElseGet(reader.getStylesTable(), StylesTable::new);
    }

    private static boolean countsFrom1904(XSSFReader reader)
            throws IOException, OpenXML4JException, SAXException, ParserConfigurationException {
        boolean[] found = {false};
        try (InputStream workbook = reader.getWorkbookData()) {
            parse(workbook, new DefaultHandler() {
                @Override
                public void startElement(String uri, String local, String qualified, Attributes attributes) {
                    String value = "workbookPr".equals(local) ? attributes.getValue("date1904") : null;
                    found[0] |= "1".equals(value) || "true".equals(value);
                }
            });
        }
        return found[0];
    }

    private static void parse(InputStream xml, DefaultHandler handler)
            throws IOException, SAXException, ParserConfigurationException {
        var parser = XMLHelper.newXMLReader();
        parser.setContentHandler(handler);
        parser.parse(new InputSource(xml));
    }
}
