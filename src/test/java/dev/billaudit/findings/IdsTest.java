package dev.billaudit.findings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.billaudit.ledger.Carrier;
import dev.billaudit.ledger.Category;
import dev.billaudit.ledger.Line;
import dev.billaudit.ledger.Remark;
import dev.billaudit.rules.ABill;
import dev.billaudit.rules.ARegister;
import dev.billaudit.rules.Judges;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Ids stand in letters and books: those of the same matter are the same for ever, and were reckoned apart from the code. */
class IdsTest {

    private static final Line LINE = Line.of("13800138000");

    @Test
    void a_case_is_named_by_carrier_line_service_and_family_and_a_successor_by_its_number_too() {
        assertThat(CaseId.of(Carrier.CHINA_MOBILE, LINE, "咪咕视频", RuleFamily.UNAUTHORISED))
                .isEqualTo("C-02c5da73045c2122")
                .isEqualTo(CaseId.of(Carrier.CHINA_MOBILE, LINE, "咪咕视频", RuleFamily.UNAUTHORISED, 0));
        assertThat(CaseId.of(Carrier.CHINA_MOBILE, LINE, "咪咕视频", RuleFamily.UNAUTHORISED, 1))
                .isEqualTo("C-79f5b933c9413b04");
        assertThat(CaseId.of(Carrier.CHINA_MOBILE, LINE, "咪咕视频", RuleFamily.IDLE))
                .isEqualTo("C-4c17411362c0e032");
    }

    @Test
    void a_finding_is_named_by_rule_carrier_line_month_category_service_and_number() {
        var month = ABill.forLine("13800138000").in("2025-06").build();

        assertThat(FindingId.of("unrecognised-sp", month, Category.ON_BEHALF, "咪咕视频", 1))
                .isEqualTo("F-c71fd92fb6689145");
        assertThat(FindingId.of("unrecognised-sp", month, Category.ON_BEHALF, "咪咕视频", 2))
                .isNotEqualTo(FindingId.of("unrecognised-sp", month, Category.ON_BEHALF, "咪咕视频", 1));
    }

    @Test
    void words_of_files_are_fixed() {
        assertThat(List.of(RuleFamily.values()))
                .extracting(RuleFamily::id)
                .containsExactlyInAnyOrder("unauthorised", "idle", "plan", "penalty", "bill");
        assertThat(Signal.FIRST_DAY_AFTER_MIDNIGHT.id()).isEqualTo("first-day-after-midnight");
        assertThat(FindingState.PERSISTING.id()).isEqualTo("persisting");
    }

    @Test
    void money_opens_a_case_and_other_signals_change_nothing_else() {
        Finding finding = Judges.judge(
                        ARegister.empty().build(),
                        ABill.forLine("13800138000")
                                .used()
                                .item(Category.ON_BEHALF, "笑话天天看", "5.00")
                                .build())
                .findings()
                .get(0);
        Finding other = Judges.judge(
                        ARegister.empty().build(),
                        ABill.forLine("13800138000").used().stating("1.00").build())
                .findings()
                .get(0);
        Finding marked = finding.withSignals(List.of(Signal.ODD_HOUR), List.of(Remark.of("k")));

        assertThat(finding.hasMoney()).isTrue();
        assertThat(finding.opensCase()).isTrue();
        assertThat(other.rule()).isEqualTo("bill-does-not-add-up");
        assertThat(other.hasMoney()).isFalse();
        assertThat(other.opensCase()).isFalse();
        assertThat(marked.signals()).containsExactly(Signal.ODD_HOUR);
        assertThat(marked.figures()).containsExactly(Remark.of("k"));
        assertThat(marked.withSignals(finding.signals(), finding.figures())).isEqualTo(finding);
    }
}
