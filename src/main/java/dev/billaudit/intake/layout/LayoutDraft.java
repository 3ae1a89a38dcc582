package dev.billaudit.intake.layout;

import dev.billaudit.ledger.Carrier;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A layout for a table that none fits, as far as it can be told from the headings: a person has to say what the other
 * columns hold.
 *
 * @param id derived from the headings: the same table always gets the same
 * @param carrier whose layouts the nearest one is among, unknown for none
 * @param nearest the id of the nearest layout, whose kinds and shape were taken
 * @param kinds as layout files name them
 * @param shape as layout files name it
 * @param isMixed whether rows of all kinds stand side by side
 * @param columns heading to what it holds, in the order of the table; empty where a person has to say it
 * @param missing headings the nearest layout asks for that the table lacks
 */
public record LayoutDraft(
        String id,
        Carrier carrier,
        String nearest,
        List<String> kinds,
        String shape,
        boolean isMixed,
        Map<String, String> columns,
        List<String> missing) {

    private static final int ID_DIGITS = 8;

    /** Copies the collections. */
    public LayoutDraft {
        kinds = List.copyOf(kinds);
        columns = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(columns));
        missing = List.copyOf(missing);
    }

    static LayoutDraft of(List<Layout> layouts, List<String> headings, TableGuess guess) {
        Layout nearest = layouts.stream()
                .filter(layout -> layout.id().equals(guess.layout()))
                .findFirst()
                .orElseThrow();
        Map<String, String> columns = new LinkedHashMap<>();
        for (String heading : headings) {
            String written = Headings.strip(heading).replace('|', ' ');
            if (!Headings.isEmpty(heading)) {
                columns.putIfAbsent(written, spec(nearest, layouts, Headings.heading(heading)));
            }
        }
        String digest = Layouts.sha256(String.join("\n", columns.keySet()));
        return new LayoutDraft(
                "own." + digest.substring(0, ID_DIGITS),
                nearest.carrier(),
                nearest.id(),
                nearest.kinds().stream().map(ListKind::id).toList(),
                nearest.shape().id(),
                nearest.isMixed(),
                columns,
                guess.missing());
    }

    /** What the nearest layout says the column holds, else what all layouts of its shape agree on; empty for neither. */
    private static String spec(Layout nearest, List<Layout> layouts, String heading) {
        Layout.Column own = nearest.columns().get(heading);
        if (own != null) {
            return own.spec();
        }
        List<String> specs = layouts.stream()
                .filter(layout -> layout.shape() == nearest.shape() && layout.headless() == null)
                .filter(layout -> layout.kinds().stream().anyMatch(nearest.kinds()::contains))
                .map(layout -> layout.columns().get(heading))
                .filter(column -> column != null)
                .map(Layout.Column::spec)
                .distinct()
                .toList();
        return specs.size() == 1 ? specs.get(0) : "";
    }
}
