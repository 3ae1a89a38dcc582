package dev.billaudit.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.billaudit.casebook.CaseRecord;
import dev.billaudit.ledger.Money;
import dev.billaudit.ledger.failure.WrongUsage;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CaseNoteTest {

    /** {@code "channel=10086 agent=1234"} */
    private static CaseNote note(String action, String words) {
        Map<String, String> given = new HashMap<>();
        for (String word : words.isBlank() ? new String[0] : words.split(" ", -1)) {
            given.put(word.substring(0, word.indexOf('=')), word.substring(word.indexOf('=') + 1));
        }
        return new CaseNote(
                action,
                LocalDate.of(2024, 6, 5),
                given.get("at"),
                given.get("channel"),
                given.get("agent"),
                given.get("said"),
                given.get("outcome"),
                given.get("amount"),
                given.get("promise"),
                given.get("by"),
                given.get("promised-by"),
                given.get("receipt"),
                given.get("rung"));
    }

    @Test
    void a_promise_keeps_who_gave_it_and_for_when() {
        CaseRecord record = note(
                        "answer", "at=2024-06-04T14:30 agent=1234 said=下月退 outcome=promised promise=60 by=2024-07-31")
                .record();

        assertThat(record.kind()).isEqualTo(CaseRecord.Kind.ANSWERED);
        assertThat(record.at()).isEqualTo(LocalDateTime.of(2024, 6, 4, 14, 30));
        assertThat(record.promise()).isNotNull();
        assertThat(record.promise().amount()).isEqualTo(Money.ofYuan("60.00"));
        assertThat(record.promise().by()).isEqualTo(LocalDate.of(2024, 7, 31));
        assertThat(record.promise().promisedBy()).isEqualTo("1234");
    }

    @Test
    void a_filing_goes_to_the_carrier_today_unless_said_otherwise() {
        CaseRecord record = note("file", "channel=10086 receipt=0605").record();

        assertThat(record.outcome()).isEqualTo("carrier");
        assertThat(record.day()).isEqualTo(LocalDate.of(2024, 6, 5));
        assertThat(record.reference()).isEqualTo("0605");
        assertThat(note("refund", "amount=5").record().outcome()).isEqualTo("other");
    }

    @ParameterizedTest
    @CsvSource({
        "log, channel=10086 said=x, cli.cases.not-given",
        "log, agent=refused said=x, cli.cases.not-given",
        "log, channel=10086 agent=unknown, cli.cases.not-given",
        "answer, agent=1234 said=x, cli.cases.no-such-outcome",
        "answer, agent=1234 said=x outcome=promised, cli.cases.not-given",
        "answer, agent=1234 said=x outcome=offered by=2024-07-01, cli.cases.not-given",
        "refund, '', cli.cases.not-given",
        "refund, amount=0, cli.cases.no-amount",
        "refund, amount=5元, cli.cases.no-amount",
        "refund, amount=5 outcome=cash, cli.cases.no-such-outcome",
        "close, '', cli.cases.no-such-outcome",
        "close, outcome=settled at=2024-06-06, cli.cases.in-the-future",
        "close, outcome=settled at=2024-02-30, cli.cases.time-unreadable"
    })
    void what_is_missing_or_unreadable_is_wrong_usage(String action, String words, String key) {
        assertThatThrownBy(() -> note(action, words).record())
                .isInstanceOf(WrongUsage.class)
                .satisfies(end -> assertThat(((WrongUsage) end).remark().key()).isEqualTo(key));
    }
}
