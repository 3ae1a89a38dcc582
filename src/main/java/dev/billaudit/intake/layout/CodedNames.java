package dev.billaudit.intake.layout;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Names of a table's items with the carrier's numbers in front of or behind them: {@code 0501 虚拟人生}, {@code 代收费[05]}.
 * That figures are such numbers is told by a known section that bears one in the same place; what begins with the number of
 * a section stands under it.
 */
final class CodedNames {

    /** A number of a name's own ends there: 10元, 12580. */
    private static final String NAME = "(?<name>(?=[\\p{IsHan}*])(?!元|折|个|条|分|小时|天|月|年|次|周|号).*)";

    private static final List<Pattern> PLACES = List.of(
            Pattern.compile("(?<code>\\d{1,12})(?:\\s*[-_:：/]\\s*|[\\s\\u00a0\\u3000]+)" + NAME),
            Pattern.compile("(?<code>\\d{3,12})\\s*[.．、]\\s*" + NAME),
            Pattern.compile("[(（\\[【](?<code>\\d{2,12})[)）\\]】]\\s*" + NAME),
            Pattern.compile("(?<code>0\\d{1,11})" + NAME),
            Pattern.compile("(?<name>.*\\S)[\\s\\u00a0\\u3000]+(?<code>\\d{3,12})"),
            Pattern.compile("(?<name>.*\\S)\\s*[(（\\[【](?<code>0\\d{1,11}|\\d{3,12})[)）\\]】]"),
            Pattern.compile("(?<name>.*[^\\s\\d])\\s*[-_/]\\s*(?<code>\\d{2,12})"));

    /** A section with the number of its chapter, {@code 2.代收费}. */
    private static final Pattern CHAPTER = Pattern.compile("(?<code>\\d{1,2})\\s*[.．、]\\s*(?!\\d).+");
    /** What stands in that chapter, {@code 2.1 虚拟人生}: a name behind a blank or the like, and no price {@code 1.5元短信包}. */
    private static final Pattern IN_CHAPTER = Pattern.compile("(?<code>\\d{1,2})(?:[.．-]\\d{1,2})+"
            + "(?:(?:、|[.．](?!\\d))[\\s\\u00a0\\u3000]*|[\\s\\u00a0\\u3000]+)"
            + "(?!元|块|角|折|倍|个|条|分|小时|天|月|年|次|周|号|万|千|兆|(?i:[GMKT]B?)(?![A-Za-z]))(?<name>.*\\p{IsHan}.*)");

    /** Rows may be counted by fewer figures. */
    private static final int SHORTEST_OF_NAMES = 3;

    private final Vocabulary words;
    private @Nullable Pattern place;
    private String section = "";
    private String chapter = "";

    CodedNames(Vocabulary words) {
        this.words = words;
    }

    /**
     * A name without its number.
     *
     * @param depth how far below its section the number places it, 0 for the section and where there is no number
     */
    record Bare(String name, int depth) {}

    /** The name without its number, where numbers stand in this table; itself else. */
    Bare bare(String cell) {
        String indent = cell.substring(0, cell.length() - cell.stripLeading().length());
        String text = Headings.strip(cell);
        Matcher opening = CHAPTER.matcher(text);
        if (opening.matches() && words.isSection(text)) {
            chapter = opening.group("code");
            return new Bare(cell, 0);
        }
        Matcher inside = IN_CHAPTER.matcher(text);
        if (inside.matches() && inside.group("code").equals(chapter)) {
            return new Bare(indent + inside.group("name"), 1);
        }
        for (Pattern one : place == null ? PLACES : List.of(place)) {
            Matcher coded = one.matcher(text);
            if (coded.matches()) {
                String name = coded.group("name");
                boolean isSection = words.isSection(name);
                String code = coded.group("code");
                if (isSection || (one.equals(place) && isLikeThatOfSection(code))) {
                    place = one;
                    chapter = isSection ? code : chapter;
                    return new Bare(indent + name, depth(code, isSection));
                }
            }
        }
        return new Bare(cell, 0);
    }

    private boolean isBelow(String code) {
        String prefix = section.replaceAll("0+$", "");
        String whole = prefix.length() % 2 == 1 && prefix.length() < section.length() ? prefix + "0" : prefix;
        return !whole.isEmpty() && code.length() >= section.length() && code.startsWith(whole);
    }

    /** Whether a number may be the carrier's, as the section's is; 12590 below 005 is a part of the name. */
    private boolean isLikeThatOfSection(String code) {
        boolean isPadded = code.startsWith("0");
        boolean isAlike = isPadded == section.startsWith("0") && (isPadded || code.length() == section.length());
        return isAlike || isBelow(code) || code.length() < SHORTEST_OF_NAMES;
    }

    private int depth(String code, boolean isSection) {
        if (isSection) {
            section = code;
            return 0;
        }
        if (section.length() < 2) {
            return 0;
        }
        return isBelow(code) ? 1 + code.length() - section.length() : 0;
    }
}
