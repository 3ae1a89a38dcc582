package dev.billaudit.intake.layout;

import dev.billaudit.ledger.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Rows of a list that sum up what stands above them. */
final class ListTotals {

    /** Whose sum it is may stand in front: {@code 13800138000小计}. */
    private static final Pattern NUMBER = Pattern.compile("^[\\d*-]{7,}[的:：\\s]*(?=\\D)");

    private final Reading reading;
    private final Columns columns;
    private boolean isNothing;

    ListTotals(Reading reading, Columns columns) {
        this.reading = reading;
        this.columns = columns;
    }

    boolean isTotal(List<String> cells) {
        int seen = 0;
        for (String cell : cells) {
            if (!Headings.isEmpty(cell)) {
                String name = NUMBER.matcher(Headings.strip(cell)).replaceFirst("");
                if (!startsWithDigit(name) && reading.words().isTotal(name)) {
                    return true;
                }
                if (++seen == 2) {
                    return false;
                }
            }
        }
        return false;
    }

    /** Takes the sums of a row, and answers them. What stands where amounts do is one, whether it has decimals or not. */
    List<Money> read(List<String> cells) {
        List<String> figures = new ArrayList<>();
        boolean isMoney = false;
        for (int at = 0; at < cells.size(); at++) {
            String value = figure(cells.get(at));
            if (!value.isEmpty() && MoneyReader.isFigure(value)) {
                figures.add(value);
                isMoney |= value.indexOf('.') >= 0 || value.endsWith("元") || isAmount(at);
            }
        }
        List<Money> amounts = figures.stream()
                .map(figure -> MoneyReader.read(figure, columns.money()).value())
                .flatMap(Stream::ofNullable)
                .toList();
        if (amounts.isEmpty()) {
            hear(cells);
        }
        reading.totals().total(amounts, isMoney);
        isNothing = !figures.isEmpty()
                && amounts.size() == figures.size()
                && amounts.stream().allMatch(Money::isZero);
        return amounts;
    }

    /** Takes the sum that a sentence states, with other figures beside it. */
    void hear(List<String> cells) {
        StatedSums.amount(cells).ifPresent(amount -> reading.totals().total(List.of(amount), true));
    }

    /** Whether the last row of sums had nothing but zeros. */
    boolean isNothing() {
        return isNothing;
    }

    private boolean isAmount(int at) {
        for (Field field : List.of(Field.AMOUNT, Field.MONTHLY_AMOUNT)) {
            for (int place : columns.all(field)) {
                if (place == at) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The figure of a cell, behind its label if it has one. */
    private static String figure(String cell) {
        String plain = Headings.plain(cell);
        String said = plain.substring(plain.indexOf(':') + 1);
        String written = CapitalFigures.inDigits(said);
        return written.isEmpty() ? said.replaceAll("^[^\\d￥¥+(-]+", "") : written + "元";
    }

    static boolean startsWithDigit(String cell) {
        String text = Headings.strip(cell);
        return !text.isEmpty() && text.charAt(0) >= '0' && text.charAt(0) <= '9';
    }
}
