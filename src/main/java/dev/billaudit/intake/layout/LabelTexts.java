package dev.billaudit.intake.layout;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Cells as they are compared with the labels of a preamble: every cell of a table is, so that what is plain stays as it is. */
final class LabelTexts {

    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern COLON = Pattern.compile(" ?: ?");

    /** A text that begins so tells something about the export, it is not its title. */
    private static final Pattern NOTE = Pattern.compile("[*#※●·\\d.、()]*(?:注|说明|备注|提示|温馨提示|友情提示|重要提示|特别提示)");

    private final HeadingWords words;

    LabelTexts(HeadingWords words) {
        this.words = words;
    }

    /** Whether a text tells something about the export and does not name it. */
    static boolean isNote(String text) {
        return NOTE.matcher(Headings.plain(text)).lookingAt();
    }

    /** Compared form of a cell that keeps single blanks, so that values stay apart. */
    String spaced(String cell) {
        String even =
                Simplified.of(Normalizer.normalize(cell, Normalizer.Form.NFKC)).replace('帐', '账');
        String single = BLANKS.matcher(even).replaceAll(" ");
        String tight = single.indexOf(':') < 0 ? single : COLON.matcher(single).replaceAll(":");
        return words.label(Headings.strip(tight));
    }
}
