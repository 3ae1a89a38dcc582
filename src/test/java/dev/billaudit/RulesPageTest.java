package dev.billaudit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.billaudit.dispute.LawArticle;
import dev.billaudit.dispute.LawFile;
import dev.billaudit.packs.PackReader;
import dev.billaudit.packs.Packs;
import dev.billaudit.rules.AuditRule;
import dev.billaudit.rules.RuleCard;
import dev.billaudit.rules.RuleCatalogue;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * {@code src/docs/rules.md} says what {@code rules.yml}, the law pack and the wording files say. {@code -Dgolden=write}
 * writes it anew, never in CI; the change is then judged in the diff.
 */
class RulesPageTest {

    private static final Path PAGE = Path.of("src/docs/rules.md");
    private static final String CONTRACT = "contract";

    private final PackReader packs = new PackReader(null);
    private final List<RuleCard> cards = new Packs(null).ruleCards(null);
    private final Map<String, LawArticle> law = packs.read(LawFile.PATH, LawFile.class).articles().stream()
            .collect(Collectors.toMap(LawArticle::id, Function.identity()));
    private final Map<String, String> said = texts("rules");
    private final Map<String, String> meanings = texts("report");

    @Test
    void the_page_is_what_the_data_says() throws IOException {
        String page = page();
        if ("write".equals(System.getProperty("golden"))) {
            assertThat(System.getenv("CI"))
                    .as("golden files are never written in CI")
                    .isNull();
            Files.writeString(PAGE, page, StandardCharsets.UTF_8);
        }

        assertThat(Files.readString(PAGE, StandardCharsets.UTF_8))
                .as("look at the change, then run: mvn test -Dtest=RulesPageTest -Dgolden=write")
                .isEqualTo(page);
    }

    @Test
    void every_basis_is_an_article_of_the_law_pack_or_the_contract() {
        assertThat(cards)
                .allSatisfy(card -> assertThat(card.basis())
                        .as("basis of %s in rules.yml", card.id())
                        .allMatch(basis -> basis.equals(CONTRACT) || law.containsKey(basis)));
    }

    private String page() {
        StringBuilder page = new StringBuilder("""
                # The rules

                Made by `RulesPageTest` from `rules.yml`, the law pack and the wording files; `-Dgolden=write` makes it anew.

                They are asked in this order, yuan by yuan: each sees what the ones before it left. A rule that lacks an
                input abstains. A threshold is changed by a file of one's own (`--rules FILE`), which holds only what differs:

                ```yaml
                rules:
                  - id: abnormal-total
                    thresholds: {factor: "4"}
                ```

                Why a threshold is what it is stands beside it in `src/main/resources/rules.yml`.

                The same file may hold rules of one's own, asked after all others, of what these left. A charge that fits every
                part is a finding of `own:<id>`, grade `REVIEW`: a person decides. Patterns are of
                RE2 syntax, found anywhere in the name, case ignored; 50 rules at most, patterns of 200 characters at most:

                ```yaml
                own:
                  - id: games
                    title: 游戏
                    reason: company lines may not order games
                    category: ON_BEHALF
                    name: 游戏|game
                    provider: ^爱游戏$
                    code: "698028"
                    price: {from: "5.00", to: "10.00"}
                    age: {to: 3}
                ```

                `code` is an enterprise code, a service code or a port; `age` counts the months on record, this one included.
                """);
        Map<String, AuditRule> rules = new LinkedHashMap<>();
        new RuleCatalogue(cards).rules().forEach(rule -> rules.put(rule.id(), rule));
        for (RuleCard card : cards) {
            AuditRule rule = rules.get(card.id());
            page.append("\n## ").append(card.id()).append("\n\n");
            page.append(card.title().get("zh-CN"))
                    .append(" · ")
                    .append(card.title().get("en"))
                    .append("\n");
            if (rule != null) {
                page.append("\n")
                        .append(meanings.get("report.rule-meaning." + card.id()))
                        .append("\n");
            }
            page.append("\n- Looks at: ")
                    .append(String.join(", ", card.inputs()))
                    .append("\n");
            if (rule != null) {
                page.append("- Family of its cases: ")
                        .append(rule.family().id())
                        .append("\n");
                page.append("- Basis: ").append(basis(card)).append("\n");
            }
            page.append("- Thresholds: ").append(thresholds(card)).append("\n");
            page.append(sentences(card));
        }
        return page.toString();
    }

    private String basis(RuleCard card) {
        return card.basis().stream()
                .map(basis -> basis.equals(CONTRACT) ? "the contract" : named(law.get(basis)))
                .collect(Collectors.joining("; "));
    }

    private static String named(LawArticle article) {
        return article.title().get("en") + article.article().get("en") + " ("
                + article.gist().get("en") + ")";
    }

    private static String thresholds(RuleCard card) {
        return card.thresholds().isEmpty()
                ? "none"
                : new TreeMap<>(card.thresholds())
                        .entrySet().stream()
                                .map(threshold -> "`" + threshold.getKey() + "` = " + threshold.getValue())
                                .collect(Collectors.joining("; "));
    }

    /** What the rule can say, against a charge and for it. */
    private String sentences(RuleCard card) {
        String own = "rules." + card.id() + ".";
        String sentences = said.entrySet().stream()
                .filter(text -> text.getKey().startsWith(own))
                .map(text -> "  - " + text.getValue() + "\n")
                .collect(Collectors.joining());
        return sentences.isEmpty() ? "" : "- Can say:\n" + sentences;
    }

    private Map<String, String> texts(String name) {
        return packs.read("wording/en/" + name + ".yml", Texts.class);
    }

    /** The flat map of keys and texts that a wording file is. */
    static final class Texts extends LinkedHashMap<String, String> {}
}
