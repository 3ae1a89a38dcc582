package dev.billaudit.intake.table;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The names of a workbook's sheets that a person does not see when opening it. */
final class HiddenSheets {

    private HiddenSheets() {}

    static Set<String> of(InputStream workbook, XMLInputFactory xml) throws IOException, XMLStreamException {
        Set<String> hidden = new HashSet<>();
        try (workbook) {
            XMLStreamReader reader = xml.createXMLStreamReader(workbook);
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamConstants.START_ELEMENT
                        && reader.getLocalName().equals("sheet")) {
                    String state = reader.getAttributeValue(null, "state");
                    if ("hidden".equals(state) || "veryHidden".equals(state)) {
                        hidden.add(String.valueOf(reader.getAttributeValue(null, "name")));
                    }
                }
            }
        }
        return hidden;
    }
}
