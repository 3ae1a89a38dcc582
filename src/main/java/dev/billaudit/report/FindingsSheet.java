package dev.billaudit.report;

import dev.billaudit.findings.Finding;
import dev.billaudit.findings.FindingState;
import dev.billaudit.ledger.Evidence;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.jspecify.annotations.Nullable;

/** 疑点 and 证据: every finding with the reviewer's columns, and every row behind it, linked both ways. */
final class FindingsSheet {

    /** The reviewer's columns: conclusion, note, proof, acceptance number. */
    static final List<String> REVIEW = List.of("conclusion", "note", "proof", "receipt");

    private static final List<Column> COLUMNS = List.of(
            Column.of("finding"),
            Column.of("grade"),
            Column.of("rule").upTo(22),
            Column.of("line"),
            Column.of("service").upTo(22),
            Column.of("provider").upTo(18),
            Column.of("charged"),
            Column.of("claim"),
            Column.wide("why"),
            Column.of("evidence"),
            Column.of("conclusion").atLeast(8),
            Column.of("note").atLeast(18),
            Column.of("proof").atLeast(10),
            Column.of("receipt").atLeast(12),
            Column.wide("would_clear").aside(),
            Column.wide("missing").aside(),
            Column.wide("signals").aside(),
            Column.of("since").aside(),
            Column.of("month").aside(),
            Column.of("carrier").aside(),
            Column.of("category").aside(),
            Column.of("sp_code").aside(),
            Column.of("difference").aside(),
            Column.of("case").aside(),
            Column.of("rule_id").aside(),
            Column.of("change").aside());

    /** The reviewer's columns begin here. */
    private static final int REVIEW_FROM = 10;

    private static final List<Column> EVIDENCE_COLUMNS = List.of(
            Column.of("finding"),
            Column.of("line"),
            Column.of("month"),
            Column.of("file").upTo(44),
            Column.of("sheet"),
            Column.of("row"),
            Column.of("text").upTo(80),
            Column.of("amount"),
            Column.of("sha256").upTo(66).aside());

    private final Book book;
    private final TableSheet findings;
    private final TableSheet evidence;
    private long findingCount;
    private long evidenceCount;

    FindingsSheet(Book book) {
        this.book = book;
        findings = new TableSheet(book, "findings", COLUMNS, this::offerConclusions);
        evidence = new TableSheet(book, "evidence", EVIDENCE_COLUMNS);
    }

    void add(Finding finding, Optional<FindingState> state) {
        Words words = book.words();
        Pen pen = findings.next()
                .text(finding.id())
                .text(words.grade(finding.grade()), Styles.of(finding.grade()))
                .wrapped(words.rule(finding.rule()))
                .text(finding.line().number())
                .wrapped(finding.service())
                .wrapped(finding.provider().name())
                .money(finding.charged())
                .money(finding.claim())
                .wrapped(words.paragraphs(finding.why()))
                .link(words.say("evidence-rows", finding.evidence().size()), toFirstEvidence(finding));
        REVIEW.forEach(column -> pen.text(null, Styles.Look.INPUT));
        pen.wrapped(words.paragraphs(finding.wouldClear()))
                .wrapped(words.paragraphs(finding.missing()))
                .wrapped(words.signals(finding))
                .text(finding.since() == null ? null : finding.since().toString())
                .text(finding.month().toString())
                .text(words.carrier(finding.carrier()))
                .text(words.category(finding.category()))
                .text(finding.provider().spCode())
                .money(finding.difference())
                .link(finding.caseId() == null ? "" : finding.caseId(), toFolder(finding.caseId()))
                .text(finding.rule())
                .text(state.map(words::change).orElse(null));
        finding.evidence().forEach(row -> addEvidence(finding, row));
        findingCount++;
    }

    private void addEvidence(Finding finding, Evidence row) {
        boolean linked = isLinked(evidenceCount);
        Hyperlink back = linked ? book.linkToCell(findings.sheetOf(findingCount), findings.rowOf(findingCount)) : null;
        evidence.next()
                .link(finding.id(), back)
                .text(finding.line().number())
                .text(finding.month().toString())
                .wrapped(row.place().file())
                .text(row.place().sheet())
                .count(row.place().row())
                .wrapped(row.text())
                .money(row.amount())
                .text(row.place().sha256());
        evidenceCount++;
    }

    private @Nullable Hyperlink toFirstEvidence(Finding finding) {
        if (finding.evidence().isEmpty() || !isLinked(findingCount)) {
            return null;
        }
        return book.linkToCell(evidence.sheetOf(evidenceCount), evidence.rowOf(evidenceCount));
    }

    private @Nullable Hyperlink toFolder(@Nullable String caseId) {
        return caseId == null || !isLinked(findingCount) ? null : book.linkToFolder(CaseJson.folder(caseId));
    }

    private boolean isLinked(long index) {
        return index < book.limits().links();
    }

    private void offerConclusions(Sheet sheet, int rows) {
        Words words = book.words();
        DataValidationHelper helper = sheet.getDataValidationHelper();
        String[] choices = {
            words.say("conclusion.accepted"), words.say("conclusion.disputed"), words.say("conclusion.open")
        };
        DataValidation validation = helper.createValidation(
                helper.createExplicitListConstraint(choices),
                new CellRangeAddressList(1, rows, REVIEW_FROM, REVIEW_FROM));
        validation.setShowErrorBox(true);
        validation.createErrorBox(words.say("column.conclusion"), String.join(" / ", choices));
        sheet.addValidationData(validation);
    }

    void close() {
        findings.close();
        evidence.close();
    }
}
