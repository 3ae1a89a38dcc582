package dev.billaudit.store;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import dev.billaudit.ledger.Place;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/**
 * Records as JSON documents: what grows with lines is one row a line and month.
 *
 * <p>A document of an earlier version lacks the parts that came later: its numbers read as zero, its lists and maps as empty.
 */
final class Documents {

    private static final JsonSetter.Value EMPTY = JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY);

    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultVisibility(visible -> visible.withGetterVisibility(Visibility.NONE)
                    .withIsGetterVisibility(Visibility.NONE)
                    .withFieldVisibility(Visibility.ANY))
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .withConfigOverride(List.class, lists -> lists.setNullHandling(EMPTY))
            .withConfigOverride(Map.class, maps -> maps.setNullHandling(EMPTY))
            .build();

    private static final String FILE = "file";

    /** Of a place in a document of one file only the row is kept: path and digest would outweigh the rest. */
    private static final JsonMapper PLACED = JSON.rebuild()
            .addModule(new SimpleModule()
                    .addSerializer(Place.class, new RowOfPlace())
                    .addDeserializer(Place.class, new PlaceOfRow()))
            .build();

    private Documents() {}

    /**
     * The file a document was read from, as the run at hand names it.
     *
     * @param path relative to the bills folder
     * @param sha256 the digest of its bytes
     */
    record ReadFrom(String path, String sha256) {}

    static String write(Object document) {
        return JSON.writeValueAsString(document);
    }

    static <T> T read(String json, Class<T> type) {
        return JSON.readValue(json, type);
    }

    /** Writes a document of one file, whose path and digest stand beside it. */
    static String writePlaced(Object document) {
        return PLACED.writeValueAsString(document);
    }

    static <T> T readPlaced(String json, Class<T> type, ReadFrom file) {
        return PLACED.readerFor(type).withAttribute(FILE, file).readValue(json);
    }

    private static final class RowOfPlace extends ValueSerializer<Place> {

        @Override
        public void serialize(Place place, JsonGenerator out, SerializationContext context) {
            if (place.sheet() == null) {
                out.writeNumber(place.row());
            } else {
                out.writeStartArray();
                out.writeNumber(place.row());
                out.writeString(place.sheet());
                out.writeEndArray();
            }
        }
    }

    private static final class PlaceOfRow extends ValueDeserializer<Place> {

        @Override
        public Place deserialize(JsonParser in, DeserializationContext context) {
            ReadFrom file = (ReadFrom) Objects.requireNonNull(context.getAttribute(FILE));
            if (in.currentToken() != JsonToken.START_ARRAY) {
                return new Place(file.path(), file.sha256(), null, in.getIntValue());
            }
            in.nextToken();
            int row = in.getIntValue();
            in.nextToken();
            String sheet = in.getString();
            in.nextToken();
            return new Place(file.path(), file.sha256(), sheet, row);
        }
    }
}
