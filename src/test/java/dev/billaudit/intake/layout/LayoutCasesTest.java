package dev.billaudit.intake.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * One made-up file for each table carriers export, and what the whole way from bytes to ledger makes of it. Each file lies
 * in {@code src/test/layouts/<carrier>/} with its {@code .expected} beside it; {@code -Dgolden=write} writes those anew,
 * never in CI, and the change is then judged in the diff.
 */
class LayoutCasesTest {

    private static final Path CASES = Path.of("src/test/layouts");
    /** The folder a customer would have put the file in: the line, where the export names none. */
    private static final String OWNER = "13800138000";

    @TempDir
    private Path folder;

    static List<Path> cases() throws IOException {
        try (Stream<Path> files = Files.walk(CASES)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().endsWith(".expected"))
                    .map(CASES::relativize)
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void a_file_means_what_stands_beside_it(Path file) throws IOException {
        Path source = CASES.resolve(file);
        Path expected = source.resolveSibling(file.getFileName() + ".expected");
        Sheet.Read read = new Chain(folder).read(OWNER + "/" + file.getFileName(), Files.readAllBytes(source));
        String said = Chain.text(read);
        if ("write".equals(System.getProperty("golden"))) {
            assertThat(System.getenv("CI"))
                    .as("golden files are never written in CI")
                    .isNull();
            Files.writeString(expected, said, StandardCharsets.UTF_8);
        }

        assertThat(said).isEqualTo(Files.readString(expected, StandardCharsets.UTF_8));
    }

    @Test
    void every_layout_has_a_case() throws IOException {
        Set<String> shown = new TreeSet<>();
        for (Path file : cases()) {
            String first = Files.readString(CASES.resolve(file + ".expected"), StandardCharsets.UTF_8)
                    .lines()
                    .findFirst()
                    .orElseThrow();
            shown.addAll(List.of(first.split(" ", -1)));
        }
        Set<String> all = LayoutPacks.all().ids().stream().collect(Collectors.toCollection(TreeSet::new));
        all.removeAll(shown);

        assertThat(all).as("add a file to %s for each of these layouts", CASES).isEmpty();
    }
}
