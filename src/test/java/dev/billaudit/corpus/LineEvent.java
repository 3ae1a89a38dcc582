package dev.billaudit.corpus;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A row of {@code events}. */
record LineEvent(
        String line, String event, LocalDate from, @Nullable LocalDate until) {}
