package dev.billaudit.casebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.billaudit.ledger.Provinces;
import dev.billaudit.ledger.Remark;
import dev.billaudit.ledger.failure.WrongUsage;
import dev.billaudit.packs.Packs;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The shipped ladders of provinces; the case of these tests claims 7.00 yuan of 2026-08. */
class ProvinceLadderTest {

    private final Ladder national = new Packs(null).one("ladder/national.yml", Ladder.class);
    private final Ladders ladders = new Ladders(
            national,
            List.copyOf(
                    new Packs(null).all("ladder/province", ProvinceLadder.class).values()),
            new Packs(null).catalogue().provinces());
    private final CaseFile file = DeadlinesTest.caseOf("2026-08");

    private Deadlines deadlines(String province) {
        return new Deadlines(WorkCalendarTest.shipped(), ladders.of(province), "en");
    }

    private Passage passage(String province, String rung, String day, CaseRecord... records) {
        return new Gates(ladders.of(province), deadlines(province))
                .of(ARecord.standing(file, records), rung, LocalDate.parse(day));
    }

    private String due(String province, String clock, CaseRecord... records) {
        return deadlines(province).of(ARecord.standing(file, records), LocalDate.of(2026, 9, 16)).stream()
                .filter(deadline -> deadline.clock().equals(clock))
                .map(deadline -> deadline.day() + (deadline.hard() ? " hard" : ""))
                .findFirst()
                .orElse("none");
    }

    @ParameterizedTest
    @CsvSource({
        "'', 2026-10-08 hard",
        "广东省, 2026-10-08 hard",
        "河南, 2026-09-22 hard",
        "河南省, 2026-09-22 hard",
        "Henan Province, 2026-09-22 hard",
        "410100, 2026-09-22 hard",
        "渝, 2026-10-13 hard",
        "重庆市, 2026-10-13 hard"
    })
    void the_carrier_answers_in_the_time_its_province_sets(String province, String day) {
        assertThat(due(province, Deadlines.CARRIER_ANSWER, ARecord.filed("2026-09-16", "carrier")))
                .isEqualTo(day);
    }

    @ParameterizedTest
    @CsvSource({"'', 2026-10-09", "河南, 2026-10-09", "重庆, 2026-10-14"})
    void an_appeal_waits_for_the_national_days_and_for_the_15_working_days_of_article_26_in_chongqing(
            String province, LocalDate opens) {
        CaseRecord carrier = ARecord.filed("2026-09-16", "carrier");
        String before = opens.minusDays(1).toString();

        assertThat(passage(province, "regulator-appeal", before, carrier).opens())
                .isEqualTo(opens);
        assertThat(passage(province, "regulator-appeal", before, carrier).isOpen())
                .isFalse();
        assertThat(passage(province, "regulator-appeal", opens.toString(), carrier)
                        .isOpen())
                .isTrue();
        assertThat(passage(province, "regulator-appeal", "2026-09-16").shut())
                .containsExactly(Remark.of("casebook.gate.not-refused", opens));
    }

    @ParameterizedTest
    @CsvSource({"'', 2026-11-16 hard", "河南, 2026-10-30 hard", "重庆, 2026-11-16 hard"})
    void the_appeal_body_of_henan_answers_in_half_the_time(String province, String day) {
        assertThat(due(
                        province,
                        "appeal-answered",
                        ARecord.filed("2026-09-01", "carrier"),
                        ARecord.answered("2026-09-10", "refused", null),
                        ARecord.filed("2026-10-15", "regulator-appeal")))
                .isEqualTo(day);
    }

    @ParameterizedTest
    @ValueSource(strings = {"consumer-body", "court"})
    void in_chongqing_one_may_go_there_straight(String rung) {
        assertThat(passage("重庆", rung, "2026-09-16").isOpen()).isTrue();
        assertThat(passage("重庆", rung, "2026-09-16").closes())
                .as("the regulator's door is shut by it all the same")
                .contains("Appeal to the telecom regulator");
        assertThat(passage("重庆", "hotline", "2026-09-16").isOpen()).isFalse();
        assertThat(passage("河南", rung, "2026-09-16").isOpen()).isFalse();
        assertThat(passage("", rung, "2026-09-16").isOpen()).isFalse();
    }

    @Test
    void longer_working_days_of_the_carrier_make_the_last_day_to_complain_an_earlier_one() {
        LocalDate charged = LocalDate.of(2026, 8, 1);

        assertThat(deadlines("").complainBy(charged)).isEqualTo(LocalDate.of(2026, 12, 10));
        assertThat(deadlines("河南").complainBy(charged)).isEqualTo(LocalDate.of(2026, 12, 10));
        LocalDate chongqing = deadlines("重庆").complainBy(charged);
        assertThat(chongqing).isEqualTo(LocalDate.of(2026, 12, 6));
        assertThat(deadlines("重庆").carrierAnswer(chongqing).day()).isBeforeOrEqualTo(LocalDate.of(2026, 12, 25));
        assertThat(deadlines("重庆").carrierAnswer(chongqing.plusDays(1)).day()).isAfter(LocalDate.of(2026, 12, 25));
    }

    @Test
    void every_shipped_province_says_what_it_changes() {
        assertThat(List.of("河南", "重庆"))
                .allSatisfy(province -> assertThat(ladders.of(province)).isNotEqualTo(national));
        assertThat(List.of("", "上海市", "四川"))
                .allSatisfy(province -> assertThat(ladders.of(province)).isEqualTo(national));
    }

    @Test
    void a_province_that_does_not_fit_is_refused() {
        var noRung = new ProvinceLadder(
                "x", List.of("某省"), List.of(), List.of(new ProvinceLadder.Change("media", List.of())));
        var noGate = new ProvinceLadder(
                "x", List.of("某省"), List.of(), List.of(new ProvinceLadder.Change("court", List.of("be-sure"))));

        assertThatThrownBy(() -> new Ladders(national, List.of(noRung), Provinces.NONE))
                .isInstanceOf(WrongUsage.class)
                .hasMessageContaining("media");
        assertThatThrownBy(() -> new Ladders(national, List.of(noGate), Provinces.NONE))
                .isInstanceOf(WrongUsage.class)
                .hasMessageContaining("be-sure");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ProvinceLadder("x", List.of(" "), List.of(), List.of()));
    }
}
