package dev.billaudit.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.billaudit.casebook.CaseRecord;
import dev.billaudit.ledger.Remark;
import dev.billaudit.report.RunSummary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;

/** Books that hold, and the same books with one thing wrong in them: the promise that speaks of it is broken, no other. */
class InvariantsJobTest {

    @TempDir
    private static Path home;

    private static AnAudit audit;

    @BeforeAll
    static void an_audited_month_with_a_record_of_a_case() {
        ABillsFolder.ofAHousehold(home.resolve("bills"));
        audit = AnAudit.open(home, home.resolve("bills"));
        audit.run();
        String caseId = audit.texts("select min(case_id) from case_file").get(0);
        audit.bean(CaseOffice.class)
                .write(
                        caseId,
                        new CaseRecord(
                                0,
                                CaseRecord.Kind.CONTACT,
                                LocalDate.of(2026, 11, 5).atStartOfDay(),
                                "10086",
                                "1234",
                                "来电",
                                "",
                                "",
                                null,
                                null,
                                "",
                                ""));
    }

    @AfterAll
    static void close() {
        audit.close();
    }

    /** The promises broken once that is done to the books; the books are whole again afterwards. */
    private static List<String> brokenBy(String damage) {
        return with(damage, InvariantsJobTest::broken);
    }

    private static <T> T with(String damage, Supplier<T> look) {
        PlatformTransactionManager books = audit.bean(PlatformTransactionManager.class);
        TransactionStatus transaction = books.getTransaction(TransactionDefinition.withDefaults());
        try {
            if (!damage.isEmpty()) {
                assertThat(audit.sql().sql(damage).update()).as(damage).isPositive();
            }
            return look.get();
        } finally {
            books.rollback(transaction);
        }
    }

    private static List<String> broken() {
        try {
            Map<String, Boolean> held = audit.bean(Invariants.class)
                    .check(audit.bean(CurrentRun.class).desk());
            assertThat(held).containsOnlyKeys("V1", "V2", "V3", "V4", "V5", "V9");
            return held.entrySet().stream()
                    .filter(promise -> !promise.getValue())
                    .map(Map.Entry::getKey)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void books_of_a_finished_run_hold() {
        assertThat(brokenBy("")).isEmpty();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "V1; update run_file set reading_key = 'gone' where file_no = (select min(file_no) from run_file where reading_key is not null)",
                "V1; update reading set rows_rejected = rows_rejected + 1, rows_accepted = rows_accepted - 1",
                "V2; update reading set rows_ignored = rows_ignored + 1",
                "V3; update judged_month set agreed_li = agreed_li + 1 where line = '13900000001'",
                "V3; update balanced_month set stated_li = stated_li - 1 where line = '13900000001'",
                "V3; delete from judged_month where line = '13900000001'",
                "V4; update finding set evidence_rows = 0 where line = '13900000001'",
                "V4; update finding set doc = replace(doc, '星空游戏1 |', '星河游戏1 |') where line = '13900000001'",
                "V4; update finding set doc = replace(doc, '账单.csv', '帐单.csv') where line = '13900000001'",
                "V5; update finding set claim_li = claim_li + 1 where line = '13900000001'",
                "V5; update judged_month set positive_li = 1 where line = '13900000001'",
                "V5; update finding set charged_li = charged_li - 1, claim_li = claim_li - 1 where line = '13900000001'",
                "V5; insert into case_change (run_id, case_id, doc) select run_id, 'C-nobody', doc from case_change fetch first row only",
                "V9; update case_event set doc = replace(doc, '11.00', '12.00')",
                "V9; update case_record set doc = replace(doc, '10086', '10010')"
            })
    void one_thing_wrong_breaks_the_promise_that_speaks_of_it(String promise, String damage) {
        assertThat(brokenBy(damage)).containsExactly(promise);
    }

    @Test
    void a_run_with_a_broken_promise_names_it_and_is_not_complete() {
        RunSummary summary = with("update reading set rows_ignored = rows_ignored + 1", InvariantsJobTest::figures);

        assertThat(summary.invariants()).containsEntry("V2", false);
        assertThat(summary.state()).isEqualTo(RunSummary.State.INCOMPLETE);
        assertThat(summary.gaps()).contains(Remark.of("job.gap.invariant", "V2"));
    }

    private static RunSummary figures() {
        try {
            return audit.bean(RunFigures.class).of(audit.bean(CurrentRun.class).desk());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
