package dev.billaudit.intake.layout;

import dev.billaudit.intake.TableRow;
import dev.billaudit.ledger.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Rows outside of all tables: preambles, notes and what begins a table without headings. */
final class OutsideRows {

    private final Reading reading;
    private final TableOpener opener;
    private final ListTitle title;
    private final Consumer<TableGuess> guesses;
    /** Two words of the row before that were no fact: they may have been headings. */
    private List<String> texts = List.of();

    private @Nullable OpenTable opened;
    private @Nullable LocalDate dated;

    OutsideRows(Reading reading, TableOpener opener, ListTitle title, Consumer<TableGuess> guesses) {
        this.reading = reading;
        this.opener = opener;
        this.title = title;
        this.guesses = guesses;
    }

    /** The table that the row began, null for none. */
    @Nullable
    OpenTable opened() {
        return opened;
    }

    /** The day that the row says those below it are of, null for none. */
    @Nullable
    LocalDate dated() {
        return dated;
    }

    /** A row that says something of an announced list stands between. */
    void pass() {
        texts = List.of();
    }

    /**
     * Takes a row.
     *
     * @param filled its cells that are not empty
     * @param sheet the sheet it stands on, null for text
     */
    RowRole take(TableRow row, List<String> filled, @Nullable String sheet) {
        opened = null;
        dated = null;
        LooseRow loose = new LooseRow(filled, reading.words());
        String first = filled.get(0);
        List<String> above = texts;
        texts = List.of();
        boolean isBill = reading.facts().isBill();
        boolean isPlain = filled.size() > 1 || (first.indexOf(':') < 0 && first.indexOf('：') < 0);
        if (isBill && isPlain && PageRows.begins(filled, reading.words(), opener.isEntitled())) {
            return openUnder(above, row, sheet);
        }
        if (isBill && above.isEmpty() && HeldLines.mayBegin(filled, reading.words())) {
            opened = new HeldLines(reading, opener);
            return opened.take(row);
        }
        if (filled.size() == 1) {
            boolean isLost = LooseRow.isUncut(first)
                    || (isPlain && LooseRow.endsInFigure(first))
                    || (isBill && loose.isUnknownMoney());
            return isLost ? reading.reject(row, Money.ZERO, "unknown-row") : readLone(row, loose, above, sheet);
        }
        if (reading.words().isAccount(first)) {
            return RowRole.ACCOUNT;
        }
        if (loose.isLabelled() || (filled.size() == 2 && !loose.isPriced())) {
            texts = loose.isLabelled() || loose.areTitles() ? List.of() : filled;
            return RowRole.PREAMBLE;
        }
        Layouts.Match match = reading.layouts().match(filled, title.surroundings(sheet));
        if (match == null || match.unknown().size() * 2 > filled.size()) {
            if (match != null && loose.mayBeHeadings()) {
                guesses.accept(TableGuess.of(row, match));
            }
            return open(new RejectedRows(reading, "unknown-row"), row);
        }
        guesses.accept(TableGuess.of(row, match));
        return open(RejectedRows.unknown(reading, match), row);
    }

    /** A text alone. */
    private RowRole readLone(TableRow row, LooseRow loose, List<String> above, @Nullable String sheet) {
        String text = loose.filled().get(0);
        boolean isBill = reading.facts().isBill();
        if (isBill && loose.isCharge()) {
            return openUnder(above, row, sheet);
        }
        if (isBill && opener.takeTotal(row, text)) {
            return RowRole.TOTAL;
        }
        reading.facts().takeTitle(text);
        dated = reading.times().dateRow(text, reading.facts().anchor());
        return dated == null ? RowRole.PREAMBLE : RowRole.TITLE;
    }

    /** Two words right above names and amounts may say that these are last month's: an unknown table. */
    private RowRole openUnder(List<String> headings, TableRow row, @Nullable String sheet) {
        if (headings.isEmpty()) {
            return open(opener.openHeadless(), row);
        }
        Layouts.Match match = reading.layouts().match(headings, title.surroundings(sheet));
        return match == null
                ? reading.reject(row, Money.ZERO, "unknown-row")
                : open(RejectedRows.unknown(reading, match), row);
    }

    private RowRole open(OpenTable table, TableRow row) {
        reading.facts().hasContents();
        opened = table;
        return table.take(row);
    }
}
