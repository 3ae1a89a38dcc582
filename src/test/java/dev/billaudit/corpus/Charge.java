package dev.billaudit.corpus;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** An amount of a month, where it is printed, and what must be said of it. */
final class Charge {

    /** What a list must tell, so that what is said of the charge holds. */
    enum Need {
        RHYTHM,
        CODES,
        PORT,
        PROVIDER
    }

    final Part part;
    final Offer offer;
    final Set<Need> needs = EnumSet.noneOf(Need.class);
    /** Marks that its finding must bear, or with {@code !} before them must not. */
    final Set<String> signals = new TreeSet<>();

    /** The name the bill prints, null for what has none of its own. */
    @Nullable
    String printed;

    long fen;
    /** How much of it the same row takes off again, positive. */
    long reduced;

    @Nullable
    LocalDateTime at;

    boolean monthly = true;
    boolean onBill = true;
    boolean onList;
    /** What reductions that name it take off, positive. */
    long offset;

    long agreed;
    long standard;
    long unclear;
    long suspect;
    /** Agreed or standard: the design leaves open which. */
    long fine;

    @Nullable
    String rule;

    @Nullable
    String grade;

    /** What later rules find of what the first one left. */
    final List<Blame> also = new ArrayList<>();

    String situation = "";

    /** A part of the charge and the rule that finds it. */
    record Blame(String rule, long fen, @Nullable String grade) {}

    Charge(Part part, Offer offer, long fen) {
        this.part = part;
        this.offer = offer;
        this.printed = offer.name();
        this.fen = fen;
    }

    /** What a finding calls it. */
    @Nullable
    String service() {
        return onBill ? printed : offer.name();
    }

    Charge isAgreed() {
        clear();
        agreed = fen;
        return this;
    }

    Charge isStandard() {
        clear();
        standard = fen;
        return this;
    }

    Charge isFine() {
        clear();
        fine = fen;
        return this;
    }

    Charge isUnclear() {
        clear();
        unclear = fen;
        return this;
    }

    Charge isSuspect(String byRule, @Nullable String how) {
        return isSuspect(byRule, fen, how);
    }

    /** Suspect in part, the rest as it was said to be before, agreed if nothing was said. */
    Charge isSuspect(String byRule, long excess, @Nullable String how) {
        boolean wasFine = fine > 0;
        clear();
        suspect = excess;
        if (wasFine) {
            fine = fen - excess;
        } else {
            agreed = fen - excess;
        }
        rule = byRule;
        grade = how;
        return this;
    }

    /** A further part of it is suspect by a later rule. */
    Charge andSuspect(String byRule, long part, @Nullable String how) {
        also.add(new Blame(byRule, part, how));
        if (fine > 0) {
            fine -= part;
        } else {
            agreed -= part;
        }
        return this;
    }

    /** All that is found of it, in the order of the rules. */
    List<Blame> blames() {
        var all = new ArrayList<Blame>();
        if (rule != null && suspect > 0) {
            all.add(new Blame(rule, suspect, grade));
        }
        all.addAll(also);
        return all;
    }

    Charge needs(Need... what) {
        needs.addAll(Set.of(what));
        return this;
    }

    Charge marked(String... what) {
        signals.addAll(Set.of(what));
        return this;
    }

    Charge perUse() {
        monthly = false;
        return this;
    }

    private void clear() {
        agreed = 0;
        standard = 0;
        unclear = 0;
        suspect = 0;
        fine = 0;
        rule = null;
        also.clear();
    }
}
