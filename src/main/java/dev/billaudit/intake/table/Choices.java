package dev.billaudit.intake.table;

import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Lists to choose from in a cell of a page: a browser shows the option that is chosen, the page holds them all. */
final class Choices {

    private static final String CHOSEN = "selected";

    /** An amount, a number or a month, as far as one can be made of several. */
    private static final Pattern FIGURES =
            Pattern.compile("[-+－−¥￥元,，.:/~\\d年月日\\s\\u00A0]*\\d[-+－−¥￥元,，.:/~\\d年月日\\s\\u00A0]*");

    private Choices() {}

    /** Whether an element is an option beside the only one that is marked as chosen. */
    static boolean isNotChosen(Element element) {
        if (!element.normalName().equals("option") || element.hasAttr(CHOSEN)) {
            return false;
        }
        Element list = element.closest("select");
        return list != null && list.select("option[selected]").size() == 1;
    }

    /** Whether nothing marks the chosen one of several options of which a cell's figures are made. */
    static boolean areOpen(Element cell, String shown) {
        return FIGURES.matcher(shown).matches()
                && cell.getElementsByTag("select").stream().anyMatch(Choices::isOpen);
    }

    private static boolean isOpen(Element list) {
        List<Element> options = list.getElementsByTag("option");
        long chosen = options.stream().filter(option -> option.hasAttr(CHOSEN)).count();
        return options.size() > 1 && chosen != 1;
    }
}
