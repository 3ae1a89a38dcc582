package dev.billaudit.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.billaudit.ledger.ChargeLine.Origin;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RevisedMonthTest {

    private static final Cycle MAY = Cycle.of(YearMonth.of(2024, 5));

    private static BalancedMonth month(String... charges) {
        List<ChargeLine> lines = new ArrayList<>();
        for (String charge : charges) {
            String[] parts = charge.split(" ");
            lines.add(new ChargeLine(
                    lines.size() + 1,
                    Category.VALUE_ADDED,
                    parts[0],
                    ServiceProvider.UNSTATED,
                    Rhythm.UNSTATED,
                    Money.ofYuan(parts[1]),
                    Origin.BILL_ITEM,
                    null,
                    MAY,
                    null,
                    List.of()));
        }
        return new BalancedMonth(
                Line.of("13800138000"),
                Carrier.CHINA_MOBILE,
                MAY,
                true,
                lines,
                null,
                null,
                Money.ZERO,
                Map.of(),
                List.of(),
                List.of());
    }

    @Test
    void the_same_charges_in_another_order_are_no_difference() {
        assertThat(RevisedMonth.since(
                        1, month("彩铃 5.00", "彩铃 5.00", "阅读 3.00"), month("阅读 3.00", "彩铃 5.00", "彩铃 5.00")))
                .isEmpty();
    }

    @Test
    void one_of_two_equal_charges_can_be_withdrawn() {
        assertThat(RevisedMonth.since(1, month("彩铃 5.00", "彩铃 5.00"), month("彩铃 5.00")))
                .contains(Remark.of("ledger.changed-since", 1, 0, "–", 0, "–", 1, "彩铃 5.00"));
    }

    @Test
    void new_changed_and_withdrawn_charges_are_named() {
        assertThat(RevisedMonth.since(
                        2, month("彩铃 5.00", "阅读 3.00", "游戏 8.00"), month("天气 1.00", "阅读 4.00", "游戏 8.00")))
                .contains(Remark.of("ledger.changed-since", 2, 1, "天气 1.00", 1, "阅读 3.00→4.00", 1, "彩铃 5.00"));
    }

    @Test
    void a_remark_is_added_to_those_there_are() {
        Remark remark = Remark.of("ledger.changed-since", 1);

        assertThat(month("彩铃 5.00").noting(remark).noting(remark).remarks()).containsExactly(remark, remark);
    }
}
