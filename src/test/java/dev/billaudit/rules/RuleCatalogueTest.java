package dev.billaudit.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.billaudit.ledger.failure.WrongUsage;
import dev.billaudit.packs.PackReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What must hold of the rules as a whole. */
class RuleCatalogueTest {

    private static final Path SOURCES = Path.of("src/main/java/dev/billaudit/rules");
    private static final Pattern KEY = Pattern.compile("\"(rules\\.[a-z.-]*[a-z])\"");

    /** Runs once for each rule of the user's own file, never of itself. */
    private static final String OF_THE_USER = "OwnRule";

    private final List<AuditRule> rules = new RuleCatalogue(Judges.cards()).rules();

    private static List<RuleCard> without(String id) {
        return Judges.cards().stream().filter(card -> !card.id().equals(id)).toList();
    }

    private static List<RuleCard> with(String id, String threshold, String value) {
        return Judges.cards().stream()
                .map(card -> {
                    Map<String, String> thresholds = new HashMap<>(card.thresholds());
                    if (card.id().equals(id)) {
                        thresholds.put(threshold, value);
                    }
                    return new RuleCard(card.id(), card.title(), card.basis(), card.inputs(), thresholds);
                })
                .toList();
    }

    @Test
    void the_rules_are_asked_in_the_order_of_the_design() {
        assertThat(rules)
                .extracting(AuditRule::id)
                .containsExactly(
                        "charged-after-cancellation",
                        "duplicate-charge",
                        "trial-turned-paid",
                        "price-above-agreed",
                        "idle-period-fee",
                        "unrecognised-sp",
                        "unrecognised-value-added",
                        "unitemised-charge",
                        "plan-fee-not-agreed",
                        "penalty-not-owed",
                        "bill-does-not-add-up",
                        "abnormal-total",
                        "refund-missing",
                        "charged-again");
    }

    @Test
    void every_rule_belongs_to_a_family_of_cases() {
        assertThat(rules.stream()
                        .collect(Collectors.groupingBy(
                                rule -> rule.family().id(), Collectors.mapping(AuditRule::id, Collectors.toList()))))
                .containsEntry("idle", List.of("idle-period-fee"))
                .containsEntry("plan", List.of("plan-fee-not-agreed"))
                .containsEntry("penalty", List.of("penalty-not-owed"))
                .containsEntry("bill", List.of("bill-does-not-add-up", "abnormal-total"))
                .containsOnlyKeys("unauthorised", "idle", "plan", "penalty", "bill");
        var own = new OwnCondition("mine", "T", "", null, null, null, null, null, null);
        assertThat(new OwnRule(own).family().id()).isEqualTo("unauthorised");
    }

    @Test
    void every_rule_says_something_of_what_it_was_asked() {
        List<Opinion> opinions = new ArrayList<>();
        List.of(ARegister.empty(), ARegister.empty().monthly("手机报", "2.00").contract("畅享套餐", "50.00"))
                .forEach(register -> MarkedBill.of("""
                                2025-05 | PLAN        | 畅享套餐 | 59.00
                                2025-06 | PLAN        | 畅享套餐 | 59.00
                                2025-06 | PLAN        | 来电提醒 | 5.00
                                2025-06 | VALUE_ADDED | 手机报   | 3.00 | monthly
                                2025-06 | VALUE_ADDED | 手机报   | 3.00 | monthly
                                2025-06 | ON_BEHALF   |          | 1.00
                                2025-06 | PENALTY     | 违约金   | 100.00
                                2025-06 | CREDIT      | 手机报   | -1.00
                                """)
                        .months()
                        .forEach(month -> opinions.addAll(Judges.explain(register.build(), month))));

        assertThat(opinions).doesNotContainNull();
        assertThat(opinions)
                .allSatisfy(opinion -> assertThat(opinion.because().key()).startsWith("rules."));
        assertThat(opinions).extracting(Opinion::rule).contains("penalty-not-owed", "duplicate-charge");
    }

    @Test
    void every_rule_class_is_in_the_catalogue_and_hidden() throws IOException {
        Set<String> classes = sources().stream()
                .map(path -> path.getFileName().toString().replace(".java", ""))
                .filter(name -> name.endsWith("Rule")
                        && !Set.of("AuditRule", OF_THE_USER).contains(name))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(rules)
                .extracting(rule -> rule.getClass().getSimpleName())
                .as("a rule class that the catalogue does not list does not run: add it in RuleCatalogue")
                .containsExactlyInAnyOrderElementsOf(classes);
        assertThat(rules).allSatisfy(rule -> {
            assertThat(Modifier.isFinal(rule.getClass().getModifiers())).isTrue();
            assertThat(Modifier.isPublic(rule.getClass().getModifiers())).isFalse();
        });
    }

    @Test
    void the_id_of_a_rule_is_its_class_name_in_kebab_case() {
        assertThat(rules).allSatisfy(rule -> {
            String name = rule.getClass().getSimpleName().replaceFirst("Rule$", "");
            assertThat(rule.id())
                    .isEqualTo(name.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT));
        });
    }

    @Test
    void every_rule_has_a_card_with_a_title_in_both_languages_in_the_same_order() {
        List<String> cards = Judges.cards().stream().map(RuleCard::id).toList();

        assertThat(cards.subList(0, rules.size()))
                .containsExactlyElementsOf(rules.stream().map(AuditRule::id).toList());
        assertThat(cards.subList(rules.size(), cards.size())).containsExactly("signals");
        assertThat(Judges.cards()).allSatisfy(card -> {
            assertThat(card.title()).containsOnlyKeys("zh-CN", "en");
            assertThat(card.inputs()).isNotEmpty();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void every_remark_has_words_and_no_words_are_left_over(String language) throws IOException {
        Set<String> words = new TreeSet<>(texts(language).keySet());
        Set<String> used = new TreeSet<>(Set.of(
                "rules.trial-turned-paid.trial",
                "rules.trial-turned-paid.free",
                "rules.idle-period-fee.keeping-fee",
                "rules.idle-period-fee.not-recurring",
                "rules.unrecognised-sp.why",
                "rules.unrecognised-sp.clear",
                "rules.unrecognised-value-added.why",
                "rules.unrecognised-value-added.clear"));
        words.stream()
                .filter(key -> key.matches("rules\\.(signal|compared|provider\\.usual-price)\\..*"))
                .forEach(used::add);
        for (Path source : sources()) {
            KEY.matcher(Files.readString(source)).results().forEach(match -> used.add(match.group(1)));
        }

        assertThat(words).isEqualTo(used);
    }

    @Test
    void both_languages_put_in_the_same_values() {
        Map<String, String> chinese = texts("zh-CN");
        Map<String, String> english = texts("en");

        assertThat(chinese)
                .allSatisfy((key, text) ->
                        assertThat(places(text)).as(key).isEqualTo(places(english.getOrDefault(key, ""))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"duplicate-charge", "abnormal-total", "signals"})
    void a_missing_card_stops_the_run(String id) {
        assertThatThrownBy(() -> new RuleCatalogue(without(id)))
                .isInstanceOf(WrongUsage.class)
                .hasMessageContaining("rules.card-missing")
                .hasMessageContaining(id);
    }

    @Test
    void a_card_twice_or_without_a_rule_stops_the_run() {
        List<RuleCard> twice = new ArrayList<>(Judges.cards());
        twice.add(twice.get(0));
        List<RuleCard> unknown = new ArrayList<>(Judges.cards());
        unknown.add(new RuleCard("charged-on-sundays", Map.of(), List.of(), List.of(), Map.of()));

        assertThatThrownBy(() -> new RuleCatalogue(twice)).hasMessageContaining("rules.card-twice");
        assertThatThrownBy(() -> new RuleCatalogue(unknown)).hasMessageContaining("rules.card-without-rule");
    }

    @Test
    void thresholds_are_read_strictly() {
        assertThatThrownBy(() -> new RuleCatalogue(with("abnormal-total", "facter", "5")))
                .isInstanceOf(WrongUsage.class)
                .hasMessageContaining("rules.threshold-unknown");
        assertThatThrownBy(() -> new RuleCatalogue(with("abnormal-total", "factor", "five")))
                .hasMessageContaining("rules.threshold-invalid");
        assertThatThrownBy(() -> new RuleCatalogue(with("abnormal-total", "factor", "0")))
                .hasMessageContaining("rules.threshold-invalid");
        assertThatThrownBy(() -> new RuleCatalogue(with("idle-period-fee", "keeping-fee", "-1.00")))
                .hasMessageContaining("rules.threshold-invalid");
        assertThatThrownBy(() -> new RuleCatalogue(with("idle-period-fee", "keeping-fee", "10.00001")))
                .hasMessageContaining("rules.threshold-invalid");
        assertThatThrownBy(() -> new RuleCatalogue(with("signals", "odd-hours-from", "0.5")))
                .hasMessageContaining("rules.threshold-invalid");
        List<RuleCard> bare = Judges.cards().stream()
                .map(card -> new RuleCard(card.id(), card.title(), card.basis(), card.inputs(), Map.of()))
                .toList();
        assertThatThrownBy(() -> new RuleCatalogue(bare)).hasMessageContaining("rules.threshold-missing");
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.list(SOURCES)) {
            return files.filter(path -> path.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        }
    }

    private static Map<String, String> texts(String language) {
        try {
            String path = "wording/" + language + "/rules.yml";
            return PackReader.parse(path, Files.readString(Path.of("src/main/resources", path)), Texts.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> places(String text) {
        return Pattern.compile("\\{\\d}")
                .matcher(text)
                .results()
                .map(match -> match.group())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The flat map of keys and texts that a wording file is. */
    static final class Texts extends LinkedHashMap<String, String> {}
}
