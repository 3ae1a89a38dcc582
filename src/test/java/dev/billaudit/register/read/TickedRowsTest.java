package dev.billaudit.register.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.billaudit.ledger.Line;
import dev.billaudit.ledger.Remark;
import dev.billaudit.ledger.failure.WrongUsage;
import dev.billaudit.register.ServiceEntry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TickedRowsTest {

    @TempDir
    private Path folder;

    @Test
    void of_a_table_with_a_column_for_ticks_only_the_ticked_rows_count() throws IOException {
        Files.writeString(folder.resolve("services.csv"), """
                号码,业务名称,月费,首见账期,最近金额,同意
                13800000001,彩铃,5,2026-07,5.00,是
                13800000001,手机报,3,2026-08,3.00,否
                13800000001,天气,不知道,2026-08,3.00,
                13800000001,视频,9,2026-08,9.00,yes
                """);

        RegisterReading reading = new RegisterReader().readWithFiles(folder);

        assertThat(reading.register().of(Line.of("13800000001")).services())
                .extracting(ServiceEntry::service)
                .containsExactly("彩铃", "视频");
        assertThat(reading.linesByCarrier().values()).hasSize(1);
    }

    @Test
    void a_table_without_any_tick_agrees_to_nothing_and_names_no_line() throws IOException {
        Files.writeString(folder.resolve("contracts.csv"), "号码,运营商,套餐,月费,同意\n13800000001,中国移动,畅享,59,\n");

        RegisterReading reading = new RegisterReader().readWithFiles(folder);

        assertThat(reading.register().of(Line.of("13800000001")).contracts()).isEmpty();
        assertThat(reading.linesByCarrier()).isEmpty();
    }

    @Test
    void a_tick_that_says_neither_yes_nor_no_is_refused() throws IOException {
        Files.writeString(folder.resolve("services.csv"), "号码,业务名称,同意\n13800000001,彩铃,也许\n");

        assertThatThrownBy(() -> new RegisterReader().read(folder))
                .isInstanceOfSatisfying(
                        WrongUsage.class,
                        wrong -> assertThat(wrong.remark())
                                .isEqualTo(Remark.of(
                                        "register.cell.unknown-word", "services.csv", 2, "同意", "也许", "yes/是, no/否")));
    }
}
