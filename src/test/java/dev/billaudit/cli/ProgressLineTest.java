package dev.billaudit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.billaudit.ledger.Remark;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProgressLineTest {

    private Visit visit;

    @BeforeEach
    void a_terminal() {
        visit = Visit.in(Path.of("target"));
        visit.terminal = true;
    }

    @Test
    void one_line_a_step_is_redrawn_in_place() {
        try (ProgressLine line = line(Settings.Verbosity.NORMAL)) {
            line.step("survey", 0, 0);
            line.step("survey", 3, 0);
            line.step("intake", 0, 78);
            line.step("intake", 39, 78);
            line.step("intake", 78, 78);
            line.step("unheard-of", 1, 1);
        }
        assertThat(screen())
                .containsExactly(
                        "清点文件     3",
                        "读入         [########################################] 78/78 100%",
                        "<job.step.un [########################################] 1/1 100%");
        assertThat(visit.talk())
                .contains("读入         [####################--------------------] 39/78  50%")
                .contains("读入         [----------------------------------------] 0/78   0%");
    }

    @ParameterizedTest
    @ValueSource(ints = {40, 41, 60, 79, 80})
    void nothing_drawn_is_wider_than_the_terminal(int columns) {
        visit.columns = columns;
        try (ProgressLine line = line(Settings.Verbosity.NORMAL)) {
            line.step("reconcile", 123_456_789_012L, 999_999_999_999L);
            line.step("casework", 99, 100);
        }
        assertThat(visit.talk().split("[\r\n]", -1))
                .allSatisfy(
                        drawn -> assertThat(Columns.of(drawn.stripTrailing())).isLessThan(columns));
    }

    @Test
    void a_note_stands_on_its_own_line_and_the_bar_goes_on() {
        try (ProgressLine line = line(Settings.Verbosity.NORMAL)) {
            line.step("intake", 1, 2);
            line.note(Remark.of("packs.note", "13800138000.csv"));
            line.step("intake", 2, 2);
        }
        assertThat(screen())
                .containsExactly(
                        "<packs.note 138****8000.csv>",
                        "读入         [########################################] 2/2 100%");
    }

    @Test
    void a_longer_line_leaves_nothing_behind() {
        try (ProgressLine line = line(Settings.Verbosity.NORMAL)) {
            line.step("survey", 12345, 0);
            line.step("survey", 1, 0);
        }
        assertThat(screen()).containsExactly("清点文件     1");
    }

    @Test
    void where_nobody_watches_a_step_has_one_line_at_its_end() {
        visit.terminal = false;
        try (ProgressLine line = line(Settings.Verbosity.NORMAL)) {
            line.months(List.of(YearMonth.parse("2024-04"), YearMonth.parse("2024-05")));
            for (int done = 0; done <= 78; done++) {
                line.step("intake", done, 78);
            }
            line.step("audit", 5, 5);
        }
        assertThat(visit.talk().lines()).containsExactly("审计月份 2024-04 至 2024-05，共 2 个月，从早到晚", "读入 78/78", "审计 5/5");
        assertThat(visit.talk()).doesNotContain("\r");
    }

    @Test
    void quiet_says_nothing() {
        try (ProgressLine line = line(Settings.Verbosity.QUIET)) {
            line.months(List.of(YearMonth.parse("2024-04")));
            line.step("intake", 1, 2);
            line.note(Remark.of("cli.stopping"));
        }
        assertThat(visit.talk()).isEmpty();
    }

    private ProgressLine line(Settings.Verbosity verbosity) {
        return new ProgressLine(visit.counter("zh-CN"), verbosity, false);
    }

    /** What stands on the terminal at the end: a carriage return goes back to the start of the line. */
    private List<String> screen() {
        List<String> lines = new ArrayList<>();
        for (String line : visit.talk().split("\n", -1)) {
            String shown = "";
            for (String drawn : line.split("\r", -1)) {
                String rest = shown.substring(Math.min(
                        shown.length(), Columns.cut(shown, Columns.of(drawn)).length()));
                shown = drawn + rest;
            }
            lines.add(shown.stripTrailing());
        }
        lines.removeIf(String::isEmpty);
        return lines;
    }
}
