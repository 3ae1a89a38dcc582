package dev.billaudit.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.billaudit.ledger.failure.AuditFailure;
import dev.billaudit.ledger.failure.FatalFailure;
import dev.billaudit.ledger.failure.HeldByAnother;
import dev.billaudit.ledger.failure.ResumableFailure;
import dev.billaudit.ledger.failure.WrongUsage;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.repository.support.ResourcelessJobRepository;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Books that are not the ones, folders that take nothing: refused with advice, before any work. */
class BooksJobTest {

    @TempDir
    private Path home;

    private Path bills;

    @BeforeEach
    void a_household() {
        bills = home.resolve("bills");
        ABillsFolder.ofAHousehold(bills);
    }

    @Test
    void a_job_repository_that_stores_nothing_is_refused_at_start() {
        JobSettings settings = new JobSettings(home.resolve("data"), "en", null, null);
        ApplicationContextInitializer<ConfigurableApplicationContext> forgetful =
                context -> context.getBeanFactory().addBeanPostProcessor(new BeanPostProcessor() {
                    @Override
                    public Object postProcessAfterInitialization(Object bean, String name) {
                        return bean instanceof JobRepository ? new ResourcelessJobRepository() : bean;
                    }
                });

        assertThatThrownBy(() -> AuditSession.open(settings, forgetful))
                .isInstanceOfSatisfying(
                        FatalFailure.class,
                        failure -> assertThat(failure.remark().key()).isEqualTo("job.repository-elsewhere"));
        try (AnAudit audit = AnAudit.open(home, bills)) {
            assertThat(audit.count("select count(*) from batch_job_instance")).isZero();
        }
    }

    @Test
    void books_that_vanished_after_a_publication_are_never_begun_anew() throws IOException {
        publishOnce();
        Path books = home.resolve("data/books.mv.db");
        byte[] whole = Files.readAllBytes(books);

        Files.delete(books);
        assertThat(refusal().remark().key()).isEqualTo("job.books-missing");
        assertThat(books).doesNotExist();

        Files.createFile(books);
        assertThat(refusal().remark().key()).isEqualTo("job.books-missing");
        assertThat(books).isEmptyFile();

        Files.write(books, whole);
        try (AnAudit audit = AnAudit.open(home, bills)) {
            assertThat(audit.run().nothingToDo()).isTrue();
        }
    }

    @Test
    void an_older_copy_of_the_books_is_refused() throws IOException {
        try (AnAudit audit = AnAudit.open(home, bills)) {
            audit.count("select count(*) from audit_run");
        }
        Path books = home.resolve("data/books.mv.db");
        Path older = Files.copy(books, home.resolve("older.mv.db"));
        publishOnce();
        Files.copy(older, books, StandardCopyOption.REPLACE_EXISTING);

        AuditFailure refusal = refusal();

        assertThat(refusal).isInstanceOf(FatalFailure.class);
        assertThat(refusal.remark().key()).isEqualTo("job.books-too-old");
        assertThat(refusal.remark().args()).contains("1", "0");
    }

    @Test
    void damaged_books_are_refused_or_whole() throws IOException {
        publishOnce();
        Path books = home.resolve("data/books.mv.db");
        byte[] whole = Files.readAllBytes(books);
        for (int cut = 1; cut <= 5; cut++) {
            Files.write(books, java.util.Arrays.copyOf(whole, whole.length * cut / 6));
            try (AnAudit audit = AnAudit.open(home, bills)) {
                assertThat(audit.run().nothingToDo()).as("cut at %d/6", cut).isTrue();
            } catch (AuditFailure refusal) {
                assertThat(refusal.exitCode())
                        .as("cut at %d/6: %s", cut, refusal)
                        .isEqualTo(6);
                assertThat(refusal.remark().key()).startsWith("job.books-");
            }
        }
    }

    @Test
    void a_copy_of_an_export_that_changed_since_it_was_made_is_told_and_nothing_is_read_from_it() throws IOException {
        publishOnce();
        Path copy;
        try (Stream<Path> files = Files.walk(home.resolve("data/archive"))) {
            copy = files.filter(Files::isRegularFile).sorted().findFirst().orElseThrow();
        }
        byte[] bytes = Files.readAllBytes(copy);
        bytes[bytes.length - 1] ^= 1;
        Files.write(copy, bytes);

        try (AnAudit audit = AnAudit.open(home, bills)) {
            AuditRequest later = audit.request(bills, LocalDate.of(2026, 11, 6), false);

            assertThatThrownBy(() -> audit.run(later))
                    .isInstanceOfSatisfying(
                            FatalFailure.class,
                            failure -> assertThat(failure.remark().key()).isEqualTo("job.archive-damaged"));
        }
    }

    @Test
    void an_output_folder_that_takes_nothing_is_found_before_any_work() throws IOException {
        Files.createFile(home.resolve("out"));
        try (AnAudit audit = AnAudit.open(home, bills)) {
            AuditFailure failure = audit.failure();

            assertThat(failure).isInstanceOf(WrongUsage.class);
            assertThat(failure.remark().key()).isEqualTo("job.out-takes-nothing");
            assertThat(audit.data().resolve("archive")).doesNotExist();
        }
    }

    @Test
    void a_full_disk_is_called_by_its_name_and_the_run_goes_on_when_there_is_room() {
        try (AnAudit audit = AnAudit.open(home, bills)) {
            audit.faults().at("reconcile", 2, () -> {
                throw new IllegalStateException("write failed", new IOException("No space left on device"));
            });
            AuditFailure failure = audit.failure();

            assertThat(failure).isInstanceOf(ResumableFailure.class);
            assertThat(failure.remark().key()).isEqualTo("job.disk-full");
            assertThat(audit.run().resumed()).isTrue();
        }
    }

    /** A lock file can be deleted; the database keeps a lock of its own. */
    @Test
    void books_another_program_has_open_are_not_shared() throws IOException {
        publishOnce();
        Path books = home.resolve("data/books.mv.db");
        try (FileChannel other = FileChannel.open(books, StandardOpenOption.READ, StandardOpenOption.WRITE);
                var held = other.lock()) {
            assertThat(held.isValid()).isTrue();
            assertThat(refusal()).isInstanceOf(HeldByAnother.class);
        }
    }

    private void publishOnce() {
        try (AnAudit audit = AnAudit.open(home, bills)) {
            assertThat(audit.run().exitCode()).isEqualTo(1);
        }
    }

    private AuditFailure refusal() {
        try (AnAudit audit = AnAudit.open(home, bills)) {
            throw new AssertionError("the books were opened: " + audit.run());
        } catch (AuditFailure failure) {
            return failure;
        }
    }
}
