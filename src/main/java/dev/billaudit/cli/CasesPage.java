package dev.billaudit.cli;

import dev.billaudit.casebook.CaseEvent;
import dev.billaudit.casebook.CaseFile;
import dev.billaudit.casebook.CaseRecord;
import dev.billaudit.casebook.CaseStanding;
import dev.billaudit.casebook.Deadline;
import dev.billaudit.casebook.Passage;
import dev.billaudit.findings.Promise;
import dev.billaudit.job.CaseOffice;
import dev.billaudit.ledger.Remark;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Cases as a person or a machine reads them. */
final class CasesPage {

    /** Three ids behind the width of a date fit a terminal of 80 columns. */
    private static final int IDS_A_LINE = 3;

    private static final int INDENT = 12;

    /** What runs note of a case: names with a value, and values that are words. */
    private static final Set<String> DETAILS = Set.of(
            "charged",
            "claim",
            "finding",
            "was-charged",
            "was-claim",
            "ask.stop-and-explain",
            "reason.no-longer-suspect",
            "reason.charge-gone",
            "reason.line-gone");

    private final Counter counter;
    private final boolean json;

    CasesPage(Counter counter, boolean json) {
        this.counter = counter;
        this.json = json;
    }

    /** A line for each case. */
    void list(List<CaseStanding> standings) {
        standings.forEach(this::doubt);
        if (json) {
            standings.forEach(standing -> counter.print(CasesJson.head(standing).toString()));
        } else if (standings.isEmpty()) {
            counter.print(counter.say("cli.cases.none"));
        } else {
            table(standings);
        }
    }

    /** What a case is about comes last: names are long. */
    private void table(List<CaseStanding> standings) {
        var rows = new ArrayList<List<String>>();
        rows.add(Stream.of("case", "state", "line", "claimed", "received", "service")
                .map(column -> counter.say("cli.cases.column." + column))
                .toList());
        standings.forEach(standing -> rows.add(List.of(
                standing.file().id(),
                state(standing),
                standing.file().key().line().number(),
                standing.file().claimed().toString(),
                standing.received().toString(),
                service(standing))));
        int[] widths = new int[rows.get(0).size()];
        rows.forEach(row -> Arrays.setAll(widths, i -> Math.max(widths[i], Columns.of(row.get(i)))));
        for (List<String> row : rows) {
            var line = new StringBuilder();
            for (int i = 0; i < row.size() - 1; i++) {
                boolean isAmount = i == 3 || i == 4;
                String cell = row.get(i);
                line.append(isAmount ? Columns.rightAligned(cell, widths[i]) : Columns.padded(cell, widths[i]));
                line.append("  ");
            }
            counter.print(line.append(row.get(row.size() - 1)).toString());
        }
    }

    private String service(CaseStanding standing) {
        String service = standing.file().service();
        return service == null ? counter.say("cli.explain.unnamed") : service;
    }

    /** One case with all that is known of it. */
    void show(CaseStanding standing, CaseOffice office, LocalDate asOf) {
        List<Deadline> deadlines = office.deadlines(standing, asOf);
        List<Passage> ladder = office.ladder(standing, asOf);
        doubt(standing);
        if (json) {
            counter.print(new CasesJson(counter.words())
                    .whole(standing, deadlines, ladder)
                    .toString());
            return;
        }
        CaseFile file = standing.file();
        counter.print(line(standing));
        String offered = standing.offered() == null ? "-" : String.valueOf(standing.offered());
        counter.print("  "
                + counter.say(
                        "cli.cases.money",
                        file.charged(),
                        file.claimed(),
                        offered,
                        standing.received(),
                        standing.conceded()));
        String follows = file.key().predecessorId();
        if (follows != null) {
            counter.print("  " + counter.say("cli.cases.follows", follows));
        }
        file.history().forEach(event -> counter.print("  " + event(event)));
        standing.records().forEach(record -> counter.print("  " + record(record, ladder)));
        deadlines.forEach(deadline -> counter.print("  " + counter.words().say(deadline.note())));
        if (standing.closing().isEmpty()) {
            counter.print("  " + counter.say("cli.cases.ladder"));
            int wide = ladder.stream()
                    .mapToInt(passage -> Columns.of(passage.title()))
                    .max()
                    .orElse(0);
            int name = ladder.stream()
                    .mapToInt(passage -> passage.rung().id().length())
                    .max()
                    .orElse(0);
            ladder.forEach(passage ->
                    counter.print("    " + Columns.padded(passage.rung().id(), name) + "  "
                            + Columns.padded(passage.title(), wide) + "  " + passage(passage)));
        }
    }

    private String passage(Passage passage) {
        String stands = passage.isOpen()
                ? counter.say("cli.passage.open")
                : passage.opens() == null
                        ? counter.say(
                                "cli.passage.shut",
                                counter.words().say(passage.shut().get(0)))
                        : counter.say("cli.passage.opens", passage.opens());
        return passage.isOpen() && !passage.closes().isEmpty()
                ? stands
                        + counter.say(
                                "cli.passage.closes",
                                String.join(counter.words().say(Remark.of("ledger.between")), passage.closes()))
                : stands;
    }

    /** The days ahead of all cases, nearest first; cases of which the same is said stand together. */
    void due(CaseOffice office, LocalDate asOf) {
        record Due(String caseId, Deadline deadline) {}

        var ahead = new ArrayList<Due>();
        office.all().forEach(standing -> {
            doubt(standing);
            office.deadlines(standing, asOf)
                    .forEach(deadline -> ahead.add(new Due(standing.file().id(), deadline)));
        });
        ahead.sort(Comparator.comparing((Due due) -> due.deadline().day())
                .thenComparing(due -> due.deadline().clock())
                .thenComparing(Due::caseId));
        if (json) {
            CasesJson page = new CasesJson(counter.words());
            ahead.forEach(due -> counter.print(
                    page.due(due.deadline()).put("case", due.caseId()).toString()));
            return;
        }
        if (ahead.isEmpty()) {
            counter.print(counter.say("cli.cases.nothing-due"));
        }
        var together = new LinkedHashMap<String, List<String>>();
        ahead.forEach(due -> together.computeIfAbsent(
                        due.deadline().day() + "  "
                                + counter.words().say(due.deadline().note()),
                        none -> new ArrayList<>())
                .add(due.caseId()));
        together.forEach((said, cases) -> {
            counter.print(said);
            for (int i = 0; i < cases.size(); i += IDS_A_LINE) {
                List<String> some = cases.subList(i, Math.min(cases.size(), i + IDS_A_LINE));
                counter.print(" ".repeat(INDENT) + String.join("  ", some));
            }
        });
    }

    /** Says of a case whose records were changed behind our back. */
    private void doubt(CaseStanding standing) {
        standing.changedRecord()
                .ifPresent(number -> counter.talk(
                        counter.say("job.record-changed", standing.file().id(), number)));
    }

    private String line(CaseStanding standing) {
        CaseFile file = standing.file();
        return String.join("  ", file.id(), state(standing), file.key().line().number(), service(standing));
    }

    private String state(CaseStanding standing) {
        return counter.say("cli.case-state." + standing.state().name().toLowerCase(Locale.ROOT));
    }

    private String event(CaseEvent event) {
        return event.on() + "  " + counter.say("cli.case-event." + event.kind().id()) + "  " + event.month() + "  "
                + detail(event.detail());
    }

    /** {@code charged=20.00;claim=20.00} in words; what nobody has words for as it stands. */
    private String detail(String detail) {
        return Stream.of(detail.split(";", -1))
                .map(part -> {
                    int equals = part.indexOf('=');
                    String key = part.substring(0, Math.max(0, equals));
                    String value = part.substring(equals + 1);
                    String whole = key + "." + value;
                    return DETAILS.contains(whole)
                            ? counter.say("cli.case-detail." + whole)
                            : DETAILS.contains(key) ? counter.say("cli.case-detail." + key, value) : part;
                })
                .collect(Collectors.joining(counter.say("cli.case-detail.between")));
    }

    private String record(CaseRecord record, List<Passage> ladder) {
        boolean hasTime = !record.at().toLocalTime().equals(LocalTime.MIDNIGHT);
        var text = new StringBuilder(
                hasTime
                        ? record.at().toString().replace('T', ' ')
                        : record.day().toString());
        text.append("  ").append(counter.say("cli.case-record." + record.kind().id()));
        for (String part : List.of(outcome(record, ladder), record.channel(), record.agent(), record.reference())) {
            text.append(part.isEmpty() ? "" : "  " + part);
        }
        if (record.amount() != null) {
            text.append("  ").append(record.amount());
        }
        Promise promise = record.promise();
        if (promise != null) {
            String by = promise.by() == null ? "-" : String.valueOf(promise.by());
            text.append("  ").append(counter.say("cli.cases.promised", promise.amount(), by, promise.promisedBy()));
        }
        return text.append(record.content().isEmpty() ? "" : "  " + record.content())
                .toString();
    }

    private String outcome(CaseRecord record, List<Passage> ladder) {
        if (record.outcome().isEmpty()) {
            return "";
        }
        if (record.kind() != CaseRecord.Kind.FILED) {
            return counter.say("cli.case-outcome." + record.outcome());
        }
        return ladder.stream()
                .filter(passage -> passage.rung().id().equals(record.outcome()))
                .map(Passage::title)
                .findFirst()
                .orElse(record.outcome());
    }
}
