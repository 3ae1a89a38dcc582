package dev.billaudit.intake.layout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.billaudit.intake.Examination;
import dev.billaudit.intake.FileReading;
import dev.billaudit.intake.Intake;
import dev.billaudit.intake.LineHints;
import dev.billaudit.intake.LineTaker;
import dev.billaudit.intake.MappedBlock;
import dev.billaudit.intake.RowBlock;
import dev.billaudit.intake.table.RowSource;
import dev.billaudit.intake.table.RowSources;
import dev.billaudit.ledger.Carrier;
import dev.billaudit.ledger.Line;
import dev.billaudit.ledger.PricedRecord;
import dev.billaudit.ledger.Reject;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Plain lines taken as bytes must come to exactly what they come to as rows. */
class UsageLaneTest {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final LineHints HINTS =
            new LineHints(Map.of(Carrier.CHINA_TELECOM, Set.of(new Line("18900000001"), new Line("18900000002"))));

    private final Intake intake = new Intake(LayoutPacks.all(), HINTS);

    @TempDir
    Path folder;

    /** What a file came to. */
    private record Outcome(List<PricedRecord> records, List<Reject> rejects, MappedBlock.FileEnd end) {}

    private Outcome asRows(Examination file) {
        FileMapper mapper = intake.mapper(file);
        var records = new ArrayList<PricedRecord>();
        var rejects = new ArrayList<Reject>();
        try (RowSource rows = RowSources.open(file, "key")) {
            for (RowBlock block = rows.next(700); block != null; block = rows.next(700)) {
                MappedBlock mapped = mapper.map(block);
                records.addAll(mapped.records());
                rejects.addAll(mapped.rejects());
                if (mapped.end() != null) {
                    return new Outcome(records, rejects, mapped.end());
                }
            }
        }
        throw new AssertionError("the file has no end");
    }

    private Outcome asBytes(Examination file) {
        var records = new ArrayList<PricedRecord>();
        var rejects = new ArrayList<Reject>();
        try (FileReading reading = new FileReading(intake, file, "key")) {
            while (true) {
                MappedBlock mapped = reading.next();
                records.addAll(mapped.records());
                rejects.addAll(mapped.rejects());
                if (mapped.end() != null) {
                    assertThat(reading.isDone()).isTrue();
                    return new Outcome(records, rejects, mapped.end());
                }
            }
        }
    }

    private static void assertSame(Outcome bytes, Outcome rows) {
        assertThat(bytes.end().file()).isEqualTo(rows.end().file());
        assertThat(bytes.end().ignored()).isEqualTo(rows.end().ignored());
        assertThat(bytes.end().usage()).isEqualTo(rows.end().usage());
        assertThat(bytes.end().scopes()).isEqualTo(rows.end().scopes());
        assertThat(bytes.end().bills()).isEqualTo(rows.end().bills());
        assertThat(bytes.records()).isEqualTo(rows.records());
        assertThat(bytes.rejects()).isEqualTo(rows.rejects());
    }

    @ParameterizedTest(name = "seed {0}, {1}, separator {2}, every {3}th row odd")
    @CsvSource(
            delimiter = ' ',
            value = {
                "1 UTF-8 comma 10",
                "2 GB18030 comma 10",
                "3 UTF-8 tab 4",
                "5 GB18030 semicolon 4",
                "8 UTF-8 comma 100",
                "13 GB18030 tab 100"
            })
    void lines_taken_as_bytes_come_to_what_they_come_to_as_rows(long seed, String charset, String separator, int odd)
            throws IOException {
        char delimiter = separator.equals("comma") ? ',' : separator.equals("tab") ? '\t' : ';';
        for (OddLists.Kind kind : OddLists.Kind.values()) {
            Charset written = charset.equals("UTF-8") ? StandardCharsets.UTF_8 : GB18030;
            Examination file = new OddLists(seed * 10 + kind.ordinal(), written, delimiter, odd)
                    .write(folder.resolve(kind + ".csv"), kind, 900);
            Outcome rows = asRows(file);

            assertSame(asBytes(file), rows);
            assertThat(rows.end().file().rowsAccepted())
                    .as("%s is read at all", kind)
                    .isGreaterThan(100);
        }
    }

    @ParameterizedTest
    @EnumSource
    void plain_lines_of_every_kind_are_taken_as_bytes(OddLists.Kind kind) throws IOException {
        Examination file = new OddLists(1, StandardCharsets.UTF_8, ',', Integer.MAX_VALUE)
                .write(folder.resolve(kind + ".csv"), kind, 1500);
        FileMapper mapper = intake.mapper(file);
        try (RowSource rows = RowSources.open(file, "key")) {
            mapper.map(rows.next(100));
            LineTaker lane = mapper.lane();

            assertThat(lane).isNotNull();
            assertThat(rows.skim(lane, 1000)).isEqualTo(1000);
        }
    }

    @Test
    void a_title_ends_the_table_for_the_lines_that_follow() throws IOException {
        Examination file = OddLists.of(folder.resolve("a.csv"), """
                用户号码,对方号码,发送时间,通信费,短信类型,收发类型
                18900000001,10001,2025-11-01 10:00:00,0.10,国内,发送
                18900000001,10001,2025-11-01 10:00:00,0.10,国内,发送
                用户号码,呼叫类型,通话类型,通话地点,对方号码,开始时间,时长,基本费,长途费,费用
                18900000001,主叫,国内,济南,10001,2025-11-02 10:00:00,60,0.10,0.00,0.10
                18900000001,主叫,国内,济南,10001,2025-11-03 10:00:00,60,0.10,0.00,0.10
                """);
        FileMapper mapper = intake.mapper(file);
        try (RowSource rows = RowSources.open(file, "key")) {
            mapper.map(rows.next(2));
            LineTaker messages = mapper.lane();

            assertThat(messages).isNotNull();
            assertThat(rows.skim(messages, 10)).isEqualTo(1);
            mapper.map(rows.next(1));
            assertThat(mapper.lane()).isNull();
            mapper.map(rows.next(1));
            assertThat(mapper.lane()).isNotNull().isNotSameAs(messages);
        }
        assertSame(asBytes(file), asRows(file));
        assertThat(asBytes(file).end().usage()).hasSize(2);
    }

    @Test
    void a_lane_that_takes_little_is_given_up() throws IOException {
        var text = new StringBuilder("用户号码,对方号码,发送时间,通信费,短信类型,收发类型\n");
        text.append("18900000001,10001,2025-11-01 10:00:00,0.10,国内,发送\n");
        text.append("18900000001,10001,2025-11-01 10:00:00,0.10,\"国\"\"内\",\"发\"\"送\"\n".repeat(1200));
        text.append("18900000001,10001,2025-11-01 10:00:00,0.10,国内,发送\n");
        Examination file = OddLists.of(folder.resolve("a.csv"), text.toString());
        FileMapper mapper = intake.mapper(file);
        try (RowSource rows = RowSources.open(file, "key")) {
            mapper.map(rows.next(2));
            for (int i = 0; i < 1000; i++) {
                assertThat(rows.skim(mapper.lane(), 10)).isZero();
                mapper.map(rows.next(1));
            }
            assertThat(mapper.lane()).isNull();
        }
        assertSame(asBytes(file), asRows(file));
    }
}
