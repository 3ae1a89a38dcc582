package dev.billaudit.intake.layout;

import java.util.Arrays;
import java.util.Optional;

/** What a figure of money counts. */
enum MoneyUnit {
    YUAN("元", 3),
    JIAO("角", 2),
    FEN("分", 1),
    LI("厘", 0),
    THOUSAND("千元", 6),
    TEN_THOUSAND("万元", 7);

    private final String sign;
    private final int decimals;

    MoneyUnit(String sign, int decimals) {
        this.sign = sign;
        this.decimals = decimals;
    }

    /** As exports write it. */
    String sign() {
        return sign;
    }

    /** How many decimals there are down to the li: one of them is ten to the power of it in li. */
    int decimals() {
        return decimals;
    }

    /** The unit of this name, absent for another one. */
    static Optional<MoneyUnit> named(String sign) {
        return Arrays.stream(values()).filter(unit -> unit.sign.equals(sign)).findFirst();
    }
}
