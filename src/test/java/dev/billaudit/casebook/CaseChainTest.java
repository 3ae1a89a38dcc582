package dev.billaudit.casebook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.billaudit.casebook.CaseEvent.Kind;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CaseChainTest {

    private static final String CASE = "C-0123456789abcdef";

    private static List<CaseEvent> chain(int length) {
        List<CaseEvent> history = new ArrayList<>();
        for (int i = 0; i < length; i++) {
            MonthFindings found = AFinding.month("2024-0" + (1 + i), 1);
            history.add(CaseChain.next(CASE, history, Kind.APPENDED, found, "charged=" + i + ".00"));
        }
        return history;
    }

    @Test
    void a_whole_chain_verifies() {
        assertThat(CaseChain.verify(CASE, chain(6))).isEmpty();
        assertThat(CaseChain.verify(CASE, List.of())).isEmpty();
        assertThat(CaseChain.head(List.of())).isEqualTo("0".repeat(64));
    }

    @Test
    void every_changed_field_is_found_at_its_entry() {
        CaseEvent event = chain(3).get(1);
        List<CaseEvent> forgeries = List.of(
                with(event, 7, event.kind(), event.on(), event.month(), event.revision(), event.detail()),
                with(event, 2, Kind.WITHDRAWN, event.on(), event.month(), event.revision(), event.detail()),
                with(event, 2, event.kind(), event.on().plusDays(1), event.month(), 1, event.detail()),
                with(event, 2, event.kind(), event.on(), event.month().plusMonths(1), 1, event.detail()),
                with(event, 2, event.kind(), event.on(), event.month(), 2, event.detail()),
                with(event, 2, event.kind(), event.on(), event.month(), 1, "charged=9.00"));

        assertThat(forgeries).allSatisfy(forged -> {
            List<CaseEvent> history = new ArrayList<>(chain(3));
            history.set(1, forged);
            assertThat(CaseChain.verify(CASE, history)).hasValue(2);
        });
    }

    private static CaseEvent with(
            CaseEvent event, int number, Kind kind, LocalDate on, YearMonth month, int revision, String detail) {
        return new CaseEvent(number, kind, on, month, revision, detail, event.previousHash(), event.hash());
    }

    @Test
    void another_case_s_chain_is_broken_from_the_start() {
        assertThat(CaseChain.verify("C-fedcba9876543210", chain(3))).hasValue(1);
    }

    @Test
    void a_rehashed_entry_breaks_the_next_one() {
        List<CaseEvent> history = new ArrayList<>(chain(3));
        history.set(
                1,
                CaseChain.next(
                        CASE, history.subList(0, 1), Kind.APPENDED, AFinding.month("2024-02", 1), "charged=0.00"));

        assertThat(CaseChain.verify(CASE, history)).hasValue(3);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 5, 8, 13})
    void deleting_swapping_or_doubling_an_entry_is_found(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 50; i++) {
            int at = random.nextInt(5);
            List<CaseEvent> deleted = new ArrayList<>(chain(6));
            deleted.remove(at);
            List<CaseEvent> swapped = new ArrayList<>(chain(6));
            Collections.swap(swapped, at, at + 1);
            List<CaseEvent> doubled = new ArrayList<>(chain(6));
            doubled.add(at, doubled.get(at));

            assertThat(CaseChain.verify(CASE, deleted)).hasValue(at + 1);
            assertThat(CaseChain.verify(CASE, swapped)).hasValue(at + 1);
            assertThat(CaseChain.verify(CASE, doubled)).hasValue(at + 2);
        }
    }
}
