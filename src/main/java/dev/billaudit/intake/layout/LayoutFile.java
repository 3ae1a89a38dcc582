package dev.billaudit.intake.layout;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One file of the layout pack as written: what the exports of one carrier look like, and the words they use.
 *
 * @param carrier the carrier's id such as {@code china-mobile}, null for what all carriers share
 * @param source where the facts come from
 * @param read the day they were read
 * @param layouts the tables
 * @param words the words outside the tables
 */
public record LayoutFile(
        @Nullable String carrier,
        String source,
        String read,
        @Nullable List<Entry> layouts,
        @Nullable Words words) {

    /**
     * One table.
     *
     * @param id unique, such as {@code china-mobile.voice.national}
     * @param kinds {@code bill}, {@code voice}, {@code message}, {@code data}, {@code value-added}, {@code on-behalf},
     *     {@code beside}, {@code orders}, {@code accounts}; the first is taken where no title or name says which
     * @param shape {@code records}, {@code bill-list} …
     * @param mixed whether rows of all the kinds stand side by side
     * @param general whether it is only tried where no other table fits: it knows headings of no carrier in particular
     * @param titled whether a title, sheet name or file name must say which of its kinds it lists
     * @param from the first month it was seen in such as {@code 2017-09}, absent for unknown
     * @param until the last month it was seen in, absent for unknown
     * @param headless how its rows look where they come without headings, absent where they have headings
     * @param columns heading, with aliases parted by a bar, to {@code field unit?}; a question mark makes it optional
     * @param note what is special about it
     */
    public record Entry(
            String id,
            List<String> kinds,
            String shape,
            @Nullable Boolean mixed,
            @Nullable Boolean general,
            @Nullable Boolean titled,
            @Nullable String from,
            @Nullable String until,
            @Nullable Headless headless,
            Map<String, String> columns,
            @Nullable String note) {}

    /**
     * Rows without headings. They are known by what stands in them: a row has as many fields as there are columns, and
     * each has its form, in the order of the columns.
     *
     * @param separator what parts the fields, such as {@code "~"}
     * @param forms a regular expression for each field
     */
    public record Headless(String separator, List<String> forms) {}

    /**
     * The words outside the tables; every list may be lacking.
     *
     * @param marks what tells the carrier by a preamble: text of a title, or labels joined by {@code +}
     * @param facts labels of the preamble, by fact: line, period, from, until, cycle, queried, count, other
     * @param labelBeginnings what makes a longer label of one of these: {@code own} leaves it what it is, {@code otherLines}
     *     and {@code otherMonths} make it another's, {@code notes} are words of a text that only speaks of it
     * @param titles titles of sections, by kind of list
     * @param looseTitles other titles, which end no open table unless headings follow, and say nothing inside of a bill
     * @param names words in sheet names, by kind of list
     * @param ownLists titles of lists that hold the carrier's own services alone, whatever providers their rows name
     * @param emptiness what says that there are no records
     * @param totals names of rows that only sum up
     * @param grandTotals names of the total of a bill, the most telling first
     * @param totalEndings what other names of sums end with, compared with the name's end
     * @param asides titles of blocks beside the charges: account, scores, trends
     * @param accounts names of rows in such blocks
     * @param accountEndings what other names of such rows end with
     * @param payments names of rows that tell what was paid, is owed from before or left, and may be charges if the total counts them
     * @param forecasts what says, anywhere in a name, that an amount is expected of a later month
     * @param sections names of a bill's sections, by category
     * @param classes names of a bill's sections, by the first digits of the carrier's item codes
     * @param standalone sections that are charges of their own
     * @param inner sections that are an item of one of their kind right above them, if that has none yet, and that hold
     *     only what comes to them
     * @param items rules by an item's name, the first that fits
     * @param owners the carrier's own names as a provider
     * @param incoming words of a message's direction that mean received
     * @param monthly words of a fee type that mean monthly
     * @param perUse words of a fee type that mean per use
     * @param foreign words of a type that mean collected for others
     * @param refunds words of a remark that mean given back; a name that begins or ends with one may be a refund
     * @param reductions what else names of reductions end with
     * @param copies words in the name of a sheet that say that it is a copy
     * @param plainNames words in the name of a sheet that say no more than that it is a bill
     * @param loneNames names of sheets that tell nothing where they stand alone
     * @param partTitles cards and kinds of service that one bill may have in tables or on sheets of their own
     * @param accountTitles what says in a title that a table is of an account or a group
     * @param groups headings above several columns that add nothing to theirs
     * @param translations English words of headings, labels and totals, by the Chinese one
     * @param synonyms other headings of a column that a layout names by the first, wherever that layout has no column of
     *     such a heading
     * @param asideColumns headings that say nothing of charges or use, of {@code all} lists and of lists of {@code usage}
     */
    public record Words(
            @Nullable List<String> marks,
            @Nullable Map<String, List<String>> facts,
            @Nullable Map<String, List<String>> labelBeginnings,
            @Nullable Map<String, List<String>> titles,
            @Nullable Map<String, List<String>> looseTitles,
            @Nullable Map<String, List<String>> names,
            @Nullable List<String> ownLists,
            @Nullable List<String> emptiness,
            @Nullable List<String> totals,
            @Nullable List<String> grandTotals,
            @Nullable List<String> totalEndings,
            @Nullable List<String> asides,
            @Nullable List<String> accounts,
            @Nullable List<String> accountEndings,
            @Nullable List<String> payments,
            @Nullable List<String> comparisons,
            @Nullable List<String> countEndings,
            @Nullable List<String> numberEndings,
            @Nullable List<String> forecasts,
            @Nullable Map<String, List<String>> sections,
            @Nullable Map<String, String> classes,
            @Nullable List<String> standalone,
            @Nullable List<String> inner,
            @Nullable List<ItemRule> items,
            @Nullable List<String> owners,
            @Nullable List<String> incoming,
            @Nullable List<String> monthly,
            @Nullable List<String> perUse,
            @Nullable List<String> foreign,
            @Nullable List<String> refunds,
            @Nullable List<String> reductions,
            @Nullable List<String> copies,
            @Nullable List<String> plainNames,
            @Nullable List<String> loneNames,
            @Nullable List<String> partTitles,
            @Nullable List<String> accountTitles,
            @Nullable List<String> groups,
            @Nullable Map<String, List<String>> translations,
            @Nullable Map<String, List<String>> synonyms,
            @Nullable Map<String, List<String>> asideColumns) {}

    /**
     * What an item's name makes of it.
     *
     * @param contains any of these in the name
     * @param without none of these in the name
     * @param category the category it then has
     * @param within only in sections of these categories; {@code NONE} where no section is known; absent for all
     */
    public record ItemRule(
            List<String> contains,
            @Nullable List<String> without,
            String category,
            @Nullable List<String> within) {}
}
