package dev.billaudit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** What only a real process shows: signals, locales, which stream is which. */
@EnabledOnOs(OS.LINUX)
class ProcessTest {

    @TempDir
    private Path folder;

    private String bills;

    @BeforeEach
    void bills_with_a_chinese_name() throws IOException {
        bills = folder + "/账单 a+b%";
        Files.createDirectory(PathText.of(bills));
    }

    /** Not INT or HUP: a build in the background of a shell has them ignored, and so has every program it starts. */
    @Test
    void after_a_signal_the_run_ends_itself_and_the_code_is_130() throws Exception {
        Process program = start("C.UTF-8", "audit", bills);
        try (BufferedReader talk = program.errorReader(StandardCharsets.UTF_8)) {
            assertThat(talk.readLine()).isEqualTo("a library prints to standard output");
            assertThat(talk.readLine()).startsWith("审计月份 2024-05");
            new ProcessBuilder("kill", "-TERM", String.valueOf(program.pid()))
                    .start()
                    .waitFor();
            assertThat(program.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(program.exitValue()).isEqualTo(130);
            assertThat(talk.lines())
                    .containsExactly("正在停止：做完手头这一块就停……", "错误：已停止，没有发布不完整的结果。再运行同一命令就会接着做。", "（cli.stopped，退出码 130）");
        }
        assertThat(program.getInputStream().readAllBytes()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"C.UTF-8", "POSIX"})
    void chinese_paths_survive_every_locale(String locale) throws Exception {
        Process program = start(locale, "audit", bills, "--dry-run", "--json");
        program.getOutputStream().close();
        String result = new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        String talk = new String(program.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(program.waitFor()).as(talk).isZero();
        assertThat(talk).contains("审计月份 2024-05");
        assertThat(JsonMapper.shared()
                        .readTree(result)
                        .get("paths")
                        .get("folder")
                        .asString())
                .isEqualTo(bills);
    }

    @Test
    void the_environment_is_read_in_every_locale() throws Exception {
        Process program = start("POSIX", Map.of("BILL_AUDIT_BILLS", bills), "audit", "--dry-run", "--json");
        String result = new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(program.waitFor()).isZero();
        assertThat(result).contains("账单 a+b%/report.xlsx");
    }

    private Process start(String locale, String... args) throws IOException {
        return start(locale, Map.of(), args);
    }

    private Process start(String locale, Map<String, String> more, String... args) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                StoppableProgram.class.getName()));
        command.addAll(List.of(args));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().keySet().removeIf(name -> name.startsWith("BILL_AUDIT_") || name.startsWith("LC_"));
        builder.environment().put("LC_ALL", locale);
        builder.environment().put("BILL_AUDIT_DATA", folder + "/data");
        builder.environment().put("BILL_AUDIT_OUT", folder + "/out");
        builder.environment().putAll(more);
        return builder.start();
    }
}
