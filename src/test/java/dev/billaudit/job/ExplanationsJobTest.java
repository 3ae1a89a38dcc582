package dev.billaudit.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.billaudit.findings.Verdict;
import dev.billaudit.ledger.Remark;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code explain} finds in the books of a household. */
class ExplanationsJobTest {

    @TempDir
    private Path home;

    @Test
    void what_somebody_accepted_is_explained_with_the_reason_and_what_the_rules_said() throws IOException {
        Path bills = home.resolve("bills");
        ABillsFolder.ofAHousehold(bills).write("register/accepted.csv", """
                号码,业务名称,规则,原因,认可人
                13900000002,星空游戏2,,孩子在用,张某
                """);
        try (AnAudit audit = AnAudit.open(home, bills)) {
            AuditOutcome outcome = audit.run();
            assertThat(outcome.summary().counts().findings()).isEqualTo(4);

            Explanation accepted = audit.bean(Records.class).explain(acceptedOf(outcome.folder()));

            Remark reason = Remark.of("rules.accepted", "孩子在用", "张某", "accepted.csv:2");
            assertThat(accepted.acceptance()).contains(reason);
            assertThat(accepted.judged()).hasValueSatisfying(judged -> {
                assertThat(judged.verdict()).isEqualTo(Verdict.AGREED);
                assertThat(judged.because()).isEqualTo(reason);
                assertThat(judged.charge().item()).isEqualTo("星空游戏2");
            });
            assertThat(accepted.finding().caseId()).isNull();
            assertThat(accepted.opinions())
                    .filteredOn(opinion -> opinion.said().key().equals("job.opinion.objects"))
                    .extracting(Explanation.Opinion::rule)
                    .containsExactly("unrecognised-sp");
            assertThat(accepted.comparedWith()).isNotEmpty();
            String standing = audit.texts("select finding_id from finding order by finding_id")
                    .get(0);
            assertThat(audit.bean(Records.class).explain(standing).acceptance()).isEmpty();
        }
    }

    /** The id as a person finds it: in changes.csv. */
    private static String acceptedOf(Path folder) throws IOException {
        List<String> lines = Files.readAllLines(folder.resolve("changes.csv"));
        return lines.stream()
                .filter(line -> line.contains("星空游戏2"))
                .map(line -> line.replaceFirst(".*(F-[0-9a-f]{16}).*", "$1"))
                .findFirst()
                .orElseThrow();
    }
}
