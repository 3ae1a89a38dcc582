package dev.billaudit.rules;

import dev.billaudit.ledger.ChargeLine;
import dev.billaudit.ledger.Money;
import java.util.HashMap;
import java.util.Map;

/**
 * What is asked back of one bill, finding by finding: reductions that name a service net it first, what an earlier month on
 * record counted is asked for there, and all claims together are never more than the bill really took.
 */
final class ClaimBook {

    private final Reductions reductions;
    private final CountedBefore before;
    private final Map<String, Money> netted = new HashMap<>();
    private Money takenByBill;

    ClaimBook(Docket docket, EarlierFindings earlier) {
        this.reductions = docket.reductions();
        this.before = new CountedBefore(docket, earlier);
        this.takenByBill = docket.month().net().atLeast(Money.ZERO);
    }

    /** Enters the next finding, in rule order and place. */
    Entry enter(ChargeLine charge, Money charged) {
        String key = reductions.key(charge);
        Money used = netted.getOrDefault(key, Money.ZERO);
        Money offset = reductions.of(charge).minus(used).atMost(charged);
        netted.put(key, used.plus(offset));
        Money counted = before.take(charge, charged.minus(offset));
        Money owed = charged.minus(offset).minus(counted);
        Money claim = owed.atMost(takenByBill);
        takenByBill = takenByBill.minus(claim);
        return new Entry(offset, counted, claim, claim.compareTo(owed) < 0);
    }

    /**
     * One finding's money.
     *
     * @param offset what reductions that name the service already gave back
     * @param counted what an earlier month on record already counted
     * @param claim what is asked back
     * @param capped whether the bill took less than is owed
     */
    record Entry(Money offset, Money counted, Money claim, boolean capped) {

        /** Of a finding that asks for nothing. */
        static final Entry NOTHING = new Entry(Money.ZERO, Money.ZERO, Money.ZERO, /* capped= */ false);
    }
}
