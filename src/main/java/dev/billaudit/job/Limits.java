package dev.billaudit.job;

import dev.billaudit.ledger.Remark;
import dev.billaudit.store.BooksStore;
import dev.billaudit.store.Run;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** How much may go wrong before a report is marked partial, and before no case is written at all. */
@Component
class Limits {

    /** A handful of odd rows is no reason to doubt a month: the limit is passed by more than five rejects … */
    private static final long REJECTS = 5;
    /** … that are over one hundredth of the month's rows. */
    private static final long SHARE = 100;
    /** Half the rows rejected is a misread export, not a month: its findings would accuse for nothing. */
    private static final long HELD_SHARE = 2;
    /** A line with more disputed services than that is a misread bill. */
    private static final long CASES_OF_A_LINE = 40;

    private final BooksStore books;

    Limits(BooksStore books) {
        this.books = books;
    }

    /** The limits a run passed; each marks its report partial. */
    List<Remark> passed(Run run) {
        var passed = new ArrayList<Remark>();
        BooksStore.RowCounts rows = books.rowsOfMonth(run.id(), run.month());
        if (rows.rejected() > REJECTS && rows.rejected() * SHARE > rows.read()) {
            passed.add(Remark.of("job.limit.rejects", rows.rejected(), rows.read()));
        }
        long bills = books.billsWithUnmappedMoney(run.id(), run.month());
        if (bills > 0) {
            passed.add(Remark.of("job.limit.unmapped-money", bills));
        }
        return passed;
    }

    /** Whether the bounds are passed beyond which no case is written. */
    boolean isHeld(Run run) {
        BooksStore.RowCounts rows = books.rowsOfMonth(run.id(), run.month());
        return (rows.rejected() > REJECTS && rows.rejected() * HELD_SHARE > rows.read())
                || books.mostCasesOfALine(run.id()) > CASES_OF_A_LINE;
    }
}
