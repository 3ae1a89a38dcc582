package dev.billaudit.intake.layout;

import dev.billaudit.intake.TableRow;
import dev.billaudit.ledger.Evidence;
import dev.billaudit.ledger.Money;
import dev.billaudit.ledger.Remark;
import dev.billaudit.ledger.Rhythm;
import dev.billaudit.ledger.ServiceProvider;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A table of a bill of one line: names with amounts, in one of the shapes a bill has. */
final class BillRows implements OpenTable {

    private static final int LONGEST_TITLE = 16;
    private static final String DECIMAL = "(?:[-+－＋−]?[￥¥]?\\d[\\d,]*\\.\\d+元?-?|[(（][￥¥]?\\d[\\d,]*\\.\\d+[)）]元?)";
    private static final Pattern TWO_FIGURES = Pattern.compile("(?:[\\s\\u3000]+" + DECIMAL + "){2,3}[\\s\\u3000]*$");
    private static final Pattern INTEGER = Pattern.compile("-?\\d{1,5}元?");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0\\u3000]+");
    private static final Pattern MONTH =
            Pattern.compile("20\\d{2}(?:0[1-9]|1[0-2])(?:[0-3]\\d)?|20\\d{2}[-/年]\\d{1,2}月?");

    private final Reading reading;
    private final Layout layout;
    private final Columns columns;
    private final BillSheet sheet;
    private final int part;
    private final ProviderCells providers;
    private final NamedSums sums;
    private TableRow printed = new TableRow(null, 0, 0, List.of(), null);

    BillRows(Reading reading, Layout layout, Columns columns, BillSheet sheet) {
        this.reading = reading;
        this.layout = layout;
        this.columns = columns;
        this.sheet = sheet;
        part = sheet.beginPart(reading.facts().queried());
        providers = new ProviderCells(columns);
        sums = new NamedSums(reading.words(), sheet);
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
        printed = row;
        if (hasFigure(row, columns.width()) && layout.shape() != Shape.BILL_TEXT) {
            return reading.reject(
                    row,
                    Money.ZERO,
                    "too-many-fields",
                    columns.width(),
                    row.cells().size());
        }
        return switch (layout.shape()) {
            case BILL_TEXT -> takeText(row);
            case BILL_REDUCED -> takeReducedOrText(row);
            case BILL_PROVIDERS -> takeProvided(row);
            default -> takeList();
        };
    }

    private RowRole takeList() {
        TableRow row = ListRow.parted(printed, columns);
        int[] names = columns.all(Field.ITEM);
        int[] amounts = columns.all(Field.AMOUNT);
        ListRow.section(printed, columns).ifPresent(section -> sheet.entitle(section.isEmpty() ? null : section));
        List<RowRole> roles = new ArrayList<>();
        List<BillEntry> entries = new ArrayList<>();
        for (int i = 0; i < names.length && i < amounts.length; i++) {
            String name = Columns.cell(row.cells(), names[i]);
            String amount = Columns.cell(row.cells(), amounts[i]);
            if (Headings.isEmpty(name) && Headings.isEmpty(amount)) {
                continue;
            }
            MoneyReader.Read read =
                    ListRow.amount(name, amount, columns.amount(row.cells(), amounts[i]), reading.words());
            RowRole role = sums.role(role(name, amount, read), name, read.value());
            roles.add(role);
            if (role == RowRole.REJECT) {
                return reject(row, name, amount, read);
            }
            if (role == RowRole.DATA) {
                entries.add(entry(row, sums.written(name), new Reduced(read.orZero(), Money.ZERO), i));
            } else {
                takeAside(role, name, read);
            }
        }
        entries.forEach(sheet::add);
        sums.end(printed.cells());
        if (!entries.isEmpty()) {
            return RowRole.DATA;
        }
        boolean isText = roles.isEmpty() || roles.get(0) == RowRole.TITLE || roles.get(0) == RowRole.PREAMBLE;
        return isText ? stray(row, roles.isEmpty() ? RowRole.PREAMBLE : roles.get(0)) : roles.get(0);
    }

    /** A row without an amount in the columns of the table: a text, or money that would be lost. */
    private RowRole stray(TableRow row, RowRole text) {
        boolean isMoney = hasFigure(row, 0) || Headings.endInMoney(row.cells());
        return isMoney ? reading.reject(row, Money.ZERO, "unknown-row") : text;
    }

    private static boolean hasFigure(TableRow row, int from) {
        return row.cells().stream().skip(from).anyMatch(MoneyReader::isFigure);
    }

    private RowRole role(String name, String amount, MoneyReader.Read read) {
        if (Headings.isEmpty(name)) {
            return RowRole.REJECT;
        }
        if (reading.words().isTotal(name)) {
            return read.isBad() ? RowRole.REJECT : RowRole.TOTAL;
        }
        boolean isMonth = MONTH.matcher(Headings.plain(name)).matches();
        if (reading.words().isAccount(name) || isMonth) {
            return RowRole.ACCOUNT;
        }
        if (read.isBad()) {
            return LooseRow.isNotice(name, amount) ? RowRole.PREAMBLE : RowRole.REJECT;
        }
        return read.value() != null ? RowRole.DATA : isNote(name) ? RowRole.PREAMBLE : RowRole.TITLE;
    }

    private RowRole reject(TableRow row, String name, String amount, MoneyReader.Read read) {
        if (Headings.isEmpty(name)) {
            return reading.reject(row, read.orZero(), "unknown-row");
        }
        if (sums.isOne(name) && !read.isBad()) {
            return reading.reject(row, Money.ZERO, "sum-does-not-fit");
        }
        String problem = read.problem() == null ? "amount-not-a-number" : read.problem();
        return reading.reject(row, Money.ZERO, problem, Headings.strip(amount));
    }

    private void takeAside(RowRole role, String name, MoneyReader.Read read) {
        if (role == RowRole.TITLE && !SectionTitles.isRemark(name, reading.words())) {
            sheet.entitle(SectionTitles.next(name, reading.words()));
        } else if (role == RowRole.TOTAL) {
            total(name, read);
        }
    }

    private void total(String name, MoneyReader.Read read) {
        MoneyReader.Read figure = read.value() == null ? figureIn(name, columns.money()) : read;
        Money amount = figure.value();
        if (amount != null) {
            boolean isOfSection = sheet.isInSection(part) && isClosing(name) && hasSectionTables();
            sheet.total(name, isOfSection || sums.isOne(name), amount, evidence(amount));
        }
    }

    private boolean hasSectionTables() {
        return layout.shape() == Shape.BILL_LIST || layout.shape() == Shape.BILL_PROVIDERS;
    }

    private static boolean isClosing(String name) {
        String heading = Headings.heading(name);
        return heading.equals("合计") || heading.equals("小计");
    }

    private static MoneyReader.Read figureIn(String name, MoneyUnit unit) {
        String even = Headings.plain(name);
        int colon = even.indexOf(':');
        return colon < 0 ? MoneyReader.Read.ABSENT : MoneyReader.read(even.substring(colon + 1), unit);
    }

    /** Rows of the same bill may come as lines of text under headings that were parted by blanks. */
    private RowRole takeReducedOrText(TableRow row) {
        boolean isText = row.cells().size() == 1 && Headings.parted(row.cells()).size() > 1;
        return isText ? takeText(row) : takeReduced(row, columns.cell(row.cells(), Field.ITEM));
    }

    private RowRole takeReduced(TableRow row, String name) {
        List<String> cells = row.cells();
        MoneyReader.Read before = columns.amount(cells, Field.BEFORE);
        MoneyReader.Read off = columns.amount(cells, Field.REDUCTION);
        MoneyReader.Read net = columns.amount(cells, Field.NET);
        String bad = UsageRows.badMoney(columns, cells, List.of(Field.BEFORE, Field.REDUCTION, Field.NET));
        if (!bad.isEmpty()) {
            return reading.reject(row, Money.ZERO, "amount-not-a-number", bad);
        }
        MoneyReader.Read shown = net.value() != null ? net : before;
        RowRole role = sums.role(role(name, "", shown), name, shown.value());
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
            takeTotalOnly(role, name, shown);
            return role;
        }
        return takeFitted(row, name, Reduced.of(before.value(), off.value(), net.value()), shown.orZero());
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
        sheet.add(entry(row, sums.written(name), fitted, 0));
        sums.end(row.cells());
        return RowRole.DATA;
    }

    private RowRole takeText(TableRow row) {
        String line = Headings.strip(String.join(" ", row.cells()));
        String[] words = BLANKS.split(line, -1);
        int from = words.length;
        while (from > 1 && words.length - from < 3 && MoneyReader.isFigure(words[from - 1])) {
            from--;
        }
        List<Money> figures = new ArrayList<>();
        for (int i = from; i < words.length; i++) {
            figures.add(MoneyReader.read(words[i], columns.money()).orZero());
        }
        String name = String.join(" ", List.of(words).subList(0, from));
        if (figures.isEmpty()) {
            return takeTitle(row, line);
        }
        Money last = figures.get(figures.size() - 1);
        if (reading.words().isTotal(name)) {
            sheet.total(name, false, last, evidence(last));
            return RowRole.TOTAL;
        }
        if (reading.words().isAccount(name)) {
            return RowRole.ACCOUNT;
        }
        return takeFigures(row, words, figures);
    }

    /** Two or three numbers: a name may end with a number of its own. */
    private RowRole takeFigures(TableRow row, String[] words, List<Money> figures) {
        int count = figures.size();
        Money last = figures.get(count - 1);
        for (int used = count; used >= 2; used--) {
            Money before = figures.get(count - used);
            Reduced fitted = used == 3
                    ? Reduced.of(before, figures.get(count - 2), last)
                    : before.equals(last) ? new Reduced(last, Money.ZERO) : null;
            if (fitted != null) {
                String name = String.join(" ", List.of(words).subList(0, words.length - used));
                sheet.add(entry(row, name, fitted, 0));
                return RowRole.DATA;
            }
        }
        return reading.reject(row, last, "amounts-do-not-fit");
    }

    private RowRole takeTitle(TableRow row, String line) {
        if (isNote(line)) {
            boolean hasFigure = BLANKS.splitAsStream(line).anyMatch(word -> word.matches(".*\\d\\.\\d.*"));
            return hasFigure && !line.contains(":") && !line.contains("：")
                    ? reading.reject(row, Money.ZERO, "amount-not-a-number", line)
                    : RowRole.PREAMBLE;
        }
        if (line.matches(".*\\s\\S*\\d\\.\\S*$")) {
            return reading.reject(row, Money.ZERO, "amount-not-a-number", line);
        }
        sheet.entitle(line);
        return RowRole.TITLE;
    }

    private RowRole takeProvided(TableRow row) {
        List<String> cells = row.cells();
        int at = columns.all(Field.AMOUNT)[0];
        String amount = Columns.cell(cells, at);
        MoneyReader.Read read = columns.amount(cells, at);
        for (String cell : cells) {
            if (!Headings.isEmpty(cell) && reading.words().isTotal(cell)) {
                total(cell, read);
                return RowRole.TOTAL;
            }
        }
        if (read.isBad()) {
            return reject(row, "-", amount, read);
        }
        if (read.value() == null) {
            return takeUnpriced(row);
        }
        String service = Vocabulary.nameOrNull(columns.cell(cells, Field.SERVICE));
        String above = sheet.title();
        if (above == null || !reading.words().isSection(above)) {
            sheet.entitle("代收费");
        }
        String provider = Vocabulary.nameOrNull(columns.cell(cells, Field.PROVIDER));
        String name = service != null ? service : provider != null ? provider : "";
        sheet.add(entry(row, name, new Reduced(read.orZero(), Money.ZERO), 0));
        return RowRole.DATA;
    }

    private RowRole takeUnpriced(TableRow row) {
        List<String> filled =
                row.cells().stream().filter(cell -> !Headings.isEmpty(cell)).toList();
        if (filled.size() > 1) {
            return reading.reject(row, Money.ZERO, "amount-missing");
        }
        if (isNote(filled.get(0))) {
            return RowRole.PREAMBLE;
        }
        entitle(filled.get(0));
        return RowRole.TITLE;
    }

    private BillEntry entry(TableRow row, String written, Reduced amount, int column) {
        ItemCode coded = ItemCode.of(written, columns.cell(row.cells(), Field.ITEM_CODE), reading.words());
        String name = Headings.unnumbered(coded.name());
        String title = sheet.title();
        if (title != null
                && coded.section() == null
                && reading.words().isPlaceless(reading.carrier(layout), name, title)) {
            reading.note(Remark.of("intake.section-unknown", title, Headings.strip(name)));
        }
        boolean isProvided = layout.shape() == Shape.BILL_PROVIDERS;
        ServiceProvider provider = isProvided ? providers.read(row.cells()) : ServiceProvider.UNSTATED;
        Rhythm rhythm = reading.words().rhythm(columns.cell(row.cells(), Field.RHYTHM));
        return new BillEntry(
                RowText.masked(Headings.strip(name), sheet.line().number()),
                Headings.indent(coded.name()) + sheet.depth(coded.name()),
                amount.before(),
                amount.reduction(),
                provider,
                rhythm,
                coded.section() == null ? sheet.title() : coded.section(),
                coded.section() != null,
                part,
                column,
                evidence(amount.before().plus(amount.reduction())));
    }

    /** The row as the export has it, however it was parted. */
    private Evidence evidence(Money amount) {
        return reading.evidence(printed, sheet.line(), amount);
    }

    /** Whether a text without an amount is a sentence rather than a title. */
    private static boolean isNote(String text) {
        String plain = Headings.plain(text);
        return plain.length() > LONGEST_TITLE || Headings.containsAny(plain, List.of("。", ":", ",", "!", ";", "?"));
    }
}
