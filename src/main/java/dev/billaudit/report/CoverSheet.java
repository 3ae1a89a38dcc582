package dev.billaudit.report;

import dev.billaudit.findings.Verdict;
import dev.billaudit.ledger.CoverageState;
import dev.billaudit.ledger.Money;
import dev.billaudit.ledger.RecordKind;
import dev.billaudit.report.Styles.Look;
import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.streaming.SXSSFSheet;

/** 封面: the month in one page: the outcome in words, money by verdict, what was and was not there, how to read on. */
final class CoverSheet {

    private static final int COLUMNS = 5;
    private static final int CHARACTER = 256;
    private static final int[] WIDTHS = {24, 16, 16, 16, 56};
    private static final int AFTER_LABEL = 104;
    private static final int AFTER_AMOUNT = 88;
    private static final float LINE_HEIGHT = 15.5f;
    private static final List<String> SHEETS = List.of(
            "summary",
            "lines",
            "findings",
            "evidence",
            "disputes",
            "cases",
            "refunds",
            "trend",
            "accepted",
            "not-checked",
            "data-quality",
            "rules");

    private final Book book;
    private final SXSSFSheet sheet;
    private final int[] widths = new int[COLUMNS];
    private int nextRow;

    CoverSheet(Book book) {
        this.book = book;
        sheet = book.sheet("cover");
    }

    void close(RunSummary summary, Totals totals) {
        for (int i = 0; i < COLUMNS; i++) {
            sheet.setColumnWidth(i, WIDTHS[i] * CHARACTER);
        }
        sheet.setDisplayGridlines(false);
        title(summary);
        outcome(summary, totals);
        money(summary);
        checked(summary, totals);
        howToRead();
        versions(summary);
        TableSheet.print(sheet);
        sheet.getPrintSetup().setLandscape(false);
    }

    private void title(RunSummary summary) {
        Words words = book.words();
        pen(34).text(words.say("cover.title", summary.month().toString()), Look.TITLE);
        pen(20).text(words.say("cover.subtitle", summary.revision(), summary.asOf()), Look.SUBTITLE);
        nextRow++;
    }

    private void outcome(RunSummary summary, Totals totals) {
        Words words = book.words();
        section("cover.outcome");
        boolean good = summary.counts().findings() == 0 && summary.state() == RunSummary.State.COMPLETE;
        across("cover.verdict", verdict(summary), good ? Look.GOOD : Look.ALERT);
        across("cover.state", words.say("state-meaning." + summary.state()), Look.WRAPPED);
        if (!summary.gaps().isEmpty()) {
            across("cover.gaps", words.paragraphs(summary.gaps()), Look.WRAPPED);
        }
        String deadline = totals.nearestDeadline()
                .map(day -> words.say("cover.deadline-text", day, book.name("cases")))
                .orElseGet(() -> words.say("cover.none"));
        across("cover.deadline", deadline, Look.WRAPPED);
        nextRow++;
    }

    /** Clean is said only of a complete month. */
    private String verdict(RunSummary summary) {
        Words words = book.words();
        if (summary.state() == RunSummary.State.HELD) {
            return words.say("outcome.held", summary.counts().findings());
        }
        if (summary.counts().findings() > 0) {
            Money suspect = summary.byVerdict().getOrDefault(Verdict.SUSPECT, Money.ZERO);
            return words.say("outcome.findings", summary.counts().findings(), suspect, summary.claimed());
        }
        return words.say(
                summary.state() == RunSummary.State.COMPLETE ? "outcome.clean" : "outcome.nothing-found-incomplete");
    }

    private void money(RunSummary summary) {
        Words words = book.words();
        section("cover.money");
        headings("column.verdict", "column.amount", "cover.meaning");
        for (Verdict verdict : Verdict.values()) {
            Money amount = summary.byVerdict().getOrDefault(verdict, Money.ZERO);
            moneyRow(words.verdict(verdict), amount, words.say("verdict-meaning." + verdict));
        }
        moneyRow(words.say("column.billed"), summary.billed(), words.say("cover.billed-meaning"));
        moneyRow(words.say("column.claimed"), summary.claimed(), words.say("cover.claimed-meaning"));
        nextRow++;
    }

    private void headings(String first, String second, String third) {
        Words words = book.words();
        pen(20).text(words.say(first), Look.HEADING)
                .text(words.say(second), Look.HEADING)
                .text(words.say(third), Look.HEADING)
                .text(null, Look.HEADING)
                .text(null, Look.HEADING);
        merge(2, COLUMNS - 1);
    }

    private void moneyRow(String name, Money amount, String meaning) {
        pen(heightOf(meaning, AFTER_AMOUNT))
                .text(name, Look.LABEL)
                .money(amount)
                .text(meaning, Look.WRAPPED)
                .text(null)
                .text(null);
        merge(2, COLUMNS - 1);
    }

    private void checked(RunSummary summary, Totals totals) {
        Words words = book.words();
        RunSummary.Counts counts = summary.counts();
        section("cover.checked");
        across(
                "cover.volume",
                words.say("cover.volume-text", counts.files(), counts.lines(), counts.charges(), counts.cases()),
                Look.WRAPPED);
        across(
                "cover.rows",
                words.say(
                        "cover.rows-text",
                        counts.rowsRead(),
                        counts.rowsAccepted(),
                        counts.rowsIgnored(),
                        counts.rowsRejected()),
                Look.WRAPPED);
        Pen heading = pen(20).text(words.say("cover.coverage"), Look.HEADING);
        for (CoverageState state : CoverageState.values()) {
            heading.text(words.coverage(state), Look.HEADING);
        }
        for (RecordKind kind : RecordKind.values()) {
            Pen pen = pen(LINE_HEIGHT).text(words.kind(kind), Look.LABEL);
            for (CoverageState state : CoverageState.values()) {
                pen.count(totals.cells(kind, state));
            }
        }
        nextRow++;
    }

    private void howToRead() {
        section("cover.how-to-read");
        SHEETS.forEach(key -> acrossText(book.name(key), book.words().say("how-to-read." + key), Look.WRAPPED));
        acrossText(
                book.words().say("cover.limits"),
                book.words()
                        .say(
                                "cover.limits-text",
                                book.limits().rows(),
                                book.limits().links(),
                                CellText.LIMIT),
                Look.WRAPPED);
        nextRow++;
    }

    private void versions(RunSummary summary) {
        section("cover.versions");
        across("cover.version", summary.version(), Look.WRAPPED);
        across("cover.input-digest", summary.inputDigest(), Look.WRAPPED);
        across("cover.rule-digest", summary.ruleDigest(), Look.WRAPPED);
    }

    private void section(String key) {
        Pen pen = pen(22).text(book.words().say(key), Look.SECTION);
        for (int i = 1; i < COLUMNS; i++) {
            pen.text(null, Look.SECTION);
        }
        merge(0, COLUMNS - 1);
    }

    private void across(String labelKey, String text, Look look) {
        acrossText(book.words().say(labelKey), text, look);
    }

    private void acrossText(String label, String text, Look look) {
        pen(heightOf(text, AFTER_LABEL))
                .text(label, Look.LABEL)
                .text(text, look)
                .text(null, look)
                .text(null, look)
                .text(null, look);
        merge(1, COLUMNS - 1);
    }

    /** Merged cells do not grow by themselves: their height follows from the text. */
    private static float heightOf(String text, int width) {
        return LINE_HEIGHT * CellText.lines(text, width - 4) + 2;
    }

    private void merge(int from, int to) {
        sheet.addMergedRegion(new CellRangeAddress(nextRow - 1, nextRow - 1, from, to));
    }

    private Pen pen(float height) {
        SXSSFRow row = sheet.createRow(nextRow++);
        row.setHeightInPoints(height);
        return new Pen(book, row, widths, WIDTHS);
    }
}
