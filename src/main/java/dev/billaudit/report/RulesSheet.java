package dev.billaudit.report;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** 规则: what was asked, with what result, so that a month without findings still says what was checked. */
final class RulesSheet {

    private static final List<Column> COLUMNS = List.of(
            Column.of("rule"),
            Column.of("meaning").upTo(70),
            Column.of("findings"),
            Column.of("charged"),
            Column.of("claim"),
            Column.of("not_checked"),
            Column.of("money"),
            Column.wide("basis"),
            Column.wide("parameters"),
            Column.of("rule_id"));

    /** Without a rulebook at hand, those of the twelve that judge a month by itself; the last two need closed cases. */
    private static final int USUAL_RULES = 12;

    private final Book book;
    private final TableSheet table;

    RulesSheet(Book book) {
        this.book = book;
        table = new TableSheet(book, "rules", COLUMNS);
    }

    void close(List<RuleNote> rules, Totals totals) {
        Map<String, RuleNote> notes = rules.stream().collect(Collectors.toMap(RuleNote::id, Function.identity()));
        List<String> inOrder = rules.isEmpty()
                ? Words.NAMED_RULES.subList(0, USUAL_RULES)
                : rules.stream().map(RuleNote::id).toList();
        Set<String> others = new TreeSet<>(totals.byRule().keySet());
        inOrder.forEach(others::remove);
        Stream.concat(inOrder.stream(), others.stream())
                .forEach(id -> add(id, notes.getOrDefault(id, new RuleNote(id, "", "", "")), totals));
        table.close();
    }

    private void add(String id, RuleNote note, Totals totals) {
        Tally tally = totals.byRule().getOrDefault(id, new Tally());
        table.next()
                .text(book.words().rule(id))
                .wrapped(book.words().meaning(id))
                .count(tally.findings())
                .money(tally.charged())
                .money(tally.claimed())
                .count(tally.notChecked())
                .money(tally.notCheckedMoney())
                .wrapped(note.basis())
                .wrapped(note.parameters())
                .text(id);
    }
}
