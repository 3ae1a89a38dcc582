package dev.billaudit.intake.table;

import dev.billaudit.intake.TableRow;
import dev.billaudit.ledger.Remark;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.apache.poi.hssf.eventusermodel.FormatTrackingHSSFListener;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BlankRecord;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.CellValueRecordInterface;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.record.DimensionsRecord;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.RecordFactoryInputStream;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.hssf.record.StringRecord;
import org.apache.poi.hssf.record.UnknownRecord;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.jspecify.annotations.Nullable;

/** The rows of a BIFF8 workbook's sheets in order, hidden ones too, record by record as they stream by. */
final class XlsRows implements Rows {

    private static final int WIDEST_GAP = 3;

    private final POIFSFileSystem files;
    private final InputStream in;
    private final RecordFactoryInputStream records;
    private final FormatTrackingHSSFListener formats = new FormatTrackingHSSFListener(any -> {});
    private final XlsCells cells;
    private final List<BoundSheetRecord> bound = new ArrayList<>();
    private final Deque<TableRow> ready = new ArrayDeque<>();
    private final List<MergedCells> merges;
    private final XlsShown shown = new XlsShown();
    /** The columns that the sheet says it has; 0 where it says nothing, as some writers do. */
    private int columns;

    private int parts;
    private int sheets;
    private int depth;
    private boolean isSheet;
    private String sheet = "";
    private int lastRow;
    private @Nullable SheetRow row;

    /** Records of no known kind since the last cell; what follows the last cell of a sheet is none. */
    private final List<Record> strangers = new ArrayList<>();

    XlsRows(Path file, ShownNumbers numbers) throws IOException {
        files = new POIFSFileSystem(file.toFile(), true);
        cells = new XlsCells(formats, numbers, new XlsResults(files));
        try {
            DirectoryNode root = files.getRoot();
            in = root.createDocumentInputStream(root.getEntryCaseInsensitive("Workbook"));
            records = new RecordFactoryInputStream(in, false);
            merges = merges(root);
        } catch (IOException | RuntimeException e) {
            files.close();
            throw e;
        }
    }

    /** A stream that breaks off has its end told when its cells are read. */
    private static List<MergedCells> merges(DirectoryNode root) throws IOException {
        try (InputStream stream = root.createDocumentInputStream(root.getEntryCaseInsensitive("Workbook"))) {
            return XlsMerges.of(stream);
        } catch (EOFException e) {
            return List.of();
        }
    }

    @Override
    public @Nullable TableRow next() throws IOException {
        while (ready.isEmpty()) {
            Record read = records.nextRecord();
            if (read == null) {
                endSheet();
                if (ready.isEmpty() && (depth > 0 || sheets < bound.size() || sheets == 0)) {
                    throw new IOException("ends inside a sheet or before any");
                }
                return ready.poll();
            }
            take(read);
        }
        return ready.poll();
    }

    private void take(Record read) {
        formats.processRecord(read);
        if (read instanceof BOFRecord start) {
            begin(start);
        } else if (read instanceof EOFRecord) {
            depth--;
            if (depth == 0) {
                endSheet();
            }
        } else if (read instanceof BoundSheetRecord sheetName) {
            bound.add(sheetName);
        } else if (read instanceof SSTRecord texts) {
            cells.texts(texts);
        } else if (read instanceof DateWindow1904Record epoch) {
            cells.epoch(epoch.getWindowing() == 1);
        } else if (read instanceof DimensionsRecord size && depth == 1) {
            columns = size.getLastCol();
        } else if (isSheet && depth == 1 && !shown.take(read)) {
            takeCell(read);
        }
    }

    private void begin(BOFRecord start) {
        depth++;
        parts += depth == 1 ? 1 : 0;
        boolean isPart = depth == 1 && start.getType() != BOFRecord.TYPE_WORKBOOK;
        if (!isPart) {
            return;
        }
        isSheet = start.getType() == BOFRecord.TYPE_WORKSHEET;
        BoundSheetRecord[] order = BoundSheetRecord.orderByBofPosition(bound);
        sheet = sheets < order.length ? order[sheets].getSheetname() : "";
        shown.begin(sheets < order.length && (order[sheets].isHidden() || order[sheets].isVeryHidden()));
        sheets++;
        lastRow = 0;
        columns = 0;
    }

    private void takeCell(Record read) {
        if (read instanceof StringRecord text && row != null) {
            cells.endFormula(text.getString(), row);
        } else if (read instanceof CellValueRecordInterface cell) {
            int number = cell.getRow() + 1;
            missText();
            doubtStrangers(number);
            doubtDisplaced(cell, rowOf(number));
            cells.put(cell, rowOf(number));
        } else if (!XlsCells.isOld(read)) {
            keepStranger(read);
        } else {
            rowOf(XlsCells.rowOf(read)).doubt(unread(read));
        }
    }

    /**
     * A cell beyond the columns that the sheet says it has, far from the others of its row. Writers who state too few
     * columns fill those behind them without a gap.
     */
    private void doubtDisplaced(CellValueRecordInterface cell, SheetRow to) {
        int column = cell.getColumn();
        if (columns > 0 && column >= columns && column > to.width() + WIDEST_GAP && !(cell instanceof BlankRecord)) {
            to.doubt(Remark.of("table.cell-displaced", column + 1, columns));
        }
    }

    /**
     * A record of no known kind between two cells: writers put none there, so it is a cell whose kind was damaged. The one
     * of the two rows that it names cannot be trusted.
     */
    private void doubtStrangers(int next) {
        for (Record stranger : strangers) {
            if (row != null && XlsCells.rowOf(stranger) != next) {
                row.doubt(unread(stranger));
            }
        }
        strangers.removeIf(stranger -> XlsCells.rowOf(stranger) != next);
        strangers.forEach(stranger -> rowOf(next).doubt(unread(stranger)));
        strangers.clear();
    }

    private void keepStranger(Record read) {
        if (read instanceof UnknownRecord && row != null) {
            strangers.add(read);
        }
    }

    private static Remark unread(Record read) {
        return Remark.of("table.cell-kind-unknown", XlsCells.columnOf(read));
    }

    private SheetRow rowOf(int number) {
        if (row == null || row.number() != number) {
            flush();
            for (int blank = lastRow + 1; blank < number; blank++) {
                ready.add(new TableRow(sheet, blank, 1, List.of(), null));
            }
            row = new SheetRow(sheet, number);
            if (number <= lastRow) {
                row.doubt(Remark.of("table.row-out-of-order", number));
            }
            lastRow = Math.max(lastRow, number);
        }
        return row;
    }

    private void flush() {
        if (row != null) {
            shown.mark(row);
            if (parts <= merges.size()) {
                merges.get(parts - 1).mark(row);
            }
            ready.add(row.done());
            row = null;
        }
    }

    private void missText() {
        if (row != null) {
            cells.missText(row);
        }
    }

    private void endSheet() {
        missText();
        flush();
        strangers.clear();
        isSheet = false;
    }

    @Override
    public void close() throws IOException {
        in.close();
        files.close();
    }
}
