package dev.billaudit.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.billaudit.findings.Finding;
import dev.billaudit.findings.JudgedMonth;
import dev.billaudit.findings.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Months drawn at random are judged as a second reading of the design judges them: the same money by verdict, the same
 * findings with the same claims and grades.
 *
 * <p>The second reading ({@link PlainReading}) shares no code with the rules. It knows services by number, not by name,
 * so that how names are compared is the rules' task alone. {@code -Dopinions=5000} draws more months.
 */
class SecondOpinionTest {

    private static final int MONTHS = Integer.getInteger("opinions", 150);

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 5, 8, 13})
    void both_readings_of_the_design_agree(long seed) {
        var differences = new ArrayList<String>();
        for (int i = 0; i < MONTHS; i++) {
            DrawnMonth drawn = new DrawnMonth(new Random(seed * 1_000_003 + i));
            List<String> expected = new PlainReading(drawn).lines();
            List<String> judged = lines(Judges.judge(drawn.dossier()));
            if (!judged.equals(expected)) {
                differences.add("draw " + i + "\n" + drawn + "expected " + expected + "\njudged   " + judged);
            }
        }

        assertThat(differences).isEmpty();
    }

    private static List<String> lines(JudgedMonth judged) {
        var lines = new ArrayList<String>();
        for (Finding finding : judged.findings()) {
            lines.add("%s %s %s %s %s"
                    .formatted(
                            finding.rule(),
                            finding.evidence().get(0).place().row(),
                            finding.charged(),
                            finding.claim(),
                            finding.grade()));
        }
        var money = new TreeMap<Verdict, Long>();
        judged.charges()
                .forEach(row -> money.merge(row.verdict(), row.charge().amount().li(), Long::sum));
        money.values().removeIf(li -> li == 0);
        lines.sort(null);
        lines.add(money.toString());
        return lines;
    }
}
