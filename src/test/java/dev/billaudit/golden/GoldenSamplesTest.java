package dev.billaudit.golden;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sample bills as judged without the program around: a class of its own, for it takes as long as all golden bills. */
class GoldenSamplesTest {

    @TempDir
    private Path folder;

    @Test
    void the_sample_bills_give_the_findings_of_the_whole_program() {
        GoldenBill judged = GoldenBill.of(Path.of("sample-bills"), folder.resolve("archive"));

        new Expected(Path.of("src/test/resources/sample-bills/findings.expected")).compare(judged.findings());
    }
}
