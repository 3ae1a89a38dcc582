package dev.billaudit.corpus;

import java.time.YearMonth;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Something that happens on a line, and what the design says of it.
 *
 * @param sentence the sentence of the design it plants
 * @param hard whether it is one of the things that break a naive reader
 * @param part whose level it leans on, null for none
 * @param levels the levels of that part at which it can be told
 * @param carriers of whom it can be told
 * @param takes what no second situation of the line may touch
 * @param alone whether nothing else may be planted on the line
 * @param start the first month of the line, null for any
 */
record Situation(
        String sentence,
        boolean hard,
        @Nullable Part part,
        Set<Level> levels,
        Set<Carrier> carriers,
        Set<String> takes,
        boolean alone,
        @Nullable YearMonth start,
        Consumer<Plot> story) {

    static Situation clear(String sentence, @Nullable Part part, Consumer<Plot> story) {
        return new Situation(
                sentence,
                false,
                part,
                EnumSet.allOf(Level.class),
                EnumSet.allOf(Carrier.class),
                Set.of(),
                false,
                null,
                story);
    }

    static Situation hard(String sentence, @Nullable Part part, Consumer<Plot> story) {
        return new Situation(
                sentence,
                true,
                part,
                EnumSet.allOf(Level.class),
                EnumSet.allOf(Carrier.class),
                Set.of(),
                false,
                null,
                story);
    }

    Situation at(Level first, Level... others) {
        return new Situation(sentence, hard, part, EnumSet.of(first, others), carriers, takes, alone, start, story);
    }

    Situation of(Carrier first, Carrier... others) {
        return new Situation(sentence, hard, part, levels, EnumSet.of(first, others), takes, alone, start, story);
    }

    Situation taking(String what) {
        var more = new HashSet<>(takes);
        more.add(what);
        return new Situation(sentence, hard, part, levels, carriers, more, alone, start, story);
    }

    Situation byItself() {
        return new Situation(sentence, hard, part, levels, carriers, takes, true, start, story);
    }

    /** The line's months begin with that one; nothing else is planted on it. */
    Situation from(YearMonth first) {
        return new Situation(sentence, hard, part, levels, carriers, takes, true, first, story);
    }
}
