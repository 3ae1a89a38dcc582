package dev.billaudit.intake.layout;

import dev.billaudit.intake.TableRow;
import dev.billaudit.ledger.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Rows of a bill that are lines of text: a name, then two or three figures that must fit together. */
final class BillTexts {

    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0\\u3000]+");

    private final Reading reading;
    private final Columns columns;
    private final BillSheet sheet;
    private final BillEntries entries;
    private final HeldPayments payments;

    BillTexts(Reading reading, Columns columns, BillSheet sheet, BillEntries entries, HeldPayments payments) {
        this.reading = reading;
        this.columns = columns;
        this.sheet = sheet;
        this.entries = entries;
        this.payments = payments;
    }

    RowRole take(TableRow row) {
        String line = Headings.strip(String.join(" ", row.cells()));
        String[] words = BLANKS.split(line, -1);
        int from = words.length;
        while (from > 1 && words.length - from < 3 && MoneyReader.isFigure(words[from - 1])) {
            from--;
        }
        List<Money> figures = new ArrayList<>();
        for (int i = from; i < words.length; i++) {
            MoneyReader.Read read = MoneyReader.read(words[i], columns.money());
            if (read.problem() != null) {
                return reading.reject(row, Money.ZERO, read.problem(), words[i]);
            }
            figures.add(read.orZero());
        }
        String name = String.join(" ", List.of(words).subList(0, from));
        if (figures.isEmpty()) {
            return takeTitle(row, line);
        }
        Money last = figures.get(figures.size() - 1);
        if (reading.words().isTotal(name)) {
            int above = sheet.rows();
            sheet.total(name, false, last, entries.evidence(last));
            payments.total(name, above);
            return RowRole.TOTAL;
        }
        if (reading.words().isAccount(name)) {
            payments.take(entries.entry(row, name, new Reduced(last, Money.ZERO)), false);
            return RowRole.ACCOUNT;
        }
        return takeFigures(row, words, figures);
    }

    /** Two or three numbers: a name may end with a number of its own. */
    private RowRole takeFigures(TableRow row, String[] words, List<Money> figures) {
        int count = figures.size();
        Money last = figures.get(count - 1);
        for (int used = count; used >= 2; used--) {
            Money before = figures.get(count - used);
            Reduced fitted = used == 3
                    ? Reduced.of(before, figures.get(count - 2), last)
                    : before.equals(last) ? new Reduced(last, Money.ZERO) : null;
            if (fitted != null) {
                String name = String.join(" ", List.of(words).subList(0, words.length - used));
                sheet.add(entries.entry(row, name, fitted));
                return RowRole.DATA;
            }
        }
        return reading.reject(row, last, "amounts-do-not-fit");
    }

    private RowRole takeTitle(TableRow row, String line) {
        Money sum =
                MoneyReader.read(TotalNames.figureBehind(line), columns.money()).value();
        if (sum != null && reading.words().isTotal(line)) {
            sheet.total(TotalNames.unpriced(line), false, sum, entries.evidence(sum));
            return RowRole.TOTAL;
        }
        if (SectionTitles.isNote(line)) {
            boolean hasFigure = BLANKS.splitAsStream(line).anyMatch(word -> word.matches(".*\\d\\.\\d.*"));
            return hasFigure && !line.contains(":") && !line.contains("：")
                    ? reading.reject(row, Money.ZERO, "amount-not-a-number", line)
                    : RowRole.PREAMBLE;
        }
        if (line.matches(".*\\s\\S*\\d\\.\\S*$")) {
            return reading.reject(row, Money.ZERO, "amount-not-a-number", line);
        }
        sheet.entitle(line);
        return RowRole.TITLE;
    }
}
