package dev.billaudit.cli;

import dev.billaudit.job.AuditOutcome;

/** Prints the result of an audited month as asked for: for a person or for a program. */
final class ResultPrinter {

    private final Counter counter;
    private final boolean json;
    private final SummaryJson objects;
    private final SummaryPage page;

    ResultPrinter(Counter counter, boolean json, boolean dryRun) {
        this.counter = counter;
        this.json = json;
        this.objects = new SummaryJson(counter.words());
        this.page = new SummaryPage(counter, dryRun);
    }

    void print(AuditOutcome outcome) {
        if (json) {
            counter.print(objects.of(outcome));
        } else {
            page.print(outcome);
        }
    }
}
