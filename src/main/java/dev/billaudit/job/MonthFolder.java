package dev.billaudit.job;

import dev.billaudit.report.MonthLedger;
import dev.billaudit.report.TwinWriter;
import dev.billaudit.report.WorkbookWriter;
import java.nio.file.Path;

/** Writes the month's files into the staging folder. */
final class MonthFolder {

    private MonthFolder() {}

    static void write(MonthLedger month, RunDesk desk) {
        new TwinWriter(desk.wording()).write(month, desk.staging());
        new WorkbookWriter(desk.wording()).write(month, workbook(desk));
    }

    static Path workbook(RunDesk desk) {
        return desk.staging().resolve("report.xlsx");
    }
}
