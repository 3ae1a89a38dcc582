package dev.billaudit.intake.table;

import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.jspecify.annotations.Nullable;

/**
 * Whether a workbook keeps the results of its formulas.
 *
 * <p>Some libraries write nought for every formula and ask the program that opens the file to work them all out.
 */
final class XlsxResults {

    private static final Pattern NOUGHT = Pattern.compile("\\s*(?:[-+]?0*\\.?0*)\\s*");

    private final XSSFReader book;
    private final XMLInputFactory factory;
    private @Nullable Boolean areStored;

    XlsxResults(XSSFReader book, XMLInputFactory factory) {
        this.book = book;
        this.factory = factory;
    }

    static boolean isNought(String value) {
        return NOUGHT.matcher(value).matches();
    }

    /** False where the workbook is to be worked out and no formula has a result but nought; the sheets are looked through once. */
    boolean areStored() {
        if (areStored == null) {
            try {
                areStored = !isWorkedOut() || hasResult();
            } catch (IOException | OpenXML4JException | XMLStreamException e) {
                areStored = false;
            }
        }
        return areStored;
    }

    private boolean isWorkedOut() throws IOException, OpenXML4JException, XMLStreamException {
        try (InputStream in = new TaggedStream(book.getWorkbookData())) {
            XMLStreamReader xml = factory.createXMLStreamReader(in);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals("calcPr")) {
                    String value = xml.getAttributeValue(null, "fullCalcOnLoad");
                    return "1".equals(value) || "true".equals(value);
                }
            }
            return false;
        }
    }

    private boolean hasResult() throws IOException, OpenXML4JException, XMLStreamException {
        Iterator<InputStream> sheets = book.getSheetsData();
        boolean isAny = false;
        while (!isAny && sheets.hasNext()) {
            try (InputStream in = new TaggedStream(sheets.next())) {
                isAny = hasResult(factory.createXMLStreamReader(in));
            }
        }
        return isAny;
    }

    private static boolean hasResult(XMLStreamReader xml) throws XMLStreamException {
        boolean isFormula = false;
        while (xml.hasNext()) {
            if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            switch (xml.getLocalName()) {
                case "c" -> isFormula = false;
                case "f" -> isFormula = true;
                case "v" -> {
                    if (isFormula && !isNought(xml.getElementText())) {
                        return true;
                    }
                }
                default -> {}
            }
        }
        return false;
    }
}
