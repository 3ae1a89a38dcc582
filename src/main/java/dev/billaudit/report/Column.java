package dev.billaudit.report;

/**
 * A column of a table.
 *
 * @param key of its name: {@code report.column.<key>}
 * @param literal whether the key is the name itself, such as a month
 * @param widest the most half-width characters it is made wide
 */
record Column(String key, boolean literal, int widest) {

    /** Amounts, codes, names: as wide as their text. */
    static Column of(String key) {
        return new Column(key, false, 30);
    }

    /** Sentences: wrapped. */
    static Column wide(String key) {
        return new Column(key, false, 44);
    }

    /** A column whose name is the same in every language. */
    static Column named(String name) {
        return new Column(name, true, 30);
    }

    String name(Words words) {
        return literal ? key : words.say("column." + key);
    }
}
