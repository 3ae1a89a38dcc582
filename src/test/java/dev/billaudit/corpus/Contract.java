package dev.billaudit.corpus;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A row of {@code contracts}. */
record Contract(
        String line,
        Carrier carrier,
        String kind,
        @Nullable String plan,
        @Nullable Long fen,
        LocalDate from,
        @Nullable LocalDate until,
        @Nullable Long penalty,
        @Nullable String province) {

    Contract priced(@Nullable Long price) {
        return new Contract(line, carrier, kind, plan, price, from, until, penalty, province);
    }

    Contract planned(@Nullable String name) {
        return new Contract(line, carrier, kind, name, fen, from, until, penalty, province);
    }

    Contract of(String what) {
        return new Contract(line, carrier, what, plan, fen, from, until, penalty, province);
    }

    Contract ending(@Nullable LocalDate last, @Nullable Long fee) {
        return new Contract(line, carrier, kind, plan, fen, from, last, fee, province);
    }

    Contract in(String where) {
        return new Contract(line, carrier, kind, plan, fen, from, until, penalty, where);
    }
}
