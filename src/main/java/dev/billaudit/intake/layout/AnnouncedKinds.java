package dev.billaudit.intake.layout;

import java.util.List;
import java.util.Set;

/**
 * What is said above and around a table of the kinds it lists.
 *
 * @param titled by its title, empty for none
 * @param isOwn whether lists of this title hold the carrier's own services alone
 * @param around by title, sheet or file name
 */
record AnnouncedKinds(Set<ListKind> titled, boolean isOwn, Set<ListKind> around) {

    private static final Set<ListKind> OWN = Set.of(ListKind.VALUE_ADDED);
    private static final List<ListKind> BOTH = List.of(ListKind.ON_BEHALF, ListKind.VALUE_ADDED);

    /** Whether a title, or a name where there is none, speaks of what a layout may list. */
    boolean isNamed(Layout layout) {
        return layout.kinds().stream().anyMatch(titled.isEmpty() ? around::contains : titled::contains);
    }

    /** Whether only the name of a file or sheet says that the list is of what is collected for others. */
    boolean isCalledOnBehalf() {
        return titled.isEmpty() && around.equals(Set.of(ListKind.ON_BEHALF));
    }

    /**
     * What a table of the layout lists: a title decides, then the layout, and names only between what the layout leaves
     * open. A list that names providers and is called 增值业务 may hold both kinds, unless it is the title of what is the
     * carrier's own: who is named in a row tells more than a word that is used of both.
     */
    List<ListKind> of(Layout layout) {
        Set<ListKind> said = applying(layout);
        if (isMixedByProviders(layout)) {
            return BOTH;
        }
        boolean isPriced = layout.kinds().stream().anyMatch(ListKind::isPriced);
        boolean isMixedByName = layout.isMixed() && said.equals(OWN) && !isOwn;
        if (isPriced && !isMixedByName && !said.isEmpty() && said.stream().noneMatch(ListKind::isUsage)) {
            return said.stream().sorted().toList();
        }
        if (layout.isMixed()) {
            List<ListKind> usage = layout.kinds().stream()
                    .filter(kind -> kind.isUsage() && said.contains(kind))
                    .toList();
            return usage.isEmpty() ? layout.kinds() : usage;
        }
        return List.of(layout.kinds().stream()
                .filter(kind -> said.contains(kind) || (said.isEmpty() && around.contains(kind)))
                .findFirst()
                .orElse(layout.kinds().get(0)));
    }

    /**
     * Whether a table that a carrier prints apart for what is collected for others is only called by value-added services, a word
     * that is used of both: then each row tells by the provider it names.
     */
    boolean isMixedByProviders(Layout layout) {
        boolean isCalledSo = titled.isEmpty() ? around.equals(OWN) : titled.equals(OWN);
        return isCalledSo
                && !isOwn
                && !layout.isMixed()
                && layout.lists(ListKind.ON_BEHALF)
                && (layout.asksFor(Field.PROVIDER) || layout.asksFor(Field.SP_CODE));
    }

    /** What the title says, unless it would leave out charges of a table that is not known to repeat the bill. */
    private Set<ListKind> applying(Layout layout) {
        boolean applies =
                titled.stream().allMatch(kind -> !kind.isAside() || kind == ListKind.ORDERS || layout.lists(kind));
        return applies ? titled : Set.of();
    }
}
