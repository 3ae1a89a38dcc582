package dev.billaudit.report;

import dev.billaudit.findings.Verdict;
import dev.billaudit.ledger.Money;
import dev.billaudit.ledger.Remark;
import dev.billaudit.ledger.failure.FatalFailure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Writes and reads {@code run.json}: the run's own figures. The reasons of an incomplete run stand in {@code gaps.csv}. */
public final class RunJson {

    private RunJson() {}

    /**
     * Writes the file, replacing one that is there.
     *
     * @throws dev.billaudit.ledger.failure.ResumableFailure if it cannot be written
     */
    public static void write(RunSummary summary, Path file) {
        try {
            Files.writeString(file, Json.page(keys(summary)), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw ReportWriter.cannotWrite(e);
        }
    }

    /**
     * Reads a file that {@link #write} wrote; the gaps are empty.
     *
     * @throws FatalFailure if it is not there or not one of ours
     */
    public static RunSummary read(Path file) {
        try {
            return summary(Json.MAPPER.readTree(Files.readString(file, StandardCharsets.UTF_8)));
        } catch (IOException
                | JacksonException
                | DateTimeException
                | IllegalArgumentException
                | ArithmeticException e) {
            throw new FatalFailure(Remark.of("report.run-unreadable", String.valueOf(file.getFileName())), e);
        }
    }

    /**
     * Writes the file of an input without any usable month: as {@link #write}, with {@code "month": null}.
     *
     * @param summary whose month is of no meaning
     * @throws dev.billaudit.ledger.failure.ResumableFailure if it cannot be written
     */
    public static void writeMonthless(RunSummary summary, Path file) {
        Map<String, Object> json = keys(summary);
        json.put("month", null);
        try {
            Files.writeString(file, Json.page(json), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw ReportWriter.cannotWrite(e);
        }
    }

    /** The keys of {@code run.json} in their order, ready to be written. */
    public static Map<String, Object> keys(RunSummary summary) {
        Map<String, Object> json = new LinkedHashMap<>();
        Json.put(json, "month", summary.month());
        Json.put(json, "revision", summary.revision());
        Json.put(json, "state", summary.state());
        Json.put(json, "asOf", summary.asOf());
        Json.put(json, "inputDigest", summary.inputDigest());
        Json.put(json, "ruleDigest", summary.ruleDigest());
        Json.put(json, "version", summary.version());
        Json.put(json, "counts", counts(summary.counts()));
        Json.put(json, "money", money(summary));
        Json.put(json, "invariants", invariants(summary));
        return json;
    }

    private static Map<String, Object> counts(RunSummary.Counts counts) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("files", counts.files());
        json.put("rowsRead", counts.rowsRead());
        json.put("rowsAccepted", counts.rowsAccepted());
        json.put("rowsRejected", counts.rowsRejected());
        json.put("rowsIgnored", counts.rowsIgnored());
        json.put("lines", counts.lines());
        json.put("charges", counts.charges());
        json.put("findings", counts.findings());
        json.put("cases", counts.cases());
        return json;
    }

    private static Map<String, Object> money(RunSummary summary) {
        Map<String, Object> json = new LinkedHashMap<>();
        for (Verdict verdict : Verdict.values()) {
            Json.put(json, verdict.name(), summary.byVerdict().getOrDefault(verdict, Money.ZERO));
        }
        Json.put(json, "billed", summary.billed());
        Json.put(json, "claimed", summary.claimed());
        return json;
    }

    /** V2 before V10: by length, then by letters. */
    private static Map<String, Object> invariants(RunSummary summary) {
        Map<String, Object> json = new LinkedHashMap<>();
        summary.invariants().entrySet().stream()
                .sorted(Map.Entry.comparingByKey(
                        Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder())))
                .forEach(entry -> json.put(entry.getKey(), entry.getValue()));
        return json;
    }

    private static RunSummary summary(JsonNode json) {
        JsonNode money = json.required("money");
        Map<Verdict, Money> byVerdict = new EnumMap<>(Verdict.class);
        for (Verdict verdict : Verdict.values()) {
            byVerdict.put(verdict, amount(money, verdict.name()));
        }
        TreeMap<String, Boolean> invariants = new TreeMap<>();
        json.required("invariants")
                .properties()
                .forEach(
                        entry -> invariants.put(entry.getKey(), entry.getValue().asBoolean()));
        return new RunSummary(
                YearMonth.parse(text(json, "month")),
                json.required("revision").asInt(),
                RunSummary.State.valueOf(text(json, "state")),
                LocalDate.parse(text(json, "asOf")),
                text(json, "inputDigest"),
                text(json, "ruleDigest"),
                text(json, "version"),
                counts(json.required("counts")),
                byVerdict,
                amount(money, "billed"),
                amount(money, "claimed"),
                invariants,
                List.of());
    }

    private static RunSummary.Counts counts(JsonNode json) {
        return new RunSummary.Counts(
                json.required("files").asLong(),
                json.required("rowsRead").asLong(),
                json.required("rowsAccepted").asLong(),
                json.required("rowsRejected").asLong(),
                json.required("rowsIgnored").asLong(),
                json.required("lines").asLong(),
                json.required("charges").asLong(),
                json.required("findings").asLong(),
                json.required("cases").asLong());
    }

    private static String text(JsonNode json, String key) {
        return json.required(key).asString();
    }

    private static Money amount(JsonNode json, String key) {
        return Money.ofYuan(text(json, key));
    }
}
