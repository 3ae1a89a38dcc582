package dev.billaudit.intake.layout;

import dev.billaudit.ledger.Carrier;
import dev.billaudit.ledger.Cycle;
import dev.billaudit.ledger.Remark;
import dev.billaudit.ledger.failure.WrongUsage;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What one table of one carrier's export looks like. Made from data; adding one takes no code.
 *
 * @param id unique, such as {@code china-mobile.voice.national}
 * @param carrier whose export, unknown for what several carriers share
 * @param shape how it is read
 * @param kinds what it lists; the first where nothing else says
 * @param isMixed whether rows of all its kinds stand side by side
 * @param isGeneral whether it is only tried where no other table fits
 * @param isTitled whether a title or name must say which of its kinds it lists
 * @param validity the months it was seen in
 * @param headless how its rows look without headings, null where they have headings
 * @param columns by every compared heading that names them
 * @param own the headings that the layout itself names, compared; the others are synonyms
 * @param guess whose it seems by most of its headings, unknown for nobody's: too little against any other word
 */
record Layout(
        String id,
        Carrier carrier,
        Shape shape,
        List<ListKind> kinds,
        boolean isMixed,
        boolean isGeneral,
        boolean isTitled,
        Validity validity,
        @Nullable HeadlessForm headless,
        Map<String, Column> columns,
        Set<String> own,
        Carrier guess) {

    /**
     * One column.
     *
     * @param name its first heading, as written
     * @param field what it holds
     * @param unit the unit of bare numbers: {@code fen}, {@code B}, {@code KB}, {@code MB}, {@code min}, or empty
     * @param isOptional whether exports may lack it
     */
    record Column(String name, Field field, String unit, boolean isOptional) {

        /** As a layout file writes it for a column that must be there. */
        String spec() {
            return unit.isEmpty() ? field.id() : field.id() + " " + unit;
        }
    }

    /**
     * The months a table was seen in; what lies outside is read all the same, headings decide.
     *
     * @param from the first one, null for unknown
     * @param until the last one, null for unknown
     */
    record Validity(@Nullable YearMonth from, @Nullable YearMonth until) {

        static Validity of(@Nullable String from, @Nullable String until) {
            try {
                return new Validity(
                        from == null ? null : YearMonth.parse(from), until == null ? null : YearMonth.parse(until));
            } catch (DateTimeParseException e) {
                throw new IllegalArgumentException("no month: " + e.getParsedString(), e);
            }
        }

        /** Whether a period lies in it as far as both are known. */
        boolean covers(@Nullable Cycle period) {
            return period == null
                    || ((from == null || !period.month().isBefore(from))
                            && (until == null || !YearMonth.from(period.first()).isAfter(until)));
        }
    }

    Layout {
        kinds = List.copyOf(kinds);
        columns = Map.copyOf(columns);
        own = Set.copyOf(own);
    }

    /** The same table of no carrier's in particular: what is known by synonyms alone may be anybody's. */
    Layout ofNobody() {
        return with(Carrier.UNKNOWN, guess);
    }

    /** The same table, which seems to be a carrier's. */
    Layout guessed(Carrier seeming) {
        return with(carrier, seeming);
    }

    private Layout with(Carrier whose, Carrier seeming) {
        return new Layout(
                id, whose, shape, kinds, isMixed, isGeneral, isTitled, validity, headless, columns, own, seeming);
    }

    static Layout of(String path, Carrier carrier, LayoutFile.Entry entry, Synonyms synonyms, AsideColumns asides) {
        try {
            Map<String, Column> columns = new HashMap<>();
            entry.columns().forEach((headings, spec) -> add(columns, headings, spec));
            Set<String> own = Set.copyOf(columns.keySet());
            Shape shape = Shape.named(entry.shape());
            List<ListKind> kinds = entry.kinds().stream().map(ListKind::named).toList();
            if (entry.headless() == null) {
                synonyms.addTo(columns);
            }
            if (entry.headless() == null && shape == Shape.RECORDS) {
                asides.addTo(columns, kinds);
            }
            return new Layout(
                    entry.id(),
                    carrier,
                    shape,
                    kinds,
                    Boolean.TRUE.equals(entry.mixed()),
                    Boolean.TRUE.equals(entry.general()),
                    Boolean.TRUE.equals(entry.titled()),
                    Validity.of(entry.from(), entry.until()),
                    HeadlessForm.of(entry),
                    columns,
                    own,
                    Carrier.UNKNOWN);
        } catch (IllegalArgumentException e) {
            throw new WrongUsage(Remark.of("intake.layout-invalid", path, entry.id(), String.valueOf(e.getMessage())));
        }
    }

    private static void add(Map<String, Column> columns, String headings, String spec) {
        boolean isOptional = spec.endsWith("?");
        String[] parts = (isOptional ? spec.substring(0, spec.length() - 1) : spec)
                .strip()
                .split(" ", -1);
        String[] names = headings.split("\\|", -1);
        Column column = new Column(names[0], Field.named(parts[0]), parts.length > 1 ? parts[1] : "", isOptional);
        for (String name : names) {
            Column other = columns.put(Headings.heading(name), column);
            if (other != null && !other.equals(column)) {
                throw new IllegalArgumentException("heading twice: " + name.toLowerCase(Locale.ROOT));
            }
        }
    }

    /** The headings asked for that are not there, as written. */
    List<String> missing(Set<String> headings) {
        Set<Column> present = new LinkedHashSet<>();
        headings.forEach(heading -> present.add(columns.get(heading)));
        Set<String> missing = new LinkedHashSet<>();
        columns.values().stream()
                .filter(column -> !column.isOptional && !present.contains(column))
                .map(Column::name)
                .sorted()
                .forEach(missing::add);
        return new ArrayList<>(missing);
    }

    /** How many of the columns it names are not there, optional ones included. */
    long lacking(Set<String> headings) {
        Set<Column> named = own.stream().map(columns::get).collect(Collectors.toSet());
        headings.forEach(heading -> named.remove(columns.get(heading)));
        return named.size();
    }

    /** A heading of a field as written. */
    String name(Field field) {
        return columns.values().stream()
                .filter(column -> column.field() == field)
                .map(Column::name)
                .sorted()
                .findFirst()
                .orElseThrow();
    }

    /** Whether every table of it has a column of a field. */
    boolean asksFor(Field field) {
        return columns.values().stream().anyMatch(column -> column.field() == field && !column.isOptional());
    }

    boolean lists(ListKind kind) {
        return kinds.contains(kind);
    }

    /** Whether rows of it hold neither charges nor use, whatever a title says. */
    boolean isAside() {
        return kinds.stream().allMatch(ListKind::isAside);
    }
}
