package dev.billaudit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.billaudit.findings.Finding;
import dev.billaudit.findings.Grade;
import dev.billaudit.findings.JudgedCharge;
import dev.billaudit.findings.RuleFamily;
import dev.billaudit.findings.Signal;
import dev.billaudit.findings.Verdict;
import dev.billaudit.job.Explanation;
import dev.billaudit.job.Status;
import dev.billaudit.ledger.Carrier;
import dev.billaudit.ledger.Category;
import dev.billaudit.ledger.ChargeLine;
import dev.billaudit.ledger.Cycle;
import dev.billaudit.ledger.Evidence;
import dev.billaudit.ledger.Line;
import dev.billaudit.ledger.Money;
import dev.billaudit.ledger.Place;
import dev.billaudit.ledger.Remark;
import dev.billaudit.ledger.Rhythm;
import dev.billaudit.ledger.ServiceProvider;
import dev.billaudit.report.RunSummary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class OtherCommandsTest {

    private static final Place PLACE = new Place("移动/13800138000.csv", "d".repeat(64), null, 17);

    @TempDir
    private Path folder;

    private Visit visit;

    @BeforeEach
    void nobody_called_yet() {
        visit = Visit.in(folder);
    }

    @Test
    void status_says_what_is_on_record() {
        visit.status = new Status(
                List.of(new Status.Run(
                        YearMonth.parse("2024-05"),
                        3,
                        RunSummary.State.HELD,
                        LocalDate.of(2024, 6, 5),
                        Path.of("out", "2024-05", "r3"))),
                new Status.Unfinished(YearMonth.parse("2024-06"), LocalDate.of(2024, 7, 5), "intake"),
                4,
                Money.ofYuan("12.50"),
                "data/audit.mv.db");

        assertThat(visit.call("status")).isZero();
        assertThat(visit.result().lines())
                .containsExactly(
                        "数据库 data/audit.mv.db",
                        "  2024-05  第 3 版  已扣住（超过限度，未立案）  截至 2024-06-05  out/2024-05/r3",
                        "2024-06 的审计停在“读入”这一步（截至 2024-07-05）。再运行同一命令就会接着做。",
                        "未结案件 4 件，主张退还 12.50 元");

        assertThat(visit.call("status", "--json")).isZero();
        JsonNode json = JsonMapper.shared().readTree(visit.result());
        assertThat(json.get("lastRuns").get(0).get("revision").asInt()).isEqualTo(3);
        assertThat(json.get("unfinished").get("step").asString()).isEqualTo("intake");
        assertThat(json.get("openClaims").asString()).isEqualTo("12.50");
        assertThat(visit.closed).isEqualTo(2);
    }

    @Test
    void status_of_an_empty_database_says_how_to_begin() {
        visit.status = new Status(List.of(), null, 0, Money.ZERO, "data");
        assertThat(visit.call("status", "--lang", "en")).isZero();
        assertThat(visit.result()).contains("Nothing was audited yet. Next: bill-audit audit BILLS");
        visit.call("status", "--json");
        assertThat(JsonMapper.shared()
                        .readTree(visit.result())
                        .get("unfinished")
                        .isNull())
                .isTrue();
    }

    @Test
    void explain_shows_place_opinions_and_what_would_clear_it() {
        visit.explanation = explanation();

        assertThat(visit.call("explain", "F-0123456789abcdef")).isZero();
        assertThat(visit.result().lines())
                .containsExactly(
                        "F-0123456789abcdef  <report.rule.unrecognised-sp >（unrecognised-sp）",
                        "  账期         2024-05  很可能",
                        "  号码         13800138000  中国移动",
                        "  业务         虚拟人生  搜狐",
                        "  金额         可疑 7.00 元，主张退还 7.00 元",
                        "  结论         可疑  <rules.no-entry >",
                        "  位置         移动/13800138000.csv 第 17 行",
                        "  案件         未立案",
                        "  为什么可疑：",
                        "    - <rules.no-entry 搜狐>",
                        "      移动/13800138000.csv 第 17 行  虚拟人生 | 7.00",
                        "  各条规则的意见（按询问的次序）：",
                        "    <report.rule.trial-turned-paid >  <rules.no-objection >",
                        "    <report.rule.unrecognised-sp >    <rules.objects >",
                        "      - <rules.no-entry >",
                        "  和什么比较过：",
                        "    - <rules.nearest 音乐>",
                        "  怎样可以澄清：",
                        "    - <rules.order >");

        assertThat(visit.call("explain", "F-0123456789abcdef", "--json")).isZero();
        JsonNode json = JsonMapper.shared().readTree(visit.result());
        assertThat(json.get("finding").get("line").asString()).isEqualTo("13800138000");
        assertThat(json.get("finding").get("signals").get(0).asString()).isEqualTo("odd-hour");
        assertThat(json.get("finding").get("since").isNull()).isTrue();
        assertThat(json.get("verdict").asString()).isEqualTo("SUSPECT");
        assertThat(json.get("opinions").get(1).get("rule").asString()).isEqualTo("unrecognised-sp");
        assertThat(json.get("place").get("row").asInt()).isEqualTo(17);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"explain", "explain F-12", "explain 13800138000", "probe", "explain F-0123456789abcdef extra"})
    void what_is_not_named_rightly_is_wrong_usage(String args) {
        assertThat(visit.call(args.split(" "))).isEqualTo(2);
        assertThat(visit.opened).isEmpty();
        assertThat(visit.talk()).doesNotContain("13800138000");
    }

    @Test
    void probe_says_what_a_file_is_and_why_no_layout_reads_it() throws IOException {
        Path file = Files.writeString(folder.resolve("a.csv"), "x");
        visit.probe = probe(
                new ProbedFile("a.csv", "csv", "GB18030", ",", null, List.of(table("mobile-bill"))),
                new ProbedFile("b.csv", "csv", "UTF-8", ",", null, List.of(table(null))),
                new ProbedFile("c.xls", "xls", "", "", Remark.of("intake.password"), List.of()));

        assertThat(visit.call("probe", file.toString())).isEqualTo(1);
        assertThat(visit.result().lines())
                .containsExactly(
                        "a.csv：csv GB18030",
                        "  第 3 行起的表格，9 行",
                        "    版式 mobile-bill",
                        "b.csv：csv UTF-8",
                        "  第 3 行起的表格，9 行",
                        "    没有合适的版式；列名：号码 | 金额",
                        "      - <intake.lacks 账期>",
                        "c.xls：xls ",
                        "  <intake.password >");

        assertThat(visit.call("probe", file.toString(), "--json")).isEqualTo(1);
        List<JsonNode> files = visit.result()
                .lines()
                .map(line -> JsonMapper.shared().readTree(line))
                .toList();
        assertThat(files.get(0).get("understood").asBoolean()).isTrue();
        assertThat(files.get(1).get("tables").get(0).get("layout").isNull()).isTrue();
        assertThat(files.get(2).get("refusal").asString()).isEqualTo("<intake.password >");

        assertThat(visit.call("probe", folder.resolve("missing.csv").toString()))
                .isEqualTo(3);
        assertThat(visit.opened).isEmpty();
    }

    @Test
    void probe_prints_tables_that_can_be_read_back() throws IOException {
        Path file = Files.writeString(folder.resolve("a.csv"), "x");
        visit.probe = probe();

        assertThat(visit.call("probe", "--tables", file.toString(), file.toString()))
                .isZero();
        String once = "## " + file + "\n号码,金额\n";
        assertThat(visit.result()).isEqualTo(once + once);
        assertThat(visit.talk()).isEmpty();
    }

    @Test
    void tables_of_many_cells_are_printed_in_few_pieces() throws IOException {
        Path file = Files.writeString(folder.resolve("a.csv"), "x");
        String row = "13800138000,5.00\n";
        visit.probe = new FakeProbe(List.of()) {
            @Override
            public void tables(Path any, Appendable out) {
                try {
                    for (int i = 0; i < 100_000; i++) {
                        out.append("13800138000")
                                .append(',')
                                .append("x5.00", 1, 5)
                                .append('\n');
                    }
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        };

        assertThat(visit.call("probe", "--tables", file.toString())).isZero();
        assertThat(visit.result()).isEqualTo(row.repeat(100_000));
        assertThat(visit.out.pieces).isLessThan(1000);
    }

    private static ProbeDesk probe(ProbedFile... files) {
        return new FakeProbe(List.of(files));
    }

    private static ProbedFile.Table table(String layout) {
        return new ProbedFile.Table(
                null,
                3,
                9,
                List.of("号码", "金额"),
                layout,
                layout == null ? List.of(Remark.of("intake.lacks", "账期")) : List.of(),
                null);
    }

    private static Explanation explanation() {
        Evidence evidence = new Evidence(PLACE, "虚拟人生 | 7.00", Money.ofYuan("7.00"));
        ServiceProvider provider = new ServiceProvider("搜狐", "901002", null, null);
        Finding finding = new Finding(
                "F-0123456789abcdef",
                "unrecognised-sp",
                RuleFamily.UNAUTHORISED,
                YearMonth.parse("2024-05"),
                Line.of("13800138000"),
                Carrier.CHINA_MOBILE,
                Category.ON_BEHALF,
                "虚拟人生",
                "虚拟人生",
                provider,
                Money.ofYuan("7.00"),
                Money.ofYuan("7.00"),
                Money.ZERO,
                null,
                Grade.LIKELY,
                null,
                List.of(Remark.of("rules.no-entry", "搜狐")),
                List.of(),
                List.of(),
                List.of(Signal.ODD_HOUR),
                List.of(evidence),
                null);
        ChargeLine charge = new ChargeLine(
                1,
                Category.ON_BEHALF,
                "虚拟人生",
                provider,
                Rhythm.MONTHLY,
                Money.ofYuan("7.00"),
                ChargeLine.Origin.BILL_ITEM,
                "代收费",
                new Cycle(LocalDate.of(2024, 5, 1), LocalDate.of(2024, 5, 31)),
                null,
                List.of(evidence));
        return new Explanation(
                finding,
                new JudgedCharge(charge, Verdict.SUSPECT, "unrecognised-sp", finding.id(), Remark.of("rules.no-entry")),
                PLACE,
                List.of(
                        new Explanation.Opinion("trial-turned-paid", Remark.of("rules.no-objection"), List.of()),
                        new Explanation.Opinion(
                                "unrecognised-sp", Remark.of("rules.objects"), List.of(Remark.of("rules.no-entry")))),
                List.of(Remark.of("rules.nearest", "音乐")),
                List.of(Remark.of("rules.order")),
                List.of(),
                null);
    }

    private static class FakeProbe implements ProbeDesk {

        private final List<ProbedFile> files;

        FakeProbe(List<ProbedFile> files) {
            this.files = files;
        }

        @Override
        public List<ProbedFile> probe(Path file) {
            return files;
        }

        @Override
        public void tables(Path file, Appendable out) {
            try {
                out.append("## " + file + "\n号码,金额\n");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
