package dev.billaudit.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.billaudit.ledger.Line;
import dev.billaudit.ledger.Money;
import dev.billaudit.ledger.failure.WrongUsage;
import dev.billaudit.packs.Packs;
import dev.billaudit.register.Confirmation;
import dev.billaudit.register.MessagePatterns;
import dev.billaudit.register.MessagePatterns.Kind;
import dev.billaudit.register.MessagePatterns.MessagePattern;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MessageReaderTest {

    private final MessageReader reader =
            new MessageReader(new Packs(null).catalogue().messages());

    private static Confirmation message(String text) {
        return new Confirmation(
                Line.of("13800138000"), LocalDateTime.of(2014, 10, 9, 12, 0), "10086", text, "confirmations.csv:2");
    }

    @Test
    void the_second_confirmation_names_provider_service_price_unit_and_reply() {
        OrderMessage read =
                reader.read(message("尊敬的客户，您将订购中国移动的手机报业务，信息费为5.00元/月，请在24小时内回复“1” 或“是”确认订购，回复其他内容和不回复则不订购。"));

        assertThat(read.kind()).isEqualTo(Kind.REQUEST);
        assertThat(read.provider()).isEqualTo("中国移动");
        assertThat(read.service()).isEqualTo("手机报");
        assertThat(read.price()).isEqualTo(Money.ofYuan("5.00"));
        assertThat(read.unit()).isEqualTo("月");
        assertThat(read.reply()).isEqualTo("1");
        assertThat(read.effective()).isNull();
    }

    @Test
    void success_names_the_day_it_takes_effect() {
        OrderMessage read = reader.read(
                message("您已成功订购快乐阳光的芒果TV手机视频业务，标准资费10.0元/月（实际收费根据您参加的套餐或优惠活动而定），从2014年10月10日开始生效。1小时内回复\"8366\"可退订"));

        assertThat(read.kind()).isEqualTo(Kind.ORDERED);
        assertThat(read.provider()).isEqualTo("快乐阳光");
        assertThat(read.service()).isEqualTo("芒果TV手机视频");
        assertThat(read.price()).isEqualTo(Money.ofYuan("10.00"));
        assertThat(read.effective()).isEqualTo(LocalDate.of(2014, 10, 10));
        assertThat(read.reply()).isEqualTo("8366");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "您已成功订购由搜狐公司提供的虚拟人生，免费 | ORDERED | 搜狐公司 | 虚拟人生 | 0.00",
                "您已成功取消由中国移动提供的飞信业务 | CANCELLED | 中国移动 | 飞信 | -",
                "您已退订笑话天天看业务。 | CANCELLED | - | 笑话天天看 | -",
                "您正在购买超级贺卡，资费1元/次 | PURCHASE | - | 超级贺卡 | 1.00",
                "您已开通彩铃功能，5元/月 | ORDERED | - | 彩铃功能 | 5.00",
                "验证码 1234，请勿告诉他人 | - | - | - | -",
            })
    void every_form_is_read(String text, Kind kind, String provider, String service, String price) {
        OrderMessage read = reader.read(message(text));

        assertThat(read.kind()).isEqualTo(kind);
        assertThat(read.provider()).isEqualTo(provider);
        assertThat(read.service()).isEqualTo(service);
        assertThat(read.price()).isEqualTo(price == null ? null : Money.ofYuan(price));
    }

    @Test
    void a_day_that_is_none_is_not_read() {
        assertThat(reader.read(message("您已开通彩铃，从2014年13月40日开始生效")).effective()).isNull();
    }

    @Test
    void a_pattern_that_is_none_stops_the_start() {
        var broken =
                new MessagePatterns(List.of(new MessagePattern(Kind.ORDERED, "(?P<service>")), "a", "a", "a", "a", "a");

        assertThatThrownBy(() -> new MessageReader(broken)).isInstanceOf(WrongUsage.class);
    }
}
