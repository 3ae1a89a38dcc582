package dev.billaudit.intake.table;

import dev.billaudit.ledger.Remark;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** The texts that the cells of a workbook share, kept as bytes: a table of many short ones is many times its size as objects. */
final class SharedTexts {

    /** What a process of 512 MB can hold beside its work. */
    private static final int MOST_BYTES = 128 << 20;

    private static final int MOST_TEXTS = 8 << 20;

    /** No text in UTF-8 begins with these two bytes. */
    private static final char HALVES = '\uFEFF';

    private byte[] bytes = new byte[1 << 12];
    private int[] ends = new int[1 << 8];
    private int size;

    /**
     * Reads the table; null for a workbook without one.
     *
     * @throws TooLarge if it holds more than can be kept
     */
    static SharedTexts read(@Nullable InputStream in, XMLInputFactory factory) throws IOException, XMLStreamException {
        SharedTexts texts = new SharedTexts();
        if (in == null) {
            return texts;
        }
        try (in) {
            XMLStreamReader xml = factory.createXMLStreamReader(in);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals("si")) {
                    texts.add(text(xml));
                }
            }
        }
        return texts;
    }

    /** The text of one entry, that of its formatted parts too; phonetic guides are none of it. */
    private static String text(XMLStreamReader xml) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        int guides = 0;
        while (xml.next() != XMLStreamConstants.END_ELEMENT
                || !xml.getLocalName().equals("si")) {
            if (xml.getEventType() == XMLStreamConstants.END_ELEMENT
                    && xml.getLocalName().equals("rPh")) {
                guides--;
            }
            if (xml.getEventType() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            guides += xml.getLocalName().equals("rPh") ? 1 : 0;
            if (xml.getLocalName().equals("t") && guides == 0) {
                text.append(xml.getElementText());
            }
        }
        return text.toString();
    }

    private void add(String text) throws IOException {
        byte[] added = encoded(text);
        int begin = size == 0 ? 0 : ends[size - 1];
        if (size == MOST_TEXTS || added.length > MOST_BYTES - begin) {
            throw new TooLarge(Remark.of("table.too-many-texts"));
        }
        if (begin + added.length > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.min(MOST_BYTES, Math.max(bytes.length * 2, begin + added.length)));
        }
        if (size == ends.length) {
            ends = Arrays.copyOf(ends, ends.length * 2);
        }
        System.arraycopy(added, 0, bytes, begin, added.length);
        ends[size++] = begin + added.length;
    }

    /** UTF-8, except that halves of characters must not be lost: they put the cell in doubt. */
    private static byte[] encoded(String text) {
        byte[] added = text.getBytes(StandardCharsets.UTF_8);
        boolean isWhole = new String(added, StandardCharsets.UTF_8).equals(text);
        return isWhole ? added : (HALVES + text).getBytes(StandardCharsets.UTF_16BE);
    }

    /**
     * One of them.
     *
     * @throws IndexOutOfBoundsException if there is none of this number
     */
    String get(int index) {
        if (index < 0 || index >= size) {
            throw new IndexOutOfBoundsException(index);
        }
        int begin = index == 0 ? 0 : ends[index - 1];
        boolean hasHalves = ends[index] - begin > 1 && bytes[begin] == (byte) 0xFE && bytes[begin + 1] == (byte) 0xFF;
        return hasHalves
                ? new String(bytes, begin + 2, ends[index] - begin - 2, StandardCharsets.UTF_16BE)
                : new String(bytes, begin, ends[index] - begin, StandardCharsets.UTF_8);
    }
}
