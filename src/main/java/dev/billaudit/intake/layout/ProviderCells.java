package dev.billaudit.intake.layout;

import dev.billaudit.ledger.Recall;
import dev.billaudit.ledger.ServiceProvider;
import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Who a row is collected for. A phone number in the column of a code is no code. */
final class ProviderCells {

    private static final Pattern PHONE = Pattern.compile("(?:(?:0086|\\+?86)-?)?1[3-9]\\d{9}|1[3-9]\\d\\*{3,}\\d*");
    /** A number with its area code. */
    private static final Pattern LANDLINE = Pattern.compile("(?:0|(?:0086|\\+?86)-?0?)[1-9]\\d{1,2}-?[2-9]\\d{6,7}");

    private static final Pattern JOINED = Pattern.compile("(\\d{6})[/|](\\d{3,})");

    private static final Recall<Optional<String>> CODES = new Recall<>(ProviderCells::codeIn);

    private final Columns columns;

    ProviderCells(Columns columns) {
        this.columns = columns;
    }

    ServiceProvider read(List<String> cells) {
        String written = columns.cell(cells, Field.ACCESS_NUMBER);
        String either = columns.cell(cells, Field.SERVICE_NUMBER);
        String other = either.isEmpty() ? columns.cell(cells, Field.ACCOUNT_NUMBER) : either;
        String accessNumber = code(written.isEmpty() && !isLine(other) ? other : written);
        String spCode = code(columns.cell(cells, Field.SP_CODE));
        Matcher joined = JOINED.matcher(accessNumber == null ? "" : accessNumber);
        if (spCode == null && joined.matches()) {
            spCode = joined.group(1);
            accessNumber = joined.group(2);
        }
        String name = Vocabulary.nameOrNull(columns.cell(cells, Field.PROVIDER));
        return new ServiceProvider(
                name == null ? null : RowText.masked(name, null),
                spCode,
                code(columns.cell(cells, Field.SERVICE_CODE)),
                accessNumber);
    }

    /** Whether a number is that of somebody's phone, where it may as well be a port. */
    static boolean isLine(String cell) {
        if (cell.isEmpty()) {
            return false;
        }
        String even = Headings.even(Columns.unguarded(cell));
        return PHONE.matcher(even).matches() || LANDLINE.matcher(even).matches();
    }

    private static @Nullable String code(String cell) {
        return CODES.of(cell).orElse(null);
    }

    private static Optional<String> codeIn(String cell) {
        String text = Vocabulary.nameOrNull(Normalizer.normalize(cell, Normalizer.Form.NFKC));
        if (text == null || PHONE.matcher(text).matches() || TouchSigns.isScientific(text)) {
            return Optional.empty();
        }
        return Optional.of(text.endsWith(".0") ? text.substring(0, text.length() - 2) : text);
    }
}
