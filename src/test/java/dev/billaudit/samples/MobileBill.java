package dev.billaudit.samples;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A China Mobile bill of one line and month, printable in the forms the carrier's halls export. */
final class MobileBill {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年MM月dd日", Locale.ROOT);

    private final String line;
    private final String holder;
    private final YearMonth month;
    private final Map<String, List<String[]>> sections = new LinkedHashMap<>();
    private final Map<String, String> bareSums = new LinkedHashMap<>();
    private final List<String[]> reductions = new ArrayList<>();
    private final List<List<String>> spRows = new ArrayList<>();

    private MobileBill(String line, String holder, YearMonth month) {
        this.line = line;
        this.holder = holder;
        this.month = month;
    }

    static MobileBill of(String line, String holder, YearMonth month) {
        return new MobileBill(line, holder, month);
    }

    /** An item under its section. */
    MobileBill item(String section, String name, String yuan) {
        sections.computeIfAbsent(section, any -> new ArrayList<>()).add(new String[] {name, yuan});
        return this;
    }

    /** A section with its sum alone. */
    MobileBill sum(String section, String yuan) {
        sections.computeIfAbsent(section, any -> new ArrayList<>());
        bareSums.put(section, yuan);
        return this;
    }

    /** A reduction, printed positive under two stars as the carrier does. */
    MobileBill reduction(String name, String yuan) {
        reductions.add(new String[] {name, yuan});
        return this;
    }

    /** A row of the table of third-party charges inside the bill; its money is an item of 代收费 at once. */
    MobileBill sp(String port, String provider, String service, String use, String kind, String yuan) {
        spRows.add(List.of(port, provider, service, use, kind, yuan));
        bareSums.merge("代收费", yuan, (one, other) -> add(one, other));
        sections.computeIfAbsent("代收费", any -> new ArrayList<>());
        return this;
    }

    /** Children indented by four blanks under their section. */
    String indented(String separator) {
        var page = head(separator);
        sections.forEach((section, items) -> {
            page.add(section + separator + sumOf(section, items));
            items.forEach(item -> page.add("    " + item[0] + separator + item[1]));
        });
        reductionRows(page, separator);
        page.add("本月费用合计" + separator + total());
        spTable(page, separator);
        return String.join("\r\n", page) + "\r\n";
    }

    /** Sums first, then a table of items for each section that has any. */
    String inSections(String separator) {
        var page = head(separator);
        sections.forEach((section, items) -> page.add(section + separator + sumOf(section, items)));
        reductionRows(page, separator);
        page.add("本月费用合计" + separator + total());
        sections.forEach((section, items) -> {
            if (!items.isEmpty()) {
                page.add("");
                page.add(section);
                page.add("费用项目" + separator + "金额(元)");
                items.forEach(item -> page.add(item[0] + separator + item[1]));
                page.add("合计" + separator + sumOf(section, items));
            }
        });
        spTable(page, separator);
        return String.join("\r\n", page) + "\r\n";
    }

    private List<String> head(String separator) {
        var page = new ArrayList<String>();
        page.add("中国移动通信客户账单");
        page.add("客户名称：" + holder + separator + "手机号码：" + line);
        page.add("计费周期：" + DAY.format(month.atDay(1)) + "至" + DAY.format(month.atEndOfMonth()) + separator + "打印日期："
                + month.plusMonths(1).atDay(3));
        page.add("费用项目" + separator + "金额(元)");
        return page;
    }

    private void reductionRows(List<String> page, String separator) {
        if (!reductions.isEmpty()) {
            page.add("**优惠减免" + separator
                    + reductions.stream().map(one -> one[1]).reduce("0.00", MobileBill::add));
            reductions.forEach(one -> page.add("    " + one[0] + separator + one[1]));
        }
    }

    private void spTable(List<String> page, String separator) {
        if (!spRows.isEmpty()) {
            page.add("");
            page.add("代收费业务费用明细");
            page.add(String.join(separator, "业务端口", "企业名称", "业务名称", "使用方式", "费用类型", "费用"));
            spRows.forEach(row -> page.add(String.join(separator, row)));
            page.add("合计" + separator.repeat(5) + bareSums.get("代收费"));
        }
    }

    private String sumOf(String section, List<String[]> items) {
        return bareSums.getOrDefault(
                section, items.stream().map(item -> item[1]).reduce("0.00", MobileBill::add));
    }

    private String total() {
        String charged = sections.entrySet().stream()
                .map(section -> sumOf(section.getKey(), section.getValue()))
                .reduce("0.00", MobileBill::add);
        String reduced = reductions.stream().map(one -> one[1]).reduce("0.00", MobileBill::add);
        return new BigDecimal(charged).subtract(new BigDecimal(reduced)).toPlainString();
    }

    private static String add(String one, String other) {
        return new BigDecimal(one).add(new BigDecimal(other)).toPlainString();
    }
}
