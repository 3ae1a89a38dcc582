package dev.billaudit.report;

import dev.billaudit.ledger.Money;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/** The JSON of the twin: keys in the order they were put, amounts as strings, LF on every system. */
final class Json {

    static final JsonMapper MAPPER = JsonMapper.builder().build();

    private static final DefaultIndenter INDENT = new DefaultIndenter("  ", "\n");
    private static final ObjectWriter PAGE = MAPPER.writer()
            .with(new DefaultPrettyPrinter().withObjectIndenter(INDENT).withArrayIndenter(INDENT));

    private Json() {}

    /** The object on one line, without a line end. */
    static String line(Map<String, Object> object) {
        return MAPPER.writeValueAsString(object);
    }

    /** The object indented, with a line end. */
    static String page(Map<String, Object> object) {
        return PAGE.writeValueAsString(object) + "\n";
    }

    /** Puts a value as JSON shows it: amounts and names as strings, numbers and lists as they are, null as null. */
    static void put(Map<String, Object> object, String key, @Nullable Object value) {
        object.put(key, shown(value));
    }

    @SuppressWarnings("NullAway") // a map that holds null on purpose: "unknown" is said, not left out
    private static Object shown(@Nullable Object value) {
        if (value == null || value instanceof Number || value instanceof Map || value instanceof Boolean) {
            return value;
        }
        if (value instanceof List<?> list) {
            return list.stream().map(Json::shown).toList();
        }
        return value instanceof Money ? value.toString() : Printable.encodable(value.toString());
    }
}
