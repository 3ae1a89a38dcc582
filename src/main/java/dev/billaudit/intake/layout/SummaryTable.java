package dev.billaudit.intake.layout;

import dev.billaudit.ledger.Money;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A bill that prints its sections in one table and, in another that names none of them, their items: both come to the bill's
 * total, so that one tells the other and only one is charged.
 */
final class SummaryTable {

    /** What a table of the items of another is called; any other title may be that of another bill, 副卡. */
    private static final Pattern DETAIL = Pattern.compile("明细|详情|清单|构成|组成|详细");

    private final Vocabulary words;
    private final List<String> titles;

    /**
     * Takes what is known of the bill.
     *
     * @param titles what stands above its tables, empty for nothing
     */
    SummaryTable(Vocabulary words, List<String> titles) {
        this.words = words;
        this.titles = titles;
    }

    /**
     * The rows so that they are charged once: items below their sections where they come to one after the other, the items
     * alone where they do not; absent for any other bill.
     */
    Optional<List<BillEntry>> itemised(List<BillEntry> entries, Money total) {
        Map<Integer, List<BillEntry>> tables = new LinkedHashMap<>();
        entries.forEach(entry ->
                tables.computeIfAbsent(entry.part(), any -> new ArrayList<>()).add(entry));
        if (tables.size() != 2 || tables.values().stream().anyMatch(table -> !comesTo(table, total))) {
            return Optional.empty();
        }
        List<List<BillEntry>> both = List.copyOf(tables.values());
        boolean isFirst = both.get(0).stream().allMatch(this::isSection);
        List<BillEntry> sections = both.get(isFirst ? 0 : 1);
        List<BillEntry> items = both.get(isFirst ? 1 : 0);
        boolean areApart =
                sections.stream().allMatch(this::isSection) && items.stream().allMatch(this::isItem);
        areApart &= isDetail(items.get(0).part(), sections.get(0).part());
        return areApart && items.size() >= sections.size() ? Optional.of(placed(sections, items)) : Optional.empty();
    }

    private boolean isDetail(int items, int sections) {
        String title = items < titles.size() ? titles.get(items) : "";
        String other = sections < titles.size() ? titles.get(sections) : "";
        return title.isEmpty() || title.equals(other) || DETAIL.matcher(title).find();
    }

    private static boolean comesTo(List<BillEntry> table, Money total) {
        return table.stream()
                .map(BillEntry::net)
                .reduce(Money.ZERO, Money::plus)
                .equals(total);
    }

    private boolean isSection(BillEntry entry) {
        return words.sectionCategory(entry.name()) != null && entry.title() == null;
    }

    private boolean isItem(BillEntry entry) {
        String title = entry.title();
        return !words.isSection(entry.name()) && (title == null || !words.isSection(title));
    }

    private List<BillEntry> placed(List<BillEntry> sections, List<BillEntry> items) {
        List<BillEntry> ordered = inOrder(sections, items);
        return ordered.isEmpty() ? new SummedItems(words, sections, items).placed() : ordered;
    }

    /** Items that come to the sections one after the other, below these; empty where they do not. */
    private static List<BillEntry> inOrder(List<BillEntry> sections, List<BillEntry> items) {
        List<BillEntry> placed = new ArrayList<>(sections);
        int at = 0;
        for (BillEntry section : sections) {
            Money left = section.net();
            while (at < items.size() && !left.isZero()) {
                left = left.minus(items.get(at).net());
                placed.add(items.get(at).under(section.name()));
                at++;
            }
            if (!left.isZero()) {
                return List.of();
            }
        }
        return at == items.size() ? placed : List.of();
    }
}
