package dev.billaudit.report;

import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/**
 * The workbook being written, with what all its sheets share.
 *
 * @param workbook streams its rows to disk
 * @param styles the looks
 * @param words the language
 * @param limits how far a sheet goes
 */
record Book(SXSSFWorkbook workbook, Styles styles, Words words, Limits limits) {

    /**
     * How far a sheet goes.
     *
     * @param rows rows of one sheet, its heading not counted; what is over goes to a further sheet of the same name
     *     with a number
     * @param links links of one sheet; Excel refuses 65,530 and each costs memory, further rows name their target only
     */
    record Limits(int rows, int links) {

        /** A million rows: under Excel's 1,048,576 and easy to reckon with. */
        static final Limits USUAL = new Limits(1_000_000, 10_000);
    }

    /** A sheet at the end, by the key of its name. */
    SXSSFSheet sheet(String key) {
        return workbook.createSheet(name(key));
    }

    String name(String key) {
        return words.say("sheet." + key);
    }

    Hyperlink linkToCell(String sheetName, int row) {
        Hyperlink link = workbook.getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
        link.setAddress("'" + sheetName + "'!A" + (row + 1));
        return link;
    }

    Hyperlink linkToFolder(String folder) {
        Hyperlink link = workbook.getCreationHelper().createHyperlink(HyperlinkType.FILE);
        link.setAddress(folder);
        return link;
    }
}
