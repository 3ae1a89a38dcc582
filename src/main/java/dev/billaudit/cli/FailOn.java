package dev.billaudit.cli;

import dev.billaudit.findings.Verdict;
import dev.billaudit.job.AuditOutcome;
import dev.billaudit.ledger.Money;
import dev.billaudit.ledger.Remark;
import dev.billaudit.ledger.failure.WrongUsage;
import dev.billaudit.report.RunSummary;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * When a run that ended well shall still end with a code of its own: {@code suspect=3,claim=50.00,gaps}. Any of them in any
 * month is enough; a limit is met when it is reached.
 *
 * @param given as typed, empty for never
 * @param limits what to compare
 */
record FailOn(String given, List<Limit> limits) {

    /** Copies the list. */
    FailOn {
        limits = List.copyOf(limits);
    }

    /**
     * Reads the conditions; null is never met. A condition without a number is met by one, or by any money.
     *
     * @throws WrongUsage if a condition is unknown or its number is none above zero
     */
    static FailOn of(@Nullable String text) {
        List<Limit> limits = new ArrayList<>();
        if (text == null) {
            return new FailOn("", limits);
        }
        for (String condition : text.split(",", -1)) {
            limits.add(Limit.of(condition.strip()));
        }
        return new FailOn(text, limits);
    }

    boolean isMetBy(List<AuditOutcome> outcomes) {
        return outcomes.stream().anyMatch(outcome -> limits.stream().anyMatch(limit -> limit.isMetBy(outcome)));
    }

    /** What can be compared. */
    enum Measure {
        /** Findings. */
        SUSPECT,
        /** Yuan asked back. */
        CLAIM,
        /** Yuan nobody could judge. */
        UNCLEAR,
        /** Rows not understood. */
        REJECTS,
        /** What is missing from the month. */
        GAPS;

        String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        BigDecimal of(AuditOutcome outcome) {
            RunSummary run = outcome.summary();
            return switch (this) {
                case SUSPECT -> BigDecimal.valueOf(run.counts().findings());
                case CLAIM -> yuan(run.claimed());
                case UNCLEAR -> yuan(run.byVerdict().getOrDefault(Verdict.UNCLEAR, Money.ZERO));
                case REJECTS -> BigDecimal.valueOf(run.counts().rowsRejected());
                case GAPS ->
                    BigDecimal.valueOf(Math.max(run.gaps().size(), run.state() == RunSummary.State.COMPLETE ? 0 : 1));
            };
        }

        private static BigDecimal yuan(Money money) {
            return new BigDecimal(money.toString());
        }
    }

    /** One condition: so much, or more. */
    record Limit(Measure measure, BigDecimal atLeast) {

        private static final BigDecimal ANY_MONEY = new BigDecimal("0.001");

        static Limit of(String condition) {
            int equals = condition.indexOf('=');
            String name = equals < 0 ? condition : condition.substring(0, equals);
            Measure measure = Arrays.stream(Measure.values())
                    .filter(known -> known.id().equals(name.toLowerCase(Locale.ROOT)))
                    .findFirst()
                    .orElseThrow(() -> new WrongUsage(Remark.of("cli.fail-on-unknown", condition)));
            if (equals < 0) {
                boolean money = measure == Measure.CLAIM || measure == Measure.UNCLEAR;
                return new Limit(measure, money ? ANY_MONEY : BigDecimal.ONE);
            }
            return new Limit(measure, number(condition, condition.substring(equals + 1)));
        }

        boolean isMetBy(AuditOutcome outcome) {
            return measure.of(outcome).compareTo(atLeast) >= 0;
        }

        private static BigDecimal number(String condition, String text) {
            if (!text.matches("[0-9]{1,15}(\\.[0-9]{1,3})?") || new BigDecimal(text).signum() == 0) {
                throw new WrongUsage(Remark.of("cli.fail-on-number", condition));
            }
            return new BigDecimal(text);
        }
    }
}
