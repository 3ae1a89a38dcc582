package dev.billaudit.casebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.billaudit.ledger.Remark;
import dev.billaudit.packs.PackReader;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The case of these tests claims 7.00 yuan a month; calendars and ladder are the shipped ones. */
class GatesTest {

    private static final String APPEAL = "regulator-appeal";

    private final Ladder ladder = new PackReader(null).read("ladder/national.yml", Ladder.class);
    private final Gates gates = new Gates(ladder, new Deadlines(WorkCalendarTest.shipped(), ladder, "en"));
    private final CaseFile file = DeadlinesTest.caseOf("2026-08");

    private Passage passage(String rung, String day, CaseRecord... records) {
        return gates.of(ARecord.standing(file, records), rung, LocalDate.parse(day));
    }

    private static List<String> why(Passage passage) {
        return passage.shut().stream().map(Remark::key).toList();
    }

    @Test
    void the_carrier_is_asked_first() {
        assertThat(passage("carrier", "2026-09-16").isOpen()).isTrue();

        Passage appeal = passage(APPEAL, "2026-09-16");
        assertThat(appeal.isOpen()).isFalse();
        assertThat(appeal.opens()).as("no day alone opens it").isNull();
        assertThat(appeal.next()).isEqualTo(Passage.Next.ASK_CARRIER);
        assertThat(appeal.shut())
                .as("asked today, its 15 days end in the holidays and move to the 8th")
                .containsExactly(Remark.of("casebook.gate.not-refused", "2026-10-09"));
        assertThat(why(passage("hotline", "2026-09-16"))).containsExactly("casebook.gate.not-asked");
    }

    @ParameterizedTest
    @CsvSource({
        // 2026-10-01 is a holiday: the last day moves to the 8th, and the rung opens when that is over
        "2026-09-16, 2026-10-09",
        // Saturday 2026-10-10 is worked
        "2026-09-25, 2026-10-11",
        "2026-10-20, 2026-11-05"
    })
    void without_an_answer_the_regulator_s_rung_opens_when_the_carrier_s_days_are_over(String filed, LocalDate opens) {
        CaseRecord carrier = ARecord.filed(filed, "carrier");

        Passage before = passage(APPEAL, opens.minusDays(1).toString(), carrier);
        assertThat(before.isOpen()).isFalse();
        assertThat(before.opens()).isEqualTo(opens);
        assertThat(why(before)).containsExactly("casebook.gate.open-rung");
        assertThat(passage(APPEAL, opens.toString(), carrier).isOpen()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"carrier", "carrier-upgrade", "hotline", "consumer-body", "court"})
    void one_rung_at_a_time(String rung) {
        Passage other = passage(rung, "2026-09-20", ARecord.filed("2026-09-16", "carrier"));

        assertThat(other.opens()).isEqualTo(LocalDate.of(2026, 10, 9));
        assertThat(other.next()).isEqualTo(Passage.Next.AWAIT);
        assertThat(other.shut())
                .containsExactly(
                        Remark.of("casebook.gate.open-rung", "2026-09-16", "Complaint to the carrier", "2026-10-08"));
    }

    @ParameterizedTest
    @CsvSource({"refused,", "offered,", "offered, 6.99"})
    void a_refusal_or_an_offer_of_less_than_was_claimed_opens_the_next_rung(String outcome, String amount) {
        Passage appeal = passage(
                APPEAL,
                "2026-09-18",
                ARecord.filed("2026-09-16", "carrier"),
                ARecord.answered("2026-09-18", outcome, amount));

        assertThat(appeal.isOpen()).isTrue();
        assertThat(appeal.opens()).isEqualTo(LocalDate.of(2026, 9, 18));
    }

    @Test
    void what_was_answered_later_is_not_known_on_the_day() {
        CaseRecord filed = ARecord.filed("2026-09-16", "carrier");
        CaseRecord refused = ARecord.answered("2026-09-18", "refused", null);

        assertThat(passage(APPEAL, "2026-09-17", filed, refused).isOpen()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"2026-09-30, 2026-10-01", ", 2026-10-01", "2026-10-15, 2026-10-16"})
    void a_promise_has_its_day_and_without_one_the_end_of_its_month(String by, LocalDate opens) {
        CaseRecord filed = ARecord.filed("2026-09-16", "carrier");
        CaseRecord promised = ARecord.promised("2026-09-18", "7.00", by);

        Passage appeal = passage(APPEAL, "2026-09-18", filed, promised);
        assertThat(appeal.opens()).isEqualTo(opens);
        assertThat(why(appeal)).containsExactly("casebook.gate.open-promise");
        assertThat(passage(APPEAL, opens.toString(), filed, promised).isOpen()).isTrue();
    }

    @Test
    void an_offer_of_all_has_the_carrier_s_time_to_be_kept() {
        Passage appeal = passage(
                APPEAL,
                "2026-10-20",
                ARecord.filed("2026-10-19", "carrier"),
                ARecord.answered("2026-10-20", "offered", "7.00"));

        assertThat(appeal.opens()).isEqualTo(LocalDate.of(2026, 11, 5));
        assertThat(why(appeal)).containsExactly("casebook.gate.open-promise");
    }

    @ParameterizedTest
    @ValueSource(strings = {"hotline", "consumer-body", "court"})
    void who_shuts_the_regulator_s_door_is_warned_before_and_finds_it_shut_after(String rung) {
        CaseRecord filed = ARecord.filed("2026-09-16", "carrier");
        CaseRecord refused = ARecord.answered("2026-09-18", "refused", null);
        assertThat(passage(rung, "2026-09-18", filed, refused).closes()).contains("Appeal to the telecom regulator");

        CaseRecord other = ARecord.filed("2026-09-18", rung);
        CaseRecord answer = ARecord.answered("2026-09-21", "refused", null);
        Passage appeal = passage(APPEAL, "2026-09-21", filed, refused, other, answer);
        assertThat(why(appeal)).containsExactly("casebook.gate.closed");
        assertThat(appeal.opens()).isNull();
        assertThat(passage("carrier-upgrade", "2026-09-21", filed, refused, other, answer)
                        .isOpen())
                .isTrue();
        assertThat(passage(rung, "2026-09-21", filed, refused, other, answer).closes())
                .as("a door is shut once")
                .doesNotContain("Appeal to the telecom regulator");
    }

    @Test
    void a_court_has_no_last_day() {
        Passage upgrade = passage(
                "carrier-upgrade",
                "2026-12-01",
                ARecord.filed("2026-09-16", "carrier"),
                ARecord.answered("2026-09-18", "refused", null),
                ARecord.filed("2026-09-20", "court"));

        assertThat(upgrade.opens()).isNull();
        assertThat(why(upgrade)).containsExactly("casebook.gate.open-rung-without-end");
    }

    @ParameterizedTest
    @CsvSource({"2026-09, 2027-02-01", "2026-10, 2027-03-01", "2026-06, 2026-11-01"})
    void a_fee_can_be_appealed_for_five_months_from_the_first_of_its_month(YearMonth month, LocalDate last) {
        CaseStanding standing = ARecord.standing(
                DeadlinesTest.caseOf(month.toString()),
                ARecord.filed(month.plusMonths(1).atDay(5).toString(), "carrier"),
                ARecord.answered(month.plusMonths(1).atDay(6).toString(), "refused", null));

        assertThat(gates.of(standing, APPEAL, last).isOpen()).isTrue();
        Passage late = gates.of(standing, APPEAL, last.plusDays(1));
        assertThat(late.shut()).containsExactly(Remark.of("casebook.gate.too-old", month, last));
        assertThat(late.opens()).isNull();
        assertThat(gates.of(standing, "hotline", last.plusDays(1)).isOpen())
                .as("other rungs have no such limit")
                .isTrue();
        assertThat(gates.of(standing, "hotline", last.plusDays(1)).closes())
                .as("a door that leads nowhere any more is no loss")
                .isEmpty();
    }

    @Test
    void older_months_of_a_case_are_split_off() {
        CaseStanding standing = ARecord.standing(
                DeadlinesTest.caseOf("2026-05", "2026-06", "2026-07"),
                ARecord.filed("2026-09-10", "carrier"),
                ARecord.answered("2026-09-12", "refused", null));

        Passage appeal = gates.of(standing, APPEAL, LocalDate.of(2026, 11, 2));
        assertThat(appeal.isOpen()).isTrue();
        assertThat(appeal.tooLate()).containsExactly(YearMonth.of(2026, 5), YearMonth.of(2026, 6));
    }

    @Test
    void who_waits_for_silence_longer_than_the_fee_is_young_is_told_so() {
        Passage appeal = gates.of(
                ARecord.standing(DeadlinesTest.caseOf("2026-05"), ARecord.filed("2026-09-20", "carrier")),
                APPEAL,
                LocalDate.of(2026, 9, 21));

        assertThat(why(appeal)).containsExactly("casebook.gate.too-late", "casebook.gate.open-rung");
        assertThat(appeal.opens()).isNull();
    }

    @Test
    void a_case_without_a_charge_has_nothing_to_appeal() {
        CaseFile withdrawn =
                Casework.post(file, AFinding.month("2026-08", 2)).orElseThrow().file();

        assertThat(why(gates.of(ARecord.standing(withdrawn), APPEAL, LocalDate.of(2026, 9, 21))))
                .startsWith("casebook.gate.no-charge");
    }

    @Test
    void a_day_counted_through_an_unpublished_year_says_so() {
        CaseStanding standing =
                ARecord.standing(DeadlinesTest.caseOf("2026-11"), ARecord.filed("2026-12-20", "carrier"));
        Passage appeal = gates.of(standing, APPEAL, LocalDate.of(2026, 12, 21));

        assertThat(appeal.opens()).isEqualTo(LocalDate.of(2027, 1, 5));
        assertThat(appeal.isProvisional()).isTrue();
        assertThat(passage(APPEAL, "2026-10-21", ARecord.filed("2026-10-20", "carrier"))
                        .isProvisional())
                .isFalse();
    }

    @Test
    void a_closed_case_can_be_taken_up_again_where_the_carrier_was_asked() {
        CaseRecord filed = ARecord.filed("2026-09-16", "carrier");
        CaseRecord closed = ARecord.closed("2026-09-17");

        assertThat(passage("carrier", "2026-09-17", filed, closed).isOpen()).isTrue();
        assertThat(passage(APPEAL, "2026-09-17", filed, closed).isOpen())
                .as("it still has its 15 days")
                .isFalse();
        assertThat(passage(APPEAL, "2026-10-09", filed, closed).isOpen()).isTrue();
    }

    @Test
    void every_rung_is_listed_in_order() {
        assertThat(gates.of(ARecord.standing(file), LocalDate.of(2026, 9, 16)))
                .extracting(passage -> passage.rung().id() + " " + passage.isOpen())
                .containsExactly(
                        "carrier true",
                        "carrier-upgrade false",
                        "regulator-appeal false",
                        "hotline false",
                        "consumer-body false",
                        "court false");
    }

    @Test
    void a_ladder_with_a_gate_nobody_knows_is_refused() {
        var rung = new Rung("carrier", Map.of(), List.of("full-moon"), List.of(), List.of());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Ladder("x", 7, List.of(rung), List.of()))
                .withMessageContaining("full-moon");
    }
}
