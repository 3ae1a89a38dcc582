package dev.billaudit.dispute;

import dev.billaudit.ledger.Remark;
import dev.billaudit.ledger.failure.WrongUsage;
import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Refuses a letter that would harm its writer: slogans, threats, criminal words, petition and discipline bodies, more
 * than a single refund. It looks at what we say, not at names quoted from the bill: a service may be called anything.
 */
final class LetterLint {

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s\\p{Punct}\\u3001\\u3002\\u00b7]");

    /**
     * A word never written: a Chinese one wherever it stands, a Latin one (which has a pattern) as a word of its own.
     *
     * @param beginning up to its first blank, folded: a text without it is spared the pattern, which costs far more
     */
    private record Forbidden(
            String kind,
            String word,
            String beginning,
            @Nullable Pattern pattern) {

        boolean isIn(Searched text) {
            return pattern == null
                    ? text.joined.contains(word)
                    : text.folded.contains(beginning)
                            && pattern.matcher(text.normal).find();
        }
    }

    /** A text as it is searched: as it stands, without what stands between words, and in one case. */
    private record Searched(String normal, String joined, String folded) {

        static Searched of(String text) {
            String normal = Normalizer.normalize(text, Normalizer.Form.NFKC);
            return new Searched(normal, BETWEEN_WORDS.matcher(normal).replaceAll(""), fold(normal));
        }
    }

    private final List<Forbidden> forbidden;

    LetterLint(WordListFile never) {
        forbidden = never.classes().stream()
                .flatMap(kind -> kind.words().stream().map(word -> forbidden(kind.id(), word)))
                .toList();
    }

    /**
     * Looks through a letter whose quoted names were left out.
     *
     * @throws WrongUsage with the word and its kind; the template or the wording has to be mended
     */
    void check(Letter letter) {
        letter.blocks().forEach(block -> check(block.text()));
    }

    /** Whether a text may stand in a letter. */
    boolean allows(String text) {
        return firstHit(text).isEmpty();
    }

    private void check(String text) {
        firstHit(text).ifPresent(word -> {
            throw new WrongUsage(Remark.of("dispute.words-never", word.word, word.kind));
        });
    }

    private Optional<Forbidden> firstHit(String text) {
        Searched searched = Searched.of(text);
        return forbidden.stream().filter(word -> word.isIn(searched)).findFirst();
    }

    private static Forbidden forbidden(String kind, String word) {
        String normal = Normalizer.normalize(word, Normalizer.Form.NFKC);
        if (!isLatin(normal)) {
            return new Forbidden(kind, normal, normal, null);
        }
        String spaced = Pattern.quote(normal).replace(" ", "\\E\\s+\\Q");
        int anyCase = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
        String beginning = fold(normal.split(" ", 2)[0]);
        return new Forbidden(
                kind, normal, beginning, Pattern.compile("(?<![A-Za-z])" + spaced + "(?![A-Za-z])", anyCase));
    }

    // Letter by letter, as the pattern compares them
    private static String fold(String text) {
        var folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            folded.append(Character.toLowerCase(Character.toUpperCase(text.charAt(i))));
        }
        return folded.toString();
    }

    private static boolean isLatin(String word) {
        return word.chars().allMatch(c -> c < 0x80);
    }
}
