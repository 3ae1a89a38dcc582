package dev.billaudit.dispute;

import dev.billaudit.casebook.CaseEvent;
import dev.billaudit.casebook.CaseFile;
import dev.billaudit.casebook.CasePosting;
import dev.billaudit.ledger.Line;
import dev.billaudit.ledger.ServiceProvider;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.json.JsonMapper;

/** The case for machines: {@code case.json}, amounts as strings. */
final class CaseTwin {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private CaseTwin() {}

    static byte[] of(CaseMatter matter, ChannelFile.Channel channel) {
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer =
                new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines);
        String json = JSON.writer().with(printer).writeValueAsString(tree(matter, channel));
        return (json + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static Map<String, Object> tree(CaseMatter matter, ChannelFile.Channel channel) {
        CaseFile file = matter.file();
        Line line = file.key().line();
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("id", file.id());
        tree.put("state", "OPEN");
        tree.put("asOf", matter.asOf().toString());
        tree.put("carrier", file.carrier().id());
        tree.put("line", line.number());
        tree.put("identity", PlainText.masked(file.key().identity(), line));
        tree.put("family", file.key().family().id());
        tree.put("service", shown(file.service(), line));
        putProvider(tree, file.provider(), line);
        tree.put("charged", file.charged().toString());
        tree.put("claimed", file.claimed().toString());
        tree.put("postings", file.postings().stream().map(CaseTwin::posting).toList());
        tree.put(
                "deadlines", matter.deadlines().stream().map(CaseTwin::deadline).toList());
        tree.put("channel", channel(channel));
        tree.put("history", file.history().stream().map(CaseTwin::event).toList());
        return tree;
    }

    private static void putProvider(Map<String, Object> tree, ServiceProvider provider, Line line) {
        tree.put("provider", shown(provider.name(), line));
        tree.put("spCode", provider.spCode());
        tree.put("serviceCode", provider.serviceCode());
        tree.put("accessNumber", provider.accessNumber());
    }

    private static Map<String, Object> posting(CasePosting posting) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("month", posting.month().toString());
        tree.put("revision", posting.revision());
        tree.put("finding", posting.findingId());
        tree.put("rule", posting.rule());
        tree.put("charged", posting.charged().toString());
        tree.put("claim", posting.claim().toString());
        tree.put("grade", posting.grade().name());
        return tree;
    }

    private static Map<String, Object> deadline(Deadline deadline) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("clock", deadline.clock());
        tree.put("due", deadline.due().toString());
        tree.put("provisional", deadline.provisional());
        return tree;
    }

    private static Map<String, Object> channel(ChannelFile.Channel channel) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("hotline", channel.hotline());
        tree.put("site", channel.site());
        return tree;
    }

    private static Map<String, Object> event(CaseEvent event) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("number", event.number());
        tree.put("kind", event.kind().id());
        tree.put("on", event.on().toString());
        tree.put("month", event.month().toString());
        tree.put("revision", event.revision());
        tree.put("detail", event.detail());
        tree.put("previousHash", event.previousHash());
        tree.put("hash", event.hash());
        return tree;
    }

    private static @Nullable String shown(@Nullable String exported, Line line) {
        return exported == null ? null : PlainText.masked(exported, line);
    }
}
