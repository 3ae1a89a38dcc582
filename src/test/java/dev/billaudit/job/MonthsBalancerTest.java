package dev.billaudit.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.billaudit.ledger.Bill;
import dev.billaudit.ledger.BillItem;
import dev.billaudit.ledger.Carrier;
import dev.billaudit.ledger.Category;
import dev.billaudit.ledger.Cycle;
import dev.billaudit.ledger.Evidence;
import dev.billaudit.ledger.ExportScope;
import dev.billaudit.ledger.FileExtract;
import dev.billaudit.ledger.Line;
import dev.billaudit.ledger.Money;
import dev.billaudit.ledger.MonthBalancer;
import dev.billaudit.ledger.Place;
import dev.billaudit.ledger.PricedRecord;
import dev.billaudit.ledger.RecordKind;
import dev.billaudit.ledger.Rhythm;
import dev.billaudit.ledger.ServiceProvider;
import dev.billaudit.store.LineExports;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

class MonthsBalancerTest {

    private static final Line LINE = Line.of("18900001000");
    private static final YearMonth AUGUST = YearMonth.of(2024, 8);
    private static final Money FEE = Money.ofYuan("3.00");

    private static Evidence row(String file) {
        return new Evidence(new Place(file, "0".repeat(64), null, 5), "", FEE);
    }

    /** A bill whose cycle ends in August, with the sum of its value-added services alone. */
    private static FileExtract bill(LocalDate first, LocalDate last) {
        var sum = new BillItem(
                "综合信息服务费",
                Category.VALUE_ADDED,
                FEE,
                BillItem.Role.SECTION_SUM,
                ServiceProvider.UNSTATED,
                Rhythm.UNSTATED,
                null,
                row("bill.csv"));
        var bill = new Bill(LINE, Carrier.CHINA_TELECOM, new Cycle(first, last), List.of(sum), FEE, null);
        var scope = new ExportScope(LINE, Carrier.CHINA_TELECOM, AUGUST, RecordKind.BILL, bill.cycle(), null, 1, false);
        return new FileExtract("bill.csv", null, null, List.of(scope), List.of(bill), List.of(), List.of());
    }

    private static FileExtract list(LocalDateTime time) {
        var record = new PricedRecord(
                LINE,
                Carrier.CHINA_TELECOM,
                YearMonth.from(time),
                Category.VALUE_ADDED,
                time,
                "手机报",
                ServiceProvider.UNSTATED,
                Rhythm.MONTHLY,
                FEE,
                1,
                row("list.csv"));
        var scope = new ExportScope(
                LINE, Carrier.CHINA_TELECOM, record.month(), RecordKind.VALUE_ADDED, null, null, 1, false);
        return new FileExtract("list.csv", null, null, List.of(scope), List.of(), List.of(record), List.of());
    }

    private static List<String> august(FileExtract... files) {
        List<FileExtract> said = MonthsBalancer.of(AUGUST, new LineExports(LINE, List.of(files)));
        return MonthBalancer.balance(LINE, null, AUGUST, said).month().charges().stream()
                .map(charge -> charge.origin() + " " + charge.item())
                .toList();
    }

    @Test
    void a_record_of_the_month_before_itemises_a_cycle_that_begins_there() {
        FileExtract bill = bill(LocalDate.of(2024, 7, 27), LocalDate.of(2024, 8, 26));

        assertThat(august(bill, list(LocalDateTime.of(2024, 7, 27, 0, 21)))).containsExactly("RECORD 手机报");
        assertThat(august(bill, list(LocalDateTime.of(2024, 7, 26, 0, 21)))).containsExactly("REMAINDER 综合信息服务费");
    }

    @Test
    void a_record_of_the_month_before_itemises_nothing_of_a_calendar_month() {
        FileExtract bill = bill(LocalDate.of(2024, 8, 1), LocalDate.of(2024, 8, 31));

        assertThat(august(bill, list(LocalDateTime.of(2024, 7, 27, 0, 21)))).containsExactly("REMAINDER 综合信息服务费");
    }
}
