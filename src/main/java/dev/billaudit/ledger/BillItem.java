package dev.billaudit.ledger;

import org.jspecify.annotations.Nullable;

/**
 * One amount on a bill, as printed.
 *
 * @param name the item's name as exported, without its indent
 * @param category what the bill's section makes it
 * @param amount what the bill counts it with: reductions are negative here, whatever sign the export prints
 * @param role what the row is to the bill
 * @param provider who it is collected for, as far as the bill says
 * @param rhythm how often it falls due, as far as the bill says
 * @param parent the name of the sum or section it stands under, null at the top
 * @param evidence the row itself
 */
public record BillItem(
        String name,
        Category category,
        Money amount,
        Role role,
        ServiceProvider provider,
        Rhythm rhythm,
        @Nullable String parent,
        Evidence evidence) {

    /** What a row is to the bill. */
    public enum Role {
        /** The sum of a section; counted only as far as no item explains it. */
        SECTION_SUM,
        /** A priced item of a section. */
        ITEM,
        /** A reduction or refund, negative. */
        REDUCTION
    }
}
