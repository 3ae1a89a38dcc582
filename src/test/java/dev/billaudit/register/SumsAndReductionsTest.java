package dev.billaudit.register;

import static org.assertj.core.api.Assertions.assertThat;

import dev.billaudit.ledger.Category;
import dev.billaudit.ledger.ChargeLine;
import dev.billaudit.ledger.ChargeLine.Origin;
import dev.billaudit.ledger.Cycle;
import dev.billaudit.ledger.Line;
import dev.billaudit.ledger.Money;
import dev.billaudit.ledger.Rhythm;
import dev.billaudit.ledger.ServiceProvider;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which charges are sums of sections, which reduction names which charge, and whose an entry is. */
class SumsAndReductionsTest {

    private final WhoIsWho who = new WhoIsWho(new Catalogue(Map.of(), List.of(), List.of(), List.of(), List.of()));

    private static ChargeLine charge(
            Category category,
            @Nullable String item,
            Origin origin,
            @Nullable String section,
            ServiceProvider provider) {
        return new ChargeLine(
                1,
                category,
                item,
                provider,
                Rhythm.UNSTATED,
                Money.ofYuan("5"),
                origin,
                section,
                Cycle.of(YearMonth.of(2025, 6)),
                null,
                List.of());
    }

    private static ChargeLine service(String item, ServiceProvider provider) {
        return charge(Category.VALUE_ADDED, item, Origin.BILL_ITEM, "增值业务费", provider);
    }

    private static ChargeLine reduction(@Nullable String item, ServiceProvider provider) {
        return charge(Category.CREDIT, item, Origin.REDUCTION, null, provider);
    }

    private static ServiceProvider codes(@Nullable String name, @Nullable String sp, @Nullable String service) {
        return new ServiceProvider(name, sp, service, null);
    }

    @ParameterizedTest
    @CsvSource({
        "VALUE_ADDED, 增值业务费, REMAINDER, true",
        "VALUE_ADDED, 手机报, REMAINDER, true",
        "VALUE_ADDED, , BILL_SUM, true",
        "VALUE_ADDED, , BILL_ITEM, false",
        "VALUE_ADDED, 手机报, BILL_SUM, false",
        "ON_BEHALF, 代收费, BILL_SUM, true",
        "ON_BEHALF, 代收费, BILL_ITEM, true",
        "PLAN, 套餐及固定费, BILL_SUM, true",
        "PLAN, 畅享套餐, BILL_SUM, true",
        "PLAN, 畅享套餐, BILL_ITEM, false",
        "VALUE_ADDED, 增值业务费, REDUCTION, false"
    })
    void a_sum_is_told_by_where_it_stands_and_by_its_name(
            Category category, String item, Origin origin, boolean isSum) {
        assertThat(who.isSum(charge(category, item, origin, null, ServiceProvider.UNSTATED)))
                .isEqualTo(isSum);
    }

    @Test
    void a_plan_sum_with_a_section_above_it_is_one_when_it_bears_that_name() {
        assertThat(who.isSum(charge(Category.PLAN, "畅享套餐", Origin.BILL_SUM, "月租", ServiceProvider.UNSTATED)))
                .isFalse();
        assertThat(who.isSum(charge(Category.PLAN, "月租", Origin.BILL_SUM, "月租", ServiceProvider.UNSTATED)))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"手机报, true", "手机报优惠, true", "手机报退费, true", "手机报少儿版优惠, false", "彩铃优惠, false", "优惠, false", ", false"})
    void a_reduction_names_a_service_by_nothing_beside_it_but_words_of_reductions(String item, boolean nets) {
        assertThat(who.nets(reduction(item, ServiceProvider.UNSTATED), service("手机报", ServiceProvider.UNSTATED)))
                .isEqualTo(nets);
    }

    @Test
    void codes_decide_on_a_reduction_where_both_sides_have_them() {
        ChargeLine charged = service("手机报", codes("新华", "901", "x"));

        assertThat(who.nets(reduction("别的优惠", codes(null, "901", "x")), charged))
                .isTrue();
        assertThat(who.nets(reduction("手机报优惠", codes(null, "901", "y")), charged))
                .isFalse();
        assertThat(who.nets(reduction("手机报优惠", codes(null, "901", null)), charged))
                .as("half a code is none")
                .isTrue();
        assertThat(who.nets(reduction("手机报优惠", codes("搜狐", null, null)), charged))
                .as("another provider's")
                .isFalse();
    }

    @Test
    void a_reduction_of_a_section_names_its_sum_and_nothing_names_the_nameless() {
        ChargeLine sum = charge(Category.VALUE_ADDED, "增值业务费", Origin.REMAINDER, "增值业务费", ServiceProvider.UNSTATED);
        ChargeLine nameless = charge(Category.VALUE_ADDED, null, Origin.BILL_ITEM, null, ServiceProvider.UNSTATED);

        assertThat(who.nets(reduction("增值业务费优惠", ServiceProvider.UNSTATED), sum))
                .isTrue();
        assertThat(who.nets(reduction("优惠", ServiceProvider.UNSTATED), nameless))
                .isFalse();
    }

    @Test
    void likeness_is_one_less_the_distance_by_the_longer_name() {
        assertThat(Likeness.of("手机报", "手机报").percent()).isEqualTo(100);
        assertThat(Likeness.of("手机报", "手机").percent()).isEqualTo(66);
        assertThat(Likeness.of("手机", "手机报").percent()).isEqualTo(66);
        assertThat(Likeness.of("", "手机报").percent()).isZero();
        assertThat(Likeness.of("手机报", "").percent()).isZero();
        assertThat(Likeness.of("", "").percent()).isEqualTo(100);
        assertThat(Likeness.of("一二三四五六七八九十", "一二三四五六七八九一").isAtLeast(new BigDecimal("0.9")))
                .isTrue();
        assertThat(Likeness.of("一二三四五六七八九", "一二三四五六七八一").isAtLeast(new BigDecimal("0.9")))
                .isFalse();
    }

    @Test
    void what_is_accepted_for_a_line_is_its_own_and_that_of_every_line() {
        Line line = Line.of("13800138000");
        AcceptedEntry own = accepted(line);
        AcceptedEntry other = accepted(Line.of("13800138001"));
        AcceptedEntry all = accepted(null);
        var contract = new Contract(
                line, null, null, null, null, null, LocalDate.of(2025, 1, 1), null, "", "", "", "", "contracts.csv:2");
        var register = new Register(List.of(), List.of(contract), List.of(), List.of(), List.of(own, other, all));

        assertThat(register.of(line).accepted()).containsExactly(own, all);
        assertThat(register.hasAccepted()).isTrue();
        assertThat(register.contracts()).containsExactly(Map.entry(line, List.of(contract)));
        var empty = new Register(List.of(), List.of(), List.of(), List.of(), List.of());
        assertThat(empty.hasAccepted()).isFalse();
        assertThat(empty.contracts()).isEmpty();
    }

    private static AcceptedEntry accepted(@Nullable Line line) {
        return new AcceptedEntry(line, "手机报", null, "在用", "张某", null, null, "accepted.csv:2");
    }
}
