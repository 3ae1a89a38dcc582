package dev.billaudit.casebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.billaudit.casebook.WorkCalendar.Counted;
import dev.billaudit.packs.PackReader;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkCalendarTest {

    static WorkCalendar shipped() {
        var packs = new PackReader(null);
        return WorkCalendar.of(packs.list("calendar", "yml").stream()
                .map(path -> packs.read(path, CalendarFile.class))
                .toList());
    }

    private final WorkCalendar calendar = shipped();

    @ParameterizedTest
    @CsvSource({
        "2026-09-18, 2026-09-22, 2026-09-24, 2026-09-29, 2026-10-08",
        "2026-09-16, 2026-09-20, 2026-09-22, 2026-09-24, 2026-10-08",
        "2026-09-29, 2026-10-09, 2026-10-12, 2026-10-14, 2026-10-14",
        "2026-02-13, 2026-02-25, 2026-02-27, 2026-03-02, 2026-02-28",
        "2026-02-10, 2026-02-13, 2026-02-24, 2026-02-26, 2026-02-25",
        "2025-04-25, 2025-04-29, 2025-05-06, 2025-05-08, 2025-05-12",
        "2024-02-05, 2024-02-08, 2024-02-18, 2024-02-20, 2024-02-20",
        "2026-11-20, 2026-11-25, 2026-11-27, 2026-12-01, 2026-12-07"
    })
    void working_days_count_adjusted_weekends(
            LocalDate start, LocalDate three, LocalDate five, LocalDate seven, LocalDate fifteenRolled) {
        assertThat(calendar.plusWorkDays(start, 3)).isEqualTo(new Counted(three, false));
        assertThat(calendar.plusWorkDays(start, 5)).isEqualTo(new Counted(five, false));
        assertThat(calendar.plusWorkDays(start, 7)).isEqualTo(new Counted(seven, false));
        assertThat(calendar.plusDaysRolled(start, 15)).isEqualTo(new Counted(fifteenRolled, false));
    }

    @ParameterizedTest
    @CsvSource({"2024, 251", "2025, 248", "2026, 248"})
    void a_known_year_has_its_official_number_of_working_days(int year, long days) {
        LocalDate first = LocalDate.of(year, 1, 1);

        assertThat(first.datesUntil(first.plusYears(1)).filter(calendar::isWorkDay))
                .hasSize((int) days);
    }

    @Test
    void days_reckoned_through_an_unknown_year_are_provisional() {
        LocalDate start = LocalDate.of(2026, 12, 28);

        assertThat(calendar.plusWorkDays(start, 3)).isEqualTo(new Counted(LocalDate.of(2026, 12, 31), false));
        assertThat(calendar.plusWorkDays(start, 5).provisional()).isTrue();
        assertThat(calendar.plusDaysRolled(start, 15)).isEqualTo(new Counted(LocalDate.of(2027, 1, 12), true));
        assertThat(calendar.knows(LocalDate.of(2023, 6, 1))).isFalse();
        assertThat(calendar.knows(LocalDate.of(2028, 1, 3))).isFalse();
    }

    @Test
    void a_provisional_year_still_knows_its_fixed_holidays() {
        assertThat(calendar.isWorkDay(LocalDate.of(2027, 10, 1))).isFalse();
        assertThat(calendar.isWorkDay(LocalDate.of(2027, 10, 8))).isTrue();
    }

    @Test
    void a_day_of_another_year_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CalendarFile(
                        2026, false, "", LocalDate.of(2026, 1, 1), List.of(LocalDate.of(2025, 1, 1)), List.of()));
    }
}
