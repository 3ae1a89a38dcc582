package dev.billaudit.intake.layout;

import java.util.regex.Pattern;

/**
 * The row below a total that says of itself that it is a part of it: {@code 其中：抵扣赠款}. It is part of a sum whose items stand
 * above, and no charge. What follows may be one as well as another part: a person says which. A part of what an account holds is
 * no charge either.
 */
final class TotalParts {

    private static final Pattern PART = Pattern.compile("\\W*(?:其中|内含)");

    /** Below the sum of a section its items may stand. */
    private static final String OF_SECTION = "小计";

    private final Vocabulary words;
    private final BillSheet sheet;
    private boolean isBelow;
    /** Whether a row of an account stands above, or a part of one. */
    private boolean isBelowAccount;
    /** Whether such a part stands above, and no section or total since. */
    private boolean isTaken;
    /** Whether the row asked about last is such a part. */
    private boolean isPart;

    TotalParts(Vocabulary words, BillSheet sheet) {
        this.words = words;
        this.sheet = sheet;
    }

    /** What a row is, once it is known whether it is such a part. */
    RowRole role(RowRole role, String name) {
        boolean isNext = isBelow;
        boolean isOfAccount =
                isBelowAccount && PART.matcher(Headings.plain(name)).lookingAt();
        isPart = false;
        isBelowAccount = role == RowRole.ACCOUNT || isOfAccount;
        isBelow = role == RowRole.TOTAL && !Headings.plain(name).contains(OF_SECTION);
        if (role == RowRole.DATA && isOfAccount) {
            return RowRole.ACCOUNT;
        }
        if (role != RowRole.DATA) {
            isTaken &= role == RowRole.ACCOUNT || role == RowRole.REJECT;
            return role;
        }
        if (isNext && PART.matcher(Headings.plain(name)).lookingAt() && isExplained()) {
            isTaken = true;
            isPart = true;
            return role;
        }
        isTaken &= !words.isSection(name);
        return isTaken ? RowRole.REJECT : role;
    }

    /** Whether the row is such a part: none of the charges unless a later total holds only with it. */
    boolean isPart() {
        return isPart;
    }

    /** Whether a part of the total stands above, so that nobody can say whether what follows is one too. */
    boolean isAmong() {
        return isTaken;
    }

    /** Whether the items above come to the total: what stands at the top of a bill and is not yet itemised is no such sum. */
    private boolean isExplained() {
        return sheet.rows() > 0 && sheet.addsUp();
    }
}
