package dev.billaudit.corpus;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** The rows above a list: whose, of which time. */
final class Preamble {

    private static final DateTimeFormatter CHINESE = DateTimeFormatter.ofPattern("yyyy年MM月dd日", Locale.ROOT);

    private Preamble() {}

    static List<List<String>> of(Plot plot, BilledMonth month, Random random) {
        return of(plot, month.first, month.last, month.last.plusDays(1), random);
    }

    /** Of a list that states the billing month of its rows, not what it was asked for. */
    static List<List<String>> stating(Plot plot, BilledMonth month) {
        return List.of(
                List.of(plot.carrier == Carrier.MOBILE ? "中国移动通信 客户详单" : plot.carrier.name + "客户清单"),
                List.of(
                        "手机号码：" + plot.shown(),
                        "账期：" + month.month.getYear() + "年" + month.month.getMonthValue() + "月"));
    }

    static List<List<String>> of(Plot plot, LocalDate from, LocalDate until, LocalDate queried, Random random) {
        if (plot.carrier == Carrier.UNICOM) {
            return List.of(List.of("查询周期：" + from + " 至 " + until, "手机号码：" + plot.shown()), List.of("查询日期：" + queried));
        }
        if (plot.carrier == Carrier.TELECOM) {
            return random.nextBoolean()
                    ? List.of(List.of("查询时段：" + from + "至" + until, "用户号码：" + plot.shown()))
                    : List.of(
                            List.of("中国电信客户清单"),
                            List.of("客户名称：刘**", "用户号码：" + plot.shown()),
                            List.of("查询时段：" + CHINESE.format(from) + "-" + CHINESE.format(until), "查询日期：" + queried));
        }
        return switch (random.nextInt(3)) {
            case 0 ->
                List.of(
                        List.of("中国移动通信 客户详单"),
                        List.of("客户名称", "刘**"),
                        List.of("手机号码", plot.shown()),
                        List.of("查询时段", from + "至" + until),
                        List.of("查询日期", queried.toString()));
            case 1 ->
                List.of(
                        List.of("客户名称:刘**", "手机号码:" + plot.shown()),
                        List.of("详单查询周期: " + CHINESE.format(from) + "至" + CHINESE.format(until), "查询日期:" + queried));
            default ->
                List.of(List.of("手机号码:" + plot.shown() + " 开始时间："
                        + from.format(DateTimeFormatter.BASIC_ISO_DATE) + " 结束时间："
                        + until.format(DateTimeFormatter.BASIC_ISO_DATE) + " 查询日期：" + queried));
        };
    }
}
