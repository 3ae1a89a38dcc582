package dev.billaudit.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file with an expected result, a line each.
 *
 * @param file the file
 * @param golden {@code write} to write it anew
 * @param ci set where nothing may be written
 */
public record Expected(
        Path file, @Nullable String golden, @Nullable String ci) {

    /** Takes the wish and the place from the surroundings. */
    public Expected(Path file) {
        this(file, System.getProperty("golden"), System.getenv("CI"));
    }

    /** The lines as written down. */
    public List<String> lines() {
        try {
            return Files.readAllLines(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Fails where the lines are not those of the file, or writes them if that is wished for. */
    public void compare(List<String> lines) {
        if ("write".equals(golden)) {
            write(lines);
        }
        assertThat(lines)
                .as("%s differs: judge the change; if it is right, run again with -Dgolden=write", file)
                .containsExactlyElementsOf(lines());
    }

    private void write(List<String> lines) {
        if ("true".equals(ci)) {
            throw new IllegalStateException("expected results are judged by a person and never written in CI");
        }
        try {
            Files.write(file, lines, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
