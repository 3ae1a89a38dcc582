package dev.billaudit.samples;

import static dev.billaudit.samples.SampleFiles.EMPTY;
import static dev.billaudit.samples.SampleFiles.OCTOBER;
import static dev.billaudit.samples.SampleFiles.SEPTEMBER;
import static dev.billaudit.samples.SampleFiles.isFrom;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Four months of the firm's lines with China Telecom: the manager's phone, three of the group, and a leased line. */
final class SampleTelecom {

    private static final String MANAGER = "18900138001";
    private static final String STORE_ROOM = "17700138001";
    private static final String SHOP = "17700138002";
    private static final String DRIVER = "17700138003";
    private static final String LEASED = "ZX07551380";
    private static final DateTimeFormatter COMPACT = DateTimeFormatter.ofPattern("yyyyMMdd", Locale.ROOT);

    private final SampleFiles files;

    private SampleTelecom(SampleFiles files) {
        this.files = files;
    }

    static void writeTo(SampleFiles files) {
        var telecom = new SampleTelecom(files);
        for (YearMonth month : SampleFiles.MONTHS) {
            telecom.manager(month);
            telecom.group(month);
            telecom.services(month);
            telecom.calls(month);
            telecom.sessions(month);
            telecom.leasedBill(month);
            telecom.leasedTraffic(month);
        }
    }

    /** Stars mark what is collected for others or for information; one such fee nobody ordered. */
    private void manager(YearMonth month) {
        boolean isCharged = isFrom(SEPTEMBER, month);
        String before = isCharged ? "149.30" : "139.30";
        String total = isCharged ? "129.30" : "119.30";
        files.utf8("公司/电信/" + MANAGER + "/" + month + "账单.txt", """
                客户名称：明*商贸有限公司
                账单周期：%s
                打印日期：%s
                本期实时消费(元)
                %s
                天翼畅享129元套餐
                手机号:%s
                原价 减免 实际消费
                套餐及固定费
                天翼畅享129元套餐 129.00 -20.00 109.00
                来电显示功能费 5.00 5.00
                套餐外语音通信费
                国内通话费 0.30 0.30
                综合信息服务费
                *天翼阅读信息费 5.00 5.00
                %s小计 %s -20.00 %s
                合计 %s -20.00 %s
                """.formatted(
                        SampleFiles.cycle(month, "-"),
                        SampleFiles.cycle(month.plusMonths(1), "-").substring(0, "2026年08月01日".length()),
                        total,
                        MANAGER,
                        isCharged ? "代收费\n*代收爱游戏信息费 10.00 10.00\n" : "",
                        before,
                        total,
                        before,
                        total));
    }

    /** One line a row; a charge nobody ordered, and a plan that grew dearer than the contract. */
    private void group(YearMonth month) {
        var rows = new ArrayList<List<?>>();
        rows.add(List.of("中国电信集团客户账单"));
        rows.add(List.of("账单周期：" + SampleFiles.cycle(month, "-")));
        rows.add(List.of("业务号码", "月基本费", "语音通信费", "短信彩信费", "综合信息服务费", "优惠费用", "应收合计"));
        boolean isCharged = isFrom(SEPTEMBER, month);
        String dearer = month.equals(OCTOBER) ? "49.00" : "39.00";
        addTo(rows, STORE_ROOM, "39.00", "1.20", "0.00", "40.20");
        addTo(rows, SHOP, "59.00", "0.00", isCharged ? "6.00" : "0.00", isCharged ? "65.00" : "59.00");
        addTo(rows, DRIVER, dearer, "2.10", "0.00", month.equals(OCTOBER) ? "51.10" : "41.10");
        String plans = month.equals(OCTOBER) ? "147.00" : "137.00";
        String total = month.equals(OCTOBER) ? "156.30" : isCharged ? "146.30" : "140.30";
        addTo(rows, "合计", plans, "3.30", isCharged ? "6.00" : "0.00", total);
        files.bytes("公司/电信/集团/" + month + "集团账单.xlsx", Sheets.xlsx("集团账单", rows));
    }

    private static void addTo(
            List<List<?>> rows, String line, String plan, String calls, String services, String total) {
        BigDecimal none = new BigDecimal("0.00");
        rows.add(List.of(
                line,
                new BigDecimal(plan),
                new BigDecimal(calls),
                none,
                new BigDecimal(services),
                none,
                new BigDecimal(total)));
    }

    /** The list of all lines with a charge; codes stand here and not on the bills. */
    private void services(YearMonth month) {
        var page = new StringBuilder("查询时段：%s至%s\n".formatted(month.atDay(1), month.atEndOfMonth()))
                .append("用户号码,扣费时间,提供商编码,提供商名称,业务类型/业务名称,费用,收费类型,业务内容\n")
                .append("%s,%s 00:20:00,,号百信息,来电显示,5.00,包月,\n".formatted(MANAGER, slashed(month)))
                .append("%s,%s 00:20:00,900310,天翼阅读,天翼阅读,5.00,包月,\n".formatted(MANAGER, slashed(month)));
        if (isFrom(SEPTEMBER, month)) {
            page.append("%s,%s 00:14:59,900552,炫游科技,爱游戏,10.00,包月,游戏点数\n".formatted(MANAGER, slashed(month)))
                    .append("%s,%s 00:23:00,,号百信息,音乐俱乐部会费,6.00,包月,\n".formatted(SHOP, slashed(month)));
        }
        page.append("合计：,,,,,%s,,\n".formatted(isFrom(SEPTEMBER, month) ? "26.00" : "10.00"));
        files.text("公司/电信/" + month + "_增值业务清单.csv", page.toString(), SampleFiles.GB18030);
    }

    private void calls(YearMonth month) {
        var rows = new ArrayList<List<String>>();
        rows.add(List.of("查询时段：" + month.atDay(1) + "至" + month.atEndOfMonth()));
        rows.add(List.of("用户号码", "呼叫类型", "通话类型", "通话地点", "对方号码", "开始时间", "时长", "基本费", "长途费", "费用"));
        String day = COMPACT.format(month.atDay(11));
        rows.add(List.of(
                MANAGER, "主叫", "国内通话", "深圳", "139****5130", day + "093012", "00:04:11", "0.30", "0.00", "0.30"));
        rows.add(List.of(
                STORE_ROOM, "主叫", "国内通话", "深圳", "189****8001", day + "101500", "00:07:40", "1.20", "0.00", "1.20"));
        rows.add(List.of(SHOP, "被叫", "国内通话", "深圳", "138****8006", day + "112233", "00:00:52", "0.00", "0.00", "0.00"));
        rows.add(List.of(SHOP, "主叫", "国内通话", "深圳", "138****8006", day + "112605", "00:01:20", "0.00", "0.00", "0.00"));
        rows.add(
                List.of(DRIVER, "主叫", "国内通话", "东莞", "177****8001", day + "174410", "00:12:03", "2.10", "0.00", "2.10"));
        files.bytes("公司/电信/" + month + "_语音通信清单.xlsx", Sheets.xlsx("查询结果", rows));
    }

    private void sessions(YearMonth month) {
        var page = new StringBuilder("查询时段：%s至%s\n".formatted(month.atDay(1), month.atEndOfMonth()))
                .append("用户号码,开始时间,使用时长,合计流量,上网地市,业务类型,费用\n");
        for (String line : List.of(MANAGER, STORE_ROOM, DRIVER)) {
            page.append(
                    "%s,%sT18:29:14,0小时25分24秒,20MB1021KB334B,深圳,手机上网,0.0000000元\n".formatted(line, month.atDay(14)));
        }
        files.text("公司/电信/" + month + "_上网清单.csv", page.toString(), SampleFiles.GB18030);
    }

    /** Idle for four months; given up in October for the fee the contract names. */
    private void leasedBill(YearMonth month) {
        boolean isLast = month.equals(OCTOBER);
        files.utf8(
                "公司/电信/" + LEASED + "/" + month + "账单.csv",
                SampleFiles.MARK
                        + """
                中国电信客户账单
                客户名称：明*商贸有限公司,专线号：%s
                账单周期：%s,打印日期：%s
                费用项目,金额(元)
                宽带及专线费,250.00
                    互联网专线100M,250.00
                %s本期费用合计,%s
                """.formatted(
                                        LEASED,
                                        SampleFiles.cycle(month, "-"),
                                        month.plusMonths(1).atDay(3),
                                        isLast ? "违约金,258.00\n    互联网专线100M提前终止违约金,258.00\n" : "",
                                        isLast ? "508.00" : "250.00"));
    }

    private void leasedTraffic(YearMonth month) {
        files.text(
                "公司/电信/" + LEASED + "/" + month + "上网流量清单.csv",
                """
                中国电信 上网流量清单
                专线号：%s
                查询时段：%s至%s
                查询日期：%s
                上网流量清单
                %s
                """.formatted(
                                LEASED,
                                month.atDay(1),
                                month.atEndOfMonth(),
                                month.plusMonths(1).atDay(3),
                                EMPTY),
                SampleFiles.GB18030);
    }

    private static String slashed(YearMonth month) {
        return month.atDay(1).toString().replace('-', '/');
    }
}
