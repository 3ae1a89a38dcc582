package dev.billaudit.intake.table;

import dev.billaudit.ledger.Remark;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How the fields of a text are separated, by how evenly each sign cuts its lines, quotes respected.
 *
 * @param container {@code csv}, {@code tsv} or {@code text}
 * @param delimiter the sign, 0 for text
 * @param doubts why another reading is as good, empty when none is
 */
public record DelimiterChoice(String container, char delimiter, List<Remark> doubts) {

    /** Enough to get past any preamble; a layout change further down is found against the last lines. */
    private static final int SAMPLE_LINES = 2000;

    private static final int SAMPLE_CHARS = 1 << 19;
    private static final char[] CANDIDATES = {',', '\t', ';', '|'};

    /** So many cells in two lines running are a table: nobody tabs prose, but amounts have commas of their own. */
    private static final int FEWEST_TABBED = 3;

    private static final int FEWEST_CUT = 5;
    private static final int LONGEST_HEADING = 16;

    private static final Pattern THOUSANDS = Pattern.compile("(?<![^\\s\\u00a0\\u3000:：])(?:[-+−－￥¥(（]|RMB)*"
            + "\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?(?:元(?:/月)?|[-)）])*(?![^\\s\\u00a0\\u3000])");

    /** Signs that some suites separate by and no export of a bill does, except for the tilde. */
    private static final char[] STRANGE = {'~', '^', '\u0001', '\u001F', '¦', '§', '#', '!', '*', '$', '&'};

    /** Signs of text set in columns. */
    private static final char[] COLUMNS = {' ', ':', '/', '-', '_', '\''};

    /** A day, a time of day or both. */
    private static final Pattern TIME =
            Pattern.compile("(?:\\d{4}([-/])\\d{1,2}\\1\\d{1,2}|\\d{1,2}([-/])\\d{1,2}\\2\\d{4})"
                    + "(?:[ T]\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?)?|\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?");

    /** Copies the list. */
    public DelimiterChoice {
        doubts = List.copyOf(doubts);
    }

    /** Looks at the beginning of a text. */
    public static DelimiterChoice of(Path content, Charset charset) throws IOException {
        List<TextLine> lines = new ArrayList<>();
        int chars = 0;
        try (TextLines text = new TextLines(content, charset, CsvRecords.RECORD_LIMIT, false)) {
            TextLine line = text.next();
            while (line != null && lines.size() < SAMPLE_LINES && chars < SAMPLE_CHARS) {
                lines.add(line);
                chars += line.text().length();
                line = text.next();
            }
        }
        return of(lines);
    }

    static DelimiterChoice of(List<TextLine> lines) throws IOException {
        Optional<Character> stated = stated(lines);
        if (stated.isPresent()) {
            return delimited(stated.get(), List.of(Remark.of("table.separator-stated")));
        }
        Cut best = null;
        List<Cut> cuts = new ArrayList<>();
        for (char candidate : CANDIDATES) {
            Cut cut = candidate == ',' ? commas(lines) : cut(lines, candidate);
            cuts.add(cut);
            best = best == null || cut.isBetterThan(best) ? cut : best;
        }
        if (best == null || !best.isTable() || cut(lines, '~').isBetterThan(best)) {
            return best != null && best.quoted > 0 && best.faults == 0
                    ? delimited(',', doubtsOfColumns(lines))
                    : new DelimiterChoice("text", (char) 0, doubtsOfColumns(lines));
        }
        return delimited(best.delimiter, doubts(best, cuts, lines));
    }

    /**
     * Amounts such as {@code 1,088.00} standing free among blanks: their commas part nothing. But where headings have as
     * many commas as every line, a line {@code 1,605} is two cells.
     */
    private static Cut commas(List<TextLine> lines) throws IOException {
        List<TextLine> plain =
                lines.stream().map(DelimiterChoice::withoutThousands).toList();
        boolean isHeaded = !plain.isEmpty() && plain.get(0).text().indexOf(',') >= 0;
        boolean isWhole = lines.stream()
                .map(TextLine::text)
                .noneMatch(text ->
                        text.indexOf(' ') >= 0 && THOUSANDS.matcher(text).find());
        Cut all = cut(lines, ',');
        Cut cut = cut(plain, ',');
        cut.mayBeOfAnEmptyList = plain.equals(lines);
        boolean areAllThousands = lines.size() > 1
                && lines.stream()
                        .skip(1)
                        .allMatch(line -> THOUSANDS.matcher(line.text()).matches());
        all.isUnsure = areAllThousands && lines.get(0).text().contains(", ");
        return isHeaded && isWhole && all.isUniform() ? all : cut;
    }

    private static TextLine withoutThousands(TextLine line) {
        String text = THOUSANDS
                .matcher(line.text())
                .replaceAll(amount -> amount.group().replace(",", ""));
        return new TextLine(line.number(), text, line.end(), line.doubt());
    }

    private static DelimiterChoice delimited(char delimiter, List<Remark> doubts) {
        return new DelimiterChoice(delimiter == '\t' ? "tsv" : "csv", delimiter, doubts);
    }

    /** Excel's own first line {@code sep=;}. */
    private static Optional<Character> stated(List<TextLine> lines) {
        if (lines.isEmpty() || !lines.get(0).text().matches("(?i)\"?sep=.\"?")) {
            return Optional.empty();
        }
        return Optional.of(lines.get(0).text().replace("\"", "").charAt(4));
    }

    private static List<Remark> doubts(Cut best, List<Cut> cuts, List<TextLine> lines) throws IOException {
        List<Cut> rivals = new ArrayList<>(cuts);
        for (char strange : STRANGE) {
            Cut cut = cut(lines, strange);
            if (!best.isUniform() || best.widest < 2 * cut.widest) {
                rivals.add(cut);
            }
        }
        List<Remark> doubts = new ArrayList<>();
        if (best.isUnsure) {
            doubts.add(Remark.of("table.columns-unsure", best.name()));
        }
        for (Cut rival : rivals) {
            if (rival.delimiter != best.delimiter && rival.rivals(best)) {
                doubts.add(Remark.of("table.delimiter-unsure", best.name(), rival.name()));
            }
        }
        if (best.wide * 5 < best.records * 4) {
            doubts.add(Remark.of("table.uneven"));
        }
        return doubts;
    }

    /**
     * Whether there are only times below a heading in one word: their signs part no columns. A day and a time of day in
     * every line, the first too, may be two columns.
     */
    private static boolean areTimes(List<TextLine> lines) {
        List<String> texts = lines.stream()
                .map(line -> line.text().strip())
                .filter(text -> !text.isEmpty())
                .toList();
        if (texts.size() < 2
                || !texts.stream().skip(1).allMatch(text -> TIME.matcher(text).matches())) {
            return false;
        }
        String first = texts.get(0);
        return TIME.matcher(first).matches()
                ? first.indexOf(' ') < 0
                : first.chars().allMatch(sign -> Character.isLetterOrDigit(sign));
    }

    private static List<Remark> doubtsOfColumns(List<TextLine> lines) throws IOException {
        if (areTimes(lines)) {
            return List.of();
        }
        for (String signs : List.of(new String(STRANGE), new String(COLUMNS), new String(CANDIDATES))) {
            for (int i = 0; i < signs.length(); i++) {
                Cut cut = cut(lines, signs.charAt(i));
                if (cut.records > 0 && cut.wide * 2 > cut.records) {
                    return List.of(Remark.of("table.columns-unsure", cut.name()));
                }
            }
        }
        return List.of();
    }

    private static Cut cut(List<TextLine> lines, char delimiter) throws IOException {
        Cut cut = new Cut(delimiter);
        Iterator<TextLine> all = lines.iterator();
        CsvRecords records = new CsvRecords(new Listed(all), delimiter);
        for (CsvRecord read = records.next(); read != null; read = records.next()) {
            cut.count(read);
        }
        return cut;
    }

    /** Lines already in memory. */
    private record Listed(Iterator<TextLine> lines) implements CsvRecords.Source {

        @Override
        public @Nullable TextLine next() {
            return lines.hasNext() ? lines.next() : null;
        }

        @Override
        public void close() {
            // nothing is held
        }
    }

    /** How one sign cuts the sample. */
    private static final class Cut {

        private final char delimiter;
        private int records;
        private int wide;
        private int even;
        private int faults;
        private int quoted;
        private int widest;
        private int before;
        private boolean hasRows;
        private boolean hasHeadings;
        private boolean mayBeOfAnEmptyList = true;
        private boolean isUnsure;

        Cut(char delimiter) {
            this.delimiter = delimiter;
        }

        void count(CsvRecord read) {
            int width = read.cells().size();
            if (width == 0 || (width == 1 && read.cells().get(0).isBlank())) {
                return;
            }
            records++;
            faults += read.doubt() == null || LastLine.isMild(read.doubt()) ? 0 : 1;
            quoted += read.quoted() ? 1 : 0;
            wide += width > 1 ? 1 : 0;
            even += width > 1 && (width == before || before == 0) ? 1 : 0;
            widest = Math.max(widest, width);
            boolean isBroad = width >= (delimiter == '\t' ? FEWEST_TABBED : FEWEST_CUT);
            hasRows |= isBroad && width == before;
            hasHeadings |= isBroad && areHeadings(read.cells());
            before = width;
        }

        /**
         * One line with the sign in a text of prose makes no table; two alike, one below the other, do, however many
         * titles and messages of empty lists stand around them. So do headings of an empty list, unless amounts in the
         * text have the sign too.
         */
        boolean isTable() {
            return wide > 0 && (wide * 4 >= records || hasRows || (hasHeadings && mayBeOfAnEmptyList));
        }

        /** Short cells, none of them blank or a figure. */
        private static boolean areHeadings(List<String> cells) {
            return cells.stream()
                    .allMatch(cell -> !cell.isBlank()
                            && cell.strip().length() <= LONGEST_HEADING
                            && !Character.isDigit(cell.strip().charAt(0)));
        }

        /** Every line has the same number of cells, and more than one. */
        boolean isUniform() {
            return records > 1 && even == records && faults == 0;
        }

        boolean isBetterThan(Cut other) {
            long mine = (long) wide + even - 2L * faults;
            long theirs = (long) other.wide + other.even - 2L * other.faults;
            return mine != theirs ? mine > theirs : widest > other.widest;
        }

        boolean rivals(Cut best) {
            return wide > 0 && wide >= best.wide && even * 10 >= best.even * 9 && faults <= best.faults;
        }

        String name() {
            return delimiter < ' ' ? "\\x%02X".formatted((int) delimiter) : String.valueOf(delimiter);
        }
    }
}
