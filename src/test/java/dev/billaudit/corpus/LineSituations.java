package dev.billaudit.corpus;

import static dev.billaudit.corpus.Part.BROADBAND;
import static dev.billaudit.corpus.Part.ON_BEHALF;
import static dev.billaudit.corpus.Part.OTHER;
import static dev.billaudit.corpus.Part.PLAN;
import static dev.billaudit.corpus.Part.VALUE_ADDED;
import static dev.billaudit.corpus.ServiceSituations.AFTER;
import static dev.billaudit.corpus.ServiceSituations.LIKELY;
import static dev.billaudit.corpus.ServiceSituations.OWN;
import static dev.billaudit.corpus.ServiceSituations.REVIEW;
import static dev.billaudit.corpus.ServiceSituations.SP;
import static dev.billaudit.corpus.ServiceSituations.STRONG;
import static dev.billaudit.corpus.Situation.clear;
import static dev.billaudit.corpus.Situation.hard;

import java.util.ArrayList;
import java.util.List;

/** What happens with broadband lines, with items in odd sections and with files that are not what they seem. */
final class LineSituations {

    private static final String IDLE = "idle-period-fee";

    private LineSituations() {}

    static List<Situation> all() {
        var all = new ArrayList<Situation>();
        broadband(all);
        sections(all);
        files(all);
        return all;
    }

    private static Charge item(Part part, String name, long fen) {
        return new Charge(part, new Offer(name, null, null, null, null), fen);
    }

    private static void onlyBroadband(Plot plot) {
        plot.contract = plot.contract().planned("宽带月租费").of("broadband");
        long price = plot.planPrice();
        for (BilledMonth month : plot.months) {
            month.charges.clear();
            month.charges.add(item(BROADBAND, "宽带月租费", price).isAgreed());
            month.usage.put(Use.VOICE, State.MISSING);
            month.usage.put(Use.MESSAGE, State.MISSING);
            month.usage.put(Use.DATA, State.PRESENT);
        }
    }

    private static void broadband(List<Situation> all) {
        all.add(clear("a broadband line without data in the month is idle", null, plot -> {
                    onlyBroadband(plot);
                    plot.now().usage.put(Use.DATA, State.STATED_EMPTY);
                    plot.now().plan().situation = plot.situation;
                    plot.now().plan().isSuspect(IDLE, REVIEW);
                })
                .of(Carrier.TELECOM)
                .byItself());
        all.add(clear(
                        "a broadband line with data is not idle, calls are not asked for",
                        null,
                        LineSituations::onlyBroadband)
                .of(Carrier.TELECOM)
                .byItself());
        all.add(clear("a cancelled broadband line is still charged", null, plot -> {
                    onlyBroadband(plot);
                    plot.events.add(new LineEvent(
                            plot.number, "cancelled", plot.before().first.plusDays(5), null));
                    plot.now().plan().situation = plot.situation;
                    plot.now().plan().isSuspect(AFTER, STRONG);
                })
                .of(Carrier.TELECOM)
                .byItself());
        all.add(hard("a broadband fee paid for the year is no recurring one", null, plot -> {
                    onlyBroadband(plot);
                    plot.now().usage.put(Use.DATA, State.STATED_EMPTY);
                    plot.contract = null;
                    plot.months.forEach(month -> month.plan().isFine());
                    plot.now().plan().printed = "宽带年付费";
                    plot.now().plan().fen = 72000;
                    plot.now().plan().isFine();
                    plot.now().abnormal = true;
                    plot.now().abnormalBy = plot.situation;
                })
                .of(Carrier.TELECOM)
                .byItself());
    }

    private static void sections(List<Situation> all) {
        all.add(hard("a star with 代收 under another section is collected for others", VALUE_ADDED, plot -> {
                    Charge charge = plot.bills(plot.now(), VALUE_ADDED, "*代收168声讯费", 300)
                            .isSuspect(SP, LIKELY);
                    charge.onBill = true;
                })
                .at(Level.BILL, Level.BOTH)
                .of(Carrier.TELECOM));
        all.add(hard(
                        "a star without 代收 is a service of the carrier",
                        VALUE_ADDED,
                        plot -> plot.bills(plot.now(), VALUE_ADDED, "*天翼空间信息费", 600)
                                .isSuspect(OWN, LIKELY))
                .at(Level.BILL, Level.BOTH)
                .of(Carrier.TELECOM));
        all.add(hard("fees of the group, for others and made up for are no services", null, plot -> {
            plot.bills(plot.now(), OTHER, "套餐补差额", 700).isFine();
            plot.bills(plot.now(), OTHER, "协议补收费", 300).isFine();
        }));
        all.add(hard("a keeping fee up to the price of its entry", null, plot -> {
                    plot.events.add(new LineEvent(
                            plot.number, "suspended", plot.before().first.plusDays(5), null));
                    plot.agrees(new Offer("停机保号费", null, null, null, null)).at(1500L);
                    FeeSituations.quiet(plot.now());
                    Charge fee = plot.now().plan();
                    fee.printed = "停机保号费";
                    fee.fen = 1500;
                    fee.isFine();
                })
                .byItself());
        all.add(hard(
                        "a keeping fee beside the plan is no fee beyond the contract",
                        null,
                        plot -> plot.bills(plot.now(), PLAN, "停机保号费", 500).isFine())
                .taking("plan"));
        all.add(hard("charges without name and code are never copies", ON_BEHALF, plot -> {
                    plot.extras.add(Plot.Extra.TWO_MONEY_COLUMNS);
                    Offer nothing = new Offer(null, null, null, null, null);
                    plot.sells(plot.now(), ON_BEHALF, nothing, 500).isSuspect("unitemised-charge", LIKELY);
                    plot.sells(plot.now(), ON_BEHALF, nothing, 500).isSuspect("unitemised-charge", LIKELY);
                })
                .at(Level.RECORDS)
                .of(Carrier.MOBILE)
                .byItself());
        all.add(hard("the plan is written in other signs in the contract", null, plot -> {
                    plot.contract = plot.contract()
                            .planned(plot.planName.replace("套餐", "（套餐）").replace("卡", " 卡"));
                    Charge plan = plot.now().plan();
                    plan.situation = plot.situation;
                    plan.fen += 500;
                    plan.isSuspect("price-above-agreed", 500, STRONG);
                })
                .taking("plan"));
        all.add(hard("a service is neither ended nor doubled by another line's history", VALUE_ADDED, plot -> {
            Offer offer = plot.shelf.own();
            plot.services.add(new AgreedService("17" + plot.number.substring(2), offer).until(plot.before().first));
            plot.agrees(offer);
            plot.sells(plot.now(), VALUE_ADDED, offer, 500).isAgreed();
        }));
    }

    private static void files(List<Situation> all) {
        all.add(hard("a masked number is completed by the name of the file", ON_BEHALF, plot -> {
            plot.masked = true;
            plot.sells(plot.now(), ON_BEHALF, 500).isSuspect(SP, LIKELY);
        }));
        all.add(hard("the exports of a line lie in an archive", ON_BEHALF, plot -> {
            plot.extras.add(Plot.Extra.ZIPPED);
            plot.sells(plot.now(), ON_BEHALF, 500).isSuspect(SP, LIKELY);
        }));
        all.add(hard("one amount of a list cannot be read", null, plot -> plot.extras.add(Plot.Extra.ONE_BAD_AMOUNT)));
    }
}
