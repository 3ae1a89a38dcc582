package dev.billaudit.job;

import dev.billaudit.ledger.Remark;
import dev.billaudit.ledger.failure.WrongUsage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The folder results go to. */
final class OutFolder {

    private OutFolder() {}

    /**
     * Makes it if it is not there, and writes a file to it that is deleted again: hours of work must not end at a folder
     * that takes nothing.
     *
     * @throws WrongUsage if it takes nothing
     */
    static void check(Path out) {
        try {
            Files.createDirectories(out);
            Files.delete(Files.createTempFile(out, ".check-", ""));
        } catch (IOException e) {
            String reason = e.getClass().getSimpleName() + " " + e.getMessage();
            throw new WrongUsage(Remark.of("job.out-takes-nothing", out, reason), e);
        }
    }
}
