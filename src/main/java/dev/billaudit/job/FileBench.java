package dev.billaudit.job;

import dev.billaudit.intake.ArchivedFile;
import dev.billaudit.intake.Examination;
import dev.billaudit.ledger.Line;
import dev.billaudit.ledger.RecordKind;
import dev.billaudit.store.RunFile;
import java.nio.file.Path;
import java.time.Instant;

/** Turns the frozen list's rows back into what intake works with: nothing is examined twice. */
final class FileBench {

    private FileBench() {}

    static Examination examination(Path archive, RunFile file) {
        return new Examination(
                archived(archive, file),
                file.container(),
                file.charset(),
                file.delimiter(),
                null,
                file.namedLine() == null ? null : new Line(file.namedLine()),
                file.namedKind() == null ? null : RecordKind.valueOf(file.namedKind()));
    }

    private static ArchivedFile archived(Path archive, RunFile file) {
        Long member = file.memberTimeMillis();
        return new ArchivedFile(
                file.path(),
                file.sha256(),
                file.bytes(),
                Archive.copy(archive, file.sha256()),
                member == null ? null : Instant.ofEpochMilli(member));
    }
}
