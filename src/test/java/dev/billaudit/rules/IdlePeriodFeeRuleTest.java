package dev.billaudit.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.billaudit.findings.Finding;
import dev.billaudit.findings.Grade;
import dev.billaudit.findings.JudgedMonth;
import dev.billaudit.findings.Verdict;
import dev.billaudit.ledger.BalancedMonth;
import dev.billaudit.ledger.Category;
import dev.billaudit.ledger.ChargeLine;
import dev.billaudit.ledger.CoverageState;
import dev.billaudit.ledger.Cycle;
import dev.billaudit.ledger.RecordKind;
import dev.billaudit.register.Contract;
import dev.billaudit.register.LineEvent;
import dev.billaudit.register.ServiceEntry.Kind;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class IdlePeriodFeeRuleTest {

    private static final String PLAN = "轻松卡";

    private static ABill idleMonth(String month) {
        return ABill.forLine("13800138000").in(month).item(Category.PLAN, PLAN, "39.00");
    }

    @Test
    void declared_idle_days_are_suspect_by_the_day_rounded_down_to_the_fen() {
        MarkedBill.of("""
                        2025-05 | PLAN        | 动感地带 | 62.00 | | !idle-period-fee=30.00
                        2025-05 | VALUE_ADDED | 手机报 | 10.00 | monthly | !idle-period-fee=4.83
                        2025-05 | VALUE_ADDED | 点歌 | 10.00 | per-use
                        2025-05 | PLAN        | 补卡手续费 | 10.00
                        2025-05 | ON_BEHALF   | 星座密语 | 10.00 | monthly
                        2025-05 | VOICE       | 国内通话费 | 10.00
                        """)
                .assertFlagged(ARegister.empty()
                        .monthly("手机报", null)
                        .entry(Kind.PER_USE, "点歌", null, null, null)
                        .monthly("星座密语", null)
                        .event(LineEvent.Kind.IDLE, "2025-05-17"));
    }

    @Test
    void a_suspension_counts_from_the_next_month_until_the_day_before_it_is_resumed() {
        MarkedBill.of("""
                        2025-03 | PLAN | 轻松卡 | 39.00
                        2025-04 | PLAN | 轻松卡 | 30.00 | | !idle-period-fee
                        2025-05 | PLAN | 轻松卡 | 31.00 | | !idle-period-fee=9.00
                        2025-06 | PLAN | 轻松卡 | 39.00
                        """)
                .where(bill -> bill.item(Category.VOICE, "国内通话费", "0.10", item -> item.at("z.csv", 99)))
                .assertFlagged(ARegister.empty()
                        .event(LineEvent.Kind.SUSPENDED, "2025-03-17")
                        .event(LineEvent.Kind.RESUMED, "2025-05-10"));
    }

    @Test
    void use_while_suspended_leaves_the_fee_to_a_person() {
        BalancedMonth month = ABill.forLine("13800138000")
                .in("2025-06")
                .item(Category.PLAN, PLAN, "39.00")
                .usedOn(RecordKind.VOICE, "2025-06-04")
                .build();

        var judged = Judges.judge(
                ARegister.empty().event(LineEvent.Kind.SUSPENDED, "2025-05-03").build(), month);

        assertThat(judged.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.charged()).hasToString("39.00");
            assertThat(finding.grade()).isEqualTo(Grade.REVIEW);
            assertThat(finding.caseId()).isNull();
            assertThat(finding.missing()).hasSize(1);
        });
    }

    @Test
    void a_declaration_ends_with_its_last_day_inclusive() {
        MarkedBill.of("2025-06 | PLAN | 轻松卡 | 30.00 | | !idle-period-fee=5.00")
                .assertFlagged(ARegister.empty().event(LineEvent.Kind.IDLE, "2025-06-11", "2025-06-15"));
    }

    @Test
    void a_cycle_of_its_own_is_counted_in_its_own_days() {
        BalancedMonth month = ABill.forLine("13800138000")
                .over("2025-05-27", "2025-06-26")
                .item(Category.PLAN, PLAN, "31.00")
                .build();

        var judged = Judges.judge(
                ARegister.empty().event(LineEvent.Kind.SUSPENDED, "2025-05-03").build(), month);

        assertThat(judged.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.charged()).hasToString("26.00");
            assertThat(finding.month()).hasToString("2025-06");
        });
    }

    @Test
    void the_keeping_fee_is_spared_up_to_ten_yuan_or_its_entrys_price() {
        ARegister suspended = ARegister.empty().event(LineEvent.Kind.SUSPENDED, "2025-03-17");
        MarkedBill.of("2025-06 | PLAN | 停机保号费 | 10.00").where(bill -> bill).assertFlagged(suspended);
        MarkedBill.of("2025-06 | PLAN | 停机保号费 | 12.00 | | !idle-period-fee=2.00")
                .where(bill -> bill)
                .assertFlagged(suspended);
        MarkedBill.of("2025-06 | PLAN | 停机保号费 | 12.00").assertFlagged(suspended.monthly("停机保号费", "12.00"));
    }

    @Test
    void use_on_a_declared_idle_day_makes_the_fee_unclear() {
        BalancedMonth month =
                idleMonth("2025-06").usedOn(RecordKind.DATA, "2025-06-20").build();

        JudgedMonth judged = Judges.judge(
                ARegister.empty()
                        .contract(PLAN, "39.00")
                        .event(LineEvent.Kind.IDLE, "2025-06-17")
                        .build(),
                month);

        assertThat(judged.findings()).isEmpty();
        assertThat(judged.charges()).singleElement().satisfies(row -> {
            assertThat(row.verdict()).isEqualTo(Verdict.UNCLEAR);
            assertThat(row.rule()).isEqualTo("idle-period-fee");
        });
        assertThat(judged.notChecked())
                .anySatisfy(row -> assertThat(row.money()).hasToString("39.00"));
    }

    @Test
    void use_before_the_declared_days_contradicts_nothing() {
        BalancedMonth month =
                idleMonth("2025-06").usedOn(RecordKind.DATA, "2025-06-16").build();

        assertThat(Judges.judge(
                                ARegister.empty()
                                        .event(LineEvent.Kind.IDLE, "2025-06-17")
                                        .build(),
                                month)
                        .findings())
                .extracting(Finding::charged)
                .hasToString("[18.20]");
    }

    @Test
    void one_observed_idle_month_is_for_review_and_two_running_are_likely() {
        BalancedMonth used = idleMonth("2025-04").used().build();
        BalancedMonth may = idleMonth("2025-05")
                .covering(RecordKind.VOICE, CoverageState.STATED_EMPTY)
                .build();
        BalancedMonth june = idleMonth("2025-06").build();
        var register = ARegister.empty().contract(PLAN, "39.00").build();

        Finding first = Judges.judge(register, may, used).findings().get(0);
        Finding second = Judges.judge(register, june, used, may).findings().get(0);

        assertThat(first.grade()).isEqualTo(Grade.REVIEW);
        assertThat(first.caseId()).isNull();
        assertThat(second.grade()).isEqualTo(Grade.LIKELY);
        assertThat(second.charged()).hasToString("39.00");
        assertThat(second.since()).hasToString("2025-05");
        assertThat(second.caseId()).startsWith("C-");
    }

    @Test
    void a_missing_kind_of_usage_leaves_an_agreed_fee_agreed_and_another_unclear() {
        BalancedMonth month = idleMonth("2025-06")
                .item(Category.PLAN, "国际漫游包", "9.00")
                .covering(RecordKind.MESSAGE, CoverageState.MISSING)
                .build();

        JudgedMonth judged =
                Judges.judge(ARegister.empty().contract(PLAN, "48.00").build(), month);

        assertThat(judged.findings()).isEmpty();
        assertThat(judged.charges()).extracting(row -> row.verdict()).containsExactly(Verdict.AGREED, Verdict.UNCLEAR);
        assertThat(judged.notChecked())
                .filteredOn(row -> row.rule().equals("idle-period-fee"))
                .singleElement()
                .satisfies(row -> assertThat(row.money()).hasToString("48.00"));
    }

    @Test
    void data_alone_or_usage_on_the_bill_is_use() {
        assertThat(Judges.judge(
                                ARegister.empty().build(),
                                idleMonth("2025-06")
                                        .usedOn(RecordKind.DATA, "2025-06-30")
                                        .build())
                        .findings())
                .isEmpty();
        assertThat(Judges.judge(
                                ARegister.empty().build(),
                                idleMonth("2025-06")
                                        .item(Category.VOICE, "国内通话费", "0.20")
                                        .build())
                        .findings())
                .isEmpty();
    }

    @Test
    void a_broadband_line_needs_its_data_only() {
        BalancedMonth month = ABill.forLine("13800138000")
                .covering(RecordKind.VOICE, CoverageState.MISSING)
                .covering(RecordKind.MESSAGE, CoverageState.MISSING)
                .item(Category.BROADBAND, "宽带月租费", "60.00")
                .item(Category.BROADBAND, "宽带年付费", "600.00")
                .build();

        assertThat(Judges.judge(ARegister.empty().build(), month).findings())
                .extracting(Finding::charged)
                .hasToString("[60.00]");
        assertThat(Judges.judge(
                                ARegister.empty()
                                        .contract(Contract.Kind.MOBILE, "宽带月租费", "660.00", null, null)
                                        .build(),
                                month)
                        .findings())
                .isEmpty();
    }

    @Test
    void a_cycle_over_two_months_looks_at_the_use_of_its_own_days() {
        assertThat(flagged(crossing().usedOn(RecordKind.VOICE, "2025-06-20"))).isFalse();
        assertThat(flagged(crossing().usedOn(RecordKind.VOICE, "2025-05-28"))).isFalse();
        assertThat(flagged(crossing().usedOn(RecordKind.VOICE, "2025-06-27"))).isTrue();
        assertThat(flagged(crossing().usedOn(RecordKind.VOICE, "2025-05-26"))).isTrue();
    }

    private static ABill crossing() {
        return ABill.forLine("13800138000").over("2025-05-27", "2025-06-26").item(Category.PLAN, PLAN, "39.00");
    }

    private static boolean flagged(ABill bill) {
        return !Judges.judge(ARegister.empty().contract(PLAN, "39.00").build(), bill.build())
                .findings()
                .isEmpty();
    }

    @Test
    void without_a_contract_a_bill_of_broadband_alone_needs_no_list_of_calls() {
        ABill broadband = ABill.forLine("02788886666")
                .in("2025-06")
                .item(Category.BROADBAND, "宽带包月", "50.00")
                .covering(RecordKind.VOICE, CoverageState.MISSING)
                .covering(RecordKind.MESSAGE, CoverageState.MISSING);

        assertThat(Judges.judge(ARegister.empty().build(), broadband.build()).findings())
                .extracting(Finding::rule)
                .containsExactly("idle-period-fee");
        BalancedMonth fused = broadband.item(Category.PLAN, PLAN, "39.00").build();
        assertThat(Judges.judge(ARegister.empty().build(), fused).findings())
                .as("a plan beside it: calls may be missing from sight")
                .isEmpty();
    }

    @Test
    void a_line_resumed_before_it_was_declared_idle_stays_idle() {
        MarkedBill.of("2025-05 | PLAN | 轻松卡 | 31.00 | | !idle-period-fee=31.00")
                .where(bill -> bill)
                .assertFlagged(ARegister.empty()
                        .contract(PLAN, "31.00")
                        .event(LineEvent.Kind.RESUMED, "2025-04-01")
                        .event(LineEvent.Kind.IDLE, "2025-04-20"));
    }

    @Test
    void a_share_below_a_fen_accuses_nobody() {
        MarkedBill.of("2025-05 | PLAN | 轻松卡 | 0.10")
                .where(bill -> bill)
                .assertFlagged(ARegister.empty()
                        .contract(PLAN, "0.10")
                        .event(LineEvent.Kind.IDLE, "2025-05-30", "2025-05-31"));
    }

    @Test
    void of_two_bills_in_a_month_each_fee_is_suspect_by_the_days_of_its_own() {
        BalancedMonth month = ABill.forLine("13800138000")
                .over("2025-05-27", "2025-06-30")
                .item(Category.PLAN, "甲套餐", "31.00")
                .item(Category.PLAN, "乙套餐", "4.00")
                .build();
        Cycle first = new Cycle(LocalDate.parse("2025-05-27"), LocalDate.parse("2025-06-26"));
        Cycle second = new Cycle(LocalDate.parse("2025-06-27"), LocalDate.parse("2025-06-30"));
        BalancedMonth both = new BalancedMonth(
                month.line(),
                month.carrier(),
                month.cycle(),
                month.hasBill(),
                List.of(
                        over(first, month.charges().get(0)),
                        over(second, month.charges().get(1))),
                month.statedTotal(),
                month.totalEvidence(),
                month.difference(),
                month.coverage(),
                month.usage(),
                month.remarks());

        assertThat(Judges.judge(
                                ARegister.empty()
                                        .event(LineEvent.Kind.IDLE, "2025-06-26")
                                        .build(),
                                both)
                        .findings())
                .extracting(finding -> finding.service() + " " + finding.charged())
                .containsExactly("甲套餐 1.00", "乙套餐 4.00");
    }

    private static ChargeLine over(Cycle cycle, ChargeLine charge) {
        return new ChargeLine(
                charge.number(),
                charge.category(),
                charge.item(),
                charge.provider(),
                charge.rhythm(),
                charge.amount(),
                charge.origin(),
                charge.section(),
                cycle,
                charge.day(),
                charge.evidence());
    }
}
