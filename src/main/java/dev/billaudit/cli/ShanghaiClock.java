package dev.billaudit.cli;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/** The one place that looks at the clock, always in the time of the bills. */
public final class ShanghaiClock {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private ShanghaiClock() {}

    /** Today in Asia/Shanghai: the as-of date when none is given. */
    public static LocalDate today() {
        return LocalDate.now(SHANGHAI);
    }

    /** This moment, for a schedule that waits for another. */
    static Instant instant() {
        return Instant.now();
    }

    /** Now in Asia/Shanghai, to the second: for the log only, no result depends on it. */
    static LocalDateTime now() {
        return LocalDateTime.now(SHANGHAI).truncatedTo(ChronoUnit.SECONDS);
    }
}
