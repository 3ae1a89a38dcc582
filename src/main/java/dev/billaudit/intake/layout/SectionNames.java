package dev.billaudit.intake.layout;

import dev.billaudit.intake.layout.LayoutFile.Words;
import dev.billaudit.ledger.Carrier;
import dev.billaudit.ledger.Category;
import dev.billaudit.ledger.Recall;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Names of a bill's sections, compared as titles without a unit. */
final class SectionNames {

    private static final String GROUP = "NONE";
    /** What points to a section's items in brackets behind its name, {@code 代收费（详见附表）}; any other remark may be an item's. */
    private static final Pattern REMARK = Pattern.compile("[(【](?:详见|见附|见下|明细|如下|第三方)[^()【】]*[)】]?$");

    private static final Set<Category> CHARGED = EnumSet.of(
            Category.PLAN,
            Category.VOICE,
            Category.MESSAGE,
            Category.DATA,
            Category.BROADBAND,
            Category.VALUE_ADDED,
            Category.ON_BEHALF);

    private final Map<String, String> named = new HashMap<>();
    private final Map<String, Set<Carrier>> speakers = new HashMap<>();
    private final Set<String> standalone = new HashSet<>();
    private final Set<String> inner = new HashSet<>();
    private final Recall<Optional<String>> found = new Recall<>(this::look);

    SectionNames(Collection<LayoutFile> files) {
        for (LayoutFile file : files) {
            Words words = file.words();
            if (words != null) {
                add(words, Layouts.carrier(file));
            }
        }
    }

    private void add(Words words, Carrier carrier) {
        Vocabulary.each(words.sections(), (category, name) -> {
            named.put(Headings.title(name), checked(category));
            if (carrier != Carrier.UNKNOWN) {
                speakers.computeIfAbsent(Headings.title(name), any -> EnumSet.noneOf(Carrier.class))
                        .add(carrier);
            }
        });
        addAll(words.standalone(), standalone);
        addAll(words.inner(), inner);
    }

    private static void addAll(@Nullable List<String> names, Set<String> titles) {
        if (names != null) {
            names.forEach(name -> titles.add(Headings.title(name)));
        }
    }

    private static String checked(String category) {
        return category.equals(GROUP) ? category : Category.valueOf(category).name();
    }

    /** The name of a section's category, that of a group for several; null for no section. */
    private @Nullable String find(String name) {
        return found.of(name).orElse(null);
    }

    private Optional<String> look(String name) {
        String title = Headings.heading(Headings.title(name));
        return Optional.ofNullable(named.get(title))
                .or(() -> Optional.ofNullable(named.get(REMARK.matcher(title).replaceFirst(""))));
    }

    boolean contain(String name) {
        return find(name) != null;
    }

    /** What a section makes its items, null for no section and for a group of sections. */
    @Nullable
    Category categoryOf(String name) {
        String found = find(name);
        return found == null || found.equals(GROUP) ? null : Category.valueOf(found);
    }

    /** Whether a name is that of a section that only charges have: none of accounts, scores and reductions. */
    boolean areCharged(String name) {
        Category category = categoryOf(name);
        return category != null && CHARGED.contains(category);
    }

    /** Whether a section is a charge of its own when nothing stands under it. */
    boolean isStandalone(String name) {
        return standalone.contains(Headings.title(name));
    }

    /** Whether a section is an item of one of its kind right above it, if that has none yet; it holds only what comes to it. */
    boolean isInner(String name) {
        return inner.contains(Headings.title(name));
    }

    /** The one carrier in whose words these sections are named, unknown for none or several. */
    Carrier speaking(Collection<String> names) {
        Map<Carrier, Integer> counts = new EnumMap<>(Carrier.class);
        for (String name : names) {
            Set<Carrier> own = speakers.getOrDefault(Headings.title(name), Set.of());
            if (own.size() == 1) {
                own.forEach(carrier -> counts.merge(carrier, 1, Integer::sum));
            }
        }
        return counts.size() == 1 ? counts.keySet().iterator().next() : Carrier.UNKNOWN;
    }
}
