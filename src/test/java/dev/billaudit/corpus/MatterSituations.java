package dev.billaudit.corpus;

import static dev.billaudit.corpus.Part.ON_BEHALF;
import static dev.billaudit.corpus.Part.PLAN;
import static dev.billaudit.corpus.Part.VALUE_ADDED;
import static dev.billaudit.corpus.ServiceSituations.LIKELY;
import static dev.billaudit.corpus.Situation.clear;
import static dev.billaudit.corpus.Situation.hard;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What people wrote down of cases: promises that bills keep or do not, closed matters that come back. */
final class MatterSituations {

    private static final String AGAIN = "charged-again";
    private static final String PACK = "安心国际漫游包";

    private MatterSituations() {}

    static List<Situation> all() {
        var all = new ArrayList<Situation>();
        for (Part part : List.of(VALUE_ADDED, ON_BEHALF)) {
            promises(all, part);
            closedServices(all, part);
        }
        namelessRefunds(all);
        closedPacks(all);
        return all;
    }

    private static String service(Plot plot, Part part) {
        return String.valueOf((part == ON_BEHALF ? plot.shelf.sp() : plot.shelf.own()).name());
    }

    /** Some day of the month before, from which on the next bill is that of the month before. */
    private static LocalDate inTheMonthBefore(Plot plot) {
        return plot.before().first.plusDays(3 + plot.random.nextInt(20));
    }

    private static void promises(List<Situation> all, Part part) {
        all.add(clear("a promised refund is on no bill since: " + part, null, plot -> {
                    String service = service(plot, part);
                    plot.notes.add(Noted.promise(plot, service, inTheMonthBefore(plot), 500, null));
                    plot.misses(plot.before(), service, 500);
                    plot.misses(plot.now(), service, 500);
                })
                .taking("credit"));
        all.add(clear("a promised refund is not on the bill of its day: " + part, null, plot -> {
                    String service = service(plot, part);
                    plot.notes.add(Noted.promise(plot, service, inTheMonthBefore(plot), 500, plot.now().last));
                    plot.misses(plot.now(), service, 500);
                })
                .taking("credit"));
        all.add(clear(
                "the bill of the promised day has not ended yet: " + part,
                null,
                plot -> plot.notes.add(Noted.promise(
                        plot,
                        service(plot, part),
                        inTheMonthBefore(plot),
                        500,
                        plot.now().last.plusDays(1)))));
        all.add(clear("a promise on the last day of the cycle is for its bill: " + part, null, plot -> {
                    String service = service(plot, part);
                    plot.notes.add(Noted.promise(plot, service, plot.now().last, 500, null));
                    plot.misses(plot.now(), service, 500);
                })
                .taking("credit"));
        all.add(clear("a promised refund came with its name: " + part, null, plot -> {
                    String service = service(plot, part);
                    plot.notes.add(Noted.promise(plot, service, inTheMonthBefore(plot), 500, plot.now().last));
                    plot.reduces(plot.now(), null, service + "退费", 500);
                })
                .taking("credit"));
        all.add(hard("a promised refund came in two rows of one bill: " + part, null, plot -> {
                    String service = service(plot, part);
                    plot.notes.add(Noted.promise(plot, service, inTheMonthBefore(plot), 500, plot.now().last));
                    plot.reduces(plot.now(), null, service + "退费", 300);
                    plot.reduces(plot.now(), null, service + "返还", 200);
                })
                .taking("credit"));
        all.add(hard("a promised refund came on two bills: " + part, null, plot -> {
                    String service = service(plot, part);
                    plot.notes.add(Noted.promise(plot, service, plot.before().first, 500, plot.now().last));
                    plot.reduces(plot.before(), null, service + "退费", 300);
                    plot.reduces(plot.now(), null, service + "退费", 200);
                })
                .taking("credit"));
        all.add(hard("of a promised refund a part came: " + part, null, plot -> {
                    String service = service(plot, part);
                    plot.notes.add(Noted.promise(plot, service, inTheMonthBefore(plot), 500, plot.now().last));
                    plot.reduces(plot.now(), null, service + "退费", 200);
                    plot.misses(plot.now(), service, 300);
                })
                .taking("credit"));
        all.add(hard("a refund before the promise does not keep it: " + part, null, plot -> {
                    String service = service(plot, part);
                    plot.notes.add(Noted.promise(plot, service, plot.now().first, 500, null));
                    plot.reduces(plot.before(), null, service + "退费", 500);
                    plot.misses(plot.now(), service, 500);
                })
                .taking("credit"));
        all.add(hard("a refund for another service does not keep a promise: " + part, null, plot -> {
                    String service = service(plot, part);
                    plot.notes.add(Noted.promise(plot, service, inTheMonthBefore(plot), 500, plot.now().last));
                    plot.reduces(plot.now(), null, service(plot, part) + "退费", 500);
                    plot.misses(plot.now(), service, 500);
                })
                .taking("credit"));
        all.add(hard("a lower price is no refund: " + part, null, plot -> {
                    String service = service(plot, part);
                    plot.notes.add(Noted.promise(plot, service, inTheMonthBefore(plot), 500, plot.now().last));
                    plot.reduces(plot.now(), null, service + "优惠", 500);
                    plot.misses(plot.now(), service, 500);
                })
                .taking("credit"));
        all.add(clear(
                "a promised refund came another way: " + part,
                null,
                plot -> plot.notes.add(Noted.promise(plot, service(plot, part), inTheMonthBefore(plot), 500, null)
                        .receiving(500))));
        all.add(clear(
                "a promise to another line is nothing to this one: " + part,
                null,
                plot -> plot.notes.add(Noted.promise(plot, service(plot, part), inTheMonthBefore(plot), 500, null)
                        .of("17" + plot.number.substring(2)))));
    }

    private static void namelessRefunds(List<Situation> all) {
        all.add(hard("a refund without a name of the very amount keeps the promise", null, plot -> {
                    plot.notes.add(Noted.promise(
                            plot, service(plot, VALUE_ADDED), inTheMonthBefore(plot), 500, plot.now().last));
                    plot.reduces(plot.now(), null, "退费", 500);
                })
                .byItself());
        all.add(hard("a refund without a name of another amount does not", null, plot -> {
                    String service = service(plot, VALUE_ADDED);
                    plot.notes.add(Noted.promise(plot, service, inTheMonthBefore(plot), 500, plot.now().last));
                    plot.reduces(plot.now(), null, "退费", 400);
                    plot.misses(plot.now(), service, 500);
                })
                .byItself());
        all.add(hard("the service is charged on the bill of the refund, which pays for that", VALUE_ADDED, plot -> {
                    Offer offer = plot.shelf.own();
                    String service = String.valueOf(offer.name());
                    plot.notes.add(Noted.promise(plot, service, inTheMonthBefore(plot), 500, plot.now().last));
                    Charge charge =
                            plot.sells(plot.now(), VALUE_ADDED, offer, 500).isSuspect(ServiceSituations.OWN, LIKELY);
                    plot.reduces(plot.now(), charge, service + "退费", 500);
                    plot.misses(plot.now(), service, 500);
                })
                .at(Level.BILL, Level.BOTH)
                .byItself());
    }

    private static void closedServices(List<Situation> all, Part part) {
        all.add(clear("of a closed matter what another rule finds stays with that rule: " + part, part, plot -> {
            Offer offer = part == ON_BEHALF ? plot.shelf.sp() : plot.shelf.own();
            String service = String.valueOf(offer.name());
            plot.notes.add(Noted.closed(
                    plot, service, "UNAUTHORISED", plot.before().first.plusDays(9)));
            plot.sells(plot.now(), part, offer, 500).isSuspect(plot.unrecognised(part), LIKELY);
        }));
        all.add(clear("ordered after the closing is agreed: " + part, part, plot -> {
            Offer offer = part == ON_BEHALF ? plot.shelf.sp() : plot.shelf.own();
            plot.notes.add(Noted.closed(
                    plot,
                    String.valueOf(offer.name()),
                    "UNAUTHORISED",
                    plot.before().first.plusDays(9)));
            plot.agrees(offer).from(plot.now().first);
            plot.sells(plot.now(), part, offer, 500).isAgreed();
        }));
    }

    /** A line of which nobody wrote down a contract, with a pack beside its plan. */
    private static Charge pack(Plot plot, BilledMonth month) {
        plot.contract = null;
        plot.months.forEach(each -> each.plan().isFine());
        return plot.bills(month, PLAN, PACK, 900).isFine();
    }

    private static void closedPacks(List<Situation> all) {
        all.add(clear("a closed matter is charged again, twice", null, plot -> {
                    plot.notes.add(
                            Noted.closed(plot, PACK, "PLAN", plot.before().first.minusDays(1)));
                    pack(plot, plot.before()).isSuspect(AGAIN, LIKELY);
                    pack(plot, plot.now()).isSuspect(AGAIN, LIKELY);
                })
                .byItself());
        all.add(clear("the month in which a matter was closed belongs to it", null, plot -> {
                    plot.notes.add(Noted.closed(plot, PACK, "PLAN", plot.now().first));
                    pack(plot, plot.now());
                })
                .byItself());
        all.add(clear("closed on the last day before the cycle", null, plot -> {
                    plot.notes.add(Noted.closed(plot, PACK, "PLAN", plot.before().last));
                    pack(plot, plot.before());
                    pack(plot, plot.now()).isSuspect(AGAIN, LIKELY);
                })
                .byItself());
        all.add(clear("a matter that is open is not charged again", null, plot -> {
                    plot.notes.add(Noted.closed(plot, PACK, "PLAN", null));
                    pack(plot, plot.now());
                })
                .byItself());
        all.add(hard("a closed matter of another service or line is not charged again", null, plot -> {
                    plot.notes.add(Noted.closed(plot, "夜间畅聊包", "PLAN", plot.before().first));
                    plot.notes.add(Noted.closed(plot, PACK, "PLAN", plot.before().first)
                            .of("17" + plot.number.substring(2)));
                    pack(plot, plot.now());
                })
                .byItself());
        all.add(hard("a fee for days on which the line was idle was never disputed", null, plot -> {
                    plot.notes.add(Noted.closed(plot, PACK, "IDLE", plot.before().first));
                    pack(plot, plot.now());
                })
                .byItself());
    }
}
