package dev.billaudit.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The month of a change of carrier: to the 15th China Mobile's, from the 16th on China Unicom's. */
class MonthCarriersTest {

    private static final Cycle FIRST_HALF = new Cycle(LocalDate.of(2024, 5, 1), LocalDate.of(2024, 5, 15));
    private static final Cycle SECOND_HALF = new Cycle(LocalDate.of(2024, 5, 16), LocalDate.of(2024, 5, 31));

    private static Bill unicom(String file, int rowsAbove, String rows) {
        Bill bill = ABill.of(file, SECOND_HALF, null, rows);
        List<BillItem> items = bill.items().stream()
                .map(item -> new BillItem(
                        item.name(),
                        item.category(),
                        item.amount(),
                        item.role(),
                        item.provider(),
                        item.rhythm(),
                        item.parent(),
                        ABill.evidence(file, item.evidence().place().row() + rowsAbove, item.name(), item.amount())))
                .toList();
        return new Bill(bill.line(), Carrier.CHINA_UNICOM, bill.cycle(), items, null, null);
    }

    private static List<String> charges(FileExtract... files) {
        BalancedMonth month = MonthBalancer.balance(ABill.LINE, null, ABill.MAY, List.of(files))
                .month();
        return month.charges().stream()
                .map(charge -> charge.item() + " " + charge.origin() + " " + month.carrierOf(charge))
                .toList();
    }

    @Test
    void the_bills_of_two_carriers_in_one_file_keep_their_carriers() {
        Bill mobile = ABill.of("both.csv", FIRST_HALF, "13.00", "ITEM | ON_BEHALF | | 笑话 | 13.00");
        Bill unicom = unicom("both.csv", 10, "ITEM | ON_BEHALF | | 阅读 | 5.00");

        assertThat(charges(AnExport.named("both.csv").with(mobile).with(unicom).extract()))
                .containsExactlyInAnyOrder("笑话 BILL_ITEM CHINA_MOBILE", "阅读 BILL_ITEM CHINA_UNICOM");
    }

    @Test
    void a_sale_that_names_no_carrier_is_of_the_bill_that_holds_its_day() {
        FileExtract mobile = AnExport.of(ABill.of("mobile.csv", FIRST_HALF, null, "SUM | ON_BEHALF | | 代收费 | 3.00"));
        FileExtract unicom = AnExport.of(unicom("unicom.csv", 0, "SUM | ON_BEHALF | | 代收费 | 7.00"));

        assertThat(charges(mobile, unicom, sale(20, "7.00")))
                .containsExactlyInAnyOrder("代收费 REMAINDER CHINA_MOBILE", "股讯 RECORD CHINA_UNICOM");
        assertThat(charges(mobile, unicom, sale(10, "3.00")))
                .containsExactlyInAnyOrder("股讯 RECORD CHINA_MOBILE", "代收费 REMAINDER CHINA_UNICOM");
    }

    private static FileExtract sale(int day, String yuan) {
        Money amount = Money.ofYuan(yuan);
        var row = new PricedRecord(
                ABill.LINE,
                Carrier.UNKNOWN,
                ABill.MAY,
                /* isMonthStated= */ true,
                Category.ON_BEHALF,
                LocalDateTime.of(2024, 5, day, 10, 11),
                "股讯",
                ServiceProvider.UNSTATED,
                Rhythm.MONTHLY,
                amount,
                1,
                ABill.evidence("list.csv", 10, "", amount));
        return new FileExtract("list.csv", null, null, List.of(), List.of(), List.of(row), List.of());
    }
}
