package dev.billaudit.cli;

import dev.billaudit.casebook.CaseRecord;
import dev.billaudit.casebook.CaseStanding;
import dev.billaudit.job.CaseOffice;
import dev.billaudit.ledger.Remark;
import dev.billaudit.ledger.failure.WrongUsage;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows cases, and writes down what was said, filed, answered, paid back and closed. */
@Command(name = "cases", customSynopsis = "bill-audit cases ACTION [CASE] [OPTIONS]")
final class CasesCommand extends Verb {

    private static final List<String> OF_ALL = List.of("list", "due");
    private static final List<String> OF_ONE = List.of("show", "log", "file", "answer", "refund", "close");

    @Parameters(hideParamSyntax = true, index = "0", arity = "0..1", paramLabel = "ACTION", descriptionKey = "action")
    private @Nullable String action;

    @Parameters(hideParamSyntax = true, index = "1", arity = "0..1", paramLabel = "CASE", descriptionKey = "case")
    private @Nullable String caseId;

    @Option(names = "--at", paramLabel = "TIME", order = 1)
    private @Nullable String at;

    @Option(names = "--channel", paramLabel = "TEXT", order = 2)
    private @Nullable String channel;

    @Option(names = "--agent", paramLabel = "NUMBER", order = 3)
    private @Nullable String agent;

    @Option(names = "--said", paramLabel = "TEXT", order = 4)
    private @Nullable String said;

    @Option(names = "--outcome", paramLabel = "WORD", order = 5)
    private @Nullable String outcome;

    @Option(names = "--amount", paramLabel = "YUAN", order = 6)
    private @Nullable String amount;

    @Option(names = "--promise", paramLabel = "YUAN", order = 7)
    private @Nullable String promise;

    @Option(names = "--by", paramLabel = "DATE", order = 8)
    private @Nullable String by;

    @Option(names = "--promised-by", paramLabel = "TEXT", order = 9)
    private @Nullable String promisedBy;

    @Option(names = "--receipt", paramLabel = "NUMBER", order = 10)
    private @Nullable String receipt;

    @Option(names = "--rung", paramLabel = "RUNG", order = 11)
    private @Nullable String rung;

    @Option(names = "--as-of", paramLabel = "DATE", order = 12)
    private @Nullable String asOf;

    CasesCommand(Counter counter) {
        super(counter);
    }

    @Override
    int serve(Settings settings) {
        String asked = action == null ? "" : action;
        if (!OF_ALL.contains(asked) && !OF_ONE.contains(asked)) {
            throw new WrongUsage(Remark.of("cli.cases.no-such-action", asked));
        }
        if (OF_ONE.contains(asked)) {
            return ofOne(settings, asked);
        }
        LocalDate day = day();
        try (AuditDesk desk = open(settings)) {
            CasesPage page = new CasesPage(counter(), settings.json());
            if (asked.equals("due")) {
                page.due(desk.cases(), day);
            } else {
                page.list(desk.cases().all());
            }
        }
        return 0;
    }

    private int ofOne(Settings settings, String asked) {
        String id = caseId == null ? "" : caseId;
        if (!id.matches("C-[0-9a-f]{16}")) {
            throw new WrongUsage(Remark.of("cli.cases.case-unreadable", id));
        }
        LocalDate day = day();
        CaseNote note = asked.equals("show") ? null : note(asked, day);
        try (AuditDesk desk = open(settings)) {
            CaseOffice office = desk.cases();
            CaseStanding standing = note == null ? office.one(id) : write(office, id, note.record());
            new CasesPage(counter(), settings.json()).show(standing, office, day);
        }
        return 0;
    }

    /** Writes it down, and says which doors that shuts. */
    private CaseStanding write(CaseOffice office, String id, CaseRecord record) {
        List<Remark> warnings = office.warnings(office.one(id), record);
        CaseStanding standing = office.write(id, record);
        warnings.forEach(warning -> counter().talk(counter().words().say(warning)));
        return standing;
    }

    /** The day that cases are looked at from. */
    private LocalDate day() {
        Surroundings given = counter().surroundings();
        LocalDate day = given.date("--as-of", asOf);
        return day == null ? given.today().get() : day;
    }

    private CaseNote note(String asked, LocalDate day) {
        Surroundings given = counter().surroundings();
        return new CaseNote(
                asked,
                day,
                given.text("--at", at),
                given.text("--channel", channel),
                given.text("--agent", agent),
                given.text("--said", said),
                given.text("--outcome", outcome),
                given.text("--amount", amount),
                given.text("--promise", promise),
                given.text("--by", by),
                given.text("--promised-by", promisedBy),
                given.text("--receipt", receipt),
                given.text("--rung", rung));
    }

    private AuditDesk open(Settings settings) {
        return counter().desks().audits().open(settings, counter().signal().request());
    }
}
