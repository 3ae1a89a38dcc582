package dev.billaudit.intake.layout;

import dev.billaudit.ledger.Category;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Rows of a bill that hold words alone, between its items. */
final class SectionTitles {

    /** The section of the page before goes on: {@code 代收费（续）}. */
    private static final Pattern CONTINUED = Pattern.compile("(?:\\(续\\)|续:?|接上页:?)?(.+?)(?:\\(续表?\\)|\\(接上页\\)|续表?)?");
    /** Says something of the section above it and names none. */
    private static final Pattern REMARK = Pattern.compile("\\(.*\\)|其中:?|明细:?|包括:?|包含:?|以下.*|.*如下:?");

    private static final int LONGEST = 16;

    private SectionTitles() {}

    /** Whether a text without an amount is a sentence rather than a title. */
    static boolean isNote(String text) {
        String plain = Headings.plain(text);
        return plain.length() > LONGEST || Headings.containsAny(plain, List.of("。", ":", ",", "!", ";", "?"));
    }

    /** Whether words only say something of what stands around them, so that the section above goes on. */
    static boolean isRemark(String text, Vocabulary words) {
        return REMARK.matcher(Headings.plain(text)).matches() && next(text, words) == null;
    }

    /** The section that what follows stands in; null for none. */
    static @Nullable String next(String text, Vocabulary words) {
        String title = words.titleOf(text);
        Matcher continued = CONTINUED.matcher(Headings.plain(text));
        boolean isKnown = title != null && words.isSection(title);
        boolean isContinued = !isKnown && continued.matches() && words.isSection(continued.group(1));
        return isContinued ? continued.group(1) : title;
    }

    /** Whether a section with an amount is none of what a title without one holds. */
    static boolean ends(@Nullable Category within, @Nullable Category begun) {
        boolean isUse = within == Category.VOICE || within == Category.MESSAGE || within == Category.DATA;
        return within == Category.CREDIT || (isUse && isSold(begun)) || (isSold(within) && begun == Category.PLAN);
    }

    private static boolean isSold(@Nullable Category kind) {
        return kind == Category.VALUE_ADDED || kind == Category.ON_BEHALF;
    }
}
