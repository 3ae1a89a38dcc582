package dev.billaudit.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.billaudit.findings.CaseId;
import dev.billaudit.findings.Finding;
import dev.billaudit.findings.Matter;
import dev.billaudit.findings.RuleFamily;
import dev.billaudit.ledger.Carrier;
import dev.billaudit.ledger.Line;
import dev.billaudit.register.ServiceEntry.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChargedAgainRuleTest {

    private static final Matter CLOSED = AMatter.closed("安心国际漫游包", RuleFamily.PLAN, 0, "2025-05-20");

    private static String successor(String service, RuleFamily family, int generation) {
        return CaseId.of(Carrier.CHINA_MOBILE, Line.of("13800138000"), service, family, generation);
    }

    private static List<Finding> findings(MarkedBill bill, ARegister register) {
        return bill.judged(register.build()).stream()
                .flatMap(month -> month.findings().stream())
                .toList();
    }

    @Test
    void a_charge_of_a_cycle_after_the_closing_is_suspect_and_the_month_of_the_closing_is_not() {
        MarkedBill bill = MarkedBill.of("""
                        2025-05 | PLAN | 安心国际漫游包 | 9.00
                        2025-06 | PLAN | 安心国际漫游包 | 9.00 | | !charged-again
                        2025-06 | PLAN | 畅享套餐59元 | 59.00
                        """).knowing(CLOSED);

        bill.assertFlagged(ARegister.empty());
        assertThat(findings(bill, ARegister.empty())).singleElement().satisfies(finding -> {
            assertThat(finding.family()).isEqualTo(RuleFamily.PLAN);
            assertThat(finding.caseId()).isEqualTo(successor("安心国际漫游包", RuleFamily.PLAN, 1));
        });
    }

    @Test
    void an_entry_or_contract_beside_the_closed_case_clears_it() {
        MarkedBill bill = MarkedBill.of("2025-06 | PLAN | 安心国际漫游包 | 9.00").knowing(CLOSED);

        bill.assertFlagged(ARegister.empty().entry(Kind.MONTHLY, "安心国际漫游包", "9.00", "2025-06-01", null));
        bill.assertFlagged(ARegister.empty().contract("安心国际漫游包", "9.00"));
    }

    @Test
    void a_closed_idle_matter_says_nothing_of_the_fee() {
        MarkedBill.of("2025-06 | PLAN | 安心国际漫游包 | 9.00")
                .knowing(AMatter.closed("安心国际漫游包", RuleFamily.IDLE, 0, "2025-05-20"))
                .assertFlagged(ARegister.empty());
    }

    @Test
    void a_matter_closed_with_another_carrier_is_no_predecessor() {
        MarkedBill bill = MarkedBill.of("""
                        2025-06 | VALUE_ADDED | 手机报 | 5.00 | | !unrecognised-value-added
                        2025-06 | PLAN | 安心国际漫游包 | 9.00
                        """)
                .knowing(
                        AMatter.with(
                                Carrier.CHINA_UNICOM, AMatter.closed("手机报", RuleFamily.UNAUTHORISED, 0, "2025-03-20")),
                        AMatter.with(Carrier.CHINA_UNICOM, CLOSED));

        bill.assertFlagged(ARegister.empty());
        assertThat(findings(bill, ARegister.empty())).singleElement().satisfies(finding -> {
            assertThat(finding.caseId()).isEqualTo(successor("手机报", RuleFamily.UNAUTHORISED, 0));
            assertThat(finding.why()).noneMatch(why -> why.key().equals("rules.charged-again.closed"));
        });
    }

    @Test
    void what_another_rule_finds_goes_to_the_successor_and_names_the_closed_case() {
        Matter first = AMatter.closed("手机报", RuleFamily.UNAUTHORISED, 0, "2025-03-20");
        Matter second = AMatter.closed("手机报", RuleFamily.UNAUTHORISED, 1, "2025-05-20");
        MarkedBill bill = MarkedBill.of("""
                        2025-03 | VALUE_ADDED | 手机报 | 5.00 | | !unrecognised-value-added
                        2025-04 | VALUE_ADDED | 手机报 | 5.00 | | !unrecognised-value-added
                        2025-06 | VALUE_ADDED | 手机报 | 5.00 | | !unrecognised-value-added
                        """).knowing(second, first);

        bill.assertFlagged(ARegister.empty());
        List<Finding> findings = findings(bill, ARegister.empty());
        assertThat(findings)
                .extracting(Finding::caseId)
                .containsExactly(
                        successor("手机报", RuleFamily.UNAUTHORISED, 0),
                        successor("手机报", RuleFamily.UNAUTHORISED, 1),
                        successor("手机报", RuleFamily.UNAUTHORISED, 2));
        assertThat(findings.get(0).why()).noneMatch(why -> why.key().equals("rules.charged-again.closed"));
        assertThat(findings.get(1).why())
                .filteredOn(why -> why.key().equals("rules.charged-again.closed"))
                .singleElement()
                .satisfies(why -> assertThat(why.args()).containsExactly(first.caseId(), "2025-03-20"));
    }

    @Test
    void a_matter_closed_when_nobody_could_say_who_took_the_money_has_a_successor_of_its_key() {
        Matter nameless =
                AMatter.with(Carrier.UNKNOWN, AMatter.closed("手机报", RuleFamily.UNAUTHORISED, 0, "2025-05-20"));
        MarkedBill bill = MarkedBill.of("2025-06 | VALUE_ADDED | 手机报 | 5.00 | | !unrecognised-value-added")
                .knowing(nameless);
        ARegister elsewhere = ARegister.empty().with(Carrier.CHINA_UNICOM, "冰激凌99套餐", "99.00");

        assertThat(findings(bill, ARegister.empty()))
                .extracting(Finding::carrier, Finding::caseId)
                .containsExactly(tuple(
                        Carrier.CHINA_MOBILE,
                        CaseId.of(Carrier.UNKNOWN, Line.of("13800138000"), "手机报", RuleFamily.UNAUTHORISED, 1)));
        assertThat(findings(bill, elsewhere))
                .as("the other carrier may have taken that money")
                .extracting(Finding::caseId)
                .containsExactly(successor("手机报", RuleFamily.UNAUTHORISED, 0));
        assertThat(findings(
                        bill.knowing(nameless, AMatter.closed("手机报", RuleFamily.UNAUTHORISED, 0, "2025-06-20")),
                        ARegister.empty()))
                .as("the carrier has a case of its own")
                .extracting(Finding::caseId)
                .containsExactly(successor("手机报", RuleFamily.UNAUTHORISED, 0));
    }
}
