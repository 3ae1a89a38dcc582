package dev.billaudit.intake.layout;

import dev.billaudit.ledger.Evidence;
import dev.billaudit.ledger.Money;
import dev.billaudit.ledger.Rhythm;
import dev.billaudit.ledger.ServiceProvider;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One amount of a bill as printed, before it is known what it is to the bill.
 *
 * @param name without indent
 * @param indent how far it was indented
 * @param amount the amount, or the price before reduction where both are printed
 * @param reduction what the same row takes off, negative or zero
 * @param provider who it is collected for
 * @param rhythm how often it falls due
 * @param title the section title above it, null in the main list
 * @param isItem whether the carrier's number says that it is an item, whatever it is called
 * @param isPart whether it says of itself that it is a part of what stands above, 其中
 * @param isBelowTotal whether it is known to stand below the bill's total, so that it is none of the section above that
 * @param part the table of the bill it stands in, counted from 0
 * @param column which of several pairs side by side, counted from 0
 * @param evidence the row
 */
record BillEntry(
        String name,
        int indent,
        Money amount,
        Money reduction,
        ServiceProvider provider,
        Rhythm rhythm,
        @Nullable String title,
        boolean isItem,
        boolean isPart,
        boolean isBelowTotal,
        int part,
        int column,
        Evidence evidence) {

    /** What it adds to the bill when nothing stands under it. */
    Money net() {
        return amount.plus(reduction);
    }

    /** The same row below the total of a sheet, no more in the section above that; unchanged where it stands elsewhere. */
    BillEntry belowTotal(@Nullable String sheet, @Nullable String above) {
        boolean isPlaced = isItem || !Objects.equals(sheet, evidence.place().sheet());
        return isPlaced ? this : placed(indent, Objects.equals(title, above) ? null : title, true);
    }

    /** The same row with what it adds taken off. */
    BillEntry negated() {
        return new BillEntry(
                name,
                indent,
                amount.negated(),
                reduction,
                provider,
                rhythm,
                title,
                isItem,
                isPart,
                isBelowTotal,
                part,
                column,
                evidence);
    }

    /** The same row, taken by whom another row of the same charge names. */
    BillEntry providedBy(BillEntry named) {
        return new BillEntry(
                name,
                indent,
                amount,
                reduction,
                named.provider,
                rhythm == Rhythm.UNSTATED ? named.rhythm : rhythm,
                title == null ? named.title : title,
                isItem,
                isPart,
                isBelowTotal,
                part,
                column,
                evidence);
    }

    /** The same row below a section that a later row names. */
    BillEntry under(String section) {
        return placed(indent, section, isBelowTotal);
    }

    /** The same row below no section. */
    BillEntry untitled() {
        return placed(indent, null, isBelowTotal);
    }

    /** The same row without its indent. */
    BillEntry flush() {
        return placed(0, title, isBelowTotal);
    }

    /** The same row indented more. */
    BillEntry deeper(int by) {
        return placed(indent + by, title, isBelowTotal);
    }

    private BillEntry placed(int depth, @Nullable String section, boolean isBelow) {
        return new BillEntry(
                name, depth, amount, reduction, provider, rhythm, section, isItem, isPart, isBelow, part, column,
                evidence);
    }
}
