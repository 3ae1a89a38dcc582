package dev.billaudit.dispute;

import java.time.LocalDate;

/**
 * A date somebody has to keep.
 *
 * @param clock which clock, such as {@code carrier-answer}
 * @param due the last day
 * @param provisional whether it lies beyond the working-day calendar
 */
public record Deadline(String clock, LocalDate due, boolean provisional) {}
