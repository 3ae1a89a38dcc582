package dev.billaudit.intake.layout;

import dev.billaudit.ledger.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sums of a bill's table that name what they sum: {@code 代收费小计}. */
final class NamedSums {

    private final Vocabulary words;
    private final BillSheet sheet;

    NamedSums(Vocabulary words, BillSheet sheet) {
        this.words = words;
        this.sheet = sheet;
    }

    /** A sum that closes rows above it stays a total; one that is all the bill says of its section is an item. */
    RowRole role(RowRole role, String name, @Nullable Money amount) {
        String summed = words.summed(name);
        if (role != RowRole.TOTAL || summed == null || amount == null) {
            return role;
        }
        boolean isClosed = sheet.sums().closes(sheet.title(), summed, amount);
        if (!isClosed && (!sheet.sums().isUnsummed() || sheet.sums().isHeaded())) {
            return RowRole.DATA;
        }
        sheet.sums().end();
        return isClosed ? role : RowRole.REJECT;
    }

    /** Whether a name is that of such a sum. */
    boolean isOne(String name) {
        return words.summed(name) != null && words.isTotal(name);
    }

    /** The name of an item: of a sum that stands alone its section's. */
    String written(String name) {
        String summed = words.summed(name);
        return summed != null && words.isTotal(name) ? summed : name;
    }

    /** The row was added; what follows a sum belongs to the next. */
    void end(List<String> cells) {
        if (cells.stream().anyMatch(cell -> !Headings.isEmpty(cell) && isOne(cell))) {
            sheet.sums().end();
        }
    }
}
