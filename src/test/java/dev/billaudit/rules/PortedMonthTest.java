package dev.billaudit.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.billaudit.findings.CaseId;
import dev.billaudit.findings.Finding;
import dev.billaudit.findings.Verdict;
import dev.billaudit.ledger.BalancedMonth;
import dev.billaudit.ledger.Carrier;
import dev.billaudit.ledger.Category;
import dev.billaudit.ledger.ChargeLine.Origin;
import dev.billaudit.register.Contract;
import org.junit.jupiter.api.Test;

/** The month in which a number moved to another carrier: two bills, each asked for where its money went. */
class PortedMonthTest {

    private static BalancedMonth ported(ABill bill) {
        return bill.rowsOf("unicom.csv", Carrier.CHINA_UNICOM).build();
    }

    @Test
    void each_finding_is_addressed_to_whoever_took_the_money() {
        BalancedMonth month = ported(ABill.forLine("13800138000")
                .used()
                .item(Category.ON_BEHALF, "笑话", "3.00")
                .item(Category.ON_BEHALF, "阅读", "5.00", item -> item.at("unicom.csv", 7)));

        assertThat(Judges.judge(ARegister.empty().build(), month).findings())
                .extracting(Finding::service, Finding::carrier, Finding::caseId)
                .containsExactlyInAnyOrder(
                        tuple("笑话", Carrier.CHINA_MOBILE, caseOf(month, Carrier.CHINA_MOBILE, 0)),
                        tuple("阅读", Carrier.CHINA_UNICOM, caseOf(month, Carrier.CHINA_UNICOM, 1)));
    }

    private static String caseOf(BalancedMonth month, Carrier carrier, int charge) {
        Finding finding =
                Judges.judge(ARegister.empty().build(), month).findings().get(charge);
        return CaseId.of(carrier, month.line(), finding.identity(), finding.family());
    }

    @Test
    void the_contract_with_the_one_says_nothing_of_the_fees_of_the_other() {
        ABill bill = ABill.forLine("13800138000")
                .used()
                .item(Category.PLAN, "全球通88套餐", "88.00")
                .item(Category.PLAN, "冰激凌99套餐", "99.00", item -> item.at("unicom.csv", 7));

        assertThat(Judges.judge(ARegister.empty().contract("全球通88套餐", "88.00").build(), bill.build())
                        .findings())
                .as("of one carrier it is a second plan")
                .extracting(Finding::rule)
                .containsExactly("plan-fee-not-agreed");
        assertThat(Judges.judge(ARegister.empty().contract("全球通88套餐", "88.00").build(), ported(bill))
                        .findings())
                .isEmpty();
    }

    @Test
    void a_nameless_sum_is_held_against_the_contracts_of_its_own_bill() {
        ABill bill = ABill.forLine("13800138000")
                .used()
                .item(Category.PLAN, "月基本费", "149.00", item -> item.is(Origin.BILL_SUM))
                .item(Category.PLAN, "冰激凌99套餐", "99.00", item -> item.at("unicom.csv", 7));
        ARegister register =
                ARegister.empty().contract("全球通88套餐", "88.00").with(Carrier.CHINA_UNICOM, "冰激凌99套餐", "99.00");

        assertThat(Judges.judge(register.build(), ported(bill)).findings())
                .extracting(
                        Finding::rule,
                        Finding::carrier,
                        finding -> finding.charged().toString())
                .containsExactly(tuple("price-above-agreed", Carrier.CHINA_MOBILE, "61.00"));
    }

    @Test
    void a_plan_of_the_other_s_name_is_not_agreed_and_neither_is_its_termination_fee() {
        ABill bill = ABill.forLine("13800138000")
                .used()
                .item(Category.PLAN, "全球通88套餐", "88.00")
                .item(Category.PLAN, "全球通88套餐", "88.00", item -> item.at("unicom.csv", 7))
                .item(Category.PENALTY, "提前解约违约金", "100.00", item -> item.at("unicom.csv", 8));
        ARegister register = ARegister.empty()
                .contract(Contract.Kind.MOBILE, "全球通88套餐", "88.00", null, "300.00")
                .with(Carrier.CHINA_UNICOM, "冰激凌59套餐", "59.00");

        assertThat(Judges.judge(register.build(), ported(bill)).findings())
                .extracting(
                        Finding::rule,
                        Finding::carrier,
                        finding -> finding.charged().toString())
                .containsExactly(tuple("plan-fee-not-agreed", Carrier.CHINA_UNICOM, "29.00"));
        assertThat(Judges.judge(register.build(), ported(bill)).charges())
                .filteredOn(charge -> charge.charge().category() == Category.PENALTY)
                .extracting(charge -> charge.verdict())
                .as("nobody says what the other's termination fee is")
                .containsExactly(Verdict.UNCLEAR);
    }
}
