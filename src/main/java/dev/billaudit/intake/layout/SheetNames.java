package dev.billaudit.intake.layout;

import java.util.List;
import java.util.regex.Pattern;

/** Names of sheets: which of them tell a sheet from another of the same rows, 主卡 and 副卡, and which do not. */
final class SheetNames {

    /** What a program adds to the name of a sheet it copies, and sheets nobody named. */
    private static final Pattern COPY =
            Pattern.compile("(?i)[\\s_-]*(?:[(（]\\d+[)）]|的?(?:副本|拷贝)\\d*|copy\\d*)$|^(?:sheet|工作表)\\d+$");

    private static final Pattern SIGNS = Pattern.compile("[-_()\\[\\]【】·.]+");

    private final List<String> copies;
    private final List<String> plain;

    /**
     * Takes the words, compared as titles.
     *
     * @param copies what says that a sheet is a copy
     * @param plain what says no more than that it is a bill
     */
    SheetNames(List<String> copies, List<String> plain) {
        this.copies = copies;
        this.plain = plain;
    }

    /** Whether nothing in their names tells two sheets of the same rows apart. */
    boolean areAlike(String one, String other) {
        return told(one).equals(told(other));
    }

    /** What is left of a name that tells something. */
    private String told(String name) {
        String left = Headings.title(COPY.matcher(name).replaceFirst(""));
        for (String word : copies) {
            left = left.replace(word, "");
        }
        for (String word : plain) {
            left = left.replace(word, "");
        }
        return SIGNS.matcher(left).replaceAll("");
    }
}
