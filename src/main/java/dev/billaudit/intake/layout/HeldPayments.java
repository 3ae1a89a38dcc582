package dev.billaudit.intake.layout;

import dev.billaudit.ledger.Bill;
import dev.billaudit.ledger.Money;
import dev.billaudit.ledger.Remark;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Rows of a table that by their names tell what an account holds, what was paid or what a later month may cost: 预存款, 支付金额,
 * 预计下月费用. They are no charges, and a person is told of them where the bill has no total; what was paid or is expected is charged
 * where a total only holds with it. What is below zero and no total tells of is a credit, unless its name says that it settled the bill.
 */
final class HeldPayments {

    private static final String OF_SECTION = "小计";

    /** What somebody may have topped up for others; the other names say how the own account was. */
    private static final Pattern BOUGHT = Pattern.compile("(?!话费|自动|在线|网上|营业厅|现金|银行|微信|支付宝|本[月期次]).+充值");

    private static final Pattern PAID = Pattern.compile("付|[缴交]|扣款|代扣|托收|payment");
    private static final Pattern MINUS = Pattern.compile("^减:");
    /** What was paid in advance, given or taken off lessens a bill. */
    private static final Pattern LESSENS = Pattern.compile("预存|赠|送|抵扣|减|退|返|代付");

    private final Reading reading;
    private final BillSheet sheet;
    private final List<BillEntry> held = new ArrayList<>();
    private final Set<BillEntry> charges = new HashSet<>();
    private @Nullable Remark leftOut;
    private boolean isClosed;

    HeldPayments(Reading reading, BillSheet sheet) {
        this.reading = reading;
        this.sheet = sheet;
    }

    /**
     * Takes such a row. Below a total that the rows above come to it is no charge, whatever follows.
     *
     * @param isCollected whether it says of itself that it is collected for others: what can be bought for them is charged then, unless
     *     a total says otherwise
     */
    void take(BillEntry entry, boolean isCollected) {
        boolean isCharge = isCollected
                && BOUGHT.matcher(Headings.plain(entry.name())).matches()
                && reading.words().mayBeCharged(entry.name());
        if (isCharge) {
            charges.add(entry);
        }
        boolean isTold = (entry.net().isPositive() || settles(entry)) && leftOut == null && !isCharge;
        leftOut = isTold ? Remark.of("intake.account-left-out", entry.name(), entry.net()) : leftOut;
        if (entry.isPart() || reading.words().mayBeCharged(entry.name())) {
            hold(entry);
        }
    }

    private void hold(BillEntry entry) {
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
        tell();
        if (held.isEmpty()) {
            return;
        }
        Bill bill = sheet.bill();
        Money total = bill.statedTotal();
        Money sum = held.stream().map(BillEntry::net).reduce(Money.ZERO, Money::plus);
        if (total == null) {
            held.stream().filter(this::isWanted).forEach(sheet::add);
        } else if (total.isZero() && isPaid(BillItems.net(bill.items()))) {
            sheet.forget(total);
        } else if (!sheet.addsUp()) {
            Money read = BillItems.net(bill.items());
            Money bought = charges.stream().map(BillEntry::net).reduce(Money.ZERO, Money::plus);
            boolean isWhole = read.plus(sum).equals(total);
            boolean isBought = read.plus(bought).equals(total);
            held.stream()
                    .filter(entry -> isWhole
                            || (isBought ? charges.contains(entry) : entry.net().isNegative()))
                    .forEach(sheet::add);
        }
        held.clear();
    }

    /** Whether nothing is left to pay because all of the bill was paid: its total is no sum of what was charged. */
    private boolean isPaid(Money charged) {
        Money paid = held.stream().map(entry -> entry.net().absolute()).reduce(Money.ZERO, Money::plus);
        return charged.equals(paid) && held.stream().allMatch(HeldPayments::settles);
    }

    private boolean isWanted(BillEntry entry) {
        return (entry.net().isNegative() && !settles(entry)) || charges.contains(entry);
    }

    /** Whether a row below zero says that the bill was paid: no credit that lessens what was charged. */
    static boolean settles(BillEntry entry) {
        String printed = Headings.plain(entry.name());
        String name = MINUS.matcher(printed).replaceFirst("");
        return (entry.net().isNegative() || name.length() < printed.length())
                && PAID.matcher(name).find()
                && !LESSENS.matcher(name).find();
    }

    /** Without a total nothing proves that what was left out is none of the charges. */
    private void tell() {
        Remark told = leftOut;
        if (told != null && sheet.statedTotal() == null) {
            reading.note(told);
        }
        leftOut = null;
    }
}
