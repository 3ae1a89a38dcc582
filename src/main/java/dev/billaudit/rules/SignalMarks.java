package dev.billaudit.rules;

import dev.billaudit.findings.Signal;
import dev.billaudit.ledger.Category;
import dev.billaudit.ledger.ChargeLine;
import dev.billaudit.ledger.Evidence;
import dev.billaudit.ledger.Money;
import dev.billaudit.register.WhoIsWho;
import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The money-free marks of a suspect charge. They help a person to look and accuse nobody. */
final class SignalMarks {

    private static final Pattern TIME = Pattern.compile("(?<![\\d:])([01]?\\d|2[0-3]):([0-5]\\d):([0-5]\\d)(?![\\d:])");
    private static final Pattern DIGITS_ONLY =
            Pattern.compile("(?<!\\d)20\\d{6}([01]\\d|2[0-3])([0-5]\\d)([0-5]\\d)(?!\\d)");

    private final Money smallSum;
    private final int oddFrom;
    private final int oddBefore;
    private final MessageMarks messages;
    private final HistoryMarks history;
    private final ProviderMarks providers;
    private final SignalLimits limits;

    SignalMarks(Thresholds thresholds, MessageReader reader, HistoryMarks history, ProviderMarks providers) {
        this.smallSum = thresholds.money("small-sum");
        this.oddFrom = thresholds.whole("odd-hours-from");
        this.oddBefore = thresholds.whole("odd-hours-before");
        this.messages = new MessageMarks(reader, thresholds.whole("reminder-days"));
        this.history = history;
        this.providers = providers;
        this.limits = new SignalLimits(
                thresholds.whole("many-lines"),
                thresholds.whole("lines-of-holder"),
                thresholds.number("complaints-per-10000"),
                thresholds.number("difference-percent"));
    }

    /** From how many lines on a provider or an item stands out. */
    SignalLimits limits() {
        return limits;
    }

    /** The marks of a suspect charge. */
    Marks of(Docket docket, ChargeLine charge, Money charged) {
        Marks marks = new Marks();
        history.mark(marks, docket, charge);
        if (charge.category() == Category.VALUE_ADDED || charge.category() == Category.ON_BEHALF) {
            time(charge).ifPresent(time -> markTime(marks, charge, time));
            markName(marks, docket.who(), charge);
            messages.mark(marks, docket, charge);
            providers.of(docket, charge).forEach(marks::tell);
        }
        if (charged.compareTo(smallSum) <= 0) {
            marks.add(Signal.SMALL_SUM, "small-sum", charged, smallSum);
        }
        return marks;
    }

    private void markTime(Marks marks, ChargeLine charge, LocalTime time) {
        if (time.getHour() >= oddFrom && time.getHour() < oddBefore) {
            marks.add(Signal.ODD_HOUR, "odd-hour", time);
        }
        if (time.getHour() == 0 && charge.day() != null && charge.day().getDayOfMonth() == 1) {
            marks.add(Signal.FIRST_DAY_AFTER_MIDNIGHT, "first-day-after-midnight", charge.day(), time);
        }
    }

    private static void markName(Marks marks, WhoIsWho who, ChargeLine charge) {
        Optional<String> name = who.serviceName(charge);
        if (name.isEmpty()) {
            marks.add(Signal.MISSING_NAME, "missing-name");
        } else if (who.isVague(charge)) {
            marks.add(Signal.VAGUE_NAME, "vague-name", name.get());
        }
    }

    /** The time of day of a charge; 00:00:00 is a date without a time. */
    static Optional<LocalTime> time(ChargeLine charge) {
        return charge.evidence().stream()
                .map(Evidence::text)
                .flatMap(SignalMarks::times)
                .findFirst();
    }

    static Stream<LocalTime> times(String text) {
        return Stream.of(TIME.matcher(text), DIGITS_ONLY.matcher(text))
                .filter(Matcher::find)
                .map(match -> LocalTime.of(
                        Integer.parseInt(match.group(1)),
                        Integer.parseInt(match.group(2)),
                        Integer.parseInt(match.group(3))))
                .filter(time -> !time.equals(LocalTime.MIDNIGHT));
    }
}
