package dev.billaudit.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.re2j.Pattern;
import dev.billaudit.findings.Grade;
import dev.billaudit.findings.JudgedMonth;
import dev.billaudit.findings.Verdict;
import dev.billaudit.ledger.BalancedMonth;
import dev.billaudit.ledger.Category;
import dev.billaudit.ledger.Money;
import dev.billaudit.rules.OwnCondition.Months;
import dev.billaudit.rules.OwnCondition.Prices;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OwnRuleTest {

    private static final ARegister AGREED =
            ARegister.empty().monthly("手机报", "5.00").monthly("阅读包", "5.00").contract("畅享套餐59元", "59.00");
    private static final String ROWS = """
            2025-05 | PLAN        | 畅享套餐59元 | 59.00
            2025-05 | VALUE_ADDED | 手机报      | 5.00 | monthly
            2025-06 | PLAN        | 畅享套餐59元 | 59.00
            2025-06 | VALUE_ADDED | 手机报      | 5.00 | monthly @搜狐 #901002/7
            2025-06 | VALUE_ADDED | 阅读包      | 5.00 | monthly
            2025-06 | ON_BEHALF   | 笑话天天看   | 5.00
            """;

    private static OwnCondition condition(
            @Nullable Category category, @Nullable String name, @Nullable Prices price, @Nullable Months age) {
        Pattern pattern = name == null ? null : Pattern.compile(name, Pattern.CASE_INSENSITIVE);
        return new OwnCondition("mine", "我的规则", "请核对", category, pattern, null, null, price, age);
    }

    private static List<JudgedMonth> judged(OwnCondition own) {
        var judgement = new Judgement(Judges.cards(), List.of(own), Judges.CATALOGUE);
        List<BalancedMonth> months = MarkedBill.of(ROWS).months();
        return List.of(
                judgement.judge(new Dossier(months.get(0), List.of(), AGREED.build())),
                judgement.judge(new Dossier(months.get(1), months.subList(0, 1), AGREED.build())));
    }

    private static List<String> found(OwnCondition own) {
        return judged(own).stream()
                .flatMap(month -> month.findings().stream())
                .filter(finding -> finding.rule().equals("own:mine"))
                .map(finding -> finding.month() + " " + finding.service())
                .toList();
    }

    @Test
    void what_fits_every_part_is_laid_before_a_person() {
        JudgedMonth june =
                judged(condition(Category.VALUE_ADDED, "阅读", null, null)).get(1);

        assertThat(june.findings())
                .filteredOn(finding -> finding.rule().equals("own:mine"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.grade()).isEqualTo(Grade.REVIEW);
                    assertThat(finding.caseId()).isNull();
                    assertThat(finding.charged()).isEqualTo(Money.ofYuan("5.00"));
                });
        assertThat(june.charges())
                .filteredOn(row -> row.verdict() == Verdict.SUSPECT)
                .extracting(row -> row.rule())
                .containsExactlyInAnyOrder("own:mine", "unrecognised-sp");
    }

    @Test
    void a_rule_of_the_product_has_the_money_first() {
        assertThat(found(condition(Category.ON_BEHALF, null, null, null))).isEmpty();
        assertThat(found(condition(Category.VALUE_ADDED, null, null, null)))
                .containsExactly("2025-05 手机报", "2025-06 手机报", "2025-06 阅读包");
    }

    @Test
    void price_provider_and_code_are_asked() {
        Prices above = new Prices(Money.ofYuan("5.01"), null);
        Pattern sohu = Pattern.compile("搜狐");

        assertThat(found(condition(Category.VALUE_ADDED, null, above, null))).isEmpty();
        assertThat(found(new OwnCondition("mine", "T", "", null, null, sohu, null, null, null)))
                .containsExactly("2025-06 手机报");
        assertThat(found(new OwnCondition("mine", "T", "", null, null, null, "901002", null, null)))
                .containsExactly("2025-06 手机报");
    }

    @Test
    void age_is_counted_in_months_on_record_and_not_guessed_without_any() {
        OwnCondition fresh = condition(Category.VALUE_ADDED, null, null, new Months(1, 1));

        assertThat(found(fresh)).containsExactly("2025-06 阅读包");
        assertThat(found(condition(Category.VALUE_ADDED, null, null, new Months(2, null))))
                .containsExactly("2025-06 手机报");
        assertThat(judged(fresh).get(0).notChecked())
                .filteredOn(row -> row.rule().equals("own:mine"))
                .singleElement()
                .satisfies(row -> assertThat(row.money()).isEqualTo(Money.ofYuan("5.00")));
    }
}
