package dev.billaudit.register;

import static org.assertj.core.api.Assertions.assertThat;

import dev.billaudit.ledger.ServiceProvider;
import dev.billaudit.packs.Packs;
import dev.billaudit.register.ProviderBook.UsualPrice;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProviderBookTest {

    private final Catalogue catalogue = new Packs(null).catalogue();
    private final ProviderBook book = catalogue.providers();
    private final WhoIsWho who = new WhoIsWho(catalogue);

    private static ServiceProvider provider(@Nullable String name, @Nullable String code, @Nullable String port) {
        return new ServiceProvider(name, code, null, port);
    }

    @Test
    void a_provider_is_known_by_its_code_and_else_by_its_port() {
        assertThat(book.known(provider(null, "698040", null)))
                .get()
                .extracting(KnownProvider::name)
                .isEqualTo("咪咕视讯");
        assertThat(book.known(provider(null, null, "10666226")))
                .get()
                .extracting(KnownProvider::spCode)
                .isEqualTo("901449");
        assertThat(book.known(provider(null, "600032", "95588")))
                .get()
                .extracting(KnownProvider::kind)
                .isEqualTo(KnownProvider.Kind.GATEWAY);
        assertThat(book.known(provider("某某科技", "999999", "10666226")))
                .as("the code decides where there is one")
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "10661234, true",
        "10691234, false",
        "10631234, false",
        "10658899, true",
        "10650000, false",
        "12590123, true",
    })
    void the_longest_beginning_of_a_port_speaks(String port, boolean feeBearing) {
        assertThat(book.port(provider(null, null, port)))
                .get()
                .extracting(ProviderBook.KnownPort::feeBearing)
                .isEqualTo(feeBearing);
    }

    @Test
    void an_unknown_provider_keeps_its_id_over_months_and_carriers() {
        String id = ProviderBook.provisionalId(provider("掌上（股讯）", "905566", "1066888"), who)
                .orElseThrow();

        assertThat(ProviderBook.provisionalId(provider(null, "905566", null), who))
                .contains(id);
        assertThat(ProviderBook.provisionalId(provider("掌上(股讯)", null, null), who))
                .isEqualTo(ProviderBook.provisionalId(provider("掌上（股讯）", null, "106"), who))
                .isNotEqualTo(ProviderBook.provisionalId(provider("掌上股", null, null), who));
        assertThat(ProviderBook.provisionalId(ServiceProvider.UNSTATED, who)).isEmpty();
    }

    @Test
    void usual_prices_are_told_by_the_service() {
        assertThat(book.usualPrices().get("手机报"))
                .containsExactly(
                        new UsualPrice("9.00", "month"),
                        new UsualPrice("3.00", "month"),
                        new UsualPrice("5.00", "month"));
    }
}
