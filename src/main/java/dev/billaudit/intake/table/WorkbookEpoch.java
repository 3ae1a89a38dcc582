package dev.billaudit.intake.table;

import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Whether a workbook counts days from 1904, as old Macintosh ones do. */
final class WorkbookEpoch {

    private WorkbookEpoch() {}

    static boolean isFrom1904(InputStream workbook, XMLInputFactory xml) throws IOException, XMLStreamException {
        try (workbook) {
            XMLStreamReader reader = xml.createXMLStreamReader(workbook);
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamConstants.START_ELEMENT
                        && reader.getLocalName().equals("workbookPr")) {
                    String value = reader.getAttributeValue(null, "date1904");
                    return "1".equals(value) || "true".equals(value);
                }
            }
            return false;
        }
    }
}
