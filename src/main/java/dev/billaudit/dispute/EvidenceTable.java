package dev.billaudit.dispute;

import dev.billaudit.dispute.ClaimTable.ClaimItem;
import dev.billaudit.findings.Finding;
import dev.billaudit.ledger.Evidence;
import dev.billaudit.ledger.Line;
import dev.billaudit.ledger.Money;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rows behind a case's claims. An item's money stands in its first row; its further rows lend proof and have 0.00,
 * so that the columns sum to the letter.
 */
record EvidenceTable(List<EvidenceRow> rows) {

    /** The columns, as the CSV names them. */
    static final List<String> COLUMNS = List.of(
            "no",
            "month",
            "line",
            "carrier",
            "category",
            "item",
            "provider",
            "sp_code",
            "charged",
            "claim",
            "file",
            "sheet",
            "row",
            "sha256",
            "text");

    /**
     * One row.
     *
     * @param number the item's number in the letter
     * @param finding whose evidence it is
     * @param charged the disputed money, zero in an item's further rows
     * @param claim what is asked back, zero in an item's further rows
     * @param evidence the row of the export
     */
    record EvidenceRow(int number, Finding finding, Money charged, Money claim, Evidence evidence) {

        String item() {
            return shown(finding.service());
        }

        String provider() {
            return shown(finding.provider().name());
        }

        String spCode() {
            String code = finding.provider().spCode();
            return code == null ? "" : code;
        }

        String text() {
            return shown(evidence.text());
        }

        String sheet() {
            String sheet = evidence.place().sheet();
            return sheet == null ? "" : sheet;
        }

        String category() {
            return finding.category() == null ? "" : finding.category().name();
        }

        private String shown(@Nullable String exported) {
            Line own = finding.line();
            return exported == null ? "" : PlainText.masked(exported, own);
        }
    }

    EvidenceTable {
        rows = List.copyOf(rows);
    }

    static EvidenceTable of(ClaimTable claims) {
        List<EvidenceRow> rows = new ArrayList<>();
        for (ClaimItem item : claims.items()) {
            Finding finding = item.finding();
            Money charged = finding.charged();
            Money claim = finding.claim();
            for (Evidence evidence : finding.evidence()) {
                rows.add(new EvidenceRow(item.number(), finding, charged, claim, evidence));
                charged = Money.ZERO;
                claim = Money.ZERO;
            }
        }
        return new EvidenceTable(rows);
    }

    Money charged() {
        return rows.stream().map(EvidenceRow::charged).reduce(Money.ZERO, Money::plus);
    }

    Money claim() {
        return rows.stream().map(EvidenceRow::claim).reduce(Money.ZERO, Money::plus);
    }
}
