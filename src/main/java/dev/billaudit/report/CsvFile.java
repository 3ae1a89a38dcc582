package dev.billaudit.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import dev.billaudit.ledger.Money;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * One CSV file of the twin: UTF-8 with mark so that Excel opens it, quoted as RFC 4180 says, lines ended by LF (the one
 * deviation: the same bytes on every system, and what every reader takes).
 *
 * <p>Text that begins like a formula gets a leading apostrophe; {@link Money} and whole numbers never do.
 */
final class CsvFile implements AutoCloseable {

    private static final byte[] MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

    private final CsvWriter csv;

    private CsvFile(CsvWriter csv) {
        this.csv = csv;
    }

    /** Creates the file with its headings, joined by commas. */
    static CsvFile create(Path file, String headings) throws IOException {
        OutputStream out = Files.newOutputStream(file);
        out.write(MARK);
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out, StandardCharsets.UTF_8);
        csv.writeRecord(headings.split(","));
        return new CsvFile(csv);
    }

    /** Writes a row; null is an empty cell. */
    void row(@Nullable Object... cells) {
        String[] texts = new String[cells.length];
        for (int i = 0; i < cells.length; i++) {
            texts[i] = cell(cells[i]);
        }
        csv.writeRecord(texts);
    }

    private static String cell(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof Money || value instanceof Number) {
            return value.toString();
        }
        String text = value.toString();
        String shown = Printable.looksLikeFormula(text) ? "'" + text : text;
        return Printable.encodable(shown.indexOf('\0') < 0 ? shown : Printable.visible(shown));
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
