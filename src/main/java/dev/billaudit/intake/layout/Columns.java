package dev.billaudit.intake.layout;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where the columns of one table stand, told from its row of headings. */
final class Columns {

    private static final int[] NONE = {};
    private static final List<Field> MONEY =
            List.of(Field.AMOUNT, Field.NET, Field.BEFORE, Field.FEE, Field.MONTHLY_AMOUNT, Field.FEE_PART);
    /** What a figure begins with. */
    private static final String APOSTROPHES = "'‘’＇";

    private static final String GUARDED = "0123456789+-.￥¥";
    /** The unit of a column whose every cell states its own. */
    static final String STATED = "stated";

    /** As people write it: {@code 88元5角0分}. */
    private static final Pattern YUAN_AND_FEN = Pattern.compile("[元圆圓]");

    private static final String FEN = "fen";
    private static final String YUAN = "元";
    /** Units of what is used: no money stands below them. */
    private static final Set<String> USE = Set.of("KB", "MB", "GB", "B", "min");

    /** What a workbook shows of a day beside which another cell has the clock time. */
    private static final Pattern MIDNIGHT = Pattern.compile(" 0?0:00(?::00)?$");

    private final Map<Field, int[]> places = new EnumMap<>(Field.class);
    private final List<String> units = new ArrayList<>();
    private static final Pattern GIVEN_BACK = Pattern.compile("优惠|减|退|返还|抵扣|折扣|赠|冲");
    private static final Pattern PART = Pattern.compile("其中|内含|内赠|包括|包含");

    private final List<MoneyUnit> money = new ArrayList<>();
    private final List<String> headings;
    private final int width;

    /**
     * Looks the columns up.
     *
     * @param stated what the export says above the table that its money is written in
     */
    Columns(Layout layout, List<String> cells, MoneyUnit stated) {
        Map<Field, List<Integer>> found = new EnumMap<>(Field.class);
        int last = 0;
        for (int i = 0; i < cells.size(); i++) {
            String cell = cells.get(i);
            Layout.Column column = layout.columns().get(Headings.heading(cell));
            String unit = unit(cell, column);
            units.add(unit);
            money.add(money(unit, stated));
            if (!Headings.isEmpty(cell)) {
                last = i + 1;
                Field other = USE.contains(unit) ? Field.OTHER : Field.SECTION;
                found.computeIfAbsent(column == null ? other : column.field(), any -> new ArrayList<>())
                        .add(i);
            }
        }
        found.forEach((field, at) ->
                places.put(field, at.stream().mapToInt(Integer::intValue).toArray()));
        width = last;
        headings = cells.stream().map(Headings::strip).toList();
    }

    /** Whether a heading says in its unit that it counts what is used. */
    static boolean isOfUse(String heading) {
        return USE.contains(unit(heading, null));
    }

    private static String unit(String cell, Layout.@Nullable Column column) {
        String written = Headings.unit(cell);
        boolean isMoney = column == null || column.field().isMoney();
        return switch (written) {
            case "k", "kb" -> "KB";
            case "m", "mb" -> "MB";
            case "g", "gb" -> "GB";
            case "b", "字节" -> "B";
            case "分" -> isMoney ? FEN : "min";
            case "分钟" -> "min";
            case "角", "厘", "千元", "万元" -> written;
            case "元", "圆", "人民币", "rmb", "cny", "yuan", "¥" -> YUAN;
            default -> column == null ? "" : column.unit();
        };
    }

    private static MoneyUnit money(String unit, MoneyUnit stated) {
        return switch (unit) {
            case FEN -> MoneyUnit.FEN;
            case YUAN -> MoneyUnit.YUAN;
            default -> MoneyUnit.named(unit).orElse(stated);
        };
    }

    int[] all(Field field) {
        return places.getOrDefault(field, NONE);
    }

    boolean has(Field field) {
        return places.containsKey(field);
    }

    /** The first cell of a field that is not empty, or an empty text. */
    String cell(List<String> cells, Field field) {
        for (int at : all(field)) {
            if (at < cells.size() && !Headings.isEmpty(cells.get(at))) {
                return unguarded(cells.get(at));
            }
        }
        return "";
    }

    static String cell(List<String> cells, int at) {
        return at < cells.size() ? unguarded(cells.get(at)) : "";
    }

    /** A figure without the apostrophe that keeps a spreadsheet from calculating with it. */
    static String unguarded(String cell) {
        boolean isGuarded = cell.length() > 1
                && APOSTROPHES.indexOf(cell.charAt(0)) >= 0
                && cell.indexOf(cell.charAt(0), 1) < 0
                && GUARDED.indexOf(cell.charAt(1)) >= 0;
        return isGuarded ? cell.substring(1) : cell;
    }

    /** When, as one text, where day and clock time have a column each. */
    String time(List<String> cells) {
        int[] at = all(Field.TIME);
        if (at.length != 2) {
            return cell(cells, Field.TIME);
        }
        boolean isDayFirst = Headings.heading(headings.get(at[0])).endsWith("日期");
        String day = MIDNIGHT.matcher(Headings.strip(cell(cells, isDayFirst ? at[0] : at[1])))
                .replaceAll("");
        return Headings.strip(day + " " + Headings.strip(cell(cells, isDayFirst ? at[1] : at[0])));
    }

    /** What a column of money counts in. */
    MoneyUnit money(int at) {
        return money.get(at);
    }

    /** What the first column of money, and with it a total, counts in. */
    MoneyUnit money() {
        return MONEY.stream()
                .filter(this::has)
                .findFirst()
                .map(field -> money(all(field)[0]))
                .orElse(MoneyUnit.YUAN);
    }

    /** The amount in a column of money. Where the heading says yuan, a cell with 分 holds minutes or points as well. */
    MoneyReader.Read amount(String cell, int at) {
        boolean isContradicted = units.get(at).equals(YUAN)
                && cell.endsWith("分")
                && !YUAN_AND_FEN.matcher(cell).find();
        return isContradicted ? MoneyReader.Read.CONTRADICTED : MoneyReader.read(cell, money(at));
    }

    /** An amount in brackets is a minus only in a row or column that gives money back: else it may be a part of another. */
    MoneyReader.Read amount(List<String> cells, int at) {
        String cell = cell(cells, at);
        MoneyReader.Read read = amount(cell, at);
        boolean isInBrackets = cell.indexOf('(') >= 0 || cell.indexOf('（') >= 0;
        boolean isMinus = isInBrackets && read.value() != null && read.value().isNegative();
        return isMinus && !isGivenBack(cells, headings.get(at)) ? MoneyReader.Read.BRACKETED : read;
    }

    private static boolean isGivenBack(List<String> cells, String heading) {
        List<String> words = Stream.concat(cells.stream(), Stream.of(heading))
                .map(Headings::plain)
                .toList();
        return words.stream().anyMatch(word -> GIVEN_BACK.matcher(word).find())
                && words.stream().noneMatch(word -> PART.matcher(word).find());
    }

    /** The amount in the first column of a field, absent where there is none. */
    MoneyReader.Read amount(List<String> cells, Field field) {
        return has(field) ? amount(cells, all(field)[0]) : MoneyReader.Read.ABSENT;
    }

    String unit(int at) {
        return units.get(at);
    }

    String unit(Field field) {
        return has(field) ? units.get(all(field)[0]) : "";
    }

    /** Whether a row says whose it is without looking further. */
    boolean arePlain() {
        return all(Field.TIME).length == 1 && !has(Field.CALLER);
    }

    /** Whether a column has no heading of its own. */
    boolean isUnnamed(int at) {
        return at < headings.size() && headings.get(at).isEmpty();
    }

    String heading(int at) {
        return headings.get(at);
    }

    /** How many cells a row of the table has, the last unnamed ones not counted. */
    int width() {
        return width;
    }
}
