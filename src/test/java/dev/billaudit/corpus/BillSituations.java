package dev.billaudit.corpus;

import static dev.billaudit.corpus.Charge.Need.CODES;
import static dev.billaudit.corpus.Part.ON_BEHALF;
import static dev.billaudit.corpus.Part.PLAN;
import static dev.billaudit.corpus.Part.VALUE_ADDED;
import static dev.billaudit.corpus.ServiceSituations.LIKELY;
import static dev.billaudit.corpus.ServiceSituations.OWN;
import static dev.billaudit.corpus.ServiceSituations.SP;
import static dev.billaudit.corpus.Situation.clear;
import static dev.billaudit.corpus.Situation.hard;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What happens with sums, reductions, totals and the form of exports. */
final class BillSituations {

    private static final String UNITEMISED = "unitemised-charge";

    private BillSituations() {}

    static List<Situation> all() {
        var all = new ArrayList<Situation>();
        for (Part part : List.of(VALUE_ADDED, ON_BEHALF)) {
            sums(all, part);
        }
        nameless(all);
        reductions(all);
        totals(all);
        cycles(all);
        exports(all);
        return all;
    }

    /** A part of a sum that nothing explains. */
    private static Charge rest(Plot plot, Part part, long fen) {
        var rest = new Charge(part, new Offer(null, null, null, null, null), fen);
        rest.situation = plot.situation;
        rest.onBill = false;
        rest.printed = null;
        plot.now().charges.add(rest);
        return rest;
    }

    private static Offer offer(Plot plot, Part part) {
        return part == ON_BEHALF ? plot.shelf.sp() : plot.shelf.own();
    }

    private static void sums(List<Situation> all, Part part) {
        all.add(clear("records explain less than the sum: " + part, part, plot -> {
                    Offer offer = offer(plot, part);
                    plot.agrees(offer);
                    plot.sells(plot.now(), part, offer, 600).isAgreed();
                    rest(plot, part, 250).isSuspect(UNITEMISED, LIKELY);
                })
                .at(Level.RECORDS)
                .of(Carrier.MOBILE)
                .taking("sum" + part));
        all.add(clear("records are stated empty and the sum is not: " + part, part, plot -> {
                    plot.now().lists.put(part, State.STATED_EMPTY);
                    rest(plot, part, 800).isSuspect(UNITEMISED, LIKELY);
                })
                .at(Level.RECORDS)
                .byItself());
        all.add(clear("records are missing and the register has no entry: " + part, part, plot -> {
                    plot.now().lists.put(part, State.MISSING);
                    rest(plot, part, 8000).isSuspect(UNITEMISED, LIKELY);
                })
                .at(Level.RECORDS)
                .byItself());
        all.add(hard("records are missing and an entry could explain the sum: " + part, part, plot -> {
                    plot.now().lists.put(part, State.MISSING);
                    plot.agrees(offer(plot, part));
                    rest(plot, part, 800).isUnclear();
                })
                .at(Level.RECORDS)
                .byItself());
    }

    private static void nameless(List<Situation> all) {
        all.add(hard("two money columns, neither name nor code: both fees count", ON_BEHALF, plot -> {
                    plot.extras.add(Plot.Extra.TWO_MONEY_COLUMNS);
                    Offer nothing = new Offer(null, null, null, null, null);
                    plot.sells(plot.now(), ON_BEHALF, nothing, 500).isSuspect(UNITEMISED, LIKELY);
                    plot.sells(plot.now(), ON_BEHALF, nothing, 1000).isSuspect(UNITEMISED, LIKELY);
                })
                .at(Level.RECORDS)
                .of(Carrier.MOBILE)
                .byItself());
        all.add(hard("two money columns, codes alone, the register by codes alone", ON_BEHALF, plot -> {
                    plot.extras.add(Plot.Extra.TWO_MONEY_COLUMNS);
                    Offer known = new Offer(null, null, "901449", "-XXVL", "10666226");
                    Offer unknown = new Offer(
                            null, null, "901" + plot.number.substring(8), "-XYZ", "10667" + plot.number.substring(8));
                    plot.agrees(known);
                    plot.sells(plot.now(), ON_BEHALF, known, 700).needs(CODES).isAgreed();
                    plot.sells(plot.now(), ON_BEHALF, unknown, 300).needs(CODES).isSuspect(SP, LIKELY);
                })
                .at(Level.RECORDS)
                .of(Carrier.MOBILE)
                .byItself());
        all.add(hard("a list without names lends codes to the items of the bill", ON_BEHALF, plot -> {
                    plot.extras.add(Plot.Extra.NO_NAMES_ON_LIST);
                    Offer offer = plot.shelf.sp();
                    plot.agrees(offer.named("点点乐园"));
                    plot.sells(plot.now(), ON_BEHALF, offer, 700).needs(CODES).isAgreed();
                })
                .at(Level.BOTH)
                .of(Carrier.MOBILE)
                .byItself());
    }

    private static void reductions(List<Situation> all) {
        all.add(hard("the whole bill was reduced to nothing: found, nothing claimed", ON_BEHALF, plot -> {
                    plot.sells(plot.now(), ON_BEHALF, 1500).isSuspect(SP, LIKELY);
                    plot.reduces(plot.now(), null, "优惠减免", plot.now().sum());
                })
                .at(Level.BILL, Level.BOTH)
                .byItself());
        all.add(hard("the claim is capped at what the bill took", ON_BEHALF, plot -> {
                    plot.sells(plot.now(), ON_BEHALF, 1500).isSuspect(SP, LIKELY);
                    plot.reduces(plot.now(), null, "优惠减免", plot.now().sum() - 300);
                })
                .at(Level.BILL, Level.BOTH)
                .byItself());
        all.add(hard("two findings share what the bill took, in rule order", ON_BEHALF, plot -> {
                    plot.sells(plot.now(), VALUE_ADDED, plot.shelf.own(), 900).isSuspect(OWN, LIKELY);
                    plot.sells(plot.now(), ON_BEHALF, 1500).isSuspect(SP, LIKELY);
                    plot.reduces(plot.now(), null, "优惠减免", plot.now().sum() - 2000);
                })
                .at(Level.BILL, Level.BOTH)
                .byItself());
        for (Part part : List.of(VALUE_ADDED, ON_BEHALF)) {
            all.add(hard("a refund that names the service nets it: " + part, part, plot -> {
                        Charge charge = plot.sells(plot.now(), part, 800).isSuspect(plot.unrecognised(part), LIKELY);
                        plot.reduces(plot.now(), charge, charge.printed + "退费", 800);
                    })
                    .at(Level.BILL, Level.BOTH)
                    .taking("credit"));
            all.add(hard("a refund of a part leaves the rest to claim: " + part, part, plot -> {
                        Charge charge = plot.sells(plot.now(), part, 800).isSuspect(plot.unrecognised(part), LIKELY);
                        plot.reduces(plot.now(), charge, charge.printed + "退费", 300);
                    })
                    .at(Level.BILL, Level.BOTH)
                    .taking("credit"));
        }
        all.add(hard("a reduction of another matter does not touch the claim", ON_BEHALF, plot -> {
                    plot.sells(plot.now(), ON_BEHALF, 800).isSuspect(SP, LIKELY);
                    plot.reduces(plot.now(), null, "套餐费优惠", 500);
                })
                .at(Level.BILL, Level.BOTH)
                .taking("credit")
                .taking("plan"));
        all.add(hard("a row of 原价, 减免, 实际消费 is a charge and a credit", ON_BEHALF, plot -> {
                    Charge charge = plot.sells(plot.now(), ON_BEHALF, 1500).isSuspect(SP, LIKELY);
                    charge.reduced = 400;
                    charge.offset = 400;
                })
                .at(Level.BILL)
                .of(Carrier.TELECOM)
                .taking("credit"));
    }

    private static void totals(List<Situation> all) {
        all.add(clear("the items do not sum to the stated total", null, plot -> {
                    plot.now().off = plot.random.nextBoolean() ? 1 : -230;
                    plot.now().offBy = plot.situation;
                })
                .taking("total"));
        all.add(clear("the total is over five times the mean of the three months before", null, plot -> {
                    high(plot, 5, 1);
                    plot.now().abnormal = true;
                    plot.now().abnormalBy = plot.situation;
                })
                .byItself());
        all.add(clear("the total is five times the mean and no more", null, plot -> high(plot, 5, 0))
                .byItself());
        all.add(hard("in Henan three times are enough", null, plot -> {
                    plot.contract = plot.contract().in("河南");
                    high(plot, 3, 1);
                    plot.now().abnormal = true;
                    plot.now().abnormalBy = plot.situation;
                })
                .byItself());
    }

    /** Makes the total so many times the mean of the three months before, and as many fen more. */
    static void high(Plot plot, int times, long more) {
        long before = plot.months.subList(plot.months.size() - 4, plot.months.size() - 1).stream()
                .mapToLong(BilledMonth::sum)
                .sum();
        Charge voice = plot.now().of(Part.VOICE).get(0);
        long rest = before % 3;
        voice.fen += before * times / 3 - plot.now().sum() + (rest == 0 ? more : more == 0 ? 0 : 1);
        voice.isStandard();
    }

    private static void cycles(List<Situation> all) {
        all.add(hard("a cycle from the 27th to the 26th belongs to the month of its last day", ON_BEHALF, plot -> {
                    plot.months.forEach(BillSituations::from27To26);
                    Offer offer = plot.shelf.sp();
                    plot.agrees(offer).until(plot.now().first.minusDays(1));
                    plot.sells(plot.now(), ON_BEHALF, offer, 500).isSuspect(ServiceSituations.AFTER, "STRONG");
                    plot.sells(plot.now(), VALUE_ADDED, plot.shelf.own(), 300).isSuspect(OWN, LIKELY);
                })
                .at(Level.BILL, Level.BOTH)
                .byItself());
        all.add(hard("an entry that ended within such a cycle covers it", ON_BEHALF, plot -> {
                    plot.months.forEach(BillSituations::from27To26);
                    Offer offer = plot.shelf.sp();
                    plot.agrees(offer).until(plot.now().first.plusDays(1));
                    plot.sells(plot.now(), ON_BEHALF, offer, 500).isAgreed();
                })
                .at(Level.BILL, Level.BOTH)
                .byItself());
        all.add(hard("a bill of a quarter takes the fee of each of its months", ON_BEHALF, plot -> {
                    quarter(plot);
                    Offer offer = plot.shelf.sp();
                    plot.agrees(offer).at(500);
                    plot.sells(plot.now(), ON_BEHALF, offer, 1500).isAgreed();
                    plot.sells(plot.now(), VALUE_ADDED, plot.shelf.own(), 900).isSuspect(OWN, LIKELY);
                })
                .at(Level.BILL)
                .byItself());
        all.add(hard("without a bill the records are the charges", ON_BEHALF, plot -> {
                    plot.now().hasBill = false;
                    plot.now().charges.clear();
                    Offer offer = plot.shelf.sp();
                    plot.agrees(offer);
                    plot.sells(plot.now(), ON_BEHALF, offer, 500)
                            .needs(Charge.Need.PROVIDER)
                            .isAgreed();
                    plot.sells(plot.now(), ON_BEHALF, 900)
                            .needs(Charge.Need.PROVIDER)
                            .isSuspect(SP, LIKELY);
                })
                .at(Level.RECORDS)
                .of(Carrier.MOBILE, Carrier.TELECOM)
                .byItself());
    }

    /** The last bill is for three months, and of the other two there is nothing else. */
    private static void quarter(Plot plot) {
        BilledMonth now = plot.now();
        now.first = now.month.minusMonths(2).atDay(1);
        now.plan().fen *= 3;
        now.plan().isAgreed();
        plot.months.stream()
                .filter(month -> month != now && !month.month.isBefore(now.month.minusMonths(2)))
                .forEach(month -> month.isAbsent = true);
    }

    static void from27To26(BilledMonth month) {
        LocalDate first = month.month.minusMonths(1).atDay(27);
        month.used.values().forEach(days -> days.replaceAll(day -> first.plusDays(day.getDayOfMonth() - 1)));
        month.first = first;
        month.last = month.month.atDay(26);
    }

    private static void exports(List<Situation> all) {
        for (Plot.Extra extra : List.of(
                Plot.Extra.LIST_IN_TWO_OVERLAPPING_FILES,
                Plot.Extra.BILL_TWICE_AS_SAME_BYTES,
                Plot.Extra.BILL_EXPORTED_AGAIN_IN_OTHER_FORM,
                Plot.Extra.LIST_EXPORTED_AGAIN_WITH_MORE)) {
            all.add(hard("exports: " + extra, ON_BEHALF, plot -> {
                        plot.extras.add(extra);
                        Offer offer = plot.shelf.sp();
                        plot.agrees(offer);
                        plot.sells(plot.now(), ON_BEHALF, offer, 500).isAgreed();
                        plot.uses(plot.now(), ON_BEHALF, plot.shelf.sp(), 200).isSuspect(SP, LIKELY);
                    })
                    .at(Level.RECORDS)
                    .of(Carrier.MOBILE)
                    .byItself());
        }
        all.add(hard("category rows are zero and their children carry the money", VALUE_ADDED, plot -> {
                    plot.extras.add(Plot.Extra.CATEGORY_ROWS_ARE_ZERO);
                    plot.sells(plot.now(), VALUE_ADDED, 500).isSuspect(OWN, LIKELY);
                    plot.sells(plot.now(), ON_BEHALF, plot.shelf.sp(), 600).isSuspect(SP, LIKELY);
                })
                .at(Level.BILL)
                .of(Carrier.MOBILE)
                .byItself());
        all.add(hard("the bill's table of providers itemises what is collected for others", ON_BEHALF, plot -> {
                    plot.extras.add(Plot.Extra.TABLE_OF_PROVIDERS);
                    Offer offer = plot.shelf.sp();
                    plot.agrees(offer);
                    plot.sells(plot.now(), ON_BEHALF, offer, 500).isAgreed();
                    plot.sells(plot.now(), ON_BEHALF, 600).isSuspect(SP, LIKELY);
                })
                .at(Level.BILL)
                .of(Carrier.MOBILE)
                .byItself());
        all.add(hard("fees that are not for a service stay standard", null, plot -> {
                    plot.bills(plot.now(), Part.OTHER, "套餐补差额", 700).isFine();
                    plot.bills(plot.now(), PLAN, "来电显示功能费", 500).isSuspect(OWN, LIKELY);
                })
                .of(Carrier.TELECOM)
                .byItself());
    }
}
