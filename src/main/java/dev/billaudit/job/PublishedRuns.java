package dev.billaudit.job;

import dev.billaudit.ledger.Remark;
import dev.billaudit.ledger.failure.FatalFailure;
import dev.billaudit.ledger.failure.ResumableFailure;
import dev.billaudit.store.RunStore;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;

/**
 * The ids of the published runs, kept a second time in a small file beside the books. Books that know less than the file
 * are not the ones the runs were entered in: they are refused, for their history of cases is not whole.
 */
@Component
class PublishedRuns implements InitializingBean {

    private final JobSettings settings;
    private final RunStore runs;

    PublishedRuns(JobSettings settings, RunStore runs) {
        this.settings = settings;
        this.runs = runs;
    }

    /**
     * Refuses books that are not there though runs were published, before an empty database is made in their place.
     *
     * @throws FatalFailure if so
     */
    static void refuseMissingBooks(JobSettings settings) {
        List<String> known = read(file(settings));
        Path books = settings.data().resolve("books.mv.db");
        if (!known.isEmpty() && (Files.notExists(books) || books.toFile().length() == 0)) {
            throw new FatalFailure(Remark.of("job.books-missing", books, known.size()));
        }
    }

    /**
     * Compares books and file, and enters in the file what a death kept from it.
     *
     * @throws FatalFailure if the books lack a run that was published
     */
    @Override
    public void afterPropertiesSet() {
        List<String> published = runs.publishedIds();
        List<String> missing = new ArrayList<>(read(file(settings)));
        int known = missing.size();
        missing.removeAll(published);
        if (!missing.isEmpty()) {
            throw new FatalFailure(
                    Remark.of("job.books-too-old", settings.books(), known, known - missing.size(), file(settings)));
        }
        if (known < published.size()) {
            write(published);
        }
    }

    /** Enters what is published by now. */
    void update() {
        write(runs.publishedIds());
    }

    private void write(List<String> published) {
        Path file = file(settings);
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.writeString(
                    fresh,
                    String.join("\n", published) + "\n",
                    StandardCharsets.UTF_8,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.TRUNCATE_EXISTING,
                    StandardOpenOption.WRITE,
                    StandardOpenOption.SYNC);
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw Failures.of(
                    e,
                    new ResumableFailure(
                            Remark.of("job.data-folder-unwritable", settings.data(), String.valueOf(e.getMessage())),
                            e));
        }
    }

    private static List<String> read(Path file) {
        try {
            return Files.exists(file)
                    ? Files.readAllLines(file, StandardCharsets.UTF_8).stream()
                            .filter(line -> !line.isBlank())
                            .toList()
                    : List.of();
        } catch (IOException e) {
            throw new FatalFailure(Remark.of("job.published-unreadable", file, String.valueOf(e.getMessage())), e);
        }
    }

    private static Path file(JobSettings settings) {
        return settings.data().resolve("published.txt");
    }
}
