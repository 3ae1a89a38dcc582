package dev.billaudit.rules;

import dev.billaudit.ledger.Money;
import dev.billaudit.ledger.Remark;
import dev.billaudit.ledger.failure.WrongUsage;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The numbers a rule goes by, as {@code rules.yml} has them. A misspelt or ill-typed one stops the run. */
final class Thresholds {

    private final RuleCard card;
    private final Set<String> unread;

    Thresholds(RuleCard card) {
        this.card = card;
        this.unread = new TreeSet<>(card.thresholds().keySet());
    }

    Money money(String name) {
        try {
            Money amount = Money.ofYuan(text(name));
            if (amount.isNegative()) {
                throw invalid(name);
            }
            return amount;
        } catch (ArithmeticException | NumberFormatException e) {
            throw invalid(name);
        }
    }

    BigDecimal number(String name) {
        try {
            BigDecimal number = new BigDecimal(text(name));
            if (number.signum() <= 0) {
                throw invalid(name);
            }
            return number;
        } catch (NumberFormatException e) {
            throw invalid(name);
        }
    }

    /** A whole number, zero included. */
    int whole(String name) {
        try {
            int number = new BigDecimal(text(name)).intValueExact();
            if (number < 0) {
                throw invalid(name);
            }
            return number;
        } catch (ArithmeticException | NumberFormatException e) {
            throw invalid(name);
        }
    }

    /** Words, separated by a comma. */
    List<String> words(String name) {
        return Arrays.stream(text(name).split("[,，、]", -1))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** Numbers for special cases: {@code factor.河南} under {@code factor}. */
    Map<String, BigDecimal> numbersUnder(String name) {
        Map<String, BigDecimal> numbers = new TreeMap<>();
        String head = name + ".";
        card.thresholds().keySet().stream()
                .filter(key -> key.startsWith(head))
                .forEach(key -> numbers.put(key.substring(head.length()), number(key)));
        return numbers;
    }

    /**
     * Ends the reading of a card.
     *
     * @throws WrongUsage if the card has a threshold that nobody reads
     */
    void refuseUnread() {
        if (!unread.isEmpty()) {
            throw new WrongUsage(Remark.of("rules.threshold-unknown", card.id(), String.join(", ", unread)));
        }
    }

    private String text(String name) {
        String text = card.thresholds().get(name);
        if (text == null) {
            throw new WrongUsage(Remark.of("rules.threshold-missing", card.id(), name));
        }
        unread.remove(name);
        return text;
    }

    private WrongUsage invalid(String name) {
        return new WrongUsage(Remark.of(
                "rules.threshold-invalid",
                card.id(),
                name,
                String.valueOf(card.thresholds().get(name))));
    }
}
