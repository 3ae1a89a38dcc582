package dev.billaudit.job;

import dev.billaudit.intake.Intake;
import dev.billaudit.ledger.Remark;
import dev.billaudit.ledger.Wording;
import dev.billaudit.ledger.failure.Stopped;
import dev.billaudit.register.Register;
import dev.billaudit.rules.Judgement;
import dev.billaudit.rules.RuleCard;
import dev.billaudit.store.Run;
import java.nio.file.Path;
import java.util.List;

/**
 * What lies on the desk while a month is audited: everything a step needs and no database holds.
 *
 * @param run the run
 * @param intake reads exports with this run's layouts
 * @param register what was agreed
 * @param judgement the rules
 * @param cards what {@code rules.yml} says of them
 * @param wording the words of the language
 * @param stationery what letters are written with
 * @param archive the copies of the exports
 * @param staging where results are written before they get their name
 * @param progress who is told
 * @param stop whether to stop
 * @param isRehearsal whether the run ends before anything is published
 */
record RunDesk(
        Run run,
        Intake intake,
        Register register,
        Judgement judgement,
        List<RuleCard> cards,
        Wording wording,
        CaseStationery stationery,
        Path archive,
        Path staging,
        Progress progress,
        StopRequest stop,
        boolean isRehearsal) {

    /** Copies the list. */
    RunDesk {
        cards = List.copyOf(cards);
    }

    /**
     * Ends the step here if a stop was asked for.
     *
     * @throws Stopped if it was
     */
    void heed() {
        if (stop.isAsked()) {
            throw new Stopped(Remark.of("job.stopped"));
        }
    }
}
