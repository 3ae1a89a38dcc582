package dev.billaudit.cli;

import dev.billaudit.intake.Intake;
import dev.billaudit.intake.LineHints;
import dev.billaudit.ledger.Remark;
import dev.billaudit.ledger.failure.UnusableInput;
import dev.billaudit.ledger.failure.WrongUsage;
import dev.billaudit.packs.Packs;
import dev.billaudit.register.Proposal;
import dev.billaudit.register.Proposer;
import dev.billaudit.register.WhoIsWho;
import dev.billaudit.register.read.ProposalWorkbook;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Proposes a register from the bills, for a person to tick. */
@Command(name = "init", customSynopsis = "bill-audit init BILLS [OPTIONS]")
final class InitCommand extends ReadingVerb {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String USUAL = "register";
    private static final int NAMED = 10;

    @Parameters(hideParamSyntax = true, arity = "0..1", paramLabel = "BILLS", descriptionKey = "bills")
    private @Nullable String bills;

    @Option(names = "--register", paramLabel = "DIR", order = 1)
    private @Nullable String register;

    InitCommand(Counter counter) {
        super(counter);
    }

    @Override
    int serve(Settings settings) {
        Path folder = InputFolders.bills(counter().surroundings(), bills);
        Path target = target(folder);
        if (ProposalWorkbook.isFilled(target)) {
            throw thereAlready(target);
        }
        counter().signal().workBegins();
        var packs = new Packs(settings.layouts());
        try (ProgressLine progress = new ProgressLine(counter(), settings.verbosity(), false)) {
            var reading = new FolderReading(
                    new Intake(packs.layouts(), LineHints.NONE),
                    counter().signal().request(),
                    progress);
            reading.read(folder, Set.copyOf(List.of(target, usual(folder), settings.data(), settings.out())));
            progress.end();
            Proposal proposal = proposal(reading, packs);
            if (proposal.contracts().isEmpty()) {
                throw new UnusableInput(Remark.of("cli.init.no-bills", PathText.show(folder)));
            }
            tell(settings, folder, write(settings, proposal, target), proposal, reading);
            return isWhole(reading) ? 0 : 1;
        }
    }

    private static Proposal proposal(FolderReading reading, Packs packs) {
        var proposer = new Proposer(new WhoIsWho(packs.catalogue()));
        reading.lines().forEach(proposer::add);
        return proposer.proposal();
    }

    private static ProposalWorkbook.Written write(Settings settings, Proposal proposal, Path target) {
        boolean chinese = settings.language().equals(Languages.CHINESE);
        try {
            return new ProposalWorkbook(chinese).write(proposal, target);
        } catch (FileAlreadyExistsException e) {
            throw thereAlready(target);
        } catch (IOException e) {
            throw new WrongUsage(Remark.of("cli.init.not-written", PathText.show(target)), e);
        }
    }

    private void tell(
            Settings settings,
            Path folder,
            ProposalWorkbook.Written written,
            Proposal proposal,
            FolderReading reading) {
        if (!isWhole(reading)) {
            int files = reading.parked().size();
            counter().talk(counter().say("cli.init.not-understood", files, reading.rejects()));
            reading.parked().stream().limit(NAMED).forEach(file -> counter().talk("  - " + file));
        }
        long unnamed = proposal.unnamed() + written.leftOut();
        if (unnamed > 0) {
            counter().talk(counter().say("cli.init.unnamed", unnamed));
        }
        if (settings.json()) {
            ObjectNode json = JSON.createObjectNode();
            json.put("file", PathText.show(written.file()));
            json.put("services", written.services()).put("contracts", written.contracts());
            json.put("leftOut", unnamed);
            json.put("filesNotUnderstood", reading.parked().size());
            json.put("rowsNotUnderstood", reading.rejects());
            counter().print(JSON.writeValueAsString(json));
            return;
        }
        counter().print(counter().say("cli.init.written", PathText.show(written.file())));
        counter().print(counter().say("cli.init.rows", written.services(), written.contracts()));
        counter().print(counter().say("cli.init.tick"));
        counter().print(counter().say("cli.init.next", nextCommand(folder, written.file())));
    }

    private static boolean isWhole(FolderReading reading) {
        return reading.parked().isEmpty() && reading.rejects() == 0;
    }

    private static String nextCommand(Path folder, Path written) {
        String audit = "bill-audit audit " + quoted(PathText.show(folder));
        Path register = written.toAbsolutePath().normalize().getParent();
        boolean isUsual = usual(folder).toAbsolutePath().normalize().equals(register);
        return isUsual ? audit : audit + " --register " + quoted(PathText.show(parent(written)));
    }

    private static String quoted(String path) {
        return path.indexOf(' ') < 0 ? path : "\"" + path + "\"";
    }

    /** Where it is to stand: as asked, else where the audit looks for it, else beside the one file that was given. */
    private Path target(Path folder) {
        Path given = optional("--register", register);
        if (given != null) {
            return given;
        }
        return Files.isDirectory(folder) ? usual(folder) : folder.resolveSibling(USUAL);
    }

    private static Path usual(Path folder) {
        return folder.resolve(USUAL);
    }

    private static Path parent(Path file) {
        Path parent = file.getParent();
        return parent == null ? Path.of("") : parent;
    }

    private static WrongUsage thereAlready(Path folder) {
        return new WrongUsage(Remark.of("cli.init.register-there", PathText.show(folder)));
    }
}
