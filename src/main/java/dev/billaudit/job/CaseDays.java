package dev.billaudit.job;

import dev.billaudit.casebook.CalendarFile;
import dev.billaudit.casebook.CaseFile;
import dev.billaudit.casebook.Deadlines;
import dev.billaudit.casebook.Gates;
import dev.billaudit.casebook.Ladder;
import dev.billaudit.casebook.Ladders;
import dev.billaudit.casebook.ProvinceLadder;
import dev.billaudit.casebook.WorkCalendar;
import dev.billaudit.packs.Packs;
import java.util.ArrayList;
import java.util.List;

/** The ladder, its days and gates of a case, as its line's province has them. */
final class CaseDays {

    private final Ladders ladders;
    private final WorkCalendar calendar;
    private final String language;

    CaseDays(Packs packs, String language) {
        this.ladders = new Ladders(
                packs.one("ladder/national.yml", Ladder.class),
                List.copyOf(packs.all("ladder/province", ProvinceLadder.class).values()),
                packs.catalogue().provinces());
        this.calendar = WorkCalendar.of(
                new ArrayList<>(packs.all("calendar", CalendarFile.class).values()));
        this.language = language;
    }

    Ladder ladder(CaseFile file) {
        return ladders.of(file.province());
    }

    Deadlines deadlines(CaseFile file) {
        return new Deadlines(calendar, ladder(file), language);
    }

    Gates gates(CaseFile file) {
        return new Gates(ladder(file), deadlines(file));
    }
}
