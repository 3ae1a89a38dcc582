package dev.billaudit.intake.layout;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Amounts in the capital figures of cheques and receipts: {@code 人民币壹仟贰佰捌拾捌元伍角整}. */
final class CapitalFigures {

    private static final String DIGITS = "零壹贰叁肆伍陆柒捌玖";
    private static final String OTHER_FORMS = "〇壹貳叄肆伍陸柒捌玖";
    private static final Pattern AMOUNT =
            Pattern.compile("(?:人民币|人民幣)?[:：]?\\s*(?:(?<yuan>[零〇壹贰貳叁叄肆伍陆陸柒捌玖拾佰仟万萬]+)[元圆圓])?"
                    + "零?(?:(?<jiao>[零壹贰貳叁叄肆伍陆陸柒捌玖])角)?零?(?:(?<fen>[零壹贰貳叁叄肆伍陆陸柒捌玖])分)?[整正]?");
    private static final long MOST = 9_999_999_999L;

    private CapitalFigures() {}

    /** The figure in yuan as digits, an empty text where it is none. */
    static String inDigits(String text) {
        Matcher amount = AMOUNT.matcher(text);
        if (!amount.matches()) {
            return "";
        }
        String yuan = amount.group("yuan");
        String jiao = amount.group("jiao");
        String fen = amount.group("fen");
        boolean isStated = yuan != null || jiao != null || fen != null;
        long whole = yuan == null ? 0 : whole(yuan);
        return !isStated || whole < 0 || whole > MOST ? "" : whole + "." + digit(jiao) + digit(fen);
    }

    private static int digit(String sign) {
        return sign == null ? 0 : digit(sign.charAt(0));
    }

    private static int digit(char sign) {
        int at = DIGITS.indexOf(sign);
        return at >= 0 ? at : OTHER_FORMS.indexOf(sign);
    }

    /** The number, -1 where its signs do not stand in the order of one. */
    private static long whole(String text) {
        long all = 0;
        long group = 0;
        long digit = -1;
        long last = 10_000;
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            long unit = unit(sign);
            if (unit == 0) {
                if (digit > 0) {
                    return -1;
                }
                digit = digit(sign);
            } else if (unit == 10_000) {
                if (all > 0 || group + Math.max(0, digit) == 0) {
                    return -1;
                }
                all = (group + Math.max(0, digit)) * unit;
                group = 0;
                digit = -1;
                last = 10_000;
            } else {
                boolean isBareTen = unit == 10 && digit <= 0 && group == 0 && all == 0;
                if (unit >= last || (digit <= 0 && !isBareTen)) {
                    return -1;
                }
                group += (isBareTen ? 1 : digit) * unit;
                digit = -1;
                last = unit;
            }
        }
        return all + group + Math.max(0, digit);
    }

    private static long unit(char sign) {
        return switch (sign) {
            case '拾' -> 10;
            case '佰' -> 100;
            case '仟' -> 1000;
            case '万', '萬' -> 10_000;
            default -> 0;
        };
    }
}
