package dev.billaudit.register;

import static org.assertj.core.api.Assertions.assertThat;

import dev.billaudit.ledger.Category;
import dev.billaudit.ledger.ChargeLine;
import dev.billaudit.ledger.Cycle;
import dev.billaudit.ledger.Money;
import dev.billaudit.ledger.Rhythm;
import dev.billaudit.ledger.ServiceProvider;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WhoIsWhoTest {

    private final WhoIsWho who = new WhoIsWho(new Catalogue(
            Map.of("来电显示", List.of("主叫显示功能费", "來電提示")),
            List.of("捐款"),
            List.of("停机保号"),
            List.of("手续费"),
            List.of("信息费", "资讯包月")));

    private static ChargeLine charge(String item, ServiceProvider provider, ChargeLine.Origin origin) {
        return charge(item, provider, origin, Category.ON_BEHALF);
    }

    private static ChargeLine charge(
            String item, ServiceProvider provider, ChargeLine.Origin origin, Category category) {
        return new ChargeLine(
                1,
                category,
                item,
                provider,
                Rhythm.UNSTATED,
                Money.ofYuan("5"),
                origin,
                "代收费",
                Cycle.of(YearMonth.of(2025, 6)),
                null,
                List.of());
    }

    private static ChargeLine named(String item) {
        return charge(item, ServiceProvider.UNSTATED, ChargeLine.Origin.BILL_ITEM);
    }

    private static ChargeLine by(ServiceProvider provider) {
        return charge("资讯", provider, ChargeLine.Origin.BILL_ITEM);
    }

    private static ServiceEntry entry(String service, ServiceProvider provider) {
        return new ServiceEntry(
                null, service, provider, null, ServiceEntry.Kind.MONTHLY, null, null, "", "", "services.csv:2");
    }

    private static ServiceProvider provider(String name, String sp, String service, String port) {
        return new ServiceProvider(name, sp, service, port);
    }

    @ParameterizedTest
    @CsvSource({
        "139邮箱（VIP版）, 139郵箱(ＶＩＰ版)",
        "手机阅读, 手機閱讀包月费",
        "*代收虚拟人生费, 虚拟人生",
        "＊代收 虚拟人生 业务费, 虚拟人生服务",
        "增值业务-绿色邮箱, 绿色邮箱",
        "增值业务－绿色邮箱功能费, 绿色邮箱",
        "彩铃月功能费, 彩铃",
        "号簿管家信息费业务, 號簿管家",
        "帐单查询, 账单查询",
        "帳單查詢, 账单查询",
        "【炫铃】, 炫铃",
        "主叫显示, 来电显示功能费",
        "来电提示业务, 来电显示",
        "FetionBase, fetionbase",
        "ISMG点播, ismg点播",
    })
    void spellings_of_one_name_are_one(String one, String other) {
        assertThat(who.normalise(one)).isEqualTo(who.normalise(other));
        assertThat(who.sameName(one, other)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "手机报, 手机报少儿版",
        "139邮箱, 139邮箱VIP版",
        "139邮箱（VIP版）, 139邮箱（免费版）",
        "新华移动快报精华版资讯套餐手机, 新华移动快报精华版资讯套餐手机版会员",
        "新华移动快报精华版资讯套餐手机版会员尊, 新华移动快报精华版资讯套餐手机版会员尊享季包",
        "新华移动快报精华版资讯套餐手机版, 新华移动快报精华版资讯套餐电脑版会员",
    })
    void other_names_are_others_and_only_sixteen_to_eighteen_characters_are_a_cut(String one, String other) {
        assertThat(who.sameName(one, other)).isFalse();
        assertThat(who.sameName(other, one)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"新华移动快报精华版资讯套餐手机版", "新华移动快报精华版资讯套餐手机版会", "新华移动快报精华版资讯套餐手机版会员"})
    void cut_names_are_matched_by_prefix_in_either_direction(String cut) {
        String whole = "新华移动快报精华版资讯套餐手机版会员尊享季包";

        assertThat(who.sameName(cut, whole)).isTrue();
        assertThat(who.sameName(whole, cut)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"费", "业务", "服务", "功能费", "信息费"})
    void a_name_is_never_dropped_to_nothing(String name) {
        assertThat(who.normalise(name)).isNotEmpty();
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 5, 8, 13})
    void normalising_twice_changes_nothing_and_suffixes_never_matter(long seed) {
        String letters = "手機阅讀彩铃号簿帳費业务服务功能月信息包*()（）ABＣ1２ -代收";
        List<String> suffixes = List.of("费", "功能费", "月功能费", "包月费", "信息费", "业务", "服务");
        Random random = new Random(seed);
        for (int i = 0; i < 500; i++) {
            StringBuilder name = new StringBuilder("炫");
            for (int j = random.nextInt(12); j >= 0; j--) {
                name.append(letters.charAt(random.nextInt(letters.length())));
            }
            String once = who.normalise(name.toString());
            String suffixed = name + suffixes.get(random.nextInt(suffixes.size()));

            assertThat(who.normalise(once)).isEqualTo(once);
            // 功能 and 费 together are one longer suffix
            if (!once.matches(".*(能|月|包|息)")) {
                assertThat(who.normalise(suffixed)).isEqualTo(once);
            }
            assertThat(who.normalise(" *代收" + name + "） ")).isEqualTo(once);
        }
    }

    @Test
    void a_number_in_a_name_is_compared_masked_as_bills_are_kept() {
        assertThat(who.sameName("亲情号13912345678", "亲情号139****5678")).isTrue();
        assertThat(who.sameName("亲情号13912345678", "亲情号139****5679")).isFalse();
    }

    @Test
    void codes_decide_yes_or_no_where_both_sides_have_enterprise_and_second_code() {
        ServiceEntry agreed = entry("资讯", provider(null, "902210", "10664545", null));

        assertThat(who.matches(
                        agreed, charge("别的", provider("甲", "902210", null, "10664545"), ChargeLine.Origin.RECORD)))
                .isTrue();
        assertThat(who.matches(agreed, by(provider(null, "902210", null, "10660000"))))
                .isFalse();
        assertThat(who.matches(agreed, by(provider(null, "902211", null, "10664545"))))
                .isFalse();
        assertThat(who.matches(agreed, by(provider(null, "902210", null, null))))
                .isTrue();
    }

    @Test
    void a_port_beside_a_service_code_is_held_against_a_port() {
        ServiceEntry agreed = entry("资讯", provider(null, "902210", "-XXVL", "10664545"));

        assertThat(who.matches(agreed, by(provider(null, "902210", null, "10664545"))))
                .isTrue();
        assertThat(who.matches(agreed, by(provider(null, "902210", "-XXVM", "10664545"))))
                .isFalse();
    }

    @Test
    void providers_named_on_both_sides_must_agree_and_blank_ones_do_not_matter() {
        ServiceEntry agreed = entry("资讯", provider("成都言语（科技）", null, null, null));

        assertThat(who.matches(agreed, by(provider("成都言语(科技)", null, null, null))))
                .isTrue();
        assertThat(who.matches(agreed, by(ServiceProvider.UNSTATED))).isTrue();
        assertThat(who.matches(agreed, by(provider("--", null, null, null)))).isTrue();
        assertThat(who.matches(agreed, by(provider("杭州画语", null, null, null)))).isFalse();
    }

    @Test
    void an_entry_with_only_a_provider_or_a_single_code_covers_nothing() {
        ChargeLine charge = by(provider("成都言语", "902210", null, "10664545"));

        assertThat(who.matches(entry(null, provider("成都言语", null, null, null)), charge))
                .isFalse();
        assertThat(who.matches(entry(null, provider(null, "902210", null, null)), charge))
                .isFalse();
        assertThat(who.matches(entry("无", ServiceProvider.UNSTATED), named("无")))
                .isFalse();
    }

    @Test
    void the_identity_is_the_name_else_the_codes_else_the_provider_else_the_category() {
        ServiceProvider codes = provider(null, "901002", null, "10666666");

        assertThat(who.identity(named("*代收虚拟人生费"))).isEqualTo("虚拟人生");
        assertThat(who.identity(charge("--", codes, ChargeLine.Origin.RECORD))).isEqualTo("code:901002/10666666");
        assertThat(who.identity(charge(null, provider("搜狐", null, null, null), ChargeLine.Origin.RECORD)))
                .isEqualTo("provider:搜狐");
        assertThat(who.identity(charge(null, ServiceProvider.UNSTATED, ChargeLine.Origin.RECORD)))
                .isEqualTo("unnamed:ON_BEHALF");
        assertThat(who.identity(charge("月基本费", ServiceProvider.UNSTATED, ChargeLine.Origin.BILL_SUM, Category.PLAN)))
                .isEqualTo("plan");
    }

    @Test
    void a_section_or_remainder_is_a_sum_and_names_no_service() {
        assertThat(who.isSum(named("代收费"))).isTrue();
        assertThat(who.isSum(named("代收业务费"))).isTrue();
        assertThat(who.isSum(charge("虚拟人生", ServiceProvider.UNSTATED, ChargeLine.Origin.REMAINDER)))
                .isTrue();
        assertThat(who.isSum(charge("增值业务-绿色邮箱", ServiceProvider.UNSTATED, ChargeLine.Origin.BILL_SUM)))
                .isFalse();
        assertThat(who.serviceName(named("代收费"))).isEmpty();
        assertThat(who.isIdentified(named("代收费"))).isFalse();
        assertThat(who.isIdentified(named("虚拟人生"))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "笑话天天看退费, 笑话天天看, true",
        "**笑话天天看优惠减免, *代收笑话天天看费, true",
        "5月笑话天天看费退还, 笑话天天看, true",
        "手机报少儿版退费, 手机报, false",
        "合计费优惠, 笑话天天看, false",
        "退费, 笑话天天看, false",
    })
    void a_reduction_nets_a_service_only_when_it_names_it_and_nothing_else(
            String reduction, String service, boolean nets) {
        assertThat(who.nets(charge(reduction, ServiceProvider.UNSTATED, ChargeLine.Origin.REDUCTION), named(service)))
                .isEqualTo(nets);
    }

    @Test
    void likeness_is_one_minus_the_distance_over_the_longer_length() {
        assertThat(who.likeness("手机报", "手机报少儿版").percent()).isEqualTo(50);
        assertThat(who.likeness("手机报费", "手機報").percent()).isEqualTo(100);
        assertThat(Likeness.of("abcdefghij", "abcdefghix").isAtLeast(new BigDecimal("0.9")))
                .isTrue();
        assertThat(Likeness.of("abcdefghi", "abcdefghx").isAtLeast(new BigDecimal("0.9")))
                .isFalse();
        assertThat(Likeness.of("", "").percent()).isEqualTo(100);
        assertThat(Likeness.of("彩铃", "").percent()).isZero();
    }

    @Test
    void names_that_tell_nothing_or_stand_for_kinds_of_fees_are_known() {
        assertThat(who.isVague(named("资讯包月"))).isTrue();
        assertThat(who.isVague(named("虚拟人生"))).isFalse();
        assertThat(who.isDonation(named("中国红十字总会短信捐款"))).isTrue();
        assertThat(who.isKeepingFee(named("停機保號费"))).isTrue();
        assertThat(who.isOneOff(named("补卡手续费"))).isTrue();
    }
}
