package dev.billaudit.intake.layout;

import dev.billaudit.intake.layout.BillTotals.Total;
import dev.billaudit.ledger.Money;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** What one bill prints again, in another table or on another sheet, and what is known of it afterwards. */
final class BillCopies {

    private final Vocabulary words;
    private final List<String> titles;
    private final YearMonth month;
    private boolean mayBeThere;
    private boolean areLeftOut;

    /**
     * Takes what is known of the bill.
     *
     * @param titles what stands above its tables, empty for nothing; more may follow
     * @param month the month of the bill
     */
    BillCopies(Vocabulary words, List<String> titles, YearMonth month) {
        this.words = words;
        this.titles = titles;
        this.month = month;
    }

    /**
     * The entries without those of tables that print the whole bill again, row by row and with its total.
     *
     * @param stated the bill's total, null for none
     * @param net what entries come to below such a total
     */
    List<BillEntry> leftOut(
            List<BillEntry> ordered,
            @Nullable Total stated,
            BillTotals totals,
            BiFunction<List<BillEntry>, @Nullable Money, Money> net) {
        Optional<List<BillEntry>> itemised =
                stated == null ? Optional.empty() : new SummaryTable(words, titles).itemised(ordered, stated.amount());
        if (itemised.isPresent()) {
            return itemised.get();
        }
        int count = stated == null ? 0 : totals.prints(stated);
        boolean isWhole = stated != null && net.apply(ordered, stated.amount()).equals(stated.amount());
        BillPrints prints = new BillPrints(ordered, titles, words.sheetNames(), month);
        List<BillEntry> once = prints.first(count).orElseGet(() -> ofSheets(prints, ordered, stated, isWhole));
        areLeftOut |= once.size() < ordered.size() && prints.areOnSheets();
        return once;
    }

    /** Without a total sheets tell that the bill is there again; what only looks like it stays, and a person has to look. */
    private List<BillEntry> ofSheets(
            BillPrints prints, List<BillEntry> ordered, @Nullable Total stated, boolean isWhole) {
        mayBeThere |= !isWhole && prints.lookAlike();
        return stated == null ? prints.firstSheet().orElse(ordered) : ordered;
    }

    /** Whether tables look as if they printed the bill again, and no total says whether they do. */
    boolean mayBeThere() {
        return mayBeThere;
    }

    /** Whether a sheet was left out that has the whole bill again. */
    boolean areLeftOut() {
        return areLeftOut;
    }
}
