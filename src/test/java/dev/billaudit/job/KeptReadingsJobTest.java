package dev.billaudit.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.billaudit.intake.MappedBlock;
import dev.billaudit.intake.MappedBlock.FileEnd;
import dev.billaudit.ledger.Carrier;
import dev.billaudit.ledger.Category;
import dev.billaudit.ledger.Evidence;
import dev.billaudit.ledger.ExportScope;
import dev.billaudit.ledger.FileState;
import dev.billaudit.ledger.Line;
import dev.billaudit.ledger.Money;
import dev.billaudit.ledger.Place;
import dev.billaudit.ledger.PricedRecord;
import dev.billaudit.ledger.RecordKind;
import dev.billaudit.ledger.Rhythm;
import dev.billaudit.ledger.ServiceProvider;
import dev.billaudit.ledger.SourceFile;
import dev.billaudit.store.ReadingStore;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.batch.infrastructure.item.Chunk;

/** What a file said is kept for later runs: whole or not at all. */
class KeptReadingsJobTest {

    private static final String LINE = "13900000001";

    @TempDir
    private Path home;

    @Test
    void a_file_with_more_priced_records_than_wait_in_memory_is_entered_in_parts_and_once() {
        try (AnAudit audit = AnAudit.open(home, home)) {
            BlockWriter writer = new BlockWriter(audit.bean(ReadingStore.class));
            writer.write(chunk(0, 60_000, false));
            assertThat(audit.count("select count(*) from reading_line")).isEqualTo(1);
            assertThat(audit.bean(ReadingStore.class).isDone("key")).isFalse();

            BlockWriter after = new BlockWriter(audit.bean(ReadingStore.class));
            after.write(chunk(0, 60_000, false));
            after.write(chunk(60_000, 10, true));

            assertThat(audit.texts("select line || ' ' || part_no from reading_line order by part_no"))
                    .containsExactly(LINE + " 1", LINE + " 2");
            assertThat(audit.count("select count(*) from reading")).isEqualTo(1);
            assertThat(audit.bean(ReadingStore.class).months("key")).contains(List.of(YearMonth.of(2026, 10)));
        }
    }

    private static Chunk<List<MappedBlock>> chunk(int from, int count, boolean isLast) {
        List<PricedRecord> records = IntStream.range(from, from + count)
                .mapToObj(row -> record(row + 1))
                .toList();
        SourceFile file = new SourceFile(
                "list.csv", "0".repeat(64), 1, "csv", "UTF-8", "", FileState.ACCEPTED, 60_010, 60_010, 0, 0, null);
        List<ExportScope> scopes = List.of(new ExportScope(
                new Line(LINE),
                Carrier.CHINA_MOBILE,
                YearMonth.of(2026, 10),
                RecordKind.VALUE_ADDED,
                null,
                null,
                60_010,
                false));
        FileEnd end = isLast ? new FileEnd(file, List.of(), List.of(), scopes, Map.of()) : null;
        return new Chunk<>(List.of(List.of(new MappedBlock("key", records, List.of(), end))));
    }

    private static PricedRecord record(int row) {
        return new PricedRecord(
                new Line(LINE),
                Carrier.CHINA_MOBILE,
                YearMonth.of(2026, 10),
                false,
                Category.VALUE_ADDED,
                null,
                "手机报",
                ServiceProvider.UNSTATED,
                Rhythm.UNSTATED,
                new Money(1000),
                row,
                new Evidence(new Place("list.csv", "0".repeat(64), null, row), "手机报 | 1.00", new Money(1000)));
    }
}
