package dev.billaudit.intake.layout;

import dev.billaudit.ledger.Cycle;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The months that the titles of one file name. Below the rows of a bill the same title with another month begins that month's
 * bill; another title of a month only shows that nobody knows whose rows follow.
 */
final class TitledMonths {

    private static final Pattern FIGURES = Pattern.compile("\\d+|[〇零○一二三四五六七八九十]+(?=[年月])");

    /** How the title reads that gave the month, but for its figures; null where a label did. */
    private @Nullable String given;

    private @Nullable Cycle named;
    private boolean isUnsure;
    /** The last title that names the month of what stands below it, null for none. */
    private @Nullable String below;

    /** A title gives the month of the bill. */
    void give(String title, Cycle month) {
        given = shape(title);
        named = month;
        isUnsure = false;
        below = null;
    }

    /** A title names a month that is known already. */
    void name(Cycle month) {
        named = month;
    }

    /** A label gives the month: what titles say decides nothing any more. */
    void label() {
        given = null;
        isUnsure = false;
        below = null;
    }

    /** A sheet begins: what titles of the sheet before name is not its month. */
    void beginSheet() {
        below = null;
    }

    /** Hears a text alone; whether it says of which month the rows below it are: {@code 上月费用明细}. */
    boolean hear(String text) {
        boolean isTitle = MonthTitle.isOfRows(text);
        below = isTitle ? text : below;
        return isTitle;
    }

    /** The last such title if it names another month than the bill's, else null. */
    @Nullable
    String contradicting(@Nullable Cycle span) {
        return below != null && span != null && MonthTitle.isOfOther(below, span) ? below : null;
    }

    /**
     * Whether a text below the rows of a bill is the title of another month's.
     *
     * @param span of the bill above
     */
    boolean isNext(String text, @Nullable Cycle span) {
        Cycle stated = PeriodReader.period(text);
        if (stated == null || span == null || stated.equals(named) || areOfOne(stated, span)) {
            return false;
        }
        return isShapedAsGiven(text) || MonthTitle.isOfBill(text);
    }

    /** Whether a title reads as the one that gave the month. */
    boolean isShapedAsGiven(String text) {
        return shape(text).equals(given);
    }

    /** Nobody knows the month of what follows. */
    void doubt() {
        isUnsure = true;
    }

    boolean isUnsure() {
        return isUnsure;
    }

    private static boolean areOfOne(Cycle stated, Cycle span) {
        return !stated.first().isAfter(span.last()) && !stated.last().isBefore(span.first());
    }

    private static String shape(String title) {
        return FIGURES.matcher(Headings.plain(title)).replaceAll("#");
    }
}
