package dev.billaudit.packs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.billaudit.ledger.Remark;
import dev.billaudit.ledger.failure.WrongUsage;
import dev.billaudit.register.Catalogue;
import dev.billaudit.rules.RuleCard;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PacksTest {

    private static final String LISTS = """
            donationNames: [捐款]
            keepingFeeNames: [停机保号]
            oneOffNames: [手续费]
            vagueNames: [信息费]
            """;

    @TempDir
    private Path folder;

    private void override(String path, String text) throws IOException {
        Files.createDirectories(folder.resolve(path).getParent());
        Files.writeString(folder.resolve(path), text);
    }

    private Remark refusal() {
        WrongUsage failure = org.assertj.core.api.Assertions.catchThrowableOfType(
                WrongUsage.class, () -> new Packs(folder).catalogue());
        return failure.remark();
    }

    @Test
    void the_catalogue_of_the_product_is_read() {
        Catalogue catalogue = new Packs(null).catalogue();

        assertThat(catalogue.aliases()).containsEntry("来电显示", List.of("主叫显示"));
        assertThat(catalogue.keepingFeeNames()).containsExactly("停机保号");
        assertThat(catalogue.donationNames()).contains("捐款").doesNotContain("公益", "慈善");
        assertThat(catalogue.oneOffNames()).contains("手续费", "安装调测费", "宽带年付费");
        assertThat(catalogue.vagueNames()).contains("信息费", "其他");
    }

    @Test
    void a_vague_name_is_nobodys_alias() {
        Catalogue catalogue = new Packs(null).catalogue();
        Set<String> aliases = new HashSet<>(catalogue.aliases().keySet());
        catalogue.aliases().values().forEach(aliases::addAll);

        assertThat(aliases).doesNotContainAnyElementsOf(catalogue.vagueNames());
    }

    @Test
    void every_provider_is_named_or_coded_and_every_port_is_digits() {
        ProviderCatalogueFile file = CataloguePack.providers(new PackReader(null));

        assertThat(file.ports())
                .extracting(ProviderCatalogueFile.Port::prefix)
                .doesNotHaveDuplicates()
                .allMatch(prefix -> prefix.matches("\\d{3,8}"));
        assertThat(file.providers())
                .extracting(ProviderCatalogueFile.Provider::spCode)
                .filteredOn(code -> code != null)
                .doesNotHaveDuplicates()
                .allMatch(code -> code.matches("\\d{6}"));
    }

    @Test
    void a_file_of_the_user_replaces_the_products() throws IOException {
        override("catalogue/services.yml", "services: [{name: 甲, category: VALUE_ADDED, aliases: [乙]}]\n" + LISTS);

        assertThat(new Packs(folder).catalogue().aliases()).containsOnlyKeys("甲");
    }

    @Test
    void an_unknown_key_is_refused_with_its_line() throws IOException {
        override(
                "catalogue/services.yml",
                "services:\n  - name: 甲\n    category: VALUE_ADDED\n    alias: [乙]\n" + LISTS);

        assertThat(refusal().key()).isEqualTo("packs.invalid");
        assertThat(refusal().args()).startsWith("catalogue/services.yml", "4");
        assertThat(refusal().args().get(2)).contains("alias");
    }

    @Test
    void an_unknown_category_is_refused_with_its_line() throws IOException {
        override("catalogue/services.yml", "services:\n  - name: 甲\n    category: VALUE\n" + LISTS);

        assertThat(refusal().args()).startsWith("catalogue/services.yml", "3");
    }

    @Test
    void a_list_that_is_left_out_is_refused() throws IOException {
        override("catalogue/services.yml", "services: []\n");

        assertThat(refusal().key()).isEqualTo("packs.invalid");
    }

    @Test
    void a_name_of_two_services_is_refused() throws IOException {
        override(
                "catalogue/services.yml",
                "services: [{name: 甲, category: PLAN, aliases: [丙]}, {name: 乙, category: PLAN, aliases: [丙]}]\n"
                        + LISTS);

        assertThat(refusal()).isEqualTo(Remark.of("packs.name-twice", "catalogue/services.yml", "丙", "甲", "乙"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "yuan: x, per: month",
                "yuan: '-1', per: month",
                "yuan: '1.2345', per: month",
                "yuan: '1', per: week"
            })
    void a_price_that_is_none_is_refused(String price) throws IOException {
        override(
                "catalogue/services.yml",
                "services: [{name: 甲, category: PLAN, prices: [{" + price + ", source: s}]}]\n" + LISTS);

        assertThat(refusal().key()).isEqualTo("packs.no-price");
    }

    @Test
    void a_provider_without_name_and_code_is_refused() throws IOException {
        override("catalogue/providers.yml", "providers: [{note: x}]\nports: []\n");

        assertThat(refusal()).isEqualTo(Remark.of("packs.provider-unknown", "catalogue/providers.yml"));
    }

    @Test
    void the_digest_follows_the_text_of_every_pack_in_use() throws IOException {
        String product = new Packs(null).digest(null);
        assertThat(new Packs(folder).digest(null)).isEqualTo(product).hasSize(64);

        override("layouts/own/list.yml", "id: own\n");
        String withLayout = new Packs(folder).digest(null);
        override("templates/own/letter.mustache", "hello");
        String withTemplate = new Packs(folder).digest(null);
        override("templates/own/letter.mustache", "hello!");

        assertThat(List.of(product, withLayout, withTemplate, new Packs(folder).digest(null)))
                .doesNotHaveDuplicates();
    }

    @Test
    void templates_and_packs_of_any_shape_are_read_from_the_users_folder() throws IOException {
        override("templates/own/letter.mustache", "你好 {{name}}");
        override("law/own.yml", "title: 甲\n");

        assertThat(new Packs(folder).text("templates/own/letter.mustache")).isEqualTo("你好 {{name}}");
        assertThat(new Packs(folder).one("law/own.yml", Titled.class)).isEqualTo(new Titled("甲"));
        assertThatThrownBy(() -> new Packs(folder).text("templates/own/none.mustache"))
                .isInstanceOfSatisfying(
                        WrongUsage.class,
                        failure -> assertThat(failure.remark())
                                .isEqualTo(
                                        Remark.of("packs.unreadable", "templates/own/none.mustache", "no such pack")));
    }

    private static final String RULES = """
            rules:
              - {id: a, title: {en: A}, basis: [x], inputs: [bill], thresholds: {times: "5", days: "3"}}
              - {id: b, title: {en: B}, basis: [], inputs: [], thresholds: {}}
            """;

    private List<RuleCard> changedBy(String own) throws IOException {
        override("rules.yml", RULES);
        override("own/mine.yml", own);
        return new Packs(folder).ruleCards(folder.resolve("own/mine.yml"));
    }

    @Test
    void a_persons_rules_change_what_they_name_and_leave_the_rest() throws IOException {
        List<RuleCard> changed = changedBy("rules: [{id: a, thresholds: {times: 7}}]\n");

        assertThat(changed)
                .containsExactly(
                        new RuleCard(
                                "a",
                                Map.of("en", "A"),
                                List.of("x"),
                                List.of("bill"),
                                Map.of("times", "7", "days", "3")),
                        new RuleCard("b", Map.of("en", "B"), List.of(), List.of(), Map.of()));
        assertThat(new Packs(folder).ruleCards(null).get(0).thresholds()).containsEntry("times", "5");
        assertThat(new Packs(folder).digest(folder.resolve("own/mine.yml")))
                .isNotEqualTo(new Packs(folder).digest(null));
    }

    @Test
    void a_rule_or_threshold_there_is_not_is_refused() {
        assertThatThrownBy(() -> changedBy("rules: [{id: c}]\n"))
                .isInstanceOfSatisfying(
                        WrongUsage.class,
                        failure -> assertThat(failure.remark())
                                .isEqualTo(Remark.of("packs.rule-unknown", "mine.yml", "c")));
        assertThatThrownBy(() -> changedBy("rules: [{id: a, thresholds: {time: 7}}]\n"))
                .isInstanceOfSatisfying(
                        WrongUsage.class,
                        failure -> assertThat(failure.remark())
                                .isEqualTo(Remark.of("packs.threshold-unknown", "mine.yml", "a", "time")));
    }

    @Test
    void an_unknown_rule_key_is_refused() {
        assertThatThrownBy(() -> changedBy("rules:\n  - id: a\n    treshold: {times: 7}\n"))
                .isInstanceOfSatisfying(
                        WrongUsage.class,
                        failure -> assertThat(failure.remark().args()).startsWith("mine.yml", "3"));
    }

    private record Titled(String title) {}
}
