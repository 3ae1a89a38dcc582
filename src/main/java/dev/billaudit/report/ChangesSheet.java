package dev.billaudit.report;

import dev.billaudit.findings.Finding;
import dev.billaudit.findings.FindingChange;
import java.util.List;

/** 变化: what the last run found and this one does not, and what somebody accepted. */
final class ChangesSheet {

    private static final List<Column> COLUMNS = List.of(
            Column.of("finding"),
            Column.of("change"),
            Column.of("rule").upTo(22),
            Column.of("line"),
            Column.of("carrier"),
            Column.of("service").upTo(22),
            Column.of("provider").upTo(22),
            Column.of("month"),
            Column.of("before"),
            Column.of("charged"),
            Column.of("case"));

    private final Book book;
    private final TableSheet table;

    ChangesSheet(Book book) {
        this.book = book;
        table = new TableSheet(book, "changes", COLUMNS);
    }

    void add(FindingChange change) {
        Words words = book.words();
        Finding finding = change.finding();
        table.next()
                .text(finding.id())
                .text(words.change(change.state()))
                .wrapped(words.rule(finding.rule()))
                .text(finding.line().number())
                .text(words.carrier(finding.carrier()))
                .wrapped(finding.service())
                .wrapped(finding.provider().name())
                .text(finding.month().toString())
                .money(change.before())
                .money(finding.charged())
                .text(finding.caseId());
    }

    void close() {
        table.close();
    }
}
