package dev.billaudit.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class WorkbookWriterTest {

    private final TestWording wording = new TestWording("zh-CN");

    @TempDir
    private Path folder;

    @Test
    void equals_its_twin() throws Exception {
        new TwinWriter(wording).write(SampleMonth.ledger(), folder);
        Path file = folder.resolve("report.xlsx");
        new WorkbookWriter(wording).write(SampleMonth.ledger(), file);
        Files.createDirectories(Path.of("/tmp/look"));
        for (String lang : new String[] {"zh-CN", "en"}) {
        Path out = Path.of("/tmp/look/" + lang);
        Files.createDirectories(out);
        TestWording w = new TestWording(lang);
        new TwinWriter(w).write(SampleMonth.ledger(), out);
        RunJson.write(SampleMonth.ledger().summary(), out.resolve("run.json"));
        new WorkbookWriter(w).write(SampleMonth.ledger(), out.resolve("report.xlsx"));
        }
        assertThat(new WorkbookCheck(wording).differences(file, folder)).isEmpty();
    }
}
