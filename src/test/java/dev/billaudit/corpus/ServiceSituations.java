package dev.billaudit.corpus;

import static dev.billaudit.corpus.Charge.Need.CODES;
import static dev.billaudit.corpus.Charge.Need.PROVIDER;
import static dev.billaudit.corpus.Charge.Need.RHYTHM;
import static dev.billaudit.corpus.Part.ON_BEHALF;
import static dev.billaudit.corpus.Part.VALUE_ADDED;
import static dev.billaudit.corpus.Situation.clear;
import static dev.billaudit.corpus.Situation.hard;

import java.util.ArrayList;
import java.util.List;

/** What happens with services that are agreed, ended, tried or never ordered. */
final class ServiceSituations {

    static final String AFTER = "charged-after-cancellation";
    static final String TWICE = "duplicate-charge";
    static final String TRIAL = "trial-turned-paid";
    static final String PRICE = "price-above-agreed";
    static final String SP = "unrecognised-sp";
    static final String OWN = "unrecognised-value-added";
    static final String STRONG = "STRONG";
    static final String LIKELY = "LIKELY";
    static final String REVIEW = "REVIEW";

    private ServiceSituations() {}

    static List<Situation> all() {
        var all = new ArrayList<Situation>();
        for (Part part : List.of(VALUE_ADDED, ON_BEHALF)) {
            ended(all, part);
            copies(all, part);
            trials(all, part);
            prices(all, part);
            covered(all, part);
            unknown(all, part);
        }
        thirdParties(all);
        names(all);
        return all;
    }

    private static Offer offer(Plot plot, Part part) {
        return part == ON_BEHALF ? plot.shelf.sp() : plot.shelf.own();
    }

    private static void ended(List<Situation> all, Part part) {
        all.add(clear("the entry ended on the last day before the month: " + part, part, plot -> {
            Offer offer = offer(plot, part);
            long fen = plot.shelf.price();
            plot.agrees(offer).at(fen).until(plot.before().last);
            plot.sells(plot.before(), part, offer, fen).isAgreed();
            plot.sells(plot.now(), part, offer, fen).isSuspect(AFTER, STRONG);
        }));
        all.add(clear("the entry ended two months before and is charged twice since: " + part, part, plot -> {
            Offer offer = offer(plot, part);
            plot.agrees(offer)
                    .until(plot.months.get(plot.months.size() - 3).first.plusDays(9));
            plot.sells(plot.before(), part, offer, 500).isSuspect(AFTER, STRONG);
            plot.sells(plot.now(), part, offer, 500).isSuspect(AFTER, STRONG);
        }));
        all.add(clear("a per-use entry ended before the month: " + part, part, plot -> {
            Offer offer = offer(plot, part);
            plot.agrees(offer).as("per-use").at(300L).until(plot.before().first.plusDays(20));
            plot.uses(plot.now(), part, offer, 300).isSuspect(AFTER, STRONG);
        }));
        all.add(clear("the month in which an entry ends is not suspect: " + part, part, plot -> {
            Offer offer = offer(plot, part);
            plot.agrees(offer).at(500L).until(plot.now().first.plusDays(plot.random.nextInt(20)));
            plot.sells(plot.now(), part, offer, 500).isAgreed();
        }));
        all.add(clear("an entry that ended and was taken again covers: " + part, part, plot -> {
            Offer offer = offer(plot, part);
            plot.agrees(offer).at(500L).until(plot.before().first.plusDays(3));
            plot.agrees(offer).at(500L).from(plot.now().first);
            plot.sells(plot.now(), part, offer, 500).isAgreed();
        }));
        all.add(hard(
                "between an entry that ended and one that begins later it is charged after the end: " + part,
                part,
                plot -> {
                    Offer offer = offer(plot, part);
                    plot.agrees(offer).at(500L).until(plot.before().last);
                    plot.agrees(offer).at(500L).from(plot.now().last.plusDays(1));
                    plot.sells(plot.now(), part, offer, 500).isSuspect(AFTER, STRONG);
                }));
    }

    private static void copies(List<Situation> all, Part part) {
        all.add(clear("an agreed monthly service stands twice: " + part, part, plot -> {
            Offer offer = offer(plot, part);
            plot.agrees(offer);
            plot.sells(plot.now(), part, offer, 600).isAgreed();
            plot.sells(plot.now(), part, offer, 600).isSuspect(TWICE, STRONG);
        }));
        all.add(clear("an agreed monthly service stands three times: " + part, part, plot -> {
            Offer offer = offer(plot, part);
            plot.agrees(offer);
            plot.sells(plot.now(), part, offer, 300).isAgreed();
            plot.sells(plot.now(), part, offer, 300).isSuspect(TWICE, STRONG);
            plot.sells(plot.now(), part, offer, 300).isSuspect(TWICE, STRONG);
        }));
        all.add(hard(
                        "the copy of an unknown monthly service is a duplicate, the first is unrecognised: " + part,
                        part,
                        plot -> {
                            Offer offer = offer(plot, part);
                            plot.sells(plot.now(), part, offer, 600)
                                    .needs(RHYTHM)
                                    .isSuspect(plot.unrecognised(part), LIKELY);
                            plot.sells(plot.now(), part, offer, 600)
                                    .needs(RHYTHM)
                                    .isSuspect(TWICE, STRONG);
                        })
                .at(Level.RECORDS));
        all.add(clear("other amounts of one service are no duplicates: " + part, part, plot -> {
            Offer offer = offer(plot, part);
            plot.agrees(offer);
            plot.sells(plot.now(), part, offer, 600).isAgreed();
            plot.sells(plot.now(), part, offer, 300).isAgreed();
        }));
        all.add(hard("identical dated uses are never duplicates: " + part, part, plot -> {
                    Offer offer = offer(plot, part);
                    plot.agrees(offer).as("per-use").at(200L);
                    Charge first = plot.uses(plot.now(), part, offer, 200).isAgreed();
                    for (int i = 0; i < 2; i++) {
                        plot.uses(plot.now(), part, offer, 200).isAgreed().at = first.at;
                    }
                })
                .at(Level.RECORDS));
    }

    private static void trials(List<Situation> all, Part part) {
        all.add(clear("a running trial is charged: " + part, part, plot -> {
            Offer offer = offer(plot, part);
            plot.agrees(offer).as("trial").from(plot.before().first);
            plot.sells(plot.now(), part, offer, 1500).isSuspect(TRIAL, STRONG);
        }));
        all.add(clear("an ended trial is charged: " + part, part, plot -> {
            Offer offer = offer(plot, part);
            plot.agrees(offer).as("trial").at(0L).until(plot.before().last);
            plot.sells(plot.now(), part, offer, 1500).isSuspect(TRIAL, STRONG);
        }));
        all.add(clear("a free service is charged: " + part, part, plot -> {
            Offer offer = offer(plot, part);
            plot.agrees(offer).as("free").at(0L);
            plot.sells(plot.now(), part, offer, 300).isSuspect(TRIAL, STRONG);
        }));
        all.add(clear("a trial that is not charged is no finding: " + part, part, plot -> {
            Offer offer = offer(plot, part);
            plot.agrees(offer).as("trial");
            plot.sells(plot.now(), part, offer, 0).isAgreed();
        }));
        all.add(hard("a paid order that follows the trial covers: " + part, part, plot -> {
            Offer offer = offer(plot, part);
            plot.agrees(offer).as("trial").until(plot.before().last);
            plot.agrees(offer).at(1500L).from(plot.now().first);
            plot.sells(plot.now(), part, offer, 1500).isAgreed();
        }));
    }

    private static void prices(List<Situation> all, Part part) {
        all.add(clear("charged above the agreed price: " + part, part, plot -> {
            Offer offer = offer(plot, part);
            plot.agrees(offer).at(500L);
            plot.sells(plot.now(), part, offer, 800).isSuspect(PRICE, 300, STRONG);
        }));
        all.add(clear("charged at the agreed price: " + part, part, plot -> {
            Offer offer = offer(plot, part);
            plot.agrees(offer).at(500L);
            plot.sells(plot.now(), part, offer, 500).isAgreed();
        }));
        all.add(clear("charged below the agreed price: " + part, part, plot -> {
            Offer offer = offer(plot, part);
            plot.agrees(offer).at(610L);
            plot.sells(plot.now(), part, offer, 600).isAgreed();
        }));
        all.add(clear("a blank price is no price: " + part, part, plot -> {
            Offer offer = offer(plot, part);
            plot.agrees(offer);
            plot.sells(plot.now(), part, offer, 3000).isAgreed();
        }));
        all.add(hard("two charges of the period sum to more than the monthly price: " + part, part, plot -> {
            Offer offer = offer(plot, part);
            plot.agrees(offer).at(500L);
            plot.sells(plot.now(), part, offer, 500).isAgreed();
            plot.sells(plot.now(), part, offer, 200).isSuspect(PRICE, STRONG);
        }));
        all.add(hard("a per-use price is held against each record: " + part, part, plot -> {
                    Offer offer = offer(plot, part);
                    plot.agrees(offer).as("per-use").at(200L);
                    plot.uses(plot.now(), part, offer, 200).isAgreed();
                    plot.uses(plot.now(), part, offer, 350).isSuspect(PRICE, 150, STRONG);
                    plot.uses(plot.now(), part, offer, 200).isAgreed();
                })
                .at(Level.RECORDS));
    }

    private static void covered(List<Situation> all, Part part) {
        all.add(clear("an entry of the line covers: " + part, part, plot -> {
            Offer offer = offer(plot, part);
            plot.agrees(offer);
            plot.sells(plot.now(), part, offer, plot.shelf.price()).isAgreed();
        }));
        all.add(clear("an entry for every line covers: " + part, part, plot -> {
            Offer offer = offer(plot, part);
            var entry = new AgreedService("*", offer.named(offer.name() + plot.number.substring(7)));
            plot.services.add(entry.at(100).from(plot.months.get(0).first));
            plot.sells(plot.now(), part, entry.offer, 100).isAgreed();
        }));
        all.add(hard("an entry that begins within the cycle covers a charge without a day: " + part, part, plot -> {
                    Offer offer = offer(plot, part);
                    plot.agrees(offer).from(plot.now().first.plusDays(14));
                    plot.sells(plot.now(), part, offer, 500).isAgreed();
                })
                .at(Level.BILL));
    }

    private static void unknown(List<Situation> all, Part part) {
        all.add(clear(
                "nobody ordered it: " + part,
                part,
                plot -> plot.sells(plot.now(), part, offer(plot, part), plot.shelf.price())
                        .isSuspect(plot.unrecognised(part), LIKELY)));
        all.add(clear(
                "a small sum nobody ordered: " + part,
                part,
                plot -> plot.sells(plot.now(), part, offer(plot, part), 10)
                        .isSuspect(plot.unrecognised(part), LIKELY)));
        all.add(clear("nobody ordered it, two months running: " + part, part, plot -> {
            Offer offer = offer(plot, part);
            plot.sells(plot.before(), part, offer, 800).isSuspect(plot.unrecognised(part), LIKELY);
            plot.sells(plot.now(), part, offer, 800).isSuspect(plot.unrecognised(part), LIKELY);
        }));
        all.add(clear("the order begins the month after: " + part, part, plot -> {
            Offer offer = offer(plot, part);
            plot.agrees(offer).from(plot.now().last.plusDays(1));
            plot.sells(plot.now(), part, offer, 500).isSuspect(plot.unrecognised(part), null);
        }));
        all.add(clear("another line ordered it: " + part, part, plot -> {
            Offer offer = offer(plot, part);
            var entry = new AgreedService("17" + plot.number.substring(2), offer);
            plot.services.add(entry);
            plot.sells(plot.now(), part, offer, 500).isSuspect(plot.unrecognised(part), LIKELY);
        }));
        all.add(hard("the use lies before the entry begins, in the same month: " + part, part, plot -> {
                    Offer offer = offer(plot, part);
                    plot.agrees(offer).as("per-use").from(plot.now().first.plusDays(27));
                    plot.uses(plot.now(), part, offer, 500).isSuspect(plot.unrecognised(part), null);
                })
                .at(Level.RECORDS));
        all.add(hard("likeness from 0.9 asks a person: " + part, part, plot -> {
            String club = part == ON_BEHALF ? "欢乐天天向上读书会" : "健康天天相伴养生堂";
            Offer offer = offer(plot, part).named(club + "夜读版");
            plot.agrees(offer.named(club + "晨读版").coded(null, null, null));
            plot.sells(plot.now(), part, offer, 500).isSuspect(plot.unrecognised(part), REVIEW);
        }));
        all.add(hard("alike is not the same: " + part, part, plot -> {
            String paper = part == ON_BEHALF ? "掌上快讯" : "掌上早报";
            Offer offer = offer(plot, part).named(paper + "少儿版");
            plot.agrees(offer.named(paper).from(null).coded(null, null, null));
            plot.sells(plot.now(), part, offer, 500).isSuspect(plot.unrecognised(part), LIKELY);
        }));
    }

    private static void thirdParties(List<Situation> all) {
        all.add(hard(
                        "a blank entry field does not match: without a name an entry with codes covers by codes only",
                        ON_BEHALF,
                        plot -> {
                            Offer offer = plot.shelf
                                    .sp()
                                    .coded("90" + plot.number.substring(7), null, "1066" + plot.number.substring(6));
                            plot.agrees(offer.named(null).from(null));
                            plot.sells(plot.now(), ON_BEHALF, offer, 400)
                                    .needs(CODES)
                                    .isAgreed();
                        })
                .at(Level.BOTH, Level.RECORDS)
                .of(Carrier.MOBILE));
        all.add(hard("an entry with only a provider covers nothing", ON_BEHALF, plot -> {
            Offer offer = plot.shelf.sp();
            plot.agrees(new Offer(null, offer.provider(), null, null, null));
            plot.sells(plot.now(), ON_BEHALF, offer, 700).isSuspect(SP, LIKELY);
        }));
        all.add(hard(
                "a donation is left to a person",
                ON_BEHALF,
                plot -> plot.sells(plot.now(), ON_BEHALF, new Offer("中国绿色基金会捐款", null, null, null, null), 200)
                        .isSuspect(SP, REVIEW)));
        all.add(hard("gateway messages for nothing are no finding", ON_BEHALF, plot -> {
                    Offer offer = plot.shelf.sp();
                    Charge first = plot.uses(plot.now(), ON_BEHALF, offer, 0).isFine();
                    plot.uses(plot.now(), ON_BEHALF, offer, 0).isFine().at = first.at;
                })
                .at(Level.RECORDS));
        all.add(hard("agreed by its codes under another name", ON_BEHALF, plot -> {
                    Offer offer = plot.shelf.sp();
                    plot.agrees(offer.named("点点乐园" + plot.number.substring(8)));
                    plot.sells(plot.now(), ON_BEHALF, offer, 500)
                            .needs(CODES, PROVIDER)
                            .isAgreed();
                })
                .at(Level.BOTH, Level.RECORDS)
                .of(Carrier.MOBILE));
        all.add(hard("another provider's service of the same name is not covered", ON_BEHALF, plot -> {
                    Offer offer = plot.shelf.sp();
                    plot.agrees(offer.from("贵阳另外一家").coded(null, null, null));
                    plot.sells(plot.now(), ON_BEHALF, offer, 500)
                            .needs(PROVIDER)
                            .isSuspect(SP, null);
                })
                .at(Level.RECORDS)
                .of(Carrier.MOBILE, Carrier.TELECOM));
        all.add(hard("a provider named on one side only does not part them", ON_BEHALF, plot -> {
            Offer offer = plot.shelf.sp();
            plot.agrees(offer.from(null).coded(null, null, null));
            plot.sells(plot.now(), ON_BEHALF, offer, 500).isAgreed();
        }));
        all.add(hard("the provider's name stands in the field of the service", ON_BEHALF, plot -> {
            Offer offer = plot.shelf.sp();
            plot.sells(plot.now(), ON_BEHALF, new Offer(offer.provider(), null, null, null, null), 1500)
                    .isSuspect(SP, LIKELY);
        }));
        all.add(hard("the same codes of both sides differ though the name is the same", ON_BEHALF, plot -> {
                    Offer offer = plot.shelf.sp();
                    plot.agrees(offer.from(null).coded("912345", null, "10669999"));
                    plot.sells(plot.now(), ON_BEHALF, offer, 500).needs(CODES).isSuspect(SP, null);
                })
                .at(Level.RECORDS)
                .of(Carrier.MOBILE));
    }

    private static void names(List<Situation> all) {
        String[][] same = {
            {"手機閱讀精品", "手机阅读精品", "traditional signs"},
            {"１３９邮箱（VIP版）", "139邮箱VIP版", "width and brackets"},
            {"语音随身听月功能费", "语音随身听", "a trailing word"},
            {"掌心资讯 晚报", "掌心资讯晚报包月费", "blanks and a trailing word"},
            {"Mobile Market会员", "mobilemarket会员", "capitals"},
            {"新华移动快报精华版资讯套餐手机版会员尊享季包", "新华移动快报精华版资讯套餐手机版", "cut at 16"},
            {"新华移动快报精华版资讯套餐手机版会员尊享季包", "新华移动快报精华版资讯套餐手机版会员", "cut at 18"},
            {"手机帐务助手", "手机账务助手业务", "帐 and 账"}
        };
        for (String[] pair : same) {
            all.add(hard("names are one after normalisation: " + pair[2], VALUE_ADDED, plot -> {
                        Offer offer = new Offer(pair[1], null, null, null, null);
                        plot.agrees(offer.named(pair[0]));
                        Charge charge =
                                plot.sells(plot.now(), VALUE_ADDED, offer, 300).isAgreed();
                        charge.printed = pair[1];
                    })
                    .taking("names"));
        }
        all.add(hard("a name shorter than 16 is not a cut one", VALUE_ADDED, plot -> {
                    Offer offer = new Offer("新华移动快报精华版", null, null, null, null);
                    plot.agrees(offer.named("新华移动快报精华版资讯套餐手机版会员尊享季包"));
                    Charge charge =
                            plot.sells(plot.now(), VALUE_ADDED, offer, 300).isSuspect(OWN, LIKELY);
                    charge.printed = offer.name();
                })
                .taking("names"));
    }
}
