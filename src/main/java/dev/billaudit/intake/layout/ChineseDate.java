package dev.billaudit.intake.layout;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Years, months and days in Chinese numerals, {@code 二〇二四年五月三十一日}. */
final class ChineseDate {

    private static final String DIGITS = "〇一二三四五六七八九";
    private static final Pattern YEAR = Pattern.compile("[〇零○一二三四五六七八九]{4}(?= ?年)");
    private static final Pattern SMALL =
            Pattern.compile("(?<=[年月] ?)(?:([二三]?)十([一二三四五六七八九]?)|([一二三四五六七八九]))(?= ?[月日号])");

    private ChineseDate() {}

    /** The text with such numerals as figures; any other text as it is. */
    static String figures(String text) {
        if (text.indexOf('年') < 0) {
            return text;
        }
        String years = YEAR.matcher(text).replaceAll(found -> digits(found.group()));
        return SMALL.matcher(years).replaceAll(found -> String.valueOf(number(found)));
    }

    private static String digits(String numerals) {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < numerals.length(); i++) {
            digits.append(Math.max(0, DIGITS.indexOf(numerals.charAt(i))));
        }
        return digits.toString();
    }

    private static int number(MatchResult found) {
        if (found.group(3) != null) {
            return DIGITS.indexOf(found.group(3));
        }
        int tens = found.group(1).isEmpty() ? 1 : DIGITS.indexOf(found.group(1));
        return tens * 10 + (found.group(2).isEmpty() ? 0 : DIGITS.indexOf(found.group(2)));
    }
}
