package dev.billaudit.intake.table;

import dev.billaudit.ledger.Remark;
import org.jspecify.annotations.Nullable;

/**
 * One physical line of a text.
 *
 * @param number counted from 1
 * @param text without its end; bytes that are no character stand as {@code \xNN}
 * @param end the characters of its end, empty for a last line without
 * @param doubt why it cannot be trusted, null when it can
 */
record TextLine(
        int number, String text, String end, @Nullable Remark doubt) {}
