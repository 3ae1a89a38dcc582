package dev.billaudit.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.billaudit.findings.Finding;
import dev.billaudit.findings.JudgedMonth;
import dev.billaudit.findings.Matter;
import dev.billaudit.ledger.BalancedMonth;
import dev.billaudit.ledger.Category;
import dev.billaudit.ledger.ChargeLine;
import dev.billaudit.register.LineRegister;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * Bills of one line as text, with the auditor's red ink: {@code !rule-id} at the end of a row says that this rule must
 * flag the whole row, {@code !rule-id=3.00} that part of it. No other row may be flagged, by any rule.
 *
 * <p>Columns: month or day, category, name (empty for none), amount, then words: {@code monthly}, {@code per-use},
 * {@code sum}, {@code remainder}, {@code record}, {@code @provider}, {@code #enterprise/code}. A negative amount is a
 * reduction.
 */
public final class MarkedBill {

    private final List<Row> rows;
    private UnaryOperator<ABill> circumstances = ABill::used;
    private List<Matter> matters = List.of();

    private MarkedBill(List<Row> rows) {
        this.rows = rows;
    }

    public static MarkedBill of(String text) {
        List<Row> rows = new ArrayList<>();
        for (String line : text.strip().lines().toList()) {
            rows.add(Row.of(rows.size() + 1, line));
        }
        return new MarkedBill(rows);
    }

    /** What holds of every month beside its rows; without a call the line is used every month. */
    public MarkedBill where(UnaryOperator<ABill> every) {
        circumstances = every;
        return this;
    }

    /** What people wrote down of the line's cases. */
    public MarkedBill knowing(Matter... known) {
        matters = List.of(known);
        return this;
    }

    public List<BalancedMonth> months() {
        TreeMap<String, ABill> bills = new TreeMap<>();
        for (Row row : rows) {
            ABill bill = bills.computeIfAbsent(
                    row.month(),
                    month -> circumstances.apply(ABill.forLine("13800138000").in(month)));
            bill.item(row.category(), row.name().isEmpty() ? null : row.name(), row.amount(), row::describe);
        }
        return bills.values().stream().map(ABill::build).toList();
    }

    /** Judges every month with the ones before it and compares the red ink. */
    public void assertFlagged(ARegister register) {
        List<String> expected =
                rows.stream().flatMap(row -> row.marks().stream()).toList();

        assertThat(flagged(register.build())).containsExactlyInAnyOrderElementsOf(expected);
    }

    public List<JudgedMonth> judged(LineRegister register) {
        List<BalancedMonth> months = months();
        List<JudgedMonth> judged = new ArrayList<>();
        for (int i = 0; i < months.size(); i++) {
            judged.add(Judges.judge(new Dossier(months.get(i), months.subList(0, i), register, matters)));
        }
        return judged;
    }

    private List<String> flagged(LineRegister register) {
        return judged(register).stream()
                .flatMap(month -> month.findings().stream())
                .filter(Finding::hasMoney)
                .map(finding -> "row " + finding.evidence().get(0).place().row() + " !" + finding.rule() + "="
                        + finding.charged())
                .toList();
    }

    private record Row(int number, String when, Category category, String name, String amount, List<String> words) {

        static Row of(int number, String line) {
            List<String> cells =
                    Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
            List<String> words = cells.stream()
                    .skip(4)
                    .flatMap(cell -> Arrays.stream(cell.split("\\s+")))
                    .filter(word -> !word.isEmpty())
                    .toList();
            return new Row(number, cells.get(0), Category.valueOf(cells.get(1)), cells.get(2), cells.get(3), words);
        }

        String month() {
            return when.substring(0, "2025-06".length());
        }

        List<String> marks() {
            return words.stream()
                    .filter(word -> word.startsWith("!"))
                    .map(word -> "row " + number + " " + (word.contains("=") ? word : word + "=" + amount))
                    .toList();
        }

        ABill.Item describe(ABill.Item item) {
            item.at("bill-" + month() + ".csv", number);
            if (when.length() > month().length()) {
                item.on(when);
            }
            String provider = word("@");
            String[] codes = (word("#") + "/").split("/", -1);
            item.by(emptyToNull(provider), emptyToNull(codes[0]), null, emptyToNull(codes[1]));
            words.forEach(word -> {
                switch (word) {
                    case "monthly" -> item.monthly();
                    case "per-use" -> item.perUse();
                    case "sum" -> item.is(ChargeLine.Origin.BILL_SUM).under(name);
                    case "remainder" -> item.is(ChargeLine.Origin.REMAINDER).under(name);
                    case "record" -> item.is(ChargeLine.Origin.RECORD);
                    default -> assertThat(word).matches("[!@#].+");
                }
            });
            return item;
        }

        private String word(String sign) {
            return words.stream()
                    .filter(word -> word.startsWith(sign))
                    .map(word -> word.substring(1))
                    .findFirst()
                    .orElse("");
        }

        private static String emptyToNull(String text) {
            return text.isEmpty() ? null : text;
        }
    }
}
