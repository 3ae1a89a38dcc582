package dev.billaudit.intake.layout;

import java.util.regex.Pattern;

/**
 * Rows below a total that say what it is made of or how it was paid: {@code 其中：抵扣赠款}. They are parts of a sum whose
 * items stand above, and no charges.
 */
final class TotalParts {

    private static final Pattern PART = Pattern.compile("\\W*(?:其中|内含)");

    /** Below the sum of a section its items may stand. */
    private static final String OF_SECTION = "小计";

    private final Vocabulary words;
    private final BillSheet sheet;
    private boolean isBelow;
    private boolean isListed;

    TotalParts(Vocabulary words, BillSheet sheet) {
        this.words = words;
        this.sheet = sheet;
    }

    /** What a row is, once it is known whether it stands among such parts. */
    RowRole role(RowRole role, String name) {
        if (role == RowRole.TOTAL || role == RowRole.ACCOUNT || role == RowRole.REJECT) {
            isBelow |= role == RowRole.TOTAL && !Headings.plain(name).contains(OF_SECTION);
            isListed &= role != RowRole.TOTAL;
            return role;
        }
        boolean isPart = PART.matcher(Headings.plain(name)).lookingAt();
        boolean isOfTotal = isPart ? isBelow && isExplained() : isListed && !words.isSection(name);
        isListed = isOfTotal && (isListed || role != RowRole.DATA);
        isBelow = isOfTotal;
        return isOfTotal ? RowRole.ACCOUNT : role;
    }

    /** Whether the items above come to the total: what stands at the top of a bill and is not yet itemised is no such sum. */
    private boolean isExplained() {
        return sheet.rows() > 0 && sheet.addsUp();
    }
}
