package dev.billaudit.report;

import dev.billaudit.ledger.Remark;
import dev.billaudit.ledger.Wording;
import dev.billaudit.ledger.failure.ResumableFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Writes a month's report: the workbook and its machine twin, in one pass through the ledger.
 *
 * <p>Nothing of a month is held in memory but the row at hand.
 */
public final class ReportWriter {

    private final Wording wording;
    private final WorkbookWriter workbook;

    /** Takes the words of the report's language. */
    public ReportWriter(Wording wording) {
        this(wording, Book.Limits.USUAL);
    }

    ReportWriter(Wording wording, Book.Limits limits) {
        this.wording = wording;
        this.workbook = new WorkbookWriter(wording, limits);
    }

    /**
     * Writes every file but {@code run.json} into a folder that exists.
     *
     * @throws ResumableFailure if the folder cannot be written
     */
    public void write(MonthLedger ledger, Path folder) {
        try (TwinFiles twin = new TwinFiles(ledger, wording, folder)) {
            workbook.write(ledger, workbook(folder), List.of(twin));
            twin.finish();
        } catch (IOException | UncheckedIOException e) {
            throw cannotWrite(e);
        }
    }

    /** Where the workbook of a folder lies. */
    public static Path workbook(Path folder) {
        return folder.resolve("report.xlsx");
    }

    /**
     * Writes the files and the rejects alone, for an input without any usable month.
     *
     * @throws ResumableFailure if the folder cannot be written
     */
    public void writeInput(MonthLedger ledger, Path folder) {
        try (InputFiles files = new InputFiles(wording, folder)) {
            ledger.eachReject(files::add);
            ledger.eachFile(files::add);
        } catch (IOException | UncheckedIOException e) {
            throw cannotWrite(e);
        }
    }

    /** The failure to tell of: the disk is full or the folder is gone. */
    static ResumableFailure cannotWrite(Exception cause) {
        Throwable inner = cause.getCause();
        String reason = (inner == null ? cause : inner).getClass().getSimpleName();
        return new ResumableFailure(Remark.of("report.cannot-write", reason), cause);
    }
}
