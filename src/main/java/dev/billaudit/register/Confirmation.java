package dev.billaudit.register;

import dev.billaudit.ledger.Line;
import java.time.LocalDateTime;

/**
 * An order or cancel message as received: one row of {@code confirmations.csv}.
 *
 * @param line who received it
 * @param time when
 * @param port the sender's port, empty when unknown
 * @param text the message
 * @param place file and row
 */
public record Confirmation(Line line, LocalDateTime time, String port, String text, String place) {}
