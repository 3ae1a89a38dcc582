package dev.billaudit.ledger;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The provinces as people write them: 河南, 河南省郑州市, Henan Province, 豫, 410000, CN-HA.
 *
 * @param provinces all that are known
 */
public record Provinces(List<Province> provinces) {

    /** Nothing is known: only what is written alike is one province. */
    public static final Provinces NONE = new Provinces(List.of());

    private static final Pattern CODE = Pattern.compile("(?:cn-)?([0-9]{2})(?:[0-9]{4}|[0-9]{10})?");
    private static final Pattern ISO = Pattern.compile("cn-[a-z]{2}");
    private static final Pattern NO_LETTERS = Pattern.compile("[^a-z]+");
    private static final Pattern CLOSINGS = Pattern.compile("(?:sheng|shi|province|city|zizhiqu)?");

    /** Copies the list. */
    public Provinces {
        provinces = List.copyOf(provinces);
    }

    /**
     * One province.
     *
     * @param name without 省 or 市, in Chinese
     * @param sign its one-character name
     * @param code the two digits with which its administrative codes begin
     * @param iso the two letters behind {@code CN-}
     * @param latin its names in Latin letters
     */
    public record Province(String name, String sign, String code, String iso, List<String> latin) {

        /** Copies the list. */
        public Province {
            latin = List.copyOf(latin);
        }

        private boolean isOfLatin(String text) {
            String words = " " + NO_LETTERS.matcher(text).replaceAll(" ") + " ";
            String joined = NO_LETTERS.matcher(text).replaceAll("");
            return latin.stream()
                    .map(alias -> alias.toLowerCase(Locale.ROOT))
                    .anyMatch(alias -> words.contains(" " + alias + " ") || isJoined(joined, alias.replace(" ", "")));
        }

        private static boolean isJoined(String joined, String alias) {
            return joined.startsWith(alias)
                    && CLOSINGS.matcher(joined.substring(alias.length())).matches();
        }
    }

    /** Whether what is written tells the named province; words that are no known province are compared as they stand. */
    public boolean isOne(String written, String named) {
        Optional<Province> one = of(written);
        Optional<Province> other = of(named);
        boolean areKnown = one.isPresent() && other.isPresent();
        return areKnown ? one.equals(other) : written.contains(named);
    }

    /** The province a text tells, the first of several. */
    Optional<Province> of(String written) {
        String text =
                Normalizer.normalize(written, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
        return provinces.stream()
                .filter(province -> text.contains(province.name()))
                .min(Comparator.comparingInt(province -> text.indexOf(province.name())))
                .or(() -> provinces.stream()
                        .filter(province -> isShort(province, text) || province.isOfLatin(text))
                        .findFirst());
    }

    private static boolean isShort(Province province, String text) {
        var code = CODE.matcher(text);
        return text.equals(province.sign())
                || (code.matches() && code.group(1).equals(province.code()))
                || (ISO.matcher(text).matches() && text.endsWith(province.iso().toLowerCase(Locale.ROOT)));
    }
}
