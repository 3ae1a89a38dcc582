package dev.billaudit.intake.table;

import dev.billaudit.ledger.Remark;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.jspecify.annotations.Nullable;

/** Reads one cell of a sheet's XML into its row. */
final class XlsxCells {

    /** A number that does not fit a binary one is a damaged cell. */
    private static final int EXPONENT_LIMIT = 400;

    private final SharedTexts strings;
    private final @Nullable StylesTable styles;
    private final boolean from1904;
    private final ShownNumbers numbers;
    private final BooleanSupplier areResultsStored;

    XlsxCells(
            SharedTexts strings,
            @Nullable StylesTable styles,
            boolean from1904,
            ShownNumbers numbers,
            BooleanSupplier areResultsStored) {
        this.numbers = numbers;
        this.areResultsStored = areResultsStored;
        this.strings = strings;
        this.styles = styles;
        this.from1904 = from1904;
    }

    /** Reads up to the end of the {@code c} element the reader stands at. */
    void read(XMLStreamReader xml, int column, SheetRow row) throws XMLStreamException {
        String type = xml.getAttributeValue(null, "t");
        String style = xml.getAttributeValue(null, "s");
        StringBuilder inline = new StringBuilder();
        String value = null;
        boolean isFormula = false;
        while (xml.next() != XMLStreamConstants.END_ELEMENT
                || !xml.getLocalName().equals("c")) {
            if (xml.getEventType() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            switch (xml.getLocalName()) {
                case "v" -> value = xml.getElementText();
                case "t" -> inline.append(xml.getElementText());
                case "f" -> isFormula = true;
                case "rPh", "extLst" -> skip(xml);
                default -> {}
            }
        }
        if (value == null || (value.isEmpty() && !"str".equals(type))) {
            if (isFormula) {
                row.doubt(Remark.of("table.formula-without-value", column + 1));
            }
            row.put(column, unescaped(inline.toString()));
            return;
        }
        if ("inlineStr".equals(type) && !inline.isEmpty()) {
            row.put(column, unescaped(inline.toString()));
            return;
        }
        try {
            put(type, value, style, column, row);
            boolean isNumber = type == null || type.equals("n");
            if (isFormula && isNumber && XlsxResults.isNought(value) && !areResultsStored.getAsBoolean()) {
                row.doubt(Remark.of("table.formula-without-value", column + 1));
            }
        } catch (NumberFormatException | IndexOutOfBoundsException | IllegalStateException e) {
            row.put(column, value);
            row.doubt(Remark.of("table.number-unreadable", column + 1));
        }
    }

    /** Phonetic guides are no text of the cell, and what other programs add no value of it, whatever stands inside. */
    private static void skip(XMLStreamReader xml) throws XMLStreamException {
        int open = 1;
        while (open > 0) {
            int event = xml.next();
            open += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
        }
    }

    private void put(@Nullable String type, String value, @Nullable String style, int column, SheetRow row) {
        switch (type == null ? "n" : type) {
            case "s" -> row.put(column, shared(value.strip()));
            case "str", "inlineStr" -> row.put(column, unescaped(value));
            case "b" -> row.put(column, value.strip().equals("1") ? "TRUE" : "FALSE");
            case "n" -> putNumber(value.strip(), style, column, row);
            case "d" -> row.put(column, TimeFormat.ofIso(value));
            default -> row.put(column, value);
        }
    }

    private String shared(String index) {
        return unescaped(strings.get(Integer.parseInt(index)));
    }

    private static String unescaped(String text) {
        return text.contains("_x") ? new XSSFRichTextString(text).getString() : text;
    }

    private void putNumber(String value, @Nullable String style, int column, SheetRow row) {
        BigDecimal number = new BigDecimal(value);
        if (Math.abs((long) number.scale()) > EXPONENT_LIMIT) {
            throw new NumberFormatException(value);
        }
        XSSFCellStyle look = style == null || style.isBlank() || styles == null || styles.getNumCellStyles() == 0
                ? null
                : styles.getStyleAt(Integer.parseInt(style));
        if (look != null && TimeFormat.isTime(look.getDataFormat(), look.getDataFormatString())) {
            putTime(number, Objects.requireNonNullElse(look.getDataFormatString(), ""), column, row);
            return;
        }
        String format = look == null ? "" : Objects.requireNonNullElse(look.getDataFormatString(), "");
        numbers.put(number, format, column, row);
    }

    private void putTime(BigDecimal number, String format, int column, SheetRow row) {
        row.put(column, NumberText.time(number, format, from1904));
        if (NumberText.isNoTime(number) && !TimeFormat.hasNegative(format)) {
            row.doubt(Remark.of("table.time-outside", column + 1));
        }
    }
}
