package dev.billaudit.corpus;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/** The lists of calls, messages and sessions. */
final class UseList {

    private static final Map<Carrier, Map<Use, List<String>>> HEADS = Map.of(
            Carrier.MOBILE,
            Map.of(
                    Use.VOICE,
                    List.of(
                            "起始时间,通信地点,通信方式,对方号码,通信时长,通信类型,套餐优惠,实收通信费(元)",
                            "起始时间,通信地点,通信方式,对方号码,通信时长,通信类型,执行套餐,实收通信费,网络类型",
                            "起始时间(hh:mm:ss),通信地点,通信方式,对方号码,通信时长,通信类型,套餐优惠,通话费(元),长途费(元)",
                            "时间,地区,类型,对方号码,时长,金额(元)"),
                    Use.MESSAGE,
                    List.of("起始时间,通信地点,对方号码,通信方式,信息类型,业务名称,套餐优惠,通信费(元)", "起始时间,对方号码,通信方式,业务类型,执行套餐,通信费"),
                    Use.DATA,
                    List.of(
                            "起始时间,通信地点,上网方式,时长,流量,套餐优惠,通信费(元)",
                            "起始时间,通信地点,上网方式,时长,流量,2G/3G/4G标识,基站信息,通信费",
                            "起始时间,通信地点,上网方式,时长,流量,执行套餐,通信费,网络类型")),
            Carrier.UNICOM,
            Map.of(
                    Use.VOICE,
                    List.of(
                            "序号,业务类型,通话起始时间,通话时长,呼叫类型,对方号码,通话地点,通话类型,通话费,其他费,小计",
                            "序号,业务类型,通话起始时间,通话时长,呼叫类型,对方号码,本机通话地,对方归属地,通话类型,通话费,其他费,小计"),
                    Use.MESSAGE,
                    List.of("起始时间,发送方式,业务类型,对方号码,费用"),
                    Use.DATA,
                    List.of("起始时间,通信地点,网络类型,计费类型,是否定向,总流量(kb),通信费")),
            Carrier.TELECOM,
            Map.of(
                    Use.VOICE,
                    List.of("用户号码,呼叫类型,通话类型,通话地点,对方号码,开始时间,时长,基本费,长途费,费用", "对方号码,呼叫类型,起始时间,通话时长（秒）,通话类型,使用地点,费用（元）"),
                    Use.MESSAGE,
                    List.of("用户号码,对方号码,发送时间,通信费,短信类型,收发类型"),
                    Use.DATA,
                    List.of("用户号码,开始时间,使用时长,合计流量,上网地市,业务类型,费用", "开始时间,上网时长,流量(KB),网络类型,通信地点,业务类型,费用（元）")));
    private static final Map<Use, List<String>> TITLES = Map.of(
            Use.VOICE, List.of("通话详单", "通话"),
            Use.MESSAGE, List.of("短彩信详单", "短/彩信详单"),
            Use.DATA, List.of("上网详单"));
    private static final Map<Use, String> FILE_WORDS = Map.of(Use.VOICE, "语音通信", Use.MESSAGE, "短彩信", Use.DATA, "上网");

    /** No amount: the fourth sign is a letter. */
    static final String BAD_AMOUNT = "7.5O01";

    private final Plot plot;
    private final BilledMonth month;
    private final Random random;
    private final DateTimeFormatter time;

    UseList(Plot plot, BilledMonth month, Random random) {
        this.plot = plot;
        this.month = month;
        this.random = random;
        String[] times = {"yyyy-MM-dd HH:mm:ss", "yyyyMMdd HH:mm:ss", "yyyy-M-d H:mm:ss", "yyyy/MM/dd HH:mm:ss"};
        time = DateTimeFormatter.ofPattern(times[random.nextInt(times.length)], Locale.ROOT);
    }

    String title(Use kind) {
        List<String> titles = TITLES.get(kind);
        return titles.get(random.nextInt(titles.size()));
    }

    static String fileWord(Use kind) {
        return FILE_WORDS.get(kind);
    }

    List<String> heads(Use kind) {
        List<String> of = HEADS.get(plot.carrier).get(kind);
        return List.of(of.get(random.nextInt(of.size())).split(","));
    }

    List<List<String>> print(Use kind) {
        var rows = new ArrayList<List<String>>();
        List<String> heads = heads(kind);
        rows.add(heads);
        int number = 1;
        String date = "";
        boolean dated = heads.get(0).contains("hh:mm:ss") && random.nextBoolean();
        for (LocalDate day : month.used.get(kind)) {
            if (dated && !day.toString().equals(date)) {
                date = day.toString();
                rows.add(List.of(date));
            }
            LocalDateTime at = day.atTime(7 + random.nextInt(16), random.nextInt(60), random.nextInt(60));
            var row = new ArrayList<String>();
            for (String head : heads) {
                row.add(
                        dated && head.startsWith("起始时间")
                                ? at.format(DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT))
                                : cell(kind, head, at, number));
            }
            number++;
            rows.add(row);
        }
        boolean spoilt = kind == Use.VOICE && month == plot.now() && plot.extras.contains(Plot.Extra.ONE_BAD_AMOUNT);
        if (spoilt && rows.size() > 1) {
            var bad = new ArrayList<>(rows.get(rows.size() - 1));
            bad.set(bad.lastIndexOf("0.00"), BAD_AMOUNT);
            rows.add(bad);
        }
        return rows;
    }

    private String cell(Use kind, String head, LocalDateTime at, int number) {
        String bare = head.replaceAll("[(（].*", "");
        return switch (bare) {
            case "序号" -> String.valueOf(number);
            case "起始时间", "时间", "通话起始时间", "开始时间", "发送时间" -> at.format(time);
            case "用户号码" -> plot.number;
            case "通信地点", "通话地点", "地区", "本机通话地", "使用地点", "上网地市", "对方归属地" -> pick("武汉", "内地", "010");
            case "通信方式", "呼叫类型" -> kind == Use.MESSAGE ? sent() : pick("主叫", "被叫");
            case "发送方式", "收发类型" -> sent();
            case "类型" -> pick("主叫", "被叫");
            case "对方号码" -> "139****" + (1000 + random.nextInt(9000));
            case "通信时长", "通话时长", "时长", "使用时长", "上网时长" -> duration(head);
            case "流量" ->
                head.contains("KB")
                        ? (100 + random.nextInt(9999)) + ".50"
                        : pick("3KB552B", "20MB2KB", "1MB1KB24B", "15(MB)768.84(KB)");
            case "合计流量" -> pick("27(MB)293.41(KB)", "14MB 213KB");
            case "总流量" -> (100 + random.nextInt(9999)) + ".63";
            case "上网方式" -> pick("CMNET", "CMWAP");
            case "通信类型", "通话类型" -> pick("本地通话", "国内通话");
            case "信息类型", "业务类型", "短信类型" -> kind == Use.MESSAGE ? "国内短信" : kind == Use.DATA ? "手机上网" : "语音电话";
            case "网络类型", "2G/3G/4G标识" -> "4G";
            case "基站信息" -> "9515|09743D03";
            case "实收通信费", "通话费", "长途费", "通信费", "金额", "费用", "基本费", "其他费", "小计" -> "0.00";
            default -> "";
        };
    }

    private String sent() {
        return month.messagesComeIn ? "接收" : "发送";
    }

    private String duration(String head) {
        return head.contains("秒")
                ? String.valueOf(1 + random.nextInt(900))
                : pick("48秒", "1分31秒", "1小时1分24秒", "00:00:38");
    }

    private String pick(String... of) {
        return of[random.nextInt(of.length)];
    }
}
