package dev.billaudit.intake.layout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.billaudit.intake.probe.Inputs;
import dev.billaudit.ledger.Category;
import dev.billaudit.ledger.FileState;
import dev.billaudit.ledger.Money;
import dev.billaudit.ledger.PricedRecord;
import dev.billaudit.ledger.UsageMonth;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What breaks a naive reader of the carriers' exports, in the order in which such oddities were collected: each is read
 * from its bytes on, and what comes of it is exact.
 */
class QuirksTest {

    private static final String LINE = "13800138000/";
    private static final String LISTS = "中国移动通信 客户详单\n手机号码：13800138000,查询时段：2024-05-01至2024-05-31\n";
    private static final String CALLS = "起始时间,通信地点,通信方式,对方号码,通信时长,通信类型,套餐优惠,通信费\n";
    private static final String TRAFFIC = "起始时间,通信地点,上网方式,时长,流量,套餐优惠,通信费\n";
    private static final String SERVICES = "时间,使用方式,业务名称,业务端口,服务提供商,企业代码,费用类型,费用(元)\n";
    private static final String BILL = "中国移动通信客户账单\n手机号码：13800138000\n计费周期：2024年05月01日至2024年05月31日\n";
    private static final String FEES = "费用项目,金额(元)\n";

    @TempDir
    private Path folder;

    private dev.billaudit.intake.layout.Sheet.Read read(String content) {
        return new Chain(folder).read(LINE + "a.csv", content);
    }

    private dev.billaudit.intake.layout.Sheet.Read read(byte[] content) {
        return new Chain(folder).read(LINE + "a.xls", content);
    }

    private static String usage(UsageMonth usage) {
        return usage.month() + " " + usage.kind() + " " + usage.records() + "/" + usage.uses() + " " + usage.seconds()
                + "s " + usage.bytes() + "B " + usage.feeLi() + "li";
    }

    private static List<String> amounts(List<PricedRecord> records) {
        return records.stream()
                .map(record -> record.category() + " " + record.service() + " " + record.amount())
                .toList();
    }

    private static byte[] xls(String name, String... rows) {
        try (HSSFWorkbook book = new HSSFWorkbook();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            Sheet sheet = book.createSheet(name);
            for (int i = 0; i < rows.length; i++) {
                Row row = sheet.createRow(i);
                String[] cells = rows[i].split(",", -1);
                for (int j = 0; j < cells.length; j++) {
                    Cell cell = row.createCell(j);
                    if (cells[j].startsWith("#")) {
                        cell.setCellValue(Double.parseDouble(cells[j].substring(1)));
                    } else if (!cells[j].isEmpty()) {
                        cell.setCellValue(cells[j]);
                    }
                }
            }
            book.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void quirk_01_a_workbook_of_nothing_but_text_gives_numbers_times_and_money() {
        var read = read(xls(
                "2015年11月语音通信",
                "序号,业务类型,通话起始时间,通话时长,呼叫类型,对方号码,通话地点,通话类型,通话费,其他费,小计",
                "1,语音电话,2015-11-25 20:00:00,7分0秒,主叫,139****1111,010,本地通话,0.15,0.00,0.15",
                "2,语音电话,2015-11-24 20:00:00,89,被叫,139****1112,0663,省内通话,0.00,0.00,0.00"));

        assertThat(read.end().file().container()).isEqualTo("xls");
        assertThat(usage(read.usage())).isEqualTo("2015-11 VOICE 2/2 509s 0B 150li");
    }

    @Test
    void quirk_02_a_page_or_tabbed_text_that_is_called_xls_is_what_its_bytes_are() {
        String page = "<html><body><table><tr><td>" + BILL.replace("\n", "</td></tr><tr><td>") + "</td></tr>"
                + "<tr><td>费用项目</td><td>金额</td></tr><tr><td>套餐及固定费</td><td>59.00元</td></tr></table></body></html>";
        String tabs = (BILL + FEES + "套餐及固定费,59.00\n代收费,8.00\n").replace(",", "\t");

        var html = read(page.getBytes(Charset.forName("GB2312")));
        var tabbed = read(tabs.getBytes(StandardCharsets.UTF_8));

        assertThat(html.end().file().container()).isEqualTo("html");
        assertThat(html.items()).containsExactly("SECTION_SUM PLAN 套餐及固定费 59.00");
        assertThat(tabbed.end().file().container()).isEqualTo("tsv");
        assertThat(tabbed.net()).isEqualTo(Money.ofYuan("67.00"));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"GBK", "GB18030", "UTF-8", "UTF-16LE", "UTF-16BE"})
    void quirk_03_the_charset_is_told_by_strict_decoding(String charset) {
        byte[] text = (LISTS + SERVICES + "2024-05-02 08:00:00,短信,虚拟人生,10666666,搜狐,901002,包月,7.00\n")
                .getBytes(Charset.forName(charset));

        assertThat(amounts(read(text).records())).containsExactly("ON_BEHALF 虚拟人生 7.00");
    }

    @Test
    void quirk_04_marks_tabs_behind_numbers_and_formula_quotes_are_no_content() {
        var read = read("\uFEFF" + LISTS + CALLS
                + "2024-05-03 10:00:00\t,武汉,主叫,=\"13911112222\",60\t,本地,,\"0.10\"\n"
                + "\"2024-05-04 10:00:00\t\",武汉,主叫,13911112222\t,\"60\",本地,,=\"0.20\"\n");

        assertThat(usage(read.usage())).isEqualTo("2024-05 VOICE 2/2 120s 0B 300li");
    }

    @Test
    void quirk_05_a_preamble_of_any_length_states_its_facts_with_either_colon() {
        String preamble =
                "查询结果\n客户名称：张**\n客户星级:三星\n品牌：全球通\n" + "手机号码:13700137000 开始时间：20240501 结束时间：20240531 查询日期：2024-06-02\n";
        var long_ =
                new Chain(folder).read("a.csv", preamble + CALLS + "05-03 10:00:00,武汉,主叫,139****1111,60,本地,,0.10\n");
        var none = read(CALLS + "2024-05-03 10:00:00,武汉,主叫,139****1111,60,本地,,0.10\n");

        assertThat(long_.scopes()).containsExactly("13700137000 2024-05 VOICE 1");
        assertThat(none.scopes()).containsExactly("13800138000 2024-05 VOICE 1");
    }

    @Test
    void quirk_06_several_tables_of_a_sheet_are_parted_by_titles_and_repeated_headings() {
        var read = read(LISTS + "通话详单\n" + CALLS + "2024-05-03 10:00:00,武汉,主叫,139****1111,60,本地,,0.10\n" + CALLS
                + "2024-05-04 10:00:00,武汉,主叫,139****1111,60,本地,,0.10\n\n"
                + "上网详单\n" + TRAFFIC + "2024-05-05 10:00:00,武汉,CMNET,5秒,1KB,,0.00\n"
                + "代收费业务扣费记录\n" + SERVICES + "2024-05-02 08:00:00,短信,虚拟人生,10666666,搜狐,901002,包月,7.00\n");

        assertThat(read.end().usage().stream().map(QuirksTest::usage))
                .containsExactly("2024-05 VOICE 2/2 120s 0B 200li", "2024-05 DATA 1/1 5s 1024B 0li");
        assertThat(amounts(read.records())).containsExactly("ON_BEHALF 虚拟人生 7.00");
        assertThat(read.ignored("heading")).isEqualTo(4);
    }

    @Test
    void quirk_07_times_below_a_date_row_are_of_its_day() {
        var read = read(LISTS + CALLS + "详单计入账单的日期:20240506\n10:02:55,内地,被叫,139****8659,60,本地,,0.00\n"
                + "2024-05-08,,,,,,,\n23:21:10,北京,主叫,139****8659,60,本地,,0.00\n");

        assertThat(read.usage().dayMask()).isEqualTo(1L << 5 | 1L << 7);
    }

    @Test
    void quirk_08_the_year_comes_from_the_query_period_and_a_cycle_belongs_to_its_last_day() {
        String january = LISTS.replace("2024-05-01至2024-05-31", "2024-01-01至2024-01-31");
        var read = read(january + CALLS + "12-31 23:59:00,武汉,主叫,139****1111,60,本地,,0.10\n"
                + "01-01 00:01:00,武汉,主叫,139****1111,60,本地,,0.10\n");
        var cycle = read(BILL.replace("2024年05月01日至2024年05月31日", "2024年04月27日至2024年05月26日") + FEES + "套餐及固定费,59.00\n");

        assertThat(read.end().usage().stream().map(QuirksTest::usage))
                .containsExactly("2023-12 VOICE 1/1 60s 0B 100li", "2024-01 VOICE 1/1 60s 0B 100li");
        assertThat(cycle.bill().cycle().month()).hasToString("2024-05");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "2024-5-3 9:09:57,3",
        "20240504 08:10:29,4",
        "2024/05/05 08:10:29,5",
        "2024-05-06-08:10:29,6",
        "2024-05-07T08:10:29,7",
        "20240508081029,8",
        "2024 05-09 08:10:29,9",
        "2024-05-10/10:35:07,10"
    })
    void quirk_09_every_spelling_of_a_time_is_its_day(String time, int day) {
        assertThat(read(LISTS + CALLS + time + ",武汉,主叫,139****1111,60,本地,,0.10\n")
                        .usage()
                        .usedOn(day))
                .isTrue();
    }

    @Test
    void quirk_09_a_time_that_does_not_exist_is_kept_as_it_was_and_told() {
        var read = read(LISTS + CALLS + "2024-05-31 20:17:-0,武汉,主叫,139****1111,60,本地,,0.10\n"
                + "2024-05-30 20:17:00,武汉,主叫,139****1111,60,本地,,0.10\n");

        assertThat(read.reasons()).containsExactly("time-unreadable");
        assertThat(read.rejects().get(0).text()).startsWith("2024-05-31 20:17:-0");
        assertThat(read.rejects().get(0).place().row()).isEqualTo(4);
    }

    @Test
    void quirk_10_durations_and_traffic_have_many_spellings_and_the_heading_gives_bare_numbers_their_unit() {
        String durations = Stream.of("60", "128.0", "48秒", "1分31秒", "30分", "1小时0分5秒", "1分钟58秒", "00:00:38", "02:01:02")
                .map(text -> "2024-05-03 10:00:00,武汉,主叫,139****1111," + text + ",本地,,0.00\n")
                .reduce("", String::concat);
        String volumes = Stream.of("3KB 552B", "1MB1KB24B", "1(MB)1.20(KB)", "888B", "7")
                .map(text -> "2024-05-03 10:00:00,武汉,CMNET,1秒," + text + ",,0.00\n")
                .reduce("", String::concat);

        var read = read(LISTS + CALLS + durations + TRAFFIC.replace("流量", "流量(MB)") + volumes);

        long seconds = 60 + 128 + 48 + 91 + 1800 + 3605 + 118 + 38 + 7262;
        long bytes = (3 * 1024 + 552) + (1048576 + 1024 + 24) + (1048576 + 1228) + 888 + 7 * 1048576;
        assertThat(read.end().usage().stream().map(QuirksTest::usage))
                .containsExactly("2024-05 VOICE 9/9 " + seconds + "s 0B 0li", "2024-05 DATA 5/5 5s " + bytes + "B 0li");
    }

    @Test
    void quirk_11_money_is_read_as_written_and_its_unit_is_the_layouts_never_its_size() {
        String money = Stream.of("         5.00", "0.1000000元", "￥50.00", "", "2", "\"1,088.00\"")
                .map(text -> "2024-05-03 10:00:00,武汉,主叫,139****1111,60,本地,," + text + "\n")
                .reduce("", String::concat);
        var fen = read(BILL + "费用项目,金额(分)\n套餐及固定费,6000\n代收费,5\n");

        assertThat(read(LISTS + CALLS + money).usage().feeLi()).isEqualTo(1_145_100);
        assertThat(fen.items()).containsExactly("SECTION_SUM PLAN 套餐及固定费 60.00", "SECTION_SUM ON_BEHALF 代收费 0.05");
    }

    @Test
    void quirk_12_totals_wherever_they_stand_only_check() {
        var read = read(LISTS + "代收费业务扣费记录\n" + SERVICES
                + "2024-05-02 08:00:00,短信,虚拟人生,10666666,搜狐,901002,包月,7.00\n小计,,,,,,,7.00\n"
                + ",,,合计：,,,,7.00元\n费用合计(元)：7.00\n详单条数：1\n");
        assertThat(amounts(read.records())).containsExactly("ON_BEHALF 虚拟人生 7.00");
        assertThat(read.end().file().reason()).isNull();
    }

    @Test
    void quirk_13_parents_and_children_in_one_list_count_once() {
        var flat = read(BILL + FEES + "月固定费,36.00\n基本套餐费,36.00\n增值业务费,0.10\n联通在信,0.10\n合计,36.10\n");
        var named = read(BILL + FEES + "亲情号码费,20.00\n    亲情号码费,20.00\n合计,20.00\n");
        var coded = read(BILL + FEES + "月基本费|010000000,0.00\n代收费|050000000,0.00\nGPRS月租|010120000,10.00\n"
                + "语音杂志费|050110000,5.00\n合计,15.00\n");

        assertThat(flat.net()).isEqualTo(Money.ofYuan("36.10"));
        assertThat(named.items()).containsExactly("ITEM OTHER 亲情号码费 20.00");
        assertThat(coded.items()).containsExactly("ITEM PLAN GPRS月租 10.00 < 月基本费", "ITEM ON_BEHALF 语音杂志费 5.00 < 代收费");
    }

    @Test
    void quirk_14_reductions_are_subtracted_whichever_sign_they_bear() {
        String fees = "套餐及固定费,59.00\n代收费,15.00\n";
        var positive = read(BILL + FEES + fees + "**优惠减免,74.00\n合计,0.00\n");
        var negative = read(BILL + FEES + fees + "优惠费用,-10.00\n合计,64.00\n");

        assertThat(positive.items()).endsWith("REDUCTION CREDIT **优惠减免 -74.00");
        assertThat(negative.items()).endsWith("REDUCTION CREDIT 优惠费用 -10.00");
    }

    @Test
    void quirk_15_a_separator_inside_a_value_is_taken_back() {
        var cell = read((LISTS + "起始时间,通信地点,上网方式,时长,流量,2G/3G/4G标识,基站信息,通信费\n"
                        + "2024-05-05 10:00:00,银川,CMNET,5秒,1KB,4G,9515|09743D03,0.10\n"
                        + "2024-05-06 10:00:00,银川,CMNET,5秒,1KB,4G,EF36,0.20\n")
                .replace(",", "|"));
        var code =
                read(LISTS + "序号,类型,服务代码,服务商名称,起始时间,费用(元)\n" + "1,梦网下行,929845/10658470,无,2024-05-18 10:28:42,1.00\n");

        assertThat(usage(cell.usage())).isEqualTo("2024-05 DATA 2/2 10s 2048B 300li");
        assertThat(code.records().get(0).provider().spCode()).isEqualTo("929845");
        assertThat(code.records().get(0).provider().accessNumber()).isEqualTo("10658470");
    }

    @Test
    void quirk_16_rows_may_end_early_or_late_and_a_remark_behind_them_may_give_money_back() {
        var read = read(LISTS + "增值业务扣费记录\n时间,使用方式,业务名称,业务端口,费用类型,费用\n"
                + "2024-05-01 03:39:57,短信,手机报,10658000,包月,5.00,\n"
                + "2024-05-02 03:40:57,短信,手机报,10658000,点播,1.00,（增值业务退费）\n"
                + "2024-05-03 03:40:57,短信,手机报,10658000,点播\n"
                + "2024-05-04 03:40:57,短信,手机报,10658000,点播,1.00,9.00\n");

        assertThat(amounts(read.records())).containsExactly("VALUE_ADDED 手机报 5.00", "VALUE_ADDED 手机报 -1.00");
        assertThat(read.reasons()).containsExactly("amount-missing", "too-many-fields");
    }

    @Test
    void quirk_17_a_first_row_of_column_widths_is_no_record() {
        var read = read(LISTS + CALLS + "30,24,6,14,6,40,12,4\n2024-05-04 10:00:00,武汉,主叫,139****1111,60,本地,,0.10\n");

        assertThat(usage(read.usage())).isEqualTo("2024-05 VOICE 1/1 60s 0B 100li");
        assertThat(read.ignored("heading")).isEqualTo(2);
    }

    @Test
    void quirk_18_identical_rows_of_one_file_are_all_counted() {
        String row = "2024-05-02 08:00:00,短信,虚拟人生,10666666,搜狐,901002,点播,2.00\n";
        var read = read(LISTS + "代收费业务记录\n" + SERVICES + row + row + row);

        assertThat(read.records()).extracting(PricedRecord::occurrence).containsExactly(1, 2, 3);
    }

    @Test
    void quirk_19_provider_and_codes_may_be_empty_and_a_phone_number_is_no_code() {
        var read = read(LISTS + "移动梦网详单\n序号,业务类别,企业代码,服务代码,业务代码,第三方号码,产生时间,按条计收信息费,包月费\n"
                + "1,SP服务提供商,,,13700000656,13700000656,05-01 00:14:59,0.00,5.00\n");
        var bill = read(BILL + FEES + "代收费,15.00\n合计,15.00\n\n业务端口,企业名称,业务名称,使用方式,费用类型,费用\n,,北京英克必成,,,15.00\n");

        PricedRecord record = read.records().get(0);
        assertThat(record.provider().hasCode()).isFalse();
        assertThat(record.category()).isEqualTo(Category.ON_BEHALF);
        assertThat(record.amount()).isEqualTo(Money.ofYuan("5.00"));
        assertThat(bill.items())
                .containsExactly("SECTION_SUM ON_BEHALF 代收费 15.00", "ITEM ON_BEHALF 北京英克必成 15.00 < 代收费");
    }

    @Test
    void quirk_20_a_list_that_calls_itself_partial_need_not_make_the_sum_and_cut_names_stay_as_they_are() {
        var read = read(BILL + FEES + "代收费,12.00\n费用合计,12.00\n\n部分代收信息费明细\n服务商(SP),服务代码,订购业务名称,费用/元\n"
                + "北京掌讯互联网络科技有限公司北,10662233,掌上股讯财经早知道尊享版包月业务,8.00\n合计,,,8.00\n");

        assertThat(read.items())
                .containsExactly("SECTION_SUM ON_BEHALF 代收费 12.00", "ITEM ON_BEHALF 掌上股讯财经早知道尊享版包月业务 8.00 < 代收费");
        assertThat(read.bill().statedTotal()).isEqualTo(Money.ofYuan("12.00"));
    }

    @Test
    void quirk_21_masks_stay_and_numbers_kept_as_figures_are_numbers_again() {
        var masked = read(LISTS + CALLS + "2024-05-04 10:00:00,＊＊国,主叫,***,60,本地,,0.10\n");
        var figures = new Chain(folder)
                .read(
                        "a.xls",
                        xls(
                                "清单",
                                "中国电信 客户详单",
                                "查询时段：2017-06-01至2017-06-30",
                                "主叫号码,被叫号码,主叫/被叫,通话地点,开始时间,通话时长,费用",
                                "#18900001111,#13911112222,主叫,天津,2017-06-06 18:17:13,#108,#0.2",
                                "008618900001111,0086139****2222,主叫,天津,2017-06-07 18:17:13,10,0.10",
                                "合计,,,,,#118,#0.3"));

        assertThat(masked.usage().records()).isEqualTo(1);
        assertThat(figures.scopes()).containsExactly("18900001111 2017-06 VOICE 2");
        assertThat(figures.usage().feeLi()).isEqualTo(300);
    }

    @Test
    void quirk_22_full_width_signs_are_read_and_the_original_is_the_evidence() {
        var read = read(BILL.replace("：", " ： ").replace("至", "～") + "费用项目,金额（元）\n"
                + "代收费（信息费）,８．００\n　　＊某游戏信息费,８．００\n　,　\n合计,８．００\n");

        assertThat(read.items())
                .containsExactly("SECTION_SUM ON_BEHALF 代收费（信息费） 8.00", "ITEM ON_BEHALF ＊某游戏信息费 8.00 < 代收费（信息费）");
        assertThat(read.bill().items().get(1).evidence().text()).isEqualTo("＊某游戏信息费 | ８．００");
    }

    @Test
    void quirk_23_slips_of_the_pen_are_the_words_they_mean() {
        var bill = read(BILL.replace("账单", "帐单") + FEES + "自由增值业务费,5.00\n合计,5.00\n");
        var lists = read(LISTS + "端彩信详单\n起始时间,对方号码,通信方式,业务类型,执行套餐,通信费\n"
                + "2024-05-04 10:00:00,139****1111,发送,国内短信,,0.10\n自由增值业务扣费记录\n时间,使用方式,业务名称,业务端口,费用\n"
                + "2024-05-04 10:00:00,WA,号簿管家,10652333,6.00\n");

        assertThat(bill.items()).containsExactly("SECTION_SUM VALUE_ADDED 自由增值业务费 5.00");
        assertThat(lists.usage().uses()).isEqualTo(1);
        assertThat(amounts(lists.records())).containsExactly("VALUE_ADDED 号簿管家 6.00");
    }

    @Test
    void quirk_24_the_records_decide_the_month_not_the_names_of_sheet_and_file() {
        byte[] book = xls(
                "2015年12月语音通信",
                "序号,业务类型,通话起始时间,通话时长,呼叫类型,对方号码,通话地点,通话类型,通话费,其他费,小计",
                "1,语音电话,2015-11-25 20:00:00,7分0秒,主叫,139****1111,010,本地通话,0.15,0.00,0.15");

        var read = new Chain(folder).read(LINE + "2016年01月语音通信.xls", book);

        assertThat(read.scopes()).containsExactly("13800138000 2015-11 VOICE 1");
    }

    @Test
    void quirk_25_a_layout_that_changed_between_two_months_is_told_by_its_headings() {
        var read = read(LISTS.replace("2024-05-01至2024-05-31", "2017-08-01至2017-09-30")
                + "类型,对方号码,开始时间,通话时长,通信地点,通信类型,基本话费,长途话费,实收通信费,套餐费,所属套餐,使用者,高清\n"
                + "主叫,139****1111,2017-08-31 10:00:00,00:01:00,南京,本地,0.10,0.20,0.30,0.00,4G套餐,本人,否\n"
                + "通信方式,对方号码,集团短号,起始时间,通话时长,通信地点,国内话费(元),国际及港澳台话费(元),应收其他话费(元),小计(元),套餐费(元),套餐信息,使用者,高清\n"
                + "主叫,139****1111,,2017-09-01 10:00:00,00:02:00,南京,0.40,0.00,0.00,0.40,0.00,4G套餐,本人,否\n");

        assertThat(read.end().usage().stream().map(QuirksTest::usage))
                .containsExactly("2017-08 VOICE 1/1 60s 0B 300li", "2017-09 VOICE 1/1 120s 0B 400li");
        assertThat(read.end().file().layouts()).isEqualTo("china-mobile.voice.jiangsu china-mobile.voice.jiangsu-2017");
    }

    @Test
    void quirk_26_pairs_side_by_side_empty_columns_and_printed_pages_are_read_by_what_they_say() {
        var pairs = read(BILL + "费用项目,金额/元,费用项目,金额/元,费用项目,金额/元\n套餐及固定费,58.00元,语音通信费,12.00元,代收费,8.00元\n"
                + "　　套餐基本费,58.00元,　　国内长途费,12.00元,　,　\n费用合计,78.00元\n");
        var apart = read(BILL + "\n,费用项目,,金额,\n,套餐及固定费,,58.00,\n,费用合计,,58.00,\n");
        var printed = read(BILL + ",套餐及固定费,,58.00,,代收费,8.00\n,       套餐基本费,,58.00,,,\n,费用合计,66.00,,,,\n"
                + ",账户信息,,,积分信息,,\n,话费返还,20.00,,可用积分,,150\n");
        var overwritten = read(BILL + ",套餐及固定费,,58.00,,代收费,\n,费用合计,66.00,,,,\n,,,,短彩信费,,1.00\n");

        assertThat(pairs.net()).isEqualTo(Money.ofYuan("78.00"));
        assertThat(pairs.items()).hasSize(5).contains("ITEM VOICE 国内长途费 12.00 < 语音通信费");
        assertThat(apart.items()).containsExactly("SECTION_SUM PLAN 套餐及固定费 58.00");
        assertThat(printed.items())
                .containsExactly(
                        "SECTION_SUM PLAN 套餐及固定费 58.00",
                        "ITEM PLAN 套餐基本费 58.00 < 套餐及固定费",
                        "SECTION_SUM ON_BEHALF 代收费 8.00");
        assertThat(overwritten.end().file().state()).isEqualTo(FileState.QUARANTINED);
        assertThat(overwritten.end().file().reason()).hasToString("Remark[key=intake.page-does-not-add-up, args=[]]");
    }

    @Test
    void quirk_27_a_charge_in_a_list_of_calls_is_no_call() {
        var read = read(LISTS.replace("中国移动通信 ", "中国电信 ") + "对方号码,呼叫类型,起始时间,通话时长（秒）,通话类型,使用地点,费用（元）\n"
                + "18900001111,,2024-05-21 11:24:26,0,OCS充值扣费业务,,50.0\n");

        assertThat(read.usage().hasUse()).isFalse();
        assertThat(read.usage().dayMask()).isZero();
        assertThat(read.records()).isEmpty();
        assertThat(read.end().file().rowsAccepted()).isEqualTo(1);
    }

    @Test
    void quirk_28_subtotals_and_traffic_that_are_rounded_reject_nothing_and_traffic_has_a_thousandth() {
        String row = "2024-05-05 10:00:00,银川,CMNET,5秒,62.824MB,,0.00\n";
        var near = read(LISTS + "上网详单\n" + TRAFFIC + row + "合计,,,,62.863MB,,\n");
        var far = read(LISTS + "上网详单\n" + TRAFFIC + row + "合计,,,,62.90MB,,\n");
        var calls = read("序号,业务类型,通话起始时间,通话时长,呼叫类型,对方号码,通话类型,通话费,其他费,小计\n"
                + "1,语音电话,2017-03-17 08:51:12,2分32秒,主叫,***,国内通话,0.00,0.00,0.25\n");

        assertThat(near.end().file().reason()).isNull();
        assertThat(far.end().file().state()).isEqualTo(FileState.ACCEPTED);
        assertThat(far.end().file().reason()).isNotNull();
        assertThat(far.end().file().reason().key()).isEqualTo("intake.traffic-differs");
        assertThat(calls.usage().feeLi()).isEqualTo(250);
    }

    @Test
    void quirk_29_balances_scores_trends_and_invoices_are_not_added() {
        var read = read(BILL + FEES + "套餐及固定费,59.00\n代收费,8.00\n本月费用合计,67.00\n账户信息\n项目,金额\n上月末结余,100.00\n"
                + "本月充值,50.00\n－ 本月费用合计,67.00\n＝ 月末余额,83.00\n\n积分信息\n上期可用,120\n可用积分,150\n\n近六个月消费趋势\n月份,金额\n"
                + "20240401,66.00\n202403,65.00\n\n发票信息\n已开票金额,67.00\n");

        assertThat(read.items()).containsExactly("SECTION_SUM PLAN 套餐及固定费 59.00", "SECTION_SUM ON_BEHALF 代收费 8.00");
        assertThat(read.bill().statedTotal()).isEqualTo(Money.ofYuan("67.00"));
        assertThat(read.rejects()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"*没有您要查询的记录!", "暂无数据", "合计：,,,,,,,0.00元", "费用合计(元)：0.00"})
    void quirk_30_an_empty_month_is_a_message_and_no_missing_table(String message) {
        var stated = read(LISTS + "代收费业务扣费记录\n" + SERVICES + message + "\n");
        var silent = read(LISTS + "代收费业务扣费记录\n" + SERVICES);

        assertThat(stated.scopes()).containsExactly("13800138000 2024-05 ON_BEHALF 0 empty");
        assertThat(silent.scopes()).isEmpty();
        assertThat(stated.end().file().state()).isEqualTo(FileState.ACCEPTED);
    }

    @Test
    void quirk_30_a_message_without_headings_speaks_for_its_section() {
        var read = read(LISTS + "增值业务扣费记录\n*没有您要查询的记录!\n代收费业务扣费记录\n*没有您要查询的记录!\n");

        assertThat(read.scopes())
                .containsExactly("13800138000 2024-05 VALUE_ADDED 0 empty", "13800138000 2024-05 ON_BEHALF 0 empty");
    }

    @Test
    void the_same_file_is_the_same_in_every_charset() {
        String text = LISTS + CALLS + "2024-05-04 10:00:00,武汉,主叫,139****1111,60,本地,,0.10\n";

        assertThat(usage(read(text.getBytes(Inputs.GB18030)).usage()))
                .isEqualTo(usage(read(text.getBytes(StandardCharsets.UTF_8)).usage()));
    }
}
