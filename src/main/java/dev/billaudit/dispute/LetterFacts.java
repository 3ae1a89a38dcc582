package dev.billaudit.dispute;

import dev.billaudit.dispute.ClaimTable.ClaimItem;
import dev.billaudit.findings.Finding;
import dev.billaudit.ledger.Line;
import dev.billaudit.ledger.Money;
import dev.billaudit.ledger.Remark;
import dev.billaudit.ledger.ServiceProvider;
import dev.billaudit.ledger.Wording;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The values a letter's template may name, all of them text, flags or lists of these. */
final class LetterFacts {

    private final Stationery stationery;
    private final CaseMatter matter;
    private final ClaimTable claims;
    private final UnaryOperator<String> quote;
    private final LetterLint lint;
    private final Line line;

    /**
     * Gathers the facts of a case.
     *
     * @param quote what is done to text that comes from an export
     * @param lint leaves out a rule's remark that a letter must not repeat
     */
    LetterFacts(
            Stationery stationery, CaseMatter matter, ClaimTable claims, UnaryOperator<String> quote, LetterLint lint) {
        this.lint = lint;
        this.stationery = stationery;
        this.matter = matter;
        this.claims = claims;
        this.quote = quote;
        this.line = matter.file().key().line();
    }

    Map<String, Object> model() {
        Map<String, Object> model = new LinkedHashMap<>();
        Money charged = claims.charged();
        Money claim = claims.claim();
        NavigableMap<YearMonth, Money> months = claims.chargedByMonth();
        model.put("line", line.number());
        model.put("caseId", matter.file().id());
        model.put("addressee", addressee());
        model.put("self", self());
        model.put("asOf", day(matter.asOf()));
        model.put("period", period(months));
        model.put("monthCount", String.valueOf(months.size()));
        model.put("itemCount", String.valueOf(claims.items().size()));
        model.put("evidenceCount", String.valueOf(evidenceRows()));
        model.put("charged", charged.toString());
        model.put("claim", claim.toString());
        model.put("offset", charged.minus(claim).toString());
        model.put("zeroClaim", claim.isZero());
        model.put("someClaim", claim.isPositive());
        model.put("partlyOffset", claim.isPositive() && claim.compareTo(charged) < 0);
        model.put("monthlySums", monthlySums(months));
        model.put("firstSeen", firstSeen(months));
        model.put("reasons", texts(reasons()));
        model.put("stop", String.join(say("dispute.gap"), byRule("dispute.stop.")));
        model.put("statements", texts(byRule("dispute.statement.")));
        model.put("law", law());
        model.put("hasLaw", !law().isEmpty());
        for (String word : List.of("title", "opening", "proof")) {
            model.put(word, ofFamily(word, months.size()));
        }
        return model;
    }

    Letter.Table table() {
        Wording wording = stationery.wording();
        List<String> head = List.of("number", "month", "item", "provider", "disputed", "refund").stream()
                .map(column -> wording.say("dispute.column." + column))
                .toList();
        List<List<String>> rows = claims.items().stream().map(this::row).toList();
        List<String> total = List.of(
                wording.say("dispute.column.total"),
                claims.charged().toString(),
                claims.claim().toString());
        return new Letter.Table(head, rows, total);
    }

    private List<String> row(ClaimItem item) {
        Finding finding = item.finding();
        return List.of(
                String.valueOf(item.number()),
                finding.month().toString(),
                name(finding),
                provider(finding),
                finding.charged().toString(),
                finding.claim().toString());
    }

    private String name(Finding finding) {
        String service = finding.service();
        if (service != null && !service.isBlank()) {
            return shown(service);
        }
        String category = finding.category() == null ? "other" : Words.id(finding.category());
        return say("dispute.nameless", say("dispute.category." + category));
    }

    private String provider(Finding finding) {
        ServiceProvider provider = finding.provider();
        List<String> parts = new ArrayList<>();
        if (provider.name() != null) {
            parts.add(shown(provider.name()));
        }
        addCode(parts, "sp-code", provider.spCode());
        addCode(parts, "service-code", provider.serviceCode());
        addCode(parts, "port", provider.accessNumber());
        return parts.isEmpty() ? say("dispute.provider-unstated") : String.join(say("dispute.comma"), parts);
    }

    private void addCode(List<String> parts, String kind, @Nullable String code) {
        if (code != null && !code.isBlank()) {
            parts.add(say("dispute." + kind, quote.apply(PlainText.oneLine(code))));
        }
    }

    private String ofFamily(String word, int months) {
        String key = "dispute." + matter.file().key().family().id() + "." + word;
        return say(
                key,
                self(),
                line.number(),
                claims.items().size(),
                months,
                claims.charged().toString());
    }

    private String self() {
        return say("dispute.self." + stationery.complainant().id());
    }

    private String addressee() {
        ChannelFile.Channel channel = stationery.channels().of(matter.file().carrier());
        return Objects.requireNonNull(
                channel.addressee().get(stationery.wording().language()), "addressee in " + channel.carrier());
    }

    private String period(NavigableMap<YearMonth, Money> months) {
        String first = month(months.firstKey());
        return months.size() == 1 ? first : say("dispute.period", first, month(months.lastKey()), months.size());
    }

    private String monthlySums(NavigableMap<YearMonth, Money> months) {
        return months.entrySet().stream()
                .map(sum -> say("dispute.month-sum", month(sum.getKey()), sum.getValue()))
                .collect(Collectors.joining(say("dispute.semicolon")));
    }

    private String firstSeen(NavigableMap<YearMonth, Money> months) {
        return claims.items().stream()
                .map(item -> item.finding().since())
                .filter(Objects::nonNull)
                .min(YearMonth::compareTo)
                .filter(since -> since.isBefore(months.firstKey()))
                .map(this::month)
                .orElse("");
    }

    private List<String> reasons() {
        return claims.byRule().entrySet().stream()
                .map(group -> reason(group.getKey(), group.getValue()))
                .toList();
    }

    private List<String> byRule(String prefix) {
        return claims.byRule().entrySet().stream()
                .map(group -> say(prefix + group.getKey(), numbers(group.getValue()), self()))
                .toList();
    }

    private static List<Map<String, String>> texts(List<String> texts) {
        return texts.stream().map(text -> Map.of("text", text)).toList();
    }

    private String reason(String rule, List<ClaimItem> items) {
        String text = say("dispute.rule." + rule, numbers(items), self());
        ClaimItem first = items.get(0);
        if (first.finding().why().isEmpty()) {
            return text;
        }
        Remark why = first.finding().why().get(0);
        if (!lint.allows(said(why, arg -> ""))) {
            return text;
        }
        String key = items.size() == 1 ? "dispute.checked-one" : "dispute.checked-example";
        return text + say(key, first.number(), said(why, this::shown));
    }

    private String said(Remark remark, UnaryOperator<String> shown) {
        List<String> args = remark.args().stream().map(shown).toList();
        return PlainText.oneLine(stationery.wording().say(new Remark(remark.key(), args)))
                .replaceFirst("[.\\u3002]+$", "");
    }

    private String numbers(List<ClaimItem> items) {
        int first = items.get(0).number();
        int last = items.get(items.size() - 1).number();
        if (items.size() > 2 && last - first == items.size() - 1) {
            return say("dispute.from-to", first, last);
        }
        return items.stream()
                .map(item -> String.valueOf(item.number()))
                .collect(Collectors.joining(say("dispute.comma")));
    }

    private List<Map<String, String>> law() {
        String language = stationery.wording().language();
        LocalDate chargedLast = claims.chargedByMonth().lastKey().atEndOfMonth();
        return stationery.law().meantFor(claims.byRule().keySet(), stationery.complainant()).stream()
                .filter(article -> article.isCitable(matter.asOf()) && !chargedLast.isBefore(article.inForceFrom()))
                .map(article -> Map.of(
                        "title", article.title().getOrDefault(language, ""),
                        "article", article.article().getOrDefault(language, ""),
                        "gist", article.gist().getOrDefault(language, "")))
                .toList();
    }

    private long evidenceRows() {
        return claims.items().stream()
                .mapToLong(item -> item.finding().evidence().size())
                .sum();
    }

    private String month(YearMonth month) {
        return say("dispute.month", month.getYear(), month.getMonthValue(), month);
    }

    private String day(LocalDate day) {
        return say("dispute.day", day.getYear(), day.getMonthValue(), day.getDayOfMonth(), day);
    }

    private String shown(String exported) {
        return quote.apply(PlainText.masked(PlainText.oneLine(exported), line));
    }

    private String say(String key, Object... args) {
        return stationery.wording().say(Remark.of(key, args));
    }
}
