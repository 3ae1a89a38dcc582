package dev.billaudit.register.read;

import dev.billaudit.ledger.Money;
import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/** Amounts as people write them: {@code 5}, {@code ￥5.00}, {@code 5元/月}, {@code 1,280.00}. Never below zero. */
final class YuanText {

    private static final Pattern SIGN_OR_UNIT = Pattern.compile("^[¥￥]|元(/?(月|次|条))?$");
    private static final Pattern GROUPED = Pattern.compile("\\d{1,3}(,\\d{3})+(\\.\\d+)?");
    private static final Pattern PLAIN = Pattern.compile("\\d{1,12}(\\.\\d{1,12})?");

    private YuanText() {}

    /** The amount, empty where the text is none or is finer than the li. */
    static Optional<Money> amount(String text) {
        String bare = Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[\\s\\u00a0]", "");
        bare = SIGN_OR_UNIT.matcher(bare).replaceAll("");
        if (GROUPED.matcher(bare).matches()) {
            bare = bare.replace(",", "");
        }
        if (!PLAIN.matcher(bare).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Money.ofYuan(bare));
        } catch (ArithmeticException e) {
            return Optional.empty();
        }
    }
}
