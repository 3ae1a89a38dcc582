package dev.billaudit.intake.damage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.billaudit.intake.damage.Export.Form;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Damage at random places of exports in every form: no row of money is read otherwise than it stood without somebody
 * being told.
 *
 * <p>{@code -Ddamages=5000} does more of the same; a failure names its seed.
 */
class DamagedExportTest {

    private static final int DAMAGES = Integer.getInteger("damages", 48);

    @TempDir
    private Path folder;

    private final List<String> faults = new ArrayList<>();

    @ParameterizedTest
    @EnumSource(Form.class)
    void an_undamaged_export_is_read_whole(Form form) {
        for (long seed = 0; seed < 3; seed++) {
            Reading bill = Reading.of(folder, Export.bill(new Random(seed)).bytes(form));
            Reading list = Reading.of(folder, Export.list(new Random(seed)).bytes(form));

            assertThat(bill.accepted()).hasSize(12);
            assertThat(bill.isMarked()).as(bill.toString()).isFalse();
            assertThat(list.accepted()).hasSizeGreaterThan(3);
            assertThat(list.isMarked()).as(list.toString()).isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource(Form.class)
    void every_form_of_one_export_says_the_same(Form form) {
        for (long seed = 0; seed < 3; seed++) {
            Export list = Export.list(new Random(seed));
            Export bill = Export.bill(new Random(seed));

            assertThat(Reading.of(folder, list.bytes(form)).accepted())
                    .isEqualTo(Reading.of(folder, list.bytes(Form.CSV_UTF8)).accepted());
            assertThat(Reading.of(folder, bill.bytes(form)).accepted())
                    .isEqualTo(Reading.of(folder, bill.bytes(Form.CSV_UTF8)).accepted());
        }
    }

    @ParameterizedTest
    @EnumSource(Form.class)
    void no_row_of_a_damaged_export_is_silently_another(Form form) {
        for (int seed = 1; seed <= DAMAGES; seed++) {
            Random random = new Random(seed);
            Damage damage = Damage.values()[seed % Damage.values().length];
            boolean isBill = random.nextBoolean();
            Export export = isBill ? Export.bill(random) : Export.list(random);
            Reading before = Reading.of(folder, export.bytes(form));
            byte[] damaged = damage.of(export, form, random);
            Reading after = Reading.of(folder, damaged);
            String what = form + " " + damage + " seed " + seed + (isBill ? " bill" : " list");
            if (form == Form.XLS) {
                compare(what, before.amounts(), after.amounts(), after);
            } else {
                compare(what, before.accepted(), after.accepted(), after);
            }
        }
        assertThat(faults).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Form.class)
    void a_changed_digit_of_an_amount_shows_in_the_totals(Form form) {
        for (int seed = 1; seed <= DAMAGES / 6; seed++) {
            Random random = new Random(seed);
            Export export = random.nextBoolean() ? Export.bill(random) : Export.list(random);
            Reading after = Reading.of(folder, export.withAnotherDigit(random).bytes(form));

            assertThat(after.isMarked())
                    .as(form + " seed " + seed + " " + after)
                    .isTrue();
        }
    }

    private void compare(String what, Map<String, Integer> known, Map<String, Integer> read, Reading after) {
        if (after.isMarked()) {
            return;
        }
        read.forEach((row, count) -> {
            if (count > known.getOrDefault(row, 0)) {
                faults.add(what + ": another row " + row.replace('\n', '|') + " " + after);
            }
        });
        known.forEach((row, count) -> {
            if (read.getOrDefault(row, 0) < count) {
                faults.add(what + ": gone is " + row.replace('\n', '|') + " " + after);
            }
        });
    }
}
