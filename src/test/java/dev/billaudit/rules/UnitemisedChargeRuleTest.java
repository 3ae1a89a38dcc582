package dev.billaudit.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.billaudit.findings.Finding;
import dev.billaudit.findings.Verdict;
import dev.billaudit.ledger.Category;
import dev.billaudit.ledger.ChargeLine.Origin;
import dev.billaudit.ledger.CoverageState;
import dev.billaudit.ledger.RecordKind;
import dev.billaudit.register.LineRegister;
import dev.billaudit.register.ServiceEntry.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class UnitemisedChargeRuleTest {

    private static List<Verdict> verdicts(LineRegister register, CoverageState state) {
        var month = ABill.forLine("13800138000")
                .used()
                .covering(RecordKind.VALUE_ADDED, state)
                .item(
                        Category.VALUE_ADDED,
                        "增值业务费",
                        "6.00",
                        item -> item.is(Origin.BILL_SUM).under("增值业务费"))
                .build();
        return Judges.judge(register, month).charges().stream()
                .map(row -> row.verdict())
                .toList();
    }

    @Test
    void flags_the_part_of_a_total_that_nothing_explains_and_items_with_neither_name_nor_code() {
        MarkedBill.of("""
                        2025-06 | VALUE_ADDED | 音乐俱乐部会费 | 6.00 | record
                        2025-06 | VALUE_ADDED | 综合信息服务费 | 2.00 | remainder !unitemised-charge
                        2025-06 | ON_BEHALF | | 5.00 | monthly record !unitemised-charge
                        2025-06 | ON_BEHALF | -- | 10.00 | monthly record !unitemised-charge
                        2025-06 | ON_BEHALF | 代收费业务费用 | 4.00 | !unitemised-charge
                        2025-06 | OTHER | 补收费 | 4.00 | remainder
                        2025-06 | VOICE | 语音通信费 | 4.00 | sum
                        """).assertFlagged(ARegister.empty().monthly("音乐俱乐部会费", null));
    }

    @ParameterizedTest
    @EnumSource(names = {"PRESENT", "STATED_EMPTY"})
    void records_that_are_there_and_explain_nothing_speak_against_the_sum(CoverageState state) {
        assertThat(verdicts(ARegister.empty().monthly("手机报", null).build(), state))
                .containsExactly(Verdict.SUSPECT);
    }

    @Test
    void with_missing_records_an_entry_that_could_explain_the_sum_makes_it_unclear() {
        assertThat(verdicts(ARegister.empty().monthly("手机报", null).build(), CoverageState.MISSING))
                .containsExactly(Verdict.UNCLEAR);
        assertThat(verdicts(
                        ARegister.empty()
                                .monthly("手机报", "3.00")
                                .monthly("彩铃", "3.00")
                                .build(),
                        CoverageState.MISSING))
                .containsExactly(Verdict.UNCLEAR);
        assertThat(verdicts(
                        ARegister.empty()
                                .entry(Kind.PER_USE, "点歌", "2.00", null, null)
                                .build(),
                        CoverageState.MISSING))
                .containsExactly(Verdict.UNCLEAR);
    }

    @Test
    void with_missing_records_and_no_entry_that_could_explain_it_the_sum_is_suspect() {
        assertThat(verdicts(ARegister.empty().build(), CoverageState.MISSING)).containsExactly(Verdict.SUSPECT);
        assertThat(verdicts(ARegister.empty().everyLine("漏话提醒", "1.00").build(), CoverageState.MISSING))
                .containsExactly(Verdict.SUSPECT);
        assertThat(verdicts(
                        ARegister.empty()
                                .entry(Kind.TRIAL, "手机报", null, null, null)
                                .entry(Kind.MONTHLY, "彩铃", null, "2025-07-01", null)
                                .build(),
                        CoverageState.MISSING))
                .containsExactly(Verdict.SUSPECT);
    }

    @Test
    void a_service_that_stands_twice_in_the_register_has_one_price() {
        assertThat(verdicts(
                        ARegister.empty()
                                .entry(Kind.MONTHLY, "彩铃", "3.00", null, "2025-06-14")
                                .entry(Kind.MONTHLY, "彩铃功能费", "3.00", "2025-06-15", null)
                                .everyLine("漏话提醒", "1.00")
                                .everyLine("漏话提醒", "1.00")
                                .build(),
                        CoverageState.MISSING))
                .containsExactly(Verdict.SUSPECT);
    }

    @Test
    void two_fees_just_after_midnight_on_the_first_with_neither_name_nor_code_are_found_with_their_signals() {
        var month = ABill.forLine("13800138000")
                .used()
                .item(
                        Category.ON_BEHALF,
                        null,
                        "5.00",
                        item -> item.is(Origin.RECORD)
                                .monthly()
                                .on("2025-06-01")
                                .reading("SP服务提供商 | 138****0000 | 06-01 00:14:59 | 0.00 | 5.00"))
                .item(
                        Category.ON_BEHALF,
                        null,
                        "10.00",
                        item -> item.is(Origin.RECORD)
                                .monthly()
                                .on("2025-06-01")
                                .reading("SP服务提供商 | 138****0000 | 06-01 00:14:59 | 0.00 | 10.00"))
                .build();

        List<Finding> findings = Judges.judge(ARegister.empty().build(), month).findings();

        assertThat(findings).extracting(Finding::rule).containsOnly("unitemised-charge");
        assertThat(findings).extracting(Finding::charged).hasToString("[5.00, 10.00]");
        assertThat(findings).extracting(Finding::identity).containsOnly("unnamed:ON_BEHALF");
        assertThat(findings).extracting(Finding::id).doesNotHaveDuplicates();
        assertThat(findings)
                .allSatisfy(finding -> assertThat(finding.signals())
                        .hasToString("[ODD_HOUR, FIRST_DAY_AFTER_MIDNIGHT, MISSING_NAME, NO_CONFIRMATION_ON_FILE]"));
    }
}
