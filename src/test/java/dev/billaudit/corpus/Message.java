package dev.billaudit.corpus;

import java.time.LocalDateTime;

/** A row of {@code confirmations}. */
record Message(String line, LocalDateTime time, String port, String text) {}
