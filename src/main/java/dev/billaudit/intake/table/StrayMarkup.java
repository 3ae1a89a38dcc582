package dev.billaudit.intake.table;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.parser.Tag;

/**
 * Finds signs of markup that are no markup: a browser shows them as text or passes over them, but in an export they are
 * what is left of a damaged tag, and the cell beside it has lost its border.
 */
final class StrayMarkup {

    /** A noncharacter put in front of such a sign, so that the cell it ends up in can be told. */
    static final char MARK = '\uFDD2';

    /** Elements of which each open one costs the parser time at every tag. */
    private static final Set<String> NESTING = Set.of("table", "object", "marquee", "applet", "template", "select");

    /** Where the tags that end a page stand. */
    private static final int TAIL = 1000;

    private static final Pattern END_OF_TABLE = Pattern.compile("</table\\s*>\\s*$");

    /** Elements of a table that another one may stand in; each of the others ends them. */
    private static final Set<String> CELLS = Set.of("td", "th", "caption");

    private static final Set<String> ROWS = Set.of("tr", "tbody", "thead", "tfoot");

    private final String page;
    private final StringBuilder marked;
    private int at;
    /** The open tables, the innermost first, each with whether one of its cells is open. */
    private final Deque<Boolean> openTables = new ArrayDeque<>();

    /** Whether a table began between the rows of another one. */
    private boolean isEndLeftOut;

    private boolean isCut;
    private int depth;
    private int deepest;

    /**
     * A page with its stray signs marked.
     *
     * @param isWhole whether it does not end inside of a tag or a table
     * @param deepest how many tables, or the like, stand inside each other
     */
    record Marked(String page, boolean isWhole, int deepest) {}

    private StrayMarkup(String page) {
        this.page = page;
        this.marked = new StringBuilder(page.length() + 16);
    }

    static Marked marked(String page) {
        StrayMarkup scan = new StrayMarkup(page);
        scan.run();
        return new Marked(scan.marked.toString(), scan.isWhole(), scan.deepest);
    }

    /** A page whose end has arrived is whole, though some leave the end of a table out, often that of an earlier one. */
    private boolean isWhole() {
        String end = page.substring(Math.max(0, page.length() - TAIL)).toLowerCase(Locale.ROOT);
        boolean isClosed = openTables.isEmpty()
                && (!isEndLeftOut || END_OF_TABLE.matcher(end).find());
        return end.contains("</html") || end.contains("</body") || (!isCut && isClosed);
    }

    private void run() {
        while (at < page.length()) {
            char c = page.charAt(at);
            if (c == '<') {
                takeTag();
            } else {
                if (c == '>') {
                    marked.append(MARK);
                }
                marked.append(c);
                at++;
            }
        }
    }

    private void takeTag() {
        if (page.startsWith("<!--", at)) {
            copyTo(page.indexOf("-->", at), 3);
            return;
        }
        char next = at + 1 < page.length() ? page.charAt(at + 1) : ' ';
        if (next == '!' || next == '?') {
            copyTo(page.indexOf('>', at), 1);
            return;
        }
        int from = next == '/' ? at + 2 : at + 1;
        String name = nameAt(from);
        boolean isWhole = endsName(from + name.length()) && (Tag.isKnownTag(name) || name.equals("xml"));
        boolean isKnown = !name.isEmpty() && (name.indexOf(':') > 0 || isWhole);
        if (!isKnown) {
            marked.append(MARK).append('<');
            at++;
            return;
        }
        takeTable(name, next == '/');
        if (NESTING.contains(name)) {
            depth = Math.max(0, depth + (next == '/' ? -1 : 1));
            deepest = Math.max(deepest, depth);
        }
        copyTo(page.indexOf('>', at), 1);
        if (next != '/' && (name.equals("script") || name.equals("style") || name.equals("xml"))) {
            copyTo(endOf(name), 0);
        }
    }

    /** A table that begins between the rows of another one ends that, as in a browser; in a cell it stands inside of it. */
    private void takeTable(String name, boolean isEnd) {
        boolean isTable = name.equals("table");
        if (!openTables.isEmpty() && (isTable ? isEnd || !openTables.peek() : isOfTable(name))) {
            openTables.pop();
            isEndLeftOut |= isTable && !isEnd;
            if (!isTable) {
                openTables.push(!isEnd && CELLS.contains(name));
            }
        }
        if (isTable && !isEnd) {
            openTables.push(false);
        }
    }

    private static boolean isOfTable(String name) {
        return CELLS.contains(name) || ROWS.contains(name);
    }

    /** Whether a tag's name may end here: {@code <td.5} is what is left of {@code <td>5}. */
    private boolean endsName(int place) {
        char after = place < page.length() ? page.charAt(place) : '>';
        return after == '>' || after == '/' || Character.isWhitespace(after);
    }

    /** Letters, digits and colons; empty when there is none. */
    private String nameAt(int from) {
        int end = from;
        while (end < page.length() && (Character.isLetterOrDigit(page.charAt(end)) || page.charAt(end) == ':')) {
            end++;
        }
        return page.substring(Math.min(from, page.length()), end).toLowerCase(Locale.ROOT);
    }

    /** Where the code of an element ends, -1 when it does not. */
    private int endOf(String name) {
        int end = page.indexOf("</", at);
        while (end >= 0 && !page.regionMatches(true, end + 2, name, 0, name.length())) {
            end = page.indexOf("</", end + 2);
        }
        return end;
    }

    /** Copies up to and with what was found, or all the rest when it was not. */
    private void copyTo(int found, int length) {
        isCut |= found < 0;
        int end = found < 0 ? page.length() : found + length;
        marked.append(page, at, end);
        at = end;
    }
}
