package dev.billaudit.report;

/**
 * A column of a table.
 *
 * @param key of its name: {@code report.column.<key>}
 * @param literal whether the key is the name itself, such as a month
 * @param narrowest the least half-width characters it is made wide
 * @param widest the most half-width characters it is made wide
 * @param printed whether it goes to paper; the columns that do not stand at the end
 */
record Column(String key, boolean literal, int narrowest, int widest, boolean printed) {

    private static final int NARROWEST = 6;
    private static final int USUAL = 30;
    private static final int SENTENCE = 44;
    /** The screen has room: a narrow column would make every row of the paper as high. */
    private static final int SENTENCE_ASIDE = 110;

    /** Amounts, codes, names: as wide as their text. */
    static Column of(String key) {
        return new Column(key, false, NARROWEST, USUAL, true);
    }

    /** Sentences: wrapped. */
    static Column wide(String key) {
        return new Column(key, false, NARROWEST, SENTENCE, true);
    }

    /** A column whose name is the same in every language. */
    static Column named(String name) {
        return new Column(name, true, NARROWEST, USUAL, true);
    }

    /** The same column with another greatest width. */
    Column upTo(int characters) {
        return new Column(key, literal, narrowest, characters, printed);
    }

    /** The same column with room for what a person writes there. */
    Column atLeast(int characters) {
        return new Column(key, literal, characters, widest, printed);
    }

    /** The same column, for the screen only. */
    Column aside() {
        return new Column(key, literal, narrowest, widest == SENTENCE ? SENTENCE_ASIDE : widest, false);
    }

    String name(Words words) {
        return literal ? key : words.say("column." + key);
    }
}
