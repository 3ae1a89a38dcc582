package dev.billaudit.intake.layout;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The number of records that a preamble states. */
final class StatedCount {

    private static final Pattern COUNT = Pattern.compile("^\\d{1,9}");

    private @Nullable Long count;

    void state(String value) {
        Matcher digits = COUNT.matcher(value);
        count = digits.find() ? Long.valueOf(digits.group()) : null;
    }

    /** Gives it once, null when none is stated since the last time. */
    @Nullable
    Long take() {
        Long stated = count;
        count = null;
        return stated;
    }
}
