package dev.billaudit.register.read;

import dev.billaudit.ledger.SourceFile;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The files a register was read from, for {@code files.csv} and for the identity of a run.
 *
 * @param files sorted by name, names relative to the register folder; empty without a register
 */
public record RegisterFiles(List<SourceFile> files) {

    /** No register. */
    public static final RegisterFiles NONE = new RegisterFiles(List.of());

    /** Copies the list. */
    public RegisterFiles {
        files = List.copyOf(files);
    }

    /** SHA-256 over names and digests of the files: the same for the same register, wherever it lies. */
    public String digest() {
        String all = files.stream()
                .map(file -> file.sha256() + "  " + file.file() + "\n")
                .collect(Collectors.joining());
        return Digest.sha256(all.getBytes(StandardCharsets.UTF_8));
    }
}
