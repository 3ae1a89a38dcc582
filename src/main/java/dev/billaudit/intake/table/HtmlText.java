package dev.billaudit.intake.table;

import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** The text of a cell as a browser shows it, with the blanks that stand for levels. */
final class HtmlText {

    private static final char NO_BREAK_BLANK = '\u00A0';

    private static final Pattern NOT_SHOWN = Pattern.compile(
            "(?:^|[;\\s])(?:display\\s*:\\s*none|visibility\\s*:\\s*(?:hidden|collapse))", Pattern.CASE_INSENSITIVE);

    private HtmlText() {}

    /** Whether a row or text, a cell of the row, or what it stands in, is not shown to who opens the page. */
    static boolean isHidden(Node node) {
        boolean isHidden = node instanceof Element row
                && row.children().stream().anyMatch(cell -> isMarked(cell) && cell.hasText());
        for (Node at = node; at != null && !isHidden; at = at.parent()) {
            isHidden = at instanceof Element element && isMarked(element);
        }
        return isHidden;
    }

    /** Whether a cell that is shown holds text that is not: what it says differs from what is seen. */
    static boolean isPartHidden(Element cell) {
        return !isMarked(cell)
                && cell.getAllElements().stream()
                        .anyMatch(inner -> !inner.equals(cell) && isMarked(inner) && inner.hasText());
    }

    /** Whether an element is not shown, whatever it stands in. */
    static boolean isMarked(Element element) {
        return element.hasAttr("hidden")
                || NOT_SHOWN.matcher(element.attr("style")).find();
    }

    /**
     * The text of a cell without that of a table inside it, whose rows come out by themselves. What a page hides beside
     * what it shows, such as a key to sort by, is left out; what stands alone in its cell is kept.
     */
    static String of(Element cell) {
        String shown = text(cell, element -> !isMarked(element));
        return shown.isEmpty() ? text(cell, element -> true) : shown;
    }

    private static String text(Element cell, Predicate<Element> taken) {
        StringBuilder text = new StringBuilder();
        append(cell, text, taken);
        return tidy(text.toString());
    }

    private static void append(Node node, StringBuilder text, Predicate<Element> taken) {
        for (Node child : node.childNodes()) {
            if (child instanceof TextNode plain) {
                text.append(plain.getWholeText());
            } else if (child instanceof Element element
                    && !element.normalName().equals("table")
                    && !Choices.isNotChosen(element)
                    && taken.test(element)) {
                boolean isBreak = element.normalName().equals("br");
                boolean isBlock = element.isBlock();
                text.append(isBreak ? "\u0001" : isBlock ? " " : "");
                append(element, text, taken);
                text.append(isBlock ? " " : "");
            }
        }
    }

    /**
     * Runs of source blanks become one, those at the ends go; a no-break blank becomes an ordinary one and stays in front, where it
     * means the level of an item. What is nothing but blanks, full-width ones too, is empty.
     */
    static String tidy(String source) {
        StringBuilder text = new StringBuilder(source.length());
        for (int i = 0; i < source.length(); i++) {
            char c = source.charAt(i);
            boolean isBlank = c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
            if (!isBlank) {
                text.append(c);
            } else if (!text.isEmpty() && text.charAt(text.length() - 1) != ' ') {
                text.append(' ');
            }
        }
        String shown = text.toString().replaceAll(" ?\u0001 ?", "\n").replace(NO_BREAK_BLANK, ' ');
        return shown.isBlank() ? "" : shown.stripTrailing();
    }
}
