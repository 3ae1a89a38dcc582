package dev.billaudit.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each month's exports in a folder of their own, audited when they come: as a telecom desk works. */
class MonthByMonthJobTest {

    private static final List<String> MONTHS = List.of("2026-08", "2026-09", "2026-10");

    private static final List<String> LINES = List.of("13900000001", "18900000001", "18900000002");

    /** What is said of lines and matters; what is said of files differs, since each run has other files. */
    private static final List<String> SAID = List.of(
            "findings.jsonl",
            "cases.jsonl",
            "charges.csv",
            "coverage.csv",
            "lines.csv",
            "trend.csv",
            "not-checked.csv");

    @TempDir
    private Path home;

    @Test
    void months_audited_one_by_one_are_those_audited_from_one_folder() throws IOException {
        try (AnAudit all = AnAudit.open(home.resolve("all"), folder("bills", MONTHS));
                AnAudit each = AnAudit.open(home.resolve("each"), home)) {
            for (String month : MONTHS) {
                all.run(request(all, home.resolve("bills"), month));
                each.run(request(each, folder(month, List.of(month)), month));

                for (String file : SAID) {
                    assertThat(Files.readString(result(each, month).resolve(file)))
                            .as("%s of %s", file, month)
                            .isEqualTo(Files.readString(result(all, month).resolve(file)));
                }
            }
        }
    }

    @Test
    void a_case_of_several_months_has_its_exports_of_each() throws IOException {
        try (AnAudit each = AnAudit.open(home.resolve("each"), home)) {
            for (String month : MONTHS) {
                each.run(request(each, folder(month, List.of(month)), month));
            }

            try (Stream<Path> cases = Files.list(result(each, "2026-10").resolve("cases"))) {
                assertThat(cases.toList()).hasSize(3).allSatisfy(folder -> {
                    String json = Files.readString(folder.resolve("case.json"));
                    List<String> originals = texts(folder.resolve("originals"));
                    List<String> others =
                            LINES.stream().filter(line -> !json.contains(line)).toList();
                    assertThat(others).hasSize(2);
                    assertThat(originals)
                            .hasSize(3)
                            .allMatch(
                                    text -> LINES.stream().anyMatch(line -> json.contains(line) && text.contains(line)))
                            .noneMatch(text -> others.stream().anyMatch(text::contains));
                });
            }
        }
    }

    /** A bill of one line's own, and a list of two lines. */
    private Path folder(String name, List<String> months) {
        Path folder = home.resolve(name);
        ABillsFolder bills = ABillsFolder.at(folder);
        for (String month : months) {
            bills.bill(month, "13900000001", "套餐及固定费|畅享套餐59元|59.00", "代收费|星空游戏|11.00");
            bills.write(
                    "list-" + month + ".csv",
                    "用户号码,扣费时间,提供商编码,提供商名称,业务类型,业务名称,费用,收费类型,业务内容\r\n"
                            + row("18900000001", month, "801001", "星河公司", "星河铃声", "5.00")
                            + row("18900000002", month, "801002", "天空公司", "天空阅读", "6.00"));
        }
        bills.register("13900000001,畅享套餐59元,,,,,59.00,包月,2025-01-01,,,");
        return folder;
    }

    private static String row(String line, String month, String code, String provider, String service, String fee) {
        return String.join(",", line, month + "-03 10:00:00", code, provider, "增值业务", service, fee, "包月", "") + "\r\n";
    }

    private static AuditRequest request(AnAudit audit, Path bills, String month) {
        return new AuditRequest(
                bills, YearMonth.parse(month), null, null, audit.out(), AnAudit.TODAY, AnAudit.TODAY, false);
    }

    private static Path result(AnAudit audit, String month) {
        return audit.out().resolve(month).resolve("r1");
    }

    private static List<String> texts(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".csv"))
                    .sorted()
                    .map(MonthByMonthJobTest::text)
                    .toList();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
