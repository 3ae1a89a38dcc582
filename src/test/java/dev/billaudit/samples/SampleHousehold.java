package dev.billaudit.samples;

import static dev.billaudit.samples.SampleFiles.AUGUST;
import static dev.billaudit.samples.SampleFiles.EMPTY;
import static dev.billaudit.samples.SampleFiles.GB18030;
import static dev.billaudit.samples.SampleFiles.JULY;
import static dev.billaudit.samples.SampleFiles.MARK;
import static dev.billaudit.samples.SampleFiles.MONTHS;
import static dev.billaudit.samples.SampleFiles.OCTOBER;
import static dev.billaudit.samples.SampleFiles.SEPTEMBER;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;

/**
 * Four months of a household of five lines. What each line is there for stands beside it; the expected result is in
 * {@code SampleBillsIT}.
 */
final class SampleHousehold {

    private final SampleFiles files;

    private SampleHousehold(SampleFiles files) {
        this.files = files;
    }

    static void writeTo(SampleFiles files) {
        var household = new SampleHousehold(files);
        MONTHS.forEach(household::father);
        MONTHS.forEach(household::mother);
        MONTHS.forEach(household::grandmother);
        MONTHS.forEach(household::daughter);
        MONTHS.forEach(household::grandfather);
    }

    /** A video membership never ordered, three months; a service charged on after its cancellation. */
    private void father(YearMonth month) {
        String line = "13800138001";
        var bill = MobileBill.of(line, "张**", month)
                .item("套餐及固定费", "全球通88套餐", "88.00")
                .item("语音通信费", "国内通话费", "1.20")
                .item("增值业务费", "手机报", "5.00");
        var records = page(line, "张**", month, "时间(hh:mm:ss),使用方式,业务名称,业务端口,费用");
        records.append("%s 00:05:00,彩信,手机报,10658000,5.00\r\n".formatted(month.atDay(1)));
        if (!month.equals(JULY)) {
            bill.item("增值业务费", "咪咕视频钻石会员", "20.00");
            records.append("%s 00:21:36,WAP,咪咕视频钻石会员,10658424,20.00\r\n".formatted(month.atDay(1)));
        }
        if (!month.equals(OCTOBER)) {
            bill.item("增值业务费", "飞信会员", "5.00");
            records.append("%s 00:07:10,短信,飞信会员,12520,5.00\r\n".formatted(month.atDay(1)));
        }
        text(line + "/" + month + "账单.csv", MARK + bill.indented(","), StandardCharsets.UTF_8);
        text(line + "/" + line + "_" + compact(month) + "_增值业务.csv", records.toString(), StandardCharsets.UTF_8);
        empty(line, "张**", month, "代收费");
    }

    /** Value-added services of one month; agreed ones under another spelling and until the very day. */
    private void mother(YearMonth month) {
        String line = "13800138002";
        var bill = MobileBill.of(line, "李**", month)
                .item("套餐及固定费", "畅享套餐59元", "59.00")
                .item("上网费", "手机上网流量费", "3.10")
                .item("增值业务费", "139邮箱（VIP版）", "3.00");
        if (month.equals(AUGUST)) {
            bill.item("增值业务费", "新书速递包", "2.00");
        }
        if (month.equals(SEPTEMBER)) {
            bill.item("增值业务费", "10GB流量加油包", "30.00");
        }
        if (month.equals(JULY) || month.equals(AUGUST) || month.equals(SEPTEMBER)) {
            bill.item("增值业务费", "彩铃功能费", "5.00");
        }
        if (month.equals(OCTOBER)) {
            bill.item("增值业务费", "咪咕视频会员", "15.00");
        }
        text(line + "/" + month + "账单.txt", bill.inSections("\t"), GB18030);
        var records = page(line, "李**", month, "时间,使用方式,业务名称,业务端口,费用");
        records.append("%s 00:11:00,短信,139邮箱（VIP版）,10658139,3.00\r\n".formatted(month.atDay(1)));
        if (month.equals(AUGUST)) {
            records.append("2026-08-15 20:41:09,短信,新书速递包,10658080,2.00\r\n");
        }
        if (month.equals(SEPTEMBER)) {
            records.append("2026-09-18 09:30:12,短信,10GB流量加油包,10086,30.00\r\n");
        }
        if (!month.equals(OCTOBER)) {
            records.append("%s 00:12:30,语音,彩铃功能费,12530,5.00\r\n".formatted(month.atDay(1)));
        } else {
            records.append("2026-10-09 22:14:55,WAP,咪咕视频会员,10658424,15.00\r\n");
        }
        text(line + "/" + line + "_" + compact(month) + "_增值业务.csv", records.toString(), GB18030);
        empty(line, "李**", month, "代收费");
    }

    /** Two monthly third-party fees without name or code, charged just after midnight; a donation that was wished for. */
    private void grandmother(YearMonth month) {
        String line = "13800138003";
        var bill = MobileBill.of(line, "王**", month)
                .item("套餐及固定费", "神州行轻松卡", "39.00")
                .sum("语音通信费", "0.60")
                .sum("增值业务费", "0.00");
        var records = page(line, "王**", month, "序号,业务类别,企业代码,服务代码,业务代码,第三方号码,产生时间,按条计收信息费,包月费");
        int number = 1;
        if (month.equals(OCTOBER)) {
            bill.sum("代收费", "15.00");
            records.append("%d,SP服务提供商,,,,,2026-10-01 00:14:59,0.00,5.00\r\n".formatted(number++));
            records.append("%d,SP服务提供商,,,,,2026-10-01 00:14:59,0.00,10.00\r\n".formatted(number++));
        }
        records.append("%d,行业网关下行,600032,95588,,,%s 10:02:11,0.00,0.00\r\n".formatted(number++, month.atDay(8)));
        records.append("%d,行业网关下行,600032,95588,,,%s 10:02:11,0.00,0.00\r\n".formatted(number, month.atDay(8)));
        records.append(month.equals(OCTOBER) ? "按条信息费(元)：0.00,包月费(元)：15.00\r\n" : "按条信息费(元)：0.00,包月费(元)：0.00\r\n");
        if (month.equals(AUGUST)) {
            bill.item("代收费", "中国红十字总会短信捐款", "2.00");
        }
        text(line + "/" + month + "账单.csv", bill.indented(","), GB18030);
        text(line + "/" + line + "_" + compact(month) + "_代收费.csv", records.toString(), GB18030);
        empty(line, "王**", month, "增值业务");
    }

    /** A third-party charge on a bill that a reduction offsets whole. */
    private void daughter(YearMonth month) {
        String line = "13800138004";
        var bill = MobileBill.of(line, "张**", month).item("套餐及固定费", "动感地带（2016版）", "49.00");
        var records = page(line, "张**", month, "时间,使用方式,业务名称,业务端口,服务提供商,企业代码,费用类型,费用(元)");
        if (month.equals(SEPTEMBER)) {
            bill.sp("10666226", "北京掌讯互联", "笑话天天看", "短信", "包月信息费", "15.00");
            bill.reduction("合计费优惠", "64.00");
            records.append("2026-09-01 00:03:12,短信,笑话天天看,10666226,北京掌讯互联,901449,包月信息费,15.00\r\n");
        } else {
            records.append(EMPTY + "\r\n");
        }
        text(line + "/" + month + "账单.csv", MARK + bill.indented(","), StandardCharsets.UTF_8);
        text(line + "/" + line + "_" + compact(month) + "_代收费.csv", MARK + records, StandardCharsets.UTF_8);
        empty(line, "张**", month, "增值业务");
    }

    /** A family service nobody ordered, four months; an agreed third-party service under a cut name. */
    private void grandfather(YearMonth month) {
        String line = "13800138005";
        var bill = MobileBill.of(line, "张**", month)
                .item("套餐及固定费", "畅享套餐59元", "59.00")
                .item("增值业务费", "全家享家庭服务", "50.00")
                .sum("代收费", "2.00");
        text(line + "/" + month + "账单.csv", bill.inSections(","), StandardCharsets.UTF_8);
        var own = page(line, "张**", month, "时间｜使用方式｜业务名称｜业务端口｜费用类型｜费用".replace("｜", ","));
        own.append("%s 00:09:00,短信,全家享家庭服务,10658666,包月,50.00\r\n".formatted(month.atDay(1)));
        text(line + "/" + line + "_" + compact(month) + "_增值业务.csv", own.toString(), StandardCharsets.UTF_8);
        var records = page(line, "张**", month, "时间,使用方式,业务名称,业务端口,服务提供商,企业代码,费用类型,费用");
        records.append("%s 00:08:00,短信,新华移动快报精华版资讯套餐手机版,10658999,新华社,901234,包月,2.00\r\n".formatted(month.atDay(1)));
        text(line + "/" + line + "_" + compact(month) + "_代收费.csv", records.toString(), StandardCharsets.UTF_8);
    }

    private void empty(String line, String holder, YearMonth month, String kind) {
        var page = page(line, holder, month, EMPTY);
        text(line + "/" + line + "_" + compact(month) + "_" + kind + ".csv", page.toString(), StandardCharsets.UTF_8);
    }

    private static StringBuilder page(String line, String holder, YearMonth month, String next) {
        return new StringBuilder("中国移动通信 客户详单\r\n")
                .append("客户名称,")
                .append(holder)
                .append("\r\n")
                .append("手机号码,")
                .append(line)
                .append("\r\n")
                .append("查询时段,")
                .append(month.atDay(1))
                .append("至")
                .append(month.atEndOfMonth())
                .append("\r\n")
                .append("查询日期,")
                .append(month.plusMonths(1).atDay(3))
                .append("\r\n")
                .append(next)
                .append("\r\n");
    }

    private void text(String path, String content, Charset charset) {
        files.text(path, content, charset);
    }

    private static String compact(YearMonth month) {
        return month.toString().replace("-", "");
    }
}
