package dev.billaudit.rules;

import dev.billaudit.ledger.BalancedMonth;
import dev.billaudit.ledger.ChargeLine;
import dev.billaudit.ledger.CoverageState;
import dev.billaudit.ledger.Money;
import dev.billaudit.ledger.RecordKind;
import dev.billaudit.ledger.Remark;
import dev.billaudit.register.Confirmation;
import dev.billaudit.register.Contract;
import dev.billaudit.register.Likeness;
import dev.billaudit.register.LineEvent;
import dev.billaudit.register.LineRegister;
import dev.billaudit.register.ServiceEntry;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a charge was held against: entries, contracts, events, earlier months, messages, cases, records. */
final class Comparison {

    private static final int MONTHS_SHOWN = 6;

    private final Docket docket;
    private final LineRegister register;
    private final List<Remark> remarks = new ArrayList<>();

    Comparison(Docket docket) {
        this.docket = docket;
        this.register = docket.dossier().register();
    }

    /** In the order a person would look. */
    List<Remark> of(ChargeLine charge) {
        entries(charge);
        contracts();
        events();
        earlier(charge);
        messages(charge);
        cases(charge);
        records();
        return List.copyOf(remarks);
    }

    /** The same of a finding about the whole bill. */
    List<Remark> ofBill() {
        say(
                "items",
                docket.month().charges().size(),
                docket.month().net(),
                text(docket.month().statedTotal()));
        totals();
        records();
        return List.copyOf(remarks);
    }

    private void entries(ChargeLine charge) {
        List<ServiceEntry> naming = docket.agreements().naming(charge);
        naming.forEach(entry -> say(
                "entry",
                entry.place(),
                entry.service() == null ? "-" : entry.service(),
                entry.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                text(entry.price()),
                span(entry.from(), entry.until())));
        if (naming.isEmpty()) {
            say("no-entry", register.services().size());
            nearest(charge);
        }
    }

    private void nearest(ChargeLine charge) {
        record Near(ServiceEntry entry, Likeness likeness) {}

        docket.who()
                .serviceName(charge)
                .flatMap(name -> register.services().stream()
                        .filter(entry -> entry.service() != null)
                        .map(entry -> new Near(entry, docket.who().likeness(name, String.valueOf(entry.service()))))
                        .filter(near -> near.likeness().percent() > 0)
                        .max(Comparator.comparingInt(near -> near.likeness().percent())))
                .ifPresent(near -> say(
                        "nearest",
                        String.valueOf(near.entry().service()),
                        near.likeness().percent(),
                        near.entry().place()));
    }

    private void contracts() {
        List<Contract> contracts = docket.agreements().contracts();
        contracts.forEach(contract -> say(
                "contract",
                contract.place(),
                contract.plan() == null ? "-" : contract.plan(),
                text(contract.price()),
                span(contract.from(), contract.until())));
        if (contracts.isEmpty()) {
            say("no-contract");
        }
    }

    private void events() {
        for (LineEvent event : register.events()) {
            say(
                    "event",
                    event.place(),
                    event.kind().name().toLowerCase(Locale.ROOT),
                    span(event.from(), event.until()));
        }
    }

    private void earlier(ChargeLine charge) {
        List<BalancedMonth> earlier = docket.earlierMonthsShowing(charge);
        if (earlier.isEmpty()) {
            say("no-earlier");
            return;
        }
        String identity = docket.who().identity(charge);
        earlier.stream().skip(Math.max(0, earlier.size() - MONTHS_SHOWN)).forEach(month -> {
            say("earlier", month.cycle().month(), docket.sums(month).taken(identity));
        });
    }

    private void totals() {
        List<BalancedMonth> earlier = docket.dossier().earlier().stream()
                .filter(BalancedMonth::hasBill)
                .toList();
        earlier.stream()
                .skip(Math.max(0, earlier.size() - MONTHS_SHOWN))
                .forEach(month -> say("earlier-total", month.cycle().month(), month.net()));
    }

    private void messages(ChargeLine charge) {
        List<Confirmation> own = docket.who().serviceName(charge).stream()
                .flatMap(name -> register.confirmations().stream()
                        .filter(message -> docket.who().mentions(message.text(), name)))
                .toList();
        own.forEach(message -> say("message", message.place(), message.time(), message.text()));
        if (own.isEmpty()) {
            say("no-message", register.confirmations().size());
        }
    }

    private void cases(ChargeLine charge) {
        String identity = docket.who().identity(charge);
        docket.matters().all().stream()
                .filter(matter -> matter.identity().equals(identity))
                .forEach(matter -> {
                    if (matter.closed() == null) {
                        say("case-open", matter.caseId());
                    } else {
                        say("case", matter.caseId(), matter.closed());
                    }
                });
    }

    private void records() {
        for (RecordKind kind : RecordKind.values()) {
            say("records." + kind.id(), coverage(docket.month().coverageOf(kind)));
        }
    }

    private static String coverage(CoverageState state) {
        return Remark.words(List.of("ledger.coverage." + state.name().toLowerCase(Locale.ROOT)));
    }

    private void say(String key, Object... values) {
        remarks.add(Remark.of("rules.compared." + key, values));
    }

    private static String text(@Nullable Money money) {
        return money == null ? "-" : money.toString();
    }

    private static String span(@Nullable LocalDate from, @Nullable LocalDate until) {
        return (from == null ? "…" : from) + " – " + (until == null ? "…" : until);
    }
}
