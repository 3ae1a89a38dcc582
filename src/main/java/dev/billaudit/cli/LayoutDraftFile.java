package dev.billaudit.cli;

import dev.billaudit.intake.layout.LayoutDraft;
import dev.billaudit.ledger.Carrier;
import dev.billaudit.ledger.Remark;
import dev.billaudit.ledger.failure.WrongUsage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes a layout a person can finish. What is left open is a word no layout may hold, so that a file that was not edited
 * stops the start and names itself.
 */
final class LayoutDraftFile {

    /** What a person has to replace. */
    static final String OPEN = "CHOOSE";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Counter counter;

    LayoutDraftFile(Counter counter) {
        this.counter = counter;
    }

    /**
     * Writes it where {@code --layouts} will look for it; a file that is there already stays.
     *
     * @return where it was written, empty when it was there already
     */
    Optional<Path> write(LayoutDraft draft, Path folder) {
        String carrier =
                draft.carrier() == Carrier.UNKNOWN ? "own" : draft.carrier().id();
        Path file = folder.resolve("layouts").resolve(carrier).resolve(draft.id() + ".yml");
        try {
            if (Files.exists(file)) {
                return Optional.empty();
            }
            Files.createDirectories(file.getParent());
            Files.writeString(file, yaml(draft), StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
            return Optional.of(file);
        } catch (IOException e) {
            throw new WrongUsage(Remark.of("cli.draft-not-written", PathText.show(file)), e);
        }
    }

    private String yaml(LayoutDraft draft) {
        StringBuilder yaml = new StringBuilder();
        comment(yaml, counter.say("cli.draft.how", OPEN));
        comment(yaml, counter.say("cli.draft.nearest", draft.nearest()));
        if (!draft.missing().isEmpty()) {
            comment(yaml, counter.say("cli.draft.missing", String.join("、", draft.missing())));
        }
        if (draft.carrier() != Carrier.UNKNOWN) {
            yaml.append("carrier: ").append(draft.carrier().id()).append('\n');
        }
        yaml.append("source: ").append(quoted(counter.say("cli.draft.source"))).append('\n');
        yaml.append("read: ").append(quoted(today())).append('\n');
        yaml.append("layouts:\n  - id: ").append(draft.id()).append('\n');
        yaml.append("    kinds: [").append(String.join(", ", draft.kinds())).append("]\n");
        yaml.append("    shape: ").append(draft.shape()).append('\n');
        if (draft.isMixed()) {
            yaml.append("    mixed: true\n");
        }
        yaml.append("    columns:\n");
        for (Map.Entry<String, String> column : draft.columns().entrySet()) {
            String holds = column.getValue().isEmpty() ? OPEN : column.getValue();
            yaml.append("      ")
                    .append(quoted(column.getKey()))
                    .append(": ")
                    .append(holds)
                    .append('\n');
        }
        return yaml.toString();
    }

    private String today() {
        return counter.surroundings().today().get().toString();
    }

    private static void comment(StringBuilder yaml, String text) {
        yaml.append("# ").append(text).append('\n');
    }

    /** A JSON text is a YAML text. */
    private static String quoted(String text) {
        return JSON.writeValueAsString(text);
    }
}
