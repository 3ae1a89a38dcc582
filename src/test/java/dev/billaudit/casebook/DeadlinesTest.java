package dev.billaudit.casebook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.billaudit.ledger.Money;
import dev.billaudit.packs.PackReader;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeadlinesTest {

    private final Ladder ladder = new PackReader(null).read("ladder/national.yml", Ladder.class);
    private final Deadlines deadlines = new Deadlines(WorkCalendarTest.shipped(), ladder, "en");

    private List<String> of(CaseFile file, @Nullable String filed, String asOf) {
        List<CaseRecord> records = filed == null ? List.of() : List.of(ARecord.filed(filed, "carrier"));
        return of(new CaseStanding(file, records, Money.ZERO), asOf);
    }

    private List<String> of(CaseStanding standing, String asOf) {
        return deadlines.of(standing, LocalDate.parse(asOf)).stream()
                .map(due -> "%s %s %s %d%s"
                        .formatted(due.clock(), due.month(), due.day(), due.daysLeft(), due.hard() ? " hard" : ""))
                .toList();
    }

    static CaseFile caseOf(String... months) {
        CaseFile file = null;
        for (String month : months) {
            file = Casework.post(file, AFinding.month(month, 1, AFinding.of("F-" + month, month, "7.00", "7.00")))
                    .orElseThrow()
                    .file();
        }
        assertThat(file).isNotNull();
        return file;
    }

    @Test
    void a_case_not_yet_filed_is_told_when_to_file() {
        assertThat(of(caseOf("2026-05"), null, "2026-06-05"))
                .containsExactly(
                        "complain-by 2026-05 2026-09-09 96",
                        "file-by null 2026-09-09 96",
                        "latest-appeal 2026-05 2026-10-01 118 hard",
                        "carrier-retention 2026-05 2026-10-31 148");
    }

    @Test
    void a_filed_case_waits_for_the_answer_on_a_working_day() {
        assertThat(of(caseOf("2026-05"), "2026-09-16", "2026-09-20"))
                .containsExactly(
                        "latest-appeal 2026-05 2026-10-01 11 hard",
                        "carrier-answer null 2026-10-08 18 hard",
                        "carrier-retention 2026-05 2026-10-31 41");
    }

    @Test
    void a_month_whose_day_to_complain_is_past_asks_to_file_at_once() {
        assertThat(of(caseOf("2026-05", "2026-06"), null, "2026-09-20")).contains("file-by null 2026-09-20 0");
        assertThat(of(caseOf("2026-01", "2026-06"), null, "2026-09-20"))
                .as("January can no longer be appealed and hurries nobody")
                .contains("file-by null 2026-10-10 20");
    }

    @Test
    void months_too_old_to_appeal_are_told_apart() {
        LocalDate asOf = LocalDate.of(2026, 10, 2);

        assertThat(deadlines.isTooOldToAppeal(YearMonth.of(2026, 5), asOf)).isTrue();
        assertThat(deadlines.isTooOldToAppeal(YearMonth.of(2026, 6), asOf)).isFalse();
        assertThat(deadlines.of(new CaseStanding(caseOf("2026-05"), List.of(), Money.ZERO), asOf))
                .filteredOn(due -> due.clock().equals(Deadlines.LATEST_APPEAL))
                .singleElement()
                .satisfies(due -> {
                    assertThat(due.isPast()).isTrue();
                    assertThat(due.note().key()).isEqualTo("casebook.deadline.latest-appeal-past");
                });
    }

    @ParameterizedTest
    @CsvSource({"2026-09-30, 2027-02-28", "2026-06-30, 2026-11-30", "2026-10-31, 2027-03-31"})
    void five_months_end_on_the_same_day_or_the_month_s_last_and_never_move(LocalDate charged, LocalDate last) {
        assertThat(deadlines.latestAppeal(charged)).isEqualTo(last);
    }

    @Test
    void an_answer_due_in_an_unknown_year_is_provisional() {
        assertThat(deadlines.carrierAnswer(LocalDate.of(2026, 12, 28)).provisional())
                .isTrue();
        assertThat(deadlines.carrierAnswer(LocalDate.of(2026, 11, 20)))
                .isEqualTo(new WorkCalendar.Counted(LocalDate.of(2026, 12, 7), false));
    }

    @Test
    void the_rung_that_has_the_case_now_is_waited_for_and_no_other() {
        CaseRecord carrier = ARecord.filed("2026-06-10", "carrier");
        CaseRecord refused = ARecord.answered("2026-06-12", "refused", null);
        CaseRecord appeal = ARecord.filed("2026-06-15", "regulator-appeal");

        assertThat(of(ARecord.standing(caseOf("2026-05"), carrier, refused), "2026-06-12"))
                .as("nobody is waited for once the carrier has answered")
                .noneMatch(due -> due.startsWith("carrier-answer"));
        assertThat(of(ARecord.standing(caseOf("2026-05"), carrier, refused, appeal), "2026-06-15"))
                .contains("appeal-answered null 2026-07-15 30 hard")
                .noneMatch(due -> due.startsWith("carrier-answer"));
    }

    @Test
    void a_withdrawn_case_has_no_deadlines() {
        CaseFile file = Casework.post(caseOf("2026-05"), AFinding.month("2026-05", 2))
                .orElseThrow()
                .file();

        assertThat(of(file, null, "2026-06-05")).isEmpty();
    }

    @Test
    void the_national_ladder_climbs_from_the_carrier_and_says_what_closes_the_regulator_s_door() {
        assertThat(ladder.rungs())
                .extracting(Rung::id)
                .containsExactly("carrier", "carrier-upgrade", "regulator-appeal", "hotline", "consumer-body", "court");
        assertThat(ladder.rungs().stream().filter(rung -> rung.closes().contains("regulator-appeal")))
                .extracting(Rung::id)
                .containsExactly("hotline", "consumer-body", "court");
        assertThat(ladder.rung("regulator-appeal").title()).containsOnlyKeys("zh-CN", "en");
        assertThat(deadlines
                        .due(ladder.clock("appeal-accepted"), LocalDate.of(2026, 9, 18))
                        .day())
                .isEqualTo(LocalDate.of(2026, 9, 24));
    }
}
