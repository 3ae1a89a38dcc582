package dev.billaudit.intake.layout;

import java.time.YearMonth;
import java.util.List;
import java.util.regex.Pattern;

/** Names of sheets: which of them tell a sheet from another of the same rows, 主卡 and 副卡, and which do not. */
final class SheetNames {

    /** What a program adds to the name of a sheet it copies. */
    private static final Pattern COPY = Pattern.compile("(?i)(?:[\\s_-]*(?:[(（]\\d+[)）]|的?(?:副本|拷贝)\\d*|copy\\d*))+$");

    /** Sheets nobody named. */
    private static final Pattern UNNAMED = Pattern.compile("(?i)^(?:sheet|工作表)\\d+$");

    private static final Pattern SIGNS = Pattern.compile("[-_()\\[\\]【】·.]+");

    private final List<String> copies;
    private final List<String> plain;
    private final List<String> alone;

    /**
     * Takes the words, compared as titles.
     *
     * @param copies what says that a sheet is a copy
     * @param plain what says no more than that it is a bill
     * @param alone what tells nothing where it stands alone
     */
    SheetNames(List<String> copies, List<String> plain, List<String> alone) {
        this.copies = copies;
        this.plain = plain;
        this.alone = alone;
    }

    /** Whether nothing in their names tells two sheets of the same rows of a month's bill apart. */
    boolean areAlike(String one, String other, YearMonth month) {
        return told(one, month).equals(told(other, month));
    }

    /** What is left of a name that tells something; the bill's own month does not. */
    private String told(String name, YearMonth month) {
        String original = COPY.matcher(name).replaceFirst("");
        String left = Headings.title(UNNAMED.matcher(original).replaceFirst(""));
        for (String word : copies) {
            left = left.replace(word, "");
        }
        for (String word : plain) {
            left = left.replace(word, "");
        }
        String told = SIGNS.matcher(left).replaceAll("");
        return alone.contains(told) || isMonth(told, month) ? "" : told;
    }

    private static boolean isMonth(String name, YearMonth month) {
        String year = "(?:" + month.getYear() + "年)?";
        String written = "0?" + month.getMonthValue();
        return name.matches(year + written + "月份?")
                || name.equals(month.toString().replace("-", ""));
    }
}
