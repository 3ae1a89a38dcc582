package dev.billaudit.cli;

import dev.billaudit.ledger.Remark;
import dev.billaudit.ledger.failure.WrongUsage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What the process was started with besides its arguments. Every option has an environment variable: {@code --as-of} is
 * {@code BILL_AUDIT_AS_OF}; an empty one counts as none.
 *
 * @param environment the variables
 * @param today the date in Asia/Shanghai, asked for at most once
 */
record Surroundings(Map<String, String> environment, Supplier<LocalDate> today) {

    private static final Set<String> YES = Set.of("true", "yes", "1", "on");
    private static final Set<String> NO = Set.of("false", "no", "0", "off");

    Surroundings {
        environment = Map.copyOf(environment);
    }

    /** Those of this process, in UTF-8 whatever the locale. */
    static Surroundings ofProcess() {
        Map<String, String> variables = new HashMap<>(System.getenv());
        for (String line : bytesBehind("environ")) {
            int equals = line.indexOf('=');
            if (equals > 0) {
                variables.put(line.substring(0, equals), line.substring(equals + 1));
            }
        }
        return new Surroundings(variables, ShanghaiClock::today);
    }

    /**
     * The arguments as typed: outside a UTF-8 locale Java has replaced every Chinese character, the kernel has not.
     */
    static String[] arguments(String... args) {
        List<String> whole = bytesBehind("cmdline");
        if (whole.size() < args.length) {
            return args;
        }
        return whole.subList(whole.size() - args.length, whole.size()).toArray(String[]::new);
    }

    /** The environment variable of an option: {@code BILL_AUDIT_AS_OF} of {@code --as-of}. */
    static String variable(String option) {
        return "BILL_AUDIT_"
                + option.replaceFirst("^-+", "").toUpperCase(Locale.ROOT).replace('-', '_');
    }

    /** What was given for an option: on the command line, else in the environment, else null. */
    @Nullable
    String text(String option, @Nullable String given) {
        if (given != null) {
            return given;
        }
        String value = environment.get(variable(option));
        return value == null || value.isBlank() ? null : value;
    }

    /**
     * The day that was given for an option, null for none.
     *
     * @throws WrongUsage if it is none
     */
    @Nullable
    LocalDate date(String option, @Nullable String given) {
        String text = text(option, given);
        try {
            return text == null ? null : LocalDate.parse(text.strip());
        } catch (DateTimeException e) {
            throw new WrongUsage(Remark.of("cli.date-unreadable", text), e);
        }
    }

    /**
     * Whether a switch is on.
     *
     * @throws WrongUsage if its variable says neither yes nor no
     */
    boolean flag(String option, boolean given) {
        String value = given ? "true" : text(option, null);
        if (value == null || NO.contains(value.toLowerCase(Locale.ROOT))) {
            return false;
        }
        if (YES.contains(value.toLowerCase(Locale.ROOT))) {
            return true;
        }
        throw new WrongUsage(Remark.of("cli.switch-unreadable", variable(option), value));
    }

    /** What the kernel keeps of this process, one entry each; empty when Java's own view can be trusted. */
    private static List<String> bytesBehind(String name) {
        if ("UTF-8".equals(System.getProperty("sun.jnu.encoding"))) {
            return List.of();
        }
        try {
            String all = Files.readString(Path.of("/proc/self/" + name), StandardCharsets.UTF_8);
            List<String> entries = new ArrayList<>(Arrays.asList(all.split("\0", -1)));
            entries.remove(entries.size() - 1);
            return entries;
        } catch (IOException e) {
            return List.of();
        }
    }
}
