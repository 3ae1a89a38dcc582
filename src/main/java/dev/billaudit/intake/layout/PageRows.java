package dev.billaudit.intake.layout;

import dev.billaudit.intake.TableRow;
import dev.billaudit.ledger.Evidence;
import dev.billaudit.ledger.Money;
import dev.billaudit.ledger.Rhythm;
import dev.billaudit.ledger.ServiceProvider;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A bill without headings, or printed onto a sheet as onto paper: a name is followed by its amount, wherever the two
 * stand. Several pairs may stand in a row, and balances beside the fees. Such a page is only trusted when it comes to the
 * total it states: two texts may have fallen on the same cell, and a block nobody knows looks like fees.
 */
final class PageRows implements OpenTable {

    /** What was paid long ago or given, and is taken off this bill; other payments below zero settle it. */
    private static final Pattern CREDIT = Pattern.compile("预存|赠|送");

    /** A line of a message: {@code 套餐及固定费 59.00元}. */
    private static final Pattern LINE = Pattern.compile("(.*?W)B+(W*\\dB*(?:元(?:/月)?)?)[;；,，。]?B*"
            .replace("W", "[^\\s\\u00a0\\u3000]")
            .replace("B", "[\\s\\u00a0\\u3000]"));

    /** A filled cell, with its amount where it is one. */
    private record Piece(int column, String text, @Nullable Money amount) {}

    /** A name and its amount. */
    private record Pair(Piece name, Money amount) {}

    private final Reading reading;
    private final Layout layout;
    private final BillSheet sheet;
    private final int part;
    private final MoneyUnit unit;
    private final NavigableMap<Integer, String> titles = new TreeMap<>();
    private final CodedNames codes;
    private final DueAndPaid steps;
    private final TotalParts parts;
    private final HeldPayments payments;
    private UnclaimedTable unclaimed;
    private int asideFrom = Integer.MAX_VALUE;
    private boolean isPlainList = true;

    PageRows(Reading reading, Layout layout, BillSheet sheet) {
        this.reading = reading;
        this.layout = layout;
        this.sheet = sheet;
        unclaimed = reading.bills().unclaimed().begin(sheet, reading);
        part = sheet.beginPart(reading.facts().queried(), reading.tableTitle());
        unit = reading.facts().unit().money();
        codes = new CodedNames(reading.words());
        steps = new DueAndPaid(reading, sheet);
        parts = new TotalParts(reading.words(), sheet);
        payments = new HeldPayments(reading, sheet);
        String above = sheet.title();
        if (above != null) {
            titles.put(0, above);
            steps.title();
        }
    }

    /**
     * Whether a row can begin such a bill: it names a section with its amount, is a total, or stands below or beside the title
     * of a section. Of lines of text only the first do: others may stand loose above a list.
     */
    static boolean begins(List<String> cells, Vocabulary words, boolean isBelowTitle) {
        boolean isLine = cells.size() == 1;
        List<Piece> pieces = pieces(cells, MoneyUnit.YUAN);
        boolean isEntitled = isBelowTitle
                || (pieces.size() == 3
                        && words.isSection(pieces.get(0).text)
                        && pieces.get(0).amount == null
                        && MoneyReader.isDecimal(pieces.get(2).text));
        return pairs(pieces).stream()
                .anyMatch(pair -> words.isSection(
                                new CodedNames(words).bare(pair.name.text).name())
                        || (!isLine && words.grandTotalRank(pair.name.text) >= 0)
                        || (!isLine && isEntitled && !words.isAccount(pair.name.text)));
    }

    /**
     * A name and its amount, with nothing else in the row.
     *
     * @param name without its code or number
     */
    record Only(String name, Money amount) {}

    /** The name and the amount that are all there is of a row, empty for another row. */
    static Optional<Only> only(List<String> cells) {
        List<Piece> pieces = pieces(cells, MoneyUnit.YUAN);
        return pieces.size() != 2 || !MoneyReader.isDecimal(pieces.get(1).text)
                ? Optional.empty()
                : pairs(pieces).stream()
                        .map(pair -> new Only(BillEntries.bare(pair.name.text), pair.amount))
                        .findFirst();
    }

    /** Whether its figures can be relied on. */
    boolean isTrusted() {
        return isPlainList || sheet.addsUp();
    }

    Layout layout() {
        return layout;
    }

    @Override
    public boolean isPlainlyMine(TableRow row) {
        List<Piece> pieces = pieces(row.cells(), unit);
        return pairs(pieces).stream()
                .anyMatch(pair ->
                        pieces.stream().anyMatch(piece -> piece.amount != null && MoneyReader.isDecimal(piece.text)));
    }

    @Override
    public RowRole take(TableRow row) {
        return unclaimed.hear(row, taken(row));
    }

    private RowRole taken(TableRow row) {
        List<Piece> pieces = pieces(row.cells(), unit);
        List<Pair> pairs = pairs(pieces);
        long amounts = pieces.stream().filter(piece -> piece.amount != null).count();
        boolean isStray = amounts > pairs.size()
                && pieces.stream().noneMatch(piece -> piece.column >= asideFrom || isBeside(piece.text));
        if (isStray) {
            return reading.reject(row, Money.ZERO, "unknown-row");
        }
        Optional<Piece> unread = pieces.stream()
                .filter(piece -> piece.amount == null && MoneyReader.isDecimal(piece.text))
                .findFirst();
        if (unread.isPresent()) {
            String problem = MoneyReader.read(unread.get().text, unit).problem();
            return reading.reject(row, Money.ZERO, problem == null ? "unknown-row" : problem, unread.get().text);
        }
        isPlainList &= pieces.size() <= Math.min(2, row.cells().size()) && asideFrom == Integer.MAX_VALUE;
        RowRole role = takeTitles(pieces, pairs);
        if (pairs.size() > 1) {
            steps.flush();
        }
        for (Pair pair : pairs) {
            RowRole taken = pairs.size() == 1 && pair.name.column < asideFrom ? takeOnly(row, pair) : take(row, pair);
            role = role == RowRole.DATA || taken == RowRole.PREAMBLE ? role : taken;
        }
        return role;
    }

    private RowRole takeTitles(List<Piece> pieces, List<Pair> pairs) {
        RowRole role = RowRole.PREAMBLE;
        for (Piece piece : pieces) {
            boolean isLone = piece.amount == null && pairs.stream().noneMatch(pair -> pair.name.equals(piece));
            if (isLone && reading.words().isAside(piece.text)) {
                asideFrom = Math.min(asideFrom, piece.column);
                role = RowRole.TITLE;
            } else if (isLone && reading.words().isSection(piece.text)) {
                open(piece);
                titles.put(piece.column, Headings.strip(piece.text));
                sheet.retitle();
                steps.title();
                role = RowRole.TITLE;
            } else if (isLone && pieces.size() == 1) {
                unclaimed = reading.bills().unclaimed().below(piece.text, unclaimed);
            }
        }
        return role;
    }

    /** The only pair of a row: one of a list, whose rows may be steps of one charge, or tell what the account holds. */
    private RowRole takeOnly(TableRow row, Pair pair) {
        CodedNames.Bare bare = codes.bare(pair.name.text);
        boolean isOfList =
                isPlainList && !Headings.isEmpty(row.cells().get(row.cells().size() - 1));
        RowRole step = isOfList ? takeStep(row, pair, bare) : null;
        if (step != null) {
            return step;
        }
        String name = bare.name();
        boolean isAccount = reading.words().isAccount(name);
        boolean isTotal = reading.words().isTotal(name);
        RowRole role =
                parts.role(isAccount ? RowRole.ACCOUNT : isTotal ? RowRole.TOTAL : RowRole.DATA, name, pair.amount);
        if (role == RowRole.REJECT) {
            return reading.reject(row, pair.amount, "unknown-row");
        }
        if (role == RowRole.ACCOUNT) {
            if (!pair.amount.isNegative() || CREDIT.matcher(name).find()) {
                payments.take(entry(row, pair, bare, new Reduced(pair.amount, Money.ZERO)), false);
            }
            return role;
        }
        int above = sheet.rows();
        RowRole taken = take(row, pair);
        if (taken == RowRole.TOTAL) {
            payments.total(name, above);
        }
        return taken;
    }

    private @Nullable RowRole takeStep(TableRow row, Pair pair, CodedNames.Bare bare) {
        Map.Entry<Integer, String> title = titles.floorEntry(pair.name.column);
        RowRole step = steps.take(
                bare.name(),
                new MoneyReader.Read(pair.amount, null),
                row,
                title == null ? null : title.getValue(),
                (called, fitted) -> entry(row, pair, new CodedNames.Bare(called, bare.depth()), fitted));
        if (step == RowRole.DATA && title != null && DueAndPaid.isOfTitle(bare.name())) {
            titles.remove(title.getKey());
        }
        return step;
    }

    private RowRole take(TableRow row, Pair pair) {
        CodedNames.Bare bare = codes.bare(pair.name.text);
        String name = bare.name();
        if (reading.words().isChargeSection(name)) {
            open(pair.name);
            titles.remove(pair.name.column);
        }
        if (pair.name.column >= asideFrom || isBeside(name)) {
            return RowRole.ACCOUNT;
        }
        Map.Entry<Integer, String> title = titles.floorEntry(pair.name.column);
        if (reading.words().isTotal(name)) {
            boolean isOfSection = title != null && isClosing(name);
            sheet.total(name, isOfSection, pair.amount, evidence(row, pair.amount));
            if (isOfSection) {
                titles.remove(title.getKey());
            }
            return RowRole.TOTAL;
        }
        BillEntry entry = entry(row, pair, bare, new Reduced(pair.amount, Money.ZERO));
        if (parts.isPart()) {
            sheet.addPart(entry);
        } else {
            sheet.add(entry);
        }
        return RowRole.DATA;
    }

    private BillEntry entry(TableRow row, Pair pair, CodedNames.Bare bare, Reduced amount) {
        Map.Entry<Integer, String> title = titles.floorEntry(pair.name.column);
        String name = bare.name();
        return new BillEntry(
                RowText.masked(
                        Headings.strip(BillEntries.bare(name)), sheet.line().number()),
                Headings.indent(name) + bare.depth(),
                amount.before(),
                amount.reduction(),
                ServiceProvider.UNSTATED,
                Rhythm.UNSTATED,
                title == null ? null : title.getValue(),
                false,
                BillEntries.isPart(name),
                false,
                part,
                pair.name.column,
                evidence(row, amount.before().plus(amount.reduction())));
    }

    @Override
    public void close() {
        steps.flush();
        payments.close();
        unclaimed.close();
    }

    /** A section of charges where a block beside the bill stood ends that block. */
    private void open(Piece section) {
        boolean endsAside = section.column >= asideFrom && reading.words().isChargeSection(section.text);
        asideFrom = endsAside ? Integer.MAX_VALUE : asideFrom;
    }

    private boolean isBeside(String name) {
        return reading.words().isAccount(name) || MonthTitle.isMonth(name);
    }

    private static boolean isClosing(String name) {
        String heading = Headings.heading(name);
        return heading.equals("合计") || heading.equals("小计");
    }

    private Evidence evidence(TableRow row, Money amount) {
        return reading.evidence(row, sheet.line(), amount);
    }

    private static List<Piece> pieces(List<String> cells, MoneyUnit unit) {
        List<Piece> pieces = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            String label = AsideRows.labelOfAmount(cells.get(i));
            Matcher line = LINE.matcher(cells.get(i));
            if (!label.isEmpty()) {
                String amount = AsideRows.amountBehind(label, cells.get(i));
                pieces.add(new Piece(i, label, null));
                pieces.add(new Piece(i, amount, MoneyReader.found(amount, unit).value()));
            } else if (cells.size() == 1 && line.matches() && MoneyReader.isDecimal(line.group(2))) {
                pieces.add(new Piece(i, line.group(1), null));
                pieces.add(new Piece(
                        i, line.group(2), MoneyReader.found(line.group(2), unit).value()));
            } else if (!Headings.isEmpty(cells.get(i))) {
                pieces.add(new Piece(
                        i, cells.get(i), MoneyReader.found(cells.get(i), unit).value()));
            }
        }
        return pieces;
    }

    private static List<Pair> pairs(List<Piece> pieces) {
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i + 1 < pieces.size(); i++) {
            Money amount = pieces.get(i + 1).amount;
            if (pieces.get(i).amount == null && amount != null) {
                pairs.add(new Pair(pieces.get(i), amount));
            }
        }
        return pairs;
    }
}
