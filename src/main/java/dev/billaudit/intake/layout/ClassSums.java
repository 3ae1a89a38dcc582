package dev.billaudit.intake.layout;

import dev.billaudit.ledger.Carrier;
import dev.billaudit.ledger.Category;
import dev.billaudit.ledger.Money;
import dev.billaudit.ledger.Remark;
import dev.billaudit.ledger.Rhythm;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The rows of classes that stand below or above the items they may sum up. They are read as charges unless only the total of the
 * bill holds with them as sums; without a total several items have to come to one.
 */
final class ClassSums {

    /** Of fewer items one may be as much as the class by chance. */
    private static final int FEWEST_SUMMED = 2;

    /** A bill is made for each that is tried; no bill has as many classes, and one that has is read as it stands. */
    private static final int MOST_CLASSES = 100;

    private static final int DEEPER = 2;

    /**
     * A row of a table.
     *
     * @param of the class it is of, empty for none
     * @param isClass whether it stops at the class
     * @param isTitle whether its items stand below it
     */
    private record Row(BillEntry entry, String of, boolean isClass, boolean isTitle) {}

    /**
     * A row of a class and items that come to it.
     *
     * @param rest the other items of the class
     * @param isWhole whether there are none, and the items stand beside the row
     */
    private record Sum(Row row, List<BillEntry> items, List<BillEntry> rest, boolean isWhole) {}

    private final Reading reading;
    private final BillSheet sheet;
    private final List<Row> rows = new ArrayList<>();

    ClassSums(Reading reading, BillSheet sheet) {
        this.reading = reading;
        this.sheet = sheet;
    }

    /** A row that is taken into the bill. */
    void add(BillEntry entry, String of, boolean isClass, boolean isTitle) {
        rows.add(new Row(entry, of, isClass, isTitle));
    }

    /** The table ends, and with it the bill's total is known. */
    void close() {
        List<Sum> sums = new ArrayList<>();
        if (rows.stream().filter(Row::isClass).count() > MOST_CLASSES) {
            rows.clear();
        }
        for (int at = 0; at < rows.size(); at++) {
            sum(at).filter(sum -> sheet.rows(rows -> rows.containsAll(sum.items)))
                    .ifPresent(sums::add);
        }
        rows.clear();
        Money total = sums.isEmpty() ? null : sheet.bill().statedTotal();
        if (total == null) {
            sums.forEach(this::settle);
        } else if (!sheet.isWhole()) {
            fit(sums, total);
        }
    }

    private Optional<Sum> sum(int at) {
        Row row = rows.get(at);
        if (!row.isClass || row.of.isEmpty()) {
            return Optional.empty();
        }
        List<BillEntry> beside = beside(at, row);
        List<BillEntry> all = rows.stream()
                .filter(other -> isItem(other, row))
                .map(Row::entry)
                .toList();
        if (!row.isTitle && rows.subList(0, at).stream().noneMatch(other -> isItem(other, row))) {
            return Optional.empty(); // its items, if any, stand below it and are read so
        }
        List<BillEntry> items = comesTo(row, all) ? all : beside;
        List<BillEntry> rest =
                all.stream().filter(item -> !items.contains(item)).toList();
        return Optional.of(new Sum(row, items, rest, all.equals(beside))).filter(sum -> comesTo(row, items));
    }

    private static boolean isItem(Row other, Row row) {
        return !other.isClass && other.of.equals(row.of);
    }

    /** The items directly below a title, or above any other row. */
    private List<BillEntry> beside(int at, Row row) {
        List<BillEntry> items = new ArrayList<>();
        int step = row.isTitle ? 1 : -1;
        for (int i = at + step; i >= 0 && i < rows.size() && isItem(rows.get(i), row); i += step) {
            items.add(row.isTitle ? items.size() : 0, rows.get(i).entry);
        }
        return items;
    }

    private boolean comesTo(Row row, List<BillEntry> items) {
        Money amount = row.entry.net();
        return !items.isEmpty() && net(items, amount).equals(amount);
    }

    private Money net(List<BillEntry> items, @Nullable Money total) {
        return sheet.net(items.stream().map(BillEntry::flush).toList(), total);
    }

    /** Takes as sums what only so makes the total hold: all of them, or the only one that does. */
    private void fit(List<Sum> sums, Money total) {
        List<BillEntry> written = sheet.rows(List::copyOf);
        if (isFitting(sums, total)) {
            return;
        }
        List<Sum> fitting = new ArrayList<>();
        for (Sum sum : sums) {
            sheet.retake(written);
            if (isFitting(List.of(sum), total)) {
                fitting.add(sum);
            }
        }
        sheet.retake(written);
        if (fitting.size() == 1) {
            fold(fitting.get(0));
        }
    }

    private boolean isFitting(List<Sum> sums, Money total) {
        sums.forEach(this::fold);
        return sheet.isWhole() && total.equals(sheet.bill().statedTotal());
    }

    /** Without a total several items that come to a class tell that it sums them; a person is told of either reading. */
    private void settle(Sum sum) {
        BillEntry entry = sum.row.entry;
        boolean isSum = sum.isWhole
                && sum.items.size() >= FEWEST_SUMMED
                && sum.items.stream().noneMatch(item -> item.net().isZero())
                && net(sum.items, null).equals(entry.net())
                && reading.words().rhythm(entry.name()) == Rhythm.UNSTATED
                && reading.words().category(Carrier.UNKNOWN, entry.name(), null) == Category.OTHER;
        if (isSum) {
            fold(sum);
        }
        if (!entry.net().isZero()) {
            reading.note(Remark.of(
                    isSum ? "intake.class-is-sum" : "intake.class-is-charged",
                    entry.name().strip(),
                    entry.net()));
        }
    }

    /** Puts the row of a class above its items. */
    private void fold(Sum sum) {
        List<BillEntry> folded = new ArrayList<>(sheet.rows(List::copyOf));
        BillEntry entry = sum.row.entry;
        if (sum.row.isTitle) {
            folded.replaceAll(item -> sum.items.contains(item) ? item.under(entry.name()) : item);
        } else {
            int at = folded.indexOf(sum.items.get(0));
            folded.removeAll(sum.items);
            folded.remove(entry);
            List<BillEntry> deeper = sum.items.stream()
                    .map(item -> item.flush().deeper(entry.indent() + DEEPER))
                    .toList();
            folded.addAll(at, deeper);
            folded.add(at, entry);
            folded.replaceAll(item -> sum.rest.contains(item) ? item.flush().deeper(entry.indent()) : item);
        }
        sheet.retake(folded);
    }
}
