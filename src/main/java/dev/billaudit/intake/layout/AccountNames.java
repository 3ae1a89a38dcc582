package dev.billaudit.intake.layout;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Names of rows that tell what an account holds, owes or was paid, or what a later month may cost: none of them is charged. */
final class AccountNames {

    private static final Pattern SIGN = Pattern.compile("^[-+=]+");

    private final Set<String> names;
    private final List<String> endings;
    private final List<String> forecasts;

    /**
     * Takes the words, compared as titles.
     *
     * @param endings what a name of an account may end with
     * @param forecasts what says that an amount is expected of a later month, wherever it stands in the name
     */
    AccountNames(List<String> names, List<String> endings, List<String> forecasts) {
        this.names = Set.copyOf(names.stream().distinct().toList());
        this.endings = endings;
        this.forecasts = forecasts;
    }

    /** Whether a name is one of them, with or without the sign that it is added or taken off by: {@code +本期缴费}. */
    boolean contain(String printed) {
        String name = SIGN.matcher(printed).replaceFirst("");
        return names.contains(name)
                || endings.stream().anyMatch(name::endsWith)
                || Headings.containsAny(name, forecasts);
    }
}
