package dev.billaudit.intake.layout;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A sum or an item of a bill with what stands under it. */
final class BillNode {

    private final String name;
    private @Nullable BillEntry entry;
    private @Nullable BillNode parent;
    private final List<BillNode> children = new ArrayList<>();

    BillNode(String name, @Nullable BillEntry entry) {
        this.name = name;
        this.entry = entry;
    }

    String name() {
        return name;
    }

    /** The row, null for a section that only has a title. */
    @Nullable
    BillEntry entry() {
        return entry;
    }

    @Nullable
    BillNode parent() {
        return parent;
    }

    List<BillNode> children() {
        return children;
    }

    /** Whether its number says that it is an item, though it may be called like a section. */
    boolean isItem() {
        return entry != null && entry.isItem();
    }

    /** The title of the section it stands in, as far as it has no amount; null for none. */
    @Nullable
    String title() {
        BillNode above = parent;
        while (above != null && above.entry != null) {
            above = above.parent;
        }
        return above == null ? null : above.name;
    }

    /** Whose row a section with a title turned out to have. */
    void take(BillEntry row) {
        entry = row;
    }

    boolean isCalled(String other) {
        return Headings.title(name).equals(Headings.title(other));
    }

    void adopt(BillNode child) {
        child.parent = this;
        children.add(child);
    }
}
