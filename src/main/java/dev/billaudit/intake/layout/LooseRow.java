package dev.billaudit.intake.layout;

import dev.billaudit.ledger.Money;
import java.util.List;

/**
 * A row outside all tables, and what it may be.
 *
 * @param filled its cells that are not empty, at least one
 */
record LooseRow(List<String> filled, Vocabulary words) {

    private static final int FEWEST_HEADINGS = 3;

    /** A message, alone or beside its code; an amount beside it makes it the name of a fee. */
    boolean statesEmptiness() {
        return filled.size() <= 2
                && filled.stream().anyMatch(words::statesEmptiness)
                && filled.stream()
                        .noneMatch(cell -> cell.indexOf('.') >= 0
                                && MoneyReader.read(cell, false).value() != null);
    }

    /** A total of nothing. */
    boolean isZeroTotal() {
        String last = Headings.plain(filled.get(filled.size() - 1));
        Money amount = MoneyReader.read(last.substring(last.lastIndexOf(':') + 1), false)
                .value();
        return filled.size() <= 2 && words.isTotal(filled.get(0)) && amount != null && amount.isZero();
    }

    /** Whether it names an amount that is neither a sum nor a balance: {@code 代收费：8.00元}. */
    boolean isLabelledMoney() {
        String name = AsideRows.labelOfAmount(filled.get(0));
        return !name.isEmpty() && !words.isTotal(name) && !words.isAccount(name);
    }

    /** Whether it only holds titles of sections and of blocks beside a bill. */
    boolean areTitles() {
        return filled.stream().allMatch(cell -> words.isAside(cell) || words.isSection(cell));
    }

    /** Whether it could be the headings of a table nobody knows: several names and no figure. */
    boolean mayBeHeadings() {
        return filled.size() >= FEWEST_HEADINGS
                && filled.stream().noneMatch(cell -> cell.chars().anyMatch(Character::isDigit));
    }
}
