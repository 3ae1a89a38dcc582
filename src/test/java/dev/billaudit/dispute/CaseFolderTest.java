package dev.billaudit.dispute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import dev.billaudit.casebook.CaseFile;
import dev.billaudit.casebook.CasePosting;
import dev.billaudit.findings.RuleFamily;
import dev.billaudit.ledger.Category;
import dev.billaudit.ledger.Money;
import dev.billaudit.ledger.ServiceProvider;
import dev.billaudit.ledger.failure.FatalFailure;
import dev.billaudit.ledger.failure.WrongUsage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CaseFolderTest {

    private static final String FORMULA = "=HYPERLINK(\"http://x\",\"y\")";

    @TempDir
    Path work;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 5, 8, 13})
    void letter_evidence_workbook_and_twin_have_the_same_sums_to_the_li(long seed) throws IOException {
        AMatter matter = AMatter.random(seed);
        CaseMatter written = matter.asOf("2025-12-05");
        Path folder = write(matter, written, "zh-CN");
        Money claim = written.file().claimed();
        Money charged = written.file().charged();

        assertThat(sum(csv(folder), "charged")).isEqualTo(charged);
        assertThat(sum(csv(folder), "claim")).isEqualTo(claim);
        List<List<String>> table = letterTable(folder);
        List<String> total = table.get(table.size() - 1);
        assertThat(total.get(4)).isEqualTo(charged.toString());
        assertThat(total.get(5)).isEqualTo(claim.toString());
        assertThat(table.subList(1, table.size() - 1).stream()
                        .map(row -> Money.ofYuan(row.get(5)))
                        .reduce(Money.ZERO, Money::plus))
                .isEqualTo(claim);
        try (XSSFWorkbook book = workbook(folder)) {
            XSSFSheet sheet = book.getSheetAt(0);
            XSSFCell value = sheet.getRow(sheet.getLastRowNum()).getCell(9);
            assertThat(value.getCellType()).isEqualTo(CellType.NUMERIC);
            assertThat(Money.ofYuan(value.getRawValue())).isEqualTo(claim);
        }
        JsonNode twin = JsonMapper.builder().build().readTree(folder.resolve("case.json"));
        assertThat(twin.get("claimed").asString()).isEqualTo(claim.toString());
        assertThat(twin.get("postings").size()).isEqualTo(written.findings().size());
        assertThat(twin.get("state").asString()).isEqualTo("OPEN");
    }

    @Test
    void evidence_csv_has_its_mark_its_columns_and_one_row_for_each_row_behind_the_claim() throws IOException {
        Path folder = write(AMatter.of(RuleFamily.UNAUTHORISED).charged("unrecognised-sp", "2025-11", "7.00", "7.00"));
        byte[] bytes = Files.readAllBytes(folder.resolve("evidence.csv"));

        assertThat(bytes).startsWith(0xef, 0xbb, 0xbf);
        assertThat(new String(bytes, StandardCharsets.UTF_8)
                        .substring(1)
                        .lines()
                        .findFirst())
                .contains(
                        "no,month,line,carrier,category,item,provider,sp_code,charged,claim,file,sheet,row,sha256,text");
        List<Map<String, String>> rows = csv(folder);
        assertThat(rows).hasSize(2);
        assertThat(rows.get(0))
                .containsEntry("no", "1")
                .containsEntry("month", "2025-11")
                .containsEntry("line", "13800138000")
                .containsEntry("carrier", "china-mobile")
                .containsEntry("category", "ON_BEHALF")
                .containsEntry("sp_code", "901002")
                .containsEntry("claim", "7.00")
                .containsEntry("sheet", "")
                .containsEntry("row", "2");
        assertThat(rows.get(1))
                .containsEntry("no", "1")
                .containsEntry("claim", "0.00")
                .containsEntry("sheet", "详单");
    }

    @Test
    void same_matter_gives_the_same_bytes_in_another_zone() throws IOException {
        AMatter matter = AMatter.random(3);
        TimeZone zone = TimeZone.getDefault();
        try {
            Map<String, String> here = digests(write(matter, matter.asOf("2025-12-05"), "zh-CN"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            Map<String, String> there = digests(write(matter, matter.asOf("2025-12-05"), "zh-CN"));

            assertThat(here).hasSizeGreaterThan(6).isEqualTo(there);
        } finally {
            TimeZone.setDefault(zone);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1+2", "-2+3", "@SUM(A1)", "\tx", "\rx", "=HYPERLINK(\"http://x\",\"y\")"})
    void formulas_on_a_bill_are_inert_text(String payload) throws IOException {
        Path folder = write(AMatter.of(RuleFamily.UNAUTHORISED)
                .service(payload, new ServiceProvider(payload, payload, null, null), Category.VALUE_ADDED)
                .text(payload)
                .charged("unrecognised-value-added", "2025-11", "7.00", "7.00"));

        Map<String, String> row = csv(folder).get(0);
        for (String column : List.of("item", "provider", "sp_code", "text")) {
            assertThat(row.get(column)).startsWith("'" + payload.charAt(0));
        }
        assertThat(row.get("charged")).isEqualTo("7.00");
        try (XSSFWorkbook book = workbook(folder)) {
            XSSFCell cell = book.getSheetAt(0).getRow(1).getCell(14);
            assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
            assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
            assertThat(cell.getStringCellValue()).endsWith(payload.strip());
        }
    }

    @Test
    void numbers_of_others_are_masked_and_the_own_line_is_shown() throws IOException {
        Path folder = write(AMatter.of(RuleFamily.UNAUTHORISED)
                .service(
                        "亲情号13912345678",
                        new ServiceProvider("张 139 1234 5678", "901002", null, null),
                        Category.ON_BEHALF)
                .text("8613800138000 | 8613912345678 | 110101199003078515 | 0571-87654321 | 10658000")
                .charged("unrecognised-sp", "2025-11", "7.00", "7.00"));

        Map<String, String> row = csv(folder).get(0);
        assertThat(row.get("text"))
                .isEqualTo("8613800138000 | 139****5678 | 110101************ | 057*****4321 | 10658000");
        assertThat(row.get("item")).isEqualTo("亲情号139****5678");
        assertThat(row.get("line")).isEqualTo("13800138000");
        assertThat(letter(folder))
                .contains("亲情号139****5678", "13800138000")
                .doesNotContain("13912345678", "139 1234 5678");
        assertThat(Files.readString(folder.resolve("case.json"))).doesNotContain("13912345678", "139 1234 5678");
    }

    @Test
    void a_file_of_this_line_alone_is_copied_whole_under_a_name_made_of_its_digest() throws IOException {
        AMatter matter = AMatter.of(RuleFamily.UNAUTHORISED).charged("unrecognised-sp", "2025-11", "7.00", "7.00");
        Path folder = write(matter);
        String sha256 = matter.findings().get(0).evidence().get(0).place().sha256();
        Path copy = folder.resolve("originals").resolve(sha256.substring(0, 16) + ".csv");

        assertThat(Manifest.digest(copy)).isEqualTo(sha256);
    }

    @Test
    void of_a_group_file_only_the_extract_goes_along_with_the_digest_of_the_whole() throws IOException {
        AMatter matter = AMatter.of(RuleFamily.UNAUTHORISED).charged("unrecognised-sp", "2025-11", "7.00", "7.00");
        Path folder = work.resolve("group");
        List<String> rows = List.of("号码,项目,金额", "13800138000,\"=cmd|' /C calc'!A0\",-7.00");
        new CaseFolder(AMatter.stationery("zh-CN"))
                .write(matter.asOf("2025-12-05"), matter.archive(archive(), false, rows), folder);
        String sha256 = matter.findings().get(0).evidence().get(0).place().sha256();
        Path originals = folder.resolve("originals");

        assertThat(Files.readString(originals.resolve(sha256.substring(0, 16) + "-extract.csv")))
                .isEqualTo("\ufeff号码,项目,金额\r\n13800138000,'=cmd|' /C calc'!A0,-7.00\r\n");
        assertThat(Files.readString(originals.resolve(sha256.substring(0, 16) + "-extract.txt")))
                .contains("原件 SHA-256：" + sha256);
        assertThat(originals.resolve(sha256.substring(0, 16) + ".csv")).doesNotExist();
    }

    @Test
    void an_archived_export_that_changed_stops_the_folder() {
        AMatter matter = AMatter.of(RuleFamily.UNAUTHORISED).charged("unrecognised-sp", "2025-11", "7.00", "7.00");
        matter.tamper();

        assertThatThrownBy(() -> write(matter))
                .isInstanceOf(FatalFailure.class)
                .hasMessageContaining("original-changed");
        assertThat(work.resolve("case-0")).doesNotExist();
    }

    @Test
    void the_manifest_names_every_file_sorted_and_tells_what_was_touched() throws IOException {
        Path folder = write(AMatter.of(RuleFamily.UNAUTHORISED).charged("unrecognised-sp", "2025-11", "7.00", "7.00"));
        List<String> lines = Files.readAllLines(folder.resolve("manifest-sha256.txt"));

        assertThat(lines).allMatch(line -> line.matches("[0-9a-f]{64}  [A-Za-z0-9./-]+"));
        assertThat(lines.stream().map(line -> line.substring(66)))
                .isSorted()
                .contains(
                        "case.json",
                        "drafts/complaint-carrier.docx",
                        "drafts/complaint-carrier.txt",
                        "evidence.csv",
                        "evidence.xlsx");
        assertThat(CaseFolder.verify(folder)).isEqualTo(new Verification(6, List.of()));

        Files.writeString(folder.resolve("case.json"), "{}");
        Files.delete(folder.resolve("evidence.csv"));
        Files.writeString(folder.resolve("drafts/more.txt"), "x");
        assertThat(CaseFolder.verify(folder).holds()).isFalse();
        assertThat(CaseFolder.verify(folder).problems().stream().map(problem -> problem.key() + " " + problem.args()))
                .containsExactly(
                        "dispute.verify.changed [case.json]",
                        "dispute.verify.missing [evidence.csv]",
                        "dispute.verify.extra [drafts/more.txt]");
    }

    @Test
    void a_manifest_cannot_vouch_for_files_outside_its_folder() throws IOException {
        Path folder = write(AMatter.of(RuleFamily.UNAUTHORISED).charged("unrecognised-sp", "2025-11", "7.00", "7.00"));
        Path outside = Files.writeString(work.resolve("outside.txt"), "x");
        Path manifest = folder.resolve("manifest-sha256.txt");
        Files.writeString(manifest, Files.readString(manifest) + Manifest.digest(outside) + "  ../outside.txt\n");

        assertThat(CaseFolder.verify(folder).holds()).isFalse();
        assertThat(CaseFolder.verify(work.resolve("nothing")).holds()).isFalse();
    }

    @Test
    void money_that_does_not_agree_with_its_finding_writes_nothing() {
        AMatter matter = AMatter.of(RuleFamily.UNAUTHORISED).charged("unrecognised-sp", "2025-11", "7.00", "7.00");
        CaseMatter sound = matter.asOf("2025-12-05");
        CasePosting posting = sound.file().postings().get(0);
        CasePosting double_ = new CasePosting(
                posting.month(),
                1,
                posting.findingId(),
                posting.rule(),
                posting.charged(),
                Money.ofYuan("14"),
                posting.grade());

        assertThatThrownBy(() -> write(matter, with(sound, List.of(double_)), "zh-CN"))
                .isInstanceOf(FatalFailure.class);
        assertThatThrownBy(() -> write(matter, with(sound, List.of(posting, posting)), "zh-CN"))
                .isInstanceOf(FatalFailure.class);
    }

    @Test
    void more_than_was_taken_is_never_asked() {
        AMatter matter = AMatter.of(RuleFamily.UNAUTHORISED).charged("unrecognised-sp", "2025-11", "7.00", "14.00");

        assertThatThrownBy(() -> write(matter)).isInstanceOf(FatalFailure.class);
    }

    @Test
    void a_withdrawn_finding_is_not_asked_for() throws IOException {
        AMatter matter = AMatter.of(RuleFamily.UNAUTHORISED)
                .charged("unrecognised-sp", "2025-10", "5.00", "5.00")
                .charged("unrecognised-sp", "2025-11", "7.00", "7.00");
        CaseMatter both = matter.asOf("2025-12-05");
        CasePosting november = both.file().postings().get(1);

        Path one = write(matter, with(both, List.of(november)), "zh-CN");
        assertThat(november.month()).isEqualTo(YearMonth.of(2025, 11));
        assertThat(letterTable(one)).hasSize(3);
        Path none = write(matter, with(both, List.of()), "zh-CN");
        assertThat(none.resolve("drafts")).doesNotExist();
        assertThat(csv(none)).isEmpty();
        assertThat(CaseFolder.verify(none).holds()).isTrue();
    }

    @Test
    void a_folder_with_other_things_is_not_overwritten() throws IOException {
        AMatter matter = AMatter.of(RuleFamily.UNAUTHORISED).charged("unrecognised-sp", "2025-11", "7.00", "7.00");
        Path mine = Files.createDirectories(work.resolve("mine"));
        Files.writeString(mine.resolve("diary.txt"), FORMULA);
        CaseFolder desk = new CaseFolder(AMatter.stationery("zh-CN"));

        assertThatThrownBy(() -> desk.write(matter.asOf("2025-12-05"), matter.archive(archive()), mine))
                .isInstanceOf(WrongUsage.class);
        assertThat(mine.resolve("diary.txt")).hasContent(FORMULA);
    }

    private static CaseMatter with(CaseMatter matter, List<CasePosting> postings) {
        CaseFile file = matter.file();
        CaseFile other = new CaseFile(
                file.id(), file.key(), file.service(), file.provider(), file.province(), postings, file.history());
        return new CaseMatter(other, matter.findings(), matter.asOf(), matter.deadlines());
    }

    private Path write(AMatter matter) throws IOException {
        return write(matter, matter.asOf("2025-12-05"), "zh-CN");
    }

    private Path write(AMatter matter, CaseMatter written, String language) throws IOException {
        try (Stream<Path> cases = Files.list(work)) {
            Path folder = work.resolve("case-"
                    + cases.filter(path -> path.getFileName().toString().startsWith("case-"))
                            .count());
            new CaseFolder(AMatter.stationery(language)).write(written, matter.archive(archive()), folder);
            return folder;
        }
    }

    private Path archive() throws IOException {
        return Files.createDirectories(work.resolve("archive"));
    }

    private static String letter(Path folder) throws IOException {
        return Files.readString(folder.resolve("drafts/complaint-carrier.txt"));
    }

    static List<List<String>> letterTable(Path folder) throws IOException {
        List<List<String>> table = new ArrayList<>();
        letter(folder).lines().filter(line -> line.startsWith("| ")).forEach(line -> {
            String[] cells = line.substring(1, line.length() - 1).split("\\|", -1);
            table.add(Stream.of(cells).map(String::strip).toList());
        });
        return table;
    }

    private static XSSFWorkbook workbook(Path folder) throws IOException {
        try (InputStream in = Files.newInputStream(folder.resolve("evidence.xlsx"))) {
            return new XSSFWorkbook(in);
        }
    }

    private static Money sum(List<Map<String, String>> rows, String column) {
        return rows.stream().map(row -> Money.ofYuan(row.get(column))).reduce(Money.ZERO, Money::plus);
    }

    private static List<Map<String, String>> csv(Path folder) throws IOException {
        String text = Files.readString(folder.resolve("evidence.csv")).substring(1);
        List<Map<String, String>> rows = new ArrayList<>();
        List<CsvRecord> records;
        try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(text)) {
            records = reader.stream().toList();
        }
        for (CsvRecord row : records.subList(1, records.size())) {
            Map<String, String> cells = new TreeMap<>();
            for (int i = 0; i < row.getFieldCount(); i++) {
                cells.put(records.get(0).getField(i), row.getField(i));
            }
            rows.add(cells);
        }
        return rows;
    }

    private static Map<String, String> digests(Path folder) throws IOException {
        Map<String, String> digests = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                digests.put(folder.relativize(file).toString(), Manifest.digest(file));
            }
        }
        return digests;
    }
}
