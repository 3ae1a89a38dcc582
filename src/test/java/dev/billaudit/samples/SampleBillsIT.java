package dev.billaudit.samples;

import static dev.billaudit.samples.Published.shown;
import static dev.billaudit.samples.Published.sum;
import static org.assertj.core.api.Assertions.assertThat;

import dev.billaudit.golden.Expected;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * The packaged program audits the sample bills month by month, and every figure it writes is the one written down
 * beside: {@code src/test/resources/sample-bills/*.expected}, each line of which was checked by hand.
 */
class SampleBillsIT {

    private static final Path EXPECTED = Path.of("src/test/resources/sample-bills");
    private static final List<String> MONTHS = List.of("2026-07", "2026-08", "2026-09", "2026-10");
    private static final int WITH_GAPS = 1;

    @TempDir
    private static Path folder;

    @BeforeAll
    static void audit_the_four_months() throws Exception {
        assertThat(audit("C.UTF-8", folder, "2026-07..2026-10")).isEqualTo(WITH_GAPS);
    }

    private static int audit(String locale, Path folder, String months) throws Exception {
        var program = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                "target/bill-audit.jar",
                "audit",
                "sample-bills",
                "--month",
                months,
                "--as-of",
                "2026-11-05",
                "--data",
                folder.resolve("data").toString(),
                "--out",
                folder.resolve("out").toString());
        program.environment().keySet().removeIf(name -> name.startsWith("BILL_AUDIT_") || name.startsWith("LC_"));
        program.environment().put("LC_ALL", locale);
        Path talk = folder.resolve("talk.txt");
        program.redirectErrorStream(true).redirectOutput(talk.toFile());
        int code = program.start().waitFor();
        assertThat(code).as(Files.readString(talk, StandardCharsets.UTF_8)).isLessThan(2);
        return code;
    }

    private static Published published(String month) {
        return new Published(folder.resolve("out").resolve(month).resolve("r1"));
    }

    private static Expected expected(String name) {
        return new Expected(EXPECTED.resolve(name));
    }

    @Test
    void the_findings_are_exactly_those_written_down() {
        List<String> findings = MONTHS.stream()
                .flatMap(month -> published(month).lines("findings.jsonl").stream())
                .map(SampleBillsIT::finding)
                .sorted()
                .toList();

        expected("findings.expected").compare(findings);
    }

    private static String finding(JsonNode finding) {
        return Stream.of("month", "line", "rule", "category", "service", "charged", "claim", "grade", "since")
                .map(key -> shown(finding.get(key)))
                .collect(Collectors.joining(" | "));
    }

    @Test
    void each_matter_is_one_case_over_its_months() {
        List<JsonNode> cases = published("2026-10").lines("cases.jsonl");
        Map<String, String> caseOf = new TreeMap<>();
        cases.forEach(one -> one.get("months")
                .forEach(month -> caseOf.put(
                        month.get("finding").asString(), one.get("id").asString())));

        expected("cases.expected")
                .compare(cases.stream().map(SampleBillsIT::caseLine).sorted().toList());
        MONTHS.forEach(month -> published(month)
                .lines("findings.jsonl")
                .forEach(finding -> assertThat(shown(finding.get("case")))
                        .isEqualTo(caseOf.getOrDefault(finding.get("id").asString(), Published.NOTHING))));
    }

    private static String caseLine(JsonNode one) {
        var months = new ArrayList<String>();
        one.get("months").forEach(month -> months.add(month.get("month").asString()));
        return Stream.of("line", "service", "family", "charged", "claimed")
                        .map(key -> shown(one.get(key)))
                        .collect(Collectors.joining(" | "))
                + " | "
                + months.stream().distinct().collect(Collectors.joining(" "));
    }

    @Test
    void every_yuan_of_every_bill_has_a_verdict() {
        var sums = new ArrayList<String>();
        for (String month : MONTHS) {
            Map<String, List<CSVRecord>> byLine = published(month).csv("charges.csv").stream()
                    .collect(Collectors.groupingBy(row -> row.get("line"), TreeMap::new, Collectors.toList()));
            byLine.forEach((line, rows) ->
                    sums.add(month + " | " + line + " | " + sum(rows.stream().map(row -> row.get("amount")))));
            assertThat(published(month).csv("charges.csv"))
                    .allSatisfy(row -> assertThat(row.get("rule").isEmpty())
                            .isEqualTo(!row.get("verdict").equals("SUSPECT")));
        }

        expected("bills.expected").compare(sums);
    }

    @Test
    void near_misses_stay_clean() {
        List<String> charges = MONTHS.stream()
                .flatMap(month -> published(month).csv("charges.csv").stream())
                .map(row -> Stream.of("month", "line", "item", "amount", "verdict")
                        .map(key -> row.get(key).isEmpty() ? Published.NOTHING : row.get(key))
                        .collect(Collectors.joining(" | ")))
                .toList();

        assertThat(charges).containsAll(expected("near-misses.expected").lines());
    }

    @Test
    void coverage_says_what_there_was_to_look_at() {
        var states = new ArrayList<String>();
        for (String month : MONTHS) {
            Map<String, String> byLine = new TreeMap<>();
            for (CSVRecord row : published(month).csv("coverage.csv")) {
                byLine.merge(row.get("line"), row.get("state"), (one, other) -> one + " " + other);
            }
            byLine.forEach((line, all) -> states.add(month + " | " + line + " | " + all));
        }

        expected("coverage.expected").compare(states);
    }

    @Test
    void every_file_is_read_whole() throws IOException {
        List<String> files;
        try (Stream<Path> tree = Files.walk(Path.of("sample-bills"))) {
            files = tree.filter(Files::isRegularFile)
                    .map(file -> Path.of("sample-bills").relativize(file).toString())
                    .toList();
        }
        for (String month : MONTHS) {
            List<CSVRecord> rows = published(month).csv("files.csv");

            assertThat(rows).extracting(row -> row.get("file")).containsExactlyInAnyOrderElementsOf(files);
            assertThat(rows).extracting(row -> row.get("state")).containsOnly("ACCEPTED");
            assertThat(rows)
                    .allSatisfy(row -> assertThat(number(row, "rows_read"))
                            .isEqualTo(number(row, "rows_accepted") + number(row, "rows_ignored")));
            assertThat(published(month).csv("rejects.csv")).isEmpty();
        }
    }

    private static long number(CSVRecord row, String column) {
        return Long.parseLong(row.get(column));
    }

    @Test
    void the_money_of_the_run_is_the_money_of_its_rows() {
        for (String month : MONTHS) {
            Published run = published(month);
            JsonNode money = run.json("run.json").get("money");
            List<JsonNode> findings = run.lines("findings.jsonl");
            List<CSVRecord> charges = run.csv("charges.csv");

            assertThat(money.get("billed").asString())
                    .isEqualTo(amounts(charges).toPlainString());
            assertThat(money.get("SUSPECT").asString())
                    .isEqualTo(
                            sum(findings.stream().map(one -> one.get("charged").asString()))
                                    .toPlainString());
            assertThat(money.get("claimed").asString())
                    .isEqualTo(sum(findings.stream().map(one -> one.get("claim").asString()))
                            .toPlainString());
            for (String verdict : List.of("AGREED", "STANDARD", "SUSPECT", "UNCLEAR", "CREDIT")) {
                assertThat(money.get(verdict).asString())
                        .isEqualTo(amounts(charges.stream()
                                        .filter(row -> row.get("verdict").equals(verdict))
                                        .toList())
                                .toPlainString());
            }
            assertThat(run.json("run.json").get("invariants"))
                    .allSatisfy(held -> assertThat(held.asBoolean()).isTrue());
        }
    }

    private static BigDecimal amounts(List<CSVRecord> charges) {
        return sum(charges.stream().map(row -> row.get("amount")));
    }

    @Test
    void each_letter_asks_for_the_sum_of_its_evidence() throws IOException {
        for (String month : MONTHS) {
            for (Path matter : published(month).cases()) {
                var one = new Published(matter);
                String demand = one.json("case.json").get("claimed").asString();

                assertThat(sum(one.csv("evidence.csv").stream()
                                .filter(row -> !row.get("no").isEmpty())
                                .map(row -> row.get("claim"))
                                .filter(claim -> !claim.isEmpty())))
                        .isEqualByComparingTo(demand);
                assertThat(totalOf(matter.resolve("drafts/complaint-carrier.docx")))
                        .isEqualTo(demand);
                assertThat(Published.text(matter.resolve("drafts/complaint-carrier.txt"))
                                .lines()
                                .filter(line -> line.startsWith("| 合计")))
                        .singleElement()
                        .asString()
                        .endsWith(" " + demand + " |");
            }
        }
    }

    private static String totalOf(Path letter) throws IOException {
        try (var document = new XWPFDocument(Files.newInputStream(letter))) {
            XWPFTable table = document.getTables().get(0);
            var last = table.getRow(table.getNumberOfRows() - 1).getTableCells();
            return last.get(last.size() - 1).getText();
        }
    }

    @Test
    void the_workbook_shows_the_findings_of_its_month() throws IOException {
        Published run = published("2026-10");
        List<JsonNode> findings = run.lines("findings.jsonl");
        try (var workbook = new XSSFWorkbook(Files.newInputStream(run.folder().resolve("report.xlsx")))) {
            List<String> sheets = new ArrayList<>();
            workbook.forEach(sheet -> sheets.add(sheet.getSheetName()));
            Sheet shown = workbook.getSheet("疑点");
            List<String> headings = cells(shown.getRow(0));
            BigDecimal charged = new BigDecimal("0.00");
            var ids = new ArrayList<String>();
            for (Row row : shown) {
                if (row.getRowNum() > 0) {
                    var amount = row.getCell(headings.indexOf("可疑金额"));
                    assertThat(amount.getCellType()).isEqualTo(CellType.NUMERIC);
                    charged = charged.add(BigDecimal.valueOf(amount.getNumericCellValue()));
                    ids.add(row.getCell(headings.indexOf("疑点编号")).getStringCellValue());
                }
            }

            assertThat(sheets).contains("封面", "汇总", "疑点", "证据", "案件", "未核查", "数据质量");
            assertThat(ids)
                    .containsExactlyInAnyOrderElementsOf(findings.stream()
                            .map(one -> one.get("id").asString())
                            .toList());
            assertThat(charged).isEqualByComparingTo("485.00");
            assertThat(workbook.getSheet("案件").getLastRowNum())
                    .isEqualTo(run.lines("cases.jsonl").size());
        }
    }

    private static List<String> cells(Row row) {
        var cells = new ArrayList<String>();
        row.forEach(cell -> cells.add(cell.getStringCellValue()));
        return cells;
    }

    @Test
    void a_bare_machine_without_a_locale_writes_the_same_bytes(@TempDir Path other) throws Exception {
        assertThat(audit("POSIX", other, "2026-07")).isEqualTo(WITH_GAPS);

        Map<String, String> here = digests(folder.resolve("out/2026-07/r1"));
        assertThat(digests(other.resolve("out/2026-07/r1"))).isEqualTo(here);
        assertThat(here).containsKeys("report.xlsx", "findings.jsonl");
    }

    private static Map<String, String> digests(Path published) throws IOException {
        var digests = new TreeMap<String, String>();
        try (Stream<Path> tree = Files.walk(published)) {
            for (Path file : tree.filter(Files::isRegularFile).toList()) {
                String name = published.relativize(file).toString();
                if (!name.equals("timing.json")) {
                    digests.put(name, Base64.getEncoder().encodeToString(Files.readAllBytes(file)));
                }
            }
        }
        return digests;
    }
}
