package dev.billaudit.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.billaudit.findings.Verdict;
import dev.billaudit.register.Contract;
import org.junit.jupiter.api.Test;

class PenaltyNotOwedRuleTest {

    private static ARegister contract(String until, String fee) {
        return ARegister.empty().contract(Contract.Kind.MOBILE, "畅享套餐59元", "59.00", until, fee);
    }

    @Test
    void the_part_above_the_contracts_fee_is_suspect() {
        MarkedBill.of("""
                        2025-05 | PENALTY | 合约提前终止违约金 | 60.00
                        2025-06 | PENALTY | 合约提前终止违约金 | 80.00 | | !penalty-not-owed=20.00
                        2025-06 | PENALTY | 滞纳金 | 0.35
                        """).assertFlagged(contract("2025-12-17", "60.00"));
    }

    @Test
    void the_agreed_fee_is_owed_once() {
        MarkedBill.of("""
                        2025-06 | PENALTY | 合约提前终止违约金 | 60.00
                        2025-06 | PENALTY | 合约提前终止违约金 | 60.00 | | !penalty-not-owed
                        """).assertFlagged(contract("2025-12-17", "60.00"));
    }

    @Test
    void after_the_end_of_the_contract_nothing_is_owed() {
        MarkedBill.of("2025-06 | PENALTY | 合约提前终止违约金 | 50.00 | | !penalty-not-owed")
                .assertFlagged(contract("2025-05-31", "60.00"));
        MarkedBill.of("2025-06 | PENALTY | 合约提前终止违约金 | 50.00").assertFlagged(contract("2025-06-01", "60.00"));
    }

    @Test
    void without_a_contract_or_its_fee_the_charge_is_unclear() {
        MarkedBill bill = MarkedBill.of("2025-06 | PENALTY | 合约提前终止违约金 | 50.00");

        assertThat(bill.judged(ARegister.empty().build()).get(0).charges())
                .extracting(row -> row.verdict())
                .containsExactly(Verdict.UNCLEAR);
        assertThat(bill.judged(contract("2025-12-17", null).build()).get(0).charges())
                .extracting(row -> row.verdict())
                .containsExactly(Verdict.UNCLEAR);
    }
}
