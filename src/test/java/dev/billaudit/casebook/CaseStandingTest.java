package dev.billaudit.casebook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.billaudit.casebook.CaseRecord.Kind;
import dev.billaudit.casebook.CaseStanding.State;
import dev.billaudit.findings.Matter;
import dev.billaudit.findings.Promise;
import dev.billaudit.ledger.Money;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CaseStandingTest {

    private static final CaseFile FILE = Casework.post(
                    null,
                    new MonthFindings(
                            AFinding.KEY,
                            YearMonth.of(2024, 4),
                            1,
                            LocalDate.of(2024, 5, 5),
                            List.of(AFinding.of("F-4", "2024-04", "20.00", "20.00"))))
            .orElseThrow()
            .file();

    private static CaseRecord record(Kind kind, String day, String outcome, @Nullable String amount) {
        return record(kind, day, outcome, amount, null);
    }

    private static CaseRecord record(
            Kind kind, String day, String outcome, @Nullable String amount, @Nullable Promise promise) {
        Money money = amount == null ? null : Money.ofYuan(amount);
        return new CaseRecord(
                0,
                kind,
                LocalDate.parse(day).atStartOfDay(),
                "10086",
                "1234",
                "…",
                "",
                outcome,
                money,
                promise,
                "",
                "");
    }

    private static CaseRecord promised(String day, String amount) {
        var promise = new Promise(LocalDate.parse(day), Money.ofYuan(amount), null, "1234");
        return record(Kind.ANSWERED, day, "promised", null, promise);
    }

    private static CaseStanding standing(CaseRecord... records) {
        return new CaseStanding(FILE, List.of(records), Money.ZERO);
    }

    @Test
    void the_newest_word_says_how_far_a_case_came() {
        CaseRecord filed = record(Kind.FILED, "2024-05-06", "carrier", null);
        CaseRecord refused = record(Kind.ANSWERED, "2024-05-08", "refused", null);
        CaseRecord offered = record(Kind.ANSWERED, "2024-05-09", "offered", "10.00");
        CaseRecord closed = record(Kind.CLOSED, "2024-05-20", "settled", null);

        assertThat(standing().state()).isEqualTo(State.OPEN);
        assertThat(standing(record(Kind.CONTACT, "2024-05-06", "", null)).state())
                .isEqualTo(State.OPEN);
        assertThat(standing(filed).state()).isEqualTo(State.FILED);
        assertThat(standing(filed).filed()).isEqualTo(LocalDate.of(2024, 5, 6));
        assertThat(standing(filed, refused).state()).isEqualTo(State.REFUSED);
        assertThat(standing(filed, refused, offered).state()).isEqualTo(State.OFFERED);
        assertThat(standing(filed, refused, offered).offered()).isEqualTo(Money.ofYuan("10.00"));
        assertThat(standing(filed, promised("2024-05-10", "20.00")).state()).isEqualTo(State.PROMISED);
        assertThat(standing(filed, closed).state()).isEqualTo(State.CLOSED);
        assertThat(standing(closed, filed).state()).as("filed anew").isEqualTo(State.FILED);
    }

    @Test
    void what_came_back_is_the_bills_and_what_was_noted_but_never_both() {
        var standing = new CaseStanding(
                FILE,
                List.of(
                        record(Kind.REFUNDED, "2024-06-01", "bill", "5.00"),
                        record(Kind.REFUNDED, "2024-06-02", "other", "3.00"),
                        record(Kind.CLOSED, "2024-06-03", "conceded", null)),
                Money.ofYuan("5.00"));

        assertThat(standing.received()).isEqualTo(Money.ofYuan("8.00"));
        assertThat(standing.conceded()).isEqualTo(Money.ofYuan("12.00"));
        assertThat(new CaseStanding(FILE, List.of(), Money.ofYuan("20.00")).state())
                .isEqualTo(State.REFUNDED);
    }

    @Test
    void rules_see_the_newest_promise_and_what_came_back_since() {
        Matter matter = standing(
                        promised("2024-05-10", "20.00"),
                        record(Kind.REFUNDED, "2024-05-11", "other", "4.00"),
                        promised("2024-05-12", "16.00"),
                        record(Kind.REFUNDED, "2024-05-13", "other", "1.00"))
                .matter();

        assertThat(matter.promise()).isNotNull();
        assertThat(matter.promise().amount()).isEqualTo(Money.ofYuan("16.00"));
        assertThat(matter.received()).isEqualTo(Money.ofYuan("1.00"));
        assertThat(matter.closed()).isNull();
    }

    @Test
    void a_matter_that_was_agreed_to_after_all_is_watched_no_more() {
        CaseRecord promise = promised("2024-05-10", "20.00");

        Matter agreed = standing(promise, record(Kind.CLOSED, "2024-05-20", "agreed", null))
                .matter();
        Matter settled = standing(promise, record(Kind.CLOSED, "2024-05-20", "settled", null))
                .matter();

        assertThat(agreed.closed()).isNull();
        assertThat(agreed.promise()).isNull();
        assertThat(settled.closed()).isEqualTo(LocalDate.of(2024, 5, 20));
        assertThat(settled.promise()).as("still to be paid").isNotNull();
    }

    @Test
    void what_was_written_down_later_is_not_known_on_an_earlier_day() {
        CaseStanding standing = standing(record(Kind.CLOSED, "2024-05-20", "settled", null));

        assertThat(standing.asOf(LocalDate.of(2024, 5, 19)).state()).isEqualTo(State.OPEN);
        assertThat(standing.asOf(LocalDate.of(2024, 5, 20)).state()).isEqualTo(State.CLOSED);
    }

    @Test
    void a_chain_of_records_shows_every_change() {
        var records = new ArrayList<CaseRecord>();
        records.add(RecordChain.next(FILE.id(), records, record(Kind.FILED, "2024-05-06", "carrier", null)));
        records.add(RecordChain.next(FILE.id(), records, promised("2024-05-10", "20.00")));
        records.add(RecordChain.next(FILE.id(), records, record(Kind.REFUNDED, "2024-06-01", "other", "20.00")));

        assertThat(RecordChain.verify(FILE.id(), records)).isEmpty();
        assertThat(RecordChain.verify("C-0000000000000000", records)).hasValue(1);
        assertThat(RecordChain.verify(FILE.id(), List.of(records.get(0), records.get(2))))
                .hasValue(2);
        CaseRecord last = records.get(2);
        CaseRecord dearer =
                record(Kind.REFUNDED, "2024-06-01", "other", "21.00").in(3, last.previousHash(), last.hash());
        assertThat(RecordChain.verify(FILE.id(), List.of(records.get(0), records.get(1), dearer)))
                .hasValue(3);
    }
}
