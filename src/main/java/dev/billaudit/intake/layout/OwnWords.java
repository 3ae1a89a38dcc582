package dev.billaudit.intake.layout;

import dev.billaudit.ledger.Carrier;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * The headings that only one carrier's lists have: enough of them tell whose a table is though some other heading of it
 * is a synonym.
 */
final class OwnWords {

    /** With one synonym among them, so many words of its own tell a carrier. */
    private static final int FEWEST = 3;

    private final Map<String, Set<Carrier>> speakers = new HashMap<>();

    OwnWords(Collection<Layout> layouts) {
        for (Layout layout : layouts) {
            boolean isNeutral = layout.isGeneral() || layout.headless() != null;
            if (!isNeutral && !layout.shape().isBill()) {
                layout.own()
                        .forEach(heading -> speakers.computeIfAbsent(heading, any -> EnumSet.noneOf(Carrier.class))
                                .add(layout.carrier()));
            }
        }
    }

    /**
     * Whether headings are plainly those of the layout's carrier: all but one are the layout's own, three and more of
     * which no other carrier has; or more than half are, two and more so, and none that is not is another carrier's word.
     *
     * @param headings compared, those that the layout knows
     */
    boolean tell(Layout layout, Collection<String> headings) {
        Set<Carrier> only = Set.of(layout.carrier());
        long synonyms = headings.stream()
                .filter(heading -> !layout.own().contains(heading))
                .count();
        long telling = headings.stream()
                .filter(heading -> layout.own().contains(heading) && only.equals(speakers.get(heading)))
                .count();
        boolean isContradicted = headings.stream()
                .filter(heading -> !layout.own().contains(heading))
                .map(heading -> speakers.getOrDefault(heading, Set.of()))
                .anyMatch(others -> others.size() == 1 && !others.equals(only));
        boolean isNearly = synonyms <= 1 && telling >= FEWEST;
        boolean isMostly = synonyms * 2 < headings.size() && telling >= 2 && !isContradicted;
        return layout.carrier() != Carrier.UNKNOWN && (isNearly || isMostly);
    }
}
