package dev.billaudit.casebook;

import static dev.billaudit.casebook.AFinding.KEY;
import static dev.billaudit.casebook.AFinding.month;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.billaudit.casebook.CaseEvent.Kind;
import dev.billaudit.findings.Grade;
import dev.billaudit.findings.RuleFamily;
import dev.billaudit.ledger.Money;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

class CaseworkTest {

    private final MonthFindings april = month("2024-04", 1, AFinding.of("F-4", "2024-04", "20.00", "20.00"));
    private final MonthFindings may = month("2024-05", 1, AFinding.of("F-5", "2024-05", "20.00", "20.00"));

    private static CaseFile posted(MonthFindings... months) {
        CaseFile file = null;
        for (MonthFindings found : months) {
            file = Casework.post(file, found).orElseThrow().file();
        }
        assertThat(file).isNotNull();
        return file;
    }

    private static List<Kind> kinds(CaseFile file) {
        return file.history().stream().map(CaseEvent::kind).toList();
    }

    @Test
    void the_first_month_opens_the_case() {
        CaseChange change = Casework.post(null, april).orElseThrow();

        assertThat(change.file().id()).isEqualTo(KEY.caseId());
        assertThat(change.file().service()).isEqualTo("虚拟人生 2024-04");
        assertThat(change.newPostings())
                .containsExactly(new CasePosting(
                        YearMonth.of(2024, 4),
                        1,
                        "F-4",
                        "unrecognised-sp",
                        Money.ofYuan("20.00"),
                        Money.ofYuan("20.00"),
                        Grade.LIKELY));
        assertThat(change.newEvents()).singleElement().satisfies(event -> {
            assertThat(event.number()).isEqualTo(1);
            assertThat(event.kind()).isEqualTo(Kind.OPENED);
            assertThat(event.on()).isEqualTo(LocalDate.of(2024, 5, 5));
            assertThat(event.detail()).isEqualTo("charged=20.00;claim=20.00;finding=F-4");
            assertThat(event.previousHash()).isEqualTo(CaseChain.START);
            assertThat(event.hash()).matches("[0-9a-f]{64}");
        });
    }

    @Test
    void the_next_month_appends() {
        CaseFile file = posted(april, may);

        assertThat(kinds(file)).containsExactly(Kind.OPENED, Kind.APPENDED);
        assertThat(file.charged()).isEqualTo(Money.ofYuan("40.00"));
        assertThat(file.claimed()).isEqualTo(Money.ofYuan("40.00"));
        assertThat(file.service()).isEqualTo("虚拟人生 2024-05");
        assertThat(CaseChain.verify(file)).isEmpty();
    }

    @Test
    void an_older_month_that_comes_late_is_appended_without_renaming_the_service() {
        CaseFile file = posted(may, april);

        assertThat(file.postings()).extracting(CasePosting::month).isSorted();
        assertThat(file.service()).isEqualTo("虚拟人生 2024-05");
        assertThat(kinds(file)).containsExactly(Kind.OPENED, Kind.APPENDED);
    }

    @Test
    void a_months_first_revision_is_not_stale_for_a_third_one_of_another_month() {
        MonthFindings third = month("2024-04", 3, AFinding.of("F-4", "2024-04", "21.00", "21.00"));

        CaseFile file = posted(april, third, may);

        assertThat(kinds(file)).containsExactly(Kind.OPENED, Kind.REVISED, Kind.APPENDED);
        assertThat(Casework.post(file, april)).isEmpty();
        assertThat(Casework.post(posted(april, third, month("2024-04", 4)), third))
                .as("withdrawn later")
                .isEmpty();
    }

    @Test
    void the_same_again_changes_nothing() {
        CaseFile file = posted(april, may);

        assertThat(Casework.post(file, april)).isEmpty();
        assertThat(Casework.post(file, may)).isEmpty();
    }

    @Test
    void a_later_revision_with_the_same_money_moves_the_postings_on_without_an_event() {
        CaseFile file = posted(april, may);
        CaseChange change = Casework.post(file, month("2024-05", 2, AFinding.of("F-5", "2024-05", "20.00", "20.00")))
                .orElseThrow();

        assertThat(change.newEvents()).isEmpty();
        assertThat(change.newPostings()).extracting(CasePosting::revision).containsExactly(2);
        assertThat(change.file().charged()).isEqualTo(Money.ofYuan("40.00"));
        assertThat(change.file().history()).isEqualTo(file.history());
    }

    @Test
    void a_later_revision_with_other_money_supersedes_the_month() {
        CaseFile file = posted(april, may, month("2024-05", 2, AFinding.of("F-5", "2024-05", "20.00", "12.00")));

        assertThat(kinds(file)).containsExactly(Kind.OPENED, Kind.APPENDED, Kind.REVISED);
        assertThat(file.claimed()).isEqualTo(Money.ofYuan("32.00"));
        assertThat(file.history().get(2).detail())
                .isEqualTo("charged=20.00;claim=12.00;finding=F-5;was-charged=20.00;was-claim=20.00");
        assertThat(Casework.post(file, may)).as("an older revision is too late").isEmpty();
    }

    @Test
    void a_revision_without_the_finding_withdraws_its_money_and_keeps_the_history() {
        CaseFile file = posted(april, month("2024-04", 2));

        assertThat(file.postings()).isEmpty();
        assertThat(file.charged()).isEqualTo(Money.ZERO);
        assertThat(kinds(file)).containsExactly(Kind.OPENED, Kind.WITHDRAWN);
        assertThat(file.service()).isEqualTo("虚拟人生 2024-04");
        assertThat(file.history().get(1).detail()).isEqualTo("was-charged=20.00;was-claim=20.00");
        assertThat(Casework.post(file, april))
                .as("the older revision stays withdrawn")
                .isEmpty();
        assertThat(Casework.post(file, month("2024-04", 2))).isEmpty();
        assertThat(CaseChain.verify(file)).isEmpty();
    }

    @Test
    void a_withdrawal_says_why() {
        MonthFindings none =
                new MonthFindings(KEY, YearMonth.of(2024, 4), 2, april.asOf(), List.of(), Withdrawal.CHARGE_GONE);

        assertThat(posted(april, none).history().get(1).detail())
                .isEqualTo("was-charged=20.00;was-claim=20.00;reason=charge-gone");
    }

    @Test
    void a_finding_that_comes_back_revises() {
        CaseFile file = posted(
                april, month("2024-04", 2), month("2024-04", 3, AFinding.of("F-4", "2024-04", "20.00", "20.00")));

        assertThat(kinds(file)).containsExactly(Kind.OPENED, Kind.WITHDRAWN, Kind.REVISED);
        assertThat(file.claimed()).isEqualTo(Money.ofYuan("20.00"));
    }

    @Test
    void a_run_that_was_never_published_is_revised_under_its_own_number() {
        CaseFile file = posted(april, month("2024-04", 1, AFinding.of("F-4", "2024-04", "5.00", "5.00")));

        assertThat(kinds(file)).containsExactly(Kind.OPENED, Kind.REVISED);
        assertThat(file.claimed()).isEqualTo(Money.ofYuan("5.00"));
    }

    @Test
    void a_case_with_nothing_to_claim_asks_to_stop_and_explain() {
        CaseFile file = posted(month("2024-05", 1, AFinding.of("F-5", "2024-05", "4.00", "0.00")));

        assertThat(file.charged()).isEqualTo(Money.ofYuan("4.00"));
        assertThat(file.claimed()).isEqualTo(Money.ZERO);
        assertThat(file.history().get(0).detail())
                .isEqualTo("charged=4.00;claim=0.00;finding=F-5;ask=stop-and-explain");
    }

    @Test
    void review_findings_open_nothing() {
        assertThat(Casework.post(
                        null, month("2024-05", 1, AFinding.of("F-5", "2024-05", "2.00", "2.00", Grade.REVIEW))))
                .isEmpty();
    }

    @Test
    void several_findings_of_a_month_are_one_event_in_any_order() {
        var one = AFinding.of("F-a", "2024-05", "2.00", "2.00");
        var other = AFinding.of("F-b", "2024-05", "3.00", "3.00");

        assertThat(posted(month("2024-05", 1, one, other))).isEqualTo(posted(month("2024-05", 1, other, one)));
        assertThat(posted(month("2024-05", 1, one, other)).history().get(0).detail())
                .isEqualTo("charged=5.00;claim=5.00;finding=F-a;finding=F-b");
    }

    @Test
    void money_of_another_matter_is_refused() {
        var other = new CaseKey(KEY.carrier(), KEY.line(), "手机报", RuleFamily.UNAUTHORISED);
        var stray = AFinding.of("F-5", "2024-05", "2.00", "2.00");

        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new MonthFindings(other, YearMonth.of(2024, 5), 1, LocalDate.of(2024, 6, 5), List.of(stray)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Casework.post(
                        posted(april),
                        new MonthFindings(other, YearMonth.of(2024, 5), 1, LocalDate.of(2024, 6, 5), List.of())));
    }
}
