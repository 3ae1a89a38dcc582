package dev.billaudit.dispute;

import dev.billaudit.ledger.Remark;
import dev.billaudit.ledger.Wording;
import dev.billaudit.packs.PackReader;
import java.util.HashMap;
import java.util.Map;

/** The words of this package, and made-up words of rules. */
final class YamlWording implements Wording {

    private final String language;
    private final Map<String, String> words = new HashMap<>();

    YamlWording(String language) {
        this.language = language;
        String path = "wording/" + language + "/dispute.yml";
        PackReader reader = new PackReader(null);
        Map<?, ?> read = PackReader.parse(path, reader.text(path), Map.class);
        read.forEach((key, value) -> words.put(String.valueOf(key), String.valueOf(value)));
        words.put("rules.test.why", "{0}不在登记之内");
        words.put("rules.test.rude", "这是{0}，否则后果自负");
    }

    Map<String, String> words() {
        return words;
    }

    @Override
    public String language() {
        return language;
    }

    @Override
    public String say(Remark remark) {
        String text = words.get(remark.key());
        if (text == null) {
            throw new IllegalArgumentException("no words for " + remark.key());
        }
        for (int i = 0; i < remark.args().size(); i++) {
            text = text.replace("{" + i + "}", remark.args().get(i));
        }
        return text;
    }
}
