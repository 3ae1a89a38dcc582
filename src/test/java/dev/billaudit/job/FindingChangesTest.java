package dev.billaudit.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.billaudit.findings.Finding;
import dev.billaudit.findings.FindingChange;
import dev.billaudit.findings.FindingState;
import dev.billaudit.findings.Grade;
import dev.billaudit.findings.RuleFamily;
import dev.billaudit.ledger.Carrier;
import dev.billaudit.ledger.Category;
import dev.billaudit.ledger.Line;
import dev.billaudit.ledger.Money;
import dev.billaudit.ledger.ServiceProvider;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

class FindingChangesTest {

    private static Finding finding(String month, String service, String charged) {
        return new Finding(
                "F-" + month + service,
                "unrecognised-sp",
                RuleFamily.UNAUTHORISED,
                YearMonth.parse(month),
                Line.of("13800138000"),
                Carrier.CHINA_MOBILE,
                Category.ON_BEHALF,
                service,
                service,
                ServiceProvider.UNSTATED,
                Money.ofYuan(charged),
                Money.ofYuan(charged),
                Money.ZERO,
                null,
                Grade.LIKELY,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                "C-" + service);
    }

    private final FindingChanges changes = new FindingChanges();

    private FindingState state(String service, String charged) {
        Finding finding = finding("2025-06", service, charged);
        changes.now(finding);
        return changes.of(finding);
    }

    @Test
    void a_matter_is_followed_from_month_to_month() {
        changes.before(finding("2025-05", "手机报", "5.00"));

        assertThat(state("虚拟人生", "7.00")).isEqualTo(FindingState.NEW);
        assertThat(state("手机报", "5.00")).isEqualTo(FindingState.PERSISTING);
    }

    @Test
    void several_findings_of_a_matter_are_compared_by_their_sum() {
        changes.before(finding("2025-05", "手机报", "5.00"));
        changes.before(finding("2025-05", "手机报", "5.00"));

        assertThat(state("手机报", "9.99")).isEqualTo(FindingState.SHRUNK);
        assertThat(state("手机报", "0.02")).isEqualTo(FindingState.GROWN);
    }

    @Test
    void what_the_last_run_found_and_this_one_does_not_is_gone_or_refunded() {
        changes.before(finding("2025-05", "手机报", "5.00"));
        changes.before(finding("2025-05", "虚拟人生", "7.00"));
        state("手机报", "5.00");

        assertThat(changes.ended(finding -> false)).singleElement().satisfies(change -> {
            assertThat(change.finding().service()).isEqualTo("虚拟人生");
            assertThat(change.before()).isEqualTo(Money.ofYuan("7.00"));
            assertThat(change.state()).isEqualTo(FindingState.GONE);
        });
        assertThat(changes.ended(finding -> finding.service().equals("虚拟人生")))
                .extracting(FindingChange::state)
                .containsExactly(FindingState.REFUNDED);
    }
}
