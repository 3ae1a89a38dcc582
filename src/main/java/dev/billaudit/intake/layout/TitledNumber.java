package dev.billaudit.intake.layout;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The one mobile number that a title is of: {@code 13800138000 2026年07月账单}. */
final class TitledNumber {

    private static final Pattern NUMBER = Pattern.compile("(?<!\\d)1[3-9]\\d{9}(?!\\d)");
    /** A number that a title is of, {@code 13800138000的账单}, and not one to ask for it, {@code 账单联系人}. */
    private static final Pattern OWN = Pattern.compile(
            "(?<!\\d)1[3-9]\\d{9}(?!\\d).*[账详清]单(?!.*1[3-9]\\d{9})|[账详清]单[\\s(（【]*1[3-9]\\d{9}[)）】\\s]*$");

    private TitledNumber() {}

    /**
     * The number, null for none or several.
     *
     * @param isLineKnown whether a line was stated: then only a number that the title begins with is another one
     */
    static @Nullable String of(String title, boolean isLineKnown) {
        List<String> numbers = NUMBER.matcher(title)
                .results()
                .map(MatchResult::group)
                .distinct()
                .toList();
        boolean isFree = !isLineKnown || NUMBER.matcher(Headings.plain(title)).lookingAt();
        boolean isOwn = numbers.size() == 1 && isFree && OWN.matcher(title).find();
        return isOwn ? numbers.get(0) : null;
    }
}
