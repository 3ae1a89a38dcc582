package dev.billaudit.rules;

import dev.billaudit.ledger.ChargeLine;
import dev.billaudit.ledger.Money;
import java.util.HashMap;
import java.util.Map;

/**
 * What is asked back of one bill, finding by finding: reductions that name a service net it first, and all claims
 * together are never more than the bill really took.
 */
final class ClaimBook {

    private final Reductions reductions;
    private final Map<String, Money> netted = new HashMap<>();
    private Money takenByBill;

    ClaimBook(Docket docket) {
        this.reductions = docket.reductions();
        this.takenByBill = docket.month().net().atLeast(Money.ZERO);
    }

    /** Enters the next finding, in rule order and place. */
    Entry enter(ChargeLine charge, Money charged) {
        String key = reductions.key(charge);
        Money used = netted.getOrDefault(key, Money.ZERO);
        Money offset = reductions.of(charge).minus(used).atMost(charged);
        netted.put(key, used.plus(offset));
        Money owed = charged.minus(offset);
        Money claim = owed.atMost(takenByBill);
        takenByBill = takenByBill.minus(claim);
        return new Entry(offset, claim, claim.compareTo(owed) < 0);
    }

    /**
     * One finding's money.
     *
     * @param offset what reductions that name the service already gave back
     * @param claim what is asked back
     * @param capped whether the bill took less than is owed
     */
    record Entry(Money offset, Money claim, boolean capped) {}
}
