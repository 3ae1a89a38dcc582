package dev.billaudit.dispute;

import java.util.List;

/**
 * The pack {@code templates/letter/words-never.yml}: words no letter may hold, whatever the template.
 *
 * @param classes by kind of fault
 */
public record WordListFile(List<WordClass> classes) {

    /** Where the product keeps it. */
    public static final String PATH = "templates/letter/words-never.yml";

    /**
     * Words that share one fault.
     *
     * @param id such as {@code threat}
     * @param words plain text; Latin words match whole words in any case, others anywhere
     */
    public record WordClass(String id, List<String> words) {

        /** Copies the list. */
        public WordClass {
            words = List.copyOf(words);
        }
    }

    /** Copies the list. */
    public WordListFile {
        classes = List.copyOf(classes);
    }
}
