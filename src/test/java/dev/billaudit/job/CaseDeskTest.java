package dev.billaudit.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.billaudit.ledger.Cycle;
import dev.billaudit.ledger.Line;
import dev.billaudit.register.Contract;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CaseDeskTest {

    private static final Cycle NOVEMBER = Cycle.of(YearMonth.of(2026, 11));

    @Test
    void the_running_contract_tells_the_province_and_where_none_runs_the_last_that_did() {
        Contract first = contract("2024-01-01", "2025-09-30", "河南");
        Contract last = contract("2025-10-01", "2026-08-31", "重庆");
        Contract running = contract("2023-01-01", null, "山东");

        assertThat(CaseDesk.province(List.of(first, last), NOVEMBER)).isEqualTo("重庆");
        assertThat(CaseDesk.province(List.of(last, first), NOVEMBER)).isEqualTo("重庆");
        assertThat(CaseDesk.province(List.of(first, running, last), NOVEMBER)).isEqualTo("山东");
        assertThat(CaseDesk.province(List.of(), NOVEMBER)).isEmpty();
    }

    private static Contract contract(String from, @Nullable String until, String province) {
        return new Contract(
                new Line("18900000001"),
                null,
                null,
                null,
                null,
                LocalDate.parse(from),
                until == null ? null : LocalDate.parse(until),
                null,
                "",
                province,
                "",
                "",
                "contracts.csv:2");
    }
}
