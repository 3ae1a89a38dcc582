package dev.billaudit.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.billaudit.ledger.Carrier;
import dev.billaudit.ledger.Category;
import dev.billaudit.ledger.ChargeLine;
import dev.billaudit.ledger.Line;
import dev.billaudit.ledger.Money;
import dev.billaudit.ledger.ServiceProvider;
import dev.billaudit.rules.ABill;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProposerTest {

    private static final String NUMBER = "13900000001";
    private static final ServiceProvider PAPER = new ServiceProvider("新华社", "901234", "10658999", null);

    private final Proposer proposer =
            new Proposer(new WhoIsWho(new Catalogue(Map.of(), List.of(), List.of("停机保号"), List.of("手续费"), List.of())));

    @Test
    void a_service_of_several_months_is_one_row_with_what_each_export_adds() {
        Proposal proposal = propose(
                may().item(Category.ON_BEHALF, "快报", "2.00"),
                june().item(
                                Category.ON_BEHALF,
                                "快报费",
                                "3.00",
                                item -> item.by("新华社", "901234", "10658999", null)
                                        .monthly()));

        assertThat(proposal.services()).singleElement().satisfies(service -> {
            assertThat(service.service()).isEqualTo("快报");
            assertThat(service.provider()).isEqualTo(PAPER);
            assertThat(service.kind()).isEqualTo(ServiceEntry.Kind.MONTHLY);
            assertThat(service.firstSeen()).isEqualTo(YearMonth.of(2025, 5));
            assertThat(service.latestAmount()).isEqualTo(Money.ofYuan("3"));
        });
    }

    @Test
    void the_same_name_under_other_codes_is_another_service() {
        ServiceProvider other = new ServiceProvider("新华社", "901234", "10658111", null);

        Proposal proposal = propose(
                june().item(Category.ON_BEHALF, "快报", "2.00", item -> item.by("新华社", "901234", "10658999", null))
                        .item(Category.ON_BEHALF, "快报", "5.00", item -> item.by("新华社", "901234", "10658111", null)));

        assertThat(proposal.services()).extracting(ProposedService::provider).containsExactly(PAPER, other);
    }

    @Test
    void codes_are_taken_whole_from_one_charge() {
        ABill half = may().item(Category.ON_BEHALF, "快报", "2.00", item -> item.by("新华社", "905555", null, null));
        ABill whole = june().item(Category.ON_BEHALF, "快报", "2.00", item -> item.by(null, "901234", "10658999", null));
        ABill later = ABill.forLine(NUMBER)
                .in("2025-07")
                .item(Category.ON_BEHALF, "快报", "2.00", item -> item.by("新华社", "905555", null, null));

        assertThat(propose(half, whole, later).services())
                .extracting(ProposedService::provider)
                .containsExactly(PAPER);
    }

    @Test
    void dated_fees_that_come_twice_a_month_are_uses_and_one_alone_says_nothing() {
        Proposal proposal = propose(june().item(Category.VALUE_ADDED, "点歌", "1.00", item -> item.on("2025-06-01"))
                .item(Category.VALUE_ADDED, "点歌", "2.00", item -> item.on("2025-06-02"))
                .item(Category.VALUE_ADDED, "彩铃", "5.00", item -> item.on("2025-06-01")));

        assertThat(proposal.services())
                .extracting(ProposedService::service, ProposedService::kind, ProposedService::latestAmount)
                .containsExactlyInAnyOrder(
                        tuple("点歌", ServiceEntry.Kind.PER_USE, Money.ofYuan("2")),
                        tuple("彩铃", null, Money.ofYuan("5")));
    }

    @Test
    void a_copy_of_a_monthly_fee_is_nobodys_price_and_of_single_uses_the_dearest_is() {
        Proposal proposal = propose(june().item(Category.VALUE_ADDED, "彩铃", "5.00")
                .item(Category.VALUE_ADDED, "彩铃", "5.00")
                .item(Category.VALUE_ADDED, "点歌", "1.00", ABill.Item::perUse)
                .item(Category.VALUE_ADDED, "点歌", "2.00", ABill.Item::perUse));

        assertThat(proposal.services())
                .extracting(ProposedService::service, ProposedService::kind, ProposedService::latestAmount)
                .containsExactly(
                        tuple("彩铃", null, Money.ofYuan("5")),
                        tuple("点歌", ServiceEntry.Kind.PER_USE, Money.ofYuan("2")));
    }

    @Test
    void the_largest_plan_fee_is_the_contract_and_the_others_are_services() {
        Proposal proposal = propose(
                may().item(Category.PLAN, "大众卡", "19.00"),
                june().item(Category.PLAN, "停机保号费", "90.00")
                        .item(Category.PLAN, "补卡手续费", "80.00")
                        .item(Category.PLAN, "畅享套餐", "59.00")
                        .item(Category.PLAN, "副卡", "10.00"));

        assertThat(proposal.contracts())
                .containsExactly(new ProposedContract(
                        Line.of(NUMBER), Carrier.CHINA_MOBILE, "畅享套餐", YearMonth.of(2025, 6), Money.ofYuan("59")));
        assertThat(proposal.services())
                .extracting(ProposedService::service, ProposedService::kind)
                .containsExactly(
                        tuple("大众卡", ServiceEntry.Kind.MONTHLY),
                        tuple("停机保号费", ServiceEntry.Kind.MONTHLY),
                        tuple("补卡手续费", ServiceEntry.Kind.PER_USE),
                        tuple("副卡", ServiceEntry.Kind.MONTHLY));
    }

    @Test
    void a_plan_sum_without_a_name_is_a_contract_without_a_name() {
        Proposal proposal =
                propose(june().item(Category.PLAN, null, "39.00", item -> item.is(ChargeLine.Origin.BILL_SUM)));

        assertThat(proposal.contracts())
                .extracting(ProposedContract::plan, ProposedContract::latestAmount)
                .containsExactly(tuple(null, Money.ofYuan("39")));
        assertThat(proposal.services()).isEmpty();
    }

    @Test
    void what_no_entry_could_cover_and_what_is_given_back_is_no_service() {
        Proposal proposal = propose(june().item(Category.VALUE_ADDED, null, "4.00")
                .item(Category.ON_BEHALF, null, "4.00", item -> item.by("搜狐", null, null, null))
                .item(Category.VALUE_ADDED, "彩铃优惠", "-5.00")
                .item(Category.VOICE, "国内通话费", "1.20"));

        assertThat(proposal.services()).isEmpty();
        assertThat(proposal.unnamed()).isEqualTo(2);
        assertThat(proposal.contracts())
                .extracting(ProposedContract::latestAmount)
                .containsOnlyNulls();
    }

    private Proposal propose(ABill... months) {
        proposer.add(Arrays.stream(months).map(ABill::build).toList());
        return proposer.proposal();
    }

    private static ABill may() {
        return ABill.forLine(NUMBER).in("2025-05");
    }

    private static ABill june() {
        return ABill.forLine(NUMBER).in("2025-06");
    }
}
