package dev.billaudit.intake.layout;

import dev.billaudit.ledger.Recall;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Names of items that say of themselves that money is given back, {@code 虚拟人生退费}, or that it is reduced, {@code 套餐优惠}. */
final class GivenBack {

    private static final String MINUS = "减:";

    private static final Pattern CLOSING = Pattern.compile("[)\\]】]+$");

    private final List<String> refunds;
    private final List<String> reductions;
    private final Recall<Optional<String>> served = new Recall<>(this::findServed);
    private final Recall<Boolean> refundNames = new Recall<>(this::namesRefund);
    private final Recall<Boolean> givenBack = new Recall<>(this::namesGivenBack);

    /**
     * Takes the words, compared as titles.
     *
     * @param refunds what a name of a refund begins or ends with
     * @param reductions what else a name of a reduction ends with
     */
    GivenBack(List<String> refunds, List<String> reductions) {
        this.refunds = refunds;
        this.reductions = reductions;
    }

    /** Whether the name is that of a refund. */
    boolean isRefund(String name) {
        return refundNames.of(name);
    }

    private boolean namesRefund(String name) {
        String title = title(name);
        return served(name).isPresent() || refunds.stream().anyMatch(title::startsWith);
    }

    /** Whether the name itself says that it is taken off: {@code 减：优惠}. */
    boolean isSubtracted(String name) {
        return Headings.title(name).startsWith(MINUS);
    }

    /** Whether the name is that of a refund or of a reduction. */
    boolean isGivenBack(String name) {
        return givenBack.of(name);
    }

    private boolean namesGivenBack(String name) {
        return isSubtracted(name) || isRefund(name) || reductions.stream().anyMatch(title(name)::endsWith);
    }

    /** The service that a refund names before its own word, compared as a title; empty where the name does not end so. */
    Optional<String> served(String name) {
        return served.of(name);
    }

    private Optional<String> findServed(String name) {
        String title = title(name);
        return refunds.stream()
                .filter(title::endsWith)
                .map(word -> title.substring(0, title.length() - word.length()))
                .findFirst();
    }

    private static String title(String name) {
        return CLOSING.matcher(Headings.title(name)).replaceAll("");
    }
}
