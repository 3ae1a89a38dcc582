package dev.billaudit.intake.table;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Selector;

/**
 * What the rules of a page hide: its elements get the attribute that says so.
 *
 * <p>Rules for some media only (printing) are passed over. What another rule shows again counts as shown.
 */
final class StyleSheet {

    private static final Pattern HIDES =
            Pattern.compile("(?i)display\\s*:\\s*none|visibility\\s*:\\s*(?:hidden|collapse)");
    private static final Pattern SHOWS = Pattern.compile("(?i)(?:^|[;\\s])(?:display|visibility)\\s*:");

    /** Elements, classes and names, one in another at most: what else there is takes long, or holds for a state of a page only. */
    private static final Pattern SELECTOR = Pattern.compile("[\\w.#-]+(?:\\s+[\\w.#-]+)?");

    /** Each is looked for in the whole page. */
    private static final int MOST = 40;

    private final Document page;
    private final List<String> hiding = new ArrayList<>();
    private final List<String> showing = new ArrayList<>();

    private StyleSheet(Document page) {
        this.page = page;
    }

    /** Marks the elements of a page that its own rules hide. */
    static void applyTo(Document page) {
        StyleSheet sheet = new StyleSheet(page);
        page.select("style").forEach(style -> sheet.read(style.data()));
        if (!sheet.hiding.isEmpty() && sheet.hiding.size() + sheet.showing.size() <= MOST) {
            sheet.mark();
        }
    }

    private void read(String rules) {
        String plain = without(without(rules, "/*", "*/"), "<!--", "").replace("-->", "");
        int at = 0;
        int open = plain.indexOf('{');
        while (open >= 0) {
            String before = plain.substring(at, open);
            String selectors = before.substring(before.lastIndexOf(';') + 1).strip();
            boolean isOfMedia = selectors.startsWith("@");
            int end = isOfMedia ? endOfBlock(plain, open) : plain.indexOf('}', open);
            if (end < 0) {
                return;
            }
            if (!isOfMedia) {
                takeRule(selectors, plain.substring(open + 1, end));
            }
            at = end + 1;
            open = plain.indexOf('{', at);
        }
    }

    private static String without(String text, String begin, String end) {
        StringBuilder kept = new StringBuilder();
        int at = 0;
        int found = text.indexOf(begin);
        while (found >= 0) {
            kept.append(text, at, found);
            int last = text.indexOf(end, found + begin.length());
            at = last < 0 ? text.length() : last + end.length();
            found = text.indexOf(begin, at);
        }
        return kept.append(text, at, text.length()).toString();
    }

    /** The end of a block with blocks in it, -1 when it has none. */
    private static int endOfBlock(String text, int open) {
        int depth = 0;
        for (int i = open; i < text.length(); i++) {
            char sign = text.charAt(i);
            depth += sign == '{' ? 1 : sign == '}' ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return -1;
    }

    private void takeRule(String selectors, String body) {
        boolean isHiding = HIDES.matcher(body).find();
        if (isHiding || SHOWS.matcher(body).find()) {
            add(selectors, isHiding ? hiding : showing);
        }
    }

    private static void add(String selectors, List<String> to) {
        for (String selector : selectors.split(",", -1)) {
            String plain = selector.strip();
            if (SELECTOR.matcher(plain).matches() && to.size() <= MOST) {
                to.add(plain);
            }
        }
    }

    private void mark() {
        IdentityHashMap<Element, Boolean> shown = new IdentityHashMap<>();
        showing.forEach(selector -> find(selector).forEach(element -> shown.put(element, true)));
        for (String selector : hiding) {
            for (Element element : find(selector)) {
                boolean isShown = shown.containsKey(element)
                        || SHOWS.matcher(element.attr("style")).find();
                if (!isShown) {
                    element.attr("hidden", "");
                }
            }
        }
    }

    private List<Element> find(String selector) {
        try {
            return page.select(selector);
        } catch (Selector.SelectorParseException e) {
            return List.of();
        }
    }
}
