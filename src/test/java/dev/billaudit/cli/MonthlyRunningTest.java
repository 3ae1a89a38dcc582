package dev.billaudit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.ParseResult;

/** The samples for running it each month are commands the program understands, and units that belong together. */
class MonthlyRunningTest {

    private static final Path UNITS = Path.of("src/docs/systemd");
    private static final Pattern COMMAND = Pattern.compile("java (?:-\\S+ )*-jar \\S+/bill-audit\\.jar (.+)");
    private static final Pattern CRON = Pattern.compile("^\\S+ \\S+ \\S+ \\S+ \\S+  (java .+)$", Pattern.MULTILINE);
    private static final Pattern SETTING = Pattern.compile("^([A-Z][A-Za-z]+)=(\\S.*)$");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"bill-audit-schedule.service", "bill-audit-catch-up.service"})
    void a_service_starts_a_command_there_is(String unit) throws IOException {
        List<String> started = settings(unit, "ExecStart");

        assertThat(started).hasSize(1);
        ParseResult asked = parsed(started.get(0));
        assertThat(asked.commandSpec().name()).isEqualTo("schedule");
        assertThat(asked.hasMatchedOption("--catch-up")).isEqualTo(unit.contains("catch-up"));
        assertThat(asked.matchedPositionalValue(0, "")).isEqualTo("/srv/bills");
    }

    @ParameterizedTest
    @ValueSource(strings = {"bill-audit-schedule.service", "bill-audit-catch-up.service", "bill-audit-catch-up.timer"})
    void every_line_of_a_unit_is_a_section_a_comment_or_a_setting(String unit) throws IOException {
        assertThat(Files.readAllLines(UNITS.resolve(unit), StandardCharsets.UTF_8))
                .allMatch(line -> line.isEmpty()
                        || line.startsWith("# ")
                        || line.matches("\\[(Unit|Service|Timer|Install)]")
                        || SETTING.matcher(line).matches());
    }

    @Test
    void a_stop_and_gaps_are_no_failure_of_the_services() throws IOException {
        assertThat(settings("bill-audit-schedule.service", "SuccessExitStatus")).containsExactly("130");
        assertThat(settings("bill-audit-catch-up.service", "SuccessExitStatus")).containsExactly("1");
        assertThat(settings("bill-audit-catch-up.service", "Type")).containsExactly("oneshot");
    }

    @Test
    void the_timer_keeps_the_zone_of_the_bills_and_makes_up_for_a_night_off() throws IOException {
        assertThat(settings("bill-audit-catch-up.timer", "OnCalendar"))
                .containsExactly("*-*-05 03:00:00 Asia/Shanghai");
        assertThat(settings("bill-audit-catch-up.timer", "Persistent")).containsExactly("yes");
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "src/docs/running-monthly.md"})
    void the_cron_lines_start_a_command_there_is(String page) throws IOException {
        List<MatchResult> lines = CRON.matcher(Files.readString(Path.of(page), StandardCharsets.UTF_8))
                .results()
                .toList();

        assertThat(lines).hasSize(1);
        assertThat(parsed(lines.get(0).group(1)).hasMatchedOption("--catch-up")).isTrue();
    }

    private ParseResult parsed(String started) {
        var command = COMMAND.matcher(started);
        assertThat(command.find()).as(started).isTrue();
        CommandLine line = FrontDesk.commandLine(Visit.in(folder).counter("en"));
        return line.parseArgs(command.group(1).split(" ")).subcommand();
    }

    private static List<String> settings(String unit, String name) throws IOException {
        return Files.readAllLines(UNITS.resolve(unit), StandardCharsets.UTF_8).stream()
                .map(SETTING::matcher)
                .filter(setting -> setting.matches() && setting.group(1).equals(name))
                .map(setting -> setting.group(2))
                .toList();
    }
}
