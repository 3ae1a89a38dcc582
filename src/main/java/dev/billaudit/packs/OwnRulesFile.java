package dev.billaudit.packs;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.billaudit.ledger.Category;
import dev.billaudit.ledger.Money;
import dev.billaudit.ledger.Remark;
import dev.billaudit.ledger.failure.WrongUsage;
import dev.billaudit.packs.RulesFile.OwnCard;
import dev.billaudit.rules.OwnCondition;
import dev.billaudit.rules.OwnCondition.Months;
import dev.billaudit.rules.OwnCondition.Prices;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A person's own rules file: what differs of the product's rules, and rules beside them.
 *
 * @param rules changes, in any order; null for none
 * @param own rules beside those of the product, in the order they are asked; null for none
 */
record OwnRulesFile(@Nullable List<OwnCard> rules, @Nullable List<Condition> own) {

    /** So many rules are read by a person; more are a programme and belong elsewhere. */
    private static final int MOST_RULES = 50;
    /** RE2 needs time in proportion to the pattern: this keeps an audit of many lines quick. */
    private static final int LONGEST_PATTERN = 200;

    private static final String ID = "[a-z][a-z0-9-]{0,39}";

    /**
     * One rule beside those of the product.
     *
     * @param id unique
     * @param title what people call it
     * @param reason what is said of a charge it finds, null for nothing beside the title
     * @param category the charge's category
     * @param name a pattern found in the charge's name
     * @param provider a pattern found in the provider's name
     * @param code enterprise code, service code or port
     * @param price bounds of the amount
     * @param age bounds of the months on record
     */
    record Condition(
            String id,
            String title,
            @Nullable String reason,
            @Nullable Category category,
            @Nullable String name,
            @Nullable String provider,
            @Nullable String code,
            @Nullable Span price,
            @Nullable Span age) {}

    /**
     * Bounds as written, both inclusive.
     *
     * @param from null for no bound
     * @param to null for no bound
     */
    record Span(@Nullable String from, @Nullable String to) {}

    /** What differs of the product's rules. */
    List<OwnCard> changes() {
        return rules == null ? List.of() : rules;
    }

    /**
     * The rules beside those of the product.
     *
     * @param file the file's name
     * @param yaml its text, for the line of a mistake
     * @throws WrongUsage if a rule cannot be used, with line and reason
     */
    List<OwnCondition> conditions(String file, String yaml) {
        List<Condition> written = own == null ? List.of() : own;
        Mistakes mistakes = new Mistakes(file, yaml);
        if (written.size() > MOST_RULES) {
            throw new WrongUsage(Remark.of("packs.own-too-many", mistakes.file(), mistakes.line("/own"), MOST_RULES));
        }
        Set<String> ids = new HashSet<>();
        var conditions = new ArrayList<OwnCondition>();
        for (int i = 0; i < written.size(); i++) {
            String where = "/own/" + i;
            Condition condition = written.get(i);
            String id = String.valueOf(condition.id());
            if (!id.matches(ID) || !ids.add(id)) {
                throw new WrongUsage(Remark.of("packs.own-id", mistakes.file(), mistakes.line(where + "/id"), id));
            }
            conditions.add(condition(condition, where, mistakes));
        }
        return conditions;
    }

    private static OwnCondition condition(Condition written, String where, Mistakes mistakes) {
        if (written.title() == null || written.title().isBlank()) {
            throw new WrongUsage(
                    Remark.of("packs.own-title", mistakes.file(), mistakes.line(where + "/id"), written.id()));
        }
        boolean asksNothing = Stream.of(
                        written.category(),
                        written.name(),
                        written.provider(),
                        written.code(),
                        written.price(),
                        written.age())
                .allMatch(Objects::isNull);
        if (asksNothing) {
            throw new WrongUsage(
                    Remark.of("packs.own-empty", mistakes.file(), mistakes.line(where + "/id"), written.id()));
        }
        return new OwnCondition(
                written.id(),
                written.title(),
                written.reason() == null ? "" : written.reason(),
                written.category(),
                pattern(written.name(), where + "/name", mistakes),
                pattern(written.provider(), where + "/provider", mistakes),
                written.code(),
                prices(written.price(), where + "/price", mistakes),
                months(written.age(), where + "/age", mistakes));
    }

    private static @Nullable Pattern pattern(@Nullable String text, String where, Mistakes mistakes) {
        if (text == null) {
            return null;
        }
        if (text.isEmpty() || text.length() > LONGEST_PATTERN) {
            throw new WrongUsage(Remark.of(
                    "packs.own-pattern-length", mistakes.file(), mistakes.line(where), text.length(), LONGEST_PATTERN));
        }
        try {
            return Pattern.compile(text, Pattern.CASE_INSENSITIVE);
        } catch (PatternSyntaxException e) {
            throw new WrongUsage(
                    Remark.of("packs.own-pattern", mistakes.file(), mistakes.line(where), text, e.getDescription()));
        }
    }

    private static @Nullable Prices prices(@Nullable Span span, String where, Mistakes mistakes) {
        if (span == null) {
            return null;
        }
        try {
            Money from = span.from() == null ? Money.ZERO : Money.ofYuan(span.from());
            Money to = span.to() == null ? null : Money.ofYuan(span.to());
            if (!from.isNegative() && (to == null || to.compareTo(from) >= 0)) {
                return new Prices(from, to);
            }
        } catch (ArithmeticException | NumberFormatException e) {
            throw new WrongUsage(
                    Remark.of("packs.own-span", mistakes.file(), mistakes.line(where), String.valueOf(e.getMessage())));
        }
        throw new WrongUsage(
                Remark.of("packs.own-span", mistakes.file(), mistakes.line(where), span.from() + " … " + span.to()));
    }

    private static @Nullable Months months(@Nullable Span span, String where, Mistakes mistakes) {
        if (span == null) {
            return null;
        }
        try {
            int from = span.from() == null ? 1 : Integer.parseInt(span.from());
            Integer to = span.to() == null ? null : Integer.valueOf(span.to());
            if (from > 0 && (to == null || to >= from)) {
                return new Months(from, to);
            }
        } catch (NumberFormatException e) {
            throw new WrongUsage(
                    Remark.of("packs.own-span", mistakes.file(), mistakes.line(where), String.valueOf(e.getMessage())));
        }
        throw new WrongUsage(
                Remark.of("packs.own-span", mistakes.file(), mistakes.line(where), span.from() + " … " + span.to()));
    }

    /** Where in the file a mistake stands. */
    private record Mistakes(String file, String yaml) {

        int line(String pointer) {
            return PackReader.lineOf(yaml, pointer);
        }
    }
}
