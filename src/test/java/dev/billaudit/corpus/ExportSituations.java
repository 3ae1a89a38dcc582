package dev.billaudit.corpus;

import static dev.billaudit.corpus.Part.ON_BEHALF;
import static dev.billaudit.corpus.Part.VALUE_ADDED;
import static dev.billaudit.corpus.ServiceSituations.AFTER;
import static dev.billaudit.corpus.ServiceSituations.LIKELY;
import static dev.billaudit.corpus.ServiceSituations.OWN;
import static dev.billaudit.corpus.ServiceSituations.PRICE;
import static dev.billaudit.corpus.ServiceSituations.REVIEW;
import static dev.billaudit.corpus.ServiceSituations.SP;
import static dev.billaudit.corpus.ServiceSituations.STRONG;
import static dev.billaudit.corpus.Situation.hard;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** What months and files hold: exports across months, months that are not there, cycles that roll, files nobody reads. */
final class ExportSituations {

    private static final String IDLE = "idle-period-fee";

    private ExportSituations() {}

    static List<Situation> all() {
        var all = new ArrayList<Situation>();
        acrossMonths(all);
        gaps(all);
        for (int last : new int[] {26, 20, 15}) {
            rolling(all, last, YearMonth.of(2023, 11), "February of a leap year");
            rolling(all, last, YearMonth.of(2024, 11), "February");
            rolling(all, last, YearMonth.of(2024, 10), "the turn of the year");
        }
        statedMonths(all);
        beside(all);
        return all;
    }

    private static void acrossMonths(List<Situation> all) {
        all.add(hard("a list from the middle of one month to the middle of the next repeats both", ON_BEHALF, plot -> {
                    plot.extras.add(Plot.Extra.LIST_ACROSS_TWO_MONTHS);
                    Offer offer = plot.shelf.sp();
                    plot.agrees(offer).as("per-use").at(200L);
                    for (BilledMonth month : List.of(plot.before(), plot.now())) {
                        plot.uses(month, ON_BEHALF, offer, 200).isAgreed().at =
                                month.first.plusDays(3).atTime(9, 0, 13);
                        plot.uses(month, ON_BEHALF, offer, 200).isAgreed().at =
                                month.first.plusDays(20).atTime(9, 0, 13);
                        plot.uses(month, ON_BEHALF, offer, 350).isSuspect(PRICE, 150, STRONG).at =
                                month.first.plusDays(12).atTime(9, 0, 13);
                    }
                })
                .at(Level.RECORDS)
                .of(Carrier.MOBILE)
                .byItself());
        all.add(hard(
                        "an unknown service in a list across two months counts in the month of its day",
                        ON_BEHALF,
                        plot -> {
                            plot.extras.add(Plot.Extra.LIST_ACROSS_TWO_MONTHS);
                            plot.uses(plot.before(), ON_BEHALF, plot.shelf.sp(), 300)
                                            .isSuspect(SP, LIKELY)
                                            .at =
                                    plot.before().last.atTime(23, 59, 13);
                            plot.uses(plot.now(), ON_BEHALF, plot.shelf.sp(), 400)
                                    .isSuspect(SP, LIKELY)
                                    .at = plot.now().first.atTime(0, 0, 13);
                        })
                .at(Level.RECORDS)
                .of(Carrier.MOBILE)
                .byItself());
    }

    private static void gaps(List<Situation> all) {
        all.add(hard("a month that is not there is no month without a fee", VALUE_ADDED, plot -> {
                    plot.before().isAbsent = true;
                    Offer offer = plot.shelf.own();
                    plot.sells(plot.months.get(1), VALUE_ADDED, offer, 500).isSuspect(OWN, LIKELY);
                    plot.sells(plot.now(), VALUE_ADDED, offer, 500).isSuspect(OWN, LIKELY);
                })
                .byItself());
        all.add(hard("with a month missing nobody says the total is abnormal", null, plot -> {
                    plot.before().isAbsent = true;
                    Charge voice = plot.now().of(Part.VOICE).get(0);
                    voice.fen = plot.planPrice() * 30;
                    voice.isStandard();
                })
                .byItself());
        all.add(hard("idle before and after a month that is not there: each is one month", null, plot -> {
                    plot.before().isAbsent = true;
                    plot.extras.add(Plot.Extra.LISTS_OF_EVERY_MONTH);
                    for (BilledMonth month : List.of(plot.months.get(1), plot.now())) {
                        month.usage.replaceAll((kind, state) -> State.STATED_EMPTY);
                        FeeSituations.quiet(month);
                        month.plan().situation = plot.situation;
                        month.plan().isSuspect(IDLE, REVIEW);
                    }
                })
                .byItself());
        all.add(hard("an entry that ended in a month that is not there ended", VALUE_ADDED, plot -> {
                    plot.before().isAbsent = true;
                    Offer offer = plot.shelf.own();
                    plot.agrees(offer).until(plot.before().first.plusDays(9));
                    plot.sells(plot.now(), VALUE_ADDED, offer, 500).isSuspect(AFTER, STRONG);
                })
                .byItself());
    }

    /** Cycles that end on that day of each month. */
    private static void rolls(Plot plot, int last) {
        for (BilledMonth month : plot.months) {
            month.first = month.month.minusMonths(1).atDay(last + 1);
            month.last = month.month.atDay(last);
            month.used
                    .values()
                    .forEach(days -> days.replaceAll(day -> month.first.plusDays(
                            day.getDayOfMonth() % ChronoUnit.DAYS.between(month.first, month.last))));
            month.used.values().forEach(days -> days.sort(null));
        }
    }

    private static void rolling(List<Situation> all, int last, YearMonth start, String when) {
        String which = " (to the " + last + "th, " + when + ")";
        all.add(hard("first and last day of a rolling cycle are of its bill" + which, ON_BEHALF, plot -> {
                    rolls(plot, last);
                    for (BilledMonth month : plot.months) {
                        plot.uses(month, ON_BEHALF, plot.shelf.sp(), 200).isSuspect(SP, LIKELY).at =
                                month.first.atTime(0, 0, 13);
                        plot.uses(month, ON_BEHALF, plot.shelf.sp(), 300).isSuspect(SP, LIKELY).at =
                                month.last.atTime(23, 59, 13);
                    }
                })
                .at(Level.RECORDS)
                .of(Carrier.MOBILE)
                .from(start));
        all.add(hard("idle from the sixth day of a rolling cycle on" + which, null, plot -> {
                    rolls(plot, last);
                    LocalDate from = plot.now().first.plusDays(5);
                    plot.events.add(new LineEvent(plot.number, "idle", from, null));
                    FeeSituations.quiet(plot.now());
                    plot.now().plan().situation = plot.situation;
                    Charge plan = plot.now().plan();
                    long days = ChronoUnit.DAYS.between(plot.now().first, plot.now().last) + 1;
                    plan.isSuspect(IDLE, plan.fen * (days - 5) / days, STRONG);
                })
                .from(start));
        all.add(hard("an order that ended on the last day of a rolling cycle" + which, VALUE_ADDED, plot -> {
                    rolls(plot, last);
                    Offer offer = plot.shelf.own();
                    plot.agrees(offer).until(plot.before().last);
                    plot.sells(plot.before(), VALUE_ADDED, offer, 500).isAgreed();
                    plot.sells(plot.now(), VALUE_ADDED, offer, 500).isSuspect(AFTER, STRONG);
                })
                .from(start));
    }

    private static void statedMonths(List<Situation> all) {
        all.add(hard("a stated billing month wins over the day, after the end of a rolling cycle", ON_BEHALF, plot -> {
                    rolls(plot, 20);
                    plot.extras.add(Plot.Extra.LIST_STATES_ITS_MONTH);
                    for (BilledMonth month : List.of(plot.before(), plot.now())) {
                        plot.uses(month, ON_BEHALF, plot.shelf.sp(), 200).isSuspect(SP, LIKELY).at =
                                month.last.plusDays(3).atTime(8, 0, 13);
                        plot.uses(month, ON_BEHALF, plot.shelf.sp(), 300).isSuspect(SP, LIKELY).at =
                                month.first.plusDays(3).atTime(8, 0, 13);
                    }
                })
                .at(Level.RECORDS)
                .of(Carrier.MOBILE)
                .byItself());
        all.add(hard("a stated billing month wins over the day of another calendar month", ON_BEHALF, plot -> {
                    plot.extras.add(Plot.Extra.LIST_STATES_ITS_MONTH);
                    plot.uses(plot.now(), ON_BEHALF, plot.shelf.sp(), 200).isSuspect(SP, LIKELY).at =
                            plot.before().last.atTime(22, 0, 13);
                })
                .at(Level.RECORDS)
                .of(Carrier.MOBILE)
                .byItself());
    }

    private static void beside(List<Situation> all) {
        for (Part part : List.of(VALUE_ADDED, ON_BEHALF)) {
            all.add(hard("files that cannot be opened lie beside good ones: " + part, part, plot -> {
                plot.extras.add(Plot.Extra.UNREADABLE_FILES_BESIDE);
                Offer offer = part == ON_BEHALF ? plot.shelf.sp() : plot.shelf.own();
                plot.sells(plot.before(), part, offer, 500).isSuspect(plot.unrecognised(part), LIKELY);
                plot.sells(plot.now(), part, offer, 500).isSuspect(plot.unrecognised(part), LIKELY);
            }));
        }
    }
}
