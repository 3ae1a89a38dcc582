package dev.billaudit.intake.layout;

import dev.billaudit.ledger.Money;
import java.util.ArrayList;
import java.util.List;

/** What a row of sums in a table of many lines prints: in the columns of money, or anywhere with decimals. */
final class GroupFigures {

    private static final List<Field> WHOLE = List.of(Field.NET, Field.AMOUNT, Field.BEFORE);

    private final Columns columns;
    private final Vocabulary words;
    private final List<Money> found = new ArrayList<>();
    private boolean isMoney;

    /** Reads a row of sums. */
    GroupFigures(Columns columns, Vocabulary words, List<String> cells) {
        this.columns = columns;
        this.words = words;
        WHOLE.forEach(field -> take(cells, columns.all(field)));
        for (int at = 0; at < cells.size(); at++) {
            String plain = Headings.plain(cells.get(at));
            String figure = plain.substring(plain.indexOf(':') + 1);
            Money amount = MoneyReader.read(figure, columns.money()).value();
            if (amount != null && (figure.indexOf('.') >= 0 || figure.endsWith("元"))) {
                isMoney = true;
                found.add(amount);
            }
        }
    }

    private void take(List<String> cells, int... places) {
        for (int at : places) {
            Money amount = columns.amount(cells, at).value();
            if (amount != null) {
                isMoney = true;
                found.add(amount);
            }
        }
    }

    /** The sums, that of all first where there is one. */
    List<Money> all() {
        return found;
    }

    /** Whether the row is plainly one of money and of all rows by its name. */
    boolean isPlain(String name) {
        return isMoney && words.summed(name) == null && name.indexOf('页') < 0 && !words.isAccount(name);
    }
}
