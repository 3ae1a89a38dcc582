package dev.billaudit.intake.layout;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Where the columns of one table stand, told from its row of headings. */
final class Columns {

    private static final int[] NONE = {};
    /** The unit of a column whose every cell states its own. */
    static final String STATED = "stated";

    private final Map<Field, int[]> places = new EnumMap<>(Field.class);
    private final List<String> units = new ArrayList<>();
    private final List<String> headings;
    private final int width;

    Columns(Layout layout, List<String> cells) {
        Map<Field, List<Integer>> found = new EnumMap<>(Field.class);
        int last = 0;
        for (int i = 0; i < cells.size(); i++) {
            String cell = cells.get(i);
            Layout.Column column = layout.columns().get(Headings.heading(cell));
            units.add(unit(cell, column));
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

    private static String unit(String cell, Layout.@org.jspecify.annotations.Nullable Column column) {
        String written = Headings.unit(cell);
        boolean isMoney = column != null && column.field().isMoney();
        return switch (written) {
            case "k", "kb" -> "KB";
            case "m", "mb" -> "MB";
            case "b", "字节" -> "B";
            case "分" -> isMoney ? "fen" : "min";
            case "分钟" -> "min";
            case "元" -> "";
            default -> column == null ? "" : column.unit();
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
                return cells.get(at);
            }
        }
        return "";
    }

    static String cell(List<String> cells, int at) {
        return at < cells.size() ? cells.get(at) : "";
    }

    boolean isFen(int at) {
        return units.get(at).equals("fen");
    }

    String unit(int at) {
        return units.get(at);
    }

    String unit(Field field) {
        return has(field) ? units.get(all(field)[0]) : "";
    }

    /** Whether a row says whose it is without looking further. */
    boolean arePlain() {
        return !has(Field.CALLER);
    }

    String heading(int at) {
        return headings.get(at);
    }

    /** How many cells a row of the table has, the last unnamed ones not counted. */
    int width() {
        return width;
    }
}
