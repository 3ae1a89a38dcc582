package dev.billaudit.intake.table;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import org.jsoup.select.Selector.SelectorParseException;

/**
 * The rules by which a page's style sheet does not show elements, as far as they name them by tag, class or id: {@code .key
 * {display:none}}. Rules may contradict each other, or hold for prints only, so that none of them proves that
 * anything is hidden; what any of them shows is none of theirs.
 */
final class HidingRules {

    /** Pages have one or two; each costs time at every element of a number. */
    private static final int MOST_RULES = 50;

    private static final Pattern HIDES = Pattern.compile(
            "(?:^|[;\\s])(?:display\\s*:\\s*none|visibility\\s*:\\s*(?:hidden|collapse)|mso-hide\\s*:\\s*all)",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern COMMENT = Pattern.compile("/\\*[^*]*\\*/|<!--|-->");

    /** Tags, classes and ids one in another: nothing that a selector of the library makes more of. */
    private static final Pattern PLAIN = Pattern.compile("[\\w.#][\\w.# >-]{0,200}");

    private static final Pattern SHOWS = Pattern.compile(
            "(?:^|[;\\s])(?:display\\s*:\\s*(?!none|[\\s:])|visibility\\s*:\\s*visible)", Pattern.CASE_INSENSITIVE);

    private final Map<String, Evaluator> hiding = new LinkedHashMap<>();
    private final Set<String> showing = new HashSet<>();

    HidingRules(Document page) {
        for (Element sheet : page.getElementsByTag("style")) {
            for (String rule : COMMENT.matcher(sheet.data()).replaceAll(" ").split("}", -1)) {
                take(rule);
            }
        }
        hiding.keySet().removeAll(showing);
    }

    private void take(String rule) {
        int body = rule.lastIndexOf('{');
        String style = rule.substring(body + 1);
        boolean shows = SHOWS.matcher(style).find();
        if (body < 0 || !(shows || HIDES.matcher(style).find())) {
            return;
        }
        int from = Math.max(rule.lastIndexOf('{', body - 1), rule.lastIndexOf(';', body)) + 1;
        for (String selector : rule.substring(from, body).split(",", -1)) {
            String plain = selector.strip();
            if (shows) {
                showing.add(plain);
            } else if (hiding.size() < MOST_RULES && PLAIN.matcher(plain).matches()) {
                add(plain);
            }
        }
    }

    private void add(String selector) {
        try {
            hiding.put(selector, QueryParser.parse(selector));
        } catch (SelectorParseException e) {
            // A browser passes over a rule that it does not understand, too.
        }
    }

    /** Whether an element may not be shown because of one of them, or says so of itself to the programs that heed it. */
    boolean hide(Element element) {
        boolean hidesItself = HIDES.matcher(element.attr("style")).find();
        return hidesItself || hiding.values().stream().anyMatch(element::is);
    }
}
