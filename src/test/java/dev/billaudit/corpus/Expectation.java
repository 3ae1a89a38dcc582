package dev.billaudit.corpus;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What an audit of a corpus must say.
 *
 * @param claims the findings that must come; no other may
 * @param money every line and month
 * @param planted the situations of each line, first the one it was made for
 * @param parked the files no table of which is known
 * @param spoilt the lines with one row that cannot be read
 * @param refused the files whose container cannot be read
 */
record Expectation(
        List<Claim> claims,
        List<MonthMoney> money,
        Map<String, List<Situation>> planted,
        List<String> parked,
        List<String> spoilt,
        List<String> refused) {

    private static final List<String> RULE_ORDER = List.of(
            "charged-after-cancellation",
            "duplicate-charge",
            "trial-turned-paid",
            "price-above-agreed",
            "idle-period-fee",
            "unrecognised-sp",
            "unrecognised-value-added",
            "unitemised-charge",
            "plan-fee-not-agreed",
            "penalty-not-owed");

    Expectation() {
        this(
                new ArrayList<>(),
                new ArrayList<>(),
                new TreeMap<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>());
    }

    void add(Plot plot, List<Situation> situations) {
        planted.put(plot.number, situations);
        if (plot.extras.contains(Plot.Extra.ONE_BAD_AMOUNT) && plot.now().usage.get(Use.VOICE) == State.PRESENT) {
            spoilt.add(plot.number);
        }
        claims.addAll(plot.claims);
        for (BilledMonth month : plot.months) {
            if (month.isAbsent) {
                continue;
            }
            money.add(MonthMoney.of(plot, month));
            long left = Math.max(0, month.sum());
            var offsets = new HashMap<Charge, Long>();
            for (Suspect suspect : suspects(month)) {
                Charge charge = suspect.charge();
                long offset = Math.min(
                        offsets.getOrDefault(charge, charge.offset),
                        suspect.blame().fen());
                offsets.put(charge, offsets.getOrDefault(charge, charge.offset) - offset);
                long claim = Math.min(suspect.blame().fen() - offset, left);
                left -= claim;
                claims.add(new Claim(
                        suspect.blame().rule(),
                        month.month.toString(),
                        plot.number,
                        charge.service(),
                        Fen.text(suspect.blame().fen()),
                        Fen.text(claim),
                        suspect.blame().grade(),
                        "-",
                        charge.signals,
                        charge.situation));
            }
            ofTheBill(plot, month);
        }
    }

    private record Suspect(Charge charge, Charge.Blame blame) {}

    /** In rule order, then by place. */
    private static List<Suspect> suspects(BilledMonth month) {
        return month.charges.stream()
                .flatMap(charge -> charge.blames().stream().map(blame -> new Suspect(charge, blame)))
                .sorted(Comparator.comparing((Suspect suspect) ->
                                RULE_ORDER.indexOf(suspect.blame().rule()))
                        .thenComparing(suspect -> suspect.charge().part))
                .toList();
    }

    /** All of it, a claim or a month a line. */
    List<String> lines() {
        return Stream.of(claims, money, parked, spoilt, refused)
                .flatMap(List::stream)
                .map(Object::toString)
                .toList();
    }

    private void ofTheBill(Plot plot, BilledMonth month) {
        if (month.off != 0 && !month.isOffAccepted) {
            claims.add(new Claim(
                    "bill-does-not-add-up",
                    month.month.toString(),
                    plot.number,
                    null,
                    "0.00",
                    "0.00",
                    "REVIEW",
                    Fen.text(month.off),
                    Set.of(),
                    month.offBy));
        }
        if (month.abnormal) {
            claims.add(new Claim(
                    "abnormal-total",
                    month.month.toString(),
                    plot.number,
                    null,
                    "0.00",
                    "0.00",
                    "REVIEW",
                    "-",
                    Set.of(),
                    month.abnormalBy));
        }
    }
}
