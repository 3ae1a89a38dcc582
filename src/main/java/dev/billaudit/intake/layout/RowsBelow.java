package dev.billaudit.intake.layout;

import dev.billaudit.ledger.Remark;
import java.util.ArrayList;
import java.util.List;

/** The numbers of rows that the lines below a list of charges state, against those that were read. */
final class RowsBelow {

    private final Reading reading;
    private final List<Long> stated = new ArrayList<>();

    RowsBelow(Reading reading) {
        this.reading = reading;
    }

    /** A line that is no row of the list. */
    void hear(List<String> cells) {
        StatedSums.count(cells).ifPresent(stated::add);
    }

    /** A number of records that a label of preambles states below the list. */
    void hear(long number) {
        stated.add(number);
    }

    /** The list ends: each page may count its own rows, the last line those of the list or of all lists of the file. */
    void close(long read) {
        if (stated.isEmpty() || stated.contains(read) || reading.totals().rows() == stated.get(stated.size() - 1)) {
            return;
        }
        if (stated.stream().mapToLong(Long::longValue).sum() != read) {
            reading.note(Remark.of("intake.count-differs", stated.get(stated.size() - 1), read));
        }
    }
}
