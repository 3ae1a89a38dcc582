package dev.billaudit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportProbeTest {

    @TempDir
    private Path folder;

    private ProbedFile probe(String content) throws IOException {
        Path file = Files.writeString(folder.resolve("export.csv"), content);
        ProbeDesk desk =
                ExportProbe.open(new Settings(folder, folder, "en", null, null, Settings.Verbosity.NORMAL, false));
        return desk.probe(file).get(0);
    }

    @Test
    void a_file_without_a_table_says_what_is_wrong_with_its_rows() throws IOException {
        ProbedFile probed = probe("a,b\n1,\0\n");

        assertThat(probed.isUnderstood()).isFalse();
        assertThat(probed.whyRefused())
                .hasValueSatisfying(why -> assertThat(why.key()).isEqualTo("table.nul-character"));
    }

    @Test
    void a_text_that_is_whole_and_no_bill_is_not_refused() throws IOException {
        assertThat(probe("one line\nanother\n").whyRefused()).isEmpty();
    }
}
