package dev.billaudit.intake.layout;

import dev.billaudit.ledger.Carrier;
import dev.billaudit.ledger.Category;
import dev.billaudit.ledger.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Sections of use with their items below a title of services that holds nothing, {@code 代收费} above {@code 语音通信费 10 = 本地通话 6 +
 * 长途通话 4}: they are sections of their own.
 */
final class UseBelowServices {

    private final Vocabulary words;

    UseBelowServices(Vocabulary words) {
        this.words = words;
    }

    /**
     * The rows with such sections below no title.
     *
     * @param holds whether rows come to the total of the bill; null for a bill without one, where only the names of the items
     *     show what they are: a service may be called like a section too
     */
    List<BillEntry> apart(List<BillEntry> rows, @Nullable Predicate<List<BillEntry>> holds) {
        List<BillEntry> apart = new ArrayList<>(rows);
        int found = 0;
        for (int i = 0; i < rows.size(); i++) {
            int items = items(rows, i, holds == null);
            if (items > 0) {
                apart.subList(i, i + items + 1).replaceAll(BillEntry::untitled);
                found += items;
                i += items;
            }
        }
        boolean isTold = found > 0 && (holds == null || (!holds.test(rows) && holds.test(apart)));
        return isTold ? apart : rows;
    }

    /** How many rows below one come to it, 0 where it is no section of use below a title of services. */
    private int items(List<BillEntry> rows, int at, boolean areNamed) {
        BillEntry section = rows.get(at);
        Category use = useBelowServices(section);
        if (use == null) {
            return 0;
        }
        Money left = section.net();
        int next = at + 1;
        while (next < rows.size() && left.isPositive() && isBeside(section, rows.get(next))) {
            left = left.minus(rows.get(next).net());
            next++;
        }
        List<BillEntry> items = rows.subList(at + 1, next);
        return left.isZero() && (!areNamed || areOf(use, items)) ? items.size() : 0;
    }

    private static boolean isBeside(BillEntry section, BillEntry item) {
        return Objects.equals(item.title(), section.title()) && item.net().isPositive();
    }

    /** Whether a name tells that items are of a use, and none tells that they are services. */
    private boolean areOf(Category use, List<BillEntry> items) {
        Set<Category> kinds = items.stream()
                .map(item -> words.category(Carrier.UNKNOWN, item.name(), null))
                .collect(Collectors.toSet());
        return kinds.contains(use) && kinds.stream().noneMatch(UseBelowServices::isOfServices);
    }

    private static boolean isOfServices(@Nullable Category kind) {
        return kind == Category.VALUE_ADDED || kind == Category.ON_BEHALF;
    }

    private @Nullable Category useBelowServices(BillEntry row) {
        String title = row.title();
        if (title == null || row.isItem() || !row.net().isPositive() || !words.isChargeSection(row.name())) {
            return null;
        }
        Category kind = words.sectionCategory(row.name());
        boolean isUse = kind == Category.VOICE || kind == Category.MESSAGE || kind == Category.DATA;
        return isUse && isOfServices(words.sectionCategory(title)) ? kind : null;
    }
}
