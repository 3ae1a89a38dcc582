package dev.billaudit.intake.layout;

import dev.billaudit.ledger.Carrier;
import dev.billaudit.ledger.Cycle;
import dev.billaudit.ledger.Remark;
import dev.billaudit.ledger.failure.WrongUsage;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** All tables that can be read, and the words around them. */
public final class Layouts {

    private final List<Layout> all;
    private final Vocabulary vocabulary;
    private final RecentMatches recent = new RecentMatches(this::compared);
    private final Set<String> headings = new HashSet<>();
    private final Set<String> own;
    private final String digest;
    private final OwnWords ownWords;
    private final AsideColumns asides;

    private Layouts(List<Layout> all, Set<String> own, Vocabulary vocabulary, String digest, AsideColumns asides) {
        this.all = all;
        this.asides = asides;
        this.own = own;
        this.vocabulary = vocabulary;
        this.digest = digest;
        ownWords = new OwnWords(all);
        all.stream()
                .filter(layout -> layout.headless() == null)
                .flatMap(layout -> layout.columns().keySet().stream()
                        .filter(heading -> layout.own().contains(heading) || !asides.contain(heading)))
                .forEach(headings::add);
    }

    private static AsideColumns asides(Collection<LayoutFile> files) {
        try {
            return new AsideColumns(files);
        } catch (IllegalArgumentException e) {
            throw new WrongUsage(
                    Remark.of("intake.layout-invalid", "layouts", "words", String.valueOf(e.getMessage())));
        }
    }

    /**
     * Takes the layout files as read.
     *
     * @param files by path, which stands in error messages
     * @param owned the paths of the user's own: of tables that fit as well, theirs are taken
     * @throws WrongUsage if a file names an unknown field, kind, shape, category or carrier, or an id twice
     */
    public static Layouts of(SortedMap<String, LayoutFile> files, Set<String> owned) {
        List<Layout> all = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        Set<String> own = new HashSet<>();
        StringBuilder text = new StringBuilder();
        Synonyms synonyms = Synonyms.of(files.values());
        AsideColumns asides = asides(files.values());
        files.forEach((path, file) -> {
            Carrier carrier = carrier(file);
            text.append(path).append(owned.contains(path) ? "\nown\n" : "\n");
            text.append(file).append('\n');
            for (LayoutFile.Entry entry : file.layouts() == null ? List.<LayoutFile.Entry>of() : file.layouts()) {
                if (!ids.add(entry.id())) {
                    throw new WrongUsage(Remark.of("intake.layout-invalid", path, entry.id(), "id twice"));
                }
                all.add(Layout.of(path, carrier, entry, synonyms, asides));
                if (owned.contains(path)) {
                    own.add(entry.id());
                }
            }
        });
        try {
            return new Layouts(List.copyOf(all), own, new Vocabulary(files.values()), sha256(text.toString()), asides);
        } catch (IllegalArgumentException e) {
            throw new WrongUsage(
                    Remark.of("intake.layout-invalid", "layouts", "words", String.valueOf(e.getMessage())));
        }
    }

    /** A digest of all that is said in the files: part of what a reading depends on. */
    public String digest() {
        return digest;
    }

    /** The ids of all tables, in the order of the files. */
    public List<String> ids() {
        return all.stream().map(Layout::id).toList();
    }

    /** A layout to begin with for a table that none fits exactly. */
    public LayoutDraft draft(List<String> headings, TableGuess guess) {
        return LayoutDraft.of(all, headings, guess);
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }

    static Carrier carrier(LayoutFile file) {
        String id = file.carrier();
        if (id == null) {
            return Carrier.UNKNOWN;
        }
        return Carrier.named(id)
                .orElseThrow(
                        () -> new WrongUsage(Remark.of("intake.layout-invalid", id, "carrier", "unknown carrier")));
    }

    static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /**
     * What a row of headings is nearest to.
     *
     * @param layout the table, exact or nearest
     * @param missing headings it asks for that are not there
     * @param unknown headings there that it does not know
     */
    record Match(Layout layout, List<String> missing, List<String> unknown) {

        boolean isExact() {
            return missing.isEmpty() && unknown.isEmpty();
        }

        /** Whether the layout itself names every heading there that it knows. */
        private boolean isByOwn(Set<String> headings, AsideColumns asides) {
            List<String> known = headings.stream()
                    .filter(heading -> layout.columns().containsKey(heading) && !asides.contain(heading))
                    .toList();
            return layout.own().containsAll(known);
        }

        /** Whose table it is, 0 where its own headings or the title say: by synonyms alone it may be anybody's. */
        private int strangeness(Set<String> headings, Carrier titled, AsideColumns asides) {
            if (layout.isGeneral()) {
                return 1;
            }
            boolean isNamed = layout.carrier() == Carrier.UNKNOWN || layout.carrier() == titled;
            return isNamed || isByOwn(headings, asides) ? 0 : 2;
        }

        private Match ofNobody(Carrier seeming) {
            return new Match(layout.ofNobody().guessed(seeming), missing, unknown);
        }

        /** Nobody looks for what drifted in a layout of no carrier's. */
        private int distance() {
            int distance = missing.size() + unknown.size();
            return distance > 0 && layout.isGeneral() ? distance + 1 : distance;
        }
    }

    /**
     * What the surroundings of a table say of it.
     *
     * @param kinds by title, sheet or file name
     * @param period the billing or query period, null when none is stated
     * @param isList whether the title is that of a list of records, of whichever kind
     * @param isBill whether it is that of a bill
     */
    record Surroundings(
            Carrier carrier, Set<ListKind> kinds, @Nullable Cycle period, boolean isList, boolean isBill) {

        Surroundings(Carrier carrier, Set<ListKind> kinds) {
            this(carrier, kinds, null);
        }

        Surroundings(Carrier carrier, Set<ListKind> kinds, @Nullable Cycle period) {
            this(carrier, kinds, period, false, false);
        }

        /** The same, whatever becomes of the set of kinds. */
        Surroundings copied() {
            return new Surroundings(carrier, Set.copyOf(kinds), period, isList, isBill);
        }

        /** Items of many lines, and services with their providers, are a bill only where nothing says that they are a list. */
        private boolean mayHold(Layout layout) {
            boolean isNoList = !isList && fits(layout, kinds);
            return switch (layout.shape()) {
                case BILL_ITEMS -> isNoList;
                case BILL_PROVIDERS -> isBill || kinds.isEmpty() || isNoList;
                default -> true;
            };
        }
    }

    /** The table whose rows look like this one without headings, if there is just one. */
    Optional<Layout> headless(List<String> cells) {
        List<Layout> fitting = all.stream()
                .filter(layout -> layout.headless() != null && layout.headless().fits(cells))
                .toList();
        List<Layout> owned = fitting.stream().filter(this::isOwn).toList();
        List<Layout> chosen = owned.isEmpty() ? fitting : owned;
        return chosen.size() == 1 ? Optional.of(chosen.get(0)) : Optional.empty();
    }

    private boolean isOwn(Layout layout) {
        return own.contains(layout.id());
    }

    /** The kinds, with those a carrier never lists apart from them: an empty list is empty of all it would have held. */
    Set<ListKind> listedTogether(Carrier carrier, Set<ListKind> kinds) {
        Set<ListKind> together = new LinkedHashSet<>(kinds);
        for (ListKind kind : kinds) {
            List<Layout> lists = all.stream()
                    .filter(layout -> layout.carrier() == carrier && layout.lists(kind))
                    .toList();
            if (carrier != Carrier.UNKNOWN && lists.stream().allMatch(Layout::isMixed)) {
                lists.forEach(layout -> together.addAll(layout.kinds()));
            }
        }
        return together;
    }

    /** The flat list of a carrier's bill, any carrier's where it has none; null when there is none at all. */
    @Nullable
    Layout list(Carrier carrier) {
        return all.stream()
                .filter(layout -> layout.shape() == Shape.BILL_LIST)
                .min(Comparator.<Layout, Boolean>comparing(layout -> layout.carrier() != carrier)
                        .thenComparing(Layout::id))
                .orElse(null);
    }

    private boolean isKnown(String cell) {
        String heading = Headings.heading(cell);
        return headings.contains(heading) || vocabulary.isSection(heading);
    }

    /** The cells as headings in the words that layouts know; empty for a row that is none. */
    List<String> headings(List<String> cells) {
        if (looksLikeHeadings(cells)) {
            return understood(cells);
        }
        boolean areWords =
                cells.stream().filter(cell -> !Headings.isEmpty(cell)).count() > 1
                        && cells.stream().noneMatch(MoneyReader::isFigure);
        List<String> understood = areWords ? understood(cells) : List.of();
        return areWords && looksLikeHeadings(understood) ? understood : List.of();
    }

    private List<String> understood(List<String> cells) {
        return cells.stream()
                .map(cell -> vocabulary.headingWords().understood(cell, this::isKnown))
                .toList();
    }

    /** Whether a row is headings, or the upper one of two rows of them. */
    boolean mayBeHeadings(List<String> cells) {
        return !headings(cells).isEmpty() || vocabulary.headingWords().areGroups(cells, this::isKnown);
    }

    /** The headings of two rows as one where exactly one reading of them is a known table, else empty. */
    List<String> joined(List<String> upper, List<String> lower, Surroundings around) {
        List<String> joined = vocabulary
                .headingWords()
                .joined(understood(Headings.parted(upper)), understood(Headings.parted(lower)), this::isKnown);
        Match match = joined.isEmpty() ? null : match(joined, around);
        return match != null && match.isExact() ? joined : List.of();
    }

    /** Whether a row could be headings at all: at least two known ones, no fewer than half of its cells, no figure. */
    boolean looksLikeHeadings(List<String> cells) {
        int filled = 0;
        int known = 0;
        for (String cell : cells) {
            if (Headings.isEmpty(cell)) {
                continue;
            }
            if (MoneyReader.found(cell).value() != null) {
                return false;
            }
            filled++;
            if (isKnown(cell)) {
                known++;
            } else if (filled == 2 && known == 0) {
                return false;
            }
        }
        return known >= 2 && known * 2 >= filled && !areLabelsAndValues(cells);
    }

    /** Labels with their values beside them, all along the row: a preamble, though some labels are headings elsewhere. */
    private boolean areLabelsAndValues(List<String> cells) {
        List<String> filled =
                cells.stream().filter(cell -> !Headings.isEmpty(cell)).toList();
        for (int i = 0; i < filled.size(); i++) {
            String heading = Headings.heading(filled.get(i));
            boolean isLabel = vocabulary.labels().fact(heading) != null;
            boolean isNamed = isLabel || headings.contains(heading) || vocabulary.isSection(heading);
            if (i % 2 == 0 ? !isLabel : isNamed) {
                return false;
            }
        }
        return true;
    }

    /** The table these headings belong to, exact or nearest; null when there is no layout at all. */
    @Nullable
    Match match(List<String> cells, Surroundings around) {
        return recent.of(cells, around);
    }

    private @Nullable Match compared(List<String> cells, Surroundings around) {
        Map<String, String> written = new LinkedHashMap<>();
        for (String cell : cells) {
            if (!Headings.isEmpty(cell)) {
                written.putIfAbsent(Headings.heading(cell), Headings.strip(cell));
            }
        }
        HeadingComparison comparison = new HeadingComparison(vocabulary, written, cells);
        boolean areSeveral = around.kinds.size() > 1;
        Comparator<Match> order = Comparator.<Match>comparingInt(Match::distance)
                .thenComparing(match -> areSeveral && !match.layout.kinds().containsAll(around.kinds))
                .thenComparingInt(match -> match.strangeness(written.keySet(), around.carrier, asides))
                .thenComparing(match -> !fits(match.layout, around.kinds))
                .thenComparing(match -> !isOwn(match.layout))
                .thenComparing(match -> !match.layout.own().containsAll(written.keySet()))
                .thenComparing(match -> match.layout.carrier() != around.carrier)
                .thenComparing(match -> !match.layout.validity().covers(around.period))
                .thenComparing(match -> match.layout.lacking(written.keySet()))
                .thenComparing(match -> match.layout.id());
        return all.stream()
                .filter(layout -> layout.headless() == null)
                .filter(around::mayHold)
                .map(comparison::with)
                .min(order)
                .map(match -> match.isByOwn(written.keySet(), asides) && !match.layout.isGeneral()
                        ? match
                        : match.ofNobody(guess(written.keySet(), comparison)))
                .orElse(null);
    }

    /** The one carrier to which most of the headings point, unknown for none or several. */
    private Carrier guess(Set<String> headings, HeadingComparison comparison) {
        Set<Carrier> seeming = EnumSet.noneOf(Carrier.class);
        all.stream()
                .filter(layout -> layout.headless() == null && layout.carrier() != Carrier.UNKNOWN)
                .map(comparison::with)
                .filter(Match::isExact)
                .map(Match::layout)
                .filter(layout -> ownWords.tell(
                        layout,
                        headings.stream()
                                .filter(heading -> !asides.contain(heading))
                                .toList()))
                .forEach(layout -> seeming.add(layout.carrier()));
        return seeming.size() == 1 ? seeming.iterator().next() : Carrier.UNKNOWN;
    }

    private static boolean fits(Layout layout, Set<ListKind> kinds) {
        return kinds.isEmpty() || layout.kinds().stream().anyMatch(kinds::contains);
    }
}
