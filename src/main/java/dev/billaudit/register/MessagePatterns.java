package dev.billaudit.register;

import java.util.List;

/**
 * How order and cancel messages are read: data, in RE2 syntax.
 *
 * @param messages what a message is about, the first that fits speaks
 * @param price named groups {@code price} and {@code unit}
 * @param free the word for no price
 * @param reply named group {@code reply}
 * @param effective named groups {@code year}, {@code month} and {@code day}
 * @param reminder words of messages that remind of a renewal
 */
public record MessagePatterns(
        List<MessagePattern> messages, String price, String free, String reply, String effective, String reminder) {

    private static final String NEVER = "[^\\x00-\\x{10FFFF}]";

    /** No message is understood. */
    public static final MessagePatterns NONE = new MessagePatterns(List.of(), NEVER, NEVER, NEVER, NEVER, NEVER);

    /** Copies the list. */
    public MessagePatterns {
        messages = List.copyOf(messages);
    }

    /** What a message can be. */
    public enum Kind {
        /** Asks for the second confirmation. */
        REQUEST,
        ORDERED,
        CANCELLED,
        /** One use was bought. */
        PURCHASE
    }

    /**
     * One kind of message.
     *
     * @param kind what it is
     * @param pattern named groups {@code service} and, where it names one, {@code provider}
     */
    public record MessagePattern(Kind kind, String pattern) {}
}
