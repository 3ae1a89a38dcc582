package dev.billaudit.intake.layout;

import dev.billaudit.ledger.Carrier;
import dev.billaudit.ledger.Cycle;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the preamble says: one or several facts in a cell, or label and value side by side, colons of either width. A
 * fact holds until another row states it anew.
 */
final class Facts {

    /** A month or a span, with nothing else in the cell. */
    private static final Pattern ONLY_PERIOD = Pattern.compile("\\(?[\\d〇零○一二三四五六七八九十年月日/.~至到—–-]{5,}份?\\)?");

    private static final Pattern NUMBER = Pattern.compile("1[3-9]\\d{9}");
    /** A short text without the signs of a sentence. */
    private static final Pattern TITLE = Pattern.compile("(?=.*[账详清]单)[^。,;:!?请]{1,40}");

    private static final Set<String> PERIODS = Set.of("period", "cycle", "month", "until");

    private final Vocabulary vocabulary;
    private final FactLabels labels;
    private final LabelTexts texts;
    private final Set<String> seen = new HashSet<>();

    private final SheetMonth sheetMonth = new SheetMonth();
    private final TitledMonths months = new TitledMonths();

    private Carrier carrier = Carrier.UNKNOWN;
    private Carrier hinted = Carrier.UNKNOWN;
    private boolean isBill;
    private boolean isList;
    private final StatedUnit unit = new StatedUnit();
    private @Nullable Cycle titled;
    private final StatedLine line = new StatedLine();
    private @Nullable Cycle period;
    private @Nullable Cycle cycle;
    /** Whether rows stand below the period. */
    private boolean isOldMonth;

    private @Nullable LocalDate from;
    private @Nullable LocalDate queried;
    private final StatedCount count = new StatedCount();
    private final SidesOfRow sides = new SidesOfRow();
    private int edition;

    Facts(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        labels = vocabulary.labels();
        texts = new LabelTexts(vocabulary.headingWords());
    }

    /**
     * Takes the row's facts; false when it states none.
     *
     * @param isInBill whether a table of a bill is open: there a name without a colon is an item, unless it is plainly
     *     the label of a number or a period
     */
    boolean take(List<String> cells, boolean isInBill) {
        List<String> filled =
                cells.stream().filter(cell -> !Headings.isEmpty(cell)).toList();
        boolean isFact = false;
        line.beginRow();
        sides.begin();
        if (isBill && filled.size() == 1 && isAmount(filled.get(0))) {
            return false;
        }
        for (int i = 0; i < filled.size(); i++) {
            boolean isLabelsTurn = i % 2 == 0 && i + 1 < filled.size();
            String next = isLabelsTurn && !isLabel(filled.get(i + 1)) ? filled.get(i + 1) : "";
            isFact |= take(texts.spaced(filled.get(i)), next, isInBill);
        }
        return isFact;
    }

    /** Whether a text names an amount; 2024.05 behind the label of a period is none. */
    private boolean isAmount(String text) {
        String label = AsideRows.labelOfAmount(text);
        return !label.isEmpty() && !PERIODS.contains(String.valueOf(labels.fact(label)));
    }

    private boolean isLabel(String cell) {
        return labels.fact(Headings.heading(cell)) != null;
    }

    /**
     * A sheet begins; one that is called by a whole mobile number is that line's unless it states another. Where sheets state
     * numbers of their own, one without is not that of the sheet before.
     */
    void takeSheet(@Nullable String name) {
        boolean isNumber = name != null && NUMBER.matcher(Headings.strip(name)).matches();
        sheetMonth.begin(name);
        months.beginSheet();
        line.beginSheet(isNumber && name != null ? Headings.strip(name) : null);
        beginDocument(true);
        if (name != null) {
            unit.takeSheet(name);
        }
    }

    /** Takes the unit of money that a row states, such as {@code 金额单位：分}; whether the row titles two bills side by side. */
    boolean takeAbove(List<String> cells) {
        unit.take(cells, texts::spaced, LabelTexts::isNote);
        return sides.see(cells.stream().filter(cell -> !Headings.isEmpty(cell)).toList());
    }

    /** What the money of the tables is stated to be written in. */
    StatedUnit unit() {
        return unit;
    }

    /** Takes what a title says: the carrier, that it is a bill, the month of the bill. */
    void takeTitle(String text) {
        Carrier named = vocabulary.marked(text, Set.of());
        if (named != Carrier.UNKNOWN && !LabelTexts.isNote(text)) {
            carrier = named;
        }
        String plain = Headings.plain(text);
        if (TITLE.matcher(plain).matches() && !LabelTexts.isNote(text)) {
            takeNumber(text);
        }
        if (PeriodReader.period(text) != null) {
            sheetMonth.state();
        }
        if (plain.contains("详单") || plain.contains("清单")) {
            isBill = false;
            isList = true;
            titled = plain.indexOf(':') < 0 ? PeriodReader.period(text) : titled;
        }
        if (plain.contains("账单")) {
            isBill = true;
            isList = false;
            Cycle stated = plain.indexOf(':') < 0 ? PeriodReader.period(text) : null;
            if (stated != null && cycle == null) {
                begin(text, stated);
            } else if (stated != null) {
                months.name(stated);
            }
        } else if (ONLY_PERIOD.matcher(plain).matches()) {
            takePeriod(plain, PeriodReader.period(plain));
        }
    }

    private void begin(String title, Cycle month) {
        cycle = month;
        months.give(title, month);
        edition++;
    }

    /** Takes a text below the rows of a bill, if it is the title of another month's bill; false for another text. */
    boolean takeNextMonth(String text) {
        if (!months.isNext(text, span())) {
            return false;
        }
        Cycle stated = Objects.requireNonNull(PeriodReader.period(text));
        if (months.isShapedAsGiven(text)) {
            begin(text, stated);
        } else {
            months.doubt();
        }
        takeTitle(text);
        return true;
    }

    private void takeNumber(String title) {
        String number = TitledNumber.of(title, line.isStated());
        if (number != null) {
            line.beginRow();
            stateLine(number, FactLabels.Owner.DOCUMENT);
        }
    }

    /** A period that stands alone is a bill's cycle; of a list it tells no more than the year. */
    private void takePeriod(String text, @Nullable Cycle stated) {
        if (stated != null && isBill && cycle == null) {
            begin(text, stated);
        } else if (stated != null && isList) {
            titled = stated;
        }
    }

    private boolean take(String cell, String next, boolean isInBill) {
        if (next.isEmpty() && cell.indexOf(':') < 0) {
            return false;
        }
        List<FactLabels.Found> found = labels.in(cell).stream()
                .filter(label -> label.isClosed() || FactLabels.isBare(label, cell, next, isInBill))
                .toList();
        for (int i = 0; i < found.size(); i++) {
            FactLabels.Found label = found.get(i);
            int end = i + 1 < found.size() ? found.get(i + 1).start() : cell.length();
            String value = Columns.unguarded(Headings.strip(cell.substring(label.end(), end)));
            String stated = value.isEmpty() && end == cell.length() ? Columns.unguarded(next) : value;
            sides.state(i == 0 ? cell.substring(0, label.end()) : label.name(), label.fact(), stated);
            state(label, stated);
        }
        return !found.isEmpty();
    }

    private void state(FactLabels.Found label, String value) {
        String fact = label.fact();
        if (fact.equals("line")) {
            stateLine(value, label.owner());
        }
        if (PERIODS.contains(fact) && !isOfDocument(label)) {
            return;
        }
        if (label.owner() != FactLabels.Owner.OTHER) {
            seen.add(label.name());
            hinted = vocabulary.marked("", seen);
        }
        if (PERIODS.contains(fact)) {
            sheetMonth.state();
            isOldMonth = false;
        }
        switch (fact) {
            case "period" -> statePeriod(value);
            case "cycle" -> stateCycle(PeriodReader.period(value));
            case "month" -> stateCycle(PeriodReader.billingMonth(value));
            case "from" -> from = PeriodReader.firstDay(value);
            case "until" -> stateUntil(PeriodReader.firstDay(value));
            case "queried" -> queried = PeriodReader.firstDay(value);
            case "count" -> count.state(value);
            default -> {}
        }
    }

    /** Whether a period is the document's. One whose label begins with other words may below rows be that of what follows. */
    private boolean isOfDocument(FactLabels.Found label) {
        boolean isFirst = span() == null && label.owner() == FactLabels.Owner.UNSURE;
        if (label.owner() == FactLabels.Owner.DOCUMENT || isFirst || (isOldMonth && !line.isBelowContents())) {
            return true;
        }
        if (isOldMonth) {
            months.doubt();
        }
        return false;
    }

    private void stateLine(String value, FactLabels.Owner owner) {
        if (line.take(value, owner)) {
            edition++;
        }
    }

    private void statePeriod(String value) {
        Cycle stated = PeriodReader.period(value);
        if (stated == null) {
            LocalDate day = PeriodReader.firstDay(value);
            queried = day == null ? queried : day;
        } else if (!stated.equals(period)) {
            period = stated;
            edition++;
        }
    }

    private void stateCycle(@Nullable Cycle stated) {
        if (stated != null) {
            months.label();
        }
        if (stated != null && !stated.equals(cycle)) {
            cycle = stated;
            edition++;
        }
    }

    private void stateUntil(@Nullable LocalDate until) {
        if (from != null && until != null && !until.isBefore(from)) {
            Cycle stated = new Cycle(from, until);
            edition += stated.equals(period) ? 0 : 1;
            period = stated;
        }
    }

    /** The carrier that a title names. */
    Carrier carrier() {
        return carrier;
    }

    /** The carrier a title names, else the one whose exports use these labels: too little to say whose a table is. */
    Carrier hinted() {
        return carrier == Carrier.UNKNOWN ? hinted : carrier;
    }

    /** Whether a title called the file a bill. */
    boolean isBill() {
        return isBill;
    }

    /** The number as the preamble writes it, else as the sheet is called; null for neither. */
    @Nullable
    String line() {
        return line.written();
    }

    /** A list begins: its line may be stated below its title. */
    void beginList() {
        line.hasContents();
    }

    /** The numbers that are stated. */
    StatedLine stated() {
        return line;
    }

    /** Rows of a table, or that there are none, stand below what was stated so far. */
    void hasContents() {
        line.hasContents();
        isOldMonth = true;
    }

    /** The query period, null when none is stated. */
    @Nullable
    Cycle period() {
        return period;
    }

    /** The billing cycle, null when none is stated. */
    @Nullable
    Cycle cycle() {
        return cycle;
    }

    /** What tells the year of times without one. */
    @Nullable
    Cycle anchor() {
        if (period != null) {
            return period;
        }
        Cycle stated = cycle == null ? titled : cycle;
        return stated != null || queried == null ? stated : new Cycle(queried, queried);
    }

    /** Whether the title is that of a list of records, of whichever kind. */
    boolean isList() {
        return isList;
    }

    /** A document begins: below a table it is another one, with a unit of money of its own or none. */
    void beginDocument(boolean isBelowTable) {
        unit.beginDocument(isBelowTable);
        sides.forget();
    }

    /** Whether the preamble states numbers or months side by side. */
    boolean areSideBySide() {
        return sides.areTwo();
    }

    /** The cycle of the bill, else the period that was asked for; null where none is stated. */
    @Nullable
    Cycle span() {
        return cycle() == null ? period() : cycle();
    }

    /** Whether a title, or what the sheet is called, speaks of another month than was stated above, and nothing states it. */
    boolean isMonthContradicted() {
        Cycle carried = span();
        return months.isUnsure()
                || months.contradicting(carried) != null
                || (carried != null && sheetMonth.contradicts(carried));
    }

    /** How often a month was stated so far. */
    int monthStatements() {
        return sheetMonth.statements();
    }

    /** The months that titles name. */
    TitledMonths months() {
        return months;
    }

    @Nullable
    LocalDate queried() {
        return queried;
    }

    /** Gives the stated number of records once, null when none is stated since the last time. */
    @Nullable
    Long takeCount() {
        return count.take();
    }

    /** Changes with every new line, period or cycle: what stood before is closed then. */
    int edition() {
        return edition;
    }
}
