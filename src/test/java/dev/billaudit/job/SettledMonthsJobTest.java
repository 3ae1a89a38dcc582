package dev.billaudit.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What comes after a month was published: a second list of its sales, a bill of its days, a list that names no carrier. */
class SettledMonthsJobTest {

    private static final String LINE = "13900000001";
    private static final String HEADINGS = "手机号码,扣费时间,业务名称,提供商名称,费用";

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

    private void list(String file, String headings, String... rows) {
        bills.write(file, "\uFEFF" + headings + "\r\n" + String.join("\r\n", rows) + "\r\n");
    }

    private List<String> lines(String month, String file, String holding) throws IOException {
        return audit.published(month, 1, file).stream()
                .filter(line -> line.contains(holding))
                .toList();
    }

    @Test
    void a_list_without_a_carrier_goes_on_with_the_case_of_the_months_before() throws IOException {
        bills.bill("2026-08", LINE, "代收费|星空游戏|11.00");
        audit.run("2026-08");
        list("list.csv", HEADINGS, LINE + ",2026-09-03 10:00:00,星空游戏,星河公司,11.00");
        audit.run("2026-09");

        assertThat(lines("2026-09", "cases.jsonl", "{"))
                .singleElement()
                .satisfies(one -> assertThat(one)
                        .contains("china-mobile")
                        .contains("2026-08")
                        .contains("2026-09"));
    }

    @Test
    void a_second_list_that_states_the_next_month_charges_no_sale_again() throws IOException {
        bills.bill("2026-07", LINE, "套餐及固定费|畅享套餐59元|59.00");
        list("august.csv", HEADINGS, LINE + ",2026-08-28 10:00:00,星空游戏,星河公司,11.00");
        audit.run("2026-08");
        list(
                "september.csv",
                "账期：2026年09月\r\n" + HEADINGS,
                LINE + ",2026-08-28 10:00:00,星空游戏,星河公司,11.00",
                LINE + ",2026-09-05 10:00:00,星空游戏,星河公司,11.00");
        audit.run("2026-09");

        assertThat(lines("2026-08", "charges.csv", "星空游戏")).hasSize(1);
        assertThat(lines("2026-09", "charges.csv", "星空游戏"))
                .singleElement()
                .satisfies(row -> assertThat(row).contains("september.csv"));
    }

    @Test
    void a_sale_booked_two_months_later_is_asked_for_once_month_by_month_as_in_one_run() throws IOException {
        bills.bill("2026-06", LINE, "套餐及固定费|畅享套餐59元|59.00");
        list("july.csv", HEADINGS, LINE + ",2026-07-28 10:00:00,星空游戏,星河公司,11.00");
        audit.run("2026-07");
        list("august.csv", HEADINGS, LINE + ",2026-08-02 10:00:00,笑话,星河公司,3.00");
        audit.run("2026-08");
        list(
                "september.csv",
                "账期：2026年09月\r\n" + HEADINGS,
                LINE + ",2026-07-28 10:00:00,星空游戏,星河公司,11.00",
                LINE + ",2026-07-29 10:00:00,星空游戏,星河公司,11.00");
        audit.run("2026-09");

        assertThat(lines("2026-07", "charges.csv", "星空游戏")).hasSize(1);
        assertThat(lines("2026-09", "charges.csv", "星空游戏"))
                .singleElement()
                .satisfies(row -> assertThat(row).endsWith("september.csv,,4"));
    }

    @Test
    void a_month_nobody_audited_alone_knows_what_the_month_before_it_charged() throws IOException {
        list("june.csv", HEADINGS, LINE + ",2026-06-28 10:00:00,星空游戏,星河公司,11.00");
        audit.run("2026-06");
        list("july.csv", "账期：2026年07月\r\n" + HEADINGS, LINE + ",2026-06-28 10:00:00,星空游戏,星河公司,11.00");
        list("august.csv", HEADINGS, LINE + ",2026-08-02 10:00:00,笑话,星河公司,3.00");
        audit.run("2026-08");

        assertThat(lines("2026-08", "charges.csv", "星空游戏")).isEmpty();
        assertThat(lines("2026-08", "findings.jsonl", "星空游戏")).isEmpty();
    }
}
