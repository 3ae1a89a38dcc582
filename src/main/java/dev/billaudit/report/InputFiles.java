package dev.billaudit.report;

import dev.billaudit.ledger.Place;
import dev.billaudit.ledger.Reject;
import dev.billaudit.ledger.SourceFile;
import dev.billaudit.ledger.Wording;
import java.io.IOException;
import java.nio.file.Path;

/** The files of the twin that speak of the input: {@code files.csv} and {@code rejects.csv}. */
final class InputFiles implements AutoCloseable {

    private final Wording wording;
    private final CsvFile files;
    private final CsvFile rejects;

    InputFiles(Wording wording, Path folder) throws IOException {
        this.wording = wording;
        files = CsvFile.create(
                folder.resolve("files.csv"),
                "file,sha256,bytes,container,charset,layout,state,"
                        + "rows_read,rows_accepted,rows_rejected,rows_ignored,reason");
        rejects = CsvFile.create(folder.resolve("rejects.csv"), "file,sheet,row,reason,hint,text");
    }

    void add(SourceFile source) {
        files.row(
                source.file(),
                source.sha256(),
                source.bytes(),
                source.container(),
                source.charset(),
                source.layouts(),
                source.state(),
                source.rowsRead(),
                source.rowsAccepted(),
                source.rowsRejected(),
                source.rowsIgnored(),
                source.reason() == null ? null : wording.say(source.reason()));
    }

    void add(Reject reject) {
        Place place = reject.place();
        String hint = wording.say(reject.hint());
        rejects.row(place.file(), place.sheet(), place.row(), reject.reason(), hint, reject.text());
    }

    @Override
    public void close() throws IOException {
        try (files;
                rejects) {
            // closing both, even when one fails
        }
    }
}
