package dev.billaudit.cli;

import dev.billaudit.ledger.Remark;
import dev.billaudit.ledger.Wording;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The words of the command line: its own are at hand at once, those of other packages are fetched when first needed. What
 * nobody has words for is said by its key, so that a failure at start-up is still told.
 */
final class SpokenWords implements Wording {

    private final String language;
    private final Map<String, String> own = new HashMap<>();
    private final Function<String, Wording> others;
    private @Nullable Wording opened;

    SpokenWords(String language, Function<String, Wording> others) {
        this.language = language;
        this.others = others;
        own.putAll(FlatWords.read("wording/" + language + "/cli.yml"));
        own.putAll(FlatWords.read("wording/" + language + "/job.yml"));
    }

    @Override
    public String language() {
        return language;
    }

    @Override
    public String say(Remark remark) {
        String text = own.get(remark.key());
        return text != null ? filled(text, remark) : saidByOthers(remark);
    }

    /** The command line's own texts by key, without their values. */
    Map<String, String> own() {
        return Map.copyOf(own);
    }

    private String saidByOthers(Remark remark) {
        try {
            return opened().say(remark);
        } catch (RuntimeException e) {
            return remark.args().isEmpty() ? remark.key() : remark.key() + ": " + String.join(", ", remark.args());
        }
    }

    private synchronized Wording opened() {
        Wording wording = opened;
        if (wording == null) {
            wording = others.apply(language);
            opened = wording;
        }
        return wording;
    }

    /** Puts each value in its place, once: a value that looks like a place is left as it is. */
    private static String filled(String text, Remark remark) {
        StringBuilder filled = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            int index = placeAt(text, at);
            if (index >= 0 && index < remark.args().size()) {
                filled.append(remark.args().get(index));
                at += 3;
            } else {
                filled.append(text.charAt(at));
                at++;
            }
        }
        return filled.toString();
    }

    private static int placeAt(String text, int at) {
        boolean place = at + 2 < text.length() && text.charAt(at) == '{' && text.charAt(at + 2) == '}';
        return place ? Character.digit(text.charAt(at + 1), 10) : -1;
    }
}
