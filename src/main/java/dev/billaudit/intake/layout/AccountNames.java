package dev.billaudit.intake.layout;

import dev.billaudit.intake.layout.LayoutFile.Words;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Names of rows that tell what an account holds, owes or was paid, what tax is in an amount, how much was used, what another month cost
 * or a later one may cost: none of them is charged, unless the name leaves it open and the bill's total counts it.
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
    private final Set<String> comparisons;
    private final List<String> counts;
    private final List<String> numbers;

    /**
     * Takes the words, compared as titles: names and what they may end with; payments and endings of counts, which leave it open; what
     * says wherever it stands that an amount is expected of a later month; what another month cost; endings of names of numbers.
     *
     * @param files whose words name them
     */
    AccountNames(Collection<LayoutFile> files) {
        names = Set.copyOf(new HashSet<>(Vocabulary.all(files, Words::accounts)));
        endings = Vocabulary.all(files, Words::accountEndings);
        payments = Set.copyOf(new HashSet<>(Vocabulary.all(files, Words::payments)));
        forecasts = Vocabulary.all(files, Words::forecasts);
        comparisons = Set.copyOf(new HashSet<>(Vocabulary.all(files, Words::comparisons)));
        counts = Vocabulary.all(files, Words::countEndings);
        numbers = Vocabulary.all(files, Words::numberEndings);
    }

    /** Whether a name says that a figure without decimals is the number of something, or may count what was used. */
    boolean areNumbered(String name) {
        return numbers.stream().anyMatch(name::endsWith);
    }

    /** Whether a name is that of what an account holds, owes or was paid, and of nothing else. */
    boolean holdSurely(String printed) {
        return holdSure(bare(printed));
    }

    /** Whether a name is one of them, with or without what stands before it: {@code +本期缴费}, {@code 其中：增值税}. */
    boolean contain(String printed) {
        return areSure(bare(printed)) || leaveOpen(printed);
    }

    /** Whether a name is one of them that a total may still count. */
    boolean leaveOpen(String printed) {
        String name = bare(printed);
        boolean isPaid = payments.contains(name)
                || payments.contains(PERIOD.matcher(name).replaceFirst(""))
                || counts.stream().anyMatch(name::endsWith);
        return !areSure(name) && (isPaid || Headings.containsAny(name, forecasts));
    }

    private boolean areSure(String name) {
        return holdSure(name) || comparisons.contains(name);
    }

    private boolean holdSure(String name) {
        return names.contains(name) || endings.stream().anyMatch(name::endsWith);
    }

    private static String bare(String printed) {
        return RATE.matcher(SIGN.matcher(printed).replaceFirst("")).replaceFirst("");
    }
}
