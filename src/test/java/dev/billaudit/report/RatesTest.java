package dev.billaudit.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.billaudit.findings.Grade;
import dev.billaudit.ledger.Carrier;
import dev.billaudit.ledger.Category;
import dev.billaudit.ledger.ServiceProvider;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class RatesTest {

    private static final ServiceProvider SOHU = new ServiceProvider("搜狐", "901002", null, null);

    private static List<String> rates(AMonthLedger month, String complaints, String difference) {
        Rates rates = new Rates(new RateLimits(new BigDecimal(complaints), new BigDecimal(difference)));
        month.eachMonth(rates::add);
        month.eachFinding(rates::add);
        return rates.rates().stream()
                .map(rate -> rate.measure() + " " + rate.name() + " " + rate.count() + "/" + rate.base() + " = "
                        + rate.rate() + (rate.isOver() ? " over" : ""))
                .toList();
    }

    private static AMonthLedger month() {
        return AMonthLedger.in("2025-11")
                .line("13800138000", Carrier.CHINA_MOBILE)
                .suspect("unrecognised-sp", Grade.LIKELY, Category.ON_BEHALF, "虚拟人生", SOHU, "7.00")
                .suspect("unrecognised-sp", Grade.LIKELY, Category.ON_BEHALF, "超级贺卡", SOHU, "2.00")
                .line("13800138001", Carrier.CHINA_MOBILE)
                .suspect("unrecognised-sp", Grade.REVIEW, Category.ON_BEHALF, "虚拟人生", SOHU, "7.00");
    }

    @Test
    void cases_of_a_provider_are_counted_against_the_lines_it_charged() {
        assertThat(rates(month(), "5", "3")).contains("COMPLAINTS 搜狐 2/2 = 10000.00 over");
        assertThat(rates(month(), "10000", "3"))
                .as("the limit itself is kept")
                .contains("COMPLAINTS 搜狐 2/2 = 10000.00");
    }

    @Test
    void without_limits_nothing_is_measured() {
        Rates rates = new Rates(null);
        month().eachMonth(rates::add);

        assertThat(rates.rates()).isEmpty();
    }
}
