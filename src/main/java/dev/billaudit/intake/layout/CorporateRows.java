package dev.billaudit.intake.layout;

import dev.billaudit.intake.TableRow;
import dev.billaudit.ledger.Bill;
import dev.billaudit.ledger.BillItem;
import dev.billaudit.ledger.BillItem.Role;
import dev.billaudit.ledger.Carrier;
import dev.billaudit.ledger.Category;
import dev.billaudit.ledger.Cycle;
import dev.billaudit.ledger.Evidence;
import dev.billaudit.ledger.Line;
import dev.billaudit.ledger.Money;
import dev.billaudit.ledger.Rhythm;
import dev.billaudit.ledger.ServiceProvider;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A table of many bills: one line (service number) a row with a column for each section, or one item of a line a row. */
final class CorporateRows implements OpenTable {

    private static final List<Field> MONEY =
            List.of(Field.BEFORE, Field.REDUCTION, Field.NET, Field.AMOUNT, Field.SECTION);
    /** Where an item has a row of its own, its section is a word. */
    private static final List<Field> MONEY_OF_ITEMS = MONEY.subList(0, 4);

    private static final Pattern SUM = Pattern.compile("[^:]+(?:小计|合计|总计)$");

    /** What is known of the rows of one bill in this table. */
    private record Rows(
            BillSheet sheet,
            ItemLevels levels,
            NamedSums sums,
            TotalParts parts,
            HeldPayments payments,
            DueAndPaid steps) {}

    /** A bill that one row holds whole. */
    private record Whole(Line line, Cycle cycle) {}

    private final Reading reading;
    private final Layout layout;
    private final Columns columns;
    private final Carrier carrier;
    private final SpannedCells spans;
    private final CodedNames codes;
    private final GroupTotals totals;
    private final Set<Whole> taken = new HashSet<>();
    private final Map<BillSheet, Rows> rows = new LinkedHashMap<>();
    private @Nullable BillSheet latest;

    CorporateRows(Reading reading, Layout layout, Columns columns) {
        this.reading = reading;
        this.layout = layout;
        this.columns = columns;
        carrier = reading.carrier(layout);
        codes = new CodedNames(reading.words());
        spans = new SpannedCells(layout, columns);
        totals = reading.bills().group();
        totals.begin();
    }

    @Override
    public RowRole take(TableRow row) {
        RowRole role = takeRow(row);
        if (role == RowRole.REJECT) {
            totals.reject(printed(row.cells()));
        }
        return role;
    }

    /** What a row that cannot be trusted prints as its amount, null where nobody knows. */
    private @Nullable Money printed(List<String> cells) {
        return Stream.of(Field.NET, Field.AMOUNT)
                .map(field -> columns.amount(cells, field).value())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private RowRole takeRow(TableRow row) {
        List<String> given = spans.filled(row);
        List<String> cells = layout.shape() == Shape.BILL_ITEMS ? Headings.parted(given) : given;
        List<String> filled =
                cells.stream().filter(cell -> !Headings.isEmpty(cell)).toList();
        boolean isTotal = isTotal(cells, filled) && !isNamedSum(cells);
        if (isTotal || isOfDepartment(cells, filled)) {
            takeTotal(row, cells, filled);
            return RowRole.TOTAL;
        }
        if (filled.size() < 2) {
            boolean isMoney = filled.stream().anyMatch(MoneyReader::isDecimal);
            return isMoney ? reading.reject(row, Money.ZERO, "line-blank") : RowRole.PREAMBLE;
        }
        boolean isTooLong = cells.stream().skip(columns.width()).anyMatch(cell -> !Headings.isEmpty(cell));
        if (isTooLong) {
            return reading.reject(row, Money.ZERO, "too-many-fields", columns.width(), cells.size());
        }
        boolean isItem = layout.shape() == Shape.BILL_ITEMS;
        List<Field> money = isItem ? MONEY_OF_ITEMS : MONEY;
        String bad = UsageRows.badMoney(columns, cells, money);
        if (!bad.isEmpty()) {
            return reading.reject(row, Money.ZERO, UsageRows.problem(columns, cells, money), bad);
        }
        String number = columns.cell(cells, Field.LINE);
        boolean isKnown = columns.has(Field.LINE) == !Headings.isEmpty(number);
        Optional<Line> line = isKnown ? reading.line(number, carrier) : Optional.empty();
        if (line.isEmpty()) {
            boolean isBlank = Headings.isEmpty(number) && latest != null;
            return reading.reject(
                    row, columns.amount(cells, Field.NET).orZero(), isBlank ? "line-blank" : "line-unknown");
        }
        Cycle cycle = cycle(cells);
        if (cycle == null) {
            return reading.reject(row, columns.amount(cells, Field.NET).orZero(), "month-unknown");
        }
        reading.recognise(layout);
        return isItem ? takeItem(row, cells, line.get(), cycle) : takeLine(row, line.get(), cycle);
    }

    /** Whether a row begins like a total, or names one where the number of a line would stand. */
    private boolean isTotal(List<String> cells, List<String> filled) {
        String number = columns.cell(cells, Field.LINE);
        return filled.stream().limit(2).anyMatch(reading.words()::isTotal)
                || (!Headings.isEmpty(number) && reading.words().isTotal(number));
    }

    /** Whether a row of a line sums something it names: that may be all that is said of it. */
    private boolean isNamedSum(List<String> cells) {
        return !Headings.isEmpty(columns.cell(cells, Field.LINE))
                && reading.words().summed(columns.cell(cells, Field.ITEM)) != null;
    }

    /** A row without a line that sums up a department or a site: {@code 市场部小计}. */
    private boolean isOfDepartment(List<String> cells, List<String> filled) {
        return Headings.isEmpty(columns.cell(cells, Field.LINE))
                && filled.stream()
                        .limit(2)
                        .map(Headings::heading)
                        .anyMatch(name -> SUM.matcher(name).find());
    }

    private @Nullable Cycle cycle(List<String> cells) {
        String written = columns.cell(cells, Field.PERIOD);
        Cycle stated = PeriodReader.billingMonth(written);
        Cycle cycle = reading.facts().cycle();
        if (stated != null && (cycle == null || !cycle.month().equals(stated.month()))) {
            return stated;
        }
        boolean isOther = MonthTitle.isOther(written, cycle) || reading.facts().isMonthContradicted();
        return stated == null && isOther
                ? null
                : cycle == null ? reading.facts().period() : cycle;
    }

    /** The subtotal below a line's items is that line's total. */
    private void takeTotal(TableRow row, List<String> cells, List<String> filled) {
        boolean isOfLine = layout.shape() == Shape.BILL_ITEMS
                && filled.stream()
                        .limit(2)
                        .anyMatch(cell -> Headings.plain(cell).startsWith("小计"));
        BillSheet sheet = latest;
        boolean isNamed = sheet != null
                && layout.shape() == Shape.BILL_ITEMS
                && Line.of(columns.cell(cells, Field.LINE)).equals(sheet.line());
        if (sheet == null || !(isOfLine || isNamed)) {
            check(row, cells, filled);
            return;
        }
        for (int i = cells.size() - 1; i >= 0; i--) {
            String plain = Headings.plain(cells.get(i));
            MoneyReader.Read read = MoneyReader.read(plain.substring(plain.indexOf(':') + 1), columns.money());
            Money amount = read.value();
            if (amount != null) {
                total(sheet, "小计", false, reading.evidence(row, sheet.line(), amount));
                return;
            }
        }
    }

    /** A sum of several lines checks what was read of them. */
    private void check(TableRow row, List<String> cells, List<String> filled) {
        GroupFigures figures = new GroupFigures(columns, reading.words(), cells);
        String name = filled.stream()
                .limit(2)
                .filter(reading.words()::isTotal)
                .findFirst()
                .orElse(filled.get(0));
        figures.all().stream().limit(1).forEach(sum -> {
            String text = RowText.of(row.cells(), null);
            totals.total(figures.all(), figures.isPlain(name), new Evidence(reading.place(row), text, sum));
        });
    }

    private RowRole takeItem(TableRow row, List<String> cells, Line line, Cycle cycle) {
        Reduced priced = priced(cells);
        if (priced == null) {
            boolean isBlank = columns.amount(cells, columns.has(Field.NET) ? Field.NET : Field.AMOUNT)
                            .value()
                    == null;
            return reading.reject(row, Money.ZERO, isBlank ? "amount-missing" : "amounts-do-not-fit");
        }
        Money amount = priced.before().plus(priced.reduction());
        String printed = columns.cell(cells, Field.AMOUNT);
        if (ListRow.isOfUse(columns.cell(cells, Field.ITEM), printed, reading.words())) {
            return reading.reject(row, Money.ZERO, "amount-of-use", printed);
        }
        BillSheet sheet = reading.bills().sheet(line, carrier, cycle, reading.carrier(line));
        latest = sheet;
        Rows own = rows(sheet);
        Optional<String> section = own.levels.section(cells);
        String written = columns.cell(own.levels.named(cells), Field.ITEM);
        CodedNames.Bare coded = codes.bare(Headings.strip(written));
        String name = BillEntries.bare(coded.name());
        DueAndPaid.Maker maker = (called, fitted) -> new BillEntry(
                RowText.masked(own.sums.written(called), line.number()),
                Headings.indent(written) + coded.depth(),
                fitted.before(),
                fitted.reduction(),
                ServiceProvider.UNSTATED,
                Rhythm.UNSTATED,
                section.filter(title -> !title.isEmpty()).orElse(null),
                false,
                BillEntries.isPart(coded.name()),
                false,
                0,
                0,
                reading.evidence(row, line, fitted.before().plus(fitted.reduction())));
        RowRole step = columns.has(Field.NET)
                ? null
                : own.steps.take(name, new MoneyReader.Read(amount, null), row, sheet.title(), maker);
        if (step != null) {
            totals.unsure();
            return step;
        }
        return takeWhole(row, own, coded.name(), maker.entry(name, priced));
    }

    /** Takes a row that is all there is of what it names. */
    private RowRole takeWhole(TableRow row, Rows own, String written, BillEntry entry) {
        String name = BillEntries.bare(written);
        Money amount = entry.net();
        RowRole role = role(own, written, amount);
        if (role == RowRole.TOTAL) {
            total(own.sheet, name, own.sums.isOne(name), entry.evidence());
            return role;
        }
        if (role == RowRole.REJECT) {
            boolean isSum = own.sums.isOne(name);
            return reading.reject(row, isSum ? Money.ZERO : amount, isSum ? "sum-does-not-fit" : "unknown-row");
        }
        if (role == RowRole.ACCOUNT) {
            totals.held(amount);
            own.payments.take(entry, own.levels.isCollected());
        } else if (own.parts.isPart()) {
            totals.held(amount);
            own.sheet.addPart(entry);
        } else {
            totals.row(own.sheet, entry, reading.words());
            own.levels.add(entry);
            own.sheet.add(entry);
        }
        own.sums.end(List.of(name));
        return role;
    }

    private @Nullable Reduced priced(List<String> cells) {
        if (columns.has(Field.NET)) {
            return Reduced.in(columns, cells);
        }
        Money amount = columns.amount(cells, Field.AMOUNT).value();
        return amount == null ? null : new Reduced(amount, Money.ZERO);
    }

    private RowRole role(Rows own, String written, Money amount) {
        String name = BillEntries.bare(written);
        boolean isAccount = reading.words().isAccount(name);
        RowRole role = reading.words().isTotal(name) ? RowRole.TOTAL : isAccount ? RowRole.ACCOUNT : RowRole.DATA;
        return own.parts.role(own.sums.role(role, name, amount), written, amount);
    }

    private Rows rows(BillSheet sheet) {
        return rows.computeIfAbsent(
                sheet,
                bill -> new Rows(
                        bill,
                        new ItemLevels(columns, reading, bill),
                        new NamedSums(reading.words(), bill),
                        new TotalParts(reading.words(), bill),
                        new HeldPayments(reading, bill),
                        new DueAndPaid(reading, bill)));
    }

    private void total(BillSheet sheet, String name, boolean isOfSection, Evidence evidence) {
        int above = sheet.rows();
        sheet.total(name, isOfSection, evidence.amount(), evidence);
        rows(sheet).payments.total(name, above);
    }

    @Override
    public void close() {
        rows.values().forEach(own -> {
            own.steps.flush();
            own.levels.close();
            own.payments.close();
        });
    }

    private RowRole takeLine(TableRow row, Line line, Cycle cycle) {
        List<String> cells = row.cells();
        Money total = columns.amount(cells, Field.NET).value();
        if (PlacedCells.isTotalLost(columns, row)) {
            return reading.reject(row, Money.ZERO, "total-missing");
        }
        if (!taken.add(new Whole(line, cycle))) {
            return reading.reject(row, total == null ? Money.ZERO : total, "line-twice");
        }
        List<BillItem> items = new ArrayList<>();
        Money sections = Money.ZERO;
        for (int at : feeColumns()) {
            Category category = reading.words().columnCategory(columns.heading(at));
            MoneyReader.Read read = columns.amount(cells, at);
            Money amount = read.value();
            if (amount != null && category != Category.CREDIT) {
                sections = sections.plus(amount);
                items.add(item(row, line, at, category == null ? Category.OTHER : category, amount));
            }
        }
        items.addAll(reductions(row, line, sections, total));
        totals.row(line, total == null ? BillItems.net(items) : total, BillItems.net(items), sections);
        Evidence evidence = total == null ? null : reading.evidence(row, line, total);
        reading.bills()
                .add(
                        new Bill(line, carrier, cycle, items, total, evidence),
                        reading.facts().queried());
        return RowRole.DATA;
    }

    /** The columns of a table of lines that charge something: what an account holds may stand beside them. */
    private int[] feeColumns() {
        return IntStream.of(columns.all(Field.SECTION))
                .filter(at -> !reading.words().isAccount(columns.heading(at)))
                .toArray();
    }

    /** Reductions are subtracted, whatever their sign, unless the row's total holds only when they are added. */
    private List<BillItem> reductions(TableRow row, Line line, Money sections, @Nullable Money total) {
        List<Integer> places = new ArrayList<>();
        for (int at : columns.all(Field.REDUCTION)) {
            places.add(at);
        }
        for (int at : columns.all(Field.SECTION)) {
            if (reading.words().sectionCategory(columns.heading(at)) == Category.CREDIT) {
                places.add(at);
            }
        }
        List<BillItem> subtracted = new ArrayList<>();
        List<BillItem> asPrinted = new ArrayList<>();
        Money off = Money.ZERO;
        Money printed = Money.ZERO;
        for (int at : places) {
            Money figure = columns.amount(row.cells(), at).orZero();
            if (figure.isZero()) {
                continue;
            }
            Money credit = figure.absolute().negated();
            off = off.plus(credit);
            printed = printed.plus(figure);
            subtracted.add(item(row, line, at, Category.CREDIT, credit));
            asPrinted.add(item(row, line, at, figure.isPositive() ? Category.OTHER : Category.CREDIT, figure));
        }
        boolean isAdded = total != null
                && !sections.plus(off).equals(total)
                && sections.plus(printed).equals(total);
        return isAdded ? asPrinted : subtracted;
    }

    private BillItem item(TableRow row, Line line, int at, Category category, Money amount) {
        Role role = category == Category.CREDIT ? Role.REDUCTION : Role.SECTION_SUM;
        return new BillItem(
                Headings.unpriced(columns.heading(at)),
                category,
                amount,
                role,
                ServiceProvider.UNSTATED,
                Rhythm.UNSTATED,
                null,
                reading.evidence(row, line, amount));
    }
}
