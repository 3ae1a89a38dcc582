package dev.billaudit.job;

import dev.billaudit.intake.ArchivedFile;
import dev.billaudit.ledger.FileState;
import dev.billaudit.ledger.SourceFile;
import dev.billaudit.register.read.RegisterReading;
import dev.billaudit.store.RunFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** The register's files among the files of a run: listed and counted, read by the register alone. */
final class RegisterRows {

    private RegisterRows() {}

    static List<SurveyedFile> of(RegisterReading agreed, RegisterPlace place, Path bills) {
        Path folder = place.folder();
        String prefix = place.unused().isEmpty() ? prefix(folder, bills) : "(--register)/";
        return agreed.files().files().stream()
                .map(file -> listed(prefix + file.file(), file, folder.resolve(file.file())))
                .toList();
    }

    private static SurveyedFile listed(String path, SourceFile file, Path content) {
        return new SurveyedFile(
                new ArchivedFile(path, file.sha256(), file.bytes(), content, null),
                null,
                file.sha256(),
                Set.of(),
                false,
                new RunFile.Disposition(FileState.ACCEPTED.name(), null, file.rowsRead(), file.rowsIgnored()),
                null,
                List.of());
    }

    private static String prefix(Path folder, Path bills) {
        Path inside = folder.toAbsolutePath().normalize();
        Path root = bills.toAbsolutePath().normalize();
        String relative = inside.startsWith(root) ? root.relativize(inside).toString() : "register";
        return relative.replace('\\', '/') + "/";
    }
}
