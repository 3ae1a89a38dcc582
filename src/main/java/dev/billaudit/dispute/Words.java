package dev.billaudit.dispute;

import dev.billaudit.ledger.Category;
import java.util.Locale;

/** How enums are spelt in wording keys. */
final class Words {

    private Words() {}

    static String id(Category category) {
        return category.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
