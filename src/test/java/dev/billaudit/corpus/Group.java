package dev.billaudit.corpus;

import java.nio.file.Path;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** A firm's lines on one corporate bill a month, a line a row, with one list of value-added services of all. */
final class Group {

    private static final DateTimeFormatter CHINESE = DateTimeFormatter.ofPattern("yyyy年MM月dd日", Locale.ROOT);
    private static final List<Situation> STORIES = List.of(
            Situation.hard("corporate: a plan sum as the contract says", null, plot -> {}),
            Situation.hard("corporate: a plan sum above the contract", null, plot -> {
                Charge plan = plot.now().plan();
                plan.fen += 2000;
                plan.isFine().isSuspect("price-above-agreed", 2000, "STRONG");
            }),
            Situation.hard(
                    "corporate: the list tells an unknown service",
                    null,
                    plot -> plot.sells(plot.now(), Part.VALUE_ADDED, plot.shelf.own(), 600)
                            .isSuspect("unrecognised-value-added", "LIKELY")),
            Situation.hard("corporate: the list tells an agreed service", null, plot -> {
                Offer offer = plot.shelf.own();
                plot.agrees(offer).at(600L);
                plot.sells(plot.now(), Part.VALUE_ADDED, offer, 600).isAgreed();
            }),
            Situation.hard("corporate: the list tells less than the sum", null, plot -> {
                Offer offer = plot.shelf.own();
                plot.agrees(offer).at(600L);
                plot.sells(plot.now(), Part.VALUE_ADDED, offer, 600).isAgreed();
                rest(plot, 250).isSuspect("unitemised-charge", "LIKELY");
            }),
            Situation.hard(
                    "corporate: a line without a row in the list, and nothing agreed",
                    null,
                    plot -> rest(plot, 8000).isSuspect("unitemised-charge", "LIKELY")),
            Situation.hard(
                    "corporate: a line without a row in the list, and an entry could explain the sum", null, plot -> {
                        plot.agrees(plot.shelf.own());
                        rest(plot, 800).isUnclear();
                    }));

    private Group() {}

    private static Charge rest(Plot plot, long fen) {
        var rest = new Charge(Part.VALUE_ADDED, new Offer(null, null, null, null, null), fen);
        rest.situation = plot.situation;
        rest.onBill = false;
        rest.printed = null;
        plot.now().charges.add(rest);
        return rest;
    }

    /** A line of each story; the folder has their bills and lists, the caller writes the register. */
    static List<Plot> write(Path bills, long seed, YearMonth start, Expectation expectation) {
        var random = new Random(seed * 31);
        var plots = new ArrayList<Plot>();
        for (Situation story : STORIES) {
            String number = "177" + (10_000_000 + seed % 1000 * 10_000 + plots.size());
            var plot = new Plot(random, Carrier.TELECOM, number, start, 4);
            plot.valueAdded = Level.RECORDS;
            plot.onBehalf = Level.BILL;
            plot.situation = story.sentence();
            for (BilledMonth month : plot.months) {
                month.plan().printed = null;
                month.plan().isFine();
                month.usage.replaceAll((kind, state) -> State.MISSING);
                month.charges.removeIf(charge -> charge.part == Part.DATA);
                month.of(Part.VOICE).get(0).fen = 250;
                month.of(Part.VOICE).get(0).isStandard();
            }
            story.story().accept(plot);
            plot.now().charges.forEach(charge -> charge.situation = story.sentence());
            plots.add(plot);
            expectation.add(plot, List.of(story));
        }
        for (int i = 0; i < 4; i++) {
            bill(bills, plots, i, random);
            list(bills, plots, i, random);
        }
        return plots;
    }

    private static void bill(Path bills, List<Plot> plots, int index, Random random) {
        BilledMonth any = plots.get(0).months.get(index);
        var rows = new ArrayList<List<String>>();
        rows.add(List.of("集团客户账单"));
        rows.add(List.of("账单周期：" + CHINESE.format(any.first) + "-" + CHINESE.format(any.last)));
        rows.add(List.of("业务号码", "月基本费", "语音通信费", "短信彩信费", "综合信息服务费", "优惠费用", "应收合计"));
        for (Plot plot : plots) {
            BilledMonth month = plot.months.get(index);
            rows.add(List.of(
                    plot.number,
                    Fen.text(month.sum(Part.PLAN)),
                    Fen.text(month.sum(Part.VOICE)),
                    Fen.text(month.sum(Part.MESSAGE)),
                    Fen.text(month.sum(Part.VALUE_ADDED)),
                    "0.00",
                    Fen.text(month.sum())));
        }
        Container.Kind kind = random.nextBoolean() ? Container.Kind.XLSX : Container.Kind.CSV;
        Container.write(bills.resolve("集团/" + any.month + "集团账单" + kind.suffix), kind, rows, random);
    }

    private static void list(Path bills, List<Plot> plots, int index, Random random) {
        BilledMonth any = plots.get(0).months.get(index);
        var rows = new ArrayList<List<String>>();
        rows.add(List.of("查询时段：" + any.first + "至" + any.last));
        rows.add(List.of("用户号码", "扣费时间", "提供商编码", "提供商名称", "业务名称", "费用", "收费类型", "业务内容"));
        for (Plot plot : plots) {
            for (Charge charge : plot.months.get(index).of(Part.VALUE_ADDED)) {
                if (charge.onList) {
                    rows.add(List.of(
                            plot.number,
                            charge.at.format(DateTimeFormatter.ofPattern("yyyy/MM/dd HH:mm:ss", Locale.ROOT)),
                            "",
                            "中国电信",
                            charge.offer.name(),
                            Fen.text(charge.fen) + "元",
                            "包月",
                            ""));
                }
            }
        }
        if (rows.size() > 2) {
            Container.write(bills.resolve("集团/" + any.month + "_增值业务清单.csv"), Container.Kind.CSV, rows, random);
        }
    }
}
