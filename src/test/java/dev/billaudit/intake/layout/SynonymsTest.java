package dev.billaudit.intake.layout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.billaudit.ledger.Carrier;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SynonymsTest {

    private final Layouts layouts = LayoutPacks.all();

    @ParameterizedTest
    @CsvSource({
        "收费项目|金额(元), bill, bill.list",
        "科目名称|收费金额, bill, bill.list",
        "收费项目|折前金额|折扣金额|折后金额, bill, bill.reduced",
        "手机|收费科目|金额, bill, bill.items",
        "时间|使用方式|业务名称|短信端口|供应商名称|SPID|费用类型|费用, on-behalf, china-mobile.on-behalf.national",
        "开始时间|通话地点|对端号码|通信方式|信息类型|产品名称|套餐优惠|通信费(元), message, china-mobile.message.national",
        "扣费时间|业务名称|提供商名称|业务内容|费用, on-behalf, any.on-behalf",
        "账单项目|账单金额, bill, bill.list",
        "对方|通话方向|通话日期起始时间|通话长度|通话性质|漫游地|本次费用, voice, any.voice",
        "发送日期|收发号码|收发标识|短信费, message, any.message",
        "使用时间|数据流量|通信时长|上网类型|流量费, data, any.data",
        "产生时间|业务名|代收方|接入号码|业务类别|代收金额, on-behalf, any.on-behalf",
    })
    void a_layout_need_not_list_what_means_the_same_everywhere(String headings, String kind, String id) {
        Layouts.Match match = match(kind, headings);

        assertThat(match).isNotNull();
        assertThat(match.isExact()).isTrue();
        assertThat(match.layout().id()).isEqualTo(id);
    }

    @ParameterizedTest
    @CsvSource({
        "收费项目|费用项目|金额, bill",
        "费用项目|收费金额|金额, bill",
        "时间|业务名称|供应商|服务提供商|企业代码|费用类型|费用, on-behalf",
        "账单项目|账单金额|费用合计, bill",
        "起始时间|计费时间|对方号码|通话长度|本次费用, voice",
        "产生时间|业务名|代收方|代收金额|实扣费用, on-behalf",
    })
    void two_columns_for_one_thing_fit_no_layout(String headings, String kind) {
        assertThat(match(kind, headings)).matches(match -> match == null || !match.isExact());
    }

    @Test
    void a_heading_that_a_layout_gives_to_a_column_stays_with_it() {
        Layouts.Match match = match("bill", "项目|优惠前|优惠|优惠后|备注");

        assertThat(match).isNotNull();
        assertThat(match.layout().columns().get("优惠额"))
                .isEqualTo(match.layout().columns().get("优惠"));
        assertThat(match.layout().columns().get("优惠后").field()).isEqualTo(Field.NET);
    }

    private Layouts.Match match(String kind, String headings) {
        return layouts.match(
                List.of(headings.split("\\|", -1)),
                new Layouts.Surroundings(Carrier.CHINA_MOBILE, Set.of(ListKind.named(kind))));
    }
}
