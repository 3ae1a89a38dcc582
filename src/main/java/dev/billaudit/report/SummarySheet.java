package dev.billaudit.report;

import dev.billaudit.findings.Verdict;
import dev.billaudit.ledger.Money;
import dev.billaudit.report.Styles.Look;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFSheet;

/** 汇总: the month by carrier, category, cost centre and by the lines with most suspect money, with charts above. */
final class SummarySheet {

    private static final int CHART_ROWS = 17;
    private static final int NAME_WIDTH = 30;
    private static final int AMOUNT_WIDTH = 14;
    private static final int INDENT = 2;
    private static final int CHARACTER = 256;
    private static final int BILLED = 2;
    private static final int SUSPECT = 5;
    private static final int CLAIMED = 8;
    private static final List<String> HEADINGS =
            List.of("lines", "billed", "agreed", "standard", "suspect", "unclear", "credit", "claimed", "findings");

    private final Book book;
    private final SXSSFSheet sheet;
    private final int[] widths = new int[HEADINGS.size() + 1];
    private final int[] widest = new int[HEADINGS.size() + 1];
    private int nextRow;

    SummarySheet(Book book) {
        this.book = book;
        sheet = book.sheet("summary");
        Arrays.fill(widest, AMOUNT_WIDTH - INDENT);
    }

    void close(RunSummary summary, Totals totals, List<Rates.Rate> rates) {
        Words words = book.words();
        pen().text(words.say("summary.title", summary.month().toString()), Look.TITLE);
        sheet.getRow(0).setHeightInPoints(32);
        nextRow = CHART_ROWS + 2;
        Charts charts = new Charts(book.workbook().getXSSFWorkbook().getSheet(sheet.getSheetName()));
        int categories = table("summary.by-category", totals.byCategory(), words::category);
        table("summary.by-carrier", totals.byCarrier(), words::carrier);
        int centres = table("summary.by-cost-centre", totals.byCostCentre(), this::centre);
        rates(rates);
        topLines(totals);
        draw(charts, totals, categories, centres);
        sheet.setColumnWidth(0, NAME_WIDTH * CHARACTER);
        for (int i = 1; i < widths.length; i++) {
            sheet.setColumnWidth(i, AMOUNT_WIDTH * CHARACTER);
        }
        TableSheet.print(sheet);
    }

    private String centre(String name) {
        return name.isEmpty() ? book.words().say("summary.no-cost-centre") : name;
    }

    /** Writes a table; answers its first data row. */
    private <K> int table(String titleKey, Map<K, Tally> rows, Function<K, String> name) {
        heading(titleKey);
        int first = nextRow;
        rows.forEach((key, tally) -> {
            Pen pen = pen().text(name.apply(key));
            if (tally.lines() > 0) {
                pen.count(tally.lines());
            } else {
                pen.text(null);
            }
            pen.money(tally.billed());
            for (Verdict verdict : Verdict.values()) {
                pen.money(tally.of(verdict));
            }
            pen.money(tally.claimed()).count(tally.findings());
        });
        nextRow++;
        return first;
    }

    private void heading(String titleKey) {
        Words words = book.words();
        Pen title = pen().text(words.say(titleKey), Look.SECTION);
        HEADINGS.forEach(ignored -> title.text(null, Look.SECTION));
        sheet.addMergedRegion(new CellRangeAddress(nextRow - 1, nextRow - 1, 0, HEADINGS.size()));
        Pen pen = pen().text(words.say("column.name"), Look.HEADING);
        HEADINGS.forEach(key -> pen.text(words.say("column." + key), Look.HEADING));
    }

    /** Complaints per provider and 10,000 of its lines; differences of bills by carrier. */
    private void rates(List<Rates.Rate> rates) {
        if (rates.isEmpty()) {
            return;
        }
        Words words = book.words();
        Pen title = pen().text(words.say("summary.rates"), Look.SECTION);
        HEADINGS.forEach(ignored -> title.text(null, Look.SECTION));
        sheet.addMergedRegion(new CellRangeAddress(nextRow - 1, nextRow - 1, 0, HEADINGS.size()));
        Pen heading = pen().text(words.say("column.name"), Look.HEADING);
        List.of("measure", "count", "base", "rate", "limit", "over")
                .forEach(key -> heading.text(words.say("column." + key), Look.HEADING));
        for (Rates.Rate rate : rates) {
            boolean ofProvider = rate.measure() == Rates.Measure.COMPLAINTS;
            pen().text(ofProvider ? rate.name() : words.say("carrier." + rate.name()))
                    .wrapped(words.say(ofProvider ? "measure.complaints" : "measure.difference"))
                    .text(rate.count(), Look.FIGURE)
                    .text(rate.base(), Look.FIGURE)
                    .text(rate.rate().toPlainString(), Look.FIGURE)
                    .text(rate.limit().toPlainString(), Look.FIGURE)
                    .text(words.say(rate.isOver() ? "over.yes" : "over.no"));
        }
        nextRow++;
    }

    private void topLines(Totals totals) {
        List<Totals.TopLine> top = totals.topLines();
        if (top.isEmpty()) {
            pen().text(book.words().say("summary.no-suspect"), Look.SUBTITLE);
            return;
        }
        heading("summary.top-lines");
        for (Totals.TopLine line : top) {
            LineMonth figures = line.figures();
            Pen pen = pen().text(line.line().number()).text(null).money(figures.billed());
            for (Verdict verdict : Verdict.values()) {
                pen.money(figures.of(verdict));
            }
            pen.money(figures.claimed()).count(figures.findings());
        }
        nextRow++;
        pen().text(book.words().say("summary.all-lines", book.name("lines")), Look.SUBTITLE);
    }

    private void draw(Charts charts, Totals totals, int categories, int centres) {
        Words words = book.words();
        List<String> names =
                totals.byCategory().keySet().stream().map(words::category).toList();
        Charts.Series billed = series("billed", "2E75B6", BILLED, totals.byCategory(), Tally::billed);
        charts.bars(words.say("summary.chart-billed"), names, categories, List.of(billed), new Charts.Spot(0, 3));
        draw(charts, "summary.chart-suspect", names, totals.byCategory(), new Charts.Spot(3, 7), categories);
        List<String> centreNames =
                totals.byCostCentre().keySet().stream().map(this::centre).toList();
        if (centreNames.size() > 1) {
            draw(
                    charts,
                    "summary.chart-cost-centre",
                    centreNames,
                    totals.byCostCentre(),
                    new Charts.Spot(7, 10),
                    centres);
        }
    }

    private void draw(
            Charts charts, String title, List<String> names, Map<?, Tally> rows, Charts.Spot spot, int first) {
        Charts.Series suspect = series("suspect", "ED7D31", SUSPECT, rows, tally -> tally.of(Verdict.SUSPECT));
        Charts.Series claimed = series("claimed", "7F1D1D", CLAIMED, rows, Tally::claimed);
        if (suspect.values().stream().anyMatch(Money::isPositive)) {
            charts.bars(book.words().say(title), names, first, List.of(suspect, claimed), spot);
        }
    }

    private Charts.Series series(
            String key, String fill, int column, Map<?, Tally> rows, Function<Tally, Money> value) {
        List<Money> values = rows.values().stream().map(value).toList();
        return new Charts.Series(book.words().say("column." + key), fill, column, values);
    }

    private Pen pen() {
        return new Pen(book, sheet.createRow(nextRow++), widths, widest);
    }
}
