package dev.billaudit.intake.layout;

import dev.billaudit.intake.LineHints;
import dev.billaudit.ledger.Carrier;
import dev.billaudit.ledger.Line;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Whose row it is: the column, the preamble, the file's name, the register - a masked number only by one unique match. */
final class LineFinder {

    private static final Pattern NUMERIC = Pattern.compile("\\d+\\.0+|\\d(?:\\.\\d+)?[eE]\\+?\\d{1,2}");
    private static final Pattern MASK = Pattern.compile("[*×?•]|\\.{2,}|(?<=\\d)[xX]{3,}");
    /** Five figures and fewer are a port or a number within a group, and a phone with a letter among its figures is a broken one. */
    private static final Pattern LINE =
            Pattern.compile("(?!\\d{1,5}$)(?!(?=.{11}$)1[3-9]\\d*[A-Za-z]\\d*$)[0-9A-Za-z][0-9A-Za-z@._]{3,}");

    private static final int SHOWN_AT_LEAST = 4;
    /** Ten decimals behind one digit and an exponent: what a number of eleven digits needs to be whole. */
    private static final int SHORTEST_EXACT = "1.3800001E10".length();

    private static final int MOST_KNOWN = 20_000;

    private final Map<String, Optional<Line>> known = new HashMap<>();
    private final @Nullable Line named;
    private final LineHints hints;

    LineFinder(@Nullable Line named, LineHints hints) {
        this.named = named;
        this.hints = hints;
    }

    /** Completes a number as written in a column or preamble. */
    Optional<Line> complete(String written, Carrier carrier) {
        if (known.size() > MOST_KNOWN) {
            known.clear();
        }
        return known.computeIfAbsent(carrier.id() + written, any -> find(written, carrier));
    }

    private Optional<Line> find(String written, Carrier carrier) {
        Line line = Line.of(plainNumber(written));
        String number = line.number();
        if (MASK.matcher(number).find()) {
            return uniqueMatch(number, carrier);
        }
        return LINE.matcher(number).matches() ? Optional.of(line) : Optional.empty();
    }

    /** Whether a masked number shows enough of the line's digits and no other. */
    static boolean mayBe(String written, Line line) {
        String number = Line.of(plainNumber(written)).number();
        return MASK.matcher(number).find()
                && shown(number) >= SHOWN_AT_LEAST
                && pattern(number).matcher(line.number()).matches();
    }

    /** Whether what is written tells nothing of a number, not even a mask: then it is as good as absent. */
    boolean tellsNothing(String written) {
        String number = Line.of(plainNumber(written)).number();
        return !MASK.matcher(number).find() && !LINE.matcher(number).matches();
    }

    /** The line where the export names none: the file's name, else the register's only line of the carrier. */
    Optional<Line> absent(Carrier carrier) {
        if (named != null && !named.isMasked()) {
            return Optional.of(named);
        }
        Set<Line> known = hints.byCarrier().getOrDefault(carrier, Set.of());
        return known.size() == 1 ? Optional.of(known.iterator().next()) : Optional.empty();
    }

    /** Whether the register or the file's name knows a line. */
    boolean isKnown(Line line) {
        return line.equals(named) || hints.byCarrier().values().stream().anyMatch(lines -> lines.contains(line));
    }

    /** The one carrier whose line the register says it is, unknown for none or several. */
    Carrier carrierOf(Line line) {
        Set<Carrier> carriers = new TreeSet<>();
        hints.byCarrier().forEach((carrier, lines) -> {
            if (lines.contains(line)) {
                carriers.add(carrier);
            }
        });
        return carriers.size() == 1 ? carriers.iterator().next() : Carrier.UNKNOWN;
    }

    /**
     * Takes the decimals or the exponent off a number that a workbook kept as a figure; lost digits stay lost. A
     * spreadsheet, which writes a plus, rounds to the digits it shows; a program without one shows all there are.
     */
    private static String plainNumber(String written) {
        String text = Headings.strip(written);
        if (!NUMERIC.matcher(text).matches()) {
            return text;
        }
        BigDecimal figure = new BigDecimal(text).stripTrailingZeros();
        boolean isWhole = figure.scale() <= 0;
        boolean isShort = text.indexOf('.') == 1 && text.length() < SHORTEST_EXACT;
        boolean isRounded = text.indexOf('+') > 0 && text.indexOf('+') - 2 < figure.precision() - figure.scale();
        boolean hasLostDigits = isShort || isRounded;
        return isWhole && !hasLostDigits ? figure.toPlainString() : "";
    }

    private Optional<Line> uniqueMatch(String masked, Carrier carrier) {
        Pattern pattern = pattern(masked);
        if (shown(masked) < SHOWN_AT_LEAST) {
            return Optional.empty();
        }
        if (named != null && pattern.matcher(named.number()).matches()) {
            return Optional.of(named);
        }
        Optional<Line> own = unique(pattern, hints.byCarrier().getOrDefault(carrier, Set.of()));
        if (own.isPresent()) {
            return own;
        }
        Set<Line> all = new LinkedHashSet<>();
        hints.byCarrier().values().forEach(all::addAll);
        return unique(pattern, all);
    }

    private static Optional<Line> unique(Pattern pattern, Set<Line> lines) {
        Set<Line> fitting = new LinkedHashSet<>();
        lines.stream().filter(line -> pattern.matcher(line.number()).matches()).forEach(fitting::add);
        return fitting.size() == 1 ? Optional.of(fitting.iterator().next()) : Optional.empty();
    }

    /** Asterisks that stand for single digits must fit in number; other signs stand for any run. */
    private static Pattern pattern(String masked) {
        StringBuilder regex = new StringBuilder();
        boolean isCounted = masked.chars().filter(c -> c == '*').count() > 1;
        for (int i = 0; i < masked.length(); i++) {
            char c = masked.charAt(i);
            if (c >= '0' && c <= '9') {
                regex.append(c);
            } else {
                regex.append(isCounted && c == '*' ? "\\d" : "\\d*");
            }
        }
        return Pattern.compile(regex.toString());
    }

    private static long shown(String masked) {
        return masked.chars().filter(c -> c >= '0' && c <= '9').count();
    }
}
