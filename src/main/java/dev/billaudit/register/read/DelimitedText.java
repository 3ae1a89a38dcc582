package dev.billaudit.register.read;

import com.opencsv.CSVReader;
import com.opencsv.CSVReaderBuilder;
import com.opencsv.RFC4180ParserBuilder;
import com.opencsv.exceptions.CsvValidationException;
import dev.billaudit.ledger.Remark;
import dev.billaudit.ledger.failure.WrongUsage;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The rows of a delimited text; comma, tab or semicolon, whichever shows the most known headings. */
final class DelimitedText {

    /** Longer cells are a lost quote, not a message somebody received. */
    private static final int LINES_OF_A_CELL = 200;

    private static final char[] SEPARATORS = {',', '\t', ';'};

    private DelimitedText() {}

    /**
     * Reads all rows, blank ones included, in order.
     *
     * @throws WrongUsage if a quote is never closed, with the row where it was opened
     */
    static List<SheetRow> rows(String file, String text, TableKind kind) {
        return rows(file, text, separator(text, kind));
    }

    private static char separator(String text, TableKind kind) {
        String headings = text.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .findFirst()
                .orElse("");
        char best = SEPARATORS[0];
        long most = 0;
        for (char candidate : SEPARATORS) {
            long known = Arrays.stream(headings.split(String.valueOf(candidate), -1))
                    .filter(cell -> kind.column(cell.replace("\"", "")).isPresent())
                    .count();
            if (known > most) {
                most = known;
                best = candidate;
            }
        }
        return best;
    }

    private static List<SheetRow> rows(String file, String text, char separator) {
        List<SheetRow> rows = new ArrayList<>();
        int started = 1;
        try (CSVReader reader = reader(text, separator)) {
            String[] cells = reader.readNext();
            while (cells != null) {
                rows.add(new SheetRow(started, Arrays.asList(cells)));
                started = Math.toIntExact(reader.getLinesRead()) + 1;
                cells = reader.readNext();
            }
            return rows;
        } catch (IOException | CsvValidationException e) {
            throw new WrongUsage(Remark.of("register.unclosed-quote", file, started), e);
        }
    }

    private static CSVReader reader(String text, char separator) {
        return new CSVReaderBuilder(new StringReader(text))
                .withCSVParser(
                        new RFC4180ParserBuilder().withSeparator(separator).build())
                .withMultilineLimit(LINES_OF_A_CELL)
                .withErrorLocale(Locale.ROOT)
                .build();
    }
}
