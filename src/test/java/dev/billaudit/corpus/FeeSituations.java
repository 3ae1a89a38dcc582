package dev.billaudit.corpus;

import static dev.billaudit.corpus.Part.PENALTY;
import static dev.billaudit.corpus.Part.PLAN;
import static dev.billaudit.corpus.Part.VALUE_ADDED;
import static dev.billaudit.corpus.ServiceSituations.AFTER;
import static dev.billaudit.corpus.ServiceSituations.LIKELY;
import static dev.billaudit.corpus.ServiceSituations.PRICE;
import static dev.billaudit.corpus.ServiceSituations.REVIEW;
import static dev.billaudit.corpus.ServiceSituations.STRONG;
import static dev.billaudit.corpus.Situation.clear;
import static dev.billaudit.corpus.Situation.hard;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What happens with plans, idle lines and penalties. */
final class FeeSituations {

    private static final String IDLE = "idle-period-fee";
    private static final String PLAN_FEE = "plan-fee-not-agreed";
    private static final String NOT_OWED = "penalty-not-owed";

    private FeeSituations() {}

    static List<Situation> all() {
        var all = new ArrayList<Situation>();
        cancelled(all);
        plans(all);
        declared(all);
        observed(all);
        keeping(all);
        penalties(all);
        return all;
    }

    /** No use and nothing that costs by use. */
    static void quiet(BilledMonth month) {
        for (Use kind : Use.values()) {
            month.usage.put(kind, State.STATED_EMPTY);
        }
        for (Charge charge : month.charges) {
            if (charge.part == Part.VOICE || charge.part == Part.MESSAGE || charge.part == Part.DATA) {
                charge.fen = 0;
                charge.isStandard();
            }
        }
    }

    private static void event(Plot plot, String what, LocalDate from) {
        plot.events.add(new LineEvent(plot.number, what, from, null));
    }

    private static Charge plan(Plot plot, BilledMonth month) {
        Charge plan = month.plan();
        plan.situation = plot.situation;
        return plan;
    }

    private static void cancelled(List<Situation> all) {
        all.add(clear("the line was cancelled the month before and its plan is charged", null, plot -> {
                    event(plot, "cancelled", plot.before().first.plusDays(plot.random.nextInt(27)));
                    plan(plot, plot.now()).isSuspect(AFTER, STRONG);
                })
                .byItself());
        all.add(clear(
                        "the month in which a line is cancelled is not suspect",
                        null,
                        plot -> event(plot, "cancelled", plot.now().first.plusDays(plot.random.nextInt(27))))
                .byItself());
        all.add(hard("after the cancellation of the line an agreed service is suspect as well", VALUE_ADDED, plot -> {
                    event(plot, "cancelled", plot.before().first.plusDays(3));
                    Offer offer = plot.shelf.own();
                    plot.agrees(offer).at(500L);
                    plan(plot, plot.now()).isSuspect(AFTER, STRONG);
                    plot.sells(plot.now(), VALUE_ADDED, offer, 500).isSuspect(AFTER, STRONG);
                })
                .byItself());
    }

    private static void plans(List<Situation> all) {
        all.add(clear("the plan costs more than its contract", null, plot -> {
                    Charge plan = plan(plot, plot.now());
                    plan.fen += 1000;
                    plan.isSuspect(PRICE, 1000, STRONG);
                })
                .taking("plan"));
        all.add(clear("the plan costs less than its contract", null, plot -> {
                    Charge plan = plan(plot, plot.now());
                    plan.fen -= 1000;
                    plan.isAgreed();
                })
                .taking("plan"));
        all.add(clear(
                        "a second pack goes beyond the contract",
                        null,
                        plot -> plot.bills(plot.now(), PLAN, "安心国际漫游包", 900).isSuspect(PLAN_FEE, LIKELY))
                .taking("plan"));
        all.add(hard("of a second pack only the excess above the contract is charged", null, plot -> {
                    plan(plot, plot.now()).fen -= 400;
                    plan(plot, plot.now()).isAgreed();
                    plot.bills(plot.now(), PLAN, "安心国际漫游包", 900).isFine().isSuspect(PLAN_FEE, 500, LIKELY);
                })
                .taking("plan"));
        all.add(clear("a second pack within the price of the contract", null, plot -> {
                    plan(plot, plot.now()).fen -= 900;
                    plan(plot, plot.now()).isAgreed();
                    plot.bills(plot.now(), PLAN, "亲情号码通话优惠功能费", 900).isFine();
                })
                .taking("plan"));
        all.add(clear("a second pack that an entry covers", null, plot -> {
                    plot.agrees(new Offer("亲情号码通话优惠", null, null, null, null)).at(300L);
                    plot.bills(plot.now(), PLAN, "亲情号码通话优惠功能费", 300).isAgreed();
                })
                .taking("plan"));
        all.add(hard("a second pack that an entry covers at a lower price", null, plot -> {
                    plot.agrees(new Offer("亲情号码通话优惠", null, null, null, null)).at(300L);
                    plot.bills(plot.now(), PLAN, "亲情号码通话优惠功能费", 500).isSuspect(PRICE, 200, STRONG);
                })
                .taking("plan"));
        all.add(clear("without a contract no plan fee is judged", null, plot -> {
                    plot.contract = null;
                    plot.months.forEach(month -> month.plan().isFine());
                    plot.bills(plot.now(), PLAN, "安心国际漫游包", 900).isFine();
                })
                .taking("plan"));
        all.add(hard("a contract without a price has none to compare with", null, plot -> {
                    plot.contract = plot.contract().priced(null);
                    plan(plot, plot.now()).fen += 3000;
                    plan(plot, plot.now()).isAgreed();
                })
                .taking("plan"));
        all.add(hard("a plan sum without a name counts as the contract's plan", null, plot -> {
                    plan(plot, plot.now()).printed = null;
                    plan(plot, plot.now()).isFine();
                })
                .taking("plan"));
        all.add(hard("a plan sum without a name above the contract's price", null, plot -> {
                    Charge plan = plan(plot, plot.now());
                    plan.printed = null;
                    plan.fen += 2000;
                    plan.isFine().isSuspect(PRICE, 2000, STRONG);
                })
                .taking("plan"));
    }

    private static void declared(List<Situation> all) {
        all.add(clear("declared idle since the month before: the whole fee", null, plot -> {
                    event(plot, "idle", plot.now().first);
                    quiet(plot.now());
                    plan(plot, plot.now()).isSuspect(IDLE, STRONG);
                })
                .byItself());
        all.add(clear("declared idle within the month: pro rata by day, rounded down to the fen", null, plot -> {
                    int day = 2 + plot.random.nextInt(25);
                    event(plot, "idle", plot.now().first.plusDays(day));
                    quiet(plot.now());
                    Charge plan = plan(plot, plot.now());
                    long days = plot.now().month.lengthOfMonth();
                    plan.isSuspect(IDLE, plan.fen * (days - day) / days, STRONG);
                })
                .byItself());
        all.add(clear("suspended the month before: suspect from the first day of this month", null, plot -> {
                    event(plot, "suspended", plot.before().first.plusDays(plot.random.nextInt(27)));
                    quiet(plot.now());
                    plan(plot, plot.now()).isSuspect(IDLE, STRONG);
                })
                .byItself());
        all.add(clear(
                        "suspended this month: the month is charged in full",
                        null,
                        plot -> event(plot, "suspended", plot.now().first.plusDays(plot.random.nextInt(27))))
                .byItself());
        all.add(clear("suspended and resumed within the month: until the day before", null, plot -> {
                    int day = 5 + plot.random.nextInt(20);
                    event(plot, "suspended", plot.before().first.plusDays(4));
                    event(plot, "resumed", plot.now().first.plusDays(day));
                    quiet(plot.now());
                    Charge plan = plan(plot, plot.now());
                    plan.isSuspect(IDLE, plan.fen * day / plot.now().month.lengthOfMonth(), STRONG);
                })
                .byItself());
        all.add(clear("suspended and resumed on the first", null, plot -> {
                    event(plot, "suspended", plot.before().first.plusDays(4));
                    event(plot, "resumed", plot.now().first);
                })
                .byItself());
        all.add(hard("idle until a day that the register names", null, plot -> {
                    plot.events.add(new LineEvent(
                            plot.number,
                            "idle",
                            plot.now().first.plusDays(2),
                            plot.now().first.plusDays(11)));
                    quiet(plot.now());
                    Charge plan = plan(plot, plot.now());
                    plan.isSuspect(IDLE, plan.fen * 10 / plot.now().month.lengthOfMonth(), STRONG);
                })
                .byItself());
        all.add(hard("the fee of a suspended line with use is left to a person", null, plot -> {
                    event(plot, "suspended", plot.before().first.plusDays(5));
                    quiet(plot.now());
                    plot.now().usage.put(Use.VOICE, State.PRESENT);
                    plot.now()
                            .used
                            .put(
                                    Use.VOICE,
                                    new ArrayList<>(List.of(plot.now().first.plusDays(20))));
                    plan(plot, plot.now()).isSuspect(IDLE, REVIEW);
                })
                .byItself());
        all.add(hard("a day declared idle with use makes the charge unclear", null, plot -> {
                    event(plot, "idle", plot.now().first);
                    plan(plot, plot.now()).isUnclear();
                })
                .byItself());
        all.add(hard("a recurring own service is idle as the plan is, a third party's is not", VALUE_ADDED, plot -> {
                    event(plot, "idle", plot.now().first);
                    quiet(plot.now());
                    plan(plot, plot.now()).isSuspect(IDLE, STRONG);
                    Offer own = plot.shelf.own();
                    plot.agrees(own);
                    plot.sells(plot.now(), VALUE_ADDED, own, 500).isSuspect(IDLE, STRONG);
                    Offer sold = plot.shelf.sp();
                    plot.agrees(sold);
                    plot.sells(plot.now(), Part.ON_BEHALF, sold, 600).isAgreed();
                })
                .byItself());
    }

    private static void observed(List<Situation> all) {
        all.add(clear("one month without use is left to a person", null, plot -> {
                    quiet(plot.now());
                    plan(plot, plot.now()).isSuspect(IDLE, REVIEW);
                })
                .byItself());
        all.add(clear("two months running without use", null, plot -> {
                    quiet(plot.before());
                    quiet(plot.now());
                    plan(plot, plot.before()).isSuspect(IDLE, REVIEW);
                    plan(plot, plot.now()).isSuspect(IDLE, LIKELY);
                })
                .byItself());
        all.add(clear("only data used is use", null, plot -> {
                    quiet(plot.now());
                    plot.now().usage.put(Use.DATA, State.PRESENT);
                })
                .byItself());
        all.add(clear("one call is use", null, plot -> {
                    quiet(plot.now());
                    plot.now().usage.put(Use.VOICE, State.PRESENT);
                })
                .byItself());
        all.add(hard("incoming messages are no use", null, plot -> {
                    quiet(plot.now());
                    plot.now().usage.put(Use.MESSAGE, State.PRESENT);
                    plot.now().messagesComeIn = true;
                    plan(plot, plot.now()).isSuspect(IDLE, REVIEW);
                })
                .byItself());
        all.add(hard("with a kind of use missing a fee the contract names stays agreed", null, plot -> {
                    quiet(plot.now());
                    plot.now().usage.put(Use.values()[plot.random.nextInt(3)], State.MISSING);
                    plan(plot, plot.now()).isAgreed();
                })
                .byItself());
        all.add(hard("with a kind of use missing a fee nobody agreed to is unclear", null, plot -> {
                    plot.contract = null;
                    plot.months.forEach(month -> month.plan().isFine());
                    quiet(plot.now());
                    plot.now().usage.put(Use.VOICE, State.MISSING);
                    plan(plot, plot.now()).isUnclear();
                })
                .byItself());
        all.add(hard("headings alone are missing records, not empty ones", null, plot -> {
                    quiet(plot.now());
                    plot.extras.add(Plot.Extra.LIST_WITH_HEADINGS_ONLY);
                    plan(plot, plot.now()).isAgreed();
                })
                .byItself());
        all.add(hard("a list of half the cycle is missing records", null, plot -> {
                    quiet(plot.now());
                    plot.extras.add(Plot.Extra.LIST_OF_HALF_A_MONTH);
                    plan(plot, plot.now()).isAgreed();
                })
                .byItself());
        all.add(hard("a total of zero states emptiness", null, plot -> {
                    quiet(plot.now());
                    plot.extras.add(Plot.Extra.TOTAL_OF_ZERO_INSTEAD_OF_MESSAGE);
                    plan(plot, plot.now()).isSuspect(IDLE, REVIEW);
                })
                .byItself());
    }

    private static void keeping(List<Situation> all) {
        all.add(clear("the keeping fee of a suspended line stays lawful", null, plot -> {
                    event(plot, "suspended", plot.before().first.plusDays(9));
                    quiet(plot.now());
                    Charge fee = plan(plot, plot.now());
                    fee.printed = "停机保号费";
                    fee.fen = plot.random.nextBoolean() ? 500 : 1000;
                    fee.isFine();
                })
                .byItself());
        all.add(hard("a keeping fee above what is usual is suspect by the excess", null, plot -> {
                    event(plot, "suspended", plot.before().first.plusDays(9));
                    quiet(plot.now());
                    Charge fee = plan(plot, plot.now());
                    fee.printed = "停机保号费";
                    fee.fen = 1500;
                    fee.isFine().isSuspect(IDLE, 500, STRONG);
                })
                .byItself());
        all.add(hard("one-off fees are not recurring", null, plot -> {
                    plot.contract = null;
                    plot.months.forEach(month -> month.plan().isFine());
                    event(plot, "idle", plot.now().first);
                    quiet(plot.now());
                    plan(plot, plot.now()).isSuspect(IDLE, STRONG);
                    plot.bills(plot.now(), PLAN, "补卡费", 1000).isFine();
                })
                .byItself());
    }

    private static void penalties(List<Situation> all) {
        all.add(clear("a penalty above the contract", null, plot -> {
                    plot.contract = plot.contract().ending(plot.now().last.plusMonths(7), 6000L);
                    plot.bills(plot.now(), PENALTY, "合约提前终止违约金", 9000).isFine().isSuspect(NOT_OWED, 3000, STRONG);
                })
                .taking("penalty")
                .taking("plan"));
        all.add(clear("a penalty as the contract says", null, plot -> {
                    plot.contract = plot.contract().ending(plot.now().last.plusMonths(7), 6000L);
                    plot.bills(plot.now(), PENALTY, "合约提前终止违约金", 6000).isFine();
                })
                .taking("penalty")
                .taking("plan"));
        all.add(clear("a penalty after the end of the contract", null, plot -> {
                    plot.contract = plot.contract().ending(plot.before().first.plusDays(20), 6000L);
                    plot.bills(plot.now(), PENALTY, "合约提前终止违约金", 5000).isSuspect(NOT_OWED, STRONG);
                    plan(plot, plot.now()).isFine();
                })
                .taking("penalty")
                .taking("plan"));
        all.add(hard("a fee for late payment is no early-termination fee", null, plot -> {
                    plot.contract = plot.contract().ending(plot.before().first.plusDays(20), 6000L);
                    plot.bills(plot.now(), PENALTY, "滞纳金", 120).isFine();
                    plan(plot, plot.now()).isFine();
                })
                .taking("penalty")
                .taking("plan"));
    }
}
