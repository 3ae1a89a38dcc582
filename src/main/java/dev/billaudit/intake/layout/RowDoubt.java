package dev.billaudit.intake.layout;

import dev.billaudit.intake.TableRow;
import dev.billaudit.ledger.Remark;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the doubt of the reader of bytes means for a row of an open table. */
final class RowDoubt {

    private RowDoubt() {}

    /** Why a row cannot be trusted; one that is cut off can where it is no record of the open table. */
    static @Nullable Remark of(TableRow row, @Nullable OpenTable open) {
        Remark doubt = row.doubt();
        if (doubt == null) {
            return null;
        }
        boolean isTimed = open instanceof RecordRows records && records.isTimed(row);
        return switch (doubt.key()) {
            case TableRow.CUT_OFF -> isTimed ? doubt : null;
            case TableRow.AMOUNT_CUT_OFF -> isTimed || isOfBill(open) ? doubt : null;
            case TableRow.MAY_BE_CUT_OFF -> null;
            default -> doubt;
        };
    }

    private static boolean isOfBill(@Nullable OpenTable open) {
        return open instanceof BillRows || open instanceof PageRows || open instanceof CorporateRows;
    }

    /** Whether a row of a bill that the file ends in, a name and nothing else, may be the first half of an item. */
    static boolean mayBeHalf(TableRow row, @Nullable RowRole role) {
        List<String> filled =
                row.cells().stream().filter(cell -> !Headings.isEmpty(cell)).toList();
        boolean isText = role == null || role == RowRole.TITLE || role == RowRole.PREAMBLE;
        return row.isUnended() && isText && filled.size() == 1 && !SectionTitles.isNote(filled.get(0));
    }
}
