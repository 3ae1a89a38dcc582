package dev.billaudit.intake.layout;

import dev.billaudit.intake.layout.FactLabels.Owner;
import dev.billaudit.ledger.Line;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whose number the document's labels state. It holds until another row states it anew; of two that stand above one and the same
 * table nobody can tell which is meant, unless only one of them is a mobile number.
 */
final class StatedLine {

    private static final Pattern MOBILE = Pattern.compile("1[3-9*][\\d*]{9}");
    /** What is written behind a number: {@code (主卡)}, or the next thing of the row. */
    private static final Pattern REMARK = Pattern.compile("(?<=[\\d*])(?: *\\([^()\\d]*\\)| +\\p{IsHan}.*)$");

    private static final Pattern LONG = Pattern.compile("[\\d*]{7}");
    private static final Pattern TWO_NUMBERS = Pattern.compile("\\D*1[3-9]\\d{9}[ ;,、|/~^]+1[3-9]\\d{9}(?!\\d).*");

    private @Nullable String ofRow;
    private @Nullable String line;
    private @Nullable String calledAs;
    /** The number that another sheet stated first, and whether sheets state theirs each. */
    private @Nullable String ofOtherSheet;

    private boolean isOfSheet;
    private boolean isSure;
    /** Other numbers that may be meant as well. */
    private final Set<String> rivals = new HashSet<>();

    private boolean isBelowContents;
    private int statements;
    private int sheets;

    /** A row begins. */
    void beginRow() {
        ofRow = null;
    }

    /** Rows stand below the number: the next one is another document's. */
    void hasContents() {
        isBelowContents = true;
    }

    /** A sheet begins, called by a number or not. */
    void beginSheet(@Nullable String number) {
        calledAs = number;
        sheets++;
        ofOtherSheet = line == null ? ofOtherSheet : line;
        if (number != null || isOfSheet) {
            line = null;
        }
        rivals.clear();
        isBelowContents = true;
    }

    /** Takes what a label states; whether it is another number than before. */
    boolean take(String value, Owner owner) {
        String number = REMARK.matcher(value).replaceFirst("").replaceAll("[ ;,、|~^]+(?=$| )| ", "");
        boolean isBetter = owner == Owner.DOCUMENT && !isSure;
        boolean isOther = ofRow != null && ofRow.indexOf('*') < 0 && !isBetter;
        if (number.isEmpty() || isOther) {
            return false;
        }
        if (TWO_NUMBERS.matcher(value).matches() && owner == Owner.DOCUMENT) {
            return doubt(value);
        }
        boolean isSame = line != null && mayBeOne(number, line);
        if (!isSame && !mayState(number, owner)) {
            return isRival(number, owner) && doubt(number);
        }
        if (!isBelowContents && !isSame && isSure && isMobile(line)) {
            return isNumber(number) && doubt(number);
        }
        ofRow = number;
        statements++;
        isOfSheet |= ofOtherSheet != null && !Line.of(number).equals(Line.of(ofOtherSheet));
        isSure = owner == Owner.DOCUMENT || (isSure && isSame);
        boolean isNew = !number.equals(line) || !rivals.isEmpty();
        rivals.clear();
        isBelowContents = false;
        line = number;
        return isNew;
    }

    /** A label that begins with unknown words states a mobile number where nothing else states one. */
    private boolean mayState(String number, Owner owner) {
        return owner == Owner.DOCUMENT
                || (owner == Owner.UNSURE && isMobile(number) && (line == null || isBelowContents));
    }

    /** Whether what cannot state a line may be that of what follows all the same: below rows, or as unsure as the one above. */
    private boolean isRival(String number, Owner owner) {
        return isMobile(number) && line != null && (isBelowContents || (owner == Owner.UNSURE && !isSure));
    }

    /** Whether two numbers are one; of masked ones, whether they may be. */
    private static boolean mayBeOne(String number, String other) {
        Line one = Line.of(number);
        Line two = Line.of(other);
        return one.equals(two) || LineFinder.mayBe(number, two) || LineFinder.mayBe(other, one);
    }

    private boolean doubt(String number) {
        boolean isNew = rivals.isEmpty();
        rivals.add(number);
        isBelowContents = false;
        return isNew;
    }

    private static boolean isNumber(String number) {
        return LONG.matcher(number).find();
    }

    private static boolean isMobile(@Nullable String number) {
        return number != null && MOBILE.matcher(Line.of(number).number()).matches();
    }

    /** The number as it is written, else as the sheet is called; null for neither. */
    @Nullable
    String written() {
        return line == null ? calledAs : line;
    }

    /** Whether labels state a number at all. */
    boolean isStated() {
        return line != null;
    }

    /** Whether two numbers are stated above one table. */
    boolean isContradicted() {
        return !rivals.isEmpty();
    }

    /** Whether a line is one of those that are stated. */
    boolean mayBe(Line other) {
        return Stream.concat(Stream.ofNullable(line), rivals.stream())
                .anyMatch(number -> other.equals(Line.of(number)));
    }

    /** How often a line was stated so far. */
    int statements() {
        return statements;
    }

    /** How many sheets have begun. */
    int sheets() {
        return sheets;
    }

    /** Whether the sheet is called by the number, and none is stated on it. */
    boolean isOfSheetName() {
        return line == null && calledAs != null;
    }

    /** Whether nothing was stated since rows. */
    boolean isBelowContents() {
        return isBelowContents;
    }
}
