package dev.billaudit.findings;

import java.util.Locale;

/** What became of a matter since the last run: the revision before of the same month, else the last earlier month. */
public enum FindingState {
    /** The last run did not find it. */
    NEW,
    /** More money than in the last run. */
    GROWN,
    /** The same money. */
    PERSISTING,
    /** Less money. */
    SHRUNK,
    /** The last run found it, this one does not. */
    GONE,
    /** It is gone, and money came back for it. */
    REFUNDED,
    /** Found, and accepted by a person. */
    ACCEPTED;

    /** The name in files. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
