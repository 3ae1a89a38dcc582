package dev.billaudit.intake.layout;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The name of an item of a bill, parted from the carrier's number of it. Ningxia numbers items by nine digits: two for the
 * class, three for the item; the class itself has zeros and stands there with an amount of 0.00.
 *
 * @param name without the number
 * @param section the section its class stands for, null for the class itself and where there is no number
 */
record ItemCode(String name, @Nullable String section) {

    private static final Pattern JOINED = Pattern.compile("(.*\\S)\\s*[|｜]\\s*(\\d{5}0{4})\\s*");
    private static final Pattern CODE = Pattern.compile("\\d{5}0{4}");
    private static final String OF_CLASS = "0000000";

    static ItemCode of(String name, String column, Vocabulary words) {
        Matcher joined = JOINED.matcher(name);
        if (joined.matches()) {
            return new ItemCode(joined.group(1), section(joined.group(2), words));
        }
        String code = Headings.strip(column);
        return new ItemCode(name, CODE.matcher(code).matches() ? section(code, words) : null);
    }

    private static @Nullable String section(String code, Vocabulary words) {
        return code.endsWith(OF_CLASS) ? null : words.classOf(code);
    }
}
