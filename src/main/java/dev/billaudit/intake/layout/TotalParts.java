package dev.billaudit.intake.layout;

import dev.billaudit.ledger.Carrier;
import dev.billaudit.ledger.Category;
import dev.billaudit.ledger.Money;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The row below a total that says of itself that it is a part of it: {@code 其中：抵扣赠款}. It is part of a sum whose items stand
 * above, and no charge. What follows may be one as well as another part: a person says which. A part of what an account holds or
 * was paid is no charge either, where the items come to the bill's total; what is due may be all that the bill says of its charges.
 */
final class TotalParts {

    private static final Pattern PART = Pattern.compile("\\W*(?:其中|内含)");

    /** What an account holds or was paid, not what it owes. */
    private static final Pattern HELD =
            Pattern.compile("^(?!.*(?:[应未待需欠]|预计)).*(?:余额|结余|可用|积分|预存|专项款|赠款|[实已]缴|[实已]付|充值|缴费|交费|支付).*");

    /** Below the sum of a section its items may stand. */
    private static final String OF_SECTION = "小计";

    private record Account(String name, @Nullable Money amount) {}

    private final Vocabulary words;
    private final BillSheet sheet;
    private boolean isBelow;
    /** Whether a row of an account whose parts are no charges stands above, or a part of one. */
    private boolean isBelowAccount;
    /** The row of an account above, as long as nobody asked whether its parts are charges: that takes all of the bill to tell. */
    private @Nullable Account account;
    /** Whether a row of what was paid stands above, or a part of one. */
    private boolean isBelowPayment;
    /** Whether such a part stands above, and no section or total since. */
    private boolean isTaken;
    /** Whether the row asked about last is such a part. */
    private boolean isPart;

    TotalParts(Vocabulary words, BillSheet sheet) {
        this.words = words;
        this.sheet = sheet;
    }

    /** What a row is, once it is known whether it is such a part. */
    RowRole role(RowRole role, String name, @Nullable Money amount) {
        boolean isNext = isBelow;
        boolean isNamedPart = PART.matcher(Headings.plain(name)).lookingAt();
        isBelowAccount |= isNamedPart && account != null && holdsNoCharges(account);
        boolean isOfAccount = isNamedPart && (isBelowAccount || (isBelowPayment && !isCharge(name)));
        isPart = false;
        isBelowPayment = (isOfAccount && isBelowPayment)
                || (role == RowRole.ACCOUNT
                        && HELD.matcher(Headings.plain(name)).matches());
        isBelowAccount &= isOfAccount;
        account = role == RowRole.ACCOUNT && !isBelowAccount ? new Account(name, amount) : null;
        isBelow = role == RowRole.TOTAL && !Headings.plain(name).contains(OF_SECTION);
        if (role == RowRole.DATA && isOfAccount) {
            return RowRole.ACCOUNT;
        }
        if (role != RowRole.DATA) {
            isTaken &= role == RowRole.ACCOUNT || role == RowRole.REJECT;
            return role;
        }
        if (isNext && isNamedPart && isExplained()) {
            isTaken = true;
            isPart = true;
            return role;
        }
        isTaken &= !words.isSection(name);
        return isTaken ? RowRole.REJECT : role;
    }

    /** Whether a part says by its name that it is something that is charged. */
    private boolean isCharge(String name) {
        String bare = BillEntries.bare(name);
        return words.isSection(bare) || words.category(Carrier.UNKNOWN, bare, null) != Category.OTHER;
    }

    /** Whether the parts of an account's row are charged elsewhere: the items come to a total, which it may be itself. */
    private boolean holdsNoCharges(Account row) {
        return isExplained()
                && (HELD.matcher(Headings.plain(row.name)).matches()
                        || (row.amount != null && row.amount.equals(sheet.statedTotal())));
    }

    /** Whether the row is such a part: none of the charges unless a later total holds only with it. */
    boolean isPart() {
        return isPart;
    }

    /** Whether a part of the total stands above, so that nobody can say whether what follows is one too. */
    boolean isAmong() {
        return isTaken;
    }

    /** Whether the items above come to the total: what stands at the top of a bill and is not yet itemised is no such sum. */
    private boolean isExplained() {
        return sheet.rows() > 0 && sheet.addsUp();
    }
}
