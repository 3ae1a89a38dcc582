package dev.billaudit.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.billaudit.packs.Packs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a table nobody knows to a layout that reads it, as a person goes the way. */
class LayoutDraftTest {

    private static final String TABLE = """
            中国移动通信 客户详单
            手机号码：13800138000,查询时段：2024-05-01至2024-05-31
            时间,使用方式,业务名称,业务端口,服务提供商,企业代码,费用类型,费用(元),优惠前费用,神秘|列
            2024-05-02 08:00:00,短信,虚拟人生,10666666,搜狐,901002,包月,7.00,9.00,甲
            """;

    @TempDir
    private Path folder;

    private Path export;
    private Path layouts;
    private Visit visit;

    @BeforeEach
    void put_the_export_where_a_person_has_it() throws IOException {
        export = Files.writeString(folder.resolve("unknown.csv"), TABLE);
        layouts = Files.createDirectories(folder.resolve("my-layouts"));
        visit = Visit.in(folder);
    }

    private int probe(String... more) {
        List<String> arguments = Stream.concat(Stream.of("probe", export.toString()), Stream.of(more))
                .toList();
        Path own = arguments.contains("--layouts") ? layouts : null;
        visit.probe = ExportProbe.open(new Settings(folder, folder, "en", own, null, Settings.Verbosity.NORMAL, false));
        return visit.call(arguments.toArray(String[]::new));
    }

    private Path drafted() throws IOException {
        try (Stream<Path> files = Files.walk(layouts)) {
            return files.filter(Files::isRegularFile)
                    .reduce((one, other) -> other)
                    .orElseThrow();
        }
    }

    @Test
    void an_unknown_table_is_shown_with_the_nearest_layout_and_the_difference() {
        assertThat(probe("--lang", "en")).isEqualTo(1);
        assertThat(visit.result())
                .contains("china-mobile.on-behalf.national")
                .contains("it lacks nothing and does not know 优惠前费用、神秘|列");
    }

    @Test
    void a_draft_that_a_person_finishes_reads_the_table() throws IOException {
        assertThat(probe("--draft", layouts.toString(), "--lang", "en")).isEqualTo(1);

        Path draft = drafted();
        String yaml = Files.readString(draft);
        assertThat(visit.talk()).contains(draft.getFileName().toString());
        assertThat(draft.toString()).contains("layouts/china-mobile/own.");
        assertThat(yaml)
                .contains("carrier: china-mobile", "kinds: [on-behalf, value-added]", "shape: records")
                .contains("\"费用(元)\": amount\n", "\"业务端口\": access-number\n")
                .contains("\"神秘 列\": CHOOSE\n", "read: \"2024-06-05\"");

        Files.writeString(
                draft,
                yaml.replaceAll("\"优惠前费用\": .*", "\"优惠前费用\": other").replace("\"神秘 列\": CHOOSE", "\"神秘列\": other"));
        Files.writeString(export, TABLE.replace("神秘|列", "神秘列"));
        assertThat(probe("--layouts", layouts.toString(), "--lang", "en")).isZero();
        assertThat(visit.result()).contains("layout own.");
        assertThat(new Packs(layouts).layouts().ids()).anyMatch(id -> id.startsWith("own."));
    }

    @Test
    void a_draft_nobody_finished_stops_the_start_and_names_itself() {
        probe("--draft", layouts.toString());

        assertThatThrownBy(() -> probe("--layouts", layouts.toString()))
                .hasMessageContaining("layout-invalid")
                .hasMessageContaining("own.");
    }

    @Test
    void a_draft_that_lies_there_already_is_not_written_over() throws IOException {
        probe("--draft", layouts.toString());
        Files.writeString(drafted(), "mine");
        probe("--draft", layouts.toString());

        assertThat(drafted()).hasContent("mine");
    }

    @Test
    void a_known_table_gets_no_draft() throws IOException {
        Files.writeString(export, TABLE.replace(",优惠前费用,神秘|列", "").replace(",9.00,甲", ""));

        assertThat(probe("--draft", layouts.toString())).isZero();
        assertThat(layouts).isEmptyDirectory();
    }

    @Test
    void a_folder_that_cannot_be_written_is_told() {
        assertThat(probe("--draft", export.toString(), "--lang", "en")).isEqualTo(2);
        assertThat(visit.talk()).contains("cli.draft-not-written");
    }
}
