package dev.billaudit.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.billaudit.findings.Finding;
import dev.billaudit.findings.JudgedMonth;
import dev.billaudit.findings.NotChecked;
import dev.billaudit.ledger.BalancedMonth;
import dev.billaudit.ledger.Category;
import dev.billaudit.ledger.CoverageState;
import dev.billaudit.ledger.RecordKind;
import dev.billaudit.ledger.Remark;
import dev.billaudit.register.ServiceEntry.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the two rules about unrecognised services give as their reasons, and when they say nothing. */
class UnrecognisedReasonsTest {

    private static Finding found(ARegister register, String name) {
        BalancedMonth month = ABill.forLine("13800138000")
                .used()
                .item(Category.ON_BEHALF, name, "7.00")
                .build();
        List<Finding> findings = Judges.judge(register.build(), month).findings();
        assertThat(findings).hasSize(1);
        return findings.get(0);
    }

    private static List<String> keys(List<Remark> remarks) {
        return remarks.stream().map(Remark::key).toList();
    }

    @Test
    void a_plain_charge_gives_the_rule_s_reason_alone() {
        assertThat(keys(found(ARegister.empty(), "笑话天天看").why())).containsExactly("rules.unrecognised-sp.why");
        assertThat(keys(found(ARegister.empty(), "笑话天天看").wouldClear())).doesNotContain("rules.unrecognised.nearest");
    }

    @Test
    void a_donation_says_that_it_is_one() {
        assertThat(keys(found(ARegister.empty(), "红十字捐款").why()))
                .containsExactly("rules.unrecognised-sp.why", "rules.unrecognised.donation");
    }

    @Test
    void an_entry_of_other_days_is_named_and_a_trial_is_no_agreement_to_pay() {
        ARegister later = ARegister.empty()
                .entry(Kind.TRIAL, "手机报", null, null, null)
                .entry(Kind.MONTHLY, "笑话天天看", "7.00", "2025-07-01", null);

        assertThat(found(later, "笑话天天看").why())
                .containsExactly(
                        Remark.of("rules.unrecognised-sp.why"),
                        Remark.of("rules.unrecognised.not-on-that-day", "services.csv:3"));
    }

    @Test
    void the_likest_of_the_agreed_services_is_offered_from_half_alike_on() {
        ARegister register =
                ARegister.empty().monthly("笑话看看看", null).monthly("笑话天天听", null).monthly("彩铃", null);

        assertThat(found(register, "笑话天天看").wouldClear())
                .contains(Remark.of("rules.unrecognised.nearest", "笑话天天听", "80", "services.csv:3"));
        assertThat(keys(found(ARegister.empty().monthly("彩铃", null), "笑话天天看").wouldClear()))
                .doesNotContain("rules.unrecognised.nearest");
    }

    @Test
    void a_service_by_the_name_of_the_plan_is_agreed_by_the_contract() {
        MarkedBill.of("2025-06 | VALUE_ADDED | 畅享套餐 | 59.00")
                .assertFlagged(ARegister.empty().contract("畅享套餐", "59.00"));
    }

    @Test
    void without_bill_and_list_the_rule_says_that_it_could_not_look() {
        assertThat(rulesNotChecked(ABill.forLine("13800138000")
                        .used()
                        .withoutBill()
                        .covering(RecordKind.ON_BEHALF, CoverageState.MISSING)))
                .contains("unrecognised-sp")
                .doesNotContain("unrecognised-value-added");
        assertThat(rulesNotChecked(ABill.forLine("13800138000").used().withoutBill()))
                .doesNotContain("unrecognised-sp");
        assertThat(rulesNotChecked(
                        ABill.forLine("13800138000").used().covering(RecordKind.ON_BEHALF, CoverageState.MISSING)))
                .doesNotContain("unrecognised-sp");
    }

    private static List<String> rulesNotChecked(ABill bill) {
        JudgedMonth judged = Judges.judge(ARegister.empty().build(), bill.build());
        return judged.notChecked().stream().map(NotChecked::rule).toList();
    }
}
