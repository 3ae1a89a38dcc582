package dev.billaudit.intake.table;

import dev.billaudit.ledger.Remark;
import java.math.BigDecimal;
import java.util.List;
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
    private static final Evaluator APART =
            QueryParser.parse("sup, sub, del, s, strike, [style*=line-through], [style*=super]");

    private static final char BORDER = '\u0001';
    private static final Pattern JOINED = Pattern.compile("\\d" + BORDER + "+\\d");

    /** Where spreadsheets that save as a page keep the number of a cell beside what they show of it. */
    private static final List<String> KEPT = List.of("x:num", "sdval");

    private static final Pattern SIGNS = Pattern.compile("[¥￥元,，\\s\\u00A0]");
    private static final Pattern PLAIN = Pattern.compile("-?\\d{1,15}(?:\\.\\d{1,15})?");

    private FiguresOfPage() {}

    /** Why not; null where nothing speaks against it. */
    static @Nullable Remark doubt(Element cell, String shown, int column) {
        if (isJoined(cell)) {
            return Remark.of("table.figures-joined", column + 1);
        }
        return isKeptOtherwise(cell, shown) ? Remark.of("table.kept-otherwise", column + 1) : null;
    }

    private static boolean isJoined(Element cell) {
        if (cell.childrenSize() == 0) {
            return false;
        }
        StringBuilder text = new StringBuilder();
        append(cell, text);
        return JOINED.matcher(text).find();
    }

    private static void append(Node node, StringBuilder text) {
        for (Node child : node.childNodes()) {
            if (child instanceof TextNode plain) {
                text.append(plain.getWholeText());
            } else if (child instanceof Element element
                    && !element.normalName().equals("table")
                    && !HtmlText.isMarked(element)) {
                boolean isApart = element.is(APART);
                String around = isApart ? String.valueOf(BORDER) : element.isBlock() ? " " : "";
                text.append(element.normalName().equals("br") ? " " : around);
                append(element, text);
                text.append(around);
            }
        }
    }

    private static boolean isKeptOtherwise(Element cell, String shown) {
        String kept = KEPT.stream()
                .map(cell::attr)
                .filter(value -> !value.isBlank())
                .findFirst()
                .orElse("")
                .strip();
        String number = SIGNS.matcher(shown).replaceAll("");
        if (!PLAIN.matcher(kept).matches() || !PLAIN.matcher(number).matches()) {
            return false;
        }
        String plain = NumberText.plain(new BigDecimal(kept));
        return new BigDecimal(plain).compareTo(new BigDecimal(number)) != 0;
    }
}
