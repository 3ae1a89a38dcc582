package dev.billaudit.report;

import dev.billaudit.casebook.CaseFile;
import dev.billaudit.casebook.CasePosting;
import dev.billaudit.casebook.CaseStanding;
import dev.billaudit.ledger.Carrier;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Hyperlink;

/** 争议 and 案件: every case as it stands, and its money month by month. */
final class CasesSheet {

    private static final List<Column> MONEY_COLUMNS = List.of(
            Column.of("case"),
            Column.of("line"),
            Column.of("carrier"),
            Column.of("service").upTo(22),
            Column.of("provider").upTo(22),
            Column.of("month"),
            Column.of("rule"),
            Column.of("grade"),
            Column.of("charged"),
            Column.of("claim"),
            Column.of("finding"),
            Column.of("revision"));

    private static final List<Column> COLUMNS = List.of(
            Column.of("case"),
            Column.of("state"),
            Column.of("line"),
            Column.of("carrier"),
            Column.of("service").upTo(22),
            Column.of("provider").upTo(22),
            Column.of("sp_code"),
            Column.of("family").upTo(22),
            Column.of("charged"),
            Column.of("claimed"),
            Column.of("months").upTo(18),
            Column.of("opened"),
            Column.of("deadline"),
            Column.of("days_left"),
            Column.wide("advice"),
            Column.of("history"),
            Column.of("offered"),
            Column.of("received"),
            Column.of("conceded"),
            Column.of("records"),
            Column.of("follows").aside(),
            Column.of("folder").aside());

    private final Book book;
    private final LocalDate asOf;
    private final TableSheet months;
    private final TableSheet cases;
    private long count;

    CasesSheet(Book book, LocalDate asOf) {
        this.book = book;
        this.asOf = asOf;
        months = new TableSheet(book, "disputes", MONEY_COLUMNS);
        cases = new TableSheet(book, "cases", COLUMNS);
    }

    /** Adds a case and the next day that matters to it. */
    void add(CaseStanding standing, Optional<Deadline> deadline) {
        CaseFile file = standing.file();
        Words words = book.words();
        Carrier carrier = file.carrier();
        Hyperlink folder = count < book.limits().links() ? book.linkToFolder(CaseJson.folder(file.id())) : null;
        Pen pen = cases.next()
                .text(file.id())
                .text(words.say("state." + standing.state()))
                .text(file.key().line().number())
                .text(words.carrier(carrier))
                .wrapped(file.service())
                .wrapped(file.provider().name())
                .text(file.provider().spCode())
                .wrapped(words.family(file.key().family()))
                .money(file.charged())
                .money(file.claimed())
                .wrapped(monthsOf(file))
                .text(CaseJson.opened(file).map(YearMonth::toString).orElse(null))
                .text(deadline.map(next -> next.on().toString()).orElse(null));
        deadline.ifPresentOrElse(next -> pen.count(ChronoUnit.DAYS.between(asOf, next.on())), () -> pen.text(null));
        pen.wrapped(advice(file, deadline))
                .count(file.history().size())
                .money(standing.offered())
                .money(standing.received())
                .money(standing.conceded())
                .count(standing.records().size())
                .text(file.key().predecessorId())
                .link(CaseJson.folder(file.id()), folder);
        file.postings().forEach(posting -> addMonth(file, posting));
        count++;
    }

    private void addMonth(CaseFile file, CasePosting posting) {
        Words words = book.words();
        months.next()
                .text(file.id())
                .text(file.key().line().number())
                .text(words.carrier(file.carrier()))
                .wrapped(file.service())
                .wrapped(file.provider().name())
                .text(posting.month().toString())
                .text(words.rule(posting.rule()))
                .text(words.grade(posting.grade()), Styles.of(posting.grade()))
                .money(posting.charged())
                .money(posting.claim())
                .text(posting.findingId())
                .count(posting.revision());
    }

    private static String monthsOf(CaseFile file) {
        return String.join(
                ", ",
                file.postings().stream()
                        .map(posting -> posting.month().toString())
                        .distinct()
                        .toList());
    }

    private String advice(CaseFile file, Optional<Deadline> deadline) {
        Words words = book.words();
        String demand = words.say(file.claimed().isPositive() ? "advice.refund" : "advice.stop");
        String where = words.say("advice." + file.carrier().id());
        String next = deadline.map(due -> "\n" + words.say(due.what())).orElse("");
        return where + demand + next;
    }

    void close() {
        months.close();
        cases.close();
    }
}
