package dev.billaudit.corpus;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/** A folder of bills and its register, drawn from a seed, and what an audit of it must say. */
final class Corpus {

    private static final int MONTHS = 4;
    private static final int COMPANIONS = 3;

    private Corpus() {}

    static List<Situation> situations() {
        return Stream.of(
                        ServiceSituations.all(),
                        FeeSituations.all(),
                        BillSituations.all(),
                        LineSituations.all(),
                        FinePrintSituations.all(),
                        MatterSituations.all(),
                        RegisterSituations.all(),
                        ExportSituations.all())
                .flatMap(List::stream)
                .toList();
    }

    /**
     * Writes a folder in which as many situations as there are lines come first on one, others beside them.
     *
     * @param told what need not be told first; what is told is added
     */
    static Expectation write(Path folder, long seed, int lines, Set<String> told) {
        var random = new Random(seed * 7919);
        List<Situation> all = situations();
        var turn = new ArrayList<>(all);
        Collections.shuffle(turn, new Random(1));
        YearMonth start = YearMonth.of(2023, 9).plusMonths(random.nextInt(26));
        var expectation = new Expectation();
        var plots = new ArrayList<Plot>();
        for (int i = 0; i < lines; i++) {
            var own = new Random(seed * 1_000_003 + i);
            Situation first = turn.stream()
                    .filter(situation -> !told.contains(situation.sentence()))
                    .findFirst()
                    .orElse(turn.get((int) ((seed * lines + i) % turn.size())));
            Carrier carrier = pick(first.carriers(), own);
            YearMonth begin = first.start() == null ? start : first.start();
            var plot = new Plot(own, carrier, carrier.prefix + (10_000_000 + seed % 1000 * 10_000 + i), begin, MONTHS);
            List<Situation> chosen = choose(first, all, plot, told);
            chosen.forEach(situation -> told.add(situation.sentence()));
            for (Situation situation : chosen) {
                plot.situation = situation.sentence();
                situation.story().accept(plot);
            }
            plots.add(plot);
            var paper = new Folder(folder, plot);
            paper.write();
            expectation.add(plot, chosen);
            expectation.refused().addAll(paper.unreadable());
        }
        plots.addAll(Group.write(folder, seed, start, expectation));
        Container.write(
                folder.resolve("其他/员工通讯录.csv"),
                Container.Kind.CSV,
                List.of(List.of("姓名", "部门", "座机"), List.of("张三", "行政", "8001"), List.of("李四", "财务", "8002")),
                random);
        expectation.parked().add("其他/员工通讯录.csv");
        new RegisterPaper(folder.resolve("register"), random).write(plots);
        notes(folder.resolve("cases.yml"), plots);
        return expectation;
    }

    private static void notes(Path file, List<Plot> plots) {
        var lines = new ArrayList<>(List.of("matters:"));
        plots.forEach(plot -> plot.notes.forEach(note -> lines.add(note.text())));
        try {
            Files.write(file, lines.size() > 1 ? lines : List.of("matters: []"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <T> T pick(Set<T> from, Random random) {
        return new ArrayList<>(from).get(random.nextInt(from.size()));
    }

    private static List<Situation> choose(Situation first, List<Situation> all, Plot plot, Set<String> told) {
        var chosen = new ArrayList<>(List.of(first));
        Set<Level> valueAdded = EnumSet.allOf(Level.class);
        Set<Level> onBehalf = EnumSet.allOf(Level.class);
        narrow(first, valueAdded, onBehalf);
        var others = new ArrayList<>(all);
        Collections.shuffle(others, plot.random);
        others.sort(Comparator.comparing((Situation other) -> other.hard() != first.hard())
                .thenComparing(other -> told.contains(other.sentence())));
        int more = first.alone() ? 0 : 1 + plot.random.nextInt(COMPANIONS);
        for (Situation other : others) {
            if (chosen.size() > more) {
                break;
            }
            Set<Level> own = EnumSet.copyOf(valueAdded);
            Set<Level> sold = EnumSet.copyOf(onBehalf);
            narrow(other, own, sold);
            boolean free = chosen.stream()
                    .allMatch(taken -> taken != other && Collections.disjoint(taken.takes(), other.takes()));
            boolean tells = !own.isEmpty() && !sold.isEmpty() && !(isMixed(plot) && alike(own, sold));
            if (free && tells && !other.alone() && other.carriers().contains(plot.carrier)) {
                chosen.add(other);
                valueAdded = own;
                onBehalf = sold;
            }
        }
        plot.valueAdded = pick(valueAdded, plot.random);
        plot.onBehalf = pick(onBehalf, plot.random);
        partMixedLists(plot, valueAdded, onBehalf);
        return chosen;
    }

    private static boolean isMixed(Plot plot) {
        return plot.carrier != Carrier.MOBILE;
    }

    private static boolean alike(Set<Level> own, Set<Level> sold) {
        Set<Level> records = Set.of(Level.RECORDS);
        return own.equals(records) && sold.equals(records);
    }

    /** A list that mixes both kinds itemises only one of two sums, so that nothing is left to guess. */
    private static void partMixedLists(Plot plot, Set<Level> valueAdded, Set<Level> onBehalf) {
        boolean both = plot.valueAdded == Level.RECORDS && plot.onBehalf == Level.RECORDS;
        if (plot.carrier == Carrier.MOBILE || !both) {
            return;
        }
        valueAdded.remove(Level.RECORDS);
        onBehalf.remove(Level.RECORDS);
        if (!valueAdded.isEmpty()) {
            plot.valueAdded = pick(valueAdded, plot.random);
        } else {
            plot.onBehalf = pick(onBehalf, plot.random);
        }
    }

    private static void narrow(Situation situation, Set<Level> valueAdded, Set<Level> onBehalf) {
        if (situation.part() == Part.VALUE_ADDED) {
            valueAdded.retainAll(situation.levels());
        } else if (situation.part() == Part.ON_BEHALF) {
            onBehalf.retainAll(situation.levels());
        }
    }
}
