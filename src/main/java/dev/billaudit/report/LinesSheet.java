package dev.billaudit.report;

import dev.billaudit.findings.Verdict;
import dev.billaudit.ledger.BalancedMonth;
import dev.billaudit.ledger.Money;
import java.util.List;

/** 号码: every line's money by verdict, as {@code lines.csv} has it. */
final class LinesSheet {

    private static final List<Column> COLUMNS = List.of(
            Column.of("line"),
            Column.of("month"),
            Column.of("carrier"),
            Column.of("plan"),
            Column.of("price"),
            Column.of("cost_centre"),
            Column.of("holder"),
            Column.of("province"),
            Column.of("billed"),
            Column.of("agreed"),
            Column.of("standard"),
            Column.of("suspect"),
            Column.of("unclear"),
            Column.of("credit"),
            Column.of("claimed"),
            Column.of("findings"));

    private final Book book;
    private final TableSheet table;

    LinesSheet(Book book) {
        this.book = book;
        table = new TableSheet(book, "lines", COLUMNS);
    }

    void add(BalancedMonth month, LineMonth figures) {
        LineCard card = figures.card();
        Pen pen = table.next()
                .text(month.line().number())
                .text(month.cycle().month().toString())
                .text(book.words().carrier(month.carrier()))
                .wrapped(card.plan());
        if (figures.price() instanceof Money price) {
            pen.money(price);
        } else {
            pen.text(card.price());
        }
        pen.text(card.costCentre()).text(card.holder()).text(card.province()).money(figures.billed());
        for (Verdict verdict : Verdict.values()) {
            pen.money(figures.of(verdict));
        }
        pen.money(figures.claimed()).count(figures.findings());
    }

    void close() {
        table.close();
    }
}
