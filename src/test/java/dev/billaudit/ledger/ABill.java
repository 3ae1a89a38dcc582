package dev.billaudit.ledger;

import dev.billaudit.ledger.BillItem.Role;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A bill written as rows {@code SUM|ITEM|REDUCTION | CATEGORY | parent | name | amount}. */
final class ABill {

    static final Line LINE = Line.of("13800138000");
    static final YearMonth MAY = YearMonth.of(2024, 5);
    static final Cycle CYCLE = Cycle.of(MAY);

    private ABill() {}

    static Bill of(String file, @Nullable String total, String rows) {
        return of(file, CYCLE, total, rows);
    }

    static Bill of(String file, Cycle cycle, @Nullable String total, String rows) {
        List<BillItem> items = new ArrayList<>();
        int number = 1;
        for (String row : rows.strip().lines().toList()) {
            items.add(item(file, ++number, row.split("\\|", -1)));
        }
        Money stated = total == null ? null : Money.ofYuan(total);
        Evidence evidence = stated == null ? null : evidence(file, 99, "合计", stated);
        return new Bill(LINE, Carrier.CHINA_MOBILE, cycle, items, stated, evidence);
    }

    private static BillItem item(String file, int row, String[] cells) {
        String role = cells[0].strip();
        Money amount = Money.ofYuan(cells[4].strip());
        String parent = cells[2].strip();
        String name = cells[3].strip();
        return new BillItem(
                name,
                Category.valueOf(cells[1].strip()),
                amount,
                role.equals("SUM") ? Role.SECTION_SUM : Role.valueOf(role.toUpperCase(Locale.ROOT)),
                ServiceProvider.UNSTATED,
                Rhythm.UNSTATED,
                parent.isEmpty() ? null : parent,
                evidence(file, row, name, amount));
    }

    static Evidence evidence(String file, int row, String text, Money amount) {
        return new Evidence(new Place(file, "0".repeat(64), null, row), text, amount);
    }
}
