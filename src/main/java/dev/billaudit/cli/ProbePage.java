package dev.billaudit.cli;

import dev.billaudit.ledger.Remark;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What a file turned out to be, as a person or a machine reads it. */
final class ProbePage {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Counter counter;

    ProbePage(Counter counter) {
        this.counter = counter;
    }

    /** Prints one file. */
    void print(ProbedFile probed) {
        counter.print(counter.say("cli.probe.file", probed.file(), probed.container(), probed.charset()));
        probed.whyRefused()
                .ifPresent(why -> counter.print("  " + counter.words().say(why)));
        if (probed.refusal() == null && probed.tables().isEmpty()) {
            counter.print("  " + counter.say("cli.probe.no-table"));
        }
        for (ProbedFile.Table table : probed.tables()) {
            String where = table.sheet() == null
                    ? counter.say("cli.probe.table", table.row(), table.rows())
                    : counter.say("cli.probe.table-sheet", table.sheet(), table.row(), table.rows());
            counter.print("  " + where);
            if (table.layout() != null) {
                counter.print("    " + counter.say("cli.probe.layout", table.layout()));
            } else {
                counter.print("    " + counter.say("cli.probe.no-layout", String.join(" | ", table.headings())));
            }
            for (Remark why : table.whyNot()) {
                counter.print("      - " + counter.words().say(why));
            }
        }
    }

    /** The same for machines, one object on one line. */
    String json(ProbedFile probed) {
        ObjectNode json = JSON.createObjectNode();
        json.put("file", probed.file()).put("container", probed.container());
        json.put("charset", probed.charset()).put("delimiter", probed.delimiter());
        json.put("understood", probed.isUnderstood());
        json.put("refusal", probed.refusal() == null ? null : counter.words().say(probed.refusal()));
        ArrayNode tables = json.putArray("tables");
        for (ProbedFile.Table table : probed.tables()) {
            ObjectNode one = tables.addObject();
            one.put("sheet", table.sheet()).put("row", table.row()).put("rows", table.rows());
            ArrayNode headings = one.putArray("headings");
            table.headings().forEach(headings::add);
            one.put("layout", table.layout());
            ArrayNode whyNot = one.putArray("whyNot");
            table.whyNot().forEach(why -> whyNot.add(counter.words().say(why)));
        }
        return JSON.writeValueAsString(json);
    }
}
