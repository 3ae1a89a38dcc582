package dev.billaudit.report;

import static dev.billaudit.ledger.Carrier.CHINA_TELECOM;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import dev.billaudit.findings.Grade;
import dev.billaudit.findings.Verdict;
import dev.billaudit.ledger.Category;
import dev.billaudit.ledger.FileState;
import dev.billaudit.ledger.ServiceProvider;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Text that tries to be more than text. */
final class Payloads {

    /** What a spreadsheet program would run, fetch or compute. */
    static final List<String> FORMULAS = List.of(
            "=1+1",
            "=cmd|' /C calc'!A0",
            "=HYPERLINK(\"http://127.0.0.1/\",\"x\")",
            "=IMPORTXML(CONCAT(\"http://127.0.0.1/\",A1),\"//a\")",
            "+1+1",
            "+cmd|' /C calc'!A0",
            "-1+1",
            "-2+3+cmd|' /C calc'!A0",
            "@SUM(1+1)*cmd|' /C calc'!A0",
            "\t=1+1",
            "\r=1+1",
            "=WEBSERVICE(\"http://127.0.0.1/\"&A1)");

    private Payloads() {}

    /** A month that has the text wherever an export or a register could put it. */
    static AMonthLedger everywhere(String text) {
        return AMonthLedger.in("2025-11")
                .state(RunSummary.State.INCOMPLETE, text)
                .line("18900001012", CHINA_TELECOM)
                .card(text, text, text, text, text)
                .charge(Category.PLAN, text, new ServiceProvider(text, text, text, text), "59.00", Verdict.AGREED)
                .charge(Category.CREDIT, text, "-5.00", Verdict.CREDIT)
                .suspect(
                        text,
                        Grade.LIKELY,
                        Category.ON_BEHALF,
                        text,
                        new ServiceProvider(text, text, null, null),
                        "7.00")
                .notChecked(text, text, "1.00")
                .remark(text)
                .trend(0, text, "7.00")
                .file(text, FileState.ACCEPTED_WITH_REJECTS, 9, 1, text)
                .reject(text, 7, text, text, text);
    }

    /** All cells of a CSV file. */
    static List<String> cells(Path csv) throws IOException {
        try (CsvReader<CsvRecord> rows =
                CsvReader.builder().detectBomHeader(true).ofCsvRecord(csv)) {
            return rows.stream().flatMap(row -> row.getFields().stream()).toList();
        }
    }
}
