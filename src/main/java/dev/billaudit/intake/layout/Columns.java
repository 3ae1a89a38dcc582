package dev.billaudit.intake.layout;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Where the columns of one table stand, told from its row of headings. */
final class Columns {

    private static final int[] NONE = {};
    private static final List<Field> MONEY =
            List.of(Field.AMOUNT, Field.NET, Field.BEFORE, Field.FEE, Field.MONTHLY_AMOUNT, Field.FEE_PART);
    /** What a figure begins with. */
    private static final String GUARDED = "0123456789+-.￥¥";
    /** The unit of a column whose every cell states its own. */
    static final String STATED = "stated";

    private final Map<Field, int[]> places = new EnumMap<>(Field.class);
    private final List<String> units = new ArrayList<>();
    private final List<String> headings;
    private final int width;

    /**
     * Looks the columns up.
     *
     * @param isFen whether the export states above the table that its money is written in fen
     */
    Columns(Layout layout, List<String> cells, boolean isFen) {
        Map<Field, List<Integer>> found = new EnumMap<>(Field.class);
        int last = 0;
        for (int i = 0; i < cells.size(); i++) {
            String cell = cells.get(i);
            Layout.Column column = layout.columns().get(Headings.heading(cell));
            units.add(unit(cell, column, isFen));
            if (!Headings.isEmpty(cell)) {
                last = i + 1;
                found.computeIfAbsent(column == null ? Field.SECTION : column.field(), any -> new ArrayList<>())
                        .add(i);
            }
        }
        found.forEach((field, at) ->
                places.put(field, at.stream().mapToInt(Integer::intValue).toArray()));
        width = last;
        headings = cells.stream().map(Headings::strip).toList();
    }

    private static String unit(String cell, Layout.@org.jspecify.annotations.Nullable Column column, boolean isFen) {
        String written = Headings.unit(cell);
        boolean isMoney = column == null || column.field().isMoney();
        String otherwise = isMoney && isFen ? "fen" : "";
        return switch (written) {
            case "k", "kb" -> "KB";
            case "m", "mb" -> "MB";
            case "g", "gb" -> "GB";
            case "b", "字节" -> "B";
            case "分" -> isMoney ? "fen" : "min";
            case "分钟" -> "min";
            case "元" -> "";
            default -> column == null || column.unit().isEmpty() ? otherwise : column.unit();
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
    private static String unguarded(String cell) {
        boolean isGuarded = cell.length() > 1
                && cell.charAt(0) == '\''
                && cell.indexOf('\'', 1) < 0
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
        String day = cell(cells, isDayFirst ? at[0] : at[1]);
        return Headings.strip(Headings.strip(day) + " " + Headings.strip(cell(cells, isDayFirst ? at[1] : at[0])));
    }

    boolean isFen(int at) {
        return units.get(at).equals("fen");
    }

    /** Whether the first column of money, and with it a total, is written in fen. */
    boolean isFen() {
        return MONEY.stream()
                .filter(this::has)
                .findFirst()
                .filter(money -> isFen(all(money)[0]))
                .isPresent();
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

    String heading(int at) {
        return headings.get(at);
    }

    /** How many cells a row of the table has, the last unnamed ones not counted. */
    int width() {
        return width;
    }
}
