package dev.billaudit.intake.layout;

import dev.billaudit.ledger.Carrier;
import dev.billaudit.ledger.Remark;
import dev.billaudit.ledger.failure.WrongUsage;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** All tables that can be read, and the words around them. */
public final class Layouts {

    private final List<Layout> all;
    private final Vocabulary vocabulary;
    private final Set<String> headings = new HashSet<>();
    private final String digest;

    private Layouts(List<Layout> all, Vocabulary vocabulary, String digest) {
        this.all = all;
        this.vocabulary = vocabulary;
        this.digest = digest;
        all.forEach(layout -> headings.addAll(layout.columns().keySet()));
    }

    /**
     * Takes the layout files as read.
     *
     * @param files by path, which stands in error messages
     * @throws WrongUsage if a file names an unknown field, kind, shape, category or carrier, or an id twice
     */
    public static Layouts of(SortedMap<String, LayoutFile> files) {
        List<Layout> all = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        StringBuilder text = new StringBuilder();
        files.forEach((path, file) -> {
            Carrier carrier = carrier(file);
            text.append(path).append('\n').append(file).append('\n');
            for (LayoutFile.Entry entry : file.layouts() == null ? List.<LayoutFile.Entry>of() : file.layouts()) {
                if (!ids.add(entry.id())) {
                    throw new WrongUsage(Remark.of("intake.layout-invalid", path, entry.id(), "id twice"));
                }
                all.add(Layout.of(path, carrier, entry));
            }
        });
        try {
            return new Layouts(List.copyOf(all), new Vocabulary(files.values()), sha256(text.toString()));
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

        private int distance() {
            return missing.size() + unknown.size();
        }
    }

    /** What the surroundings of a table say of it: the carrier, and its kinds by title, sheet or file name. */
    record Surroundings(Carrier carrier, Set<ListKind> kinds) {}

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

    /** Whether a row could be headings at all: at least two known ones, no fewer than half of its cells, no figure. */
    boolean looksLikeHeadings(List<String> cells) {
        int filled = 0;
        int known = 0;
        for (String cell : cells) {
            if (Headings.isEmpty(cell)) {
                continue;
            }
            if (MoneyReader.read(cell, false).value() != null) {
                return false;
            }
            filled++;
            String heading = Headings.heading(cell);
            if (headings.contains(heading) || vocabulary.isSection(heading)) {
                known++;
            } else if (filled == 2 && known == 0) {
                return false;
            }
        }
        return known >= 2 && known * 2 >= filled;
    }

    /** The table these headings belong to, exact or nearest; null when there is no layout at all. */
    @Nullable
    Match match(List<String> cells, Surroundings around) {
        Map<String, String> written = new LinkedHashMap<>();
        for (String cell : cells) {
            if (!Headings.isEmpty(cell)) {
                written.putIfAbsent(Headings.heading(cell), Headings.strip(cell));
            }
        }
        Comparator<Match> order = Comparator.<Match>comparingInt(Match::distance)
                .thenComparing(match -> !fits(match.layout, around.kinds))
                .thenComparing(match -> match.layout.carrier() != around.carrier)
                .thenComparing(match -> match.layout.lacking(written.keySet()))
                .thenComparing(match -> match.layout.id());
        return all.stream().map(layout -> compare(layout, written)).min(order).orElse(null);
    }

    private static boolean fits(Layout layout, Set<ListKind> kinds) {
        return kinds.isEmpty() || layout.kinds().stream().anyMatch(kinds::contains);
    }

    private Match compare(Layout layout, Map<String, String> written) {
        Set<String> known = new LinkedHashSet<>();
        List<String> unknown = new ArrayList<>();
        written.forEach((heading, text) -> {
            if (layout.columns().containsKey(heading)) {
                known.add(heading);
            } else if (layout.shape() != Shape.BILL_TABLE || !vocabulary.isSection(heading)) {
                unknown.add(text);
            }
        });
        return new Match(layout, layout.missing(known), unknown);
    }
}
