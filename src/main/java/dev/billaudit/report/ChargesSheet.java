package dev.billaudit.report;

import dev.billaudit.findings.JudgedCharge;
import dev.billaudit.findings.Verdict;
import dev.billaudit.ledger.BalancedMonth;
import dev.billaudit.ledger.ChargeLine;
import dev.billaudit.ledger.Place;
import java.util.List;
import java.util.Set;

/** 已认可 or 退费: the charges of some verdicts. What is suspect or unclear stands on sheets of its own. */
final class ChargesSheet {

    private static final List<Column> COLUMNS = List.of(
            Column.of("line"),
            Column.of("month"),
            Column.of("carrier"),
            Column.of("category"),
            Column.of("item"),
            Column.of("provider"),
            Column.of("sp_code"),
            Column.of("amount"),
            Column.of("verdict"),
            Column.of("file"),
            Column.of("sheet"),
            Column.of("row"),
            Column.of("accepted_because").upTo(44));

    /** Why a charge counts as agreed that a rule objects to. */
    private static final String ACCEPTED = "rules.accepted";

    private final Book book;
    private final Set<Verdict> verdicts;
    private final TableSheet table;

    ChargesSheet(Book book, String key, Set<Verdict> verdicts) {
        this.book = book;
        this.verdicts = Set.copyOf(verdicts);
        table = new TableSheet(book, key, COLUMNS);
    }

    void add(BalancedMonth month, JudgedCharge judged) {
        if (!verdicts.contains(judged.verdict())) {
            return;
        }
        Words words = book.words();
        ChargeLine charge = judged.charge();
        Place place = MonthFiles.placeOf(charge);
        Pen pen = table.next()
                .text(month.line().number())
                .text(month.cycle().month().toString())
                .text(words.carrier(month.carrierOf(charge)))
                .text(words.category(charge.category()))
                .wrapped(MonthFiles.nameOf(charge))
                .wrapped(charge.provider().name())
                .text(charge.provider().spCode())
                .money(charge.amount())
                .text(words.verdict(judged.verdict()));
        if (place == null) {
            pen.text(null).text(null).text(null);
        } else {
            pen.wrapped(place.file()).text(place.sheet()).count(place.row());
        }
        pen.wrapped(judged.because().key().equals(ACCEPTED) ? words.say(judged.because()) : null);
    }

    void close() {
        table.close();
    }
}
