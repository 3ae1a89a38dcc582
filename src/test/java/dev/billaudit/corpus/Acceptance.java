package dev.billaudit.corpus;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A row of {@code accepted}. */
record Acceptance(
        String line,
        @Nullable String service,
        @Nullable String rule,
        @Nullable Long cap,
        @Nullable LocalDate until) {}
