package dev.billaudit.report;

import dev.billaudit.ledger.BalancedMonth;
import dev.billaudit.ledger.FileState;
import dev.billaudit.ledger.Reject;
import dev.billaudit.ledger.SourceFile;
import dev.billaudit.report.Styles.Look;
import java.util.List;

/** 数据质量: bills that do not reconcile, rows not understood, and every input file, told apart by the first column. */
final class DataQualitySheet {

    private static final List<Column> COLUMNS = List.of(
            Column.of("matter"),
            Column.of("state"),
            Column.of("line"),
            Column.of("file").upTo(36),
            Column.of("sheet"),
            Column.of("row"),
            Column.of("remark").upTo(36),
            Column.of("stated_total"),
            Column.of("items_total"),
            Column.of("difference"),
            Column.of("rows_read"),
            Column.of("rows_accepted"),
            Column.of("rows_rejected"),
            Column.of("rows_ignored"),
            Column.of("text").upTo(36),
            Column.of("layout").aside(),
            Column.of("sha256").upTo(66).aside());

    private final Book book;
    private final TableSheet table;

    DataQualitySheet(Book book) {
        this.book = book;
        table = new TableSheet(book, "data-quality", COLUMNS);
    }

    /** A line's month, if there is something to say of it. */
    void add(BalancedMonth month) {
        if (month.difference().isZero() && month.remarks().isEmpty() && month.hasBill()) {
            return;
        }
        Words words = book.words();
        Pen pen = table.next()
                .text(words.say("matter.reconciliation"))
                .text(words.say(reconciled(month)), month.difference().isZero() ? Look.REVIEW : Look.ALERT)
                .text(month.line().number());
        blank(pen, 3);
        pen.wrapped(words.paragraphs(month.remarks()))
                .money(month.statedTotal())
                .money(month.net())
                .money(month.difference());
        blank(pen, 7);
    }

    private static String reconciled(BalancedMonth month) {
        if (!month.difference().isZero()) {
            return "reconciled.difference";
        }
        return month.hasBill() ? "reconciled.remark" : "reconciled.no-bill";
    }

    void add(Reject reject) {
        Words words = book.words();
        Pen pen = table.next()
                .text(words.say("matter.reject"))
                .text(reject.reason(), Look.LIKELY)
                .text(null)
                .wrapped(reject.place().file())
                .text(reject.place().sheet())
                .count(reject.place().row())
                .wrapped(words.say(reject.hint()));
        blank(pen, 7);
        pen.wrapped(reject.text()).text(null).text(reject.place().sha256());
    }

    void add(SourceFile file) {
        Words words = book.words();
        Pen pen = table.next()
                .text(words.say("matter.file"))
                .text(words.fileState(file.state()), look(file.state()))
                .text(null)
                .wrapped(file.file());
        blank(pen, 2);
        pen.wrapped(file.reason() == null ? null : words.say(file.reason()));
        blank(pen, 3);
        pen.count(file.rowsRead())
                .count(file.rowsAccepted())
                .count(file.rowsRejected())
                .count(file.rowsIgnored())
                .text(null)
                .text(file.layouts())
                .text(file.sha256());
    }

    private static Look look(FileState state) {
        return switch (state) {
            case ACCEPTED -> Look.GOOD;
            case ACCEPTED_WITH_REJECTS -> Look.LIKELY;
            case DUPLICATE -> Look.REVIEW;
            case QUARANTINED, REFUSED -> Look.ALERT;
        };
    }

    private static void blank(Pen pen, int cells) {
        for (int i = 0; i < cells; i++) {
            pen.text(null);
        }
    }

    void close() {
        table.close();
    }
}
