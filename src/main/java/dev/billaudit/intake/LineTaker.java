package dev.billaudit.intake;

import org.jspecify.annotations.Nullable;

/**
 * Takes plain lines of a delimited text as bytes, before they become rows. What it does not take comes as a row, so it
 * takes only what it understands wholly.
 */
public interface LineTaker {

    /**
     * Offers the next line.
     *
     * @param buffer where the line stands, from {@code from} to {@code to}, without its end
     * @param strict decodes a field as the reader of rows would
     * @return how many fields the line has, 0 when it is not taken
     */
    int take(byte[] buffer, int from, int to, StrictDecoder strict);

    /** Decodes a field of a line. */
    interface StrictDecoder {

        /** The text, null when the bytes are no text that can be trusted. */
        @Nullable
        String decode(byte[] buffer, int from, int to);
    }
}
