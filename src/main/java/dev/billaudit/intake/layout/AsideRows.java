package dev.billaudit.intake.layout;

import dev.billaudit.intake.TableRow;
import dev.billaudit.ledger.Money;
import java.util.List;
import java.util.regex.Pattern;

/** A block beside the charges: balances, scores, trends. Its figures look like money and are none of the bill's. */
final class AsideRows implements OpenTable {

    private static final Pattern AMOUNT = Pattern.compile(
            "[-+]?[¥￥]?[-+]?\\d[\\d,]*\\.\\d{1,3}(?:元(?:/月)?)?-?|[¥￥]?\\([¥￥]?\\d[\\d,]*\\.\\d{1,3}\\)元?");
    /** Ends a line of a message. */
    private static final Pattern STOP = Pattern.compile("[;,。、]$");

    /** A heading with this word is that of a list of fees. */
    private static final String FEE_ITEM = "费用";

    private final Reading reading;
    private boolean hasHeadings;
    private boolean hasRows;

    AsideRows(Reading reading) {
        this.reading = reading;
    }

    /**
     * Takes the block's own headings, right below its title; headings further down, a second row of them, or headings of
     * fees are another table's.
     */
    boolean takeHeadings(List<String> cells) {
        boolean isOfFees = cells.stream().anyMatch(cell -> Headings.plain(cell).startsWith(FEE_ITEM));
        boolean isOwn = !hasHeadings && !hasRows && !isOfFees;
        hasHeadings = true;
        return isOwn;
    }

    /** A section of charges with an amount has strayed here: it is neither dropped nor charged unseen. */
    @Override
    public RowRole take(TableRow row) {
        hasRows = true;
        List<String> filled =
                row.cells().stream().filter(cell -> !Headings.isEmpty(cell)).toList();
        String label = labelOfAmount(filled.get(0));
        Money beside = filled.size() > 1 ? MoneyReader.found(filled.get(1)).value() : null;
        String name = beside != null ? filled.get(0) : label;
        Money amount = beside != null || label.isEmpty()
                ? beside
                : MoneyReader.found(amountBehind(label, filled.get(0))).value();
        boolean isPenalty =
                amount != null && amount.isPositive() && reading.words().isStandalone(name);
        boolean isCharge = reading.words().isChargeSection(name)
                || (isPenalty && !reading.words().isAccount(name));
        return isCharge ? reading.reject(row, Money.ZERO, "unknown-row") : RowRole.ACCOUNT;
    }

    /** What stands before an amount in the same cell, {@code 代收费} of {@code 代收费：8.00元}; empty for another text. */
    static String labelOfAmount(String text) {
        String plain = STOP.matcher(Headings.plain(text)).replaceFirst("");
        int colon = plain.lastIndexOf(':');
        boolean isAmount =
                colon > 0 && AMOUNT.matcher(plain.substring(colon + 1)).matches();
        return isAmount ? plain.substring(0, colon) : "";
    }

    /** The amount in the same cell as its label. */
    static String amountBehind(String label, String text) {
        return STOP.matcher(Headings.plain(text)).replaceFirst("").substring(label.length() + 1);
    }
}
