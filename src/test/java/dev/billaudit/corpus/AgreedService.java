package dev.billaudit.corpus;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A row of {@code services}, filled in word by word. */
final class AgreedService {

    final String line;
    final Offer offer;
    String kind = "monthly";

    @Nullable
    Long fen;

    @Nullable
    LocalDate from;

    @Nullable
    LocalDate until;

    AgreedService(String line, Offer offer) {
        this.line = line;
        this.offer = offer;
    }

    AgreedService as(String word) {
        kind = word;
        return this;
    }

    AgreedService at(long price) {
        fen = price;
        return this;
    }

    AgreedService from(LocalDate day) {
        from = day;
        return this;
    }

    AgreedService until(LocalDate day) {
        until = day;
        return this;
    }
}
