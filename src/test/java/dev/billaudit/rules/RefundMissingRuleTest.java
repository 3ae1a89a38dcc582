package dev.billaudit.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.billaudit.findings.Finding;
import dev.billaudit.findings.Matter;
import dev.billaudit.findings.RuleFamily;
import dev.billaudit.ledger.Carrier;
import dev.billaudit.ledger.Money;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The finding stands on the row of the bill's total, which the bills of these tests print in row 999. */
class RefundMissingRuleTest {

    private static final String PLAN = "2025-06 | PLAN | 畅享套餐59元 | 59.00\n";
    private static final ARegister AGREED = ARegister.empty().contract("畅享套餐59元", "59.00");

    private static List<Finding> findings(String rows, Matter... known) {
        return MarkedBill.of(rows).knowing(known).judged(AGREED.build()).stream()
                .flatMap(month -> month.findings().stream())
                .filter(finding -> finding.rule().equals("refund-missing"))
                .toList();
    }

    private static void assertMissing(String amount, String rows, Matter... known) {
        assertThat(findings(rows, known)).singleElement().satisfies(finding -> {
            assertThat(finding.charged()).isEqualTo(Money.ofYuan(amount));
            assertThat(finding.claim()).as("the case claims the money already").isEqualTo(Money.ZERO);
        });
    }

    @Test
    void a_promise_that_the_next_bill_does_not_show_is_missing() {
        Matter matter = AMatter.promised("手机报", "2025-06-10", "15.00");

        Finding finding = findings(PLAN, matter).get(0);

        assertThat(finding.caseId()).isEqualTo(matter.caseId());
        assertThat(finding.family()).isEqualTo(RuleFamily.UNAUTHORISED);
        assertThat(finding.opensCase()).isFalse();
        assertThat(finding.evidence().get(0).place().row()).isEqualTo(999);
        assertMissing("15.00", PLAN, matter);
    }

    @Test
    void another_carrier_s_bill_shows_no_refund_and_a_carrier_nobody_named_may_be_this_one() {
        Matter promised = AMatter.promised("手机报", "2025-06-10", "15.00");

        assertThat(findings(PLAN, AMatter.with(Carrier.CHINA_UNICOM, promised))).isEmpty();
        assertThat(findings(PLAN, AMatter.with(Carrier.UNKNOWN, promised)))
                .singleElement()
                .satisfies(finding -> assertThat(finding.carrier())
                        .as("a finding is of the carrier of its case")
                        .isEqualTo(Carrier.UNKNOWN));
    }

    @Test
    void the_bill_that_ends_on_the_promised_day_must_show_it_and_no_earlier_one() {
        assertMissing("15.00", PLAN, AMatter.promised("手机报", "2025-05-10", "15.00", "2025-06-30", "0.00"));
        assertThat(findings(PLAN, AMatter.promised("手机报", "2025-05-10", "15.00", "2025-07-01", "0.00")))
                .isEmpty();
        assertThat(findings(PLAN, AMatter.promised("手机报", "2025-07-01", "15.00")))
                .isEmpty();
    }

    @Test
    void a_refund_that_names_the_service_clears_it_on_whichever_bill_since_the_promise() {
        Matter matter = AMatter.promised("手机报", "2025-05-10", "15.00", "2025-06-30", "0.00");

        assertThat(findings(PLAN + "2025-06 | CREDIT | 手机报退费 | -15.00", matter)).isEmpty();
        assertThat(findings("2025-05 | CREDIT | 手机报费调账 | -15.00\n" + PLAN, matter))
                .isEmpty();
        assertMissing("15.00", "2025-04 | CREDIT | 手机报退费 | -15.00\n" + PLAN, matter);
    }

    @Test
    void a_part_that_came_back_leaves_the_rest_missing() {
        assertMissing(
                "5.00", PLAN + "2025-06 | CREDIT | 手机报退费 | -10.00", AMatter.promised("手机报", "2025-06-10", "15.00"));
        assertMissing("9.00", PLAN, AMatter.promised("手机报", "2025-06-10", "15.00", null, "6.00"));
        assertThat(findings(PLAN, AMatter.promised("手机报", "2025-06-10", "15.00", null, "15.00")))
                .isEmpty();
    }

    @Test
    void a_refund_pays_for_what_the_same_bill_charges_first() {
        assertMissing(
                "15.00",
                PLAN + "2025-06 | VALUE_ADDED | 手机报 | 15.00\n2025-06 | CREDIT | 手机报退费 | -15.00",
                AMatter.promised("手机报", "2025-06-10", "15.00"));
    }

    @Test
    void a_nameless_refund_of_the_very_amount_is_taken_for_it_and_a_lower_price_is_not() {
        Matter matter = AMatter.promised("手机报", "2025-06-10", "15.00");

        assertThat(findings(PLAN + "2025-06 | CREDIT | 退费 | -15.00", matter)).isEmpty();
        assertThat(findings(PLAN + "2025-06 | CREDIT | 话费退费 | -15.00", matter)).isEmpty();
        assertMissing("15.00", PLAN + "2025-06 | CREDIT | 退费 | -14.00", matter);
        assertMissing("15.00", PLAN + "2025-06 | CREDIT | 手机报优惠 | -15.00", matter);
    }

    @Test
    void without_the_bill_nobody_is_accused_and_the_money_is_not_checked() {
        MarkedBill bill = MarkedBill.of("2025-06 | VALUE_ADDED | 手机报 | 0.00 | record")
                .where(month -> month.used().withoutBill())
                .knowing(AMatter.promised("手机报", "2025-06-10", "15.00"));

        var judged = bill.judged(AGREED.build()).get(0);

        assertThat(judged.findings()).isEmpty();
        assertThat(judged.notChecked())
                .filteredOn(row -> row.rule().equals("refund-missing"))
                .singleElement()
                .satisfies(row -> assertThat(row.money()).isEqualTo(Money.ofYuan("15.00")));
    }

    @Test
    void what_a_bill_gives_back_is_told_by_case_and_cases_that_get_nothing_are_absent() {
        var judgement = new Judgement(Judges.cards(), Judges.CATALOGUE);
        Matter paper = AMatter.promised("手机报", "2025-06-10", "15.00");
        Matter jokes = AMatter.promised("笑话天天看", "2025-06-10", "5.00");
        var month = MarkedBill.of(PLAN + "2025-06 | CREDIT | 手机报退费 | -15.00")
                .months()
                .get(0);

        assertThat(judgement.refunds(new Dossier(month, List.of(), AGREED.build(), List.of(paper, jokes))))
                .containsExactly(Map.entry(paper.caseId(), Money.ofYuan("15.00")));
        assertThat(judgement.ruleIds()).startsWith("charged-after-cancellation").endsWith("charged-again");
    }
}
