package dev.billaudit.intake.layout;

import dev.billaudit.intake.TableRow;
import dev.billaudit.ledger.Carrier;
import dev.billaudit.ledger.Category;
import dev.billaudit.ledger.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Names with their amounts that begin a bill without headings by a charge and not by a section: {@code 月租费：20.00元}. They may as
 * well stand loose above a list, so they wait for the total that they come to.
 */
final class HeldLines implements OpenTable {

    /** No bill has as many rows above its first total; more are read as far as they stand. */
    private static final int MOST = 1000;

    private final Reading reading;
    private final TableOpener opener;
    private final List<TableRow> rows = new ArrayList<>();
    private Money sum = Money.ZERO;
    private @Nullable OpenTable opened;

    HeldLines(Reading reading, TableOpener opener) {
        this.reading = reading;
        this.opener = opener;
    }

    /** Whether a row is nothing but the name of a charge and its amount. */
    static boolean mayBegin(List<String> cells, Vocabulary words) {
        return PageRows.only(cells)
                .filter(only -> !words.isTotal(only.name())
                        && !words.isAccount(only.name())
                        && !words.isChargeSection(only.name()))
                .map(only -> words.category(Carrier.UNKNOWN, only.name(), null))
                .filter(category -> category != Category.OTHER && category != Category.CREDIT)
                .isPresent();
    }

    @Override
    public RowRole take(TableRow row) {
        rows.add(row);
        if (rows.size() > MOST) {
            decide();
            opened = opened == null ? new RejectedRows(reading, "unknown-row") : opened;
            return RowRole.DATA;
        }
        Optional<PageRows.Only> only = PageRows.only(row.cells());
        if (only.isEmpty()) {
            return RowRole.DATA;
        }
        Money amount = only.get().amount();
        if (reading.words().isTotal(only.get().name())) {
            if (amount.equals(sum)) {
                read(opener.openHeadless(), rows);
            }
        } else if (!reading.words().isAccount(only.get().name())) {
            sum = sum.plus(amount);
        }
        return RowRole.DATA;
    }

    @Override
    public OpenTable goesOn() {
        return opened == null ? this : opened;
    }

    /** Without a total a section may begin a bill all the same; what stands above it is nobody's. */
    @Override
    public void close() {
        decide();
        OpenTable page = opened;
        if (page != null) {
            page.close();
        }
    }

    private void decide() {
        if (sum.equals(opener.announced())) {
            read(opener.openHeadless(), rows);
        } else {
            int begin = 0;
            while (begin < rows.size() && !isBegin(rows.get(begin))) {
                settle(refuse(rows.get(begin)));
                begin++;
            }
            if (begin < rows.size()) {
                read(opener.openHeadless(), rows.subList(begin, rows.size()));
            }
        }
    }

    private boolean isBegin(TableRow row) {
        return PageRows.begins(filled(row), reading.words(), opener.isEntitled());
    }

    private RowRole refuse(TableRow row) {
        List<String> filled = filled(row);
        boolean isText = filled.size() == 1 && !LooseRow.hasAmount(filled.get(0));
        return isText ? RowRole.PREAMBLE : reading.reject(row, Money.ZERO, "unknown-row");
    }

    private static List<String> filled(TableRow row) {
        return row.cells().stream().filter(cell -> !Headings.isEmpty(cell)).toList();
    }

    private void read(OpenTable page, List<TableRow> held) {
        reading.facts().hasContents();
        opened = page;
        held.forEach(row -> settle(page.take(row)));
    }

    private void settle(RowRole role) {
        if (role != RowRole.DATA) {
            reading.countLate(role, 1);
        }
    }
}
