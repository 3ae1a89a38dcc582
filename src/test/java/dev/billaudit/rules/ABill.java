package dev.billaudit.rules;

import dev.billaudit.ledger.BalancedMonth;
import dev.billaudit.ledger.Carrier;
import dev.billaudit.ledger.Category;
import dev.billaudit.ledger.ChargeLine;
import dev.billaudit.ledger.CoverageState;
import dev.billaudit.ledger.Cycle;
import dev.billaudit.ledger.Evidence;
import dev.billaudit.ledger.Line;
import dev.billaudit.ledger.Money;
import dev.billaudit.ledger.Place;
import dev.billaudit.ledger.RecordKind;
import dev.billaudit.ledger.Rhythm;
import dev.billaudit.ledger.ServiceProvider;
import dev.billaudit.ledger.UsageMonth;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A balanced month for tests: everything present, nothing charged, until the test says otherwise. */
public final class ABill {

    private static final String DIGEST = "0".repeat(64);

    private final Line line;
    private Carrier carrier = Carrier.CHINA_MOBILE;
    private Cycle cycle;
    private boolean hasBill = true;
    private final List<ChargeLine> charges = new ArrayList<>();
    private final Map<RecordKind, CoverageState> coverage = new EnumMap<>(RecordKind.class);
    private final List<UsageMonth> usage = new ArrayList<>();
    private final Map<String, Carrier> otherCarriers = new HashMap<>();
    private @Nullable Money stated;
    private boolean monthsStated;

    private ABill(String line) {
        this.line = Line.of(line);
        this.cycle = Cycle.of(YearMonth.of(2025, 6));
        for (RecordKind kind : RecordKind.values()) {
            coverage.put(kind, CoverageState.PRESENT);
        }
    }

    public static ABill forLine(String line) {
        return new ABill(line);
    }

    public ABill from(Carrier other) {
        carrier = other;
        return this;
    }

    public ABill in(String month) {
        cycle = Cycle.of(YearMonth.parse(month));
        return this;
    }

    public ABill over(String first, String last) {
        cycle = new Cycle(LocalDate.parse(first), LocalDate.parse(last));
        return this;
    }

    /** Records only. */
    public ABill withoutBill() {
        hasBill = false;
        coverage.put(RecordKind.BILL, CoverageState.MISSING);
        return this;
    }

    public ABill covering(RecordKind kind, CoverageState state) {
        coverage.put(kind, state);
        return this;
    }

    /** The charges at rows of a file are another carrier's. */
    public ABill rowsOf(String file, Carrier other) {
        otherCarriers.put(file, other);
        return this;
    }

    /** Lists state the billing month of every charge, whatever its day. */
    public ABill statingMonths() {
        monthsStated = true;
        return this;
    }

    /** Use of the kind on that day. */
    public ABill usedOn(RecordKind kind, String day) {
        LocalDate date = LocalDate.parse(day);
        usage.add(new UsageMonth(
                line, carrier, YearMonth.from(date), kind, 1L << (date.getDayOfMonth() - 1), 1, 1, 60, 1024, 0));
        return this;
    }

    /** A call on the first day, so that nothing looks idle. */
    public ABill used() {
        return usedOn(RecordKind.VOICE, cycle.first().toString());
    }

    /** The total the bill prints; without a call it is the sum of the charges. */
    public ABill stating(String total) {
        stated = Money.ofYuan(total);
        return this;
    }

    /** A bill's item. */
    public ABill item(Category category, @Nullable String name, String amount) {
        return item(category, name, amount, charge -> charge);
    }

    /** A bill's item, changed as the test needs. */
    public ABill item(Category category, @Nullable String name, String amount, UnaryOperator<Item> change) {
        Item item = change.apply(new Item(name));
        Money money = Money.ofYuan(amount);
        int number = charges.size() + 1;
        int row = item.row > 0 ? item.row : number;
        String text = item.text != null ? item.text : name + " | " + amount;
        List<Evidence> evidence = new ArrayList<>();
        evidence.add(new Evidence(new Place(item.file, DIGEST, null, row), text, money));
        evidence.addAll(item.records);
        charges.add(new ChargeLine(
                number,
                category,
                item.name,
                item.provider,
                item.rhythm,
                money,
                money.isNegative() ? ChargeLine.Origin.REDUCTION : item.origin,
                item.section,
                cycle,
                item.day,
                evidence));
        return this;
    }

    public BalancedMonth build() {
        Money net = charges.stream().map(ChargeLine::amount).reduce(Money.ZERO, Money::plus);
        Money total = stated != null ? stated : net;
        Evidence totalRow = new Evidence(new Place("bill.csv", DIGEST, null, 999), "合计 | " + total, total);
        return new BalancedMonth(
                line,
                carrier,
                cycle,
                hasBill,
                charges,
                hasBill ? total : null,
                hasBill ? totalRow : null,
                hasBill ? total.minus(net) : Money.ZERO,
                coverage,
                usage,
                List.of(),
                charges.stream()
                        .map(Docket::place)
                        .filter(place -> otherCarriers.containsKey(place.file()))
                        .collect(Collectors.toMap(Place::key, place -> otherCarriers.get(place.file()))),
                monthsStated ? charges.stream().map(ChargeLine::number).toList() : List.of());
    }

    /** What a test can say of an item beside category, name and amount. */
    public static final class Item {

        private final @Nullable String name;
        private ServiceProvider provider = ServiceProvider.UNSTATED;
        private Rhythm rhythm = Rhythm.UNSTATED;
        private ChargeLine.Origin origin = ChargeLine.Origin.BILL_ITEM;
        private @Nullable String section;
        private @Nullable LocalDate day;
        private @Nullable String text;
        private String file = "bill.csv";
        private int row;
        private final List<Evidence> records = new ArrayList<>();

        private Item(@Nullable String name) {
            this.name = name;
        }

        public Item by(
                @Nullable String provider, @Nullable String spCode, @Nullable String service, @Nullable String port) {
            this.provider = new ServiceProvider(provider, spCode, service, port);
            return this;
        }

        public Item monthly() {
            rhythm = Rhythm.MONTHLY;
            return this;
        }

        public Item perUse() {
            rhythm = Rhythm.PER_USE;
            return this;
        }

        public Item is(ChargeLine.Origin other) {
            origin = other;
            return this;
        }

        public Item under(String other) {
            section = other;
            return this;
        }

        public Item on(String date) {
            day = LocalDate.parse(date);
            return this;
        }

        public Item reading(String row) {
            text = row;
            return this;
        }

        public Item at(String otherFile, int otherRow) {
            file = otherFile;
            row = otherRow;
            return this;
        }

        /** A record behind the item. */
        public Item record(String amount) {
            Place place = new Place("records.csv", DIGEST, null, records.size() + 2);
            records.add(new Evidence(place, "记录 | " + amount, Money.ofYuan(amount)));
            return this;
        }
    }
}
