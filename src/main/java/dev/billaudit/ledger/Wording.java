package dev.billaudit.ledger;

/** The words of one language, as people read them. */
public interface Wording {

    /** The language tag: {@code zh-CN} or {@code en}. */
    String language();

    /**
     * The remark in words.
     *
     * @throws IllegalArgumentException if the packs have no such key: a test finds that before a customer does
     */
    String say(Remark remark);

    /** The words of a key without values. */
    default String say(String key) {
        return say(Remark.of(key));
    }
}
