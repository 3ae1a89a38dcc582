package dev.billaudit.dispute;

import java.util.List;

/**
 * A letter before it is put on paper: the text file and the document are made from the same blocks.
 *
 * @param language decides fonts and indents
 * @param blocks from top to bottom
 * @param table what stands in the place of the {@link Style#TABLE} block
 */
record Letter(String language, List<Block> blocks, Table table) {

    /** How a block stands on the page. */
    enum Style {
        TITLE("# "),
        HEADING("## "),
        /** A line of its own without indent: addressee, blanks to fill in. */
        FIELD("> "),
        ITEM("- "),
        TABLE("[table]"),
        /** Between two groups of fields. */
        SPACE("\u0000"),
        BODY("");

        private final String mark;

        Style(String mark) {
            this.mark = mark;
        }

        /** How a template's line begins. */
        String mark() {
            return mark;
        }
    }

    /** One paragraph. */
    record Block(Style style, String text) {}

    /**
     * The table of items.
     *
     * @param head the headings
     * @param rows all cells as text, the amounts in the last two
     * @param total the word for the total and the two sums
     */
    record Table(List<String> head, List<List<String>> rows, List<String> total) {

        Table {
            head = List.copyOf(head);
            rows = rows.stream().map(List::copyOf).toList();
            total = List.copyOf(total);
        }
    }

    Letter {
        blocks = List.copyOf(blocks);
    }
}
