package dev.billaudit.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MonthBalancerPropertyTest {

    private static final int MONTHS = 200;
    private static final String[] CATEGORIES = {"PLAN", "VOICE", "VALUE_ADDED", "ON_BEHALF"};
    private static final String[] NAMES = {"套餐", "通话", "手机报", "笑话天天看", "手机报少儿版", ""};

    private static List<FileExtract> randomMonth(Random random) {
        List<FileExtract> files = new ArrayList<>();
        int bills = random.nextInt(3);
        for (int i = 0; i < bills; i++) {
            files.add(AnExport.named("bill" + i + ".csv")
                    .queriedOn("2024-06-0" + (1 + random.nextInt(3)))
                    .with(ABill.of(
                            "bill" + i + ".csv", random.nextInt(4) == 0 ? null : yuan(random, 200), rows(random)))
                    .extract());
        }
        int lists = random.nextInt(4);
        for (int i = 0; i < lists; i++) {
            files.add(list(random, "list" + i + ".csv"));
        }
        return files;
    }

    private static String rows(Random random) {
        var rows = new StringBuilder();
        for (int section = 0; section < 3; section++) {
            String category = CATEGORIES[random.nextInt(CATEGORIES.length)];
            String name = "栏目" + random.nextInt(3);
            String parent = random.nextInt(4) == 0 ? "栏目" + random.nextInt(3) : "";
            rows.append("SUM|%s|%s|%s|%s%n".formatted(category, parent, name, yuan(random, 20)));
            for (int item = random.nextInt(3); item > 0; item--) {
                String role = random.nextInt(5) == 0 ? "REDUCTION" : "ITEM";
                String sign = role.equals("REDUCTION") ? "-" : "";
                String printed = NAMES[random.nextInt(NAMES.length)];
                rows.append("%s|%s|%s|%s|%s%s%n".formatted(role, category, name, printed, sign, yuan(random, 10)));
            }
        }
        return rows.toString();
    }

    private static FileExtract list(Random random, String file) {
        var rows = new StringBuilder();
        int count = 1 + random.nextInt(6);
        for (int i = 0; i < count; i++) {
            rows.append("%s|2024-05-%02dT00:00:0%d|%s| | |%s|%s%n"
                    .formatted(
                            CATEGORIES[2 + random.nextInt(2)],
                            1 + random.nextInt(4),
                            random.nextInt(2),
                            NAMES[random.nextInt(NAMES.length)],
                            random.nextBoolean() ? "MONTHLY" : "PER_USE",
                            yuan(random, 4)));
        }
        AnExport export = AnExport.named(file).queriedOn("2024-06-0" + (1 + random.nextInt(3)));
        if (random.nextBoolean()) {
            export.scope(RecordKind.ON_BEHALF, "2024-05-01", "2024-05-0" + (2 + random.nextInt(3)), count);
        }
        return export.records(rows.toString())
                .usage(RecordKind.VOICE, ABill.MAY, 5, 1 + random.nextInt(20))
                .extract();
    }

    private static String yuan(Random random, int below) {
        return random.nextInt(below) + "." + random.nextInt(10) + "0";
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 5, 8, 13})
    void charges_and_difference_are_the_stated_total(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < MONTHS; i++) {
            BalancedMonth month = MonthBalancer.balance(ABill.LINE, null, ABill.MAY, randomMonth(random))
                    .month();
            Money stated = month.statedTotal();
            assertThat(month.difference()).isEqualTo(stated == null ? Money.ZERO : stated.minus(month.net()));
            assertThat(month.charges()).extracting(ChargeLine::number).doesNotHaveDuplicates();
            assertThat(month.charges()).noneMatch(charge -> charge.evidence().isEmpty());
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 5, 8, 13})
    void the_order_of_the_files_changes_nothing(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < MONTHS; i++) {
            List<FileExtract> files = randomMonth(random);
            List<FileExtract> shuffled = new ArrayList<>(files);
            Collections.shuffle(shuffled, random);

            assertThat(MonthBalancer.balance(ABill.LINE, null, ABill.MAY, shuffled))
                    .isEqualTo(MonthBalancer.balance(ABill.LINE, null, ABill.MAY, files));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 5, 8, 13})
    void no_row_of_a_list_is_behind_two_charges(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < MONTHS; i++) {
            BalancedMonth month = MonthBalancer.balance(ABill.LINE, null, ABill.MAY, randomMonth(random))
                    .month();
            List<Place> rows = month.charges().stream()
                    .flatMap(charge -> charge.evidence().stream())
                    .map(Evidence::place)
                    .filter(place -> place.file().startsWith("list"))
                    .toList();
            assertThat(rows).doesNotHaveDuplicates();
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 5, 8, 13})
    void lists_never_change_what_a_bill_asks_for(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < MONTHS; i++) {
            List<FileExtract> files = randomMonth(random);
            List<FileExtract> bills =
                    files.stream().filter(file -> !file.bills().isEmpty()).toList();
            if (!bills.isEmpty()) {
                assertThat(MonthBalancer.balance(ABill.LINE, null, ABill.MAY, files)
                                .month()
                                .net())
                        .isEqualTo(MonthBalancer.balance(ABill.LINE, null, ABill.MAY, bills)
                                .month()
                                .net());
            }
        }
    }
}
