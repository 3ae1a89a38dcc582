package dev.billaudit.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Months that no run audited and several runs looked back at: each is history once. */
class MonthsOnRecordJobTest {

    private static final String LINE = "13900000001";

    @TempDir
    private Path home;

    private AnAudit audit;
    private ABillsFolder bills;

    @BeforeEach
    void open() {
        bills = ABillsFolder.at(home.resolve("bills"));
        audit = AnAudit.open(home.resolve("run"), home.resolve("bills"));
    }

    @AfterEach
    void close() {
        audit.close();
    }

    private List<String> findings(String month) throws IOException {
        audit.run(month);
        return audit.published(month, 1, "findings.jsonl");
    }

    @Test
    void a_total_is_compared_with_three_months_and_not_with_one_of_them_twice() throws IOException {
        bills.bill("2026-05", LINE, "套餐及固定费|畅享套餐|50.00");
        bills.bill("2026-06", LINE, "套餐及固定费|畅享套餐|50.00");
        bills.bill("2026-07", LINE, "套餐及固定费|畅享套餐|50.00");
        findings("2026-07");
        bills.bill("2026-08", LINE, "套餐及固定费|畅享套餐|400.00");

        assertThat(findings("2026-08")).anyMatch(finding -> finding.contains("abnormal-total"));
    }

    @Test
    void the_trend_counts_the_money_of_a_month_once() throws IOException {
        bills.bill("2026-06", LINE, "套餐及固定费|畅享套餐|50.00");
        bills.bill("2026-07", LINE, "套餐及固定费|畅享套餐|50.00");
        findings("2026-07");
        bills.bill("2026-08", LINE, "套餐及固定费|畅享套餐|50.00");
        findings("2026-08");

        assertThat(audit.published("2026-08", 1, "trend.csv")).hasSize(4).doesNotHaveDuplicates();
    }
}
