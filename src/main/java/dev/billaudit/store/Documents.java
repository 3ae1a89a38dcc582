package dev.billaudit.store;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import dev.billaudit.ledger.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedClass;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/**
 * Records as JSON documents: what grows with lines is one row a line and month.
 *
 * <p>A document of a file, a case or a run names its parts; one of an earlier version lacks the parts that came later: its
 * numbers read as zero, its lists and maps as empty. Documents of which there are as many as lines are terse: the parts of a
 * record stand in its order without their names, so that a part that comes later must be its last. Which of the two a
 * document is shows in its first character.
 */
final class Documents {

    private static final JsonSetter.Value EMPTY = JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY);

    private static final JsonMapper NAMED = JsonMapper.builder()
            .changeDefaultVisibility(visible -> visible.withGetterVisibility(Visibility.NONE)
                    .withIsGetterVisibility(Visibility.NONE)
                    .withFieldVisibility(Visibility.ANY))
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .withConfigOverride(List.class, lists -> lists.setNullHandling(EMPTY))
            .withConfigOverride(Map.class, maps -> maps.setNullHandling(EMPTY))
            .addModule(new RecordModule())
            .addModule(PlainTimes.module())
            .build();

    private static final char NAMED_BEGINS = '{';

    private static final String FILE = "file";
    private static final String FILES = "files";

    private static final JsonMapper TERSE = terse(new SimpleModule()
            .addSerializer(Place.class, new NumberedPlaces())
            .addDeserializer(Place.class, new PlacesByNumber()));

    /** Of a place in a document of one file only the row is kept: path and digest would outweigh the rest. */
    private static final SimpleModule ROWS = new SimpleModule()
            .addSerializer(Place.class, new RowOfPlace())
            .addDeserializer(Place.class, new PlaceOfRow());

    private static final JsonMapper NAMED_PLACED =
            NAMED.rebuild().addModule(ROWS).build();
    private static final JsonMapper TERSE_PLACED = terse(ROWS);

    private Documents() {}

    private static final class RecordModule extends SimpleModule {

        private static final long serialVersionUID = 1;

        @Override
        public void setupModule(SetupContext context) {
            super.setupModule(context);
            context.addValueInstantiators(new RecordMaker.OfRecords());
        }
    }

    private static JsonMapper terse(SimpleModule places) {
        return NAMED.rebuild()
                .annotationIntrospector(new RecordsAsLists())
                .addModule(places)
                .build();
    }

    /**
     * The file a document was read from, as the run at hand names it.
     *
     * @param path relative to the bills folder
     * @param sha256 the digest of its bytes
     */
    record ReadFrom(String path, String sha256) {}

    static String write(Object document) {
        return NAMED.writeValueAsString(document);
    }

    /** Writes a document of which there are as many as lines. */
    static String writeTerse(Object document) {
        return TERSE.writeValueAsString(document);
    }

    static <T> T read(String json, Class<T> type) {
        return (isNamed(json) ? NAMED : TERSE).readValue(json, type);
    }

    /** Writes a document of one file, whose path and digest stand beside it. */
    static String writePlaced(Object document) {
        return TERSE_PLACED.writeValueAsString(document);
    }

    static <T> T readPlaced(String json, Class<T> type, ReadFrom file) {
        return (isNamed(json) ? NAMED_PLACED : TERSE_PLACED)
                .readerFor(type)
                .withAttribute(FILE, file)
                .readValue(json);
    }

    /** Whether it names its parts. */
    static boolean isNamed(String json) {
        return json.charAt(0) == NAMED_BEGINS;
    }

    /** The parts of every record in its order, without their names. */
    private static final class RecordsAsLists extends JacksonAnnotationIntrospector {

        private static final long serialVersionUID = 1;

        @Override
        public JsonFormat.@Nullable Value findFormat(MapperConfig<?> config, Annotated annotated) {
            return annotated instanceof AnnotatedClass type && type.getRawType().isRecord()
                    ? JsonFormat.Value.forShape(JsonFormat.Shape.ARRAY)
                    : super.findFormat(config, annotated);
        }
    }

    /** A file is written out where a document first names it, and by its number from then on. */
    private record NamedFile(String path, String sha256) {}

    private static List<NamedFile> named(@Nullable Object files) {
        @SuppressWarnings("unchecked") // nobody else sets it
        List<NamedFile> named = (List<NamedFile>) Objects.requireNonNull(files);
        return named;
    }

    private static final class NumberedPlaces extends ValueSerializer<Place> {

        @Override
        public void serialize(Place place, JsonGenerator out, SerializationContext context) {
            if (context.getAttribute(FILES) == null) {
                context.setAttribute(FILES, new ArrayList<NamedFile>());
            }
            List<NamedFile> files = named(context.getAttribute(FILES));
            var file = new NamedFile(place.file(), place.sha256());
            int number = files.indexOf(file);
            out.writeStartArray();
            if (number < 0) {
                files.add(file);
                out.writeString(file.path());
                out.writeString(file.sha256());
            } else {
                out.writeNumber(number);
            }
            out.writeNumber(place.row());
            if (place.sheet() != null) {
                out.writeString(place.sheet());
            }
            out.writeEndArray();
        }
    }

    private static final class PlacesByNumber extends ValueDeserializer<Place> {

        @Override
        public Place deserialize(JsonParser in, DeserializationContext context) {
            if (context.getAttribute(FILES) == null) {
                context.setAttribute(FILES, new ArrayList<NamedFile>());
            }
            List<NamedFile> files = named(context.getAttribute(FILES));
            NamedFile file;
            if (in.nextToken() == JsonToken.VALUE_NUMBER_INT) {
                file = files.get(in.getIntValue());
            } else {
                String path = in.getString();
                in.nextToken();
                file = new NamedFile(path, in.getString());
                files.add(file);
            }
            in.nextToken();
            int row = in.getIntValue();
            if (in.nextToken() == JsonToken.END_ARRAY) {
                return new Place(file.path(), file.sha256(), null, row);
            }
            String sheet = in.getString();
            in.nextToken();
            return new Place(file.path(), file.sha256(), sheet, row);
        }
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
