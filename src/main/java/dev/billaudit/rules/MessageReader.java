package dev.billaudit.rules;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.billaudit.ledger.Money;
import dev.billaudit.ledger.Remark;
import dev.billaudit.ledger.failure.WrongUsage;
import dev.billaudit.register.Confirmation;
import dev.billaudit.register.MessagePatterns;
import dev.billaudit.register.MessagePatterns.Kind;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads order and cancel messages by the patterns of the catalogue. */
final class MessageReader {

    private static final int LONGEST = 1_000;

    private final List<Form> forms;
    private final Pattern price;
    private final Pattern free;
    private final Pattern reply;
    private final Pattern effective;
    private final Pattern reminder;

    /**
     * Compiles the patterns.
     *
     * @throws WrongUsage if one of them is none
     */
    MessageReader(MessagePatterns patterns) {
        this.forms = patterns.messages().stream()
                .map(form -> new Form(form.kind(), compiled(form.pattern())))
                .toList();
        this.price = compiled(patterns.price());
        this.free = compiled(patterns.free());
        this.reply = compiled(patterns.reply());
        this.effective = compiled(patterns.effective());
        this.reminder = compiled(patterns.reminder());
    }

    /** What a message says. */
    OrderMessage read(Confirmation message) {
        String text = text(message);
        Kind kind = null;
        String provider = null;
        String service = null;
        for (Form form : forms) {
            Matcher matcher = form.pattern().matcher(text);
            if (matcher.find()) {
                kind = form.kind();
                provider = group(form.pattern(), matcher, "provider");
                service = group(form.pattern(), matcher, "service");
                break;
            }
        }
        Matcher money = price.matcher(text);
        boolean isPriced = money.find();
        Matcher answer = reply.matcher(text);
        return new OrderMessage(
                message,
                kind,
                provider,
                service,
                isPriced
                        ? Money.ofYuan(money.group("price"))
                        : free.matcher(text).find() ? Money.ZERO : null,
                isPriced ? group(price, money, "unit") : null,
                answer.find() ? answer.group("reply") : null,
                effective(text));
    }

    /** Every price a message names. */
    List<Money> prices(Confirmation message) {
        var prices = new ArrayList<Money>();
        Matcher money = price.matcher(text(message));
        while (money.find()) {
            prices.add(Money.ofYuan(money.group("price")));
        }
        return prices;
    }

    /** Whether a message reminds of a renewal. */
    boolean reminds(Confirmation message) {
        return reminder.matcher(text(message)).find();
    }

    private @Nullable LocalDate effective(String text) {
        Matcher day = effective.matcher(text);
        try {
            return day.find()
                    ? LocalDate.of(
                            Integer.parseInt(day.group("year")),
                            Integer.parseInt(day.group("month")),
                            Integer.parseInt(day.group("day")))
                    : null;
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static String text(Confirmation message) {
        String text = message.text();
        return text.substring(0, Math.min(LONGEST, text.length()));
    }

    private static @Nullable String group(Pattern pattern, Matcher matcher, String name) {
        if (!pattern.namedGroups().containsKey(name)) {
            return null;
        }
        String text = matcher.group(name);
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static Pattern compiled(String pattern) {
        try {
            return Pattern.compile(pattern);
        } catch (PatternSyntaxException e) {
            throw new WrongUsage(Remark.of("rules.message-pattern", pattern, e.getDescription()), e);
        }
    }

    private record Form(Kind kind, Pattern pattern) {}
}
