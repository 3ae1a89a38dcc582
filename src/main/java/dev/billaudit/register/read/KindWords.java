package dev.billaudit.register.read;

import dev.billaudit.register.Contract;
import dev.billaudit.register.LineEvent;
import dev.billaudit.register.ServiceEntry;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The words a kind column may hold, in both languages, whatever their case.
 *
 * @param known each kind with its words, the English first, the Chinese of the manual second
 */
record KindWords<K>(List<Words<K>> known) {

    /** How an agreed service is charged. */
    static final KindWords<ServiceEntry.Kind> SERVICE = new KindWords<>(List.of(
            words(ServiceEntry.Kind.MONTHLY, "monthly", "包月", "按月", "月付"),
            words(ServiceEntry.Kind.PER_USE, "per-use", "点播", "按次", "按条"),
            words(ServiceEntry.Kind.TRIAL, "trial", "试用", "免费试用", "体验"),
            words(ServiceEntry.Kind.FREE, "free", "免费")));

    /** What a line is. */
    static final KindWords<Contract.Kind> CONTRACT = new KindWords<>(List.of(
            words(Contract.Kind.MOBILE, "mobile", "移动", "手机"),
            words(Contract.Kind.BROADBAND, "broadband", "宽带"),
            words(Contract.Kind.LEASED, "leased", "专线")));

    /** What happened to a line. */
    static final KindWords<LineEvent.Kind> EVENT = new KindWords<>(List.of(
            words(LineEvent.Kind.ACTIVATED, "activated", "开通"),
            words(LineEvent.Kind.SUSPENDED, "suspended", "停机", "报停", "停机保号"),
            words(LineEvent.Kind.RESUMED, "resumed", "复机"),
            words(LineEvent.Kind.CANCELLED, "cancelled", "销户", "canceled", "注销", "拆机"),
            words(LineEvent.Kind.IDLE, "idle", "闲置")));

    /** Whether somebody agreed to a row. */
    static final KindWords<Boolean> TICK = new KindWords<>(List.of(
            words(true, "yes", "是", "y", "true", "√", "✓", "对", "同意"),
            words(false, "no", "否", "n", "false", "×", "✗", "不同意")));

    KindWords {
        known = List.copyOf(known);
    }

    /** One kind and the words for it. */
    record Words<K>(K kind, List<String> spelt) {
        Words {
            spelt = List.copyOf(spelt);
        }
    }

    /** What the text means. */
    Optional<K> meaning(String text) {
        String wanted = plain(text);
        return known.stream()
                .filter(words ->
                        words.spelt().stream().anyMatch(word -> plain(word).equals(wanted)))
                .map(Words::kind)
                .findFirst();
    }

    /** The words of the manual, for a message. */
    String spelt() {
        return known.stream()
                .map(words -> words.spelt().get(0) + "/" + words.spelt().get(1))
                .collect(Collectors.joining(", "));
    }

    /** The words of the manual in one of its languages, one a kind. */
    List<String> words(boolean chinese) {
        return known.stream().map(words -> words.spelt().get(chinese ? 1 : 0)).toList();
    }

    /** The word of the manual for a kind. */
    String word(K kind, boolean chinese) {
        return known.stream()
                .filter(words -> words.kind().equals(kind))
                .map(words -> words.spelt().get(chinese ? 1 : 0))
                .findFirst()
                .orElseThrow();
    }

    private static <K> Words<K> words(K kind, String... spelt) {
        return new Words<>(kind, Arrays.asList(spelt));
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\s_-]", "");
    }
}
