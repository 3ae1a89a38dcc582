package dev.billaudit.intake.layout;

import dev.billaudit.ledger.Carrier;
import dev.billaudit.ledger.Category;
import dev.billaudit.ledger.Cycle;
import dev.billaudit.ledger.Evidence;
import dev.billaudit.ledger.Line;
import dev.billaudit.ledger.Money;
import dev.billaudit.ledger.PricedRecord;
import dev.billaudit.ledger.Recall;
import dev.billaudit.ledger.Remark;
import dev.billaudit.ledger.Rhythm;
import dev.billaudit.ledger.ServiceProvider;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Rows with a price: value-added services and what is collected for others. */
final class PricedRows {

    private static final List<Field> MONEY = List.of(Field.AMOUNT, Field.MONTHLY_AMOUNT, Field.FEE, Field.FEE_PART);

    /** A time that is only a billing month: {@code 202610}. */
    private static final Pattern MONTH = Pattern.compile("20\\d{2}(?:0[1-9]|1[0-2]|[-/.]\\d{1,2}|年\\d{1,2}月)");

    /** Behind a name it is one that says what the row is: a service may itself be about refunds. */
    private static final Pattern REFUND = Pattern.compile("(?:.*[(\\[【\\-_—–])?(?:退费|退款|核减)[)\\]】]?");

    /** A kind of rows that is nothing but a refund: 可退费业务 and 退费险 are services. */
    private static final Pattern REFUND_KIND = Pattern.compile("(?:sp|业务|费用|增值业务|代收费?|信息费)?(?:退费|退款|退还|核减|冲正)");

    /** Says of a charge that it was given back: elsewhere, or by this very row. */
    private static final Pattern GIVEN = Pattern.compile("已经?(?:全额|全部|部分|单倍|双倍)?(?:退(?![订定网出])|返还|核减)");

    /** Headings of the time of an order, which is not that of the charge. */
    private static final Pattern ORDERED = Pattern.compile("(?:申请|订购|开通|生效)(?!.*(?:使用|扣费)).*时间");

    /** A sale of the month before may be charged late; no list of a month names older ones but by the day of their order. */
    private static final int MOST_LATE = 62;

    /** Telecom's names of what is collected for others, where no provider is shown, begin so. */
    private static final String COLLECTED = "代收";

    private static final Recall<Boolean> NAMES_REFUND =
            new Recall<>(name -> REFUND.matcher(Headings.plain(name)).matches());
    private static final Recall<Boolean> KIND_IS_REFUND =
            new Recall<>(kind -> REFUND_KIND.matcher(Headings.plain(kind)).matches());
    private static final Recall<Boolean> SAYS_GIVEN =
            new Recall<>(text -> GIVEN.matcher(Headings.plain(text)).find());

    private final Reading reading;
    private final Columns columns;
    private final Carrier carrier;
    private final ProviderCells providers;

    PricedRows(Reading reading, Columns columns, Carrier carrier) {
        this.reading = reading;
        this.columns = columns;
        this.carrier = carrier;
        providers = new ProviderCells(columns);
    }

    /** Whether a row of a mixed list is collected for somebody else than the carrier. */
    boolean isForeign(List<String> cells, Line line) {
        String provider = provider(cells);
        if (!provider.isEmpty()) {
            return !reading.words().isOwner(whose(line), provider);
        }
        Category section = section(cells);
        if (section == Category.VALUE_ADDED || section == Category.ON_BEHALF) {
            return section == Category.ON_BEHALF;
        }
        String named = Headings.title(columns.cell(cells, Field.SERVICE));
        return named.startsWith(COLLECTED) || reading.words().isForeign(columns.cell(cells, Field.TYPE));
    }

    /** What the section of a bill that a row names makes it, null for none: 费用类型 may hold 包月 and 代收费 alike. */
    private @Nullable Category section(List<String> cells) {
        return reading.words().sectionCategory(columns.cell(cells, Field.RHYTHM));
    }

    /** Whether a row says that it is the plan and no service, and names nobody that it is collected for. */
    private boolean isOfPlan(List<String> cells) {
        return section(cells) == Category.PLAN && provider(cells).isEmpty();
    }

    /** Whether a row names the carrier itself as its provider. */
    boolean isOwn(List<String> cells, Line line) {
        String provider = provider(cells);
        return !provider.isEmpty() && reading.words().isOwner(whose(line), provider);
    }

    /** The name of the provider, else its code; empty for neither. */
    private String provider(List<String> cells) {
        ServiceProvider provider = providers.read(cells);
        String code = provider.spCode() == null ? "" : provider.spCode();
        return provider.name() == null ? code : provider.name();
    }

    private Carrier whose(Line line) {
        return carrier == Carrier.UNKNOWN ? reading.carrier(line) : carrier;
    }

    /** What a row charges as far as its amounts can be read. */
    Money charged(List<String> cells) {
        Money sum = columns.amount(cells, Field.AMOUNT)
                .orZero()
                .plus(columns.amount(cells, Field.MONTHLY_AMOUNT).orZero());
        return isRefund(cells) ? sum.absolute().negated() : sum;
    }

    RowRole take(RecordRows.Entry record, ScopeBook.Table scope) {
        List<String> cells = record.cells();
        MoneyReader.Read single = columns.amount(cells, Field.AMOUNT);
        MoneyReader.Read monthly = columns.amount(cells, Field.MONTHLY_AMOUNT);
        RowRole refused = refuse(record, single, monthly);
        if (refused != null) {
            return refused;
        }
        Money sum = single.orZero().plus(monthly.orZero());
        if (isOfPlan(cells)) {
            return reading.reject(record.row(), sum, "unknown-row");
        }
        boolean isBare = cells.stream().filter(cell -> !Headings.isEmpty(cell)).count() == 1;
        if (isBare) {
            return takeBare(record, sum);
        }
        String written = columns.time(cells);
        boolean isMonth = written.indexOf(':') < 0
                && MONTH.matcher(Headings.plain(written)).matches();
        TimeReader.Read time = isMonth || Headings.isEmpty(written)
                ? new TimeReader.Read(null, false, null)
                : reading.times().read(written, reading.facts().anchor(), record.day());
        if (time.problem() != null) {
            return reading.reject(record.row(), sum, time.problem(), written);
        }
        boolean isOnlyMonth = isMonth && Headings.isEmpty(columns.cell(cells, Field.PERIOD));
        YearMonth stated = isOnlyMonth ? PeriodReader.month(written) : statedMonth(cells);
        boolean isOfOrder = stated == null && !isOnlyMonth && isOfOrder(time.time());
        if (isOfOrder) {
            reading.note(Remark.of("intake.day-of-order", written));
        }
        LocalDateTime charged = isOfOrder ? null : time.time();
        YearMonth month = stated != null || isOnlyMonth ? stated : month(charged);
        if (month == null) {
            return reading.reject(record.row(), sum, "month-unknown");
        }
        if (mayGiveBack(record, sum)) {
            return reading.reject(
                    record.row(), Money.ZERO, "refund-unsure", Headings.strip(columns.cell(cells, Field.SERVICE)), sum);
        }
        if (isFar(month)) {
            reading.note(Remark.of("intake.far-from-period", record.row().row(), month));
        }
        addAll(record, new When(charged, month, stated != null), single, monthly);
        scope.row(record.line(), month);
        return RowRole.DATA;
    }

    /** Rejects a row whose amount is none; null where it is one. */
    private @Nullable RowRole refuse(RecordRows.Entry record, MoneyReader.Read single, MoneyReader.Read monthly) {
        List<String> cells = record.cells();
        String badMoney = UsageRows.badMoney(columns, cells, MONEY);
        if (single.problem() != null || monthly.problem() != null || !badMoney.isEmpty()) {
            String problem = single.problem() != null ? single.problem() : monthly.problem();
            return reading.reject(
                    record.row(), Money.ZERO, problem == null ? "amount-not-a-number" : problem, badMoney);
        }
        if (single.value() == null && monthly.value() == null) {
            return reading.reject(record.row(), Money.ZERO, "amount-missing");
        }
        String split = PlacedCells.splitAmount(columns, cells);
        if (!split.isEmpty()) {
            return reading.reject(record.row(), Money.ZERO, "amount-comma-unsure", split);
        }
        String number = PlacedCells.numberAsAmount(columns, cells);
        return number.isEmpty() ? null : reading.reject(record.row(), Money.ZERO, "amount-like-a-number", number);
    }

    /**
     * Whether a row without a minus may give money back: it is called the refund of a service that the list charges above,
     * or its remark says that it was given back, by another row or by this one. Taken for a charge it would accuse somebody
     * of what was given back. A service may itself be about refunds, so without that it is told only.
     */
    private boolean mayGiveBack(RecordRows.Entry record, Money sum) {
        List<String> cells = record.cells();
        String name = columns.cell(cells, Field.SERVICE);
        if (!sum.isPositive()) {
            return false;
        }
        if (SAYS_GIVEN.of(remarks(cells))) {
            return true;
        }
        if (isRefund(cells)) {
            return false;
        }
        Optional<String> served = reading.words().givenBack().served(name);
        boolean isOfOther =
                served.filter(what -> reading.hasCharged(record.line(), what)).isPresent();
        if (served.isPresent() && !isOfOther) {
            reading.note(Remark.of("intake.refund-unsure", Headings.strip(name), sum));
        }
        reading.charge(record.line(), Headings.title(name));
        return isOfOther;
    }

    /** An amount that nothing stands beside: the sum of the rows above, else nobody knows of what. */
    private RowRole takeBare(RecordRows.Entry record, Money amount) {
        if (!reading.totals().isSum(amount)) {
            return reading.reject(record.row(), amount, "unknown-row");
        }
        reading.totals().total(List.of(amount), true);
        return RowRole.TOTAL;
    }

    /** The billing month that the row states, else the one that the list does. */
    private @Nullable YearMonth statedMonth(List<String> cells) {
        Cycle named = PeriodReader.billingMonth(columns.cell(cells, Field.PERIOD));
        Facts facts = reading.facts();
        Cycle cycle = facts.isBill() || facts.period() != null ? null : facts.cycle();
        Cycle stated = named != null ? named : cycle;
        return stated == null ? null : stated.month();
    }

    /** Whether a day of an order lies so long before the one month that was asked for that it cannot be the day of the charge. */
    private boolean isOfOrder(@Nullable LocalDateTime time) {
        Cycle period = reading.facts().period();
        int[] at = columns.all(Field.TIME);
        return time != null
                && period != null
                && at.length == 1
                && ORDERED.matcher(Headings.heading(columns.heading(at[0]))).matches()
                && YearMonth.from(period.first()).equals(period.month())
                && time.toLocalDate().isBefore(period.first().minusDays(MOST_LATE));
    }

    /** Whether a month lies so far outside of the period that was asked for that its year or month may be wrong. */
    private boolean isFar(YearMonth month) {
        Cycle period = reading.facts().period();
        return period != null
                && (month.isBefore(YearMonth.from(period.first()).minusMonths(1))
                        || month.isAfter(YearMonth.from(period.last()).plusMonths(1)));
    }

    /** The month of the row's own day, else the one month that was asked for. */
    private @Nullable YearMonth month(@Nullable LocalDateTime time) {
        if (time != null) {
            return YearMonth.from(time);
        }
        Cycle period = reading.facts().period();
        boolean isOneMonth = period != null && YearMonth.from(period.first()).equals(period.month());
        return isOneMonth && period != null ? period.month() : null;
    }

    /** Two money columns are two charges: neither is lost. */
    private void addAll(RecordRows.Entry record, When when, MoneyReader.Read single, MoneyReader.Read monthly) {
        Rhythm stated = reading.words().rhythm(columns.cell(record.cells(), Field.RHYTHM));
        boolean isMonthly = !monthly.orZero().isZero();
        if (isMonthly) {
            add(record, when, monthly.orZero(), Rhythm.MONTHLY);
        }
        if (!isMonthly || !single.orZero().isZero()) {
            boolean isSplit =
                    columns.has(Field.MONTHLY_AMOUNT) && !single.orZero().isZero();
            add(record, when, single.orZero(), isSplit ? Rhythm.PER_USE : stated);
        }
    }

    private void add(RecordRows.Entry record, When when, Money amount, Rhythm rhythm) {
        List<String> cells = record.cells();
        Money charged = isRefund(cells) ? amount.absolute().negated() : amount;
        Category category = record.kind() == ListKind.ON_BEHALF ? Category.ON_BEHALF : Category.VALUE_ADDED;
        String named = Vocabulary.nameOrNull(columns.cell(cells, Field.SERVICE));
        String service =
                named == null ? null : RowText.masked(named, record.line().number());
        ServiceProvider provider = providers.read(cells);
        Alike alike = new Alike(record.line(), when.month(), category, when.time(), service, provider, rhythm, charged);
        Evidence evidence = reading.evidence(record.row(), record.line(), charged);
        PricedRecord priced = new PricedRecord(
                record.line(),
                carrier,
                when.month(),
                when.isMonthStated(),
                category,
                when.time(),
                service,
                provider,
                rhythm,
                charged,
                reading.occurrences().merge(alike, 1, Integer::sum),
                evidence);
        if (!record.isHeld()) {
            reading.totals().row(charged);
        }
        reading.record(priced, alike);
    }

    /** A remark, in its column or behind the named ones, its kind, or what stands apart at the end of the name may say that the row gives money back. */
    private boolean isRefund(List<String> cells) {
        return NAMES_REFUND.of(columns.cell(cells, Field.SERVICE))
                || reading.words().isRefund(remarks(cells))
                || reading.words().isRefund(columns.cell(cells, Field.RHYTHM))
                || KIND_IS_REFUND.of(columns.cell(cells, Field.RHYTHM))
                || KIND_IS_REFUND.of(columns.cell(cells, Field.TYPE));
    }

    /** The remark in its column and what stands behind the named ones. */
    private String remarks(List<String> cells) {
        int from = Math.min(columns.width(), cells.size());
        return columns.cell(cells, Field.REMARK) + " " + String.join(" ", cells.subList(from, cells.size()));
    }

    /** When a row was charged, and the month it counts to. */
    private record When(@Nullable LocalDateTime time, YearMonth month, boolean isMonthStated) {}

    /** What makes two rows of one file alike. */
    record Alike(
            Line line,
            YearMonth month,
            Category category,
            @Nullable LocalDateTime time,
            @Nullable String service,
            ServiceProvider provider,
            Rhythm rhythm,
            Money amount) {}
}
