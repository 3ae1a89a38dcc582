package dev.billaudit.intake.layout;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Names of rows that tell what an account holds, owes or was paid, what tax is in an amount, or what a later month may cost: none of
 * them is charged, unless the name leaves it open and the bill's total counts it.
 */
final class AccountNames {

    /** Says that it is added, taken off or a part. */
    private static final Pattern SIGN = Pattern.compile("^[-+=]*(?:其中:?|减:)?");
    /** Says of which period, and nothing of what. */
    private static final Pattern PERIOD = Pattern.compile("^(?:本期|本月|本次|当期|当月|上期|上月)");
    /** The rate behind a tax. */
    private static final Pattern RATE = Pattern.compile("\\(?\\d{1,2}(?:\\.\\d+)?%\\)?$");

    private final Set<String> names;
    private final List<String> endings;
    private final Set<String> payments;
    private final List<String> forecasts;

    /**
     * Takes the words, compared as titles.
     *
     * @param endings what a name of an account may end with
     * @param payments names that leave it open
     * @param forecasts what says that an amount is expected of a later month, wherever it stands in the name
     */
    AccountNames(List<String> names, List<String> endings, List<String> payments, List<String> forecasts) {
        this.names = Set.copyOf(names.stream().distinct().toList());
        this.endings = endings;
        this.payments = Set.copyOf(payments.stream().distinct().toList());
        this.forecasts = forecasts;
    }

    /** Whether a name is one of them, with or without what stands before it: {@code +本期缴费}, {@code 其中：增值税}. */
    boolean contain(String printed) {
        return areSure(bare(printed)) || leaveOpen(printed);
    }

    /** Whether a name is one of them that a total may still count. */
    boolean leaveOpen(String printed) {
        String name = bare(printed);
        boolean isPaid = payments.contains(name)
                || payments.contains(PERIOD.matcher(name).replaceFirst(""));
        return !areSure(name) && (isPaid || Headings.containsAny(name, forecasts));
    }

    private boolean areSure(String name) {
        return names.contains(name) || endings.stream().anyMatch(name::endsWith);
    }

    private static String bare(String printed) {
        return RATE.matcher(SIGN.matcher(printed).replaceFirst("")).replaceFirst("");
    }
}
