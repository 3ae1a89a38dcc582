package dev.billaudit.casebook;

import java.util.List;

/**
 * What a month's findings did to a case.
 *
 * @param file the case as it stands now
 * @param newEvents appended to its history; empty when only the revision of unchanged postings moved on
 * @param newPostings the month's postings, which replace all earlier ones of that month; empty when withdrawn
 */
public record CaseChange(CaseFile file, List<CaseEvent> newEvents, List<CasePosting> newPostings) {

    /** Copies the lists. */
    public CaseChange {
        newEvents = List.copyOf(newEvents);
        newPostings = List.copyOf(newPostings);
    }
}
