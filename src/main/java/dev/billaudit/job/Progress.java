package dev.billaudit.job;

import dev.billaudit.ledger.Remark;
import java.time.YearMonth;
import java.util.List;

/** Told how far a run has come; called from the threads of the run, so implementations are thread-safe. */
public interface Progress {

    /** Tells nobody. */
    Progress NONE = new Progress() {
        @Override
        public void months(List<YearMonth> months) {
            // nobody to tell
        }

        @Override
        public void step(String step, long done, long total) {
            // nobody to tell
        }

        @Override
        public void note(Remark remark) {
            // nobody to tell
        }
    };

    /** The months that will be audited, oldest first; told before work begins. */
    void months(List<YearMonth> months);

    /**
     * A step has come so far.
     *
     * @param step its id: {@code survey}, {@code intake} …
     * @param done of {@code total}, in files, lines or cases
     * @param total zero when unknown
     */
    void step(String step, long done, long total);

    /** Something worth a line on the terminal. */
    void note(Remark remark);
}
