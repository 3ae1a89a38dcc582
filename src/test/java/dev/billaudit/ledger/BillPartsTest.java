package dev.billaudit.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A bill that is kept in several files, and two bills of which one replaces the other. */
class BillPartsTest {

    private static final String PLAN = "SUM | PLAN | | 套餐及固定费 | 30.00";
    private static final String ADDED = "SUM | VALUE_ADDED | | 增值业务费 | 5.00";
    private static final String ON_BEHALF = "SUM | ON_BEHALF | | 代收费 | 7.00";

    private static FileExtract bill(String file, @Nullable String total, String rows) {
        return AnExport.named(file).with(ABill.of(file, total, rows)).extract();
    }

    private static Balanced balance(FileExtract... files) {
        return MonthBalancer.balance(ABill.LINE, null, ABill.MAY, List.of(files));
    }

    private static List<String> told(Balanced balanced) {
        return balanced.month().remarks().stream().map(Remark::key).toList();
    }

    @Test
    void a_bill_with_a_file_for_each_section_counts_whole() {
        Balanced balanced =
                balance(bill("1.csv", "30.00", PLAN), bill("2.csv", "5.00", ADDED), bill("3.csv", "7.00", ON_BEHALF));

        assertThat(balanced.month().net()).hasToString("42.00");
        assertThat(balanced.month().statedTotal()).hasToString("42.00");
        assertThat(balanced.month().difference()).isEqualTo(Money.ZERO);
        assertThat(balanced.month().rivalBills()).isZero();
        assertThat(told(balanced)).containsOnly("ledger.bills-added");
        assertThat(balanced.knownRows()).isEmpty();
    }

    @Test
    void the_whole_bill_beside_its_parts_repeats_them() {
        Balanced balanced = balance(
                bill("0.csv", "42.00", PLAN + "\n" + ADDED + "\n" + ON_BEHALF),
                bill("1.csv", "30.00", PLAN),
                bill("2.csv", "5.00", ADDED),
                bill("3.csv", "7.00", ON_BEHALF));

        assertThat(balanced.month().net()).hasToString("42.00");
        assertThat(balanced.month().rivalBills()).isZero();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = ';',
            value = {
                "the same section; 7.00; SUM | ON_BEHALF | | 代收费 | 7.00; 9.00; SUM | ON_BEHALF | | 代收费 | 9.00",
                "another name of it; 7.00; SUM | ON_BEHALF | | 代收费 | 7.00; 9.00; ITEM | ON_BEHALF | | 虚拟人生 | 9.00",
                "no total; ; SUM | ON_BEHALF | | 代收费 | 7.00; ; SUM | PLAN | | 套餐费 | 9.00",
                "another total; 8.00; SUM | ON_BEHALF | | 代收费 | 7.00; 9.00; SUM | PLAN | | 套餐费 | 9.00",
                "as much; 9.00; SUM | ON_BEHALF | | 代收费 | 9.00; 9.00; SUM | PLAN | | 套餐费 | 9.00",
                "unknown; 7.00; ITEM | OTHER | | 杂费 | 7.00; 9.00; SUM | PLAN | | 套餐费 | 9.00"
            })
    void bills_that_may_replace_each_other_are_no_parts(
            String why, @Nullable String one, String rows, @Nullable String other, String others) {
        Balanced balanced = balance(bill("1.csv", one, rows), bill("2.csv", other, others));

        assertThat(balanced.month().net()).as(why).hasToString("9.00");
        assertThat(balanced.month().rivalBills()).isOne();
        assertThat(told(balanced)).containsExactly("ledger.bills-differ");
    }

    @Test
    void a_bill_of_a_later_day_replaces_whatever_it_has_and_somebody_has_to_look() {
        FileExtract older = queried("1.csv", bill("1.csv", "30.00", PLAN), "2024-06-01");
        FileExtract newer = queried("2.csv", bill("2.csv", "7.00", ON_BEHALF), "2024-06-09");

        assertThat(balance(older, newer).month().net()).hasToString("7.00");
        assertThat(balance(older, newer).month().rivalBills()).isOne();
        assertThat(told(balance(older, newer))).containsExactly("ledger.bills-have-nothing-in-common");
    }

    @Test
    void a_bill_of_a_later_day_that_has_something_of_the_other_replaces_it_in_silence() {
        FileExtract older = queried("1.csv", bill("1.csv", "37.00", PLAN + "\n" + ON_BEHALF), "2024-06-01");
        FileExtract newer = queried("2.csv", bill("2.csv", "30.00", PLAN), "2024-06-09");

        assertThat(balance(older, newer).month().net()).hasToString("30.00");
        assertThat(balance(older, newer).month().rivalBills()).isZero();
        assertThat(told(balance(older, newer))).isEmpty();
    }

    private static FileExtract queried(String file, FileExtract bill, String day) {
        return new FileExtract(
                file, LocalDate.parse(day), null, bill.scopes(), bill.bills(), bill.records(), bill.usage());
    }
}
