package dev.billaudit.store;

import dev.billaudit.ledger.Recall;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.function.Function;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.module.SimpleModule;

/** Reads days, months and moments of documents: a month has few days, so that each is parsed once. */
final class PlainTimes {

    private static final Recall<LocalDate> DAYS = new Recall<>(LocalDate::parse);
    private static final Recall<YearMonth> MONTHS = new Recall<>(YearMonth::parse);

    private static final int DAY_LENGTH = "2026-10-31".length();
    private static final int MOMENT_LENGTH = "2026-10-31T23:59:59".length();

    private PlainTimes() {}

    static SimpleModule module() {
        return new SimpleModule("plain-times")
                .addDeserializer(LocalDate.class, new Reader<>(DAYS::of))
                .addDeserializer(YearMonth.class, new Reader<>(MONTHS::of))
                .addDeserializer(LocalDateTime.class, new Reader<>(PlainTimes::moment));
    }

    private static LocalDateTime moment(String text) {
        if (text.length() != MOMENT_LENGTH || text.charAt(DAY_LENGTH) != 'T') {
            return LocalDateTime.parse(text);
        }
        int hour = two(text, DAY_LENGTH + 1);
        int minute = two(text, DAY_LENGTH + 4);
        int second = two(text, DAY_LENGTH + 7);
        return LocalDateTime.of(DAYS.of(text.substring(0, DAY_LENGTH)), LocalTime.of(hour, minute, second));
    }

    private static int two(String text, int at) {
        return Character.digit(text.charAt(at), 10) * 10 + Character.digit(text.charAt(at + 1), 10);
    }

    private static final class Reader<T> extends ValueDeserializer<T> {

        private final Function<String, T> reading;

        Reader(Function<String, T> reading) {
            this.reading = reading;
        }

        @Override
        public T deserialize(JsonParser in, DeserializationContext context) {
            return reading.apply(in.getString());
        }
    }
}
