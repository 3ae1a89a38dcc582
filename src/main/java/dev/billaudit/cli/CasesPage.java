package dev.billaudit.cli;

import dev.billaudit.casebook.CaseEvent;
import dev.billaudit.casebook.CaseFile;
import dev.billaudit.casebook.CaseRecord;
import dev.billaudit.casebook.CaseStanding;
import dev.billaudit.casebook.Deadline;
import dev.billaudit.findings.Promise;
import dev.billaudit.job.CaseOffice;
import dev.billaudit.ledger.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Cases as a person or a machine reads them. */
final class CasesPage {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Counter counter;
    private final boolean json;

    CasesPage(Counter counter, boolean json) {
        this.counter = counter;
        this.json = json;
    }

    /** A line for each case. */
    void list(List<CaseStanding> standings) {
        if (standings.isEmpty() && !json) {
            counter.print(counter.say("cli.cases.none"));
        }
        standings.forEach(standing -> counter.print(json ? JSON.writeValueAsString(head(standing)) : line(standing)));
    }

    /** One case with all that is known of it. */
    void show(CaseStanding standing, List<Deadline> deadlines) {
        if (json) {
            counter.print(JSON.writeValueAsString(whole(standing, deadlines)));
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
        standing.records().forEach(record -> counter.print("  " + record(record)));
        deadlines.forEach(deadline -> counter.print("  " + counter.words().say(deadline.note())));
    }

    /** The days ahead of all cases, nearest first. */
    void due(CaseOffice office, LocalDate asOf) {
        record Due(CaseStanding standing, Deadline deadline) {}

        var ahead = new ArrayList<Due>();
        office.all()
                .forEach(standing ->
                        office.deadlines(standing, asOf).forEach(deadline -> ahead.add(new Due(standing, deadline))));
        ahead.sort(Comparator.comparing((Due due) -> due.deadline().day())
                .thenComparing(due -> due.standing().file().id())
                .thenComparing(due -> due.deadline().clock()));
        if (ahead.isEmpty() && !json) {
            counter.print(counter.say("cli.cases.nothing-due"));
        }
        for (Due due : ahead) {
            String id = due.standing().file().id();
            if (json) {
                counter.print(JSON.writeValueAsString(due(due.deadline()).put("case", id)));
            } else {
                counter.print(due.deadline().day() + "  " + id + "  "
                        + counter.words().say(due.deadline().note()));
            }
        }
    }

    private String line(CaseStanding standing) {
        CaseFile file = standing.file();
        return counter.say(
                "cli.cases.line",
                file.id(),
                state(standing),
                file.key().line().number(),
                file.service() == null ? counter.say("cli.explain.unnamed") : file.service(),
                file.claimed(),
                standing.received());
    }

    private String state(CaseStanding standing) {
        return counter.say("cli.case-state." + standing.state().name().toLowerCase(Locale.ROOT));
    }

    private String event(CaseEvent event) {
        return event.on() + "  " + counter.say("cli.case-event." + event.kind().id()) + "  " + event.month() + "  "
                + event.detail();
    }

    private String record(CaseRecord record) {
        var text = new StringBuilder(record.at().toString().replace('T', ' '));
        text.append("  ").append(counter.say("cli.case-record." + record.kind().id()));
        for (String part : List.of(record.outcome(), record.channel(), record.agent(), record.reference())) {
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

    private static ObjectNode head(CaseStanding standing) {
        CaseFile file = standing.file();
        ObjectNode node = JSON.createObjectNode();
        node.put("id", file.id()).put("carrier", file.key().carrier().id());
        node.put("line", file.key().line().number()).put("service", file.service());
        node.put("family", file.key().family().id())
                .put("state", standing.state().name());
        node.put("charged", text(file.charged())).put("claimed", text(file.claimed()));
        node.put("offered", text(standing.offered())).put("received", text(standing.received()));
        node.put("conceded", text(standing.conceded()));
        node.put("filed", standing.filed() == null ? null : String.valueOf(standing.filed()));
        node.put("follows", file.key().predecessorId());
        return node;
    }

    private ObjectNode whole(CaseStanding standing, List<Deadline> deadlines) {
        ObjectNode node = head(standing);
        ArrayNode history = node.putArray("history");
        standing.file()
                .history()
                .forEach(event -> history.addObject()
                        .put("kind", event.kind().id())
                        .put("on", event.on().toString())
                        .put("month", event.month().toString())
                        .put("detail", event.detail())
                        .put("hash", event.hash()));
        ArrayNode records = node.putArray("records");
        standing.records().forEach(record -> record(records.addObject(), record));
        ArrayNode days = node.putArray("deadlines");
        deadlines.forEach(deadline -> days.add(due(deadline)));
        return node;
    }

    private static void record(ObjectNode node, CaseRecord record) {
        node.put("number", record.number()).put("kind", record.kind().id());
        node.put("at", record.at().toString()).put("channel", record.channel());
        node.put("agent", record.agent()).put("content", record.content());
        node.put("receipt", record.reference()).put("outcome", record.outcome());
        node.put("amount", text(record.amount()));
        node.putNull("promise");
        Promise promise = record.promise();
        if (promise != null) {
            node.putObject("promise")
                    .put("amount", text(promise.amount()))
                    .put("by", promise.by() == null ? null : String.valueOf(promise.by()))
                    .put("promisedBy", promise.promisedBy());
        }
        node.put("hash", record.hash());
    }

    private ObjectNode due(Deadline deadline) {
        return JSON.createObjectNode()
                .put("on", deadline.day().toString())
                .put("clock", deadline.clock())
                .put("provisional", deadline.provisional())
                .put("what", counter.words().say(deadline.note()));
    }

    private static @Nullable String text(@Nullable Money money) {
        return money == null ? null : money.toString();
    }
}
