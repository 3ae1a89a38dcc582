package dev.billaudit.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrintedNameTest {

    private static ServiceProvider codes(@Nullable String sp, @Nullable String service, @Nullable String port) {
        return new ServiceProvider(null, sp, service, port);
    }

    @ParameterizedTest
    @CsvSource({
        "*代收爱游戏信息费, 爱游戏",
        "增值业务-联通秘书, 联通秘书",
        "手机报（全网）, 手机报全网",
        "来电显示月功能费, 来电显示",
        "音乐业务服务费, 音乐",
        "费, 费",
        "业务, 业务",
        "*, *",
        "代收, 代收",
        "帐单服务, 账单"
    })
    void marks_and_closing_words_are_dropped_but_never_the_whole_name(String printed, String plain) {
        assertThat(PrintedName.plain(printed)).isEqualTo(plain);
    }

    @Test
    void a_name_cut_at_16_to_18_characters_is_that_with_which_the_longer_one_begins() {
        String whole = "一二三四五六七八九十一二三四五六七八九十";
        for (int length : new int[] {16, 17, 18}) {
            assertThat(PrintedName.same(whole.substring(0, length), whole)).isTrue();
            assertThat(PrintedName.same(whole, whole.substring(0, length))).isTrue();
        }
        assertThat(PrintedName.same(whole.substring(0, 15), whole)).isFalse();
        assertThat(PrintedName.same(whole.substring(0, 19), whole)).isFalse();
        assertThat(PrintedName.same(whole.substring(1, 17), whole)).isFalse();
    }

    @Test
    void nothing_is_the_same_as_nothing() {
        assertThat(PrintedName.same(null, null)).isFalse();
        assertThat(PrintedName.same(" ", "手机报")).isFalse();
        assertThat(PrintedName.same("手机报", null)).isFalse();
        assertThat(PrintedName.same("手机报", "手机报业务")).isTrue();
        assertThat(PrintedName.isAbsent("（）")).isTrue();
        assertThat(PrintedName.isAbsent("手机报")).isFalse();
    }

    @Test
    void codes_are_the_same_where_both_sides_have_an_enterprise_and_a_second_code() {
        assertThat(PrintedName.sameCodes(codes("9", "x", null), codes("9", "x", "1")))
                .isTrue();
        assertThat(PrintedName.sameCodes(codes("9", null, "1"), codes("9", null, "1")))
                .isTrue();
        assertThat(PrintedName.sameCodes(codes("9", "x", null), codes("9", "y", null)))
                .isFalse();
        assertThat(PrintedName.sameCodes(codes("9", "x", null), codes("8", "x", null)))
                .isFalse();
        assertThat(PrintedName.sameCodes(codes("9", null, null), codes("9", null, null)))
                .isFalse();
        assertThat(PrintedName.sameCodes(codes(null, "x", null), codes(null, "x", null)))
                .isFalse();
    }

    @Test
    void codes_clash_only_where_both_sides_state_them() {
        assertThat(PrintedName.codesClash(codes("9", null, null), codes("8", null, null)))
                .isTrue();
        assertThat(PrintedName.codesClash(codes(null, "x", null), codes(null, "y", null)))
                .isTrue();
        assertThat(PrintedName.codesClash(codes(null, null, "1"), codes(null, null, "2")))
                .isTrue();
        assertThat(PrintedName.codesClash(codes("9", "x", "1"), codes("9", "x", "1")))
                .isFalse();
        assertThat(PrintedName.codesClash(codes("9", null, null), codes(null, "x", "1")))
                .isFalse();
        assertThat(PrintedName.codesClash(codes(null, "x", "1"), codes("9", null, null)))
                .isFalse();
    }
}
