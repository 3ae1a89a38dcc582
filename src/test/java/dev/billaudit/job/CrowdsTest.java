package dev.billaudit.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.billaudit.findings.Finding;
import dev.billaudit.findings.Grade;
import dev.billaudit.findings.RuleFamily;
import dev.billaudit.findings.Signal;
import dev.billaudit.ledger.Carrier;
import dev.billaudit.ledger.Category;
import dev.billaudit.ledger.Evidence;
import dev.billaudit.ledger.Line;
import dev.billaudit.ledger.Money;
import dev.billaudit.ledger.Place;
import dev.billaudit.ledger.Remark;
import dev.billaudit.ledger.ServiceProvider;
import dev.billaudit.rules.SignalLimits;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CrowdsTest {

    private static final SignalLimits LIMITS = new SignalLimits(3, 2, BigDecimal.ONE, BigDecimal.ONE);

    private final Crowds crowds = new Crowds(
            LIMITS, line -> Map.of("13800138001", "张某", "13800138002", "张某").getOrDefault(line.number(), ""));

    private static Finding finding(String line, String time, Signal... signals) {
        Money amount = Money.ofYuan("7.00");
        var row = new Evidence(new Place("a.csv", "0".repeat(64), null, 1), time + " | 虚拟人生", amount);
        return new Finding(
                "F-" + line,
                "unrecognised-sp",
                RuleFamily.UNAUTHORISED,
                YearMonth.of(2025, 6),
                Line.of(line),
                Carrier.CHINA_MOBILE,
                Category.ON_BEHALF,
                "虚拟人生",
                "虚拟人生",
                new ServiceProvider("搜狐", "901002", null, null),
                amount,
                amount,
                Money.ZERO,
                null,
                Grade.LIKELY,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(signals),
                List.of(row),
                null);
    }

    private List<Finding> marked(Finding... findings) {
        List.of(findings).forEach(crowds::add);
        return List.of(findings).stream().map(crowds::marked).toList();
    }

    @Test
    void one_provider_new_on_many_lines_in_an_hour_stands_out() {
        List<Finding> marked = marked(
                finding("1", "2025-06-03 02:10:00", Signal.FIRST_MONTH, Signal.ODD_HOUR),
                finding("2", "2025-06-03 02:59:59", Signal.FIRST_MONTH),
                finding("3", "2025-06-03 02:00:01", Signal.FIRST_MONTH),
                finding("4", "2025-06-03 03:00:00", Signal.FIRST_MONTH),
                finding("5", "2025-06-03 02:30:00"));

        assertThat(marked.subList(0, 3)).allSatisfy(finding -> {
            assertThat(finding.signals()).contains(Signal.SAME_PROVIDER_NEW_ON_MANY_LINES);
            assertThat(finding.figures()).contains(Remark.of("rules.signal.many-lines", 3));
        });
        assertThat(marked.get(0).signals())
                .containsExactly(Signal.FIRST_MONTH, Signal.ODD_HOUR, Signal.SAME_PROVIDER_NEW_ON_MANY_LINES);
        assertThat(marked.subList(3, 5))
                .allSatisfy(finding ->
                        assertThat(finding.signals()).doesNotContain(Signal.SAME_PROVIDER_NEW_ON_MANY_LINES));
    }

    @Test
    void two_lines_are_no_crowd() {
        assertThat(marked(
                        finding("1", "2025-06-03 02:10:00", Signal.FIRST_MONTH),
                        finding("2", "2025-06-03 02:10:00", Signal.FIRST_MONTH)))
                .allSatisfy(finding -> assertThat(finding.signals()).containsExactly(Signal.FIRST_MONTH));
    }

    @Test
    void the_same_item_on_several_lines_of_a_holder_stands_out() {
        List<Finding> marked =
                marked(finding("13800138001", ""), finding("13800138002", ""), finding("13800138003", ""));

        assertThat(marked.get(0).signals()).containsExactly(Signal.SAME_ITEM_ON_LINES_OF_HOLDER);
        assertThat(marked.get(0).figures()).containsExactly(Remark.of("rules.signal.lines-of-holder", 2));
        assertThat(marked.get(2).signals()).as("nobody knows whose it is").isEmpty();
    }
}
