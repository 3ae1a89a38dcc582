package dev.billaudit.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Months audited one by one as their exports arrive, each settled before the next, charge every sale once: as one audit of all
 * exports does.
 */
class MonthByMonthTest {

    private static final int DRAWS = 300;
    private static final YearMonth FIRST = YearMonth.of(2024, 1);
    private static final int MONTHS = 5;

    /** A sale, and the month that a second list states for it, if there is one. */
    private record Sale(
            LocalDateTime time,
            String service,
            Rhythm rhythm,
            String amount,
            @Nullable YearMonth booked) {

        static Sale drawn(Random random) {
            YearMonth month = FIRST.plusMonths(random.nextInt(MONTHS));
            LocalDateTime time = month.atDay(1 + random.nextInt(28)).atTime(10, random.nextInt(60), random.nextInt(60));
            YearMonth later = month.plusMonths(random.nextInt(MONTHS));
            boolean isBooked = random.nextInt(3) == 0 && later.isBefore(FIRST.plusMonths(MONTHS));
            return new Sale(
                    time,
                    random.nextBoolean() ? "笑话" : "阅读",
                    random.nextBoolean() ? Rhythm.PER_USE : Rhythm.MONTHLY,
                    random.nextInt(1, 4) + ".00",
                    isBooked ? later : null);
        }

        YearMonth month() {
            return YearMonth.from(time);
        }

        String row() {
            return "ON_BEHALF | %s | %s | | | %s | %s".formatted(time, service, rhythm, amount);
        }

        /** A monthly fee of a month long after the order is another month's fee. */
        int charges() {
            return rhythm == Rhythm.MONTHLY
                            && booked != null
                            && month().plusMonths(1).isBefore(booked)
                    ? 2
                    : 1;
        }
    }

    /** A month's own list has its sales by their day; lists that state a later month arrive with that month. */
    private static List<FileExtract> arriving(YearMonth month, List<Sale> sales) {
        AnExport own = AnExport.named("own-" + month + ".csv");
        AnExport booked = AnExport.named("booked-" + month + ".csv").of(month);
        for (Sale sale : sales) {
            if (sale.month().equals(month)) {
                own.records(sale.row());
            }
            if (month.equals(sale.booked())) {
                booked.records(sale.row());
            }
        }
        return List.of(own.extract(), booked.extract());
    }

    private static List<YearMonth> months() {
        List<YearMonth> months = new ArrayList<>();
        for (int i = 0; i < MONTHS; i++) {
            months.add(FIRST.plusMonths(i));
        }
        return months;
    }

    private static String counted(List<BalancedMonth> months) {
        var counted = new TreeMap<String, Integer>();
        months.forEach(month -> month.charges()
                .forEach(charge ->
                        counted.merge(charge.day() + " " + charge.item() + " " + charge.amount(), 1, Integer::sum)));
        return counted.toString();
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 5, 8})
    void every_sale_is_charged_once_in_either_way(long seed) {
        Random random = new Random(seed);
        for (int draw = 0; draw < DRAWS; draw++) {
            List<Sale> sales = new ArrayList<>();
            for (int i = random.nextInt(1, 8); i > 0; i--) {
                sales.add(Sale.drawn(random));
            }
            List<FileExtract> arrived = new ArrayList<>();
            List<BalancedMonth> settled = new ArrayList<>();
            for (YearMonth month : months()) {
                arrived.addAll(arriving(month, sales));
                settled.add(MonthBalancer.balance(ABill.LINE, null, month, arrived, settled)
                        .month());
            }
            List<BalancedMonth> atOnce = months().stream()
                    .map(month -> MonthBalancer.balance(ABill.LINE, null, month, arrived)
                            .month())
                    .toList();
            var truth = new TreeMap<String, Integer>();
            sales.forEach(sale -> truth.merge(
                    sale.time().toLocalDate() + " " + sale.service() + " " + sale.amount(),
                    sale.charges(),
                    Integer::sum));

            assertThat(counted(atOnce)).as("at once %s", sales).isEqualTo(truth.toString());
            assertThat(counted(settled)).as("month by month %s", sales).isEqualTo(truth.toString());
        }
    }
}
