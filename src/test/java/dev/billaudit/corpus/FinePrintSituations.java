package dev.billaudit.corpus;

import static dev.billaudit.corpus.Part.ON_BEHALF;
import static dev.billaudit.corpus.Part.PENALTY;
import static dev.billaudit.corpus.Part.PLAN;
import static dev.billaudit.corpus.Part.VALUE_ADDED;
import static dev.billaudit.corpus.ServiceSituations.AFTER;
import static dev.billaudit.corpus.ServiceSituations.LIKELY;
import static dev.billaudit.corpus.ServiceSituations.OWN;
import static dev.billaudit.corpus.ServiceSituations.PRICE;
import static dev.billaudit.corpus.ServiceSituations.SP;
import static dev.billaudit.corpus.ServiceSituations.STRONG;
import static dev.billaudit.corpus.ServiceSituations.TRIAL;
import static dev.billaudit.corpus.ServiceSituations.TWICE;
import static dev.billaudit.corpus.Situation.clear;
import static dev.billaudit.corpus.Situation.hard;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the fine print settles: several rules on one charge, boundaries of days, registers that say nothing. */
final class FinePrintSituations {

    private static final String IDLE = "idle-period-fee";
    private static final String UNITEMISED = "unitemised-charge";
    private static final String PLAN_FEE = "plan-fee-not-agreed";
    private static final String NOT_OWED = "penalty-not-owed";

    private FinePrintSituations() {}

    static List<Situation> all() {
        var all = new ArrayList<Situation>();
        severalRules(all);
        days(all);
        sums(all);
        registers(all);
        fees(all);
        return all;
    }

    private static Offer offer(Plot plot, Part part) {
        return part == ON_BEHALF ? plot.shelf.sp() : plot.shelf.own();
    }

    private static void event(Plot plot, String what, LocalDate from, @Nullable LocalDate until) {
        plot.events.add(new LineEvent(plot.number, what, from, until));
    }

    private static Charge plan(Plot plot) {
        Charge plan = plot.now().plan();
        plan.situation = plot.situation;
        return plan;
    }

    private static long length(BilledMonth month) {
        return month.last.toEpochDay() - month.first.toEpochDay() + 1;
    }

    private static void severalRules(List<Situation> all) {
        all.add(hard("of a plan above its price what was agreed is idle by the day", null, plot -> {
                    int day = 3 + plot.random.nextInt(20);
                    event(plot, "idle", plot.now().first.plusDays(day), null);
                    FeeSituations.quiet(plot.now());
                    Charge plan = plan(plot);
                    plan.fen += 700;
                    long days = length(plot.now());
                    plan.isSuspect(PRICE, 700, STRONG).andSuspect(IDLE, plot.planPrice() * (days - day) / days, STRONG);
                })
                .byItself());
        all.add(hard("an own service nobody ordered is idle first and unrecognised for the rest", VALUE_ADDED, plot -> {
                    event(plot, "idle", plot.now().first.plusDays(9), null);
                    FeeSituations.quiet(plot.now());
                    long days = length(plot.now());
                    Charge plan = plan(plot);
                    plan.isSuspect(IDLE, plan.fen * (days - 9) / days, STRONG);
                    long idle = 800 * (days - 9) / days;
                    plot.sells(plot.now(), VALUE_ADDED, plot.shelf.own(), 800)
                            .needs(Charge.Need.RHYTHM)
                            .isSuspect(IDLE, idle, STRONG)
                            .andSuspect(OWN, 800 - idle, LIKELY);
                })
                .at(Level.RECORDS)
                .byItself());
        for (Part part : List.of(VALUE_ADDED, ON_BEHALF)) {
            all.add(clear("a copy at a price above the agreed one, the first is above it too: " + part, part, plot -> {
                Offer offer = offer(plot, part);
                plot.agrees(offer).at(400L);
                plot.sells(plot.now(), part, offer, 600).isSuspect(PRICE, 200, STRONG);
                plot.sells(plot.now(), part, offer, 600).isSuspect(TWICE, STRONG);
            }));
            all.add(clear("a trial beside an ended paid order is charged after the end: " + part, part, plot -> {
                Offer offer = offer(plot, part);
                plot.agrees(offer).until(plot.before().last);
                plot.agrees(offer).as("trial").from(plot.now().first);
                plot.sells(plot.now(), part, offer, 500).isSuspect(AFTER, STRONG);
            }));
            all.add(clear("a trial that begins the month after is none yet: " + part, part, plot -> {
                Offer offer = offer(plot, part);
                plot.agrees(offer).as("trial").from(plot.now().last.plusDays(1));
                plot.sells(plot.now(), part, offer, 500).isSuspect(plot.unrecognised(part), null);
            }));
            all.add(clear("a paid order that ended beside a running trial was taken up again: " + part, part, plot -> {
                Offer offer = offer(plot, part);
                plot.agrees(offer).at(500L);
                plot.agrees(offer).as("trial").at(0L).until(plot.before().last);
                plot.sells(plot.now(), part, offer, 500).isAgreed();
            }));
            all.add(hard("a refund nets what is above the price: " + part, part, plot -> {
                        Offer offer = offer(plot, part);
                        plot.agrees(offer).at(500L);
                        Charge charge = plot.sells(plot.now(), part, offer, 800).isSuspect(PRICE, 300, STRONG);
                        plot.reduces(plot.now(), charge, charge.printed + "退费", 100);
                    })
                    .at(Level.BILL, Level.BOTH)
                    .taking("credit"));
        }
    }

    private static void days(List<Situation> all) {
        all.add(hard("pro rata counts the days of the cycle, not of the month", null, plot -> {
                    plot.months.forEach(BillSituations::from27To26);
                    event(plot, "idle", plot.now().first.plusDays(11), null);
                    FeeSituations.quiet(plot.now());
                    Charge plan = plan(plot);
                    long days = length(plot.now());
                    plan.isSuspect(IDLE, plan.fen * (days - 11) / days, STRONG);
                })
                .byItself());
        all.add(hard("within such a cycle a suspension counts from the first of the next month", null, plot -> {
                    plot.months.forEach(BillSituations::from27To26);
                    event(plot, "suspended", plot.now().first, null);
                    FeeSituations.quiet(plot.now());
                    Charge plan = plan(plot);
                    long days = length(plot.now());
                    plan.isSuspect(IDLE, plan.fen * 26 / days, STRONG);
                })
                .byItself());
        all.add(clear("idleness that ended with the month before", null, plot -> {
                    event(plot, "idle", plot.before().first.plusDays(4), plot.before().last);
                    FeeSituations.quiet(plot.before());
                    plot.before().plan().situation = plot.situation;
                    Charge plan = plot.before().plan();
                    long days = length(plot.before());
                    plan.isSuspect(IDLE, plan.fen * (days - 4) / days, STRONG);
                })
                .byItself());
        all.add(clear("declared idle and resumed the next day: one day", null, plot -> {
                    event(plot, "idle", plot.now().first.plusDays(6), null);
                    event(plot, "resumed", plot.now().first.plusDays(7), null);
                    FeeSituations.quiet(plot.now());
                    Charge plan = plan(plot);
                    plan.isSuspect(IDLE, plan.fen / length(plot.now()), STRONG);
                })
                .byItself());
        all.add(clear("suspended the month before and opened again on its last day", null, plot -> {
                    event(plot, "suspended", plot.before().first.plusDays(4), null);
                    event(plot, "resumed", plot.before().last, null);
                })
                .byItself());
        all.add(clear("cancelled and opened again is not cancelled", null, plot -> {
                    event(plot, "cancelled", plot.before().first.plusDays(4), null);
                    event(plot, "activated", plot.before().first.plusDays(14), null);
                })
                .byItself());
        all.add(clear("cancelled on the last day before the month", null, plot -> {
                    event(plot, "cancelled", plot.before().last, null);
                    plan(plot).isSuspect(AFTER, STRONG);
                })
                .byItself());
        all.add(clear("a usage fee of a cancelled line is no fee of it", null, plot -> {
                    event(plot, "cancelled", plot.before().last, null);
                    plan(plot).isSuspect(AFTER, STRONG);
                    plot.now().of(Part.VOICE).get(0).fen = 300;
                    plot.now().of(Part.VOICE).get(0).isStandard();
                })
                .byItself());
        all.add(hard("calls that the bill charges for are use, whatever the lists say", null, plot -> {
                    FeeSituations.quiet(plot.now());
                    plot.now().of(Part.VOICE).get(0).fen = 45;
                    plot.now().of(Part.VOICE).get(0).isStandard();
                })
                .byItself());
    }

    private static Charge rest(Plot plot, Part part, long fen) {
        plot.now().lists.put(part, State.MISSING);
        var rest = new Charge(part, new Offer(null, null, null, null, null), fen);
        rest.situation = plot.situation;
        rest.onBill = false;
        rest.printed = null;
        plot.now().charges.add(rest);
        return rest;
    }

    private static void sums(List<Situation> all) {
        for (Part part : List.of(VALUE_ADDED, ON_BEHALF)) {
            all.add(hard("records are missing, what was agreed costs less than the sum: " + part, part, plot -> {
                        plot.agrees(offer(plot, part)).at(300L);
                        rest(plot, part, 9000).isSuspect(UNITEMISED, LIKELY);
                    })
                    .at(Level.RECORDS)
                    .byItself());
            all.add(hard("records are missing, two agreed prices reach the sum: " + part, part, plot -> {
                        plot.agrees(offer(plot, part)).at(300L);
                        plot.agrees(offer(plot, part)).at(500L);
                        rest(plot, part, 800).isUnclear();
                    })
                    .at(Level.RECORDS)
                    .byItself());
            all.add(hard("records are missing, and what was agreed has ended: " + part, part, plot -> {
                        plot.agrees(offer(plot, part)).until(plot.before().last);
                        rest(plot, part, 8000).isSuspect(UNITEMISED, LIKELY);
                    })
                    .at(Level.RECORDS)
                    .byItself());
            all.add(hard("records are missing, and only a trial was agreed: " + part, part, plot -> {
                        plot.agrees(offer(plot, part)).as("trial");
                        rest(plot, part, 8000).isSuspect(UNITEMISED, LIKELY);
                    })
                    .at(Level.RECORDS)
                    .byItself());
        }
    }

    private static void registers(List<Situation> all) {
        all.add(hard("a line of which the register says nothing: every service is unrecognised", ON_BEHALF, plot -> {
                    plot.contract = null;
                    plot.months.forEach(month -> month.plan().isFine());
                    plot.sells(plot.now(), VALUE_ADDED, plot.shelf.own(), 500).isSuspect(OWN, LIKELY);
                    plot.sells(plot.now(), ON_BEHALF, 700).isSuspect(SP, LIKELY);
                })
                .at(Level.BILL)
                .byItself());
        all.add(hard("a contract with another carrier agrees to nothing", null, plot -> {
                    Carrier other = plot.carrier == Carrier.MOBILE ? Carrier.UNICOM : Carrier.MOBILE;
                    Contract own = plot.contract();
                    plot.contract =
                            new Contract(own.line(), other, own.kind(), null, 100L, own.from(), null, null, null);
                    plot.months.forEach(month -> month.plan().isFine());
                })
                .byItself());
        for (Part part : List.of(VALUE_ADDED, ON_BEHALF)) {
            all.add(clear("a trial for every line is no order: " + part, part, plot -> {
                Offer offer = offer(plot, part);
                var entry = new AgreedService("*", offer.named(offer.name() + plot.number.substring(7)));
                plot.services.add(entry.as("trial").from(plot.months.get(0).first));
                plot.sells(plot.now(), part, entry.offer, 100).isSuspect(TRIAL, STRONG);
            }));
            all.add(hard("the line's own entry is dearer than that of every line: " + part, part, plot -> {
                Offer offer = offer(plot, part);
                Offer named = offer.named(offer.name() + plot.number.substring(7));
                plot.services.add(new AgreedService("*", named).at(300).from(plot.months.get(0).first));
                plot.agrees(named).at(500L);
                plot.sells(plot.now(), part, named, 600).isSuspect(PRICE, 100, STRONG);
            }));
        }
    }

    private static void fees(List<Situation> all) {
        all.add(hard("two packs beyond the contract: the excess is taken in their order", null, plot -> {
                    Charge plan = plan(plot);
                    plan.fen -= 200;
                    plan.isAgreed();
                    plot.bills(plot.now(), PLAN, "安心国际漫游包", 900).isSuspect(PLAN_FEE, LIKELY);
                    plot.bills(plot.now(), PLAN, "夜间畅聊包", 500).isFine().isSuspect(PLAN_FEE, 300, LIKELY);
                })
                .taking("plan"));
        all.add(hard("a plan above its price does not use up what a pack is beyond the contract", null, plot -> {
                    Charge plan = plan(plot);
                    plan.fen += 500;
                    plan.isSuspect(PRICE, 500, STRONG);
                    plot.bills(plot.now(), PLAN, "安心国际漫游包", 900).isSuspect(PLAN_FEE, LIKELY);
                })
                .taking("plan"));
        all.add(hard("another plan than the contract's costs more: the excess alone", null, plot -> {
                    plot.contract = plot.contract().planned("老用户专属套餐");
                    plot.months.forEach(month -> month.plan().isFine());
                    Charge plan = plan(plot);
                    plan.fen += 1200;
                    plan.isFine().isSuspect(PLAN_FEE, 1200, LIKELY);
                })
                .taking("plan"));
        all.add(hard("a keeping fee above the price of its entry", null, plot -> {
                    event(plot, "suspended", plot.before().first.plusDays(5), null);
                    plot.agrees(new Offer("停机保号费", null, null, null, null)).at(600L);
                    FeeSituations.quiet(plot.now());
                    Charge fee = plan(plot);
                    fee.printed = "停机保号费";
                    fee.fen = 800;
                    fee.isSuspect(PRICE, 200, STRONG);
                })
                .byItself());
        all.add(hard("a penalty in the month in which the contract ends", null, plot -> {
                    plot.contract = plot.contract().ending(plot.now().first.plusDays(9), 6000L);
                    plot.bills(plot.now(), PENALTY, "合约提前终止违约金", 6000).isFine();
                })
                .taking("penalty")
                .taking("plan"));
        all.add(hard("a penalty on the day after the contract's end", null, plot -> {
                    plot.contract = plot.contract().ending(plot.before().last, 6000L);
                    plan(plot).isFine();
                    plot.bills(plot.now(), PENALTY, "合约提前终止违约金", 6000).isSuspect(NOT_OWED, STRONG);
                })
                .taking("penalty")
                .taking("plan"));
    }
}
