package dev.billaudit.rules;

import dev.billaudit.findings.Signal;
import dev.billaudit.ledger.Category;
import dev.billaudit.ledger.ChargeLine;
import dev.billaudit.ledger.Evidence;
import dev.billaudit.ledger.Money;
import dev.billaudit.register.Confirmation;
import dev.billaudit.register.WhoIsWho;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The money-free marks of a suspect charge. They help a person to look and accuse nobody. */
final class SignalMarks {

    private static final Pattern TIME = Pattern.compile("(?<![\\d:])([01]?\\d|2[0-3]):([0-5]\\d):([0-5]\\d)(?![\\d:])");
    private static final Pattern DIGITS_ONLY =
            Pattern.compile("(?<!\\d)20\\d{6}([01]\\d|2[0-3])([0-5]\\d)([0-5]\\d)(?!\\d)");
    private static final Pattern PRICE = Pattern.compile("(\\d{1,6}(?:\\.\\d{1,3})?)\\s*元");

    private final Money smallSum;
    private final int oddFrom;
    private final int oddBefore;

    SignalMarks(Thresholds thresholds) {
        this.smallSum = thresholds.money("small-sum");
        this.oddFrom = thresholds.whole("odd-hours-from");
        this.oddBefore = thresholds.whole("odd-hours-before");
    }

    /** The marks of a suspect charge, in the order of the enum. */
    List<Signal> of(Docket docket, ChargeLine charge, Money charged) {
        Set<Signal> marks = EnumSet.noneOf(Signal.class);
        boolean thirdParty = charge.category() == Category.VALUE_ADDED || charge.category() == Category.ON_BEHALF;
        if (isNew(docket, charge)) {
            marks.add(Signal.FIRST_MONTH);
        }
        if (thirdParty) {
            time(charge).ifPresent(time -> markTime(marks, charge, time));
            markName(marks, docket.who(), charge);
            markConfirmations(marks, docket, charge);
        }
        if (charged.compareTo(smallSum) <= 0) {
            marks.add(Signal.SMALL_SUM);
        }
        return List.copyOf(marks);
    }

    private static boolean isNew(Docket docket, ChargeLine charge) {
        String identity = docket.who().identity(charge);
        return !docket.dossier().earlier().isEmpty()
                && docket.dossier().earlier().stream()
                        .flatMap(month -> month.charges().stream())
                        .noneMatch(earlier -> earlier.amount().isPositive()
                                && docket.who().identity(earlier).equals(identity));
    }

    private void markTime(Set<Signal> marks, ChargeLine charge, LocalTime time) {
        if (time.getHour() >= oddFrom && time.getHour() < oddBefore) {
            marks.add(Signal.ODD_HOUR);
        }
        if (time.getHour() == 0 && charge.day() != null && charge.day().getDayOfMonth() == 1) {
            marks.add(Signal.FIRST_DAY_AFTER_MIDNIGHT);
        }
    }

    private static void markName(Set<Signal> marks, WhoIsWho who, ChargeLine charge) {
        if (who.serviceName(charge).isEmpty()) {
            marks.add(Signal.MISSING_NAME);
        } else if (who.isVague(charge)) {
            marks.add(Signal.VAGUE_NAME);
        }
    }

    private static void markConfirmations(Set<Signal> marks, Docket docket, ChargeLine charge) {
        List<Confirmation> own = docket.who().serviceName(charge).stream()
                .flatMap(name -> docket.dossier().register().confirmations().stream()
                        .filter(message -> docket.who().mentions(message.text(), name)))
                .toList();
        if (own.isEmpty()) {
            marks.add(Signal.NO_CONFIRMATION_ON_FILE);
        } else if (own.stream().noneMatch(message -> states(message, originalAmount(docket, charge)))) {
            marks.add(Signal.CONFIRMATION_CONTRADICTS);
        }
    }

    // A message without a price contradicts nothing.
    private static boolean states(Confirmation message, Money amount) {
        Matcher price = PRICE.matcher(message.text());
        boolean anyPrice = false;
        while (price.find()) {
            anyPrice = true;
            if (Money.ofYuan(price.group(1)).equals(amount)) {
                return true;
            }
        }
        return !anyPrice;
    }

    private static Money originalAmount(Docket docket, ChargeLine charge) {
        return docket.month().charges().stream()
                .filter(original -> original.number() == charge.number())
                .map(ChargeLine::amount)
                .findFirst()
                .orElse(charge.amount());
    }

    // A time of 00:00:00 is a date without a time.
    private static Optional<LocalTime> time(ChargeLine charge) {
        return charge.evidence().stream()
                .map(Evidence::text)
                .flatMap(text -> java.util.stream.Stream.of(TIME.matcher(text), DIGITS_ONLY.matcher(text)))
                .filter(Matcher::find)
                .map(match -> LocalTime.of(
                        Integer.parseInt(match.group(1)),
                        Integer.parseInt(match.group(2)),
                        Integer.parseInt(match.group(3))))
                .filter(time -> !time.equals(LocalTime.MIDNIGHT))
                .findFirst();
    }
}
