package dev.billaudit.corpus;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What a carrier says of a line in a month. */
final class BilledMonth {

    final YearMonth month;
    /** The cycle, both days included. */
    LocalDate first;

    LocalDate last;
    boolean hasBill = true;
    /** Whether no export of the month is there at all. */
    boolean isAbsent;

    final List<Charge> charges = new ArrayList<>();
    final Map<Use, State> usage = new EnumMap<>(Use.class);
    /** Days with use, for a kind that is {@link State#PRESENT}. */
    final Map<Use, List<LocalDate>> used = new EnumMap<>(Use.class);

    boolean messagesComeIn;
    final Map<Part, State> lists = new EnumMap<>(Part.class);
    /** Stated total less items. */
    long off;
    /** Whether the total is far above the months before. */
    boolean abnormal;

    String offBy = "";
    /** Whether somebody accepted the difference. */
    boolean isOffAccepted;

    String abnormalBy = "";

    BilledMonth(YearMonth month) {
        this.month = month;
        this.first = month.atDay(1);
        this.last = month.atEndOfMonth();
    }

    Charge plan() {
        return charges.get(0);
    }

    long sum() {
        return charges.stream().mapToLong(charge -> charge.fen - charge.reduced).sum();
    }

    long sum(Part part) {
        return charges.stream()
                .filter(charge -> charge.part == part)
                .mapToLong(charge -> charge.fen)
                .sum();
    }

    List<Charge> of(Part part) {
        return charges.stream().filter(charge -> charge.part == part).toList();
    }

    boolean isUsed() {
        return usage.entrySet().stream()
                .anyMatch(entry -> entry.getValue() == State.PRESENT
                        && !(entry.getKey() == Use.MESSAGE && messagesComeIn)
                        && !used.get(entry.getKey()).isEmpty());
    }
}
