package dev.billaudit.report;

import dev.billaudit.ledger.Money;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrossBetween;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.AxisTickLabelPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFNumericalDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xddf.usermodel.text.XDDFTextRun;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Bar charts above the tables of the summary. Streamed rows cannot be read again, so a chart is given its values. */
final class Charts {

    private static final int TOP = 1;
    private static final int BOTTOM = 18;
    private static final int LI_DIGITS = 3;
    private static final double TITLE_POINTS = 12;
    /** More bars than this cannot be told apart. */
    private static final int MOST_BARS = 24;

    private final XSSFSheet sheet;
    private final XSSFDrawing drawing;

    Charts(XSSFSheet sheet) {
        this.sheet = sheet;
        drawing = sheet.createDrawingPatriarch();
    }

    /**
     * The bars of one colour.
     *
     * @param name in the legend
     * @param fill its colour, six hexadecimal digits
     * @param column of the table the values stand in
     * @param values one for each row
     */
    record Series(String name, String fill, int column, List<Money> values) {}

    /**
     * Where a chart stands.
     *
     * @param from its first column
     * @param to the column it ends before
     */
    record Spot(int from, int to) {}

    /** Draws the first rows of a table, as many as can be told apart. */
    void bars(String title, List<String> names, int firstRow, List<Series> series, Spot spot) {
        int bars = Math.min(names.size(), MOST_BARS);
        if (bars == 0) {
            return;
        }
        XSSFChart chart = drawing.createChart(drawing.createAnchor(0, 0, 0, 0, spot.from(), TOP, spot.to(), BOTTOM));
        chart.setTitleText(title);
        chart.setTitleOverlay(false);
        chart.getTitle().getBody().getParagraph(0).getTextRuns().forEach(Charts::dress);
        XDDFCategoryAxis across = chart.createCategoryAxis(AxisPosition.BOTTOM);
        XDDFValueAxis upright = chart.createValueAxis(AxisPosition.LEFT);
        upright.setCrosses(AxisCrosses.AUTO_ZERO);
        upright.setCrossBetween(AxisCrossBetween.BETWEEN);
        across.setTickLabelPosition(AxisTickLabelPosition.LOW);
        XDDFBarChartData data = (XDDFBarChartData) chart.createData(ChartTypes.BAR, across, upright);
        data.setBarDirection(BarDirection.COL);
        data.setGapWidth(60);
        data.setVaryColors(false);
        XDDFDataSource<String> categories = XDDFDataSourcesFactory.fromArray(
                names.subList(0, bars).toArray(new String[0]), range(firstRow, bars, 0));
        series.forEach(one -> add(data, categories, one, firstRow));
        if (series.size() > 1) {
            chart.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
        }
        chart.plot(data);
    }

    /** The library takes the language of a run from the default locale. */
    private static void dress(XDDFTextRun run) {
        run.setLanguage(Locale.SIMPLIFIED_CHINESE);
        run.setFontSize(TITLE_POINTS);
    }

    private void add(XDDFBarChartData data, XDDFDataSource<String> categories, Series series, int firstRow) {
        BigDecimal[] yuan = series.values().stream()
                .limit(categories.getPointCount())
                .map(money -> BigDecimal.valueOf(money.li(), LI_DIGITS))
                .toArray(BigDecimal[]::new);
        XDDFNumericalDataSource<BigDecimal> values =
                XDDFDataSourcesFactory.fromArray(yuan, range(firstRow, yuan.length, series.column()));
        values.setFormatCode("0.00");
        XDDFChartData.Series drawn = data.addSeries(categories, values);
        drawn.setTitle(series.name(), null);
        // without an explicit fill LibreOffice draws the bars invisible
        drawn.setFillProperties(new XDDFSolidFillProperties(XDDFColor.from(colour(series.fill()))));
    }

    private static byte[] colour(String rgb) {
        int value = Integer.parseInt(rgb, 16);
        return new byte[] {(byte) (value >> 16), (byte) (value >> 8), (byte) value};
    }

    private String range(int firstRow, int rows, int column) {
        return new CellRangeAddress(firstRow, firstRow + rows - 1, column, column)
                .formatAsString(sheet.getSheetName(), true);
    }
}
