package dev.billaudit.register.read;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.util.CellReference;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** Collects the rows of one worksheet as it is parsed; rows the sheet leaves out are blank rows. */
final class SheetRowHandler extends DefaultHandler {

    private static final int MOST_ROWS = 1 << 20;

    private final SheetCells cells;
    private final List<SheetRow> rows = new ArrayList<>();
    private final StringBuilder stored = new StringBuilder();

    private List<String> current = new ArrayList<>();
    private int rowNumber;
    private int column;
    private String type = "n";
    private int style;
    private boolean isCollecting;
    private boolean isPhonetic;

    SheetRowHandler(SheetCells cells) {
        this.cells = cells;
    }

    /** Every row from the first to the last, blank ones included. */
    List<SheetRow> rows() {
        return rows;
    }

    @Override
    public void startElement(String uri, String local, String qualified, Attributes attributes) {
        switch (local) {
            case "row" -> startRow(attributes.getValue("r"));
            case "c" -> startCell(attributes);
            case "v", "t" -> isCollecting = !isPhonetic;
            case "rPh" -> isPhonetic = true;
            default -> {
                // borders, formulas and the like say nothing to the register
            }
        }
    }

    @Override
    public void endElement(String uri, String local, String qualified) {
        switch (local) {
            case "row" -> rows.add(new SheetRow(rowNumber, current));
            case "c" -> endCell();
            case "v", "t" -> isCollecting = false;
            case "rPh" -> isPhonetic = false;
            default -> {
                // see startElement
            }
        }
    }

    @Override
    public void characters(char[] text, int start, int length) {
        if (isCollecting) {
            stored.append(text, start, length);
        }
    }

    private void startRow(@Nullable String reference) {
        int next = reference == null ? rowNumber + 1 : Integer.parseInt(reference);
        if (next <= rowNumber || next > MOST_ROWS) {
            throw new IllegalArgumentException("a sheet has no row " + next + " after row " + rowNumber);
        }
        for (int skipped = rowNumber + 1; skipped < next; skipped++) {
            rows.add(new SheetRow(skipped, List.of()));
        }
        rowNumber = next;
        column = -1;
        current = new ArrayList<>();
    }

    private void startCell(Attributes attributes) {
        String reference = attributes.getValue("r");
        column = reference == null ? column + 1 : new CellReference(reference).getCol();
        type = attributes.getValue("t") == null ? "n" : attributes.getValue("t");
        style = attributes.getValue("s") == null ? 0 : Integer.parseInt(attributes.getValue("s"));
        stored.setLength(0);
    }

    private void endCell() {
        while (current.size() <= column) {
            current.add("");
        }
        current.set(column, cells.text(type, style, stored.toString()));
    }
}
