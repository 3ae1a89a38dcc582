package dev.billaudit.intake.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IntakeWordingTest {

    private static final Path SOURCES = Path.of("src/main/java/dev/billaudit/intake/layout");
    private static final Pattern KEY = Pattern.compile("(?m)^(intake\\.[a-z-]+): \"(.+)\"$");
    /** Reasons as they stand in the code: in quotes, in kebab-case, of two words at least. */
    private static final Pattern REASON = Pattern.compile("\"(?:intake\\.)?([a-z]+(?:-[a-z]+)+)\"");
    /** Its hint is the remark of the reader of bytes. */
    private static final Set<String> WORDED_ELSEWHERE = Set.of("row-in-doubt");

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"zh-CN", "en"})
    void every_reason_has_its_words_and_no_words_are_left_over(String language) throws IOException {
        assertThat(keys(language)).isEqualTo(reasons());
    }

    @Test
    void both_languages_name_the_same_values() throws IOException {
        String chinese = text("zh-CN");
        String english = text("en");

        Matcher matcher = KEY.matcher(chinese);
        while (matcher.find()) {
            String key = matcher.group(1);
            assertThat(places(line(english, key))).as(key).isEqualTo(places(matcher.group(2)));
        }
    }

    private static String line(String text, String key) {
        return text.lines()
                .filter(line -> line.startsWith(key + ":"))
                .findFirst()
                .orElseThrow();
    }

    private static Set<String> places(String words) {
        Set<String> places = new TreeSet<>();
        Matcher matcher = Pattern.compile("\\{\\d}").matcher(words);
        while (matcher.find()) {
            places.add(matcher.group());
        }
        return places;
    }

    private static Set<String> keys(String language) throws IOException {
        Set<String> keys = new TreeSet<>();
        Matcher matcher = KEY.matcher(text(language));
        while (matcher.find()) {
            keys.add(matcher.group(1).substring("intake.".length()));
        }
        return keys;
    }

    private static Set<String> reasons() throws IOException {
        Set<String> reasons = new TreeSet<>();
        try (Stream<Path> files = Files.list(SOURCES)) {
            for (Path file : files.toList()) {
                Matcher matcher = REASON.matcher(Files.readString(file, StandardCharsets.UTF_8));
                while (matcher.find()) {
                    reasons.add(matcher.group(1));
                }
            }
        }
        reasons.removeAll(WORDED_ELSEWHERE);
        return reasons;
    }

    private static String text(String language) throws IOException {
        return Files.readString(Path.of("src/main/resources/wording", language, "intake.yml"), StandardCharsets.UTF_8);
    }
}
