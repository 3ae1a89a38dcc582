package dev.billaudit.intake.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.billaudit.ledger.Carrier;
import dev.billaudit.ledger.Cycle;
import dev.billaudit.ledger.failure.WrongUsage;
import dev.billaudit.packs.PackReader;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class LayoutsTest {

    private final Layouts layouts = LayoutPacks.all();

    static Stream<Arguments> everyLayout() {
        return LayoutPacks.files().values().stream()
                .filter(file -> file.layouts() != null)
                .flatMap(file -> file.layouts().stream()
                        .filter(entry -> entry.headless() == null)
                        .map(entry -> Arguments.of(entry.id(), Layouts.carrier(file), entry)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("everyLayout")
    void every_layout_recognises_its_own_headings(String id, Carrier carrier, LayoutFile.Entry entry) {
        List<String> headings = new ArrayList<>();
        entry.columns().forEach((names, spec) -> headings.add(names.split("\\|", -1)[0]));
        if (entry.shape().equals("bill-table")) {
            headings.add("月基本费");
        }

        assertRecognised(id, carrier, entry, headings);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("everyLayout")
    void optional_columns_may_lack_and_the_order_does_not_matter(String id, Carrier carrier, LayoutFile.Entry entry) {
        List<String> headings = new ArrayList<>();
        entry.columns().forEach((names, spec) -> {
            if (!spec.endsWith("?")) {
                headings.add(names.split("\\|", -1)[0]);
            }
        });
        Collections.shuffle(headings, new Random(5));

        Layouts.Match match = layouts.match(headings, around(carrier, entry));

        assertThat(match).isNotNull();
        assertThat(match.isExact()).as(id).isTrue();
    }

    private void assertRecognised(String id, Carrier carrier, LayoutFile.Entry entry, List<String> headings) {
        assertThat(layouts.looksLikeHeadings(headings)).isTrue();
        Layouts.Match match = layouts.match(headings, around(carrier, entry));
        assertThat(match).isNotNull();
        assertThat(match.isExact()).isTrue();
        assertThat(match.layout().id()).isEqualTo(id);
    }

    private static Layouts.Surroundings around(Carrier carrier, LayoutFile.Entry entry) {
        ListKind kind = ListKind.named(entry.kinds().get(0));
        return new Layouts.Surroundings(carrier, Set.of(kind), null, false, kind == ListKind.BILL);
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = ';',
            value = {
                "fixed-fees;扣费日期 使用周期 套餐及固定费名称 费用(元)",
                "fixed-fees;扣费时间 使用周期 套餐及固定费名称 费用",
                "fixed-fees;扣费时间 使用周期 套餐及固定费名称 金额(元)",
                "voice.national;起始时间 通信地点 通信方式 对方号码 通信时长 通信类型 套餐优惠 实收通信费(元)",
                "voice.national;起始时间 通信地点 通信方式 对方号码 通信时长 通信类型 执行套餐 实收通信费 网络类型",
                "voice.national;序号 起始时间 通信地点 通信方式 对方号码 通信时长 通信类型 套餐优惠 实收通信费 是否“新通话”",
                "voice.national;起始时间 通信地点 通信方式 对方号码 通信时长 通信类型 套餐优惠 通信费",
                "voice.national;起始时间 通信地点 通信方式 对方号码 通信时长 通信类型 套餐优惠 免费资源 实收通信费",
                "voice.shandong;起始时间(hh:mm:ss) 通信地点 通信方式 对方号码 通信时长 通信类型 套餐优惠 通话费(元) 长途费(元)",
                "voice.hubei-2011;序号 通话开始时间 时长(秒) 话单类型 对方号码 基本通话费 长途费 漫游费 话单产生地 对端通话地 对端所在地 小计 第三方 基站代码",
                "voice.terminal;时间 地区 类型 对方号码 时长 金额(元)",
                "voice.ningxia-2011;序号 类型 对方号码 起始时间 时长(秒) 地点 话费(元)",
                "voice.jiangsu;类型 对方号码 开始时间 通话时长 通信地点 通信类型 基本话费 长途话费 实收通信费 套餐费 所属套餐 使用者 高清",
                "voice.jiangsu-2017;通信方式 对方号码 集团短号 起始时间 通话时长 通信地点 国内话费(元) 国际及港澳台话费(元) 应收其他话费(元) 小计(元) 套餐费(元) 套餐信息 使用者 高清",
                "voice.with-messages;起始时间 通信地点 通信方式 对方号码 时长 通信类型",
                "message.national;起始时间 通信地点 对方号码 通信方式 信息类型 业务名称 套餐优惠 通信费(元)",
                "message.national;起始时间(hh:mm:ss) 通信地点 对方号码 通信方式 信息类型 业务名称 套餐优惠 通信费(元)",
                "message.national;起始时间 通信地点 对方号码 通信方式 信息类型 业务名称 套餐 通信费",
                "message.heilongjiang;起始时间 对方号码 通信方式 业务类型 执行套餐 通信费",
                "message.hubei-2011-sms;序号 消息类型 源地址 目的地址 开始时间 消息长度 短信费用",
                "message.hubei-2011-mms;序号 业务类型 话单类型 业务代码 服务代码 企业代码 发送方地址 接收方地址 发送时间 信息长度 通信费 信息费",
                "data.national;起始时间(hh:mm:ss) 通信地点 上网方式 时长 流量 套餐优惠 通信费(元)",
                "data.national;起始时间 通信地点 上网方式 时长 流量 2G/3G/4G标识 基站信息 通信费",
                "data.national;起始时间 通信地点 上网方式 时长 流量 执行套餐 通信费 网络类型",
                "data.hubei;起始时间 通信地点 应用内容及上网方式 总时长 总流量 统付业务或统付客户 统付金额",
                "data.ningxia-2011;序号 接入点 开始时间 时长(秒) 总流量(K) 优惠/核减流量(K) 收费流量(K) 费用(元)",
                "data.jiangsu;起始时间 接入点 使用地点 时长 基本流量 基本费（元） 套餐费（元） 所属套餐 统付流量 明细 其它费（元） 其它收费流量 总费用（元）",
                "value-added.shandong-voice;时间(hh:mm:ss) 使用方式 业务名称 服务号码 时长 费用(元)",
                "value-added.national;时间(hh:mm:ss) 使用方式 业务名称 业务端口 费用",
                "value-added.national;时间 方式 业务名称 业务端口 金额(元)",
                "value-added.national;时间 使用方式 业务名称 业务端口 费用类型 费用",
                "group-fees;扣费时间 使用方式 业务名称 业务端口 费用",
                "value-added.jiangsu-music;类型 SP名称 音乐内容 下载时间 信息费 赠送项目 赠送数 计费类型",
                "on-behalf.national;时间 使用方式 业务名称 业务端口 服务提供商 企业代码 费用类型 费用",
                "on-behalf.shandong;时间(hh:mm:ss) 使用方式 业务名称 服务号码 服务提供商 企业代码 费用类型 费用(元)",
                "on-behalf.national;时间 使用方式 业务名称 业务代码 服务提供商 企业代码 费用类型 费用",
                "on-behalf.shandong-voice;时间(hh:mm:ss) 使用方式 业务名称 服务号码 服务提供商 时长 费用(元)",
                "on-behalf.hubei-2011;序号 业务类别 企业代码 服务代码 业务代码 第三方号码 产生时间 按条计收信息费 包月费",
                "on-behalf.shandong-2010;序号 服务提供商 按条计收信息费(元) 包月费(元) 业务代码 企业代码 产生时间 服务代码",
                "on-behalf.ningxia-2011;序号 类型 服务代码 服务商名称 起始时间 费用(元)",
                "on-behalf.voice-lines;对方号码 话单产生地 通话开始时间 时长 小计(元)",
                "on-behalf.jiangsu;类型 SP名称 业务号码 业务名称 生成日期 使用方式 通信费 信息费 小计 全网/本地 计费类型",
                "on-behalf.heilongjiang;计费号码 服务代码 第三方号码 消息接收时间 类型 费用 SP名称 业务代码 业务名称 费用类型",
                "on-behalf.animation;用户手机号 开始时间 结束时间 订购途径 归属地 SP名称 业务名称 计费类别 费用",
                "on-behalf.location;计费用户 应用类型 定位发起用户的号码 被定位方号码 SP企业代码 SP服务代码 SP业务代码 服务类型 计费方式 起始定位时间 终止定位时间 定位费用(元)",
                "other-fees;时间 业务名称 类型 金额(元)",
                "other-fees-short;时间 费用类型 金额",
                "reductions;时间 减免类型 减免金额(元)",
                "unicom.voice.2015-01;对方号码 起始时间 通话类型 通话时长（秒） 总话费 长途类型 话单位置 漫游类型 网络",
                "unicom.voice.2015;序号 业务类型 通话起始时间 通话时长 呼叫类型 对方号码 通话地点 通话类型 通话费 其他费 小计",
                "unicom.voice.2015;序号 业务类型 通话起始时间 通话时长 呼叫类型 对方号码 通话类型 通话费 其他费 小计",
                "unicom.voice.2018;序号 业务类型 通话起始时间 通话时长 呼叫类型 对方号码 本机通话地 对方归属地 通话类型 通话费 其他费 小计",
                "unicom.value-added;产品名称 业务类型 订购/使用时间 使用时长 对方号码 费用类别 费用",
                "unicom.message;起始时间 发送方式 业务类型 对方号码 费用",
                "unicom.data;起始时间 通信地点 网络类型 计费类型 是否定向 总流量(kb) 通信费",
                "unicom.data.visits;起始时间 业务类型 流量类型 访问地址 网址名称",
                "telecom.voice.national;用户号码 呼叫类型 通话类型 通话地点 对方号码 开始时间 时长 基本费 长途费 费用",
                "telecom.message.national;用户号码 对方号码 发送时间 通信费 短信类型 收发类型",
                "telecom.data.national;宽带帐号 漫游类型 NAI 开始时间 使用时长 上行 下行 合计流量 上网地市 业务类型 费用",
                "telecom.data.national;用户号码 开始时间 使用时长 合计流量 上网地市 业务类型 费用",
                "telecom.value-added.national;用户号码 扣费时间 提供商编码 提供商名称 业务类型/业务名称 费用 收费类型 业务内容",
                "telecom.value-added.national;用户号码 扣费时间 提供商编码 提供商名称 业务名称 费用 收费类型 业务内容",
                "telecom.value-added.chongqing;业务名称 业务代码/号码 计费类型 使用时间 通话时长（秒） 费用（元）",
                "telecom.value-added.shandong;业务名称 申请（起始）时间 费用/元 sp名称",
                "telecom.value-added.jilin;业务号码 起始时间 结束时间 业务名称 费用",
                "telecom.voice.chongqing;对方号码 呼叫类型 起始时间 通话时长（秒） 通话类型 使用地点 费用（元）",
                "telecom.data.chongqing;开始时间 上网时长 流量(KB) 网络类型 通信地点 业务类型 费用（元）",
                "telecom.message.hebei;对方号码 话单类型 发送时间 通信费 折算使用量 信息费（元） 优惠信息费（元） 包月费 合计",
                "telecom.bill.reduced;费用项目 优惠前（元） 优惠费用（元） 费用小计（元）",
                "telecom.bill.text;原价 减免 实际消费",
                "telecom.bill.corporate;业务号码 月基本费 语音通信费 短信彩信费 综合信息服务费 优惠费用 应收合计",
                "orders.terminal;提供商 业务名称 计费类型 费用(元) 开通时间 失效日期 操作",
                "orders.dated;业务名称 SP名称 业务费用 生效日期 失效日期",
                "orders.dated;产品名称 业务代码 生效时间 失效时间",
                "orders.telecom-jiangsu;业务名称 订购时间 资费",
                "orders.unicom;业务编码 业务名称 开始时间",
                "any.voice;序号 类型 本机号码 对方号码 开始时间 通话时长 呼叫类型 通话地点 对方归属地",
                "any.on-behalf;扣费时间 业务名称 提供商名称 费用类型 费用(元)",
                "any.value-added;扣费时间 业务名称 费用类型 费用(元)",
                "bill.list;费用项目 金额(元)",
                "bill.list;费用项目 金额/元 费用项目 金额/元 费用项目 金额/元",
                "bill.providers;业务端口 企业名称 业务名称 使用方式 费用类型 费用",
                "bill.providers;服务号码 业务名称 服务提供商 使用方式 费用类型 金额",
                "bill.providers;业务端口 业务名称 企业名称 使用方式 费用类型 费用",
                "bill.providers;服务商(SP) 服务代码 订购业务名称 费用/元"
            })
    void every_heading_row_that_was_seen_finds_its_layout(String id, String headings) {
        List<String> cells = List.of(headings.split(" ", -1));

        Layouts.Match match = layouts.match(cells, new Layouts.Surroundings(Carrier.UNKNOWN, Set.of()));

        assertThat(layouts.looksLikeHeadings(cells)).isTrue();
        assertThat(match).isNotNull();
        assertThat(match.unknown()).isEmpty();
        assertThat(match.missing()).isEmpty();
        assertThat(match.layout().id()).endsWith(id);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"费用项目 应收金额 本期费用", "费用项目 金额 金额", "扣费时间 业务名称 费用 信息费", "业务名称 开始时间 费用", "开始时间 流量 流量"})
    void what_leaves_open_which_amount_counts_or_what_it_is_fits_no_layout(String headings) {
        Layouts.Match match =
                layouts.match(List.of(headings.split(" ", -1)), new Layouts.Surroundings(Carrier.UNKNOWN, Set.of()));

        assertThat(match).isNotNull();
        assertThat(match.isExact()).isFalse();
    }

    @Test
    void tables_that_need_a_second_look_at_a_row_are_not_plain() {
        Layouts.Surroundings around = new Layouts.Surroundings(Carrier.UNKNOWN, Set.of());
        for (String headings : List.of("主叫号码 被叫号码 主叫/被叫 通话地点 开始时间 通话时长 费用", "通话日期 通话时间 通话时长 呼叫类型 对方号码 通话类型 通话费")) {
            List<String> cells = List.of(headings.split(" ", -1));
            Layouts.Match match = layouts.match(cells, around);
            assertThat(match).isNotNull();
            assertThat(new Columns(match.layout(), cells, MoneyUnit.YUAN).arePlain())
                    .as(headings)
                    .isFalse();
        }
        List<String> calls = List.of("起始时间", "通信地点", "通信方式", "对方号码", "通信时长", "通信类型", "套餐", "通信费");
        Layouts.Match match = layouts.match(calls, around);
        assertThat(match).isNotNull();
        assertThat(new Columns(match.layout(), calls, MoneyUnit.YUAN).arePlain())
                .isTrue();
    }

    @Test
    void of_two_layouts_that_fit_the_one_of_the_time_is_taken() {
        String columns = "shape: records, kinds: [voice], columns: {起始时间: time, 对方号码: other-number, 话费: fee}}";
        String yaml = "source: a\nread: \"2025-01-01\"\nlayouts:\n  - {id: a, until: \"2017-08\", " + columns
                + "\n  - {id: b, from: \"2017-09\", " + columns;
        Layouts two =
                Layouts.of(new TreeMap<>(Map.of("x.yml", PackReader.parse("x.yml", yaml, LayoutFile.class))), Set.of());

        for (int month = 8; month <= 9; month++) {
            Layouts.Surroundings around =
                    new Layouts.Surroundings(Carrier.UNKNOWN, Set.of(), Cycle.of(YearMonth.of(2017, month)));
            Layouts.Match match = two.match(List.of("起始时间", "对方号码", "话费"), around);
            assertThat(match).isNotNull();
            assertThat(match.layout().id()).isEqualTo(month == 8 ? "a" : "b");
        }
    }

    @Test
    void of_two_layouts_that_fit_the_users_own_is_taken() {
        String yaml =
                "carrier: china-unicom\nsource: own\nread: \"2025-01-01\"\nlayouts:\n  - {id: zz.own, shape: records,"
                        + " kinds: [voice], columns: {起始时间: time, 通信地点: other, 通信方式: direction, 对方号码: other-number,"
                        + " 时长: duration, 通信类型: type}}";
        SortedMap<String, LayoutFile> files = new TreeMap<>(LayoutPacks.files());
        files.put("layouts/own/zz.yml", PackReader.parse("zz.yml", yaml, LayoutFile.class));
        List<String> cells = List.of("起始时间", "通信地点", "通信方式", "对方号码", "时长", "通信类型");
        Layouts.Surroundings around = new Layouts.Surroundings(Carrier.CHINA_MOBILE, Set.of(ListKind.VOICE));

        Layouts.Match theirs = Layouts.of(files, Set.of("layouts/own/zz.yml")).match(cells, around);
        Layouts.Match ours = Layouts.of(files, Set.of()).match(cells, around);

        assertThat(theirs).isNotNull();
        assertThat(theirs.layout().id()).isEqualTo("zz.own");
        assertThat(ours).isNotNull();
        assertThat(ours.layout().id()).isEqualTo("china-mobile.voice.with-messages");
    }

    @Test
    void a_drifted_table_names_the_nearest_layout_and_the_difference() {
        List<String> cells = List.of("起始时间", "通信地点", "对方号码", "通信方式", "信息类型", "业务名称", "优惠明细", "通信费(元)");

        Layouts.Match match = layouts.match(cells, new Layouts.Surroundings(Carrier.CHINA_MOBILE, Set.of()));

        assertThat(match).isNotNull();
        assertThat(match.isExact()).isFalse();
        assertThat(match.layout().id()).isEqualTo("china-mobile.message.national");
        assertThat(match.missing()).containsExactly("套餐优惠");
        assertThat(match.unknown()).containsExactly("优惠明细");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "2024-05-01 10:00:00 武汉 主叫 13900001111 60 本地通话 0.10",
                "语音通信费 0.15",
                "早晚新闻报 增值业务 2024-05-11 0 点播 2.00",
                "合计： 0.15元",
                "套餐及固定费",
                "工号 学历 部门 座位",
                "客户名称 张** 品牌 全球通",
                "客户名称 张** 归属地 武汉 套餐 全球通88套餐"
            })
    void rows_of_data_are_no_headings(String row) {
        assertThat(layouts.looksLikeHeadings(List.of(row.split(" ", -1)))).isFalse();
    }

    @Test
    void the_digest_follows_every_word_of_the_files() {
        SortedMap<String, LayoutFile> files = new TreeMap<>(LayoutPacks.files());
        String before = Layouts.of(files, Set.of()).digest();
        files.remove("layouts/china-broadnet/words.yml");

        assertThat(before)
                .hasSize(64)
                .isEqualTo(Layouts.of(LayoutPacks.files(), Set.of()).digest());
        assertThat(Layouts.of(files, Set.of()).digest()).isNotEqualTo(before);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "{id: x, kinds: [voice], shape: records, columns: {时间: hour}}",
                "{id: x, kinds: [calls], shape: records, columns: {时间: time}}",
                "{id: x, kinds: [voice], shape: heap, columns: {时间: time}}",
                "{id: x, kinds: [voice], shape: records, columns: {时间: time, 时 间: duration}}",
                "{id: x, kinds: [voice], shape: records, from: 2017-9, columns: {时间: time}}",
                "{id: x, kinds: [voice], shape: records, headless: {separator: '~', forms: [a, b]}, columns: {时间: time}}",
                "{id: x, kinds: [voice], shape: records, headless: {separator: '~', forms: ['(']}, columns: {时间: time}}"
            })
    void a_misspelt_layout_stops_the_run(String entry) {
        String yaml = "source: a\nread: \"2025-01-01\"\nlayouts:\n  - " + entry;
        LayoutFile file = PackReader.parse("layouts/x.yml", yaml, LayoutFile.class);

        assertThatThrownBy(() -> Layouts.of(new TreeMap<>(Map.of("layouts/x.yml", file)), Set.of()))
                .isInstanceOf(WrongUsage.class)
                .hasMessageContaining("layout-invalid");
    }

    @Test
    void an_unknown_key_or_category_or_carrier_stops_the_run() {
        String start = "source: a\nread: \"2025-01-01\"\n";

        assertThatThrownBy(() -> PackReader.parse("x.yml", start + "layuots: []", LayoutFile.class))
                .isInstanceOf(WrongUsage.class);
        LayoutFile words = PackReader.parse("x.yml", start + "words: {sections: {PLANN: [月费]}}", LayoutFile.class);
        assertThatThrownBy(() -> Layouts.of(new TreeMap<>(Map.of("x.yml", words)), Set.of()))
                .isInstanceOf(WrongUsage.class);
        LayoutFile stranger = PackReader.parse("x.yml", start + "carrier: china-moblie", LayoutFile.class);
        assertThatThrownBy(() -> Layouts.of(new TreeMap<>(Map.of("x.yml", stranger)), Set.of()))
                .isInstanceOf(WrongUsage.class);
    }

    @Test
    void every_file_says_where_its_facts_come_from() {
        assertThat(LayoutPacks.files()).hasSizeGreaterThan(10).allSatisfy((path, file) -> {
            assertThat(file.source()).as(path).isNotBlank();
            assertThat(file.read()).as(path).matches("\\d{4}-\\d{2}-\\d{2}");
        });
    }
}
