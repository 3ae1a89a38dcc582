package dev.billaudit.casebook;

import dev.billaudit.ledger.Provinces;
import dev.billaudit.ledger.Remark;
import dev.billaudit.ledger.failure.WrongUsage;
import java.util.ArrayList;
import java.util.List;

/** The ladder of each province: the national one, and what some provinces have different. */
public final class Ladders {

    private record Own(ProvinceLadder pack, Ladder ladder) {}

    private final Ladder national;
    private final Provinces known;
    private final List<Own> own = new ArrayList<>();

    /**
     * Puts them together.
     *
     * @throws WrongUsage if a province changes a rung there is not, or names an unknown gate or clock
     */
    public Ladders(Ladder national, List<ProvinceLadder> provinces, Provinces known) {
        this.national = national;
        this.known = known;
        for (ProvinceLadder province : provinces) {
            try {
                own.add(new Own(province, province.on(national)));
            } catch (IllegalArgumentException e) {
                throw new WrongUsage(
                        Remark.of("casebook.province-ladder", province.id(), String.valueOf(e.getMessage())), e);
            }
        }
    }

    /** The ladder of a contract's province, the national one where nothing else is known. */
    public Ladder of(String province) {
        return own.stream()
                .filter(each -> each.pack.isOf(province, known))
                .findFirst()
                .map(Own::ladder)
                .orElse(national);
    }
}
