package dev.billaudit.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IntakeWordingTest {

    private static final Path SOURCES = Path.of("src/main/java/dev/billaudit/intake");

    @ParameterizedTest
    @ValueSource(strings = {"probe", "table"})
    void every_reason_has_words_in_both_languages_and_no_words_are_idle(String name) throws IOException {
        Set<String> said = new TreeSet<>();
        Pattern key = Pattern.compile("\"(" + name + "\\.[a-z0-9-]+)\"");
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Matcher found = key.matcher(Files.readString(file));
                while (found.find()) {
                    said.add(found.group(1));
                }
            }
        }
        if (name.equals("probe")) {
            said.addAll(Set.of("probe.xlsb", "probe.strict-xlsx", "probe.ods", "probe.office"));
        }
        assertThat(words("zh-CN", name)).isEqualTo(said);
        assertThat(words("en", name)).isEqualTo(said);
    }

    private static Set<String> words(String language, String name) throws IOException {
        Path pack = Path.of("src/main/resources/wording", language, name + ".yml");
        try (Stream<String> lines = Files.lines(pack)) {
            return lines.map(line -> line.substring(0, line.indexOf(": \"")))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
