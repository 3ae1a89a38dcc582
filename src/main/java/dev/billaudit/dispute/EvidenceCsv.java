package dev.billaudit.dispute;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import dev.billaudit.dispute.EvidenceTable.EvidenceRow;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The evidence table as CSV: UTF-8 with mark, RFC 4180, no total row, text that looks like a formula made inert. */
final class EvidenceCsv {

    static final String BYTE_ORDER_MARK = "\ufeff";

    private EvidenceCsv() {}

    static byte[] of(EvidenceTable table) {
        StringWriter text = new StringWriter();
        text.write(BYTE_ORDER_MARK);
        CsvWriter csv = into(text);
        csv.writeRecord(EvidenceTable.COLUMNS);
        table.rows().forEach(row -> csv.writeRecord(cells(row)));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** A writer that holds nothing back, so that it need not be closed. */
    static CsvWriter into(StringWriter text) {
        return CsvWriter.builder()
                .lineDelimiter(LineDelimiter.CRLF)
                .bufferSize(0)
                .build(text);
    }

    private static List<String> cells(EvidenceRow row) {
        return List.of(
                String.valueOf(row.number()),
                row.finding().month().toString(),
                PlainText.inert(row.finding().line().number()),
                row.finding().carrier().id(),
                row.category(),
                PlainText.inert(row.item()),
                PlainText.inert(row.provider()),
                PlainText.inert(row.spCode()),
                row.charged().toString(),
                row.claim().toString(),
                PlainText.inert(row.evidence().place().file()),
                PlainText.inert(row.sheet()),
                String.valueOf(row.evidence().place().row()),
                row.evidence().place().sha256(),
                PlainText.inert(row.text()));
    }
}
