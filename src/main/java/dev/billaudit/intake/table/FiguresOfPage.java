package dev.billaudit.intake.table;

import dev.billaudit.ledger.Remark;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import org.jspecify.annotations.Nullable;

/** Whether the number that a cell of a page seems to show is the one it means. */
final class FiguresOfPage {

    /** What sets figures apart that stand side by side: {@code 20.00} with a raised 1 is no 20.001. */
    private static final Evaluator APART = QueryParser.parse(
            "sup, sub, del, s, strike, [style*=line-through], [style~=(?i)vertical-align\\s*:\\s*super]");

    private static final char BORDER = '\u0001';
    /** What a rule of the page hides may be any part of a number: with a sign or a point at its edge too. */
    private static final char HIDDEN = '\u0002';

    private static final String PART = "[-+－−\\d.,，]";
    private static final Pattern JOINED = Pattern.compile("\\d" + BORDER + "+\\d|" + PART + "[" + BORDER + HIDDEN + "]*"
            + HIDDEN + "[" + BORDER + HIDDEN + "]*" + PART);

    private static final Pattern SIGNS = Pattern.compile("[¥￥元,，\\s\\u00A0]");

    /** A number alone: in names and notes a raised figure says something else. */
    private static final Pattern PLAIN = Pattern.compile("[-+－−]?[\\d.]{2,40}");

    private final HidingRules rules;

    FiguresOfPage(HidingRules rules) {
        this.rules = rules;
    }

    /** Why not; null where nothing speaks against it. */
    @Nullable
    Remark doubt(Element cell, String shown, int column) {
        if (cell.childrenSize() == 0) {
            return null;
        }
        boolean isNumber = PLAIN.matcher(SIGNS.matcher(shown).replaceAll("")).matches();
        boolean isDoubtful = (isNumber && isJoined(cell)) || Choices.areOpen(cell, shown);
        return isDoubtful ? Remark.of("table.figures-joined", column + 1) : null;
    }

    private boolean isJoined(Element cell) {
        StringBuilder text = new StringBuilder();
        append(cell, text);
        return JOINED.matcher(text).find();
    }

    private void append(Node node, StringBuilder text) {
        for (Node child : node.childNodes()) {
            if (child instanceof TextNode plain) {
                text.append(plain.getWholeText());
            } else if (child instanceof Element element
                    && !element.normalName().equals("table")
                    && !Choices.isNotChosen(element)
                    && !HtmlText.isMarked(element)) {
                boolean isHidden = rules.hide(element) && element.hasText();
                boolean isApart = element.is(APART);
                String around = isHidden
                        ? String.valueOf(HIDDEN)
                        : isApart ? String.valueOf(BORDER) : element.isBlock() ? " " : "";
                text.append(element.normalName().equals("br") ? " " : around);
                append(element, text);
                text.append(around);
            }
        }
    }
}
