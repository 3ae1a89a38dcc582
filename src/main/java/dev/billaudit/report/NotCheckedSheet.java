package dev.billaudit.report;

import dev.billaudit.findings.NotChecked;
import java.util.List;

/** 未核查: the rules that could not be asked, why, and the money they would have covered. */
final class NotCheckedSheet {

    private static final List<Column> COLUMNS = List.of(
            Column.of("rule"),
            Column.of("line"),
            Column.of("month"),
            Column.of("reason").upTo(80),
            Column.of("money"),
            Column.of("rule_id"));

    private final Book book;
    private final TableSheet table;

    NotCheckedSheet(Book book) {
        this.book = book;
        table = new TableSheet(book, "not-checked", COLUMNS);
    }

    void add(NotChecked row) {
        table.next()
                .text(book.words().rule(row.rule()))
                .text(row.line().number())
                .text(row.month().toString())
                .wrapped(book.words().say(row.reason()))
                .money(row.money())
                .text(row.rule());
    }

    void close() {
        table.close();
    }
}
