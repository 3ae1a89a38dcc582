package dev.billaudit.job;

import dev.billaudit.ledger.Balanced;
import dev.billaudit.store.ExportStore;
import dev.billaudit.store.MonthStore;
import dev.billaudit.store.Run;
import dev.billaudit.store.RunStore;
import java.util.List;
import java.util.Optional;
import org.springframework.batch.core.configuration.annotation.StepScope;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.ItemWriter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/** Step {@code reconcile}: a line's exports become balanced months, every yuan once. */
@Configuration(proxyBeanMethods = false)
class ReconcileConfiguration {

    @Bean
    Step reconcile(
            JobRepository jobs,
            PlatformTransactionManager books,
            LineBlockReader exportedLines,
            MonthsBalancer monthsBalancer,
            ItemWriter<List<Balanced>> balancedWriter) {
        return new StepBuilder("reconcile", jobs)
                .<LineBlock, List<Balanced>>chunk(1)
                .transactionManager(books)
                .reader(exportedLines)
                .processor(monthsBalancer)
                .writer(balancedWriter)
                .build();
    }

    @Bean
    @StepScope
    LineBlockReader exportedLines(CurrentRun current, ExportStore exports) {
        RunDesk desk = current.desk();
        return new LineBlockReader(
                desk::heed, (line, limit) -> exports.linesAfter(desk.run().id(), line, limit));
    }

    @Bean
    @StepScope
    MonthsBalancer monthsBalancer(CurrentRun current, ExportStore exports, RunStore runs, MonthStore months) {
        Run run = current.desk().run();
        Optional<Run> last = runs.published(run.month()).stream()
                .filter(other -> other.revision() < run.revision())
                .findFirst();
        History history = History.published(runs, run.month());
        return new MonthsBalancer(
                current.desk(),
                exports,
                history,
                new LastRevision(last, months),
                new SettledMonths(history, run.month(), months),
                new LineCarriers(current.desk(), history, months));
    }

    @Bean
    ItemWriter<List<Balanced>> balancedWriter(CurrentRun current, MonthStore months) {
        return blocks -> blocks.forEach(block -> enter(current.desk().run().id(), block, months));
    }

    private static void enter(String runId, List<Balanced> block, MonthStore months) {
        months.balanced(runId, block.stream().map(Balanced::month).toList());
        for (Balanced balanced : block) {
            months.knownRows(
                    runId,
                    balanced.month().line().number(),
                    balanced.month().cycle().month(),
                    balanced.knownRows());
        }
    }
}
