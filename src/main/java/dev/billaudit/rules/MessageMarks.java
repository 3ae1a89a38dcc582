package dev.billaudit.rules;

import dev.billaudit.findings.Signal;
import dev.billaudit.ledger.ChargeLine;
import dev.billaudit.ledger.Money;
import dev.billaudit.ledger.Rhythm;
import dev.billaudit.register.Confirmation;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What the messages on file say of a suspect charge: none, another price, another name, a cancelling, no reminder before a
 * renewal. A message never acquits.
 */
final class MessageMarks {

    private final MessageReader reader;
    private final int reminderDays;

    MessageMarks(MessageReader reader, int reminderDays) {
        this.reader = reader;
        this.reminderDays = reminderDays;
    }

    void mark(Marks marks, Docket docket, ChargeLine charge) {
        List<OrderMessage> all = docket.dossier().register().confirmations().stream()
                .map(reader::read)
                .toList();
        List<OrderMessage> own =
                all.stream().filter(message -> names(docket, message, charge)).toList();
        own.stream()
                .filter(OrderMessage::isCancellation)
                .forEach(message -> marks.add(
                        Signal.CONFIRMATION_CONTRADICTS,
                        "cancelled",
                        message.message().time().toLocalDate(),
                        message.message().place()));
        List<OrderMessage> orders =
                own.stream().filter(message -> !message.isCancellation()).toList();
        if (orders.isEmpty()) {
            otherName(docket, all, charge)
                    .ifPresentOrElse(
                            message -> marks.add(
                                    Signal.CONFIRMATION_CONTRADICTS,
                                    "other-name",
                                    String.valueOf(message.service()),
                                    message.message().place()),
                            () -> marks.add(Signal.NO_CONFIRMATION_ON_FILE, "no-confirmation", all.size()));
        } else {
            markPrice(marks, docket, orders, charge);
        }
        markRenewal(marks, docket, charge);
    }

    // A message without a price contradicts nothing.
    private void markPrice(Marks marks, Docket docket, List<OrderMessage> orders, ChargeLine charge) {
        Money amount = whole(docket, charge);
        boolean agrees = orders.stream().anyMatch(order -> {
            List<Money> prices = reader.prices(order.message());
            return prices.isEmpty() ? order.price() == null : prices.contains(amount);
        });
        if (!agrees) {
            OrderMessage order = orders.get(0);
            String unit = order.unit() == null ? "" : "/" + order.unit();
            marks.add(
                    Signal.CONFIRMATION_CONTRADICTS,
                    "other-price",
                    String.valueOf(order.price()) + unit,
                    amount,
                    order.message().place());
        }
    }

    /** Only where messages are kept at all: a phone whose messages nobody entered says nothing of reminders. */
    private void markRenewal(Marks marks, Docket docket, ChargeLine charge) {
        List<Confirmation> kept = docket.dossier().register().confirmations();
        if (kept.isEmpty() || charge.rhythm() != Rhythm.MONTHLY || !stoodBefore(docket, charge)) {
            return;
        }
        LocalDate due = charge.firstDay().minusDays(reminderDays);
        LocalDate from = charge.firstDay().minusMonths(1);
        boolean reminded = kept.stream()
                .filter(message -> !message.time().toLocalDate().isBefore(from)
                        && !message.time().toLocalDate().isAfter(charge.firstDay()))
                .anyMatch(message -> reader.reminds(message)
                        && docket.who()
                                .serviceName(charge)
                                .filter(name -> docket.who().mentions(message.text(), name))
                                .isPresent());
        if (!reminded) {
            marks.add(Signal.RENEWAL_WITHOUT_REMINDER, "no-reminder", charge.firstDay(), due);
        }
    }

    private static boolean stoodBefore(Docket docket, ChargeLine charge) {
        return docket.agreements().monthBefore().stream()
                .anyMatch(month ->
                        docket.sums(month).taken(docket.who().identity(charge)).isPositive());
    }

    private static boolean names(Docket docket, OrderMessage message, ChargeLine charge) {
        return docket.who()
                .serviceName(charge)
                .filter(name -> docket.who().mentions(message.message().text(), name)
                        || (message.service() != null && docket.who().sameName(message.service(), name)))
                .isPresent();
    }

    // The port is the provider's: an order from it under another name is about something else.
    private static Optional<OrderMessage> otherName(Docket docket, List<OrderMessage> all, ChargeLine charge) {
        String port = charge.provider().accessNumber();
        return all.stream()
                .filter(message -> message.service() != null
                        && !message.isCancellation()
                        && port != null
                        && port.equals(message.message().port())
                        && docket.who().serviceName(charge).isPresent())
                .findFirst();
    }

    private static Money whole(Docket docket, ChargeLine charge) {
        return docket.sums(docket.month()).whole(charge);
    }
}
