package dev.billaudit.dispute;

import java.util.List;
import java.util.Set;

/**
 * The law pack {@code law/national.yml}.
 *
 * @param articles in the order in which letters print them
 */
public record LawFile(List<LawArticle> articles) {

    /** Where the product keeps it. */
    public static final String PATH = "law/national.yml";

    /** Copies the list. */
    public LawFile {
        articles = List.copyOf(articles);
    }

    List<LawArticle> meantFor(Set<String> rules, Complainant complainant) {
        return articles.stream()
                .filter(article -> article.rules().stream().anyMatch(rules::contains))
                .filter(article -> complainant == Complainant.PERSON || !article.consumersOnly())
                .toList();
    }
}
