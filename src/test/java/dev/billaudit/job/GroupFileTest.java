package dev.billaudit.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.billaudit.intake.ArchivedFile;
import dev.billaudit.intake.probe.Prober;
import dev.billaudit.ledger.Line;
import dev.billaudit.ledger.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What of an export of several lines goes into the folder of one line's case. */
class GroupFileTest {

    private static final Line ONE = new Line("18900000001");
    private static final Line TWO = new Line("18900000002");
    private static final String EXPORT = """
            集团增值清单
            号码,业务,费用
            189 0000 0001,甲,1.00
            18900000002,"乙,丙",2.00
            +8618900000001,丁,3.00
            优惠,戊,-1.00
            18900000001,己,4.00
            合计,,9.00
            """;

    @TempDir
    private Path folder;

    @Test
    void a_line_has_the_headings_and_its_own_rows_however_they_write_its_number() throws IOException {
        try (RowSpool spool = RowSpool.create(folder.resolve("rows"))) {
            GroupFile group = read(EXPORT, Set.of(ONE, TWO), spool);
            assertThat(group.rows(ONE, List.of()))
                    .containsExactly(
                            "集团增值清单",
                            "号码,业务,费用",
                            "189 0000 0001,甲,1.00",
                            "+8618900000001,丁,3.00",
                            "18900000001,己,4.00");
            assertThat(group.rows(TWO, List.of())).containsExactly("集团增值清单", "号码,业务,费用", "18900000002,\"乙,丙\",2.00");
        }
    }

    @Test
    void a_cited_row_that_names_no_line_stands_in_its_place_and_another_line_s_never() throws IOException {
        try (RowSpool spool = RowSpool.create(folder.resolve("rows"))) {
            GroupFile group = read(EXPORT, Set.of(ONE, TWO), spool);
            assertThat(group.rows(ONE, List.of(at(6), at(4))))
                    .containsExactly(
                            "集团增值清单",
                            "号码,业务,费用",
                            "189 0000 0001,甲,1.00",
                            "+8618900000001,丁,3.00",
                            "优惠,戊,-1.00",
                            "18900000001,己,4.00");
        }
    }

    @Test
    void of_an_export_whose_lines_are_not_on_record_only_what_is_cited_is_handed_on() throws IOException {
        try (RowSpool spool = RowSpool.create(folder.resolve("rows"))) {
            GroupFile group = read(EXPORT, Set.of(), spool);
            assertThat(group.rows(ONE, List.of(at(3)))).containsExactly("189 0000 0001,甲,1.00");
        }
    }

    @Test
    void blocks_below_a_labelled_number_are_nobody_s_but_for_what_is_cited() throws IOException {
        String blocks = """
                手机号码：18900000001
                业务,费用
                甲,1.00
                手机号码：18900000002
                业务,费用
                乙,2.00
                """;
        try (RowSpool spool = RowSpool.create(folder.resolve("rows"))) {
            GroupFile group = read(blocks, Set.of(ONE, TWO), spool);

            assertThat(group.rows(ONE, List.of(at(3)))).containsExactly("手机号码：18900000001", "甲,1.00");
            assertThat(group.rows(TWO, List.of(at(6)))).containsExactly("手机号码：18900000002", "乙,2.00");
        }
    }

    @Test
    void an_export_that_names_no_line_at_all_hands_on_only_what_is_cited() throws IOException {
        try (RowSpool spool = RowSpool.create(folder.resolve("rows"))) {
            GroupFile group = read("189****0001\n甲,1.00\n189****0002\n乙,2.00\n", Set.of(ONE, TWO), spool);

            assertThat(group.rows(ONE, List.of(at(2)))).containsExactly("甲,1.00");
        }
    }

    @Test
    void a_row_that_names_two_lines_is_the_one_s_of_the_column_that_names_lines() throws IOException {
        String calls = """
                号码,对方号码,费用
                18900000001,13800138000,1.00
                18900000001,18900000002,2.00
                18900000002,18900000001,3.00
                189****0001,18900000002,4.00
                """;
        try (RowSpool spool = RowSpool.create(folder.resolve("rows"))) {
            GroupFile group = read(calls, Set.of(ONE, TWO), spool);

            assertThat(group.rows(ONE, List.of()))
                    .containsExactly("号码,对方号码,费用", "18900000001,13800138000,1.00", "18900000001,18900000002,2.00");
            assertThat(group.rows(TWO, List.of())).containsExactly("号码,对方号码,费用", "18900000002,18900000001,3.00");
        }
    }

    @Test
    void a_row_of_another_line_s_that_the_evidence_cites_and_that_names_the_line_is_handed_on() throws IOException {
        String cards = """
                主卡号码,副卡号码,业务,费用
                18900000001,18900000002,甲,1.00
                18900000001,18900000003,乙,2.00
                """;
        try (RowSpool spool = RowSpool.create(folder.resolve("rows"))) {
            GroupFile group = read(cards, Set.of(ONE, TWO, new Line("18900000003")), spool);

            assertThat(group.rows(TWO, List.of())).containsExactly("主卡号码,副卡号码,业务,费用");
            assertThat(group.rows(TWO, List.of(at(2), at(3))))
                    .containsExactly("主卡号码,副卡号码,业务,费用", "18900000001,18900000002,甲,1.00");
        }
    }

    @Test
    void a_row_without_its_own_number_is_not_put_on_the_line_it_also_names() throws IOException {
        String calls = """
                号码,对方号码,费用
                18900000001,13800138000,1.00
                ,18900000002,2.00
                　,18900000002,3.00
                18900000009,18900000002,4.00
                189****0001,18900000002,5.00
                18900000001,13800138000,6.00
                18900000001,13800138000,7.00
                18900000001,13800138000,8.00
                18900000002,13800138000,9.00
                """;
        try (RowSpool spool = RowSpool.create(folder.resolve("rows"))) {
            GroupFile group = read(calls, Set.of(ONE, TWO), spool);

            assertThat(group.rows(TWO, List.of())).containsExactly("号码,对方号码,费用", "18900000002,13800138000,9.00");
            assertThat(group.rows(TWO, List.of(at(3))))
                    .as("what is cited is handed on")
                    .containsExactly("号码,对方号码,费用", "\"\",18900000002,2.00", "18900000002,13800138000,9.00");
        }
    }

    @Test
    void nothing_is_left_when_the_spool_is_closed_and_texts_of_any_length_come_back() throws IOException {
        String longest = "字".repeat(1 << 20);
        try (RowSpool spool = RowSpool.create(folder.resolve("rows"))) {
            long first = spool.add("a");
            long second = spool.add(longest);
            long third = spool.add("");

            assertThat(spool.get(second)).isEqualTo(longest);
            assertThat(spool.get(first)).isEqualTo("a");
            assertThat(spool.get(third)).isEmpty();
        }
        assertThat(folder.resolve("rows")).doesNotExist();
    }

    private GroupFile read(String export, Set<Line> lines, RowSpool spool) throws IOException {
        Path file = Files.writeString(folder.resolve("list.csv"), export);
        var archived = new ArchivedFile("list.csv", "ab", Files.size(file), file, null);
        return GroupFile.read(new Prober().examine(archived), lines, Set.of(ONE, TWO), spool);
    }

    private static Place at(int row) {
        return new Place("list.csv", "ab", null, row);
    }
}
