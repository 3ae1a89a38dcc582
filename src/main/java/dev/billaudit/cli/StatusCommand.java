package dev.billaudit.cli;

import dev.billaudit.job.Status;
import java.util.Locale;
import picocli.CommandLine.Command;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Says what is on record: audited months, an interrupted run, open cases. */
@Command(name = "status", customSynopsis = "bill-audit status [OPTIONS]")
final class StatusCommand extends Verb {

    StatusCommand(Counter counter) {
        super(counter);
    }

    @Override
    int serve(Settings settings) {
        try (AuditDesk desk =
                counter().desks().audits().open(settings, counter().signal().request())) {
            Status status = desk.status();
            if (settings.json()) {
                counter().print(json(status));
            } else {
                print(status);
            }
        }
        return 0;
    }

    private void print(Status status) {
        Counter counter = counter();
        counter.print(counter.say("cli.status.database", status.database()));
        if (status.lastRuns().isEmpty()) {
            counter.print(counter.say("cli.status.no-runs"));
        }
        for (Status.Run run : status.lastRuns()) {
            String state = counter.say("cli.state." + run.state().name().toLowerCase(Locale.ROOT));
            counter.print("  "
                    + counter.say(
                            "cli.status.run",
                            run.month(),
                            run.revision(),
                            state,
                            run.asOf(),
                            PathText.show(run.folder())));
        }
        status.interrupted().ifPresent(run -> {
            String step = counter.say("job.step." + run.step());
            counter.print(counter.say("cli.status.unfinished", run.month(), step, run.asOf()));
        });
        counter.print(counter.say("cli.status.cases", status.openCases(), status.openClaims()));
    }

    private static String json(Status status) {
        JsonMapper mapper = JsonMapper.builder().build();
        ObjectNode json = mapper.createObjectNode();
        json.put("database", status.database());
        ArrayNode runs = json.putArray("lastRuns");
        status.lastRuns()
                .forEach(run -> runs.addObject()
                        .put("month", run.month().toString())
                        .put("revision", run.revision())
                        .put("state", run.state().name())
                        .put("asOf", run.asOf().toString())
                        .put("folder", PathText.show(run.folder())));
        json.putNull("unfinished");
        status.interrupted()
                .ifPresent(run -> json.putObject("unfinished")
                        .put("month", run.month().toString())
                        .put("asOf", run.asOf().toString())
                        .put("step", run.step()));
        json.put("openCases", status.openCases());
        json.put("openClaims", status.openClaims().toString());
        return mapper.writeValueAsString(json);
    }
}
