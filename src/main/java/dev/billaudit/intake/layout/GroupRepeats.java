package dev.billaudit.intake.layout;

import dev.billaudit.ledger.Category;
import dev.billaudit.ledger.Evidence;
import dev.billaudit.ledger.Money;
import dev.billaudit.ledger.Remark;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Rows of a table of many lines that say what another row of the same line says, name and amount of a section: prints of it, or charges of
 * their own. Only a sum of several lines may tell, as their bills have no total.
 */
final class GroupRepeats {

    private static final String TOTAL = "合计";

    private record Said(
            BillSheet sheet, String name, @Nullable String title, Money amount) {}

    /**
     * A bill with such rows.
     *
     * @param first its first row in the file, counted from 0
     * @param again where the first such row is among the rows of the file
     */
    private record Repeated(BillSheet sheet, int first, int again, BillEntry said, BillEntry repeat) {}

    /** A bill of which a sum says that each row counts. */
    private record Counted(Repeated bill, int rows, Money sum, Evidence total) {}

    private final Vocabulary words;
    private final Map<Said, BillEntry> said = new HashMap<>();
    private final Map<BillSheet, Integer> first = new HashMap<>();
    private final Map<BillSheet, Repeated> open = new HashMap<>();
    /** The bills that are open, by the row that says something again. */
    private final List<Repeated> latest = new ArrayList<>();

    private final List<Counted> counted = new ArrayList<>();

    GroupRepeats(Vocabulary words) {
        this.words = words;
    }

    /** A table begins: what it says again of another is a matter of whole tables. */
    void begin() {
        said.clear();
    }

    /** Notes a row of a line, the one after so many. */
    void see(BillSheet sheet, int row) {
        first.putIfAbsent(sheet, row);
    }

    /** Whether a row of a section says what a row of its line in this table says. */
    boolean isAgain(BillSheet sheet, BillEntry entry, int row) {
        BillEntry other =
                said.putIfAbsent(new Said(sheet, Headings.title(entry.name()), entry.title(), entry.net()), entry);
        if (other == null || entry.net().isZero()) {
            return false;
        }
        if (!open.containsKey(sheet)) {
            Repeated repeated = new Repeated(sheet, first.getOrDefault(sheet, row), row, other, entry);
            open.put(sheet, repeated);
            latest.add(repeated);
        }
        return true;
    }

    /** A sum holds with such rows counted once. */
    void countOnce(int from) {
        take(from).forEach(bill -> open.remove(bill.sheet));
    }

    /**
     * A sum of rows holds with each counted.
     *
     * @param from how many rows stand above those
     * @param areCreditsOff whether reductions printed without a sign are subtracted
     */
    void countEach(int from, boolean areCreditsOff, Evidence total) {
        for (Repeated bill : take(from)) {
            open.remove(bill.sheet);
            Money sum = bill.sheet.rows(rows -> sum(rows, areCreditsOff));
            counted.add(new Counted(bill, bill.sheet.rows(), sum, total));
        }
    }

    /** Gives the open bills whose rows all stand below a row; of the others that row tells nothing, nor does a later one. */
    private List<Repeated> take(int from) {
        List<Repeated> taken = new ArrayList<>();
        while (!latest.isEmpty() && latest.get(latest.size() - 1).again >= from) {
            Repeated bill = latest.remove(latest.size() - 1);
            if (bill.first >= from) {
                taken.add(bill);
            }
        }
        return taken;
    }

    private Money sum(List<BillEntry> rows, boolean areCreditsOff) {
        return rows.stream()
                .map(row -> areCreditsOff && words.sectionCategory(row.name()) == Category.CREDIT
                        ? row.net().absolute().negated()
                        : row.net())
                .reduce(Money.ZERO, Money::plus);
    }

    /** The bills are to be made: those of which a sum tells have one. */
    void settle() {
        for (Counted each : counted) {
            BillSheet sheet = each.bill.sheet;
            Evidence total = new Evidence(each.total.place(), each.total.text(), each.sum);
            if (sheet.rows() != each.rows) {
                open.put(sheet, each.bill);
                continue;
            }
            sheet.total(TOTAL, false, each.sum, total);
            if (!sheet.addsUp()) {
                sheet.forget(each.sum);
                open.put(sheet, each.bill);
            }
        }
    }

    /** What a person has to know of such rows that no sum tells of. */
    Optional<Remark> told() {
        return open.values().stream()
                .filter(bill -> bill.sheet.bill().statedTotal() == null)
                .min((one, other) -> Integer.compare(one.again, other.again))
                .map(bill -> Remark.of(
                        "intake.row-again-once",
                        bill.said.name().strip(),
                        row(bill.said),
                        row(bill.repeat),
                        bill.said.net()));
    }

    private static long row(BillEntry entry) {
        return entry.evidence().place().row();
    }
}
