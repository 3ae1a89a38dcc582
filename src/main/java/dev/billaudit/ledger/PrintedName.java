package dev.billaudit.ledger;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Whether two exports print the same service. Exact but for what exports add or cut; likeness is no reason here, since a
 * lent code decides later what was agreed.
 */
final class PrintedName {

    /** Old bills cut provider names at 16 and service names at 18 characters. */
    private static final int CUT_FROM = 16;

    private static final int CUT_TO = 18;

    /** Words that exports add to a name or leave out; longest first. */
    private static final List<String> CLOSINGS = List.of("月功能费", "功能费", "包月费", "信息费", "业务", "服务", "费");

    private static final Pattern SIGNS = Pattern.compile("[\\s\\u00a0\\u3000()\\[\\]{}<>【】〔〕《》〈〉「」『』]");

    private static final Recall<String> WHOLE = new Recall<>(PrintedName::madeWhole);
    private static final Recall<String> PLAIN = new Recall<>(PrintedName::madePlain);

    private PrintedName() {}

    /** The name without blanks, bracket signs, collection marks and closing words; empty when nothing is named. */
    static String plain(@Nullable String name) {
        return name == null ? "" : PLAIN.of(name);
    }

    private static String madePlain(String name) {
        String plain = whole(name);
        String shorter = withoutClosing(plain);
        while (!shorter.equals(plain)) {
            plain = shorter;
            shorter = withoutClosing(plain);
        }
        return plain;
    }

    /** Whether both name something and it is the same, or one is the other cut at 16 to 18 characters. */
    static boolean same(@Nullable String one, @Nullable String other) {
        String a = whole(one);
        String b = whole(other);
        if (a.isEmpty() || b.isEmpty()) {
            return false;
        }
        return plain(one).equals(plain(other)) || (isCut(one) && b.startsWith(a)) || (isCut(other) && a.startsWith(b));
    }

    static boolean isAbsent(@Nullable String name) {
        return whole(name).isEmpty();
    }

    /** Whether a code that both state differs. */
    static boolean codesClash(ServiceProvider one, ServiceProvider other) {
        return differ(one.spCode(), other.spCode())
                || differ(one.serviceCode(), other.serviceCode())
                || differ(one.accessNumber(), other.accessNumber());
    }

    /** Whether both state the enterprise code and a second code, and they are equal. */
    static boolean sameCodes(ServiceProvider one, ServiceProvider other) {
        return one.spCode() != null
                && Objects.equals(one.spCode(), other.spCode())
                && one.secondCode().isPresent()
                && one.secondCode().equals(other.secondCode());
    }

    private static boolean differ(@Nullable String one, @Nullable String other) {
        return one != null && other != null && !one.equals(other);
    }

    private static boolean isCut(@Nullable String name) {
        String printed = Normalizer.normalize(name == null ? "" : name, Normalizer.Form.NFKC)
                .strip();
        int length = printed.codePointCount(0, printed.length());
        return length >= CUT_FROM && length <= CUT_TO;
    }

    private static String whole(@Nullable String name) {
        return name == null ? "" : WHOLE.of(name);
    }

    private static String madeWhole(String name) {
        String unified = Normalizer.normalize(name, Normalizer.Form.NFKC);
        String signs =
                SIGNS.matcher(unified).replaceAll("").toLowerCase(Locale.ROOT).replace('帐', '账');
        return without(without(without(signs, "*"), "代收"), "增值业务-");
    }

    private static String withoutClosing(String name) {
        return CLOSINGS.stream()
                .filter(closing -> name.endsWith(closing) && name.length() > closing.length())
                .findFirst()
                .map(closing -> name.substring(0, name.length() - closing.length()))
                .orElse(name);
    }

    private static String without(String name, String mark) {
        String rest = name;
        while (rest.startsWith(mark) && rest.length() > mark.length()) {
            rest = rest.substring(mark.length());
        }
        return rest;
    }
}
