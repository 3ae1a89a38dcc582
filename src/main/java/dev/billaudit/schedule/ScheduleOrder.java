package dev.billaudit.schedule;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What is audited each month, and when.
 *
 * @param bills the bills folder, looked at anew each time
 * @param register the register folder, null for {@code register/} inside the bills folder
 * @param out where results go
 * @param times when audits are due
 * @param catchUpOnly whether to audit what was missed and end, instead of staying up
 */
public record ScheduleOrder(Path bills, @Nullable Path register, Path out, AuditTimes times, boolean catchUpOnly) {}
