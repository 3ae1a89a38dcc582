package dev.billaudit.job;

import dev.billaudit.ledger.Remark;
import dev.billaudit.ledger.failure.ResumableFailure;
import dev.billaudit.report.RunSummary;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.stereotype.Component;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code timing.json}: how long each finished step took and how much went through it. The one file of a result that two
 * runs of the same input write differently. The step {@code publish} writes it, and is not in it.
 */
@Component
class Timing {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private static final int MILLIS = 3;

    private final Launches launches;

    Timing(Launches launches) {
        this.launches = launches;
    }

    /** Writes the file into staging. A step that was interrupted counts with the launch that finished it. */
    void write(RunDesk desk, RunSummary.Counts counts) {
        List<JobExecution> all = launches.of(desk.run().id());
        Map<String, Duration> durations = new LinkedHashMap<>();
        for (int i = all.size() - 1; i >= 0; i--) {
            all.get(i).getStepExecutions().stream()
                    .filter(step -> step.getStatus() == BatchStatus.COMPLETED)
                    .filter(step -> !step.getStepName().contains(":"))
                    .forEach(step -> durations.put(step.getStepName(), duration(step)));
        }
        ObjectNode json = JSON.createObjectNode();
        json.put("launches", all.size());
        ArrayNode steps = json.putArray("steps");
        durations.forEach((step, duration) -> steps.addObject()
                .put("step", step)
                .put("seconds", seconds(duration))
                .put("rows", rows(step, counts)));
        json.putObject("total")
                .put("seconds", seconds(durations.values().stream().reduce(Duration.ZERO, Duration::plus)))
                .put("rows", counts.rowsRead());
        try {
            Files.writeString(
                    desk.staging().resolve("timing.json"),
                    JSON.writeValueAsString(json) + "\n",
                    StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw Failures.of(
                    e,
                    new ResumableFailure(
                            Remark.of("job.output-unwritable", desk.staging(), String.valueOf(e.getMessage())), e));
        }
    }

    private static Duration duration(StepExecution step) {
        LocalDateTime start = Objects.requireNonNull(step.getStartTime());
        LocalDateTime end = Objects.requireNonNull(step.getEndTime());
        return Duration.between(start, end);
    }

    private static BigDecimal seconds(Duration duration) {
        return BigDecimal.valueOf(duration.toMillis(), MILLIS);
    }

    /** What a step goes through: files, rows, lines, or cases. */
    private static long rows(String step, RunSummary.Counts counts) {
        return switch (step) {
            case "survey" -> counts.files();
            case "intake" -> counts.rowsRead();
            case "casework", "drafts" -> counts.cases();
            default -> counts.lines();
        };
    }
}
