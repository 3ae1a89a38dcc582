package dev.billaudit.dispute;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import com.samskivert.mustache.Template;
import dev.billaudit.dispute.Letter.Block;
import dev.billaudit.dispute.Letter.Style;
import dev.billaudit.ledger.Remark;
import dev.billaudit.ledger.failure.WrongUsage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * The formal complaint to the carrier that took the money.
 *
 * <p>A template is plain text, one paragraph a line, whose beginning says how it stands: {@code # } title,
 * {@code ## } heading, {@code > } line of its own, {@code - } item, {@code [table]} the table. The marks are read
 * before the values are put in, so that no name on a bill can become a heading.
 */
final class ComplaintLetter {

    private static final String SEPARATOR = "\u0001";
    // Stands for everything quoted when the letter is looked through: no word list holds it
    private static final String UNQUOTED = "\u25cb";

    private final Stationery stationery;
    private final Template template;
    private final LetterLint lint;

    /**
     * Prepares the template.
     *
     * @throws WrongUsage if the template cannot be read
     */
    ComplaintLetter(Stationery stationery) {
        this.stationery = stationery;
        this.lint = new LetterLint(stationery.never());
        try {
            this.template = Mustache.compiler()
                    .escapeHTML(false)
                    .emptyStringIsFalse(true)
                    .compile(marked(stationery.complaint()));
        } catch (MustacheException e) {
            throw unusable(e);
        }
    }

    /**
     * Writes the letter.
     *
     * @throws WrongUsage if the template names an unknown value, leaves out what a complaint needs, or says what must
     *     never be said
     */
    Letter write(CaseMatter matter, ClaimTable claims) {
        lint.check(written(matter, claims, quoted -> UNQUOTED));
        Letter letter = written(matter, claims, UnaryOperator.identity());
        String whole = LetterText.of(letter);
        for (String needed :
                List.of(matter.file().key().line().number(), claims.claim().toString())) {
            if (!whole.contains(needed)) {
                throw new WrongUsage(Remark.of("dispute.template-incomplete", path()));
            }
        }
        if (letter.blocks().stream()
                        .filter(block -> block.style() == Style.TABLE)
                        .count()
                != 1) {
            throw new WrongUsage(Remark.of("dispute.template-incomplete", path()));
        }
        return letter;
    }

    private Letter written(CaseMatter matter, ClaimTable claims, UnaryOperator<String> quote) {
        LetterFacts facts = new LetterFacts(stationery, matter, claims, quote, lint);
        return new Letter(stationery.wording().language(), blocks(rendered(facts.model())), facts.table());
    }

    private String rendered(Map<String, Object> model) {
        try {
            return template.execute(model);
        } catch (MustacheException | UnsupportedOperationException e) {
            throw unusable(e);
        }
    }

    private WrongUsage unusable(RuntimeException e) {
        return new WrongUsage(Remark.of("dispute.template-unusable", path(), String.valueOf(e.getMessage())), e);
    }

    private String path() {
        return Stationery.complaintPath(stationery.wording().language());
    }

    private static String marked(String template) {
        StringBuilder marked = new StringBuilder();
        for (String line : template.replace(SEPARATOR, "").lines().toList()) {
            Style style = Arrays.stream(Style.values())
                    .filter(candidate -> candidate != Style.BODY && line.startsWith(candidate.mark()))
                    .findFirst()
                    .orElse(Style.BODY);
            if (style != Style.BODY) {
                marked.append(style.name()).append(SEPARATOR);
            }
            marked.append(line.substring(style.mark().length())).append('\n');
        }
        return marked.toString();
    }

    private static List<Block> blocks(String rendered) {
        List<Block> blocks = new ArrayList<>();
        boolean afterGap = false;
        for (String line : rendered.lines().toList()) {
            if (line.isBlank()) {
                afterGap = true;
                continue;
            }
            Block block = block(line);
            if (afterGap && block.style() == Style.FIELD && endsWithField(blocks)) {
                blocks.add(new Block(Style.SPACE, ""));
            }
            blocks.add(block);
            afterGap = false;
        }
        return blocks;
    }

    private static Block block(String line) {
        int end = line.indexOf(SEPARATOR);
        Style style = end < 0 ? Style.BODY : Style.valueOf(line.substring(0, end));
        return new Block(style, line.substring(end + 1).strip());
    }

    private static boolean endsWithField(List<Block> blocks) {
        return !blocks.isEmpty() && blocks.get(blocks.size() - 1).style() == Style.FIELD;
    }
}
