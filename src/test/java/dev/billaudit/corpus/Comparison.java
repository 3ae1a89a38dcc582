package dev.billaudit.corpus;

import dev.billaudit.findings.Finding;
import dev.billaudit.findings.JudgedMonth;
import dev.billaudit.findings.Verdict;
import dev.billaudit.golden.GoldenBill;
import dev.billaudit.ledger.FileState;
import dev.billaudit.ledger.Money;
import dev.billaudit.ledger.SourceFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Holds what the product says of a corpus against what it must say, and counts. */
final class Comparison {

    private static final int WHOLE = 1000;

    /** Found and expected, expected alone, found alone. */
    static final class Count {
        int hits;
        int misses;
        int falseAlarms;

        /** In thousandths; where nothing was found nothing was wrong. */
        int precision() {
            return hits + falseAlarms == 0 ? WHOLE : hits * WHOLE / (hits + falseAlarms);
        }

        /** In thousandths. */
        int recall() {
            return hits + misses == 0 ? WHOLE : hits * WHOLE / (hits + misses);
        }

        @Override
        public String toString() {
            return "%d | %s | %s".formatted(hits + misses, decimal(precision()), decimal(recall()));
        }

        private static String decimal(int thousandths) {
            return thousandths / WHOLE + "." + "%03d".formatted(thousandths % WHOLE);
        }
    }

    /** By rule, for lines on which nothing hard was planted. */
    final Map<String, Count> clear = new TreeMap<>();
    /** By rule, for the others. */
    final Map<String, Count> hard = new TreeMap<>();
    /** Every difference in words; those of lines where nothing hard was planted begin with {@code clear}. */
    final List<String> differences = new ArrayList<>();

    /** The sentences of all situations that were told. */
    final Set<String> told = new HashSet<>();
    /** Months of a line, and those whose money is as planted. */
    int months;

    int rightMonths;

    private final Map<String, String> sentences = new HashMap<>();
    private final Map<String, Boolean> isHard = new HashMap<>();

    /** Writes the folder of a seed and judges it. */
    void judge(Path where, Path scratch, long seed, int lines) {
        Path bills = where.resolve("bills-" + seed);
        Expectation expected = Corpus.write(bills, seed, lines, told);
        try {
            Files.write(where.resolve("expected-" + seed + ".txt"), expected.lines());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        compare(seed, expected, GoldenBill.of(bills, scratch.resolve("archive-" + seed)));
    }

    private void compare(long seed, Expectation expected, GoldenBill judged) {
        sentences.clear();
        isHard.clear();
        expected.planted().forEach((line, situations) -> {
            isHard.put(line, situations.stream().anyMatch(Situation::hard));
            sentences.put(
                    line, situations.stream().map(Situation::sentence).collect(Collectors.joining("; ", "[", "]")));
        });
        var found = new ArrayList<Finding>();
        judged.months().forEach(month -> found.addAll(month.findings()));
        for (Claim claim : expected.claims()) {
            Finding match = take(claim, found);
            if (match == null) {
                count(claim.rule(), claim.line()).misses++;
                note(seed, claim.line(), "missed " + claim.key() + " | " + claim.grade() + " | " + claim.situation());
                continue;
            }
            count(claim.rule(), claim.line()).hits++;
            if (claim.grade() != null && !claim.grade().equals(match.grade().name())) {
                note(seed, claim.line(), "grade " + match.grade() + " of " + claim.key() + " | " + claim.grade());
            }
            signals(seed, claim, match);
        }
        for (Finding finding : found) {
            count(finding.rule(), finding.line().number()).falseAlarms++;
            note(
                    seed,
                    finding.line().number(),
                    "false " + key(finding) + " | " + finding.grade() + " | "
                            + sentences.get(finding.line().number()));
        }
        money(seed, expected, judged);
        files(seed, expected, judged);
    }

    private void signals(long seed, Claim claim, Finding match) {
        Set<String> marked = match.signals().stream().map(Enum::name).collect(Collectors.toSet());
        for (String signal : claim.signals()) {
            boolean wanted = !signal.startsWith("!");
            if (marked.contains(signal.replace("!", "")) != wanted) {
                note(seed, claim.line(), "signal " + signal + " of " + claim.key() + " | " + claim.situation());
            }
        }
    }

    private static @Nullable Finding take(Claim claim, List<Finding> found) {
        Finding match = found.stream()
                .filter(finding -> matches(claim, finding))
                .findFirst()
                .orElse(null);
        found.remove(match);
        return match;
    }

    private static boolean matches(Claim claim, Finding finding) {
        Money difference = finding.difference();
        return claim.rule().equals(finding.rule())
                && claim.month().equals(finding.month().toString())
                && claim.line().equals(finding.line().number())
                && (claim.service() == null || claim.service().equals(finding.service()))
                && claim.charged().equals(finding.charged().toString())
                && claim.claim().equals(finding.claim().toString())
                && claim.difference().equals(difference == null ? "-" : difference.toString());
    }

    private static String key(Finding finding) {
        return String.join(
                " | ",
                finding.rule(),
                finding.month().toString(),
                finding.line().number(),
                String.valueOf(finding.service()),
                finding.charged().toString(),
                finding.claim().toString(),
                String.valueOf(finding.difference()));
    }

    private void money(long seed, Expectation expected, GoldenBill judged) {
        var months = new HashMap<String, JudgedMonth>();
        judged.months()
                .forEach(month -> months.put(
                        month.month().line().number() + month.month().cycle().month(), month));
        for (MonthMoney money : expected.money()) {
            this.months++;
            JudgedMonth month = months.remove(money.line() + money.month());
            String wanted = "A %s S %s fine %s X %s U %s C %s"
                    .formatted(
                            Fen.text(money.agreed()),
                            Fen.text(money.standard()),
                            Fen.text(money.fine()),
                            Fen.text(money.suspect()),
                            Fen.text(money.unclear()),
                            Fen.text(money.credit()));
            if (month == null) {
                note(
                        seed,
                        money.line(),
                        "no month " + money.month() + " wanted " + wanted + " " + sentences.get(money.line()));
                continue;
            }
            long agreed = sum(month, Verdict.AGREED);
            long standard = sum(month, Verdict.STANDARD);
            boolean same = (money.fine() == 0
                            ? agreed == money.agreed() && standard == money.standard()
                            : agreed >= money.agreed()
                                    && standard >= money.standard()
                                    && agreed + standard == money.agreed() + money.standard() + money.fine())
                    && sum(month, Verdict.SUSPECT) == money.suspect()
                    && sum(month, Verdict.UNCLEAR) == money.unclear()
                    && sum(month, Verdict.CREDIT) == money.credit();
            if (same) {
                rightMonths++;
            } else {
                note(
                        seed,
                        money.line(),
                        "money " + money.month() + " A " + Fen.text(agreed) + " S " + Fen.text(standard)
                                + " X " + Fen.text(sum(month, Verdict.SUSPECT)) + " U "
                                + Fen.text(sum(month, Verdict.UNCLEAR))
                                + " C " + Fen.text(sum(month, Verdict.CREDIT)) + " wanted " + wanted + " "
                                + sentences.get(money.line()));
            }
        }
        // Use of days before the first cycle makes a month of its own, without money.
        months.values()
                .removeIf(month -> month.charges().isEmpty() && month.findings().isEmpty());
        months.keySet().forEach(key -> note(seed, key.substring(0, 11), "unwanted month " + key));
    }

    private static long sum(JudgedMonth month, Verdict verdict) {
        long li = month.charges().stream()
                .filter(row -> row.verdict() == verdict)
                .mapToLong(row -> row.charge().amount().li())
                .sum();
        return Math.floorDiv(li, 10) + (li % 10 == 0 ? 0 : 1_000_000_000);
    }

    private void files(long seed, Expectation expected, GoldenBill judged) {
        var parked = new ArrayList<>(expected.parked());
        var spoilt = new ArrayList<>(expected.spoilt());
        for (SourceFile file : judged.files()) {
            boolean right = file.state() == FileState.ACCEPTED
                    || file.container().equals("zip")
                    || (file.state() == FileState.QUARANTINED && parked.remove(file.file()))
                    || (file.state() == FileState.ACCEPTED_WITH_REJECTS
                            && file.rowsRejected() == 1
                            && spoilt.removeIf(file.file()::contains));
            if (!right) {
                note(seed, lineOf(file.file()), "file " + file.file() + " " + file.state() + " " + file.reason());
            }
        }
        parked.forEach(file -> note(seed, "", "not parked " + file));
        var refused = new ArrayList<>(expected.refused());
        judged.refused().stream()
                .filter(file -> !refused.remove(file))
                .forEach(file -> note(seed, lineOf(file), "refused " + file));
        refused.forEach(file -> note(seed, lineOf(file), "not refused " + file));
        spoilt.forEach(line -> note(seed, line, "no reject of " + line));
        judged.rejects().stream()
                .filter(reject -> !reject.contains(UseList.BAD_AMOUNT))
                .filter(reject -> expected.parked().stream().noneMatch(reject::startsWith))
                .forEach(reject -> note(seed, "", "reject " + reject));
    }

    private String lineOf(String file) {
        return isHard.keySet().stream().filter(file::contains).findFirst().orElse("");
    }

    /** The digest of every file below a folder. */
    static Map<String, String> digests(Path folder) {
        var digests = new TreeMap<String, String>();
        try (Stream<Path> tree = Files.walk(folder)) {
            for (Path file : tree.filter(Files::isRegularFile).toList()) {
                digests.put(
                        folder.relativize(file).toString(),
                        // A workbook holds the time it was made at.
                        file.toString().matches(".*\\.xlsx?")
                                ? ""
                                : HexFormat.of().formatHex(Files.readAllBytes(file)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return digests;
    }

    private Count count(String rule, String line) {
        return (isHard.getOrDefault(line, true) ? hard : clear).computeIfAbsent(rule, any -> new Count());
    }

    private void note(long seed, String line, String text) {
        differences.add((isHard.getOrDefault(line, true) ? "hard" : "clear") + " seed " + seed + ": " + text);
    }
}
