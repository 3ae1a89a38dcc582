package dev.billaudit.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The small words of the ledger: carriers, kinds, cycles, providers, remarks. */
class LedgerWordsTest {

    @ParameterizedTest
    @CsvSource({
        "china-mobile, CHINA_MOBILE, 中国移动",
        "China-Unicom, CHINA_UNICOM, 中国联通",
        "电信, CHINA_TELECOM, 中国电信",
        "' 中国广电 ', CHINA_BROADNET, 中国广电",
        "unknown, UNKNOWN, 未知运营商"
    })
    void a_carrier_is_known_by_id_and_by_name(String text, Carrier carrier, String name) {
        assertThat(Carrier.named(text)).contains(carrier);
        assertThat(carrier.chineseName()).isEqualTo(name);
    }

    @Test
    void nobody_else_is_a_carrier() {
        assertThat(Carrier.named("移动通信")).isEmpty();
        assertThat(Carrier.CHINA_BROADNET.id()).isEqualTo("china-broadnet");
    }

    @Test
    void kinds_are_named_by_keys_that_the_language_says() {
        String kinds = RecordKind.named(List.of(RecordKind.VOICE, RecordKind.VALUE_ADDED));

        assertThat(Remark.keysOf(kinds)).containsExactly("ledger.kind.voice", "ledger.kind.value_added");
        assertThat(Remark.keysOf("ledger.kind.voice")).as("a text is no key").isEmpty();
        assertThat(Remark.keysOf("")).isEmpty();
        assertThat(Remark.keysOf(Remark.words(List.of("k")))).containsExactly("k");
        assertThat(RecordKind.ON_BEHALF.id()).isEqualTo("on_behalf");
    }

    @Test
    void a_value_may_be_another_remark() {
        Remark other = Remark.of("k", "a", "", 7);

        assertThat(Remark.remarkIn(Remark.within(other))).contains(other);
        assertThat(Remark.remarkIn(Remark.within(Remark.of("k")))).contains(Remark.of("k"));
        assertThat(Remark.remarkIn("k")).isEmpty();
        assertThat(Remark.remarkIn("")).isEmpty();
        assertThat(Remark.remarkIn(Remark.words(List.of("k")))).isEmpty();
    }

    @Test
    void wording_says_a_key_without_values() {
        var wording = new Wording() {
            @Override
            public String language() {
                return "en";
            }

            @Override
            public String say(Remark remark) {
                return remark.key() + remark.args();
            }
        };

        assertThat(wording.say("ledger.between")).isEqualTo("ledger.between[]");
    }

    @Test
    void a_cycle_holds_both_its_ends_and_belongs_to_the_month_of_the_last() {
        var cycle = new Cycle(LocalDate.of(2024, 4, 27), LocalDate.of(2024, 5, 26));

        assertThat(cycle.days()).isEqualTo(30);
        assertThat(new Cycle(cycle.first(), cycle.first()).days()).isOne();
        assertThat(cycle.month()).isEqualTo(YearMonth.of(2024, 5));
        assertThat(cycle.contains(cycle.first())).isTrue();
        assertThat(cycle.contains(cycle.last())).isTrue();
        assertThat(cycle.contains(cycle.last().plusDays(1))).isFalse();
        assertThat(cycle.overlaps(Cycle.of(YearMonth.of(2024, 4)))).isTrue();
        assertThat(cycle.overlaps(new Cycle(cycle.last(), cycle.last()))).isTrue();
        assertThat(cycle.overlaps(new Cycle(cycle.last().plusDays(1), LocalDate.of(2024, 6, 1))))
                .isFalse();
        assertThat(cycle.covers(new Cycle(cycle.first(), cycle.last()))).isTrue();
        assertThat(cycle.covers(Cycle.of(YearMonth.of(2024, 5)))).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> new Cycle(cycle.last(), cycle.first()));
    }

    @Test
    void a_charge_begins_on_its_own_day_else_with_its_cycle() {
        BalancedMonth month = MonthBalancer.balance(
                        ABill.LINE,
                        null,
                        ABill.MAY,
                        List.of(AnExport.named("list.csv").records("""
                                VALUE_ADDED | 2024-05-13T18:01:10 | 手机报 | | | MONTHLY | 3.00
                                VALUE_ADDED |                     | 彩铃   | | | MONTHLY | 5.00
                                """).extract()))
                .month();

        assertThat(month.charges())
                .extracting(ChargeLine::firstDay)
                .containsExactlyInAnyOrder(LocalDate.of(2024, 5, 13), LocalDate.of(2024, 5, 1));
        ChargeLine part = month.charges().get(0).withAmount(Money.ofYuan("1.00"));
        assertThat(part.amount()).isEqualTo(Money.ofYuan("1.00"));
        assertThat(part.withAmount(month.charges().get(0).amount()))
                .isEqualTo(month.charges().get(0));
    }

    @Test
    void a_provider_takes_from_another_only_what_it_lacks() {
        var known = new ServiceProvider("搜狐", "901002", "-XW", "10666666");
        var other = new ServiceProvider("新浪", "1", "2", "3");

        assertThat(known.completedBy(other)).isEqualTo(known);
        assertThat(ServiceProvider.UNSTATED.completedBy(known)).isEqualTo(known);
        assertThat(known.secondCode()).contains("-XW");
        assertThat(new ServiceProvider(null, "901002", null, "10666666").secondCode())
                .contains("10666666");
        assertThat(ServiceProvider.UNSTATED.secondCode()).isEmpty();
    }

    @Test
    void a_line_without_a_use_is_unused_however_many_records_there_are() {
        var unused = new UsageMonth(ABill.LINE, Carrier.CHINA_MOBILE, ABill.MAY, RecordKind.MESSAGE, 0, 3, 0, 0, 0, 0);
        var used =
                new UsageMonth(ABill.LINE, Carrier.CHINA_MOBILE, ABill.MAY, RecordKind.VOICE, 1L << 30, 1, 1, 60, 0, 0);

        assertThat(unused.hasUse()).isFalse();
        assertThat(used.hasUse()).isTrue();
        assertThat(used.usedOn(31)).isTrue();
        assertThat(used.usedOn(30)).isFalse();
    }
}
