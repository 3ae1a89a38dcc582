package dev.billaudit.corpus;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What people wrote down of a case.
 *
 * @param family of rules, as in the file
 * @param promised the day of the promise, null for none
 * @param fen what was promised
 * @param by the day it was promised for, null for the next bill
 * @param closed the day it was settled or given up, null while it is open
 * @param received what came back otherwise than on a bill
 */
record Noted(
        String line,
        Carrier carrier,
        String service,
        String family,
        @Nullable LocalDate promised,
        long fen,
        @Nullable LocalDate by,
        @Nullable LocalDate closed,
        long received) {

    static Noted promise(Plot plot, String service, LocalDate on, long fen, @Nullable LocalDate by) {
        return new Noted(plot.number, plot.carrier, service, "UNAUTHORISED", on, fen, by, null, 0);
    }

    static Noted closed(Plot plot, String service, String family, @Nullable LocalDate on) {
        return new Noted(plot.number, plot.carrier, service, family, null, 0, null, on, 0);
    }

    Noted of(String other) {
        return new Noted(other, carrier, service, family, promised, fen, by, closed, received);
    }

    Noted receiving(long otherwise) {
        return new Noted(line, carrier, service, family, promised, fen, by, closed, otherwise);
    }

    /** As {@code cases.yml} has it. */
    String text() {
        String id = carrier.id.toUpperCase(Locale.ROOT).replace('-', '_');
        return "  - {line: \"%s\", carrier: %s, service: \"%s\", family: %s, promised: %s, amount: %s, by: %s, closed: %s, received: %s}"
                .formatted(
                        line,
                        id,
                        service,
                        family,
                        day(promised),
                        promised == null ? "null" : '"' + Fen.text(fen) + '"',
                        day(by),
                        day(closed),
                        '"' + Fen.text(received) + '"');
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "null" : "\"" + day + "\"";
    }
}
