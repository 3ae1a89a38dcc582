package dev.billaudit.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class CoverageTest {

    private static CoverageState voice(AnExport... files) {
        List<FileExtract> extracts =
                List.of(files).stream().map(AnExport::extract).toList();
        return MonthBalancer.balance(ABill.LINE, null, ABill.MAY, extracts)
                .month()
                .coverageOf(RecordKind.VOICE);
    }

    private static AnExport voiceOf(String from, String until, long rows) {
        return AnExport.named(from + ".csv").scope(RecordKind.VOICE, from, until, rows);
    }

    @Test
    void a_period_over_the_whole_cycle_is_present() {
        assertThat(voice(voiceOf("2024-05-01", "2024-05-31", 1))).isEqualTo(CoverageState.PRESENT);
        assertThat(voice(voiceOf("2024-04-15", "2024-06-02", 1))).isEqualTo(CoverageState.PRESENT);
    }

    @Test
    void a_part_of_the_cycle_is_missing() {
        assertThat(voice(voiceOf("2024-05-01", "2024-05-30", 9))).isEqualTo(CoverageState.MISSING);
        assertThat(voice(voiceOf("2024-05-01", "2024-05-10", 9), voiceOf("2024-05-12", "2024-05-31", 9)))
                .as("the 11th is in neither")
                .isEqualTo(CoverageState.MISSING);
    }

    @Test
    void several_periods_cover_together() {
        assertThat(voice(voiceOf("2024-05-01", "2024-05-10", 9), voiceOf("2024-05-11", "2024-05-31", 9)))
                .isEqualTo(CoverageState.PRESENT);
        assertThat(voice(
                        voiceOf("2024-05-01", "2024-05-20", 9),
                        AnExport.named("b.csv").scope(RecordKind.VOICE, "2024-05-10", "2024-05-31", 0, true)))
                .isEqualTo(CoverageState.PRESENT);
    }

    @Test
    void headings_without_rows_are_missing_whatever_the_period() {
        assertThat(voice(voiceOf("2024-05-01", "2024-05-31", 0))).isEqualTo(CoverageState.MISSING);
        assertThat(voice(voiceOf("2024-05-01", "2024-05-15", 5), voiceOf("2024-05-16", "2024-05-31", 0)))
                .isEqualTo(CoverageState.MISSING);
    }

    @Test
    void a_message_of_no_records_is_stated_emptiness_for_its_period_only() {
        assertThat(voice(AnExport.named("a.csv").scope(RecordKind.VOICE, "2024-05-01", "2024-05-31", 0, true)))
                .isEqualTo(CoverageState.STATED_EMPTY);
        assertThat(voice(AnExport.named("a.csv").scope(RecordKind.VOICE, "2024-05-01", "2024-05-20", 0, true)))
                .isEqualTo(CoverageState.MISSING);
        assertThat(voice(AnExport.named("a.csv").scope(RecordKind.VOICE, "2024-04-01", "2024-04-30", 0, true)))
                .isEqualTo(CoverageState.MISSING);
    }

    @Test
    void without_a_period_a_row_of_the_month_is_enough() {
        assertThat(voice(AnExport.named("a.csv").scope(RecordKind.VOICE, null, null, 1)))
                .isEqualTo(CoverageState.PRESENT);
        assertThat(voice()).isEqualTo(CoverageState.MISSING);
    }

    @Test
    void a_bill_is_present_when_it_is_there() {
        BalancedMonth month = MonthBalancer.balance(
                        ABill.LINE,
                        Carrier.CHINA_TELECOM,
                        ABill.MAY,
                        List.of(AnExport.of(ABill.of("b.csv", null, "ITEM | PLAN | | 套餐 | 1.00"))))
                .month();

        assertThat(month.coverage())
                .hasSize(RecordKind.values().length)
                .containsEntry(RecordKind.BILL, CoverageState.PRESENT)
                .containsEntry(RecordKind.ON_BEHALF, CoverageState.MISSING);
        assertThat(month.carrier()).isEqualTo(Carrier.CHINA_TELECOM);
        assertThat(month.statedTotal()).isNull();
        assertThat(month.difference()).isEqualTo(Money.ZERO);
    }

    @Test
    void a_list_without_a_period_covers_its_month_of_a_longer_cycle_only() {
        var quarter = new Cycle(LocalDate.of(2024, 3, 1), LocalDate.of(2024, 5, 31));
        FileExtract bill = AnExport.of(ABill.of("bill.csv", quarter, "50.00", "ITEM | PLAN | | 月租 | 50.00"));
        FileExtract may =
                AnExport.named("may.csv").scope(RecordKind.VOICE, null, null, 1).extract();
        FileExtract before = AnExport.named("before.csv")
                .scope(RecordKind.VOICE, "2024-03-01", "2024-04-30", 1)
                .extract();

        assertThat(voice(List.of(bill, may))).isEqualTo(CoverageState.MISSING);
        assertThat(voice(List.of(bill, may, before))).isEqualTo(CoverageState.PRESENT);
    }

    private static CoverageState voice(List<FileExtract> files) {
        return MonthBalancer.balance(ABill.LINE, null, ABill.MAY, files).month().coverageOf(RecordKind.VOICE);
    }
}
