package dev.billaudit.intake.layout;

import dev.billaudit.intake.TableRow;
import dev.billaudit.ledger.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** A row of a list of items and amounts, brought into the columns of its table. */
final class ListRow {

    private static final Pattern LINE = Pattern.compile("(.*?W)B+(W+|W*\\dB+元(?:/月)?)B*"
            .replace("W", "[^\\s\\u00a0\\u3000]")
            .replace("B", "[\\s\\u00a0\\u3000]"));
    /** Thousands may be parted by a blank: then nobody can say where the name ends. */
    private static final Pattern SPACED =
            Pattern.compile(".*[\\s\\u00a0\\u3000][-+]?\\d{1,3}[ \\u00a0]\\d{3}(?:\\.\\d+)?元?\\s*");

    /** An amount inside of a line: another pair follows. */
    private static final Pattern SEVERAL =
            Pattern.compile("[\\s\\u00a0\\u3000][-+￥¥]*\\d[\\d,]*\\.\\d{2}元?(?=[\\s\\u00a0\\u3000])");

    /** What the name of a row may say that its figure counts. */
    private static final Set<String> AMOUNTS_OF_USE = Set.of("k", "kb", "m", "mb", "g", "gb", "b", "字节", "秒", "分钟");

    /** Of a name whose figure without decimals counts things. */
    private static final Set<String> COUNTS = Set.of("条", "次");

    /** A volume, a time or a count in the place of an amount. */
    private static final Pattern USED = Pattern.compile("[\\d,.]+(?:[kmgt]b?|分钟|小时|秒|次|条)(?:\\d+秒)?");
    /** The number of something, of a name that may have one. */
    private static final Pattern NUMBER = Pattern.compile("\\d{3,}");

    /** No item of a line costs so much without decimals: it is the number of an order or a card. */
    private static final Money LONG_NUMBER = new Money(100_000_000_000L);

    private static final List<String> OTHER_UNITS = List.of("积分", "m值", "时长", "分钟", "通话", "兑换");
    /** A heading over two columns: names in the second stand below those in the first. */
    private static final String DEEPER = "  ";

    private static final Pattern PART = Pattern.compile("\\W*(?:其中|内含|含)");

    private ListRow() {}

    /**
     * The row with its name and amount in their columns, where both stand in one cell: as a line of text, whose last
     * word is the amount and whose blanks in front are the indent, or as {@code 代收费：10.00元}. A row without a name
     * has it in a second column below the same heading.
     */
    static TableRow parted(TableRow row, Columns columns, Vocabulary words) {
        List<String> cells = row.cells();
        int[] names = columns.all(Field.ITEM);
        int name = names[0];
        int amount = columns.all(Field.AMOUNT)[0];
        Matcher line = LINE.matcher(cells.get(0));
        boolean isLine = cells.size() == 1 && name == 0 && amount == 1 && line.matches();
        if (isLine && SEVERAL.matcher(line.group(1)).find()) {
            return pairs(row, names, columns.all(Field.AMOUNT));
        }
        if (isLine
                && MoneyReader.isFigure(line.group(2))
                && !SPACED.matcher(cells.get(0)).matches()) {
            return with(row, List.of(line.group(1), line.group(2)));
        }
        String label = AsideRows.labelOfAmount(Columns.cell(cells, name));
        if (names.length == 1 && !label.isEmpty() && Headings.isEmpty(Columns.cell(cells, amount))) {
            String figure = AsideRows.amountBehind(label, Columns.cell(cells, name));
            return with(row, replaced(replaced(cells, name, label), amount, figure));
        }
        boolean isBelow = names.length == 1 && name + 1 < amount && Headings.isEmpty(Columns.cell(cells, name));
        if (isBelow && columns.isUnnamed(name + 1) && !Headings.isEmpty(Columns.cell(cells, name + 1))) {
            String below = DEEPER + Headings.strip(Columns.cell(cells, name + 1));
            return with(row, replaced(replaced(cells, name, below), name + 1, ""));
        }
        int total = names.length > 1 || !Headings.isEmpty(Columns.cell(cells, name))
                ? -1
                : totalBeside(cells, amount, words);
        if (total >= 0) {
            return with(row, replaced(replaced(cells, name, cells.get(total)), total, ""));
        }
        String text = names.length == 1 ? loneText(cells, name, words) : "";
        if (!text.isEmpty()) {
            return with(row, replaced(List.of(), name, text));
        }
        if (names.length > 1) {
            return totalled(row, names, columns.all(Field.AMOUNT), words);
        }
        return row;
    }

    /** What a row holds besides nothing, in another column than that of the names, if it is words: a note or a title. */
    private static String loneText(List<String> cells, int name, Vocabulary words) {
        List<String> filled =
                cells.stream().filter(cell -> !Headings.isEmpty(cell)).toList();
        boolean isText = filled.size() == 1
                && Headings.isEmpty(Columns.cell(cells, name))
                && Character.isIdeographic(Headings.strip(filled.get(0)).codePointAt(0))
                && (SectionTitles.isNote(filled.get(0)) || words.isSection(filled.get(0)))
                && !Headings.endInMoney(filled)
                && !LooseRow.endsInFigure(filled.get(0));
        return isText ? filled.get(0) : "";
    }

    /** The column where a row without a name calls itself a total, as below 序号; -1 where none does. */
    private static int totalBeside(List<String> cells, int amount, Vocabulary words) {
        for (int at = 0; at < cells.size(); at++) {
            if (at != amount && !Headings.isEmpty(cells.get(at)) && words.isTotal(cells.get(at))) {
                return at;
            }
        }
        return -1;
    }

    /** Below pairs side by side the amount of a total may stand below another of them than its name: it is alone there. */
    private static TableRow totalled(TableRow row, int[] names, int[] amounts, Vocabulary words) {
        List<String> cells = row.cells();
        List<Integer> filled = IntStream.range(0, cells.size())
                .filter(at -> !Headings.isEmpty(cells.get(at)))
                .boxed()
                .toList();
        boolean isApart = filled.size() == 2
                && IntStream.of(names).anyMatch(at -> at == filled.get(0))
                && IntStream.of(amounts).anyMatch(at -> at == filled.get(1))
                && words.isTotal(cells.get(filled.get(0)))
                && MoneyReader.isFigure(cells.get(filled.get(1)));
        if (!isApart) {
            return row;
        }
        int pair = IntStream.range(0, names.length)
                .filter(i -> names[i] == filled.get(0))
                .findFirst()
                .orElse(0);
        String amount = cells.get(filled.get(1));
        return with(row, replaced(replaced(cells, filled.get(1), ""), amounts[pair], amount));
    }

    /** A line of several pairs in the columns of each; the line itself where it holds anything else. */
    private static TableRow pairs(TableRow row, int[] names, int[] amounts) {
        List<String> cells = List.of();
        String name = "";
        int pair = 0;
        for (String word : Headings.parted(row.cells())) {
            if (!MoneyReader.isDecimal(word)) {
                name = name.isEmpty() ? word : name + " " + word;
            } else if (name.isEmpty() || pair >= names.length || pair >= amounts.length) {
                return row;
            } else {
                cells = replaced(replaced(cells, names[pair], name), amounts[pair], word);
                name = "";
                pair++;
            }
        }
        return name.isEmpty() ? with(row, cells) : row;
    }

    /**
     * The amount of an item: a dash in its place is an amount of nothing, not the title of a section. Points and minutes are
     * no money, and what stands in brackets behind 其中 is a part of the row above.
     */
    static MoneyReader.Read amount(String name, String cell, MoneyReader.Read read, Vocabulary words) {
        boolean isNothing = read.value() == null && !read.isBad() && !Headings.isEmpty(cell);
        if (isNothing && words.titleOf(name) == null && !words.isTotal(name)) {
            return new MoneyReader.Read(Money.ZERO, null);
        }
        String plain = Headings.plain(name);
        if (isOfUse(name, cell, words) || isNumber(cell, read)) {
            return MoneyReader.Read.OF_USE;
        }
        boolean isPart = read.value() != null
                && read.value().isNegative()
                && PART.matcher(plain).lookingAt();
        boolean isInBrackets = plain.length() > 0 && Headings.plain(cell).startsWith("(");
        return !isPart ? read : isInBrackets ? MoneyReader.Read.BRACKETED : MoneyReader.Read.BAD;
    }

    /** Whether the figure beside a name counts what was used, or numbers something. */
    static boolean isOfUse(String name, String cell, Vocabulary words) {
        String figure = Headings.plain(cell);
        String unit = Headings.unit(name);
        boolean isOfTime = figure.contains("分")
                && figure.indexOf('元') < 0
                && Headings.containsAny(Headings.plain(name), OTHER_UNITS);
        boolean isCounted = AMOUNTS_OF_USE.contains(unit) || (COUNTS.contains(unit) && figure.matches("\\d+"));
        return isOfTime
                || isCounted
                || USED.matcher(figure).matches()
                || (words.isNumbered(name) && NUMBER.matcher(figure).matches());
    }

    private static boolean isNumber(String cell, MoneyReader.Read read) {
        Money amount = read.value();
        return amount != null && amount.compareTo(LONG_NUMBER) >= 0 && cell.indexOf('.') < 0;
    }

    private static List<String> replaced(List<String> cells, int at, String text) {
        List<String> replaced = new ArrayList<>(cells);
        while (replaced.size() <= at) {
            replaced.add("");
        }
        replaced.set(at, text);
        return replaced;
    }

    private static TableRow with(TableRow row, List<String> cells) {
        return row.parted(cells);
    }
}
