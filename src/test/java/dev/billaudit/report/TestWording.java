package dev.billaudit.report;

import dev.billaudit.ledger.Remark;
import dev.billaudit.ledger.Wording;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.type.TypeReference;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The report's own words of one language; a remark of the key {@link #FREE} says its first value. */
public final class TestWording implements Wording {

    /** The key of a remark that carries its own words. */
    public static final String FREE = "test.words";

    private final String language;
    private final Map<String, String> texts;

    public TestWording(String language) {
        this.language = language;
        String path = "/wording/" + language + "/report.yml";
        try (InputStream in = TestWording.class.getResourceAsStream(path)) {
            texts = new YAMLMapper().readValue(in, new TypeReference<TreeMap<String, String>>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Words for a fixture. */
    public static Remark words(String text) {
        return Remark.of(FREE, text);
    }

    public List<String> keys() {
        return List.copyOf(texts.keySet());
    }

    public String pattern(String key) {
        return texts.get(key);
    }

    @Override
    public String language() {
        return language;
    }

    @Override
    public String say(Remark remark) {
        if (remark.key().equals(FREE)) {
            return remark.args().get(0);
        }
        String text = texts.get(remark.key());
        if (text == null) {
            throw new IllegalArgumentException("no words for " + remark.key());
        }
        for (int i = 0; i < remark.args().size(); i++) {
            text = text.replace("{" + i + "}", remark.args().get(i));
        }
        return text;
    }
}
