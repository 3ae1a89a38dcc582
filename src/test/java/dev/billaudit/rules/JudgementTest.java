package dev.billaudit.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.billaudit.casebook.CaseKey;
import dev.billaudit.findings.Finding;
import dev.billaudit.findings.Grade;
import dev.billaudit.findings.JudgedCharge;
import dev.billaudit.findings.JudgedMonth;
import dev.billaudit.findings.Signal;
import dev.billaudit.findings.Verdict;
import dev.billaudit.ledger.BalancedMonth;
import dev.billaudit.ledger.Category;
import dev.billaudit.ledger.ChargeLine.Origin;
import dev.billaudit.ledger.CoverageState;
import dev.billaudit.ledger.Money;
import dev.billaudit.ledger.RecordKind;
import dev.billaudit.register.LineEvent;
import dev.billaudit.register.ServiceEntry.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;

class JudgementTest {

    private static final ARegister NOTHING = ARegister.empty();

    private static Money sum(JudgedMonth month) {
        return month.charges().stream().map(row -> row.charge().amount()).reduce(Money.ZERO, Money::plus);
    }

    @Test
    void a_membership_never_ordered_over_three_months_is_three_findings_and_one_case_of_sixty_yuan() {
        List<Finding> findings = MarkedBill.of("""
                        2025-04 | ON_BEHALF | 视频会员 | 20.00 | monthly @某视频
                        2025-05 | ON_BEHALF | 视频会员 | 20.00 | monthly @某视频
                        2025-06 | ON_BEHALF | 视频会员 | 20.00 | monthly @某视频
                        """).judged(NOTHING.build()).stream()
                .flatMap(month -> month.findings().stream())
                .toList();

        assertThat(findings).hasSize(3);
        assertThat(findings)
                .extracting(Finding::caseId)
                .doesNotContainNull()
                .containsOnly(findings.get(0).caseId());
        assertThat(findings).extracting(Finding::id).doesNotHaveDuplicates();
        assertThat(findings.stream().map(Finding::claim).reduce(Money.ZERO, Money::plus))
                .hasToString("60.00");
        assertThat(findings).extracting(Finding::since).hasToString("[2025-04, 2025-04, 2025-04]");
        assertThat(findings.get(0).caseId())
                .isEqualTo(CaseKey.of(findings.get(0)).caseId());
    }

    @Test
    void the_golden_sums_of_small_matters_are_found() {
        MarkedBill.of("""
                        2025-06 | VALUE_ADDED | 某会员 | 15.00 | monthly | !unrecognised-value-added
                        2025-06 | VALUE_ADDED | 30元流量加油包 | 30.00 | | !unrecognised-value-added
                        2025-06 | VALUE_ADDED | 和家庭服务 | 50.00 | monthly | !unrecognised-value-added
                        2025-06 | PLAN        | 轻松卡 | 39.00
                        """).assertFlagged(NOTHING);
    }

    @Test
    void a_charge_whose_bill_was_wholly_reduced_is_found_and_claims_nothing() {
        JudgedMonth judged = MarkedBill.of("""
                        2025-06 | PLAN      | 套餐及固定费 | 85.00 | sum
                        2025-06 | ON_BEHALF | 北京英克必成 | 15.00 | record
                        2025-06 | CREDIT    | **优惠减免 | -100.00
                        """).judged(NOTHING.build()).get(0);

        assertThat(judged.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.charged()).hasToString("15.00");
            assertThat(finding.offset()).hasToString("0.00");
            assertThat(finding.claim()).hasToString("0.00");
            assertThat(finding.why()).extracting(remark -> remark.key()).contains("rules.claim-capped");
            assertThat(finding.caseId()).isNotNull();
        });
        assertThat(judged.charges())
                .extracting(JudgedCharge::verdict)
                .containsExactly(Verdict.STANDARD, Verdict.SUSPECT, Verdict.CREDIT);
    }

    @Test
    void a_reduction_that_names_the_service_is_stated_as_its_offset() {
        Finding finding =
                MarkedBill.of("""
                        2025-06 | PLAN      | 轻松卡 | 39.00
                        2025-06 | ON_BEHALF | 笑话天天看 | 15.00
                        2025-06 | CREDIT    | 笑话天天看优惠 | -15.00
                        """).judged(NOTHING.build()).get(0).findings().get(0);

        assertThat(finding.charged()).hasToString("15.00");
        assertThat(finding.offset()).hasToString("15.00");
        assertThat(finding.claim()).hasToString("0.00");
    }

    @Test
    void claims_of_one_bill_never_exceed_what_it_took_and_go_to_the_first_in_rule_order_and_place() {
        List<Finding> findings =
                MarkedBill.of("""
                        2025-06 | VALUE_ADDED | 某会员 | 10.00
                        2025-06 | ON_BEHALF | 笑话天天看 | 8.00
                        2025-06 | ON_BEHALF | 星座密语 | 7.00
                        2025-06 | CREDIT | 星座密语退费 | -2.00
                        2025-06 | CREDIT | 总账优惠 | -8.00
                        """).judged(NOTHING.build()).get(0).findings();

        assertThat(findings).extracting(Finding::service).containsExactly("笑话天天看", "星座密语", "某会员");
        assertThat(findings).extracting(Finding::offset).hasToString("[0.00, 2.00, 0.00]");
        assertThat(findings).extracting(Finding::claim).hasToString("[8.00, 5.00, 2.00]");
    }

    @Test
    void a_partly_suspect_charge_is_split_and_every_yuan_has_one_verdict() {
        BalancedMonth month = ABill.forLine("13800138000")
                .item(Category.PLAN, "畅享套餐59元", "59.00")
                .item(Category.VOICE, "国内通话费", "1.235")
                .item(Category.CREDIT, "总账优惠", "-3.00")
                .item(Category.VALUE_ADDED, "免费业务", "0.00")
                .build();

        JudgedMonth judged = Judges.judge(
                ARegister.empty()
                        .contract("畅享套餐59元", "49.00")
                        .event(LineEvent.Kind.IDLE, "2025-06-16")
                        .build(),
                month);

        assertThat(judged.charges())
                .extracting(row -> row.charge().number() + " " + row.verdict() + " " + row.rule() + " "
                        + row.charge().amount())
                .containsExactly(
                        "1 SUSPECT price-above-agreed 10.00",
                        "1 SUSPECT idle-period-fee 24.50",
                        "1 AGREED null 24.50",
                        "2 STANDARD null 1.235",
                        "3 CREDIT null -3.00",
                        "4 STANDARD null 0.00");
        assertThat(judged.charges().get(0).findingId())
                .isEqualTo(judged.findings().get(0).id());
        assertThat(sum(judged)).isEqualTo(month.net());
    }

    @Test
    void verdicts_without_findings_name_who_agreed() {
        BalancedMonth month = ABill.forLine("13800138000")
                .used()
                .item(
                        Category.PLAN,
                        "套餐及固定费",
                        "49.00",
                        item -> item.is(Origin.BILL_SUM).under("套餐及固定费"))
                .item(Category.VALUE_ADDED, "手机报", "5.00")
                .item(Category.DATA, "手机上网流量费", "2.00")
                .build();

        JudgedMonth judged = Judges.judge(
                ARegister.empty()
                        .contract("畅享套餐59元", "49.00")
                        .monthly("手机报", "5.00")
                        .build(),
                month);

        assertThat(judged.findings()).isEmpty();
        assertThat(judged.charges())
                .extracting(row -> row.because().key())
                .containsExactly("rules.agreed-by-contract", "rules.agreed-by-entry", "rules.standard");
        assertThat(Judges.judge(NOTHING.build(), month).charges().get(0).verdict())
                .isEqualTo(Verdict.STANDARD);
    }

    @Test
    void the_near_misses_stay_clean() {
        MarkedBill.of("""
                        2025-06    | VALUE_ADDED | 手機閱讀業務 | 3.00 | monthly
                        2025-06    | VALUE_ADDED | １３９邮箱（ＶＩＰ版） | 3.00 | monthly
                        2025-06    | ON_BEHALF   | 新华移动快报精华版资讯套餐手机版会员 | 2.00 | @北京某某科技有限公司技术中心分公
                        2025-06-29 | VALUE_ADDED | 铃音下载 | 2.00 | per-use record
                        2025-06    | VALUE_ADDED | 飞信会员 | 5.00 | monthly
                        2025-06-03 | ON_BEHALF   | 儿童基金短信捐款 | 2.00 | per-use record
                        2025-06-03 | ON_BEHALF   | 行业网关下行 | 0.00 | record #600032/95588
                        2025-06-03 | ON_BEHALF   | 行业网关下行 | 0.00 | record #600032/95588
                        """)
                .assertFlagged(ARegister.empty()
                        .monthly("手机阅读", "3.00")
                        .monthly("139邮箱(VIP版)", "3.00")
                        .by(
                                new dev.billaudit.ledger.ServiceProvider("北京某某科技有限公司技术中心分公司", null, null, null),
                                "新华移动快报精华版资讯套餐手机版会员尊享季包",
                                Kind.MONTHLY)
                        .entry(Kind.PER_USE, "铃音下载", "2.00", null, "2025-06-30")
                        .entry(Kind.MONTHLY, "飞信会员", "5.00", null, "2025-06-10")
                        .entry(Kind.PER_USE, "儿童基金短信捐款", null, null, null));
    }

    @Test
    void since_looks_at_the_same_matter_only() {
        List<JudgedMonth> months = MarkedBill.of("""
                        2025-04 | ON_BEHALF | 星座密语 | 5.00
                        2025-05 | ON_BEHALF | 笑话天天看 | 5.00
                        2025-06 | ON_BEHALF | 笑话天天看 | 7.00
                        """).judged(NOTHING.build());

        assertThat(months.get(1).findings().get(0).signals()).contains(Signal.FIRST_MONTH);
        assertThat(months.get(2).findings().get(0).since()).hasToString("2025-05");
        assertThat(months.get(2).findings().get(0).signals()).doesNotContain(Signal.FIRST_MONTH);
    }

    @Test
    void confirmations_on_file_are_held_against_the_charge() {
        BalancedMonth month = ABill.forLine("13800138000")
                .used()
                .item(Category.ON_BEHALF, "笑话天天看", "8.00")
                .build();

        assertThat(signals(month, "您已成功订购笑话天天看，标准资费10.0元/月")).contains(Signal.CONFIRMATION_CONTRADICTS);
        assertThat(signals(month, "您已成功订购笑話天天看，资费8元/月"))
                .doesNotContain(Signal.CONFIRMATION_CONTRADICTS, Signal.NO_CONFIRMATION_ON_FILE);
        assertThat(signals(month, "您已成功订购手机报，免费")).contains(Signal.NO_CONFIRMATION_ON_FILE);
    }

    private static List<Signal> signals(BalancedMonth month, String confirmation) {
        return Judges.judge(ARegister.empty().confirmation(confirmation).build(), month)
                .findings()
                .get(0)
                .signals();
    }

    @Test
    void what_is_not_there_to_look_at_is_said() {
        BalancedMonth month = ABill.forLine("13800138000")
                .used()
                .covering(RecordKind.ON_BEHALF, CoverageState.MISSING)
                .item(Category.ON_BEHALF, "笑话天天看", "8.00")
                .build();

        assertThat(Judges.judge(NOTHING.build(), month).findings().get(0).missing())
                .extracting(remark -> remark.key())
                .containsExactly("rules.provider-not-shown", "rules.code-not-shown", "rules.records-not-there");
    }

    @Test
    void only_findings_of_review_open_no_case() {
        BalancedMonth month = ABill.forLine("13800138000")
                .used()
                .item(Category.ON_BEHALF, "笑话天天看", "8.00")
                .item(Category.ON_BEHALF, "短信捐款", "2.00")
                .stating("11.00")
                .build();

        assertThat(Judges.judge(NOTHING.build(), month).findings())
                .hasSize(3)
                .allSatisfy(finding -> assertThat(finding.caseId() != null).isEqualTo(finding.opensCase()))
                .extracting(Finding::grade)
                .containsExactly(Grade.LIKELY, Grade.REVIEW, Grade.REVIEW);
    }

    @Test
    void explaining_gives_every_opinion_in_the_order_asked() {
        BalancedMonth month = ABill.forLine("13800138000")
                .used()
                .item(Category.ON_BEHALF, "笑话天天看", "8.00")
                .build();

        List<Opinion> opinions = Judges.explain(NOTHING.build(), month);

        assertThat(opinions)
                .extracting(Opinion::rule)
                .containsExactly(
                        "charged-after-cancellation",
                        "duplicate-charge",
                        "trial-turned-paid",
                        "price-above-agreed",
                        "unrecognised-sp",
                        "bill-does-not-add-up",
                        "abnormal-total");
        assertThat(opinions.get(0)).isInstanceOf(Opinion.Acquittal.class);
        assertThat(opinions.get(4)).isInstanceOf(Opinion.Accusation.class);
        assertThat(opinions.get(6)).isInstanceOf(Opinion.Abstention.class);
    }
}
