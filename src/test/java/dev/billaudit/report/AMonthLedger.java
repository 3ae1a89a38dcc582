package dev.billaudit.report;

import dev.billaudit.casebook.CaseEvent;
import dev.billaudit.casebook.CaseFile;
import dev.billaudit.casebook.CaseKey;
import dev.billaudit.casebook.CasePosting;
import dev.billaudit.findings.Finding;
import dev.billaudit.findings.Grade;
import dev.billaudit.findings.JudgedCharge;
import dev.billaudit.findings.JudgedMonth;
import dev.billaudit.findings.NotChecked;
import dev.billaudit.findings.RuleFamily;
import dev.billaudit.findings.Signal;
import dev.billaudit.findings.Verdict;
import dev.billaudit.ledger.BalancedMonth;
import dev.billaudit.ledger.Carrier;
import dev.billaudit.ledger.Category;
import dev.billaudit.ledger.ChargeLine;
import dev.billaudit.ledger.CoverageState;
import dev.billaudit.ledger.Cycle;
import dev.billaudit.ledger.Evidence;
import dev.billaudit.ledger.FileState;
import dev.billaudit.ledger.Line;
import dev.billaudit.ledger.Money;
import dev.billaudit.ledger.Place;
import dev.billaudit.ledger.RecordKind;
import dev.billaudit.ledger.Reject;
import dev.billaudit.ledger.Remark;
import dev.billaudit.ledger.Rhythm;
import dev.billaudit.ledger.ServiceProvider;
import dev.billaudit.ledger.SourceFile;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * A month made up line by line: {@code AMonthLedger.in("2025-11").line("138…", CHINA_MOBILE).charge(…).suspect(…)}. What
 * follows a {@code line} belongs to it. It is its own {@link MonthLedger}.
 */
public final class AMonthLedger implements MonthLedger {

    /** A digest for files that are nowhere. */
    public static final String SHA = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

    private final YearMonth month;
    private final Map<String, ALine> lines = new TreeMap<>();
    private final List<SourceFile> files = new ArrayList<>();
    private final List<Reject> rejects = new ArrayList<>();
    private final List<TrendPoint> trend = new ArrayList<>();
    private final List<Remark> gaps = new ArrayList<>();
    private final Map<String, Deadline> deadlines = new LinkedHashMap<>();
    private final List<RuleNote> rules = new ArrayList<>();
    private RunSummary.State state = RunSummary.State.COMPLETE;
    private LocalDate asOf;
    private ALine at;
    private int evidenceRow = 10;

    private AMonthLedger(YearMonth month) {
        this.month = month;
        asOf = month.plusMonths(1).atDay(5);
    }

    public static AMonthLedger in(String month) {
        return new AMonthLedger(YearMonth.parse(month));
    }

    public AMonthLedger state(RunSummary.State state, String... gaps) {
        this.state = state;
        Stream.of(gaps).map(TestWording::words).forEach(this.gaps::add);
        return this;
    }

    public AMonthLedger asOf(String day) {
        asOf = LocalDate.parse(day);
        return this;
    }

    /** Goes on with a line; its material is all there unless {@link #coverage} says otherwise. */
    public AMonthLedger line(String number, Carrier carrier) {
        at = lines.computeIfAbsent(number, key -> new ALine(Line.of(number), carrier));
        return this;
    }

    public AMonthLedger card(String plan, String price, String costCentre, String holder, String province) {
        at.card = Optional.of(new LineCard(plan, price, costCentre, holder, province));
        return this;
    }

    public AMonthLedger coverage(RecordKind kind, CoverageState coverage) {
        at.coverage.put(kind, coverage);
        return this;
    }

    public AMonthLedger charge(Category category, String item, String amount, Verdict verdict) {
        return charge(category, item, ServiceProvider.UNSTATED, amount, verdict);
    }

    public AMonthLedger charge(
            Category category, String item, ServiceProvider provider, String amount, Verdict verdict) {
        return add(category, item, provider, Money.ofYuan(amount), verdict, null, null);
    }

    /** A suspect charge with its finding; a claim of null is the charge; {@code REVIEW} opens no case. */
    public AMonthLedger suspect(
            String rule, Grade grade, Category category, String item, ServiceProvider provider, String charged) {
        return suspect(rule, grade, category, item, provider, charged, charged);
    }

    public AMonthLedger suspect(
            String rule,
            Grade grade,
            Category category,
            String item,
            ServiceProvider provider,
            String charged,
            String claim) {
        String id = "F-"
                + "%016x".formatted(0x3f9a000000000000L + at.line.number().hashCode() * 1000L + at.findings.size());
        Evidence evidence = evidence(item, charged);
        RuleFamily family = rule.startsWith("idle") ? RuleFamily.IDLE : RuleFamily.UNAUTHORISED;
        String identity = item == null ? "unnamed:" + category : item;
        String caseId = grade == Grade.REVIEW ? null : new CaseKey(at.carrier, at.line, identity, family).caseId();
        at.findings.add(new Finding(
                id,
                rule,
                family,
                month,
                at.line,
                at.carrier,
                category,
                item,
                identity,
                provider,
                Money.ofYuan(charged),
                Money.ofYuan(claim),
                Money.ofYuan(charged).minus(Money.ofYuan(claim)),
                null,
                grade,
                month.minusMonths(2),
                List.of(TestWording.words("登记里没有任何一项能说明这笔“" + item + "”。"), TestWording.words("最近三个月每月都收，从未见过订购确认短信。")),
                List.of(TestWording.words("收费日之前的订购记录和二次确认短信。")),
                List.of(TestWording.words("运营商的订购日志。")),
                List.of(Signal.FIRST_DAY_AFTER_MIDNIGHT, Signal.NO_CONFIRMATION_ON_FILE),
                List.of(evidence, evidence("账单合计行", charged)),
                caseId));
        return add(category, item, provider, Money.ofYuan(charged), Verdict.SUSPECT, rule, id);
    }

    /** The bill states a total that its items do not sum to. */
    public AMonthLedger doesNotAddUp(String difference) {
        at.difference = Money.ofYuan(difference);
        String id =
                "F-" + "%016x".formatted(0x7b00000000000000L + at.line.number().hashCode());
        at.findings.add(new Finding(
                id,
                "bill-does-not-add-up",
                RuleFamily.BILL,
                month,
                at.line,
                at.carrier,
                null,
                null,
                "bill",
                ServiceProvider.UNSTATED,
                Money.ZERO,
                Money.ZERO,
                Money.ZERO,
                Money.ofYuan(difference),
                Grade.REVIEW,
                null,
                List.of(TestWording.words("账单写的总额比各项之和多 " + difference + " 元。")),
                List.of(TestWording.words("运营商对差额的书面说明。")),
                List.of(),
                List.of(),
                List.of(evidence("本期费用合计", difference)),
                null));
        return this;
    }

    public AMonthLedger notChecked(String rule, String reason, String money) {
        at.notChecked.add(new NotChecked(rule, at.line, month, TestWording.words(reason), Money.ofYuan(money)));
        return this;
    }

    public AMonthLedger remark(String remark) {
        at.remarks.add(TestWording.words(remark));
        return this;
    }

    public AMonthLedger trend(int monthsAgo, String provider, String amount) {
        trend.add(new TrendPoint(month.minusMonths(monthsAgo), at.line, provider, Money.ofYuan(amount)));
        return this;
    }

    public AMonthLedger file(String path, FileState fileState, int rows, int rejected, String reason) {
        Remark words = reason == null ? null : TestWording.words(reason);
        long read = fileState == FileState.ACCEPTED || fileState == FileState.ACCEPTED_WITH_REJECTS ? rows : 0;
        long accepted = Math.max(0, read - rejected - 3);
        long ignored = read - rejected - accepted;
        files.add(new SourceFile(
                path,
                SHA,
                rows * 80L,
                "csv",
                "GB18030",
                read == 0 ? "" : "mobile-bill",
                fileState,
                read,
                accepted,
                read == 0 ? 0 : rejected,
                ignored,
                words));
        return this;
    }

    public AMonthLedger reject(String file, int row, String reason, String hint, String text) {
        rejects.add(new Reject(new Place(file, SHA, null, row), reason, TestWording.words(hint), text, Money.ZERO));
        return this;
    }

    /** The next day of every case of the line at hand. */
    public AMonthLedger deadline(String day, String what) {
        deadlines.put(at.line.number(), new Deadline(LocalDate.parse(day), TestWording.words(what)));
        return this;
    }

    public AMonthLedger rule(String id, String title, String basis, String parameters) {
        rules.add(new RuleNote(id, title, basis, parameters));
        return this;
    }

    private AMonthLedger add(
            Category category,
            String item,
            ServiceProvider provider,
            Money amount,
            Verdict verdict,
            String rule,
            String findingId) {
        List<Evidence> evidence = List.of(evidence(item, amount.toString()));
        int number = at.charges.size() + 1;
        ChargeLine charge = new ChargeLine(
                number,
                category,
                item,
                provider,
                Rhythm.MONTHLY,
                amount,
                amount.isNegative() ? ChargeLine.Origin.REDUCTION : ChargeLine.Origin.BILL_ITEM,
                null,
                Cycle.of(month),
                null,
                evidence);
        at.charges.add(new JudgedCharge(charge, verdict, rule, findingId, TestWording.words("-")));
        return this;
    }

    private Evidence evidence(String item, String amount) {
        String file = at.carrier.id() + "/" + at.line.number() + "/" + month + "账单.csv";
        return new Evidence(
                new Place(file, SHA, null, ++evidenceRow), item + " | 138****0000 | " + amount, Money.ofYuan(amount));
    }

    @Override
    public RunSummary summary() {
        List<JudgedMonth> months = lines.values().stream().map(this::judged).toList();
        Map<Verdict, Money> byVerdict = new EnumMap<>(Verdict.class);
        months.stream()
                .flatMap(judged -> judged.charges().stream())
                .forEach(judged ->
                        byVerdict.merge(judged.verdict(), judged.charge().amount(), Money::plus));
        List<Finding> findings =
                months.stream().flatMap(judged -> judged.findings().stream()).toList();
        TreeMap<String, Boolean> invariants = new TreeMap<>();
        for (int i = 1; i <= 10; i++) {
            invariants.put("V" + i, true);
        }
        return new RunSummary(
                month,
                1,
                state,
                asOf,
                "sha256:4e1243bd22c66e76c2ba9eddc1f91394e57f9f83",
                "sha256:a7937b64b8caa58f03721bb6bacf5c78cb235feb",
                "1.0.0",
                counts(months, findings),
                byVerdict,
                byVerdict.values().stream().reduce(Money.ZERO, Money::plus),
                findings.stream().map(Finding::claim).reduce(Money.ZERO, Money::plus),
                invariants,
                gaps);
    }

    private RunSummary.Counts counts(List<JudgedMonth> months, List<Finding> findings) {
        return new RunSummary.Counts(
                files.size(),
                files.stream().mapToLong(SourceFile::rowsRead).sum(),
                files.stream().mapToLong(SourceFile::rowsAccepted).sum(),
                files.stream().mapToLong(SourceFile::rowsRejected).sum(),
                files.stream().mapToLong(SourceFile::rowsIgnored).sum(),
                months.size(),
                months.stream().mapToLong(judged -> judged.charges().size()).sum(),
                findings.size(),
                findings.stream().filter(finding -> finding.caseId() != null).count());
    }

    private JudgedMonth judged(ALine line) {
        Money items =
                line.charges.stream().map(judged -> judged.charge().amount()).reduce(Money.ZERO, Money::plus);
        BalancedMonth balanced = new BalancedMonth(
                line.line,
                line.carrier,
                Cycle.of(month),
                true,
                line.charges.stream().map(JudgedCharge::charge).toList(),
                items.plus(line.difference),
                null,
                line.difference,
                line.coverage,
                List.of(),
                line.remarks);
        return new JudgedMonth(balanced, line.charges, line.findings, line.notChecked);
    }

    @Override
    public void eachMonth(Consumer<JudgedMonth> visitor) {
        lines.values().forEach(line -> visitor.accept(judged(line)));
    }

    @Override
    public void eachFinding(Consumer<Finding> visitor) {
        lines.values().forEach(line -> line.findings.forEach(visitor));
    }

    @Override
    public void eachCase(Consumer<CaseFile> visitor) {
        eachFinding(finding -> {
            if (finding.caseId() != null) {
                visitor.accept(caseOf(finding));
            }
        });
    }

    private static CaseFile caseOf(Finding finding) {
        List<CasePosting> postings = new ArrayList<>();
        for (int ago = 1; ago >= 0; ago--) {
            postings.add(new CasePosting(
                    finding.month().minusMonths(ago),
                    1,
                    finding.id(),
                    finding.rule(),
                    finding.charged(),
                    finding.claim(),
                    finding.grade()));
        }
        YearMonth opened = finding.month().minusMonths(1);
        CaseEvent event = new CaseEvent(
                1, CaseEvent.Kind.OPENED, opened.plusMonths(1).atDay(5), opened, 1, "", "0".repeat(64), SHA);
        return new CaseFile(
                finding.caseId(),
                CaseKey.of(finding),
                finding.service(),
                finding.provider(),
                "",
                postings,
                List.of(event, event));
    }

    @Override
    public void eachFile(Consumer<SourceFile> visitor) {
        files.forEach(visitor);
    }

    @Override
    public void eachReject(Consumer<Reject> visitor) {
        rejects.forEach(visitor);
    }

    @Override
    public void eachTrendPoint(Consumer<TrendPoint> visitor) {
        trend.forEach(visitor);
    }

    @Override
    public Optional<LineCard> card(Line line) {
        return lines.get(line.number()).card;
    }

    @Override
    public Optional<Deadline> deadline(CaseFile file) {
        return Optional.ofNullable(deadlines.get(file.key().line().number()));
    }

    @Override
    public List<RuleNote> rules() {
        return List.copyOf(rules);
    }

    private static final class ALine {

        private final Line line;
        private final Carrier carrier;
        private final Map<RecordKind, CoverageState> coverage = new EnumMap<>(RecordKind.class);
        private final List<JudgedCharge> charges = new ArrayList<>();
        private final List<Finding> findings = new ArrayList<>();
        private final List<NotChecked> notChecked = new ArrayList<>();
        private final List<Remark> remarks = new ArrayList<>();
        private Optional<LineCard> card = Optional.empty();
        private Money difference = Money.ZERO;

        ALine(Line line, Carrier carrier) {
            this.line = line;
            this.carrier = carrier;
            for (RecordKind kind : RecordKind.values()) {
                coverage.put(kind, CoverageState.PRESENT);
            }
        }
    }
}
