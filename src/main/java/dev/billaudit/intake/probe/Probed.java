package dev.billaudit.intake.probe;

import dev.billaudit.intake.Examination;
import dev.billaudit.ledger.Remark;
import java.util.List;

/**
 * What a file is and what about that is not certain.
 *
 * @param examination what it is
 * @param doubts why another reading would be as good: charset or delimiter; empty when there is none
 */
public record Probed(Examination examination, List<Remark> doubts) {

    /** Copies the list. */
    public Probed {
        doubts = List.copyOf(doubts);
    }
}
