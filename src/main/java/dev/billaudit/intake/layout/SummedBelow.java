package dev.billaudit.intake.layout;

import dev.billaudit.ledger.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A list that prints the sum of each section below its items, under the section's bare name. */
final class SummedBelow {

    private static final int FEWEST_SECTIONS = 2;

    private SummedBelow() {}

    /**
     * The runs of rows, each with its section last; absent unless the list begins with an item and every section comes to
     * exactly what stands between it and the one before, so that no list that is read downwards can be taken for one.
     */
    static Optional<List<List<BillEntry>>> runs(List<BillEntry> entries, Vocabulary words) {
        List<List<BillEntry>> runs = new ArrayList<>();
        List<BillEntry> run = new ArrayList<>();
        Money sum = Money.ZERO;
        for (BillEntry entry : entries) {
            run.add(entry);
            boolean isSection = words.sectionCategory(entry.name()) != null && !entry.isItem();
            if (isSection && (run.size() == 1 || !sum.equals(entry.net()))) {
                return Optional.empty();
            }
            sum = isSection ? Money.ZERO : sum.plus(entry.net());
            if (isSection) {
                runs.add(run);
                run = new ArrayList<>();
            }
        }
        return run.isEmpty() && runs.size() >= FEWEST_SECTIONS ? Optional.of(runs) : Optional.empty();
    }
}
