package dev.billaudit.corpus;

import java.util.List;

/**
 * The money of a line's month by verdict, in fen.
 *
 * @param fine agreed or standard, where the design leaves open which
 */
record MonthMoney(
        String line,
        String month,
        long agreed,
        long standard,
        long fine,
        long suspect,
        long unclear,
        long credit,
        List<String> situations) {

    static MonthMoney of(Plot plot, BilledMonth month) {
        long reduced =
                month.charges.stream().mapToLong(charge -> charge.reduced).sum();
        return new MonthMoney(
                plot.number,
                month.month.toString(),
                month.charges.stream().mapToLong(charge -> charge.agreed).sum(),
                month.charges.stream().mapToLong(charge -> charge.standard).sum(),
                month.charges.stream().mapToLong(charge -> charge.fine).sum(),
                month.charges.stream()
                        .flatMap(charge -> charge.blames().stream())
                        .mapToLong(Charge.Blame::fen)
                        .sum(),
                month.charges.stream().mapToLong(charge -> charge.unclear).sum(),
                month.sum(Part.CREDIT) - reduced,
                month.charges.stream()
                        .map(charge -> charge.situation)
                        .filter(sentence -> !sentence.isEmpty())
                        .distinct()
                        .toList());
    }
}
