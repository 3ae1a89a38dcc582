package dev.billaudit.intake.probe;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@EnabledOnOs(OS.LINUX)
class FileNameTest {

    @TempDir
    private Path folder;

    private Path bills;

    @BeforeEach
    void bills() throws IOException {
        bills = Files.createDirectory(folder.resolve("bills"));
    }

    /** A file whose name has exactly these bytes, written as in an address. */
    private Path named(String address, String content) throws IOException {
        Path file = Path.of(URI.create(bills.toUri() + address));
        Files.createDirectories(file.getParent());
        return Files.writeString(file, content);
    }

    @ParameterizedTest
    @ValueSource(strings = {"C.UTF-8", "POSIX"})
    void chinese_names_read_the_same_in_every_locale(String locale) throws Exception {
        named("%E8%81%94%E9%80%9A/%E4%BB%A3%E6%94%B6%E8%B4%B9%20a+b.csv", "x");
        named("what%3F.csv", "xy");

        assertThat(collected(locale)).containsExactly("what?.csv 2", "联通/代收费 a+b.csv 1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"C.UTF-8", "POSIX"})
    void names_of_an_older_system_are_read_and_neither_of_two_like_ones_is_lost(String locale) throws Exception {
        named("%B4%FA%CA%D5%B7%D1.csv", "gbk");
        named("%D4%F6%D6%B5.csv", "gbk too");
        named("%E4%BB%A3%E6%94%B6%E8%B4%B9.csv", "utf-8");
        named("%FF%FE%80.csv", "neither");

        assertThat(collected(locale))
                .hasSize(4)
                .contains("增值.csv 7", "%FF%FE%80.csv 7")
                .filteredOn(line -> line.startsWith("代收费.csv "))
                .hasSize(1);
    }

    @Test
    void plain_names_stay_as_they_are() throws IOException {
        assertThat(FileName.of(named("100%25%20b.csv", "x"))).isEqualTo("100% b.csv");
    }

    private List<String> collected(String locale) throws IOException {
        ProcessBuilder program = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                CollectedPaths.class.getName(),
                bills.toString(),
                folder.resolve("archive").toString());
        program.environment().keySet().removeIf(name -> name.startsWith("LC_"));
        program.environment().put("LC_ALL", locale);
        String paths = new String(program.start().getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return paths.lines().toList();
    }
}
