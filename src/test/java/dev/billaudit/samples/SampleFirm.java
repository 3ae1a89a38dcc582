package dev.billaudit.samples;

import static dev.billaudit.samples.SampleFiles.AUGUST;
import static dev.billaudit.samples.SampleFiles.EMPTY;
import static dev.billaudit.samples.SampleFiles.JULY;
import static dev.billaudit.samples.SampleFiles.OCTOBER;
import static dev.billaudit.samples.SampleFiles.SEPTEMBER;
import static dev.billaudit.samples.SampleFiles.isFrom;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/**
 * Four months of the firm's lines with China Mobile and China Unicom. What each line is there for stands beside it; its
 * lines with China Telecom are in {@link SampleTelecom}.
 */
final class SampleFirm {

    private static final String FRONT_DESK = "13800138006";
    private static final String SALES = "18600138001";
    private static final String SPARE = "18600138002";
    private static final String FORMER = "18600138003";

    private final SampleFiles files;

    private SampleFirm(SampleFiles files) {
        this.files = files;
    }

    static void writeTo(SampleFiles files) {
        var firm = new SampleFirm(files);
        for (YearMonth month : SampleFiles.MONTHS) {
            firm.frontDeskBill(month);
            firm.frontDeskRecords(month);
            firm.salesBill(month);
            firm.salesRecords(month);
            firm.spare(month);
            firm.former(month);
        }
        SampleTelecom.writeTo(files);
    }

    /** A trial that turned paid in September; in October an agreed service stands twice. */
    private void frontDeskBill(YearMonth month) {
        var rows = new ArrayList<List<?>>();
        rows.add(List.of("中国移动通信客户账单"));
        rows.add(List.of("客户名称：明*商贸有限公司", "手机号码：" + FRONT_DESK));
        rows.add(List.of(
                "计费周期：" + SampleFiles.cycle(month, "至"),
                "打印日期：" + month.plusMonths(1).atDay(3)));
        rows.add(List.of("费用项目", "金额(元)"));
        rows.add(List.of("套餐及固定费", yuan("128.00")));
        rows.add(List.of("    5G畅享128元套餐", yuan("128.00")));
        rows.add(List.of("语音通信费", yuan("0.60")));
        rows.add(List.of("    国内通话费", yuan("0.60")));
        rows.add(List.of("增值业务费", yuan(frontDeskServices(month))));
        rows.add(List.of("    手机报", yuan("3.00")));
        if (month.equals(OCTOBER)) {
            rows.add(List.of("    手机报", yuan("3.00")));
        }
        if (isFrom(SEPTEMBER, month)) {
            rows.add(List.of("    咪咕视频会员", yuan("15.00")));
        }
        BigDecimal total = yuan("128.60").add(yuan(frontDeskServices(month)));
        rows.add(List.of("本月费用合计", total));
        files.bytes("公司/移动/" + FRONT_DESK + "/" + month + "账单.xlsx", Sheets.xlsx("账单", rows));
    }

    private static String frontDeskServices(YearMonth month) {
        if (month.equals(OCTOBER)) {
            return "21.00";
        }
        return month.equals(SEPTEMBER) ? "18.00" : "3.00";
    }

    /** All kinds of records in one sheet, as the hall exports them; calls below a row of their day. */
    private void frontDeskRecords(YearMonth month) {
        var rows = new ArrayList<List<?>>();
        rows.add(List.of("中国移动通信 客户详单"));
        rows.add(List.of("客户名称：明*商贸有限公司", "手机号码：" + FRONT_DESK));
        rows.add(List.of(
                "查询时段：" + month.atDay(1) + "至" + month.atEndOfMonth(),
                "查询日期：" + month.plusMonths(1).atDay(3)));
        rows.add(List.of("通话详单"));
        rows.add(List.of("起始时间", "通信地点", "通信方式", "对方号码", "通信时长", "通信类型", "套餐优惠", "实收通信费(元)"));
        for (int day : List.of(2, 9, 17, 26)) {
            rows.add(List.of(month.atDay(day).toString()));
            rows.add(List.of("09:12:40", "武汉", "主叫", "139****2210", "3分42秒", "本地", "5G畅享128元套餐", "0.00"));
            rows.add(List.of("16:05:11", "武汉", "被叫", "027****6600", "48秒", "本地", "5G畅享128元套餐", "0.00"));
        }
        rows.add(List.of(month.atDay(28).toString()));
        rows.add(List.of("18:40:02", "宜昌", "主叫", "0717****118", "4分01秒", "省内漫游", "", "0.60"));
        rows.add(List.of("合计：", "", "", "", "", "", "", "0.60元"));
        rows.add(List.of("短/彩信详单"));
        rows.add(List.of("起始时间", "通信地点", "对方号码", "通信方式", "信息类型", "业务名称", "套餐优惠", "通信费(元)"));
        rows.add(List.of(month.atDay(5) + " 10:20:31", "武汉", "138****7001", "发送", "短信", "国内短信", "", "0.00"));
        rows.add(List.of(month.atDay(6) + " 08:00:00", "武汉", "10086", "接收", "短信", "国内短信", "", "0.00"));
        rows.add(List.of("上网详单"));
        rows.add(List.of("起始时间", "通信地点", "上网方式", "时长", "流量", "套餐优惠", "通信费(元)"));
        rows.add(List.of(month.atDay(3) + " 12:01:09", "武汉", "CMNET", "1小时2分5秒", "214MB 37KB", "5G畅享128元套餐", "0.00"));
        rows.add(List.of(month.atDay(21) + " 19:44:50", "武汉", "CMNET", "35分48秒", "1GB 96MB", "5G畅享128元套餐", "0.00"));
        rows.add(List.of("增值业务扣费记录"));
        rows.add(List.of("时间", "使用方式", "业务名称", "业务端口", "费用类型", "费用"));
        rows.add(List.of(month.atDay(1) + " 08:00:10", "彩信", "手机报", "10658000", "包月", "3.00"));
        if (month.equals(OCTOBER)) {
            rows.add(List.of(month.atDay(1) + " 08:00:10", "彩信", "手机报", "10658000", "包月", "3.00"));
        }
        if (isFrom(SEPTEMBER, month)) {
            rows.add(List.of(month.atDay(1) + " 00:10:00", "WAP", "咪咕视频会员", "10658424", "包月", "15.00"));
        }
        rows.add(List.of("代收费业务扣费记录"));
        rows.add(List.of(EMPTY));
        files.bytes("公司/移动/" + FRONT_DESK + "/" + month + "详单.xlsx", Sheets.xlsx("详单", rows));
    }

    /** In use every month; a service is charged above its agreed price in October. */
    private void salesBill(YearMonth month) {
        String secretary = month.equals(OCTOBER) ? "8.00" : "5.00";
        String services = month.equals(OCTOBER) ? "11.00" : "8.00";
        String total = month.equals(OCTOBER) ? "110.55" : "107.55";
        files.text(
                "公司/联通/" + SALES + "/" + month + "账单.csv",
                """
                中国联通客户账单
                客户名称：明*商贸有限公司,手机号码：%s
                计费周期：%s,打印日期：%s
                费用项目,金额(元)
                月固定费,99.00
                 畅爽冰激凌套餐99元,99.00
                语音通话费,0.55
                 国内通话费,0.55
                增值业务费,%s
                 增值业务-联通在信,3.00
                 增值业务-联通秘书,%s
                实际应缴合计,%s
                """.formatted(
                                SALES,
                                SampleFiles.cycle(month, "至"),
                                month.plusMonths(1).atDay(2),
                                services,
                                secretary,
                                total),
                SampleFiles.GB18030);
    }

    private void salesRecords(YearMonth month) {
        var calls = new ArrayList<List<String>>();
        calls.add(
                List.of("序号", "业务类型", "通话起始时间", "通话时长", "呼叫类型", "对方号码", "本机通话地", "对方归属地", "通话类型", "通话费", "其他费", "小计"));
        calls.add(call(1, month.atDay(27) + " 20:15:44", "1分05秒", "被叫", "0.00", "0.00"));
        calls.add(call(2, month.atDay(16) + " 11:02:09", "15秒", "主叫", "0.15", "0.15"));
        calls.add(call(3, month.atDay(8) + " 09:31:58", "12分30秒", "主叫", "0.00", "0.40"));
        calls.add(call(4, month.atDay(2) + " 14:48:20", "7分0秒", "被叫", "0.00", "0.00"));
        String folder = "公司/联通/" + SALES + "/" + SampleFiles.chinese(month);
        files.bytes(folder + "语音通信.xls", Sheets.xls("语音业务历史详单_1", calls));
        String secretary = month.equals(OCTOBER) ? "8.00" : "5.00";
        String sum = month.equals(OCTOBER) ? "11.00" : "8.00";
        files.utf8(
                folder + "增值业务.csv",
                SampleFiles.MARK
                        + """
                查询周期：%s 至 %s,总记录数：2,费用合计：%s元
                产品名称,业务类型,订购/使用时间,使用时长,对方号码,费用类别,费用
                联通在信,增值业务,%s 00:35:00,0秒,,包月,3.00
                联通秘书,增值业务,%s 00:35:02,0秒,,包月,%s
                """.formatted(
                                month.atDay(1), month.atEndOfMonth(), sum, month.atDay(1), month.atDay(1), secretary));
    }

    /** The subtotal may differ from its parts, as it does in real lists. */
    private static List<String> call(int number, String time, String length, String way, String fee, String sum) {
        return List.of(
                String.valueOf(number),
                "语音电话",
                time,
                length,
                way,
                "***",
                "武汉",
                "",
                sum.equals("0.40") ? "省际长途" : "国内通话",
                fee,
                "0.00",
                sum);
    }

    /** Suspended on 18 June: the keeping fee is lawful, the plan's fee in October is not. */
    private void spare(YearMonth month) {
        boolean isCharged = month.equals(OCTOBER);
        String sum = isCharged ? "39.00" : "10.00";
        files.utf8("公司/联通/" + SPARE + "/" + month + "账单.csv", """
                中国联通客户账单
                客户名称：明*商贸有限公司,手机号码：%s
                计费周期：%s,打印日期：%s
                费用项目,金额(元)
                月固定费,%s
                 停机保号费,10.00
                %s实际应缴合计,%s
                """.formatted(
                        SPARE,
                        SampleFiles.cycle(month, "至"),
                        month.plusMonths(1).atDay(2),
                        sum,
                        isCharged ? " 4G基本套餐29元,29.00\n" : "",
                        sum));
    }

    /** Cancelled on 12 August: that month is billed whole, September and October are not owed. */
    private void former(YearMonth month) {
        boolean isUsed = month.equals(JULY) || month.equals(AUGUST);
        files.utf8("公司/联通/" + FORMER + "/" + month + "账单.csv", """
                中国联通客户账单
                客户名称：明*商贸有限公司,手机号码：%s
                计费周期：%s,打印日期：%s
                费用项目,金额(元)
                月固定费,59.00
                 5G畅爽套餐59元,59.00
                %s实际应缴合计,%s
                """.formatted(
                        FORMER,
                        SampleFiles.cycle(month, "至"),
                        month.plusMonths(1).atDay(2),
                        isUsed ? "语音通话费,0.30\n 国内通话费,0.30\n" : "",
                        isUsed ? "59.30" : "59.00"));
    }

    private static BigDecimal yuan(String text) {
        return new BigDecimal(text);
    }
}
