package dev.billaudit.cli;

import dev.billaudit.ledger.Remark;

/**
 * What every command works with.
 *
 * @param desks what stands behind the commands
 * @param streams where things are said
 * @param surroundings environment and date
 * @param words in the chosen language
 * @param signal what to do when the process is told to end
 */
record Counter(Desks desks, Streams streams, Surroundings surroundings, SpokenWords words, StopSignal signal) {

    /** The words of a key with its values. */
    String say(String key, Object... values) {
        return words.say(Remark.of(key, values));
    }

    /** One line of talk, numbers hidden. */
    void talk(String line) {
        streams.err().println(Printable.message(line));
    }

    /** One line of the result. */
    void print(String line) {
        streams.out().println(Printable.result(line));
    }
}
