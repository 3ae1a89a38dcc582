package dev.billaudit.dispute;

import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.TableWidthType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableCell.XWPFVertAlign;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;

/** The letter's table of items in a document: heading repeated on each page, rows kept whole, amounts to the right. */
final class LetterTable {

    // Twentieths of a point; they sum to the width of the text
    private static final int[] WIDTHS = {560, 940, 2152, 2880, 1100, 1100};
    private static final int FIRST_AMOUNT = 4;
    private static final int SIDE_PADDING = 70;
    private static final int TOP_PADDING = 30;

    private LetterTable() {}

    static void append(XWPFDocument document, Letter.Table content, LetterFonts fonts) {
        int rows = content.rows().size();
        XWPFTable table = document.createTable(rows + 2, WIDTHS.length);
        shape(table);
        XWPFTableRow head = table.getRow(0);
        head.setRepeatHeader(true);
        for (int i = 0; i < WIDTHS.length; i++) {
            write(head.getCell(i), content.head().get(i), ParagraphAlignment.CENTER, fonts, true);
            head.getCell(i).setColor("EDEDED");
        }
        for (int i = 0; i < rows; i++) {
            fill(table.getRow(i + 1), content.rows().get(i), fonts);
        }
        total(table.getRow(rows + 1), content.total(), fonts);
        table.getRows().forEach(row -> row.setCantSplitRow(true));
        XWPFParagraph after = document.createParagraph();
        after.setSpacingAfter(0);
        after.setSpacingBetween(0.5);
    }

    private static void shape(XWPFTable table) {
        table.setWidthType(TableWidthType.DXA);
        table.setWidth(LetterDocument.TEXT_WIDTH);
        table.setCellMargins(TOP_PADDING, SIDE_PADDING, TOP_PADDING, SIDE_PADDING);
        CTTblPr properties = table.getCTTbl().getTblPr();
        properties.addNewTblLayout().setType(STTblLayoutType.FIXED);
        CTTblGrid grid = table.getCTTbl().getTblGrid() == null
                ? table.getCTTbl().addNewTblGrid()
                : table.getCTTbl().getTblGrid();
        while (grid.sizeOfGridColArray() > 0) {
            grid.removeGridCol(0);
        }
        for (int width : WIDTHS) {
            grid.addNewGridCol().setW(BigInteger.valueOf(width));
        }
        table.getRows().forEach(row -> {
            for (int i = 0; i < WIDTHS.length; i++) {
                row.getCell(i).setWidth(String.valueOf(WIDTHS[i]));
            }
        });
    }

    private static void fill(XWPFTableRow row, List<String> cells, LetterFonts fonts) {
        for (int i = 0; i < WIDTHS.length; i++) {
            ParagraphAlignment alignment = i < 2 ? ParagraphAlignment.CENTER : ParagraphAlignment.LEFT;
            write(row.getCell(i), cells.get(i), i < FIRST_AMOUNT ? alignment : ParagraphAlignment.RIGHT, fonts, false);
        }
    }

    private static void total(XWPFTableRow row, List<String> cells, LetterFonts fonts) {
        for (int i = FIRST_AMOUNT - 1; i > 0; i--) {
            row.removeCell(i);
        }
        XWPFTableCell word = row.getCell(0);
        int width = 0;
        for (int i = 0; i < FIRST_AMOUNT; i++) {
            width += WIDTHS[i];
        }
        word.setWidth(String.valueOf(width));
        word.getCTTc().getTcPr().addNewGridSpan().setVal(BigInteger.valueOf(FIRST_AMOUNT));
        write(word, cells.get(0), ParagraphAlignment.CENTER, fonts, true);
        write(row.getCell(1), cells.get(1), ParagraphAlignment.RIGHT, fonts, true);
        write(row.getCell(2), cells.get(2), ParagraphAlignment.RIGHT, fonts, true);
    }

    private static void write(
            XWPFTableCell cell, String text, ParagraphAlignment alignment, LetterFonts fonts, boolean isBold) {
        cell.setVerticalAlignment(XWPFVertAlign.CENTER);
        XWPFParagraph paragraph = cell.getParagraphs().get(0);
        paragraph.setAlignment(alignment);
        paragraph.setSpacingAfter(0);
        var run = paragraph.createRun();
        run.setText(text);
        fonts.cell(run, isBold);
    }
}
