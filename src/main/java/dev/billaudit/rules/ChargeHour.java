package dev.billaudit.rules;

import dev.billaudit.findings.Finding;
import dev.billaudit.ledger.Evidence;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The hour a charge was made in, as its rows print it. */
public final class ChargeHour {

    private static final Pattern DAY = Pattern.compile("(20\\d{2})[-/.年]?(\\d{1,2})[-/.月]?(\\d{1,2})");

    private ChargeHour() {}

    /** Day and hour such as {@code 2025-06-01 00}; empty when no row prints a time of day. */
    public static Optional<String> of(Finding finding) {
        return finding.evidence().stream()
                .map(Evidence::text)
                .flatMap(text -> SignalMarks.times(text)
                        .limit(1)
                        .map(time -> day(text).orElse(finding.month().toString()) + " %02d".formatted(time.getHour())))
                .findFirst();
    }

    private static Optional<String> day(String text) {
        Matcher day = DAY.matcher(text);
        try {
            return day.find()
                    ? Optional.of(LocalDate.of(
                                    Integer.parseInt(day.group(1)),
                                    Integer.parseInt(day.group(2)),
                                    Integer.parseInt(day.group(3)))
                            .toString())
                    : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
