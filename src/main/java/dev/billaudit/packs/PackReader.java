package dev.billaudit.packs;

import dev.billaudit.ledger.Remark;
import dev.billaudit.ledger.failure.WrongUsage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Reads the YAML data packs into records. A file of the user's folder replaces the product's file of the same path.
 * Unknown keys are errors: a misspelt threshold must not be a default.
 */
public final class PackReader {

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final @Nullable Path override;

    /** Takes the user's folder, null for none. */
    public PackReader(@Nullable Path override) {
        this.override = override;
    }

    /**
     * Reads one pack.
     *
     * @param path such as {@code rules.yml}
     * @throws WrongUsage if it is not valid YAML or has an unknown or ill-typed key, with file and line
     */
    public <T> T read(String path, Class<T> type) {
        return parse(path, text(path), type);
    }

    /** The text of one pack file, the user's before the product's. */
    public String text(String path) {
        try (InputStream in = open(path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new WrongUsage(Remark.of("packs.unreadable", path, String.valueOf(e.getMessage())), e);
        }
    }

    /**
     * The paths of all packs below a folder, the product's and the user's, sorted: {@code list("layouts", "yml")}.
     *
     * @param ending without its dot, {@code *} for every ending
     */
    public List<String> list(String folder, String ending) {
        try {
            String root = "classpath*:" + folder + "/**/*." + ending;
            Stream<String> own = Arrays.stream(new PathMatchingResourcePatternResolver().getResources(root))
                    .map(resource -> pathOf(folder, resource));
            return Stream.concat(own, listOverride(folder, ending))
                    .distinct()
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException("the product's packs cannot be listed: " + folder, e);
        }
    }

    /** Whether the user's folder has this pack. */
    boolean isOwn(String path) {
        return override != null && Files.isRegularFile(override.resolve(path));
    }

    /** Whether there is such a pack. */
    boolean has(String path) {
        return isOwn(path) || PackReader.class.getClassLoader().getResource(path) != null;
    }

    private Stream<String> listOverride(String folder, String ending) throws IOException {
        if (override == null || !Files.isDirectory(override.resolve(folder))) {
            return Stream.empty();
        }
        Path root = override;
        try (Stream<Path> below = Files.walk(root.resolve(folder))) {
            return below
                    .filter(path -> Files.isRegularFile(path)
                            && !String.valueOf(path.getFileName()).startsWith("."))
                    .map(path -> root.relativize(path).toString().replace('\\', '/'))
                    .filter(path -> ending.equals("*") || path.endsWith("." + ending))
                    .toList()
                    .stream();
        }
    }

    /** Reads YAML text into a record, naming the file in errors. */
    public static <T> T parse(String path, String yaml, Class<T> type) {
        try {
            return YAML.readValue(yaml, type);
        } catch (JacksonException e) {
            throw new WrongUsage(Remark.of("packs.invalid", path, line(yaml, e), e.getOriginalMessage()), e);
        }
    }

    /** Where the key stands that is complained of: a record is only complained of when it has been read whole. */
    private static int line(String yaml, JacksonException e) {
        String wanted = e.getPath().stream()
                .map(step -> "/" + (step.getPropertyName() == null ? step.getIndex() : step.getPropertyName()))
                .collect(Collectors.joining());
        int line = lineOf(yaml, wanted);
        return line > 0 || e.getLocation() == null ? line : e.getLocation().getLineNr();
    }

    /** The line on which the key of a JSON pointer stands, 0 when it stands nowhere. */
    static int lineOf(String yaml, String wanted) {
        try (JsonParser parser = YAML.createParser(yaml)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                String here = String.valueOf(parser.streamReadContext().pathAsPointer());
                if (token == JsonToken.PROPERTY_NAME && here.equals(wanted)) {
                    return parser.currentTokenLocation().getLineNr();
                }
            }
        } catch (JacksonException broken) {
            return broken.getLocation() == null ? 0 : broken.getLocation().getLineNr();
        }
        return 0;
    }

    private InputStream open(String path) throws IOException {
        if (override != null && isOwn(path)) {
            return Files.newInputStream(override.resolve(path));
        }
        InputStream in = PackReader.class.getClassLoader().getResourceAsStream(path);
        if (in == null) {
            throw new IOException("no such pack");
        }
        return in;
    }

    private static String pathOf(String folder, Resource resource) {
        try {
            String url = resource.getURL().toString();
            return url.substring(url.lastIndexOf("/" + folder + "/") + 1);
        } catch (IOException e) {
            throw new IllegalStateException("a pack without an address: " + resource, e);
        }
    }
}
