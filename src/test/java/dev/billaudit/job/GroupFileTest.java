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
        try (GroupFile group = read(Set.of(ONE, TWO))) {
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
        try (GroupFile group = read(Set.of(ONE, TWO))) {
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
        try (GroupFile group = read(Set.of())) {
            assertThat(group.rows(ONE, List.of(at(3)))).containsExactly("189 0000 0001,甲,1.00");
        }
    }

    @Test
    void nothing_is_left_when_it_is_closed() throws IOException {
        read(Set.of(ONE)).close();

        assertThat(folder.resolve("rows")).doesNotExist();
    }

    private GroupFile read(Set<Line> lines) throws IOException {
        Path file = Files.writeString(folder.resolve("list.csv"), EXPORT);
        var archived = new ArchivedFile("list.csv", "ab", Files.size(file), file, null);
        return GroupFile.read(new Prober().examine(archived), lines, Set.of(ONE, TWO), folder.resolve("rows"));
    }

    private static Place at(int row) {
        return new Place("list.csv", "ab", null, row);
    }
}
