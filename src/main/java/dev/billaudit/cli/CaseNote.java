package dev.billaudit.cli;

import dev.billaudit.casebook.CaseRecord;
import dev.billaudit.casebook.CaseRecord.Kind;
import dev.billaudit.findings.Promise;
import dev.billaudit.ledger.Money;
import dev.billaudit.ledger.Remark;
import dev.billaudit.ledger.failure.WrongUsage;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a person wants written down of a case, as typed; null where nothing was given.
 *
 * @param action log, file, answer, refund or close
 * @param today the day on which it happened when none is given
 * @param at day, or day and time
 * @param channel by which way
 * @param agent the agent's number, {@code refused} or {@code unknown}
 * @param said what was said
 * @param outcome one word
 * @param amount money offered or paid back
 * @param promise money promised
 * @param by the day it was promised for
 * @param promisedBy who promised, when not the agent
 * @param receipt the carrier's receipt number
 * @param rung of the ladder
 */
record CaseNote(
        String action,
        LocalDate today,
        @Nullable String at,
        @Nullable String channel,
        @Nullable String agent,
        @Nullable String said,
        @Nullable String outcome,
        @Nullable String amount,
        @Nullable String promise,
        @Nullable String by,
        @Nullable String promisedBy,
        @Nullable String receipt,
        @Nullable String rung) {

    private static final List<String> ANSWERS = List.of("offered", "refused", "promised");
    private static final List<String> CLOSINGS = List.of("settled", "conceded", "agreed");
    private static final List<String> WAYS = List.of("other", "bill");
    private static final String CARRIER = "carrier";

    /**
     * The record to append.
     *
     * @throws WrongUsage if something is missing or unreadable
     */
    CaseRecord record() {
        return switch (action) {
            case "log" -> of(Kind.CONTACT, needed("--channel", channel), needed("--agent", agent), "", null);
            case "file" ->
                of(Kind.FILED, needed("--channel", channel), text(agent), rung == null ? CARRIER : rung, null);
            case "answer" -> answer();
            case "refund" ->
                of(
                        Kind.REFUNDED,
                        text(channel),
                        text(agent),
                        oneOf(WAYS, outcome == null ? "other" : outcome),
                        money("--amount", needed("--amount", amount)));
            case "close" -> of(Kind.CLOSED, text(channel), text(agent), oneOf(CLOSINGS, outcome), null);
            default -> throw new WrongUsage(Remark.of("cli.cases.no-such-action", action));
        };
    }

    private CaseRecord answer() {
        String word = oneOf(ANSWERS, outcome);
        if (word.equals("promised")) {
            needed("--promise", promise);
        }
        Money offered = amount == null ? null : money("--amount", amount);
        return of(Kind.ANSWERED, text(channel), needed("--agent", agent), word, offered);
    }

    private CaseRecord of(Kind kind, String by, String whom, String word, @Nullable Money money) {
        LocalDateTime time = time();
        if (time.toLocalDate().isAfter(today)) {
            throw new WrongUsage(Remark.of("cli.cases.in-the-future", String.valueOf(at)));
        }
        boolean needsWords = kind == Kind.CONTACT || kind == Kind.ANSWERED;
        String content = needsWords ? needed("--said", said) : text(said);
        return new CaseRecord(0, kind, time, by, whom, content, text(receipt), word, money, promise(time), "", "");
    }

    private @Nullable Promise promise(LocalDateTime time) {
        if (promise == null) {
            if (by != null || promisedBy != null) {
                throw new WrongUsage(Remark.of("cli.cases.not-given", "--promise"));
            }
            return null;
        }
        String whom = promisedBy != null ? promisedBy : needed("--agent", agent);
        LocalDate day = by == null ? null : date(by);
        return new Promise(time.toLocalDate(), money("--promise", promise), day, whom);
    }

    private LocalDateTime time() {
        if (at == null) {
            return today.atStartOfDay();
        }
        String text = at.strip().replace(' ', 'T');
        try {
            return text.contains("T")
                    ? LocalDateTime.parse(text)
                    : LocalDate.parse(text).atStartOfDay();
        } catch (DateTimeException e) {
            throw new WrongUsage(Remark.of("cli.cases.time-unreadable", at), e);
        }
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeException e) {
            throw new WrongUsage(Remark.of("cli.date-unreadable", text), e);
        }
    }

    private static Money money(String option, String text) {
        try {
            Money money = Money.ofYuan(text.strip());
            if (money.isPositive()) {
                return money;
            }
        } catch (ArithmeticException | NumberFormatException e) {
            throw new WrongUsage(Remark.of("cli.cases.no-amount", option, text), e);
        }
        throw new WrongUsage(Remark.of("cli.cases.no-amount", option, text));
    }

    private static String oneOf(List<String> words, @Nullable String given) {
        if (given == null || !words.contains(given)) {
            throw new WrongUsage(Remark.of("cli.cases.no-such-outcome", String.join(", ", words), text(given)));
        }
        return given;
    }

    private static String needed(String option, @Nullable String given) {
        if (given == null || given.isBlank()) {
            throw new WrongUsage(Remark.of("cli.cases.not-given", option));
        }
        return given.strip();
    }

    private static String text(@Nullable String given) {
        return Objects.requireNonNullElse(given, "").strip();
    }
}
