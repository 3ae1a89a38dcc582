package dev.billaudit.intake.layout;

import dev.billaudit.intake.TableRow;
import dev.billaudit.ledger.Money;
import dev.billaudit.ledger.Remark;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A table of a bill of one line: names with amounts, in one of the shapes a bill has. */
final class BillRows implements OpenTable {

    private static final String DECIMAL = "(?:[-+－＋−]?[￥¥]?\\d[\\d,]*\\.\\d+元?-?|[(（][￥¥]?\\d[\\d,]*\\.\\d+[)）]元?)";
    private static final Pattern TWO_FIGURES = Pattern.compile("(?:[\\s\\u3000]+" + DECIMAL + "){2,3}[\\s\\u3000]*$");
    private static final Pattern INTEGER = Pattern.compile("-?\\d{1,5}元?");
    private static final Pattern COUNTED = Pattern.compile("^\\d{1,4}$");
    private static final Set<String> NUMBERS = Set.of("序号", "编号", "行号", "no");
    private static final List<Field> REDUCED = List.of(Field.BEFORE, Field.REDUCTION, Field.NET);

    private final Reading reading;
    private final Layout layout;
    private final Columns columns;
    private final BillSheet sheet;
    private final BillEntries entries;
    private final BillTexts texts;
    private final CodedNames codes;
    private final NamedSums sums;
    private final TotalParts parts;
    private final WrappedName wrapped;
    private final UnitColumn units;
    private final DueAndPaid steps;
    private final ItemLevels levels;
    private final HeldPayments payments;
    private UnclaimedTable unclaimed;
    private final ProvidedRows providers;

    BillRows(Reading reading, Layout layout, Columns columns, BillSheet sheet) {
        this.reading = reading;
        this.layout = layout;
        this.columns = columns;
        this.sheet = sheet;
        unclaimed = reading.bills().unclaimed().begin(sheet, reading);
        entries = new BillEntries(reading, layout, columns, sheet);
        payments = new HeldPayments(reading, sheet);
        texts = new BillTexts(reading, columns, sheet, entries, payments);
        codes = new CodedNames(reading.words());
        sums = new NamedSums(reading.words(), sheet);
        parts = new TotalParts(reading.words(), sheet);
        wrapped = new WrappedName(reading.words());
        units = new UnitColumn(columns, reading.words());
        steps = new DueAndPaid(reading, sheet);
        levels = new ItemLevels(columns, reading, sheet);
        providers = new ProvidedRows(reading, columns, sheet, entries, this::total);
    }

    Layout layout() {
        return layout;
    }

    Columns columns() {
        return columns;
    }

    /** Takes a section title that stands between tables. */
    void entitle(String title) {
        sheet.entitle(reading.words().isSection(title) ? title : null);
    }

    /** A name with an amount is an item, whatever labels of a preamble the name may hold. */
    @Override
    public boolean isPlainlyMine(TableRow row) {
        List<String> cells = row.cells();
        if (cells.size() == 1) {
            return layout.shape() != Shape.BILL_LIST
                    && TWO_FIGURES.matcher(cells.get(0)).find();
        }
        int[] names = layout.shape() == Shape.BILL_PROVIDERS ? columns.all(Field.SERVICE) : columns.all(Field.ITEM);
        for (Field money : List.of(Field.AMOUNT, Field.NET, Field.BEFORE)) {
            int[] amounts = columns.all(money);
            for (int i = 0; i < names.length && i < amounts.length; i++) {
                if (isItem(Columns.cell(cells, names[i]), Columns.cell(cells, amounts[i]))) {
                    return true;
                }
            }
        }
        return false;
    }

    // A bare number beside a bare label may be a number of the preamble; behind a label and its value it is money.
    private static boolean isItem(String name, String amount) {
        String figure = Headings.strip(amount);
        boolean isMoney =
                MoneyReader.isDecimal(figure) || (INTEGER.matcher(figure).matches() && hasColonInside(name));
        return isMoney && !Headings.isEmpty(name);
    }

    private static boolean hasColonInside(String name) {
        String plain = Headings.plain(name);
        int colon = plain.indexOf(':');
        return colon > 0 && colon < plain.length() - 1;
    }

    @Override
    public RowRole take(TableRow row) {
        return unclaimed.hear(row, taken(row));
    }

    private RowRole taken(TableRow row) {
        entries.print(row);
        if (hasFigure(row, columns.width()) && layout.shape() != Shape.BILL_TEXT) {
            return reading.reject(
                    row,
                    Money.ZERO,
                    "too-many-fields",
                    columns.width(),
                    row.cells().size());
        }
        return switch (layout.shape()) {
            case BILL_TEXT -> texts.take(row);
            case BILL_REDUCED -> takeReducedOrText(row);
            case BILL_PROVIDERS -> providers.take(row);
            default -> takeList();
        };
    }

    @Override
    public void close() {
        steps.flush();
        levels.close();
        payments.close();
        unclaimed.close();
    }

    private RowRole takeList() {
        TableRow printed = entries.printed();
        String unit = units.unknown(printed.cells());
        if (!unit.isEmpty()) {
            return reading.reject(
                    printed, columns.amount(printed.cells(), Field.AMOUNT).orZero(), "unit-unknown", unit);
        }
        TableRow parted = ListRow.parted(printed.with(units.stated(printed.cells())), columns, reading.words());
        TableRow row = placed(parted);
        int[] names = columns.all(Field.ITEM);
        int[] amounts = columns.all(Field.AMOUNT);
        List<RowRole> roles = new ArrayList<>();
        List<BillEntry> items = new ArrayList<>();
        for (int i = 0; i < names.length && i < amounts.length; i++) {
            CodedNames.Bare name = codes.bare(Columns.cell(row.cells(), names[i]));
            String amount = Columns.cell(row.cells(), amounts[i]);
            if (Headings.isEmpty(name.name()) && Headings.isEmpty(amount)) {
                continue;
            }
            MoneyReader.Read read =
                    ListRow.amount(name.name(), amount, columns.amount(row.cells(), amounts[i]), reading.words());
            RowRole step = names.length > 1 ? null : takeStep(row, name.name(), read);
            if (step != null) {
                return step;
            }
            RowRole role = role(name.name(), amount, read);
            roles.add(role);
            if (role == RowRole.REJECT) {
                return reject(row, name.name(), amount, read);
            }
            if (role == RowRole.DATA) {
                items.add(item(row, names.length > 1 ? name : unwrapped(name), read.orZero(), i));
            } else {
                if (role == RowRole.ACCOUNT) {
                    payments.take(item(row, name, read.orZero(), i), levels.isCollected());
                }
                takeAside(role, name.name(), amount, read);
            }
        }
        items.forEach(this::add);
        sums.end(entries.printed().cells());
        if (!items.isEmpty()) {
            return RowRole.DATA;
        }
        boolean isText = roles.isEmpty() || roles.get(0) == RowRole.TITLE || roles.get(0) == RowRole.PREAMBLE;
        return isText ? stray(row, roles.isEmpty() ? RowRole.PREAMBLE : roles.get(0)) : roles.get(0);
    }

    private @Nullable RowRole takeStep(TableRow row, String name, MoneyReader.Read read) {
        return steps.take(name, read, row, sheet.title(), (called, fitted) -> entries.entry(row, called, fitted));
    }

    /** The row below its section, named as its classes say where they have columns. */
    private TableRow placed(TableRow row) {
        levels.section(entries.printed().cells())
                .ifPresent(section -> sheet.entitle(section.isEmpty() ? null : section));
        return row.with(levels.named(row.cells()));
    }

    private void add(BillEntry entry) {
        if (parts.isPart()) {
            sheet.addPart(entry);
        } else {
            levels.add(entry);
            sheet.add(entry);
        }
    }

    private BillEntry item(TableRow row, CodedNames.Bare name, Money amount, int column) {
        CodedNames.Bare written = new CodedNames.Bare(sums.written(name.name()), name.depth());
        return entries.entry(row, written, new Reduced(amount, Money.ZERO), column);
    }

    /** A name with the half of it that may stand in the row above, below whose title it then still stands. */
    private CodedNames.Bare unwrapped(CodedNames.Bare name) {
        CodedNames.Bare whole = name;
        if (wrapped.isContinuedBy(name.name())) {
            sheet.entitle(wrapped.title());
            whole = new CodedNames.Bare(wrapped.whole(name.name()), name.depth());
        } else if (wrapped.mayBeContinuedBy(name.name())) {
            reading.note(Remark.of("intake.name-may-be-wrapped", wrapped.upper(), Headings.strip(name.name())));
        }
        wrapped.forget();
        return whole;
    }

    /** A row without an amount in the columns of the table: a text, or money that would be lost. */
    private RowRole stray(TableRow row, RowRole text) {
        boolean isMoney = hasFigureBesideNumber(row)
                || Headings.endInMoney(row.cells())
                || row.cells().stream().anyMatch(LooseRow::endsInFigure);
        return isMoney ? reading.reject(row, Money.ZERO, "unknown-row") : text;
    }

    /** A whole number below 序号 counts the rows; below 数量 it counts what may cost something. */
    private boolean hasFigureBesideNumber(TableRow row) {
        List<String> cells = new ArrayList<>(row.cells());
        for (int at : columns.all(Field.OTHER)) {
            boolean isOfRows = NUMBERS.contains(Headings.heading(columns.heading(at)));
            if (isOfRows && at < cells.size()) {
                cells.set(at, COUNTED.matcher(Headings.strip(cells.get(at))).replaceFirst(""));
            }
        }
        return cells.stream().anyMatch(MoneyReader::isFigure);
    }

    private static boolean hasFigure(TableRow row, int from) {
        return row.cells().stream().skip(from).anyMatch(MoneyReader::isFigure);
    }

    private RowRole role(String name, String amount, MoneyReader.Read read) {
        RowRole role = sums.role(plainRole(name, amount, read), name, read.value());
        return columns.all(Field.ITEM).length > 1 ? role : parts.role(role, name, read.value());
    }

    private RowRole plainRole(String name, String amount, MoneyReader.Read read) {
        if (Headings.isEmpty(name)) {
            return RowRole.REJECT;
        }
        boolean isTitle = read.value() == null && Headings.isEmpty(amount) && TotalNames.mayBeTitle(name);
        if (!isTitle && (reading.words().isTotal(name) || isInCapitals(name))) {
            return read.isBad() ? RowRole.REJECT : RowRole.TOTAL;
        }
        if (reading.words().isAccount(name) || MonthTitle.isMonth(name)) {
            return RowRole.ACCOUNT;
        }
        if (read.isBad()) {
            return LooseRow.isNotice(name, amount) ? RowRole.PREAMBLE : RowRole.REJECT;
        }
        boolean isNote = SectionTitles.isNote(name) && !reading.words().isSection(name);
        return read.value() != null ? RowRole.DATA : isNote ? RowRole.PREAMBLE : RowRole.TITLE;
    }

    /** The total written out in the place of its name. */
    private static boolean isInCapitals(String name) {
        return !CapitalFigures.inDigits(Headings.strip(name)).isEmpty();
    }

    private RowRole reject(TableRow row, String name, String amount, MoneyReader.Read read) {
        if (Headings.isEmpty(name)) {
            return reading.reject(row, read.orZero(), "unknown-row");
        }
        if (parts.isAmong() && !read.isBad()) {
            return reading.reject(row, read.orZero(), "unknown-row");
        }
        if (sums.isOne(name) && !read.isBad()) {
            return reading.reject(row, Money.ZERO, "sum-does-not-fit");
        }
        boolean isInWords = MoneyReader.Read.BAD.equals(read) && LooseRow.isInWords(amount);
        String problem =
                isInWords ? "amount-in-words" : read.problem() == null ? "amount-not-a-number" : read.problem();
        return reading.reject(row, Money.ZERO, problem, Headings.strip(amount));
    }

    private void takeAside(RowRole role, String name, String amount, MoneyReader.Read read) {
        if (role == RowRole.TITLE || role == RowRole.PREAMBLE) {
            wrapped.hold(name, sheet.title());
        } else {
            wrapped.forget();
        }
        if (role == RowRole.TITLE && !SectionTitles.isRemark(name, reading.words())) {
            steps.title();
            unclaimed = reading.bills().unclaimed().below(name, unclaimed);
            sheet.entitle(SectionTitles.next(name, reading.words()), !Headings.isEmpty(amount));
        } else if (role == RowRole.TOTAL) {
            total(name, read);
        }
    }

    private void total(String name, MoneyReader.Read read) {
        MoneyReader.Read figure = read.value() == null ? TotalNames.figureIn(name, columns.money()) : read;
        Money amount = figure.value();
        if (amount != null) {
            boolean isOfSection = sheet.isInSection(entries.part()) && isClosing(name) && hasSectionTables();
            int above = sheet.rows();
            sheet.total(TotalNames.inFigures(name), isOfSection || sums.isOne(name), amount, entries.evidence(amount));
            payments.total(name, above);
        }
    }

    private boolean hasSectionTables() {
        return layout.shape() == Shape.BILL_LIST || layout.shape() == Shape.BILL_PROVIDERS;
    }

    private static boolean isClosing(String name) {
        String heading = Headings.heading(name);
        return heading.equals("合计") || heading.equals("小计");
    }

    /** Rows of the same bill may come as lines of text under headings that were parted by blanks. */
    private RowRole takeReducedOrText(TableRow row) {
        boolean isText = row.cells().size() == 1 && Headings.parted(row.cells()).size() > 1;
        if (isText) {
            return texts.take(row);
        }
        TableRow placed = placed(row);
        return takeReduced(
                placed, codes.bare(columns.cell(placed.cells(), Field.ITEM)).name());
    }

    private RowRole takeReduced(TableRow row, String name) {
        List<String> cells = row.cells();
        MoneyReader.Read before = columns.amount(cells, Field.BEFORE);
        MoneyReader.Read net = columns.amount(cells, Field.NET);
        String bad = UsageRows.badMoney(columns, cells, REDUCED);
        if (!bad.isEmpty()) {
            return reading.reject(row, Money.ZERO, UsageRows.problem(columns, cells, REDUCED), bad);
        }
        MoneyReader.Read shown = net.value() != null ? net : before;
        RowRole role = role(name, "", shown);
        if (role == RowRole.REJECT) {
            return Headings.isEmpty(name) && shown.value() == null
                    ? stray(row, RowRole.PREAMBLE)
                    : reject(row, name, String.valueOf(shown.value()), shown);
        }
        if (role == RowRole.TITLE && reading.words().titleOf(name) == null && hasSign(cells)) {
            return takeFitted(row, name, new Reduced(Money.ZERO, Money.ZERO), Money.ZERO);
        }
        if (role == RowRole.TITLE) {
            sheet.entitle(Headings.strip(name));
        }
        if (role != RowRole.DATA) {
            Reduced open = role == RowRole.ACCOUNT ? Reduced.in(columns, cells) : null;
            if (open != null) {
                payments.take(entries.entry(row, name, open), levels.isCollected());
            }
            takeTotalOnly(role, name, shown);
            return role;
        }
        return takeFitted(row, name, Reduced.in(columns, cells), shown.orZero());
    }

    /** Whether a dash or the like stands where money would: an item of nothing, not the title of a section. */
    private boolean hasSign(List<String> cells) {
        return Stream.of(Field.BEFORE, Field.REDUCTION, Field.NET)
                .anyMatch(field -> !Headings.isEmpty(columns.cell(cells, field)));
    }

    private void takeTotalOnly(RowRole role, String name, MoneyReader.Read shown) {
        if (role == RowRole.TOTAL) {
            total(name, shown);
        }
    }

    private RowRole takeFitted(TableRow row, String name, @Nullable Reduced fitted, Money shown) {
        if (fitted == null) {
            return reading.reject(row, shown, "amounts-do-not-fit");
        }
        add(entries.entry(row, sums.written(name), fitted));
        sums.end(row.cells());
        return RowRole.DATA;
    }
}
