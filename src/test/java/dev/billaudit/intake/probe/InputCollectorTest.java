package dev.billaudit.intake.probe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.billaudit.intake.ArchivedFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InputCollectorTest {

    @TempDir
    private Path folder;

    private Collected collect(String name, byte[] content) {
        return new Inputs(folder).with(name, content).collect();
    }

    private static List<String> paths(Collected collected) {
        return collected.files().stream().map(ArchivedFile::path).toList();
    }

    @Test
    void copies_each_file_under_its_digest_in_code_point_order() {
        Inputs inputs = new Inputs(folder)
                .with("b/二.csv", "x")
                .with("a.csv", "abc")
                .with("𠮷.csv", "y")
                .with("\uFF5E.csv", "z");

        Collected collected = inputs.collect();

        assertThat(paths(collected)).containsExactly("a.csv", "b/二.csv", "\uFF5E.csv", "𠮷.csv");
        ArchivedFile first = collected.files().get(0);
        assertThat(first.sha256()).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assertThat(first.content()).isEqualTo(inputs.archive().resolve("ba").resolve(first.sha256()));
        assertThat(first.content()).hasContent("abc");
        assertThat(first.bytes()).isEqualTo(3);
        assertThat(first.memberTime()).isNull();
    }

    @Test
    void leaves_only_litter_links_and_excluded_folders_out_and_says_so_of_links() throws IOException {
        Inputs inputs = new Inputs(folder)
                .with(".DS_Store", "x")
                .with("~$账单.xlsx", "x")
                .with("._a.csv", "x")
                .with("__MACOSX/a.csv", "x")
                .with("Thumbs.db", "x")
                .with("register/services.csv", "x")
                .with(".hidden.csv", "kept")
                .with("README", "kept");
        Files.createSymbolicLink(
                inputs.bills().resolve("link.csv"), inputs.bills().resolve("README"));

        Collected collected = new InputCollector()
                .collect(inputs.bills(), inputs.archive(), Set.of(inputs.bills().resolve("register")), count -> {});

        assertThat(paths(collected)).containsExactly(".hidden.csv", "README", "link.csv");
        assertThat(collected.refusals()).containsOnlyKeys("link.csv");
        assertThat(collected.files().get(2).sha256()).isEmpty();
    }

    @Test
    void takes_one_file_and_leaves_no_temporary_behind() throws IOException {
        Inputs inputs = new Inputs(folder).with("one.csv", "x").with("two.csv", "x");

        Collected collected = new InputCollector()
                .collect(inputs.bills().resolve("one.csv"), inputs.archive(), Set.of(), count -> {});
        inputs.collect();

        assertThat(paths(collected)).containsExactly("one.csv");
        try (Stream<Path> left = Files.walk(inputs.archive())) {
            assertThat(left.filter(Files::isRegularFile)).hasSize(1);
        }
    }

    @Test
    void a_zip_and_its_members_have_a_place_each_with_gbk_names_and_chinese_time() {
        byte[] zip = new AZip(Inputs.GB18030)
                .with("2024年/语音.csv", "a,b\n")
                .with("__MACOSX/x", "y")
                .bytes();

        Collected collected = collect("账单.csv", zip);

        assertThat(paths(collected)).containsExactly("账单.csv", "账单.csv!/2024年/语音.csv");
        assertThat(collected.files().get(1).content()).hasContent("a,b\n");
        assertThat(collected.files().get(1).memberTime()).isEqualTo(Instant.parse("2024-06-01T00:30:02Z"));
        assertThat(collected.refusals()).isEmpty();
    }

    @Test
    void nested_zips_are_unpacked_three_deep_and_no_deeper() {
        byte[] content = new AZip().with("a.csv", "x").bytes();
        for (String name : List.of("3.zip", "2.zip", "1.zip")) {
            content = new AZip().with(name, content).bytes();
        }

        Collected collected = collect("0.zip", content);

        assertThat(paths(collected))
                .containsExactly("0.zip", "0.zip!/1.zip", "0.zip!/1.zip!/2.zip", "0.zip!/1.zip!/2.zip!/3.zip");
        assertThat(collected.refusals().get("0.zip!/1.zip!/2.zip!/3.zip").key()).isEqualTo("probe.zip-too-deep");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../out.csv", "/etc/x", "C:\\x", "a/../../b", "a\\..\\..\\b"})
    void a_name_that_leaves_the_folder_refuses_the_whole_zip(String name) {
        Collected collected = collect(
                "a.zip", new AZip().with("fine.csv", "x").with(name, "y").bytes());

        assertThat(paths(collected)).containsExactly("a.zip");
        assertThat(collected.refusals().get("a.zip").key()).isEqualTo("probe.zip-name-leaves");
    }

    @Test
    void passwords_bombs_and_too_many_entries_are_refused_whole() {
        assertRefused(new AZip().with("a.csv", "x").encrypted(), "probe.zip-encrypted");
        assertRefused(new AZip().with("a.csv", new byte[30 << 20]).bytes(), "probe.zip-bomb");
        assertRefused(new AZip().with("a.csv", "a,b").understated(), "probe.zip-member-damaged");
        AZip many = new AZip();
        for (int i = 0; i <= 20_000; i++) {
            many.with("f" + i, "");
        }
        assertRefused(many.bytes(), "probe.zip-too-many-entries");
    }

    private void assertRefused(byte[] zip, String key) {
        Collected collected = collect("a.zip", zip);
        assertThat(paths(collected)).containsExactly("a.zip");
        assertThat(collected.refusals().get("a.zip").key()).isEqualTo(key);
    }

    @Test
    void the_total_over_nested_archives_is_limited() {
        byte[] inner = new AZip().with("a", random(600_000)).bytes();
        Inputs inputs = new Inputs(folder)
                .with(
                        "a.zip",
                        new AZip().with("1.zip", inner).with("2.zip", inner).bytes());

        Collected collected = new InputCollector(new ZipLimits(10, 1_500_000, 3))
                .collect(inputs.bills(), inputs.archive(), Set.of(), count -> {});

        assertThat(collected.refusals().values()).extracting("key").contains("probe.zip-too-large");
        assertThat(paths(collected)).contains("a.zip");
    }

    @Test
    void the_same_name_twice_is_refused() {
        byte[] zip = new AZip().with("a.csv", "x").with("b.csv", "y").bytes();
        for (int i = 0; i + 5 < zip.length; i++) {
            if (new String(zip, i, 5, StandardCharsets.ISO_8859_1).equals("b.csv")) {
                zip[i] = 'a';
            }
        }
        assertRefused(zip, "probe.zip-name-twice");
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 5, 8, 13})
    void a_damaged_zip_yields_its_members_untouched_or_none(long seed) {
        Random random = new Random(seed);
        byte[] zip = new AZip()
                .with("a.csv", random(3000))
                .with("b.csv", "号码,金额\n".repeat(200))
                .bytes();
        for (int round = 0; round < 60; round++) {
            byte[] damaged = zip.clone();
            damaged[random.nextInt(zip.length)] ^= (byte) (1 << random.nextInt(8));
            assertWholeOrNothing(damaged);
            assertWholeOrNothing(java.util.Arrays.copyOf(zip, random.nextInt(zip.length)));
        }
    }

    private void assertWholeOrNothing(byte[] zip) {
        Collected collected = collect("a.zip", zip);
        List<ArchivedFile> members = new ArrayList<>(collected.files());
        members.removeIf(file -> file.path().equals("a.zip"));
        if (!members.isEmpty()) {
            assertThat(collected.refusals()).isEmpty();
            assertThat(members).hasSize(2);
            assertThat(members).extracting(ArchivedFile::bytes).containsExactlyInAnyOrder(3000L, 2800L);
        }
    }

    private static byte[] random(int size) {
        byte[] bytes = new byte[size];
        new Random(7).nextBytes(bytes);
        return bytes;
    }
}
