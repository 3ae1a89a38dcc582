package dev.billaudit.cli;

import dev.billaudit.casebook.CaseFile;
import dev.billaudit.casebook.CaseRecord;
import dev.billaudit.casebook.CaseStanding;
import dev.billaudit.casebook.Deadline;
import dev.billaudit.casebook.Passage;
import dev.billaudit.findings.Promise;
import dev.billaudit.ledger.Money;
import dev.billaudit.ledger.Wording;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Cases as a machine reads them: one object a line. */
final class CasesJson {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Wording words;

    CasesJson(Wording words) {
        this.words = words;
    }

    /** The figures of a case. */
    static ObjectNode head(CaseStanding standing) {
        CaseFile file = standing.file();
        ObjectNode node = JSON.createObjectNode();
        node.put("id", file.id()).put("carrier", file.carrier().id());
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

    /** A case with all that is known of it. */
    ObjectNode whole(CaseStanding standing, List<Deadline> deadlines, List<Passage> ladder) {
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
        ArrayNode rungs = node.putArray("ladder");
        for (Passage passage : ladder) {
            ObjectNode rung = rungs.addObject().put("rung", passage.rung().id()).put("open", passage.isOpen());
            rung.put("opens", passage.opens() == null ? null : String.valueOf(passage.opens()));
            rung.put("provisional", passage.isProvisional());
            ArrayNode why = rung.putArray("why");
            passage.shut().forEach(remark -> why.add(words.say(remark)));
        }
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

    /** A day that matters. */
    ObjectNode due(Deadline deadline) {
        return JSON.createObjectNode()
                .put("on", deadline.day().toString())
                .put("clock", deadline.clock())
                .put("provisional", deadline.provisional())
                .put("what", words.say(deadline.note()));
    }

    private static @Nullable String text(@Nullable Money money) {
        return money == null ? null : money.toString();
    }
}
