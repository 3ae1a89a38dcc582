package dev.billaudit.register.read;

import dev.billaudit.ledger.Carrier;
import dev.billaudit.ledger.Line;
import dev.billaudit.ledger.ServiceProvider;
import dev.billaudit.register.AcceptedEntry;
import dev.billaudit.register.Confirmation;
import dev.billaudit.register.Contract;
import dev.billaudit.register.LineEvent;
import dev.billaudit.register.Register;
import dev.billaudit.register.ServiceEntry;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Gathers the sound rows of all tables; an unsound row is left to the errors it noted. */
final class RegisterEntries {

    private final List<ServiceEntry> services = new ArrayList<>();
    private final List<Contract> contracts = new ArrayList<>();
    private final List<LineEvent> events = new ArrayList<>();
    private final List<Confirmation> confirmations = new ArrayList<>();
    private final List<AcceptedEntry> accepted = new ArrayList<>();

    /** Reads one row of a table. */
    void take(TableKind kind, RegisterRow row, RowBean.Cells cells) {
        switch (kind) {
            case SERVICES -> takeService(row, cells);
            case CONTRACTS -> takeContract(row, cells);
            case EVENTS -> takeEvent(row, cells);
            case CONFIRMATIONS -> takeConfirmation(row, cells);
            case ACCEPTED -> takeAccepted(row, cells);
        }
    }

    Register register() {
        return new Register(services, contracts, events, confirmations, accepted);
    }

    /** Every line the register names, by the carrier of its contract; without a known one under {@code UNKNOWN}. */
    Map<Carrier, Set<Line>> linesByCarrier() {
        Map<Carrier, Set<Line>> lines = new EnumMap<>(Carrier.class);
        Set<Line> placed = new TreeSet<>();
        for (Contract contract : contracts) {
            Carrier carrier = contract.carrier();
            if (carrier != null && carrier != Carrier.UNKNOWN) {
                lines.computeIfAbsent(carrier, none -> new TreeSet<>()).add(contract.line());
                placed.add(contract.line());
            }
        }
        Set<Line> others = new TreeSet<>();
        contracts.forEach(contract -> others.add(contract.line()));
        events.forEach(event -> others.add(event.line()));
        confirmations.forEach(confirmation -> others.add(confirmation.line()));
        services.stream().map(ServiceEntry::line).filter(Objects::nonNull).forEach(others::add);
        others.removeAll(placed);
        if (!others.isEmpty()) {
            lines.put(Carrier.UNKNOWN, others);
        }
        return lines;
    }

    private void takeService(RegisterRow row, RowBean.Cells cells) {
        boolean isForEveryLine = cells.line == null || isEveryLine(cells.line);
        Optional<Line> line = isForEveryLine ? Optional.empty() : row.line(cells.line);
        ServiceProvider provider = new ServiceProvider(
                row.name(Column.PROVIDER, cells.provider),
                row.code(Column.SP_CODE, cells.spCode),
                row.code(Column.SERVICE_CODE, cells.serviceCode),
                row.code(Column.PORT, cells.port));
        String service = row.name(Column.SERVICE, cells.service);
        var price = row.amount(Column.PRICE, cells.price);
        var kind = row.word(Column.KIND, cells.kind, KindWords.SERVICE);
        LocalDate from = row.day(Column.FROM, cells.from);
        LocalDate until = row.day(Column.UNTIL, cells.until);
        row.checkSpan(from, until);
        if (service == null && ServiceProvider.UNSTATED.equals(provider) && row.isSound()) {
            row.wrong("register.row.names-nothing");
        }
        String proof = row.text(Column.PROOF, cells.proof);
        String note = row.text(Column.NOTE, cells.note);
        if (row.isSound()) {
            services.add(new ServiceEntry(
                    line.orElse(null),
                    service,
                    provider,
                    price,
                    kind == null ? ServiceEntry.Kind.MONTHLY : kind,
                    from,
                    until,
                    proof,
                    note,
                    row.place()));
        }
    }

    private static boolean isEveryLine(String cell) {
        return "*".equals(Line.of(CellText.clean(cell)).number());
    }

    private void takeContract(RegisterRow row, RowBean.Cells cells) {
        Optional<Line> line = row.line(cells.line);
        var carrier = row.carrier(cells.carrier);
        var kind = row.word(Column.KIND, cells.kind, KindWords.CONTRACT);
        String plan = row.name(Column.PLAN, cells.plan);
        var price = row.amount(Column.PRICE, cells.price);
        LocalDate from = row.day(Column.FROM, cells.from);
        LocalDate until = row.day(Column.UNTIL, cells.until);
        row.checkSpan(from, until);
        var terminationFee = row.amount(Column.TERMINATION_FEE, cells.terminationFee);
        String holder = row.text(Column.HOLDER, cells.holder);
        String province = row.text(Column.PROVINCE, cells.province);
        String costCentre = row.text(Column.COST_CENTRE, cells.costCentre);
        String note = row.text(Column.NOTE, cells.note);
        if (row.isSound() && line.isPresent()) {
            contracts.add(new Contract(
                    line.get(),
                    carrier,
                    kind,
                    plan,
                    price,
                    from,
                    until,
                    terminationFee,
                    holder,
                    province,
                    costCentre,
                    note,
                    row.place()));
        }
    }

    private void takeEvent(RegisterRow row, RowBean.Cells cells) {
        Optional<Line> line = row.line(cells.line);
        boolean hasWord = !row.required(Column.EVENT, cells.event).isEmpty();
        var kind = hasWord ? row.word(Column.EVENT, cells.event, KindWords.EVENT) : null;
        boolean hasDay = !row.required(Column.FROM, cells.from).isEmpty();
        LocalDate from = hasDay ? row.day(Column.FROM, cells.from) : null;
        LocalDate until = row.day(Column.UNTIL, cells.until);
        row.checkSpan(from, until);
        String proof = row.text(Column.PROOF, cells.proof);
        if (row.isSound() && line.isPresent() && kind != null && from != null) {
            events.add(new LineEvent(line.get(), kind, from, until, proof, row.place()));
        }
    }

    private void takeConfirmation(RegisterRow row, RowBean.Cells cells) {
        Optional<Line> line = row.line(cells.line);
        LocalDateTime time = row.time(Column.TIME, cells.time);
        String port = row.code(Column.PORT, cells.port);
        String text = row.required(Column.TEXT, cells.text);
        if (row.isSound() && line.isPresent() && time != null) {
            confirmations.add(new Confirmation(line.get(), time, port == null ? "" : port, text, row.place()));
        }
    }

    /** Whoever hides something says why and who: a row without reason or person is refused. */
    private void takeAccepted(RegisterRow row, RowBean.Cells cells) {
        boolean isForEveryLine = cells.line != null && isEveryLine(cells.line);
        Optional<Line> line = isForEveryLine ? Optional.empty() : row.line(cells.line);
        String service = row.name(Column.SERVICE, cells.service);
        String rule = row.text(Column.RULE, cells.rule);
        String reason = row.required(Column.REASON, cells.reason);
        String person = row.required(Column.PERSON, cells.person);
        var priceCap = row.amount(Column.PRICE_CAP, cells.priceCap);
        LocalDate until = row.day(Column.UNTIL, cells.until);
        if (service == null && rule.isEmpty() && row.isSound()) {
            row.wrong("register.row.accepts-nothing");
        }
        if (row.isSound()) {
            accepted.add(new AcceptedEntry(
                    line.orElse(null),
                    service,
                    rule.isEmpty() ? null : rule,
                    reason,
                    person,
                    priceCap,
                    until,
                    row.place()));
        }
    }
}
