package dev.billaudit.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.billaudit.ledger.failure.FatalFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RunJsonTest {

    @TempDir
    private Path folder;

    @Test
    void is_written_to_the_letter() throws IOException {
        Path file = folder.resolve("run.json");
        RunJson.write(SampleMonth.ledger().summary(), file);

        assertThat(Files.readString(file).replace(" : ", ": ")).isEqualTo("""
                        {
                          "month": "2025-11",
                          "revision": 1,
                          "state": "INCOMPLETE",
                          "asOf": "2025-12-05",
                          "inputDigest": "sha256:4e1243bd22c66e76c2ba9eddc1f91394e57f9f83",
                          "ruleDigest": "sha256:a7937b64b8caa58f03721bb6bacf5c78cb235feb",
                          "version": "1.0.0",
                          "counts": {
                            "files": 5,
                            "rowsRead": 116,
                            "rowsAccepted": 106,
                            "rowsRejected": 1,
                            "rowsIgnored": 9,
                            "lines": 5,
                            "charges": 13,
                            "findings": 6,
                            "cases": 4
                          },
                          "money": {
                            "AGREED": "366.00",
                            "STANDARD": "12.655",
                            "SUSPECT": "154.50",
                            "UNCLEAR": "6.00",
                            "CREDIT": "-10.00",
                            "billed": "529.155",
                            "claimed": "142.50"
                          },
                          "invariants": {
                            "V1": true,
                            "V2": true,
                            "V3": true,
                            "V4": true,
                            "V5": true,
                            "V6": true,
                            "V7": true,
                            "V8": true,
                            "V9": true,
                            "V10": true
                          }
                        }
                        """);
    }

    @Test
    void is_read_back_without_its_gaps() {
        RunSummary written = SampleMonth.ledger().summary();
        Path file = folder.resolve("run.json");
        RunJson.write(written, file);

        RunSummary read = RunJson.read(file);

        assertThat(read).usingRecursiveComparison().ignoringFields("gaps").isEqualTo(written);
        assertThat(read.gaps()).isEmpty();
    }

    @Test
    void what_is_not_ours_is_refused() throws IOException {
        Path file = folder.resolve("run.json");
        for (String text : List.of("", "[]", "{}", "{\"month\":\"2025-13\"}", "{\"month\":")) {
            Files.writeString(file, text);

            assertThatThrownBy(() -> RunJson.read(file))
                    .as(text)
                    .isInstanceOf(FatalFailure.class)
                    .hasMessage("report.run-unreadable [run.json]");
        }
    }
}
