package dev.billaudit.intake.layout;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A name that is printed over two rows: its upper half stands without an amount right above the row that has one. */
final class WrappedName {

    /** A row that is nothing but words in brackets, or begins with what begins no name. */
    private static final Pattern LOWER = Pattern.compile("\\([^()]*\\)|[)\\]】、,，…].*");
    /** What no name ends with. */
    private static final Pattern UPPER = Pattern.compile(".*(?:[、,，]|\\([^)]*)");

    private static final Pattern OPENED = Pattern.compile(".*\\([^)]*");
    private static final Pattern CLOSING = Pattern.compile("[^(]*\\).*");

    private static final Pattern SENTENCE = Pattern.compile(".*[。:!;?].*");

    private final Vocabulary words;
    private boolean isHeld;
    private String upper = "";
    private @Nullable String title;

    WrappedName(Vocabulary words) {
        this.words = words;
    }

    /**
     * A row of words without an amount.
     *
     * @param section the title it stands below
     */
    void hold(String name, @Nullable String section) {
        isHeld = !SectionTitles.isRemark(name, words)
                && !SENTENCE.matcher(Headings.plain(name)).matches();
        upper = name;
        title = section;
    }

    void forget() {
        isHeld = false;
    }

    /** The title that the upper half stands below. */
    @Nullable
    String title() {
        return title;
    }

    /** The upper half, which may also be an item without an amount. */
    String upper() {
        return Headings.strip(upper);
    }

    /** Whether a row with an amount goes on with the name of the row right above. */
    boolean isContinuedBy(String name) {
        if (!isHeld || words.isSection(name)) {
            return false;
        }
        String begin = Headings.plain(upper);
        String end = Headings.plain(name);
        boolean isNumbered = !Headings.unnumbered(name).equals(name);
        boolean isBroken = (LOWER.matcher(end).matches() && !isNumbered)
                || UPPER.matcher(begin).matches();
        boolean isOpened = OPENED.matcher(begin).matches();
        boolean isBracketed = isOpened == CLOSING.matcher(end).matches();
        return isBroken && isBracketed && (!words.isSection(upper) || words.isSection(whole(name)));
    }

    /** Whether a row with an amount may go on with the name of the row right above, so that it ended no section. */
    boolean mayBeContinuedBy(String name) {
        return isHeld
                && !words.isSection(name)
                && title != null
                && words.isSection(title)
                && SectionTitles.next(upper, words) == null;
    }

    /** Both halves as one name. */
    String whole(String lower) {
        return upper.stripTrailing() + Headings.strip(lower);
    }
}
