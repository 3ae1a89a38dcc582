package dev.billaudit.packs;

import dev.billaudit.ledger.Remark;
import dev.billaudit.ledger.Wording;
import dev.billaudit.ledger.failure.WrongUsage;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of one language, from all files of its folder. */
final class PackWording implements Wording {

    private static final Pattern VALUE = Pattern.compile("\\{(\\d+)}");

    private final String language;
    private final Map<String, String> texts;

    private PackWording(String language, Map<String, String> texts) {
        this.language = language;
        this.texts = texts;
    }

    /** The flat map of keys and texts that a wording file is. */
    static final class Texts extends LinkedHashMap<String, String> {}

    /**
     * Reads all files of a language.
     *
     * @throws WrongUsage if a key stands in two files, or if there is no such language
     */
    static PackWording read(PackReader packs, String language) {
        String folder = "wording/" + language;
        Map<String, String> texts = new HashMap<>();
        List<String> files = packs.list(folder, "yml");
        for (String file : files) {
            packs.read(file, Texts.class).forEach((key, text) -> {
                if (texts.put(key, text) != null) {
                    throw new WrongUsage(Remark.of("packs.key-twice", file, key));
                }
            });
        }
        if (files.isEmpty()) {
            throw new WrongUsage(Remark.of("packs.no-language", language));
        }
        return new PackWording(language, texts);
    }

    /** Every key with its text, sorted. */
    Map<String, String> texts() {
        return new TreeMap<>(texts);
    }

    @Override
    public String language() {
        return language;
    }

    @Override
    public String say(Remark remark) {
        String text = texts.get(remark.key());
        if (text == null) {
            throw new IllegalArgumentException("no words for " + remark.key() + " in " + language);
        }
        Matcher places = VALUE.matcher(text);
        StringBuilder said = new StringBuilder();
        while (places.find()) {
            int place = Integer.parseInt(places.group(1));
            if (place >= remark.args().size()) {
                throw new IllegalArgumentException(
                        "no value for {" + place + "} of " + remark.key() + " in " + language);
            }
            places.appendReplacement(
                    said, Matcher.quoteReplacement(value(remark.args().get(place))));
        }
        return places.appendTail(said).toString();
    }

    private String value(String value) {
        // An export may hold the same marks: what names no words of ours is said as it stands.
        Optional<Remark> other = Remark.remarkIn(value)
                .filter(remark -> isSayable(remark.key(), remark.args().size()));
        if (other.isPresent()) {
            return say(other.get());
        }
        List<String> keys = Remark.keysOf(value);
        return keys.isEmpty() || !keys.stream().allMatch(key -> isSayable(key, 0))
                ? value
                : String.join(
                        say("ledger.between"), keys.stream().map(this::say).toList());
    }

    private boolean isSayable(String key, int values) {
        String text = texts.get(key);
        return text != null
                && VALUE.matcher(text).results().allMatch(place -> Integer.parseInt(place.group(1)) < values);
    }
}
