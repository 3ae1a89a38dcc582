package dev.billaudit.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.billaudit.findings.RuleFamily;
import dev.billaudit.ledger.BalancedMonth;
import dev.billaudit.ledger.Category;
import dev.billaudit.ledger.CoverageState;
import dev.billaudit.ledger.RecordKind;
import dev.billaudit.ledger.Remark;
import dev.billaudit.register.LineEvent;
import dev.billaudit.register.ServiceEntry.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a finding was held against, as {@code explain} tells it. */
class ComparisonTest {

    private static final Judgement JUDGEMENT = new Judgement(Judges.cards(), Judges.CATALOGUE);

    private static List<String> compared(Dossier dossier, boolean isOfBill) {
        List<Remark> remarks = JUDGEMENT
                .comparisons(dossier)
                .of(isOfBill ? null : dossier.month().charges().get(0));
        return remarks.stream()
                .map(remark -> remark.key().replace("rules.compared.", "") + " " + String.join(" ", remark.args()))
                .toList();
    }

    private static Dossier dossier(ARegister register, BalancedMonth month, BalancedMonth... earlier) {
        return new Dossier(month, List.of(earlier), register.build());
    }

    private static ABill bill(String month, String amount) {
        return ABill.forLine("13800138000").in(month).item(Category.ON_BEHALF, "笑话天天看", amount);
    }

    private static List<String> withoutRecords(List<String> said) {
        return said.stream().filter(line -> !line.startsWith("records.")).toList();
    }

    @Test
    void nothing_at_hand_is_told_too() {
        assertThat(compared(dossier(ARegister.empty(), bill("2025-06", "5.00").build()), false))
                .containsExactly(
                        "no-entry 0",
                        "no-contract ",
                        "no-earlier ",
                        "no-message 0",
                        "records.bill " + present(),
                        "records.voice " + present(),
                        "records.message " + present(),
                        "records.data " + present(),
                        "records.value_added " + present(),
                        "records.on_behalf " + present());
    }

    private static String present() {
        return Remark.words(List.of("ledger.coverage.present"));
    }

    @Test
    void lists_that_are_missing_or_stated_empty_are_said_in_words() {
        BalancedMonth month = bill("2025-06", "5.00")
                .covering(RecordKind.VOICE, CoverageState.MISSING)
                .covering(RecordKind.DATA, CoverageState.STATED_EMPTY)
                .build();

        assertThat(compared(dossier(ARegister.empty(), month), false))
                .contains(
                        "records.voice " + Remark.words(List.of("ledger.coverage.missing")),
                        "records.data " + Remark.words(List.of("ledger.coverage.stated_empty")));
    }

    @Test
    void entries_of_the_service_are_shown_with_price_and_days() {
        ARegister register = ARegister.empty()
                .entry(Kind.PER_USE, "笑话天天看", "2.00", "2024-01-01", null)
                .entry(Kind.TRIAL, "笑话天天看", null, null, "2024-12-31")
                .monthly("手机报", "3.00");

        assertThat(compared(dossier(register, bill("2025-06", "5.00").build()), false))
                .startsWith(
                        "entry services.csv:2 笑话天天看 per-use 2.00 2024-01-01 – …",
                        "entry services.csv:3 笑话天天看 trial - … – 2024-12-31",
                        "no-contract ");
    }

    @Test
    void without_an_entry_the_nearest_is_named_and_acquits_nobody() {
        ARegister register = ARegister.empty().monthly("彩铃", null).monthly("笑话天天听", null);

        assertThat(compared(dossier(register, bill("2025-06", "5.00").build()), false))
                .startsWith("no-entry 2", "nearest 笑话天天听 80 services.csv:3");
        assertThat(compared(
                        dossier(
                                ARegister.empty().monthly("彩铃", null),
                                bill("2025-06", "5.00").build()),
                        false))
                .startsWith("no-entry 1", "no-contract ");
    }

    @Test
    void contracts_and_events_of_the_line_are_shown() {
        ARegister register = ARegister.empty()
                .contract("畅享套餐59元", "59.00")
                .contract(null, null)
                .event(LineEvent.Kind.IDLE, "2025-05-01", "2025-05-31");

        assertThat(compared(dossier(register, bill("2025-06", "5.00").build()), false))
                .contains(
                        "contract contracts.csv:2 畅享套餐59元 59.00 2020-01-01 – …",
                        "contract contracts.csv:3 - - 2020-01-01 – …",
                        "event events.csv:2 idle 2025-05-01 – 2025-05-31")
                .doesNotContain("no-contract ");
    }

    @Test
    void the_last_six_months_say_what_the_same_service_took() {
        BalancedMonth other = ABill.forLine("13800138000")
                .in("2025-05")
                .item(Category.ON_BEHALF, "贺卡", "9.00")
                .item(Category.ON_BEHALF, "笑话天天看", "2.00")
                .item(Category.ON_BEHALF, "笑话天天看", "3.00")
                .item(Category.CREDIT, "笑话天天看", "-1.00")
                .build();
        BalancedMonth[] earlier = {
            bill("2024-11", "1.00").build(),
            bill("2024-12", "1.00").build(),
            bill("2025-01", "1.00").build(),
            bill("2025-02", "1.00").build(),
            bill("2025-03", "1.00").build(),
            bill("2025-04", "1.00").build(),
            other
        };
        Dossier dossier = dossier(ARegister.empty(), bill("2025-06", "5.00").build(), earlier);

        assertThat(compared(dossier, false))
                .filteredOn(line -> line.startsWith("earlier"))
                .containsExactly(
                        "earlier 2024-12 1.00",
                        "earlier 2025-01 1.00",
                        "earlier 2025-02 1.00",
                        "earlier 2025-03 1.00",
                        "earlier 2025-04 1.00",
                        "earlier 2025-05 5.00");
    }

    @Test
    void a_month_of_which_only_the_use_is_known_took_nothing_that_could_be_said() {
        BalancedMonth use = ABill.forLine("13800138000")
                .in("2025-05")
                .used()
                .withoutBill()
                .covering(RecordKind.ON_BEHALF, CoverageState.MISSING)
                .build();
        Dossier dossier = dossier(ARegister.empty(), bill("2025-06", "5.00").build(), use);

        assertThat(compared(dossier, false)).contains("no-earlier ");
        assertThat(compared(dossier, true)).noneMatch(line -> line.startsWith("earlier-total"));
    }

    @Test
    void messages_and_cases_of_the_service_are_shown() {
        ARegister register = ARegister.empty().confirmation("您已订购笑话天天看").confirmation("您已订购手机报");
        BalancedMonth month = bill("2025-06", "5.00").build();
        var open = AMatter.promised("笑话天天看", "2025-05-01", "5.00");
        var closed = AMatter.closed("笑话天天看", RuleFamily.UNAUTHORISED, 1, "2025-04-01");
        var other = AMatter.promised("手机报", "2025-05-01", "5.00");
        String identity = withoutRecords(
                        compared(new Dossier(month, List.of(), register.build(), List.of(open, closed, other)), false))
                .toString();

        assertThat(identity)
                .contains("message confirmations.csv:2 2025-01-01T12:00 您已订购笑话天天看")
                .contains("case-open " + open.caseId())
                .contains("case " + closed.caseId() + " 2025-04-01")
                .doesNotContain(other.caseId())
                .doesNotContain("no-message");
    }

    @Test
    void a_whole_bill_is_held_against_its_items_and_the_totals_before() {
        BalancedMonth month = bill("2025-06", "5.00").stating("6.00").build();
        Dossier dossier =
                dossier(ARegister.empty(), month, bill("2025-05", "7.00").build());

        assertThat(withoutRecords(compared(dossier, true)))
                .containsExactly("items 1 5.00 6.00", "earlier-total 2025-05 7.00");
        assertThat(compared(dossier, true)).contains("records.bill " + present());
    }
}
