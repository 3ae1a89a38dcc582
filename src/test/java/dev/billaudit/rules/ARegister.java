package dev.billaudit.rules;

import dev.billaudit.ledger.Carrier;
import dev.billaudit.ledger.Line;
import dev.billaudit.ledger.Money;
import dev.billaudit.ledger.ServiceProvider;
import dev.billaudit.register.AcceptedEntry;
import dev.billaudit.register.Confirmation;
import dev.billaudit.register.Contract;
import dev.billaudit.register.LineEvent;
import dev.billaudit.register.LineRegister;
import dev.billaudit.register.ServiceEntry;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was agreed for one line, for tests. Dates are ISO text, null for open. */
public final class ARegister {

    private static final Line LINE = Line.of("13800138000");

    private final List<ServiceEntry> services = new ArrayList<>();
    private final List<Contract> contracts = new ArrayList<>();
    private final List<LineEvent> events = new ArrayList<>();
    private final List<Confirmation> confirmations = new ArrayList<>();
    private final List<AcceptedEntry> accepted = new ArrayList<>();

    private ARegister() {}

    public static ARegister empty() {
        return new ARegister();
    }

    public ARegister monthly(String service, @Nullable String price) {
        return entry(LINE, service, ServiceProvider.UNSTATED, price, ServiceEntry.Kind.MONTHLY, null, null);
    }

    public ARegister entry(
            ServiceEntry.Kind kind,
            @Nullable String service,
            @Nullable String price,
            @Nullable String from,
            @Nullable String until) {
        return entry(LINE, service, ServiceProvider.UNSTATED, price, kind, from, until);
    }

    public ARegister by(ServiceProvider provider, @Nullable String service, ServiceEntry.Kind kind) {
        return entry(LINE, service, provider, null, kind, null, null);
    }

    ARegister entry(
            boolean everyLine,
            @Nullable String service,
            ServiceProvider provider,
            @Nullable String price,
            ServiceEntry.Kind kind,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {
        return entry(
                everyLine ? null : LINE,
                service,
                provider,
                price,
                kind,
                from == null ? null : from.toString(),
                until == null ? null : until.toString());
    }

    public ARegister everyLine(String service, @Nullable String price) {
        return entry(null, service, ServiceProvider.UNSTATED, price, ServiceEntry.Kind.MONTHLY, null, null);
    }

    public ARegister contract(@Nullable String plan, @Nullable String price) {
        return contract(Contract.Kind.MOBILE, plan, price, null, null);
    }

    public ARegister contract(
            Contract.@Nullable Kind kind,
            @Nullable String plan,
            @Nullable String price,
            @Nullable String until,
            @Nullable String fee) {
        contracts.add(new Contract(
                LINE,
                Carrier.CHINA_MOBILE,
                kind,
                plan,
                price == null ? null : Money.ofYuan(price),
                LocalDate.parse("2020-01-01"),
                until == null ? null : LocalDate.parse(until),
                fee == null ? null : Money.ofYuan(fee),
                "",
                "",
                "",
                "",
                "contracts.csv:" + (contracts.size() + 2)));
        return this;
    }

    /** A contract with another carrier than the first one's. */
    public ARegister with(Carrier carrier, String plan, String price) {
        contracts.add(new Contract(
                LINE,
                carrier,
                Contract.Kind.MOBILE,
                plan,
                Money.ofYuan(price),
                LocalDate.parse("2020-01-01"),
                null,
                null,
                "",
                "",
                "",
                "",
                "contracts.csv:" + (contracts.size() + 2)));
        return this;
    }

    public ARegister contractIn(String province) {
        contracts.add(
                new Contract(LINE, null, null, null, null, null, null, null, "", province, "", "", "contracts.csv:2"));
        return this;
    }

    public ARegister event(LineEvent.Kind kind, String from, @Nullable String until) {
        events.add(new LineEvent(
                LINE,
                kind,
                LocalDate.parse(from),
                until == null ? null : LocalDate.parse(until),
                "",
                "events.csv:" + (events.size() + 2)));
        return this;
    }

    public ARegister event(LineEvent.Kind kind, String from) {
        return event(kind, from, null);
    }

    public ARegister confirmation(String text) {
        confirmations.add(
                new Confirmation(LINE, LocalDateTime.of(2025, 1, 1, 12, 0), "10086", text, "confirmations.csv:2"));
        return this;
    }

    public ARegister accepted(
            @Nullable String service, @Nullable String rule, @Nullable String cap, @Nullable String until) {
        accepted.add(new AcceptedEntry(
                LINE,
                service,
                rule,
                "家人在用",
                "张某",
                cap == null ? null : Money.ofYuan(cap),
                until == null ? null : LocalDate.parse(until),
                "accepted.csv:" + (accepted.size() + 2)));
        return this;
    }

    public LineRegister build() {
        return new LineRegister(services, contracts, events, confirmations, accepted);
    }

    private ARegister entry(
            @Nullable Line line,
            @Nullable String service,
            ServiceProvider provider,
            @Nullable String price,
            ServiceEntry.Kind kind,
            @Nullable String from,
            @Nullable String until) {
        services.add(new ServiceEntry(
                line,
                service,
                provider,
                price == null ? null : Money.ofYuan(price),
                kind,
                from == null ? null : LocalDate.parse(from),
                until == null ? null : LocalDate.parse(until),
                "",
                "",
                "services.csv:" + (services.size() + 2)));
        return this;
    }
}
