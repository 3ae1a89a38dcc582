package dev.billaudit.intake.layout;

import dev.billaudit.intake.TableRow;
import dev.billaudit.ledger.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Rows that follow each other and say of one thing what was due, what was taken off and what was taken: 应收, 优惠, 实收 below the
 * title of a section, or 套餐应收, 套餐优惠, 套餐实收. They are one charge and its reduction; the last row is their evidence.
 */
final class DueAndPaid {

    private static final Pattern STEP = Pattern.compile("(?<what>.*?)[-—_(（\\s\\u3000]*(?:"
            + "(?<due>应收(?:金额|费用)?|原价|标准资费|标准价|优惠前(?:金额)?)"
            + "|(?<off>(?:优惠|减免)(?:金额)?|优惠减免)"
            + "|(?<paid>实收(?:金额|费用)?|实付(?:金额)?|优惠后(?:金额)?))[)）]?");

    private final Reading reading;
    private final BillSheet sheet;
    private final List<BillEntry> held = new ArrayList<>();
    private String what = "";
    private @Nullable Money due;
    private @Nullable Money off;
    private boolean isBelowTitle;

    DueAndPaid(Reading reading, BillSheet sheet) {
        this.reading = reading;
        this.sheet = sheet;
    }

    /** Makes the entry of the row at hand. */
    interface Maker {
        BillEntry entry(String name, Reduced amount);
    }

    /** Whether a step does not name what it is one of, so that it is one of the section above. */
    static boolean isOfTitle(String name) {
        Matcher step = STEP.matcher(Headings.strip(Headings.unnumbered(name)));
        return step.matches() && step.group("what").isEmpty();
    }

    /** The title of a section was read. */
    void title() {
        isBelowTitle = true;
    }

    /**
     * What a row is if it is one of such rows, null for any other; what no such row completed is charged as it stands.
     *
     * @param title of the section above, null for none
     */
    @Nullable
    RowRole take(String name, MoneyReader.Read read, TableRow row, @Nullable String title, Maker maker) {
        Matcher step = STEP.matcher(Headings.strip(Headings.unnumbered(name)));
        Money amount = read.value();
        boolean isStep = amount != null && step.matches();
        boolean isFirst = isStep && step.group("due") != null && isOfOne(name, step.group("what"));
        boolean isNext = isStep && due != null && step.group("what").equals(what);
        boolean isBelow = isBelowTitle;
        isBelowTitle = false;
        if (amount != null && isFirst && (isBelow || !step.group("what").isEmpty())) {
            flush();
            what = step.group("what");
            due = amount;
            hold(maker, what.isEmpty() && title != null ? title : name, amount);
            return RowRole.TOTAL;
        }
        if (amount != null && isNext && off == null && step.group("off") != null) {
            off = amount;
            hold(maker, name, amount);
            return RowRole.TOTAL;
        }
        if (amount != null && isNext && step.group("paid") != null) {
            return complete(row, what.isEmpty() && title != null ? title : what, maker, amount);
        }
        flush();
        return null;
    }

    /** 本期应收 is a total of the bill, and of nothing else. */
    private boolean isOfOne(String name, String named) {
        return named.isEmpty()
                || (!reading.words().isTotal(name) && !reading.words().isAccount(name));
    }

    private void hold(Maker maker, String name, Money amount) {
        held.add(maker.entry(name, new Reduced(amount, Money.ZERO)));
    }

    private RowRole complete(TableRow row, String name, Maker maker, Money paid) {
        Money before = due == null ? paid : due;
        Reduced fitted = off == null ? Reduced.derived(before, paid) : Reduced.of(before, off, paid);
        held.clear();
        if (fitted != null) {
            held.add(maker.entry(name, fitted));
        }
        flush();
        return fitted == null ? reading.reject(row, paid, "amounts-do-not-fit") : RowRole.DATA;
    }

    /** No more rows of this kind come: what was held is charged as it stands, and what follows is none of its section. */
    void flush() {
        held.forEach(sheet::add);
        if (!held.isEmpty() && what.isEmpty()) {
            sheet.entitle(null);
        }
        held.clear();
        what = "";
        due = null;
        off = null;
    }
}
