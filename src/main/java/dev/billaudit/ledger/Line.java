package dev.billaudit.ledger;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * A service number (号码): a mobile number, a broadband account or a leased line. Text, never a number.
 *
 * @param number normalised: NFKC, no blanks or hyphens, no 0086 or +86 in front, nor 86 before a mobile number
 */
public record Line(String number) implements Comparable<Line> {

    /** A mobile number as switches write it (MSISDN, 3GPP TS 23.003): no number of China is that long otherwise. */
    private static final Pattern WITH_COUNTRY = Pattern.compile("861[3-9]\\d[\\d*]{8}");

    private static final Pattern SIGNS = Pattern.compile(
            "[\\s\\u00a0\\u3000\\-\\u2010-\\u2015\\t\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2064\\ufeff]");

    /** The code of the country or of an area, as people write it in front: {@code (+86)138…}, {@code (0755)8…}. */
    private static final Pattern CODE_IN_BRACKETS = Pattern.compile("^\\((\\+?\\d{2,4})\\)(?=[\\d*]{5})");

    private static final int SHOWN_HEAD = 3;
    private static final int SHOWN_TAIL = 4;

    /** Normalises a number as exported; a mask such as {@code 138****8000} is kept as it stands. */
    public static Line of(String exported) {
        String number = SIGNS.matcher(Normalizer.normalize(exported, Normalizer.Form.NFKC))
                .replaceAll("");
        number = CODE_IN_BRACKETS.matcher(number).replaceFirst("$1");
        if (number.startsWith("+86")) {
            number = number.substring("+86".length());
        } else if (number.startsWith("0086")) {
            number = number.substring("0086".length());
        } else if (WITH_COUNTRY.matcher(number).matches()) {
            number = number.substring("86".length());
        }
        return new Line(number);
    }

    /** Whether digits are hidden behind asterisks, so that the number must be completed before it can be used. */
    public boolean isMasked() {
        return number.indexOf('*') >= 0;
    }

    /** The number for messages and logs: {@code 138****8000}; short ones are hidden whole. */
    public String masked() {
        if (number.length() <= SHOWN_HEAD + SHOWN_TAIL) {
            return "*".repeat(number.length());
        }
        return number.substring(0, SHOWN_HEAD)
                + "*".repeat(number.length() - SHOWN_HEAD - SHOWN_TAIL)
                + number.substring(number.length() - SHOWN_TAIL);
    }

    @Override
    public int compareTo(Line other) {
        return number.compareTo(other.number);
    }

    @Override
    public String toString() {
        return masked();
    }
}
