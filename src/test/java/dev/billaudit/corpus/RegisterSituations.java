package dev.billaudit.corpus;

import static dev.billaudit.corpus.Charge.Need.CODES;
import static dev.billaudit.corpus.Charge.Need.PORT;
import static dev.billaudit.corpus.Charge.Need.RHYTHM;
import static dev.billaudit.corpus.Part.ON_BEHALF;
import static dev.billaudit.corpus.Part.VALUE_ADDED;
import static dev.billaudit.corpus.ServiceSituations.AFTER;
import static dev.billaudit.corpus.ServiceSituations.LIKELY;
import static dev.billaudit.corpus.ServiceSituations.PRICE;
import static dev.billaudit.corpus.ServiceSituations.STRONG;
import static dev.billaudit.corpus.Situation.clear;
import static dev.billaudit.corpus.Situation.hard;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the register's other pages say: messages, what was accepted, lines that were handed on, prices by use. */
final class RegisterSituations {

    private static final String NONE = "NO_CONFIRMATION_ON_FILE";
    private static final String AGAINST = "CONFIRMATION_CONTRADICTS";

    private RegisterSituations() {}

    static List<Situation> all() {
        var all = new ArrayList<Situation>();
        for (Part part : List.of(VALUE_ADDED, ON_BEHALF)) {
            messages(all, part);
            accepted(all, part);
            uses(all, part);
        }
        otherPorts(all);
        wholeBills(all);
        handedOn(all);
        return all;
    }

    private static Offer offer(Plot plot, Part part) {
        return part == ON_BEHALF ? plot.shelf.sp() : plot.shelf.own();
    }

    private static String said(Offer offer) {
        return String.valueOf(offer.name());
    }

    private static void receives(Plot plot, String port, String text) {
        LocalDateTime time = plot.before().first.plusDays(4).atTime(10, 15, 30);
        plot.messages.add(new Message(plot.number, time, port, text));
    }

    private static Charge unknown(Plot plot, Part part, Offer offer, long fen) {
        return plot.sells(plot.now(), part, offer, fen).isSuspect(plot.unrecognised(part), LIKELY);
    }

    private static void messages(List<Situation> all, Part part) {
        all.add(clear(
                "no message is on file: " + part,
                part,
                plot -> unknown(plot, part, offer(plot, part), 500).marked(NONE, "!" + AGAINST)));
        all.add(clear("a message that confirms the order is no entry: " + part, part, plot -> {
            Offer offer = offer(plot, part);
            receives(plot, "", "您已成功订购" + plot.carrier.name + "的" + said(offer) + "业务，标准资费5.00元/月。");
            unknown(plot, part, offer, 500).marked("!" + NONE, "!" + AGAINST);
        }));
        all.add(hard("a message with another price contradicts: " + part, part, plot -> {
            Offer offer = offer(plot, part);
            receives(plot, "", "您已成功订购" + plot.carrier.name + "的" + said(offer) + "业务，标准资费3.00元/月。");
            unknown(plot, part, offer, 500).marked("!" + NONE, AGAINST);
        }));
        all.add(hard("a message that confirms the cancelling contradicts: " + part, part, plot -> {
            Offer offer = offer(plot, part);
            receives(plot, "", "您已成功退订" + said(offer) + "业务。");
            unknown(plot, part, offer, 500).marked(AGAINST);
        }));
        all.add(hard("a message of another line confirms nothing: " + part, part, plot -> {
            Offer offer = offer(plot, part);
            plot.messages.add(new Message(
                    "17" + plot.number.substring(2),
                    plot.before().first.atTime(8, 0),
                    "",
                    "您已成功订购" + said(offer) + "业务，标准资费5.00元/月。"));
            unknown(plot, part, offer, 500).marked(NONE, "!" + AGAINST);
        }));
        all.add(hard("a message acquits nobody of a price above the agreed one: " + part, part, plot -> {
            Offer offer = offer(plot, part);
            plot.agrees(offer).at(300L);
            receives(plot, "", "您已成功订购" + plot.carrier.name + "的" + said(offer) + "业务，标准资费5.00元/月。");
            plot.sells(plot.now(), part, offer, 500)
                    .isSuspect(PRICE, 200, STRONG)
                    .marked("!" + NONE);
        }));
    }

    private static void otherPorts(List<Situation> all) {
        all.add(hard("a message from the port about another service contradicts", ON_BEHALF, plot -> {
                    Offer offer = plot.shelf.sp();
                    receives(plot, String.valueOf(offer.port()), "您已成功订购" + said(plot.shelf.sp()) + "业务，标准资费5.00元/月。");
                    unknown(plot, ON_BEHALF, offer, 500).needs(CODES, PORT).marked(AGAINST, "!" + NONE);
                })
                .at(Level.BOTH, Level.RECORDS)
                .of(Carrier.MOBILE)
                .byItself());
    }

    private static void accepts(
            Plot plot, @Nullable String service, @Nullable String rule, @Nullable Long cap, @Nullable LocalDate until) {
        plot.accepted.add(new Acceptance(plot.number, service, rule, cap, until));
    }

    private static void accepted(List<Situation> all, Part part) {
        all.add(clear("accepted, without a cap or a day: " + part, part, plot -> {
            Offer offer = offer(plot, part);
            accepts(plot, said(offer), null, null, null);
            plot.sells(plot.now(), part, offer, 500).isAgreed();
        }));
        all.add(clear("accepted up to the cap and the last day: " + part, part, plot -> {
            Offer offer = offer(plot, part);
            accepts(plot, said(offer), plot.unrecognised(part), 500L, plot.now().last);
            plot.sells(plot.now(), part, offer, 500).isAgreed();
        }));
        all.add(clear("a fen above the cap is not accepted: " + part, part, plot -> {
            Offer offer = offer(plot, part);
            accepts(plot, said(offer), null, 500L, null);
            unknown(plot, part, offer, 501);
        }));
        all.add(hard("two charges together above the cap are not accepted: " + part, part, plot -> {
                    Offer offer = offer(plot, part);
                    accepts(plot, said(offer), null, 500L, null);
                    plot.uses(plot.now(), part, offer, 300).needs(RHYTHM).isSuspect(plot.unrecognised(part), LIKELY);
                    plot.uses(plot.now(), part, offer, 250).needs(RHYTHM).isSuspect(plot.unrecognised(part), LIKELY);
                })
                .at(Level.RECORDS));
        all.add(clear("what was accepted until the month before is stale: " + part, part, plot -> {
            Offer offer = offer(plot, part);
            accepts(plot, said(offer), null, null, plot.before().last);
            plot.sells(plot.before(), part, offer, 500).isAgreed();
            unknown(plot, part, offer, 500);
        }));
        all.add(clear("accepted on another line: " + part, part, plot -> {
            Offer offer = offer(plot, part);
            plot.accepted.add(new Acceptance("17" + plot.number.substring(2), said(offer), null, null, null));
            unknown(plot, part, offer, 500);
        }));
        all.add(hard("accepted of another rule: " + part, part, plot -> {
            Offer offer = offer(plot, part);
            accepts(plot, said(offer), "charged-after-cancellation", null, null);
            unknown(plot, part, offer, 500);
        }));
        all.add(hard("an acceptance without a service is of no charge: " + part, part, plot -> {
            accepts(plot, null, plot.unrecognised(part), null, null);
            unknown(plot, part, offer(plot, part), 500);
        }));
        all.add(hard("a price above the agreed one is accepted: " + part, part, plot -> {
            Offer offer = offer(plot, part);
            plot.agrees(offer).at(300L);
            accepts(plot, said(offer), PRICE, 600L, null);
            plot.sells(plot.now(), part, offer, 500).isAgreed();
        }));
        all.add(hard("accepted on every line: " + part, part, plot -> {
            Offer offer = offer(plot, part);
            Offer named = offer.named(offer.name() + plot.number.substring(7));
            plot.accepted.add(new Acceptance("*", said(named), null, 500L, null));
            plot.sells(plot.now(), part, named, 500).isAgreed();
        }));
    }

    private static void wholeBills(List<Situation> all) {
        all.add(clear("a difference of the bill was accepted", null, plot -> {
                    accepts(plot, null, "bill-does-not-add-up", null, null);
                    plot.now().off = 120;
                    plot.now().isOffAccepted = true;
                })
                .taking("total"));
    }

    private static void uses(List<Situation> all, Part part) {
        all.add(hard("a monthly fee is held against a price by use: " + part, part, plot -> {
                    Offer offer = offer(plot, part);
                    plot.agrees(offer).as("per-use").at(200L);
                    plot.sells(plot.now(), part, offer, 500).isSuspect(PRICE, 300, STRONG);
                })
                .at(Level.RECORDS));
        all.add(hard("uses without an agreed price are agreed: " + part, part, plot -> {
                    Offer offer = offer(plot, part);
                    plot.agrees(offer).as("per-use");
                    for (long fen : new long[] {200, 900, 200}) {
                        plot.uses(plot.now(), part, offer, fen).isAgreed();
                    }
                })
                .at(Level.RECORDS));
        all.add(hard("uses of a monthly service together up to its price: " + part, part, plot -> {
                    Offer offer = offer(plot, part);
                    plot.agrees(offer).at(500L);
                    plot.uses(plot.now(), part, offer, 200).needs(RHYTHM).isAgreed();
                    plot.uses(plot.now(), part, offer, 300).needs(RHYTHM).isAgreed();
                })
                .at(Level.RECORDS));
        all.add(hard("an order of every line that ended is charged after its end: " + part, part, plot -> {
            Offer offer = offer(plot, part);
            Offer named = offer.named(offer.name() + plot.number.substring(7));
            plot.services.add(new AgreedService("*", named)
                    .at(100)
                    .until(plot.before().first.plusDays(9)));
            plot.sells(plot.now(), part, named, 100).isSuspect(AFTER, STRONG);
        }));
    }

    /** The contract of the holder before, who gave the line away on the last day of the month before. */
    private static void handedOn(Plot plot, @Nullable String before, @Nullable String since, long fen) {
        Contract old = plot.contract();
        Contract given = old.ending(plot.before().last, null);
        plot.otherContracts.add(before == null ? given : given.in(before));
        Contract taken = new Contract(
                old.line(), old.carrier(), old.kind(), old.plan(), fen, plot.now().first, null, null, since);
        plot.contract = taken;
    }

    /** A contract of the same plan follows within the month, dearer by so much; the new price. */
    private static long renewed(Plot plot, long more) {
        Contract old = plot.contract();
        LocalDate last = plot.now().first.plusDays(13);
        plot.otherContracts.add(old.ending(last, null));
        long price = plot.planPrice() + more;
        plot.contract = new Contract(
                old.line(), old.carrier(), old.kind(), old.plan(), price, last.plusDays(1), null, null, null);
        return price;
    }

    private static void handedOn(List<Situation> all) {
        all.add(hard(
                        "a line was handed on and the new holder pays less: the old fee is above the price",
                        null,
                        plot -> {
                            long price = plot.planPrice();
                            handedOn(plot, null, null, price - 1000);
                            plot.now().plan().situation = plot.situation;
                            plot.now().plan().isSuspect(PRICE, 1000, STRONG);
                        })
                .byItself());
        all.add(hard("a line was handed on and the new holder pays more", null, plot -> {
                    long price = plot.planPrice();
                    handedOn(plot, null, null, price + 1000);
                    plot.now().plan().fen = price + 1000;
                    plot.now().plan().isAgreed();
                })
                .byItself());
        all.add(hard("a contract renewed within the month: the dearer price is agreed to", null, plot -> {
                    plot.now().plan().fen = renewed(plot, 1000);
                    plot.now().plan().isAgreed();
                })
                .byItself());
        all.add(hard("a contract renewed within the month: above the dearer price", null, plot -> {
                    plot.now().plan().situation = plot.situation;
                    plot.now().plan().fen = renewed(plot, 1000) + 500;
                    plot.now().plan().isSuspect(PRICE, 500, STRONG);
                })
                .byItself());
        all.add(hard("a line that left Henan is measured by five times", null, plot -> {
                    handedOn(plot, "河南", "广东", plot.planPrice());
                    BillSituations.high(plot, 3, 1);
                })
                .byItself());
        all.add(hard("a line that came to Henan is measured by three times", null, plot -> {
                    handedOn(plot, "广东", "河南", plot.planPrice());
                    BillSituations.high(plot, 3, 1);
                    plot.now().abnormal = true;
                    plot.now().abnormalBy = plot.situation;
                })
                .byItself());
        all.add(hard("what the holder before ordered ended with the handing on", VALUE_ADDED, plot -> {
                    handedOn(plot, null, null, plot.planPrice());
                    Offer offer = plot.shelf.own();
                    plot.agrees(offer).at(500L).until(plot.before().last);
                    plot.sells(plot.before(), VALUE_ADDED, offer, 500).isAgreed();
                    plot.sells(plot.now(), VALUE_ADDED, offer, 500).isSuspect(AFTER, STRONG);
                })
                .byItself());
    }
}
