package dev.billaudit.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.billaudit.intake.layout.LayoutPacks;
import dev.billaudit.ledger.Carrier;
import dev.billaudit.ledger.FileState;
import dev.billaudit.ledger.Line;
import dev.billaudit.ledger.RecordKind;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class IntakeTest {

    private final Intake intake = new Intake(LayoutPacks.all(), LineHints.NONE);

    private static Examination file(String sha256, Line line, RecordKind kind) {
        ArchivedFile archived = new ArchivedFile("a/b.csv", sha256, 1, Path.of("b"), null);
        return new Examination(archived, "csv", "UTF-8", ',', null, line, kind);
    }

    private static List<RowBlock> blocks(String... rows) {
        List<TableRow> all = java.util.stream.IntStream.range(0, rows.length)
                .mapToObj(i -> new TableRow(null, i + 1, 1, List.of(rows[i].split(",", -1)), null))
                .toList();
        return List.of(
                new RowBlock("k", all.subList(0, 1), false), new RowBlock("k", all.subList(1, all.size()), true));
    }

    @Test
    void a_reading_depends_on_bytes_hints_layouts_and_known_lines() {
        Line line = new Line("13800138000");
        String key = intake.readingKey(file("aa", line, RecordKind.VOICE));
        Intake knowing = new Intake(LayoutPacks.all(), new LineHints(Map.of(Carrier.CHINA_MOBILE, Set.of(line))));

        assertThat(key).matches("[0-9a-f]{64}").isEqualTo(intake.readingKey(file("aa", line, RecordKind.VOICE)));
        assertThat(Set.of(
                        key,
                        intake.readingKey(file("ab", line, RecordKind.VOICE)),
                        intake.readingKey(file("aa", new Line("13800138001"), RecordKind.VOICE)),
                        intake.readingKey(file("aa", line, RecordKind.DATA)),
                        intake.readingKey(file("aa", line, null)),
                        intake.readingKey(file("aa", null, RecordKind.VOICE)),
                        knowing.readingKey(file("aa", line, RecordKind.VOICE))))
                .hasSize(7);
    }

    @Test
    void the_months_of_a_file_are_those_it_speaks_about() {
        List<RowBlock> blocks = blocks(
                "手机号码：13800138000,查询时段：2024-05-01至2024-06-30",
                "起始时间,对方号码,通信方式,业务类型,执行套餐,通信费",
                "2024-04-30 10:00:00,139****0001,发送,国内短信,,0.10");

        assertThat(intake.months(file("aa", null, null), blocks))
                .containsExactly(YearMonth.of(2024, 4), YearMonth.of(2024, 5), YearMonth.of(2024, 6));
    }

    @Test
    void a_parked_file_has_no_months() {
        assertThat(intake.months(file("aa", null, null), blocks("工号,姓名", "1,甲")))
                .isEmpty();
        assertThat(intake.months(file("aa", null, null), List.of())).isEmpty();
    }

    @Test
    void a_probe_says_what_a_file_is_and_why() {
        ProbeAnswer answer = intake.probe(
                file("aa", null, null),
                blocks(
                        "手机号码：13800138000,查询时段：2024-05-01至2024-05-31",
                        "起始时间,对方号码,通信方式,业务类型,执行套餐,通信费",
                        "2024-05-30 10:00:00,139****0001,发送,国内短信,,0.10",
                        "2024-05-30 10:00:00,139****0001,发送,国内短信,,O",
                        "合计：,,,,,0.10"));

        assertThat(answer.file().state()).isEqualTo(FileState.ACCEPTED_WITH_REJECTS);
        assertThat(answer.file().layouts()).isEqualTo("china-mobile.message.heilongjiang");
        assertThat(answer.rows())
                .isEqualTo(Map.of("accepted", 1L, "rejected", 1L, "heading", 1L, "preamble", 1L, "total", 1L));
        assertThat(answer.tables()).hasSize(1);
        assertThat(answer.tables().get(0).isExact()).isTrue();
        assertThat(answer.months()).containsExactly(YearMonth.of(2024, 5));
    }
}
