package dev.billaudit.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the charges of a line's month have become since an earlier revision: new, changed and withdrawn ones. */
public final class RevisedMonth {

    /** More than a row can show; how many there are is always said. */
    private static final int SHOWN = 5;

    private static final String NONE = "–";

    private final List<ChargeLine> before;
    private final List<ChargeLine> now;
    private final List<String> changed = new ArrayList<>();

    private RevisedMonth(List<ChargeLine> before, List<ChargeLine> now) {
        this.before = new ArrayList<>(before);
        this.now = new ArrayList<>(now);
    }

    /** What makes two charges one and the same, their amounts apart. */
    private record Matter(
            Category category,
            String item,
            ServiceProvider provider,
            @Nullable LocalDate day) {

        static Matter of(ChargeLine charge) {
            return new Matter(charge.category(), PrintedName.plain(charge.item()), charge.provider(), charge.day());
        }
    }

    /**
     * The difference in one remark; empty when every charge stands as it stood.
     *
     * @param revision the earlier one
     */
    public static Optional<Remark> since(int revision, BalancedMonth before, BalancedMonth now) {
        return new RevisedMonth(before.charges(), now.charges()).remark(revision);
    }

    private Optional<Remark> remark(int revision) {
        pair(true);
        pair(false);
        if (before.isEmpty() && now.isEmpty() && changed.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Remark.of(
                "ledger.changed-since",
                revision,
                now.size(),
                shown(named(now)),
                changed.size(),
                shown(changed),
                before.size(),
                shown(named(before))));
    }

    /** Takes charges of both sides out that are the same: first with their amounts, then whatever they amount to. */
    private void pair(boolean isSameAmount) {
        for (Iterator<ChargeLine> left = now.iterator(); left.hasNext(); ) {
            ChargeLine charge = left.next();
            Optional<ChargeLine> other = before.stream()
                    .filter(old -> Matter.of(old).equals(Matter.of(charge)))
                    .filter(old -> !isSameAmount || old.amount().equals(charge.amount()))
                    .findFirst();
            if (other.isPresent()) {
                before.remove(other.get());
                left.remove();
                if (!isSameAmount) {
                    changed.add(name(charge) + " " + other.get().amount() + "→" + charge.amount());
                }
            }
        }
    }

    private static List<String> named(List<ChargeLine> charges) {
        return charges.stream()
                .map(charge -> name(charge) + " " + charge.amount())
                .toList();
    }

    private static String name(ChargeLine charge) {
        return charge.item() == null ? charge.category().name() : charge.item();
    }

    private static String shown(List<String> texts) {
        String first = texts.stream().limit(SHOWN).collect(Collectors.joining("、"));
        return texts.isEmpty() ? NONE : texts.size() > SHOWN ? first + "…" : first;
    }
}
