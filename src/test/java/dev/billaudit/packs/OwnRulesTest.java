package dev.billaudit.packs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.billaudit.ledger.Category;
import dev.billaudit.ledger.Money;
import dev.billaudit.ledger.failure.WrongUsage;
import dev.billaudit.rules.OwnCondition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OwnRulesTest {

    @TempDir
    private Path folder;

    private Path file(String yaml) throws IOException {
        return Files.writeString(folder.resolve("own.yml"), yaml);
    }

    @Test
    void every_part_of_an_own_rule_is_read() throws IOException {
        Path file = file("""
                rules:
                  - {id: abnormal-total, thresholds: {factor: "4"}}
                own:
                  - id: games
                    title: 游戏
                    reason: 公司号码不得订游戏
                    category: ON_BEHALF
                    name: 游戏|game
                    provider: ^爱游戏$
                    code: "698028"
                    price: {from: 5, to: "10.00"}
                    age: {to: 3}
                """);

        assertThat(new Packs(null).ownRules(file)).singleElement().satisfies(own -> {
            assertThat(own.ruleId()).isEqualTo("own:games");
            assertThat(own.category()).isEqualTo(Category.ON_BEHALF);
            assertThat(own.name().pattern()).isEqualTo("游戏|game");
            assertThat(own.code()).isEqualTo("698028");
            assertThat(own.price()).isEqualTo(new OwnCondition.Prices(Money.ofYuan("5"), Money.ofYuan("10")));
            assertThat(own.age()).isEqualTo(new OwnCondition.Months(1, 3));
        });
        assertThat(new Packs(null).ruleCards(file))
                .filteredOn(card -> card.id().equals("abnormal-total"))
                .singleElement()
                .satisfies(card -> assertThat(card.thresholds()).containsEntry("factor", "4"));
    }

    @Test
    void a_file_may_have_only_one_of_the_two_parts() throws IOException {
        assertThat(new Packs(null).ownRules(file("rules: []"))).isEmpty();
        assertThat(new Packs(null).ownRules(null)).isEmpty();
        Path own = file("own:\n  - {id: a, title: A, code: x}\n");
        assertThat(new Packs(null).ownRules(own)).hasSize(1);
        assertThat(new Packs(null).ruleCards(own)).isEqualTo(new Packs(null).ruleCards(null));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{id: Games, title: A, code: x} | packs.own-id | 3",
                "{id: ok, title: A, code: x} | packs.own-id | 3",
                "{id: b, code: x} | packs.own-title | 3",
                "{id: b, title: B} | packs.own-empty | 3",
                "{id: b, title: B, name: '(a)\\1'} | packs.own-pattern | 3",
                "{id: b, title: B, name: ''} | packs.own-pattern-length | 3",
                "{id: b, title: B, price: {from: 5, to: 4}} | packs.own-span | 3",
                "{id: b, title: B, price: {from: '5,0'}} | packs.own-span | 3",
                "{id: b, title: B, age: {from: 0}} | packs.own-span | 3",
                "{id: b, title: B, colour: red} | packs.invalid | 3",
            })
    void what_cannot_be_used_is_refused_with_line_and_reason(String rule, String key, int line) throws IOException {
        Path file = file("own:\n  - {id: ok, title: OK, code: x}\n  - " + rule + "\n");

        assertThatThrownBy(() -> new Packs(null).ownRules(file))
                .isInstanceOf(WrongUsage.class)
                .satisfies(end -> {
                    var remark = ((WrongUsage) end).remark();
                    assertThat(remark.key()).isEqualTo(key);
                    assertThat(remark.args().subList(0, 2)).isEqualTo(List.of("own.yml", Integer.toString(line)));
                });
    }

    @Test
    void length_and_number_are_limited() throws IOException {
        Path longest = file("own:\n  - {id: a, title: A, name: " + "x".repeat(201) + "}\n");
        assertThatThrownBy(() -> new Packs(null).ownRules(longest)).hasMessageContaining("packs.own-pattern-length");

        StringBuilder many = new StringBuilder("own:\n");
        for (int i = 0; i <= 50; i++) {
            many.append("  - {id: r").append(i).append(", title: A, code: x}\n");
        }
        Path most = file(many.toString());
        assertThatThrownBy(() -> new Packs(null).ownRules(most)).hasMessageContaining("packs.own-too-many");
    }
}
