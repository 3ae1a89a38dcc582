package dev.billaudit.corpus;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Prints a month as the bill of its carrier, in one of the forms carriers are known to use. */
final class BillPaper {

    /** How a bill is laid out. */
    enum Form {
        INDENTED,
        FLAT,
        ZERO_CATEGORIES,
        SECTION_TABLES,
        THREE_PAIRS,
        PROVIDER_TABLE,
        THREE_NUMBERS,
        THREE_COLUMNS
    }

    private static final DateTimeFormatter CHINESE = DateTimeFormatter.ofPattern("yyyy年MM月dd日", Locale.ROOT);
    private static final Map<Part, Map<Carrier, List<String>>> SECTIONS = new EnumMap<>(Part.class);

    static {
        section(Part.PLAN, List.of("套餐及固定费", "套餐及固定费用", "套餐和固定费", "月基本费"), List.of("月固定费"), List.of("套餐及固定费", "月基本费"));
        section(Part.VOICE, List.of("语音通信费", "套餐外语音通信费"), List.of("语音通话费"), List.of("语音通信费", "套餐外语音通信费"));
        section(Part.MESSAGE, List.of("短彩信费", "套餐外短彩信费"), List.of("短信通信费", "短彩信费"), List.of("短信彩信费"));
        section(Part.DATA, List.of("上网费", "套餐外上网费"), List.of("上网费"), List.of("上网及数据通信费"));
        section(Part.BROADBAND, List.of("宽带费用"), List.of("宽带费用"), List.of("宽带费用"));
        section(Part.VALUE_ADDED, List.of("增值业务费", "自有增值业务费", "自有增值业务费用"), List.of("增值业务费"), List.of("综合信息服务费"));
        section(Part.ON_BEHALF, List.of("代收费", "代收费业务费", "代收业务费"), List.of("代收费（信息费）", "代收费(信息费)"), List.of("代收费"));
        section(Part.OTHER, List.of("其他费用"), List.of("其他费用"), List.of("其他费"));
        section(Part.PENALTY, List.of("违约金"), List.of("违约金"), List.of("违约金"));
        section(Part.CREDIT, List.of("优惠减免", "优惠及减免"), List.of("优惠费"), List.of("优惠费用"));
    }

    private final Random random;
    private final Plot plot;
    private final BilledMonth month;
    private final Map<Part, String> names = new EnumMap<>(Part.class);
    private final List<List<String>> rows = new ArrayList<>();

    BillPaper(Plot plot, BilledMonth month, Random random) {
        this.plot = plot;
        this.month = month;
        this.random = random;
        for (Part part : Part.values()) {
            names.put(part, pick(SECTIONS.get(part).get(plot.carrier)));
        }
    }

    private static void section(Part part, List<String> mobile, List<String> unicom, List<String> telecom) {
        SECTIONS.put(part, Map.of(Carrier.MOBILE, mobile, Carrier.UNICOM, unicom, Carrier.TELECOM, telecom));
    }

    private String pick(List<String> from) {
        return from.get(random.nextInt(from.size()));
    }

    /** A form in which this month can be told. */
    Form form(boolean last) {
        if (last && plot.extras.contains(Plot.Extra.CATEGORY_ROWS_ARE_ZERO)) {
            return Form.ZERO_CATEGORIES;
        }
        if (last && plot.extras.contains(Plot.Extra.TABLE_OF_PROVIDERS)) {
            return Form.PROVIDER_TABLE;
        }
        var forms = new ArrayList<Form>(List.of(Form.INDENTED, Form.INDENTED));
        boolean reduced = month.charges.stream().anyMatch(charge -> charge.reduced > 0);
        boolean credits = !month.of(Part.CREDIT).isEmpty();
        if (plot.carrier == Carrier.TELECOM) {
            if (reduced) {
                return random.nextBoolean() ? Form.THREE_NUMBERS : Form.THREE_COLUMNS;
            }
            if (!credits) {
                forms.addAll(List.of(Form.THREE_NUMBERS, Form.THREE_COLUMNS, Form.THREE_NUMBERS, Form.THREE_COLUMNS));
            }
        } else if (plot.carrier == Carrier.UNICOM) {
            forms.add(Form.FLAT);
            forms.add(Form.FLAT);
        } else {
            forms.add(Form.SECTION_TABLES);
            if (!credits) {
                forms.add(Form.THREE_PAIRS);
                forms.add(Form.FLAT);
                forms.add(Form.ZERO_CATEGORIES);
            }
        }
        return forms.get(random.nextInt(forms.size()));
    }

    List<List<String>> print(Form form) {
        rows.clear();
        switch (form) {
            case THREE_NUMBERS -> threeNumbers();
            case THREE_COLUMNS -> threeColumns();
            default -> listed(form);
        }
        return rows;
    }

    private void row(String... cells) {
        rows.add(List.of(cells));
    }

    private void listed(Form form) {
        String title =
                plot.carrier == Carrier.MOBILE ? pick(List.of("中国移动通信客户账单", "中国移动通信客户帐单")) : plot.carrier.name + "客户账单";
        row(title);
        row("客户名称：王**", "手机号码：" + plot.shown());
        row(
                pick(List.of("计费周期", "账单周期")) + "：" + CHINESE.format(month.first) + "至" + CHINESE.format(month.last),
                "打印日期：" + month.last.plusDays(3));
        List<List<String>> items = new ArrayList<>();
        String indent = form == Form.INDENTED || form == Form.ZERO_CATEGORIES ? "    " : "";
        for (Part part : Part.values()) {
            items.addAll(section(part, form, indent));
        }
        String total = pick(
                plot.carrier == Carrier.UNICOM
                        ? List.of("实际应缴合计")
                        : plot.carrier == Carrier.TELECOM
                                ? List.of("本期费用合计", "费用总计")
                                : List.of("本月费用合计", "费用合计", "消费合计"));
        items.add(List.of(total, Fen.text(month.sum() + month.off)));
        if (form == Form.THREE_PAIRS) {
            threePairs(items);
        } else {
            row("费用项目", pick(List.of("金额(元)", "金额", "金额/元")));
            rows.addAll(items);
        }
        if (form == Form.SECTION_TABLES) {
            sectionTables();
        }
        if (form == Form.PROVIDER_TABLE) {
            providers();
        }
        if (plot.carrier == Carrier.MOBILE && random.nextInt(4) == 0) {
            aside();
        }
    }

    private List<List<String>> section(Part part, Form form, String indent) {
        List<Charge> of = month.of(part);
        long sum = month.sum(part);
        boolean usage = part == Part.VOICE || part == Part.MESSAGE || part == Part.DATA;
        if (of.isEmpty() && !(random.nextInt(4) == 0 && part == Part.VALUE_ADDED)) {
            return List.of();
        }
        var items = new ArrayList<List<String>>();
        boolean names = form != Form.SECTION_TABLES && !(form == Form.PROVIDER_TABLE && part == Part.ON_BEHALF);
        List<Charge> children = of.stream()
                .filter(charge -> charge.onBill && charge.printed != null && names)
                .filter(charge -> !usage || charge.fen > 0)
                .toList();
        boolean zero = form == Form.ZERO_CATEGORIES && !children.isEmpty();
        if (part == Part.CREDIT
                && children.size() == 1
                && children.get(0).offset == 0
                && children.get(0).printed.startsWith("优惠减免")) {
            boolean stars = plot.carrier == Carrier.MOBILE && random.nextBoolean();
            return List.of(List.of(stars ? "**优惠减免" : this.names.get(part), Fen.text(stars ? -sum : sum)));
        }
        items.add(List.of(this.names.get(part), Fen.text(zero ? 0 : sum)));
        for (Charge charge : children) {
            items.add(List.of(indent + charge.printed, Fen.text(charge.fen)));
        }
        return items;
    }

    private void sectionTables() {
        for (Part part : Part.values()) {
            List<Charge> of = month.of(part).stream()
                    .filter(charge -> charge.onBill && charge.printed != null)
                    .toList();
            if (of.isEmpty() || (part == Part.CREDIT && of.get(0).printed.startsWith("优惠减免"))) {
                continue;
            }
            rows.add(List.of());
            row(names.get(part));
            row("费用项目", "金额(元)");
            of.forEach(charge -> row(charge.printed, Fen.text(charge.fen)));
            row("合计", Fen.text(month.sum(part)));
        }
    }

    private void threePairs(List<List<String>> items) {
        row("费用项目", "金额/元", "费用项目", "金额/元", "费用项目", "金额/元");
        int height = (items.size() + 2) / 3;
        for (int i = 0; i < height; i++) {
            var row = new ArrayList<String>();
            for (int column = 0; column < 3; column++) {
                int at = column * height + i;
                row.add(at < items.size() ? items.get(at).get(0) : "　");
                row.add(at < items.size() ? items.get(at).get(1) + "元" : "　");
            }
            rows.add(row);
        }
    }

    private void providers() {
        rows.add(List.of());
        row("代收费业务费用");
        boolean shandong = random.nextBoolean();
        if (shandong) {
            row("服务号码", "业务名称", "服务提供商", "使用方式", "费用类型", "金额");
        } else {
            row("业务端口", "企业名称", "业务名称", "使用方式", "费用类型", "费用");
        }
        for (Charge charge : month.of(Part.ON_BEHALF)) {
            Offer offer = charge.offer;
            String how = charge.monthly ? "包月" : "点播";
            if (shandong) {
                row(text(offer.port()), text(offer.name()), text(offer.provider()), "短信", how, Fen.text(charge.fen));
            } else {
                row(text(offer.port()), text(offer.provider()), text(offer.name()), "短信", how, Fen.text(charge.fen));
            }
        }
        row("合计", "", "", "", "", Fen.text(month.sum(Part.ON_BEHALF)));
    }

    private void aside() {
        rows.add(List.of());
        row("账户信息");
        row("上月末结余", "23.10");
        row("本月充值", "100.00");
        row("月末余额", "31.77");
    }

    private void threeNumbers() {
        row("客户名称：任**");
        row("账单周期：" + CHINESE.format(month.first) + "-" + CHINESE.format(month.last));
        row("打印日期：" + CHINESE.format(month.last));
        row("本期实时消费(元)");
        row(Fen.text(month.sum() + month.off));
        row(plot.planName);
        row("手机号:" + plot.shown());
        row("原价 减免 实际消费");
        for (Part part : Part.values()) {
            if (month.of(part).isEmpty()) {
                continue;
            }
            row(names.get(part));
            for (Charge charge : printedIn(part)) {
                row(name(charge, part) + " " + numbers(charge.fen, charge.reduced));
            }
        }
        long reduced =
                month.charges.stream().mapToLong(charge -> charge.reduced).sum();
        row("小计 " + numbers(month.sum() + reduced + month.off, reduced));
        row("合计 " + numbers(month.sum() + reduced + month.off, reduced));
    }

    /** What is printed of a part: its items, or one row of its sum. */
    private List<Charge> printedIn(Part part) {
        List<Charge> items = month.of(part).stream()
                .filter(charge -> charge.onBill && charge.printed != null)
                .toList();
        if (items.isEmpty()) {
            return List.of(new Charge(part, new Offer(null, null, null, null, null), month.sum(part)));
        }
        return items;
    }

    private String name(Charge charge, Part part) {
        return charge.printed == null ? names.get(part) : charge.printed;
    }

    private static String numbers(long fen, long reduced) {
        return reduced == 0
                ? Fen.text(fen) + " " + Fen.text(fen)
                : Fen.text(fen) + " " + Fen.text(-reduced) + " " + Fen.text(fen - reduced);
    }

    private void threeColumns() {
        row("客户名称：任**");
        row("账单周期：" + CHINESE.format(month.first) + "-" + CHINESE.format(month.last));
        row("打印日期：" + CHINESE.format(month.last));
        row("手机号:" + plot.shown());
        row("费用项目", "优惠前（元）", "优惠费用（元）", "费用小计（元）");
        for (Part part : Part.values()) {
            if (month.of(part).isEmpty()) {
                continue;
            }
            List<Charge> items = printedIn(part);
            boolean sumAlone = items.get(0).printed == null;
            if (!sumAlone) {
                row(names.get(part), "", "", "");
            }
            for (Charge charge : items) {
                row(
                        name(charge, part),
                        Fen.text(charge.fen),
                        Fen.text(-charge.reduced),
                        Fen.text(charge.fen - charge.reduced));
            }
        }
        long reduced =
                month.charges.stream().mapToLong(charge -> charge.reduced).sum();
        row("费用总计", Fen.text(month.sum() + reduced + month.off), Fen.text(-reduced), Fen.text(month.sum() + month.off));
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
