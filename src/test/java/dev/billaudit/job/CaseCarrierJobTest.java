package dev.billaudit.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A case that was opened from a list that names no carrier: who took the money is learnt from a later export. */
class CaseCarrierJobTest {

    private static final String LINE = "13900000001";

    @TempDir
    private Path home;

    @Test
    void the_month_audited_again_with_its_bill_goes_on_with_the_case() throws IOException {
        Path folder = home.resolve("bills");
        ABillsFolder bills = list(folder, "2026-09");
        try (AnAudit audit = AnAudit.open(home, folder)) {
            audit.run("2026-09");
            List<String> opened = cases(audit, "2026-09", 1);
            bills.bill("2026-09", LINE, "代收费|星空游戏|11.00");
            audit.run("2026-09");

            assertThat(opened).singleElement().asString().contains("\"carrier\":\"unknown\"", "\"charged\":\"11.00\"");
            assertThat(cases(audit, "2026-09", 2))
                    .singleElement()
                    .asString()
                    .contains(id(opened.get(0)), "\"carrier\":\"china-mobile\"", "\"charged\":\"11.00\"");
            assertThat(audit.count("select count(*) from case_file")).isOne();
        }
    }

    @Test
    void the_next_month_that_names_its_carrier_is_appended_to_the_case() throws IOException {
        Path folder = home.resolve("bills");
        ABillsFolder bills = list(folder, "2026-09");
        try (AnAudit audit = AnAudit.open(home, folder)) {
            audit.run("2026-09");
            String opened = cases(audit, "2026-09", 1).get(0);
            bills.bill("2026-10", LINE, "代收费|星空游戏|11.00");
            audit.run("2026-10");

            List<String> appended = cases(audit, "2026-10", 1);
            assertThat(appended)
                    .singleElement()
                    .asString()
                    .contains(id(opened), "\"carrier\":\"china-mobile\"", "\"charged\":\"22.00\"");
            assertThat(audit.published("2026-10", 1, "findings.jsonl"))
                    .anyMatch(finding -> finding.contains("\"case\":\"" + id(opened) + "\""));
            // The month without a carrier, audited again, stays with the case it opened.
            bills.register("13900000001,畅享套餐59元,,,,,59.00,包月,2025-02-01,,,");
            audit.run("2026-09");
            assertThat(cases(audit, "2026-09", 2))
                    .singleElement()
                    .asString()
                    .contains(id(opened), "\"carrier\":\"china-mobile\"", "\"charged\":\"22.00\"");
        }
    }

    @Test
    void another_carrier_s_month_is_another_matter() throws IOException {
        Path folder = home.resolve("bills");
        ABillsFolder bills = list(folder, "2026-09");
        bills.write("register/contracts.csv", "号码,运营商,套餐\r\n" + LINE + ",中国联通,畅爽套餐\r\n");
        try (AnAudit audit = AnAudit.open(home, folder)) {
            audit.run("2026-09");
            bills.bill("2026-10", LINE, "代收费|星空游戏|11.00");
            audit.run("2026-10");

            assertThat(cases(audit, "2026-10", 1))
                    .hasSize(2)
                    .anyMatch(text -> text.contains("\"carrier\":\"china-mobile\""))
                    .allMatch(text -> text.contains("\"charged\":\"11.00\""));
        }
    }

    @Test
    void a_case_that_has_found_its_carrier_takes_no_money_of_another() throws IOException {
        Path folder = home.resolve("bills");
        ABillsFolder bills = list(folder, "2026-08");
        try (AnAudit audit = AnAudit.open(home, folder)) {
            audit.run("2026-08");
            bills.bill("2026-10", LINE, "代收费|星空游戏|11.00");
            audit.run("2026-10");
            bills.write(
                    "2026-09账单.csv",
                    "中国联通客户账单\r\n手机号码：" + LINE + "\r\n计费周期：2026年09月01日至2026年09月30日\r\n"
                            + "费用项目,金额(元)\r\n代收费,11.00\r\n　星空游戏,11.00\r\n合计,11.00\r\n");
            audit.run("2026-09");

            assertThat(cases(audit, "2026-09", 1))
                    .anyMatch(text ->
                            text.contains("\"carrier\":\"china-unicom\"") && text.contains("\"charged\":\"11.00\""));
            assertThat(audit.count("select count(*) from case_file")).isEqualTo(2);
        }
    }

    @Test
    void a_case_that_has_found_its_carrier_goes_on_though_another_is_named_later() throws IOException {
        Path folder = home.resolve("bills");
        ABillsFolder bills = list(folder, "2026-08");
        try (AnAudit audit = AnAudit.open(home, folder)) {
            audit.run("2026-08");
            bills.bill("2026-09", LINE, "代收费|星空游戏|11.00");
            audit.run("2026-09");
            bills.write("register/contracts.csv", "号码,运营商,套餐,开始\r\n" + LINE + ",中国联通,畅爽套餐,2026-11-01\r\n");
            bills.bill("2026-10", LINE, "代收费|星空游戏|11.00");
            audit.run("2026-10");

            assertThat(cases(audit, "2026-10", 1))
                    .singleElement()
                    .asString()
                    .contains("\"carrier\":\"china-mobile\"", "\"charged\":\"33.00\"");
        }
    }

    private static ABillsFolder list(Path folder, String month) {
        return ABillsFolder.at(folder)
                .write(
                        "list-" + month + ".csv",
                        "手机号码,扣费时间,业务名称,服务商,金额,收费类型\r\n" + LINE + "," + month + "-03 10:00:00,星空游戏,星空公司,11.00,包月\r\n")
                .register("13900000001,畅享套餐59元,,,,,59.00,包月,2025-01-01,,,");
    }

    private static String id(String caseJson) {
        return caseJson.replaceAll(".*\"(C-[0-9a-f]{16})\".*", "$1");
    }

    private static List<String> cases(AnAudit audit, String month, int revision) throws IOException {
        return audit.published(month, revision, "cases.jsonl");
    }
}
