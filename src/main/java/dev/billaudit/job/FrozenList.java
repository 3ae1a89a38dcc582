package dev.billaudit.job;

import dev.billaudit.intake.Examination;
import dev.billaudit.store.RunFile;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The file list of a run, frozen: numbered, and dealt into bundles so that small files share a step execution. */
final class FrozenList {

    /** A bundle is full at so many bytes; a larger file has one of its own. */
    private static final long BUNDLE_BYTES = 32L << 20;
    /** … or at so many files: 10,000 files of a line each make 40 partitions, not 10,000. */
    private static final int BUNDLE_FILES = 256;

    private final YearMonth month;
    private final List<RunFile> files = new ArrayList<>();
    private int bundle = 1;
    private int filesInBundle;
    private long bytesInBundle;

    private FrozenList(YearMonth month) {
        this.month = month;
    }

    static List<RunFile> of(YearMonth month, List<SurveyedFile> surveyed) {
        var list = new FrozenList(month);
        surveyed.forEach(list::add);
        return List.copyOf(list.files);
    }

    private void add(SurveyedFile one) {
        Examination examination = one.examination();
        boolean isRead = examination != null && one.disposition() == null;
        files.add(new RunFile(
                files.size() + 1,
                one.file().path(),
                one.file().sha256(),
                one.file().bytes(),
                one.file().memberTime() == null ? null : one.file().memberTime().toEpochMilli(),
                isRead ? one.readingKey() : null,
                isRead ? deal(one.file().bytes()) : null,
                one.isOf(month),
                examination == null ? "" : examination.container(),
                examination == null ? "" : examination.charset(),
                examination == null ? 0 : examination.delimiter(),
                namedLine(examination),
                namedKind(examination),
                one.disposition()));
    }

    private int deal(long bytes) {
        boolean isFull = filesInBundle >= BUNDLE_FILES || (filesInBundle > 0 && bytesInBundle + bytes > BUNDLE_BYTES);
        if (isFull) {
            bundle++;
            filesInBundle = 0;
            bytesInBundle = 0;
        }
        filesInBundle++;
        bytesInBundle += bytes;
        return bundle;
    }

    private static @Nullable String namedLine(@Nullable Examination examination) {
        return examination == null || examination.namedLine() == null
                ? null
                : examination.namedLine().number();
    }

    private static @Nullable String namedKind(@Nullable Examination examination) {
        return examination == null || examination.namedKind() == null
                ? null
                : examination.namedKind().name();
    }
}
