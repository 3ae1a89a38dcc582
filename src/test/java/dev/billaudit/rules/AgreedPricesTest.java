package dev.billaudit.rules;

import dev.billaudit.ledger.Carrier;
import dev.billaudit.register.Contract;
import dev.billaudit.register.LineEvent;
import dev.billaudit.register.ServiceEntry.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which price a charge is held against, and which fees fall due again and again. */
class AgreedPricesTest {

    private static final ARegister BOTH = ARegister.empty()
            .entry(Kind.MONTHLY, "点歌", "3.00", null, null)
            .entry(Kind.PER_USE, "点歌", "5.00", null, null);

    @Test
    void of_two_entries_the_one_of_the_charge_s_rhythm_speaks_and_else_the_dearest() {
        MarkedBill.of("2025-06 | VALUE_ADDED | 点歌 | 4.00 | monthly !price-above-agreed=1.00")
                .assertFlagged(BOTH);
        MarkedBill.of("2025-06-01 | VALUE_ADDED | 点歌 | 6.00 | per-use record !price-above-agreed=1.00")
                .assertFlagged(BOTH);
        MarkedBill.of("2025-06 | VALUE_ADDED | 点歌 | 5.00").assertFlagged(BOTH);
        MarkedBill.of("2025-06 | VALUE_ADDED | 点歌 | 5.50 | | !price-above-agreed=0.50")
                .assertFlagged(BOTH);
    }

    @Test
    void an_entry_without_a_price_allows_any() {
        MarkedBill.of("2025-06 | VALUE_ADDED | 点歌 | 40.00 | monthly")
                .assertFlagged(ARegister.empty().monthly("点歌", "3.00").monthly("点歌", null));
    }

    @ParameterizedTest
    @CsvSource({
        // a multiple of the price may be so many uses, more than two prices may be several
        "8.00, ''",
        "5.00, ''",
        "3.00, !price-above-agreed=1.00",
        "2.01, !price-above-agreed=0.01",
        "2.00, ''"
    })
    void an_item_that_may_sum_several_uses_is_not_guessed_at(String amount, String mark) {
        MarkedBill.of("2025-06 | VALUE_ADDED | 点歌 | %s | | %s".formatted(amount, mark))
                .assertFlagged(ARegister.empty().entry(Kind.PER_USE, "点歌", "2.00", null, null));
    }

    @Test
    void a_dated_item_is_one_use_and_a_price_of_nothing_allows_nothing() {
        MarkedBill.of("2025-06-03 | VALUE_ADDED | 点歌 | 5.00 | | !price-above-agreed=3.00")
                .assertFlagged(ARegister.empty().entry(Kind.PER_USE, "点歌", "2.00", null, null));
        MarkedBill.of("2025-06 | VALUE_ADDED | 点歌 | 5.00 | | !price-above-agreed=5.00")
                .assertFlagged(ARegister.empty().entry(Kind.PER_USE, "点歌", "0.00", null, null));
    }

    @Test
    void each_of_two_contracts_has_the_fees_of_its_own_name() {
        MarkedBill.of("""
                        2025-06 | PLAN      | 畅享套餐59元 | 60.00 | | !price-above-agreed=1.00
                        2025-06 | BROADBAND | 宽带200M     | 52.00 | | !price-above-agreed=2.00
                        """)
                .assertFlagged(ARegister.empty().contract("畅享套餐59元", "59.00").contract("宽带200M", "50.00"));
    }

    @Test
    void of_two_contracts_of_one_name_the_dearer_speaks_in_whatever_order_they_stand() {
        Contract.Kind mobile = Contract.Kind.MOBILE;
        MarkedBill bill = MarkedBill.of("2025-06 | PLAN | 畅享套餐59元 | 60.00 | | !price-above-agreed=1.00");

        bill.assertFlagged(ARegister.empty()
                .contract(mobile, "畅享套餐59元", "39.00", "2025-06-14", null)
                .contract("畅享套餐59元", "59.00"));
        bill.assertFlagged(ARegister.empty()
                .contract("畅享套餐59元", "59.00")
                .contract(mobile, "畅享套餐59元", "39.00", "2025-06-14", null));
        MarkedBill.of("2025-06 | PLAN | 畅享套餐59元 | 60.00")
                .assertFlagged(ARegister.empty()
                        .contract(mobile, "畅享套餐59元", "39.00", "2025-06-14", null)
                        .contract("畅享套餐59元", null));
    }

    @ParameterizedTest
    @CsvSource({"CHINA_MOBILE, true", "UNKNOWN, true", "CHINA_UNICOM, false"})
    void a_contract_is_with_its_carrier_unless_nobody_knows_whose_the_bill_is(Carrier carrier, boolean isHeldAgainst) {
        MarkedBill.of("2025-06 | PLAN | 畅享套餐59元 | 60.00 | | " + (isHeldAgainst ? "!price-above-agreed=1.00" : ""))
                .where(bill -> bill.used().from(carrier))
                .assertFlagged(ARegister.empty().contract("畅享套餐59元", "59.00"));
    }

    @Test
    void a_service_that_stood_the_month_before_at_this_price_falls_due_again() {
        assertDueAgain("2025-04 | VALUE_ADDED | 手机报 | 10.00", "!idle-period-fee");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2025-04 | VALUE_ADDED | 手机报 | 9.00",
                "2025-04 | VALUE_ADDED | 彩铃 | 10.00",
                "2025-04 | ON_BEHALF | 手机报 | 10.00",
                "2025-03 | VALUE_ADDED | 手机报 | 10.00"
            })
    void another_price_service_kind_or_month_makes_no_recurring_fee(String before) {
        assertDueAgain(before, "");
    }

    private static void assertDueAgain(String before, String mark) {
        MarkedBill.of(before + "\n2025-05 | VALUE_ADDED | 手机报 | 10.00 | | " + mark)
                .where(bill -> bill)
                .assertFlagged(ARegister.empty()
                        .entry(Kind.PER_USE, "手机报", null, null, null)
                        .entry(Kind.PER_USE, "彩铃", null, null, null)
                        .event(LineEvent.Kind.IDLE, "2025-05-01", "2025-05-31"));
    }
}
