package dev.billaudit.corpus;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The lists of value-added services and of what is collected for others, under all headings carriers use. */
final class SaleList {

    private static final Set<Charge.Need> ALL = EnumSet.allOf(Charge.Need.class);
    private static final List<String> OWN_TITLES = List.of("增值业务扣费记录", "增值业务费", "增值业务详单", "自有增值业务扣费记录");
    private static final List<String> SOLD_TITLES = List.of("代收费业务扣费记录", "代收费业务记录", "代收业务扣费记录", "移动梦网详单", "代收费详单");

    /**
     * One set of headings.
     *
     * @param tells what its rows tell
     */
    private record Heads(Carrier carrier, @Nullable Part part, Set<Charge.Need> tells, String heads) {

        boolean tells(Set<Charge.Need> needs) {
            boolean hasPort = heads.contains("业务端口") || heads.contains("服务号码");
            return tells.containsAll(needs) && (hasPort || !needs.contains(Charge.Need.PORT));
        }
    }

    private static final List<Heads> HEADS = List.of(
            own(Set.of(), "时间(hh:mm:ss),使用方式,业务名称,业务端口,费用"),
            own(Set.of(), "时间,使用方式,业务名称,业务端口,费用"),
            own(Set.of(), "时间,使用方式,业务名称,业务端口,费用(元)"),
            own(Set.of(), "时间,方式,业务名称,业务端口,金额(元)"),
            own(Set.of(), "时间(hh:mm:ss),使用方式,业务名称,服务号码,时长,费用(元)"),
            own(Set.of(Charge.Need.RHYTHM), "时间,使用方式,业务名称,业务端口,费用类型,费用"),
            own(Set.of(Charge.Need.RHYTHM), "类型,SP名称,音乐内容,下载时间,信息费,赠送项目,赠送数,计费类型"),
            sold(ALL, "时间,使用方式,业务名称,业务端口,服务提供商,企业代码,费用类型,费用"),
            sold(ALL, "时间,使用方式,业务名称,业务端口,服务提供商,企业代码,费用类型,费用(元)"),
            sold(ALL, "时间(hh:mm:ss),使用方式,业务名称,服务号码,服务提供商,企业代码,费用类型,费用(元)"),
            sold(ALL, "时间,使用方式,业务名称,业务代码,服务提供商,企业代码,费用类型,费用"),
            sold(Set.of(Charge.Need.PROVIDER), "时间(hh:mm:ss),使用方式,业务名称,服务号码,服务提供商,时长,费用(元)"),
            sold(Set.of(), "时间,方式,业务名称,业务端口,金额(元)"),
            sold(
                    EnumSet.of(Charge.Need.RHYTHM, Charge.Need.PROVIDER),
                    "类型,SP名称,业务号码,业务名称,生成日期,使用方式,通信费,信息费,小计,全网/本地,计费类型"),
            sold(
                    EnumSet.of(Charge.Need.RHYTHM, Charge.Need.PROVIDER),
                    "计费号码,服务代码,第三方号码,消息接收时间,类型,费用,SP名称,业务代码,业务名称,费用类型"),
            sold(EnumSet.of(Charge.Need.RHYTHM, Charge.Need.PROVIDER), "用户手机号,开始时间,结束时间,订购途径,归属地,SP名称,业务名称,计费类别,费用"),
            new Heads(Carrier.UNICOM, null, Set.of(Charge.Need.RHYTHM), "产品名称,业务类型,订购/使用时间,使用时长,对方号码,费用类别,费用"),
            new Heads(
                    Carrier.TELECOM,
                    null,
                    EnumSet.of(Charge.Need.RHYTHM, Charge.Need.PROVIDER),
                    "用户号码,扣费时间,提供商编码,提供商名称,业务名称,费用,收费类型,业务内容"),
            new Heads(Carrier.TELECOM, null, Set.of(Charge.Need.RHYTHM), "业务名称,业务代码/号码,计费类型,使用时间,通话时长（秒）,费用（元）"),
            new Heads(Carrier.TELECOM, null, Set.of(Charge.Need.PROVIDER), "业务名称,申请（起始）时间,费用/元,sp名称"),
            new Heads(Carrier.TELECOM, null, Set.of(), "业务号码,起始时间,结束时间,业务名称,费用"));

    private static final String TWO_COLUMNS = "序号,业务类别,企业代码,服务代码,业务代码,第三方号码,产生时间,按条计收信息费,包月费";
    private static final List<String> NAMELESS = List.of("序号,服务提供商,按条计收信息费(元),包月费(元),业务代码,企业代码,产生时间,服务代码", TWO_COLUMNS);

    private final Plot plot;
    private final BilledMonth month;
    private final Random random;
    private final DateTimeFormatter time;
    private final String money;

    SaleList(Plot plot, BilledMonth month, Random random) {
        this.plot = plot;
        this.month = month;
        this.random = random;
        String[] times = {
            "yyyy-MM-dd HH:mm:ss", "yyyyMMdd HH:mm:ss", "yyyy-M-d H:mm:ss", "yyyy/MM/dd HH:mm:ss", "yyyyMMddHHmmss"
        };
        time = DateTimeFormatter.ofPattern(times[random.nextInt(times.length)], Locale.ROOT);
        money = List.of("%s", "%s元", "￥%s", "%s00000元", "         %s").get(random.nextInt(5));
    }

    private static Heads own(Set<Charge.Need> tells, String heads) {
        return new Heads(Carrier.MOBILE, Part.VALUE_ADDED, tells, heads);
    }

    private static Heads sold(Set<Charge.Need> tells, String heads) {
        return new Heads(Carrier.MOBILE, Part.ON_BEHALF, tells, heads);
    }

    String title(Part part) {
        List<String> titles = part == Part.VALUE_ADDED ? OWN_TITLES : SOLD_TITLES;
        return titles.get(random.nextInt(titles.size()));
    }

    /** Headings and rows. */
    List<List<String>> print(@Nullable Part part, List<Charge> charges) {
        var rows = new ArrayList<List<String>>();
        List<String> heads = List.of(heads(part, charges).split(","));
        rows.add(heads);
        boolean dated = heads.get(0).contains("hh:mm:ss") && random.nextBoolean();
        String day = "";
        int number = 1;
        for (Charge charge : charges) {
            if (dated && !charge.at.toLocalDate().toString().equals(day)) {
                day = charge.at.toLocalDate().toString();
                rows.add(List.of(day));
            }
            var row = new ArrayList<String>();
            for (String head : heads) {
                row.add(
                        dated && head.startsWith("时间")
                                ? charge.at.toLocalTime().format(DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT))
                                : cell(head, charge, number));
            }
            number++;
            rows.add(row);
        }
        if (random.nextBoolean()) {
            rows.add(total(heads, charges));
        }
        return rows;
    }

    private List<String> total(List<String> heads, List<Charge> charges) {
        var row = new ArrayList<String>();
        for (String head : heads) {
            boolean amount =
                    head.startsWith("费用") && !head.startsWith("费用类") || head.startsWith("金额") || head.startsWith("信息费");
            row.add(
                    amount
                            ? Fen.text(charges.stream()
                                            .mapToLong(charge -> charge.fen)
                                            .sum()) + "元"
                            : row.isEmpty() ? "合计：" : "");
        }
        return row;
    }

    private String heads(@Nullable Part part, List<Charge> charges) {
        if (month == plot.now() && part == Part.ON_BEHALF && plot.extras.contains(Plot.Extra.TWO_MONEY_COLUMNS)) {
            return TWO_COLUMNS;
        }
        if (month == plot.now() && part == Part.ON_BEHALF && plot.extras.contains(Plot.Extra.NO_NAMES_ON_LIST)) {
            return NAMELESS.get(random.nextInt(2));
        }
        Set<Charge.Need> needs = EnumSet.noneOf(Charge.Need.class);
        charges.forEach(charge -> needs.addAll(charge.needs));
        List<Heads> fitting = HEADS.stream()
                .filter(heads -> heads.carrier() == plot.carrier && heads.part() == part && heads.tells(needs))
                .toList();
        if (fitting.isEmpty()) {
            throw new IllegalStateException(
                    "no list of " + plot.carrier + " " + part + " tells " + needs + ": " + plot.situation);
        }
        return fitting.get(random.nextInt(fitting.size())).heads();
    }

    private String cell(String head, Charge charge, int number) {
        Offer offer = charge.offer;
        String bare = head.replaceAll("[(（].*", "").replace("/元", "");
        return switch (bare) {
            case "序号" -> String.valueOf(number);
            case "时间", "下载时间", "生成日期", "消息接收时间", "订购/使用时间", "扣费时间", "使用时间", "申请", "起始时间" -> charge.at.format(time);
            case "开始时间" -> charge.at.format(time);
            case "结束时间" -> charge.at.plusSeconds(1).format(time);
            case "产生时间" -> charge.at.format(DateTimeFormatter.ofPattern("MM-dd HH:mm:ss", Locale.ROOT));
            case "业务名称", "音乐内容", "产品名称" -> text(offer.name());
            case "业务端口", "服务号码", "业务代码/号码" -> text(offer.port());
            case "业务号码" -> plot.carrier == Carrier.MOBILE ? text(offer.port()) : text(offer.port());
            case "服务代码" -> text(offer.port());
            case "业务代码" -> offer.serviceCode() == null ? text(offer.port()) : offer.serviceCode();
            case "服务提供商", "SP名称", "提供商名称", "sp名称" ->
                offer.provider() == null && charge.part == Part.VALUE_ADDED
                        ? plot.carrier.name
                        : text(offer.provider());
            case "企业代码", "提供商编码" -> text(offer.spCode());
            case "费用类型", "计费类型", "费用类别", "收费类型", "计费类别" -> charge.monthly ? pick("包月", "包月信息费") : pick("点播", "点播信息费");
            case "费用", "金额", "信息费", "小计" -> money.formatted(Fen.text(charge.fen));
            case "按条计收信息费" -> charge.monthly ? "0.00" : Fen.text(charge.fen);
            case "包月费" -> charge.monthly ? Fen.text(charge.fen) : "0.00";
            case "通信费" -> "0.00";
            case "使用方式", "方式" -> pick("短信", "WAP");
            case "类型", "业务类别", "业务类型" ->
                plot.carrier == Carrier.MOBILE && charge.part == Part.ON_BEHALF ? "SP服务提供商" : "增值业务";
            case "用户号码", "计费号码", "用户手机号" -> plot.number;
            case "时长", "使用时长", "通话时长" -> "0";
            case "全网/本地" -> "全网";
            default -> "";
        };
    }

    private String pick(String one, String other) {
        return random.nextBoolean() ? one : other;
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
