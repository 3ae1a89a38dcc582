package dev.billaudit.intake.layout;

import dev.billaudit.ledger.Bill;
import dev.billaudit.ledger.Money;
import java.util.ArrayList;
import java.util.List;

/**
 * Rows of a table that by their names tell what was paid or what a later month may cost: 预存款, 支付金额, 预计下月费用. They are no
 * charges unless a total only holds with them; where no total tells, one below zero is the credit it looks like.
 */
final class HeldPayments {

    private static final String OF_SECTION = "小计";

    private final BillSheet sheet;
    private final List<BillEntry> held = new ArrayList<>();
    private boolean isClosed;

    HeldPayments(BillSheet sheet) {
        this.sheet = sheet;
    }

    /** Takes such a row. Below a total that the rows above come to it is no charge, whatever follows. */
    void hold(BillEntry entry) {
        boolean isNothing = entry.net().isZero() || (isClosed && !entry.net().isNegative() && sheet.addsUp());
        if (!isNothing) {
            held.add(entry);
            sheet.addPart(entry);
        }
    }

    /** Takes a total, once the bill has it. */
    void total(String name, int rowsAbove) {
        isClosed = !name.contains(OF_SECTION) && name.indexOf('页') < 0;
        if (sheet.rows() > rowsAbove) {
            held.clear();
        }
    }

    /** The table ends: the total may have stood above its rows. */
    void close() {
        if (held.isEmpty()) {
            return;
        }
        Bill bill = sheet.bill();
        Money total = bill.statedTotal();
        Money sum = held.stream().map(BillEntry::net).reduce(Money.ZERO, Money::plus);
        if (total == null) {
            held.stream().filter(entry -> entry.net().isNegative()).forEach(sheet::add);
        } else if (!sheet.addsUp()) {
            boolean isWhole = BillItems.net(bill.items()).plus(sum).equals(total);
            held.stream().filter(entry -> isWhole || entry.net().isNegative()).forEach(sheet::add);
        }
        held.clear();
    }
}
