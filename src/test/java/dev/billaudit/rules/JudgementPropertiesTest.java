package dev.billaudit.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.billaudit.findings.Finding;
import dev.billaudit.findings.JudgedCharge;
import dev.billaudit.findings.JudgedMonth;
import dev.billaudit.findings.Verdict;
import dev.billaudit.ledger.BalancedMonth;
import dev.billaudit.ledger.Category;
import dev.billaudit.ledger.ChargeLine;
import dev.billaudit.ledger.CoverageState;
import dev.billaudit.ledger.Money;
import dev.billaudit.ledger.RecordKind;
import dev.billaudit.register.Contract;
import dev.billaudit.register.LineEvent;
import dev.billaudit.register.LineRegister;
import dev.billaudit.register.ServiceEntry.Kind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What must hold of any bill. {@code -Dmonths=2500} draws more of them. */
class JudgementPropertiesTest {

    private static final List<String> NAMES =
            List.of("手机报", "飞信会员", "虚拟人生", "星座密语", "彩铃", "短信捐款", "停机保号费", "全球通88套餐", "合约提前终止违约金");
    private static final int MONTHS = Integer.getInteger("months", 40);

    private static BalancedMonth month(Random random) {
        ABill bill = ABill.forLine("13800138000");
        Category[] categories = Category.values();
        for (int i = 1 + random.nextInt(12); i > 0; i--) {
            Category category = categories[random.nextInt(categories.length)];
            String name = random.nextInt(6) == 0 ? null : NAMES.get(random.nextInt(NAMES.size()));
            boolean reduction = category == Category.CREDIT;
            long li = random.nextInt(4) == 0 ? random.nextInt(20_000) : 5_000;
            String amount = new Money(reduction ? -li : li).toString();
            bill.item(category, reduction ? name + "退费" : name, amount, item -> switch (random.nextInt(5)) {
                case 0 -> item.monthly();
                case 1 -> item.perUse().on("2025-06-0" + (1 + random.nextInt(9)));
                case 2 -> item.is(ChargeLine.Origin.REMAINDER).under("代收费");
                case 3 -> item.by("搜狐", "901002", null, "1066" + random.nextInt(3));
                default -> item;
            });
        }
        for (RecordKind kind : RecordKind.values()) {
            bill.covering(kind, CoverageState.values()[random.nextInt(3)]);
        }
        return random.nextBoolean() ? bill.used().build() : bill.build();
    }

    private static ARegister register(Random random) {
        ARegister register = ARegister.empty();
        for (int i = random.nextInt(5); i > 0; i--) {
            register.entry(
                    Kind.values()[random.nextInt(4)],
                    NAMES.get(random.nextInt(NAMES.size())),
                    random.nextBoolean() ? null : "3.00",
                    null,
                    random.nextBoolean() ? null : "2025-0" + (4 + random.nextInt(5)) + "-11");
        }
        if (random.nextBoolean()) {
            register.contract("全球通88套餐", random.nextBoolean() ? "4.00" : null);
        }
        if (random.nextInt(3) == 0) {
            LineEvent.Kind[] kinds = LineEvent.Kind.values();
            register.event(kinds[random.nextInt(kinds.length)], "2025-0" + (4 + random.nextInt(3)) + "-13");
        }
        return register;
    }

    private static BalancedMonth with(BalancedMonth month, List<ChargeLine> charges) {
        return new BalancedMonth(
                month.line(),
                month.carrier(),
                month.cycle(),
                month.hasBill(),
                charges,
                month.statedTotal(),
                month.totalEvidence(),
                month.difference(),
                month.coverage(),
                month.usage(),
                month.remarks());
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 5, 8, 13})
    void every_yuan_has_one_verdict_and_claims_stay_inside_the_bill(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < MONTHS; i++) {
            BalancedMonth month = month(random);
            JudgedMonth judged = Judges.judge(register(random).build(), month);

            for (ChargeLine charge : month.charges()) {
                List<JudgedCharge> rows = judged.charges().stream()
                        .filter(row -> row.charge().number() == charge.number())
                        .toList();
                assertThat(sum(rows.stream().map(row -> row.charge().amount()).toList()))
                        .isEqualTo(charge.amount());
                assertThat(rows)
                        .allSatisfy(row ->
                                assertThat(row.verdict() == Verdict.SUSPECT).isEqualTo(row.findingId() != null));
            }
            List<Finding> findings = judged.findings();
            Money claims = sum(findings.stream().map(Finding::claim).toList());
            assertThat(claims).isLessThanOrEqualTo(month.net().atLeast(Money.ZERO));
            assertThat(findings).allSatisfy(finding -> {
                assertThat(finding.claim().plus(finding.offset())).isLessThanOrEqualTo(finding.charged());
                assertThat(finding.claim().isNegative()).isFalse();
                assertThat(finding.offset().isNegative()).isFalse();
                assertThat(finding.evidence()).isNotEmpty();
            });
            assertThat(findings).extracting(Finding::id).doesNotHaveDuplicates();
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 5, 8, 13})
    void the_order_of_charges_does_not_matter(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < MONTHS; i++) {
            BalancedMonth month = month(random);
            LineRegister register = register(random).build();
            List<ChargeLine> shuffled = new ArrayList<>(month.charges());
            Collections.shuffle(shuffled, random);

            assertThat(Judges.judge(register, with(month, shuffled)).findings())
                    .isEqualTo(Judges.judge(register, month).findings());
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 5, 8, 13})
    void the_order_of_the_register_does_not_matter(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < MONTHS; i++) {
            BalancedMonth month = month(random);
            ARegister written = register(random);
            for (int more = random.nextInt(3); more > 0; more--) {
                String until = random.nextBoolean() ? null : "2025-06-1" + random.nextInt(10);
                String[] prices = {"3.00", "4.00", "5.00", null};
                written.contract(Contract.Kind.MOBILE, "全球通88套餐", prices[random.nextInt(4)], until, "1.00");
            }
            for (int more = random.nextInt(4); more > 0; more--) {
                String name = NAMES.get(random.nextInt(NAMES.size()));
                String[] prices = {"1.00", "2.00", "5.00", null};
                String from = random.nextBoolean() ? null : "2025-06-0" + (1 + random.nextInt(9));
                String until = random.nextBoolean() ? null : "2025-06-1" + random.nextInt(10);
                written.entry(Kind.values()[random.nextInt(4)], name, prices[random.nextInt(4)], from, until);
            }
            for (int more = random.nextInt(3); more > 0; more--) {
                LineEvent.Kind[] kinds = LineEvent.Kind.values();
                written.event(kinds[random.nextInt(kinds.length)], "2025-0" + (5 + random.nextInt(2)) + "-13");
            }
            LineRegister register = written.build();

            assertThat(said(Judges.judge(shuffled(register, random), month)))
                    .as("%s", register)
                    .isEqualTo(said(Judges.judge(register, month)));
        }
    }

    private static LineRegister shuffled(LineRegister register, Random random) {
        return new LineRegister(
                shuffled(register.services(), random),
                shuffled(register.contracts(), random),
                shuffled(register.events(), random),
                shuffled(register.confirmations(), random),
                shuffled(register.accepted(), random));
    }

    private static <T> List<T> shuffled(List<T> rows, Random random) {
        List<T> shuffled = new ArrayList<>(rows);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }

    /** All but the texts, which name a row of the register where several say the same. */
    private static List<String> said(JudgedMonth judged) {
        var said = new ArrayList<String>();
        judged.findings()
                .forEach(finding -> said.add("%s %s %s %s %s"
                        .formatted(
                                finding.rule(),
                                finding.evidence().get(0).place().row(),
                                finding.charged(),
                                finding.claim(),
                                finding.grade())));
        judged.charges()
                .forEach(row ->
                        said.add(row.charge().number() + " " + row.charge().amount() + " " + row.verdict()));
        return said;
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 5, 8, 13})
    void an_unrelated_charge_removes_no_finding_about_others(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < MONTHS; i++) {
            BalancedMonth month = month(random);
            LineRegister register = register(random).build();
            List<ChargeLine> more = new ArrayList<>(month.charges());
            more.addAll(ABill.forLine("13800138000")
                    .item(Category.OTHER, "补收费", "1.00", item -> item.at("z.csv", 77))
                    .build()
                    .charges()
                    .stream()
                    .map(charge -> new ChargeLine(
                            999,
                            charge.category(),
                            charge.item(),
                            charge.provider(),
                            charge.rhythm(),
                            charge.amount(),
                            charge.origin(),
                            charge.section(),
                            charge.cycle(),
                            charge.day(),
                            charge.evidence()))
                    .toList());

            assertThat(Judges.judge(register, with(month, more)).findings())
                    .extracting(Finding::id)
                    .containsAll(Judges.judge(register, month).findings().stream()
                            .map(Finding::id)
                            .toList());
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 5, 8, 13})
    void an_entry_that_covers_a_charge_clears_it_of_being_unrecognised(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < MONTHS; i++) {
            BalancedMonth month = month(random);
            ARegister register = register(random);
            NAMES.forEach(name -> register.monthly(name, null));

            assertThat(Judges.judge(register.build(), month).findings())
                    .filteredOn(finding -> finding.rule().startsWith("unrecognised") && finding.service() != null)
                    .isEmpty();
        }
    }

    private static Money sum(List<Money> amounts) {
        return amounts.stream().reduce(Money.ZERO, Money::plus);
    }
}
