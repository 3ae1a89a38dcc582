package dev.billaudit.intake.layout;

import dev.billaudit.ledger.Carrier;
import dev.billaudit.ledger.Category;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The section that the rows of a bill stand in while they are read: what its title says, and what ends it. */
final class SectionAbove {

    private final Vocabulary words;
    private @Nullable String title;
    /** The table whose rows the title stands among. */
    private int table;
    /** Whether its sum has closed it. */
    private boolean isClosed;
    /** Whether a dash stands beside the title. */
    private boolean isNothing;
    /** Whether a sum to which the rows below the title come has ended it. */
    private boolean isSummed;

    SectionAbove(Vocabulary words) {
        this.words = words;
    }

    /** Keeps what is known so far; what it answers puts that back. */
    Runnable mark() {
        SectionAbove kept = new SectionAbove(words);
        kept.take(this);
        return () -> take(kept);
    }

    private void take(SectionAbove other) {
        title = other.title;
        table = other.table;
        isClosed = other.isClosed;
        isNothing = other.isNothing;
        isSummed = other.isSummed;
    }

    @Nullable
    String title() {
        return title;
    }

    /** A table begins; the title of a section that was closed by its sum no longer holds. */
    void beginTable() {
        if (isClosed) {
            title = null;
        }
        isClosed = false;
    }

    /**
     * A section title, null for a title that is none.
     *
     * @param isOfNothing whether a dash stands in the place of its amount
     */
    void entitle(@Nullable String section, boolean isOfNothing, int ofTable) {
        isNothing = isOfNothing;
        isSummed = false;
        title = section;
        table = ofTable;
        isClosed = false;
    }

    /** Whether a table stands in a section that no sum has closed, by a title or row of its own. */
    boolean holds(int open, @Nullable BillEntry last) {
        boolean isBegun = table == open || (last != null && last.part() == open);
        return title != null && !isClosed && isBegun;
    }

    /** A sum of a section was read. */
    void close() {
        isClosed = true;
    }

    /** Whether the rows below the title come to a sum just read. */
    void sum(boolean fits) {
        isSummed = fits;
    }

    /**
     * Whether an item ends the section. It ends with its sum; reductions end where a section of charges begins, use where one of services
     * does, services where the one of the plan does, and a section with a dash in place of its amount, or with rows before blank ones,
     * where a plan does: what else is called may be anybody's.
     */
    boolean isEndedBy(String item, boolean isApart, boolean mayBegin, @Nullable BillEntry last) {
        Category within = title == null ? null : words.sectionCategory(title);
        Category own = words.category(Carrier.UNKNOWN, item, null);
        boolean isBegun = last != null && Objects.equals(last.title(), title);
        boolean isOther = (isNothing || (isApart && isBegun)) && GuessedSections.isOfPlan(own) && own != within;
        boolean begins =
                mayBegin && words.isChargeSection(item) && SectionTitles.ends(within, words.sectionCategory(item));
        return isSummed || (within != null && (isOther || begins));
    }
}
