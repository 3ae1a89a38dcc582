package dev.billaudit.register;

import dev.billaudit.ledger.Line;
import dev.billaudit.ledger.Money;
import dev.billaudit.ledger.ServiceProvider;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * A service that stands on bills and that somebody may have agreed to.
 *
 * @param line whose
 * @param service its name as exported, null where only its codes are known
 * @param provider provider and codes as far as any export has them
 * @param kind how it is charged, null when the exports do not tell
 * @param firstSeen the first month on hand it is charged in
 * @param latestAmount what the last month with it takes: of a month, or of one use
 */
public record ProposedService(
        Line line,
        @Nullable String service,
        ServiceProvider provider,
        ServiceEntry.@Nullable Kind kind,
        YearMonth firstSeen,
        Money latestAmount) {}
