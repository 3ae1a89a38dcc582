package dev.billaudit.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The steps of the {@code Dockerfile} by hand, without an engine: the jar is extracted, the training audit writes its
 * archive of classes, and the program starts with it, or without it and as quietly where it does not fit.
 */
class ImageIT {

    private static final Pattern TRAINING = Pattern.compile("^RUN (java .*)$", Pattern.MULTILINE);
    private static final Pattern ENTRYPOINT = Pattern.compile("^ENTRYPOINT \\[(.*)]$", Pattern.MULTILINE);
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"");
    private static final Pattern COPIED = Pattern.compile("^COPY (?:--chown=\\S+ )?([^-\\s]\\S*) ", Pattern.MULTILINE);
    private static final String ARCHIVE = "/tmp/bill-audit.jsa";

    @TempDir
    private static Path folder;

    private static Path program;
    private static String dockerfile;

    @BeforeAll
    static void make_the_program_folder_and_its_archive() throws Exception {
        dockerfile =
                Files.readString(Path.of("Dockerfile"), StandardCharsets.UTF_8).replaceAll("\\\\\\n\\s*", "");
        program = Files.createDirectory(folder.resolve("program"));
        var jar = Path.of("target/bill-audit.jar").toAbsolutePath().toString();
        run("java", "-Djarmode=tools", "-jar", jar, "extract", "--destination", ".", "--force");

        String training = only(TRAINING.matcher(dockerfile).results()).group(1);
        assertThat(training).contains("=" + ARCHIVE + " ");
        run("sh", "-c", training.replace(ARCHIVE, "bill-audit.jsa"));
    }

    private static MatchResult only(Stream<MatchResult> results) {
        List<MatchResult> all = results.toList();
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    /** Runs a command in the folder of the program, as the image would set it up, and returns all that it said. */
    private static String run(String... command) throws Exception {
        Path talk = folder.resolve("talk.txt");
        // Java would look the command up in the path of the test, env does in the one given to it
        var process = new ProcessBuilder("env").directory(program.toFile());
        process.command().addAll(List.of(command));
        var environment = process.environment();
        environment.keySet().removeIf(name -> name.startsWith("BILL_AUDIT_"));
        environment.put("PATH", System.getProperty("java.home") + "/bin:" + environment.get("PATH"));
        environment.put(
                "BILL_AUDIT_BILLS", Path.of("sample-bills").toAbsolutePath().toString());
        environment.put("BILL_AUDIT_DATA", folder.resolve("data").toString());
        environment.put("BILL_AUDIT_OUT", folder.resolve("out").toString());
        process.redirectErrorStream(true).redirectOutput(talk.toFile());
        int code = process.start().waitFor();
        String said = Files.readString(talk, StandardCharsets.UTF_8);
        assertThat(code).as(said).isZero();
        return said;
    }

    /** The image's own command with a verb, and flags of Java before it. */
    private static String start(String... flags) throws Exception {
        List<String> command = new ArrayList<>(entrypoint());
        command.addAll(1, List.of(flags));
        command.addAll(List.of("status", "--json"));
        return run(command.toArray(String[]::new));
    }

    private static List<String> entrypoint() {
        String words = only(ENTRYPOINT.matcher(dockerfile).results()).group(1);
        return WORD.matcher(words).results().map(word -> word.group(1)).toList();
    }

    private static long archived(String... flags) throws Exception {
        Path classes = folder.resolve("classes.txt");
        String[] all = Stream.concat(Stream.of("-Xlog:class+load:file=" + classes), Stream.of(flags))
                .toArray(String[]::new);
        assertThat(start(all)).startsWith("{").endsWith("}\n");
        return Files.readAllLines(classes).stream()
                .filter(line -> line.endsWith("shared objects file (top)"))
                .count();
    }

    @Test
    void most_classes_come_from_the_archive_also_where_there_is_much_memory() throws Exception {
        assertThat(archived()).isGreaterThan(4000);
        assertThat(archived("-XX:MaxRAM=128g")).isGreaterThan(4000);
    }

    @Test
    void an_archive_that_does_not_fit_is_passed_over_in_silence() throws Exception {
        Path library;
        try (Stream<Path> libraries = Files.list(program.resolve("lib"))) {
            library = libraries.sorted().findFirst().orElseThrow();
        }
        FileTime made = Files.getLastModifiedTime(library);
        try {
            Files.setLastModifiedTime(library, FileTime.fromMillis(0));

            assertThat(archived()).isZero();
        } finally {
            Files.setLastModifiedTime(library, made);
        }
        assertThat(archived("-XX:ObjectAlignmentInBytes=16")).isZero();
    }

    @Test
    void the_training_has_the_flags_of_the_run_that_an_archive_depends_on() {
        String training = only(TRAINING.matcher(dockerfile).results()).group(1);

        assertThat(entrypoint().stream().filter(flag -> flag.startsWith("-XX:+")))
                .isNotEmpty()
                .allSatisfy(flag -> assertThat(training).contains(" " + flag + " "));
    }

    @Test
    void what_is_copied_from_here_is_here_and_let_in() throws IOException {
        List<String> copied =
                COPIED.matcher(dockerfile).results().map(copy -> copy.group(1)).toList();

        assertThat(copied)
                .contains("pom.xml", "sample-bills")
                .allSatisfy(source -> assertThat(Path.of(source)).exists());
        assertThat(Files.readAllLines(Path.of(".dockerignore")))
                .extracting(line -> line.replace("/", ""))
                .doesNotContainAnyElementsOf(copied);
    }
}
