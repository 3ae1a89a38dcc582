package dev.billaudit.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The committed samples are what the generator makes; {@code -Dsamples=write} makes them again. */
class SampleBillsTest {

    private static final Path SAMPLES = Path.of("sample-bills");

    @Test
    void committed_samples_are_what_the_generator_makes() throws IOException {
        SortedMap<String, byte[]> made = made();
        if ("write".equals(System.getProperty("samples"))) {
            assertThat(System.getenv("CI"))
                    .as("samples are never written in CI")
                    .isNull();
            for (var file : made.entrySet()) {
                Path path = SAMPLES.resolve(file.getKey());
                Files.createDirectories(path.getParent());
                Files.write(path, file.getValue());
            }
        }

        assertThat(committed().keySet()).containsExactlyElementsOf(made.keySet());
        assertThat(committed())
                .allSatisfy((path, bytes) -> assertThat(bytes)
                        .as("%s differs: look at the change, then run with -Dsamples=write", path)
                        .isEqualTo(made.get(path)));
    }

    private static SortedMap<String, byte[]> made() {
        var files = new SampleFiles();
        SampleHousehold.writeTo(files);
        SampleFirm.writeTo(files);
        SampleRegister.writeTo(files);
        return files.all();
    }

    private static SortedMap<String, byte[]> committed() throws IOException {
        var files = new TreeMap<String, byte[]>();
        try (Stream<Path> tree = Files.walk(SAMPLES)) {
            for (Path path : tree.filter(Files::isRegularFile).toList()) {
                files.put(SAMPLES.relativize(path).toString().replace('\\', '/'), Files.readAllBytes(path));
            }
        }
        return files;
    }
}
