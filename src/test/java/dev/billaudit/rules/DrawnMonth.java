package dev.billaudit.rules;

import dev.billaudit.ledger.BalancedMonth;
import dev.billaudit.ledger.Category;
import dev.billaudit.ledger.ChargeLine;
import dev.billaudit.ledger.CoverageState;
import dev.billaudit.ledger.Money;
import dev.billaudit.ledger.RecordKind;
import dev.billaudit.ledger.ServiceProvider;
import dev.billaudit.register.LineEvent;
import dev.billaudit.register.ServiceEntry;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** A line's month, the month before and a register, drawn at random, in plain words. */
final class DrawnMonth {

    static final int NAMELESS = -1;
    /** Printed whole or cut. */
    static final int CUT = 4;
    /** The last one is a donation. */
    static final int DONATION = 6;

    private static final List<List<String>> SERVICES = List.of(
            List.of("掌上股讯", "掌上股讯费", "掌 上股訊 月功能费", "*掌上股讯信息费"),
            List.of("虚拟人生", "*代收虚拟人生费", "虛擬人生", "虚拟人生业务"),
            List.of("星座密语", "增值业务-星座密语", "星座密语包月费"),
            List.of("139邮箱(VIP版)", "139郵箱（ＶＩＰ版）", "139邮箱【vip版】费"),
            List.of("新华移动快报精华版资讯套餐手机版会员尊享", "新华移动快报精华版资讯套餐手机版会", "新华移动快报精华版资讯套餐手机版"),
            List.of("亲情号码通话优惠", "亲情号码通话优惠功能费"),
            List.of("中国绿色基金会捐款"));
    private static final List<String> PLANS = List.of("全球通88套餐", "畅享套餐59元", "动感地带（2016版）");
    private static final List<String> PROVIDERS = List.of("搜狐", "杭州画语", "成都言语");

    final LocalDate first;
    final LocalDate last;
    final List<Item> items = new ArrayList<>();
    final List<Item> before = new ArrayList<>();
    final List<Entry> entries = new ArrayList<>();
    final List<Event> events = new ArrayList<>();
    final Map<RecordKind, CoverageState> coverage = new EnumMap<>(RecordKind.class);
    final List<LocalDate> calls = new ArrayList<>();
    final boolean usedBefore;

    @Nullable
    Agreed contract;

    private final Random random;

    /** A priced thing; a plan's number stands in {@code service} when {@code isPlan}. */
    record Item(
            Category category,
            int service,
            boolean isPlan,
            String printed,
            int provider,
            @Nullable String code,
            long fen,
            @Nullable Boolean monthly,
            @Nullable LocalDate day,
            boolean isRest,
            boolean isCredit,
            int row) {

        boolean isKeeping() {
            return printed.equals("停机保号费");
        }
    }

    record Entry(
            boolean everyLine,
            int service,
            int provider,
            @Nullable String code,
            @Nullable Long fen,
            ServiceEntry.Kind kind,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {}

    record Event(
            LineEvent.Kind kind, LocalDate from, @Nullable LocalDate until) {}

    record Agreed(
            int plan,
            @Nullable Long fen,
            @Nullable LocalDate until,
            @Nullable Long penalty) {}

    DrawnMonth(Random random) {
        this.random = random;
        boolean odd = random.nextInt(5) == 0;
        first = odd ? LocalDate.of(2025, 5, 27) : LocalDate.of(2025, 6, 1);
        last = odd ? LocalDate.of(2025, 6, 26) : LocalDate.of(2025, 6, 30);
        usedBefore = random.nextBoolean();
        for (RecordKind kind : RecordKind.values()) {
            coverage.put(kind, random.nextInt(4) == 0 ? CoverageState.MISSING : CoverageState.STATED_EMPTY);
        }
        coverage.put(RecordKind.BILL, CoverageState.PRESENT);
        if (random.nextInt(3) > 0) {
            coverage.put(RecordKind.VOICE, CoverageState.PRESENT);
            for (int i = 1 + random.nextInt(2); i > 0; i--) {
                calls.add(day());
            }
        }
        int plan = random.nextInt(PLANS.size());
        if (chance(75)) {
            contract = new Agreed(
                    chance(90) ? plan : NAMELESS,
                    chance(80) ? fen() : null,
                    chance(30) ? around() : null,
                    chance(50) ? fen() : null);
        }
        fees(plan);
        sold();
        for (int i = random.nextInt(5); i > 0; i--) {
            sold();
        }
        if (chance(25)) {
            Item like = items.get(random.nextInt(items.size()));
            add(like);
        }
        agreed();
        happened();
        credits();
        earlier();
    }

    private void fees(int plan) {
        String name = PLANS.get(plan);
        if (chance(15)) {
            item(Category.PLAN, NAMELESS, true, "套餐及固定费", fen(), null, null, true);
        } else if (chance(90)) {
            item(Category.PLAN, plan, true, chance(50) ? name : name.replace("套餐", " 套餐"), fen(), null, null, false);
        }
        if (chance(15)) {
            item(Category.PLAN, NAMELESS, false, "停机保号费", fen(), null, null, false);
        }
        if (chance(20)) {
            item(Category.PLAN, 5, false, spelt(5), fen(), null, null, false);
        }
        if (chance(10)) {
            item(Category.BROADBAND, NAMELESS, false, "宽带年付费", fen(), null, null, false);
        }
        if (chance(20)) {
            item(Category.PENALTY, NAMELESS, false, "合约提前终止违约金", fen(), null, null, false);
        }
        if (chance(10)) {
            item(Category.OTHER, NAMELESS, false, "套餐补差额", fen(), null, null, false);
        }
    }

    private void sold() {
        Category category = chance(50) ? Category.VALUE_ADDED : Category.ON_BEHALF;
        if (chance(15)) {
            String section = category == Category.VALUE_ADDED ? "增值业务费" : "代收费";
            if (items.stream().noneMatch(item -> item.isRest && item.category == category)) {
                item(category, NAMELESS, false, section, fen(), null, null, true);
            }
            return;
        }
        int service = random.nextInt(SERVICES.size());
        Boolean monthly = chance(40) ? null : (Boolean) chance(60);
        LocalDate day = monthly != null && chance(60) ? day() : null;
        item(category, service, false, spelt(service), fen(), monthly, day, false);
    }

    private void item(
            Category category,
            int service,
            boolean isPlan,
            String printed,
            long fen,
            @Nullable Boolean monthly,
            @Nullable LocalDate day,
            boolean isRest) {
        boolean sold = category == Category.VALUE_ADDED || category == Category.ON_BEHALF;
        boolean told = sold && !isRest;
        add(new Item(
                category,
                service,
                isPlan,
                printed,
                told && chance(40) ? random.nextInt(PROVIDERS.size()) : NAMELESS,
                told && chance(30) ? "90" + random.nextInt(3) : null,
                fen,
                monthly,
                day,
                isRest,
                false,
                0));
    }

    private void add(Item item) {
        items.add(new Item(
                item.category,
                item.service,
                item.isPlan,
                item.printed,
                item.provider,
                item.code,
                item.fen,
                item.monthly,
                item.day,
                item.isRest,
                item.isCredit,
                items.size() + 1));
    }

    private void agreed() {
        for (int i = random.nextInt(4); i > 0; i--) {
            Item item = items.get(random.nextInt(items.size()));
            int service = item.service >= 0 && !item.isPlan ? item.service : random.nextInt(DONATION);
            boolean blank = chance(10);
            entries.add(new Entry(
                    chance(10),
                    blank ? NAMELESS : service,
                    chance(40) ? (item.provider >= 0 && chance(70) ? item.provider : random.nextInt(3)) : NAMELESS,
                    chance(30) ? (item.code != null && chance(70) ? item.code : "90" + random.nextInt(3)) : null,
                    chance(50) ? fen() : null,
                    ServiceEntry.Kind.values()[chance(70) ? random.nextInt(2) : random.nextInt(4)],
                    chance(50) ? null : around(),
                    chance(50) ? null : around()));
        }
    }

    private void happened() {
        if (chance(20)) {
            events.add(new Event(chance(50) ? LineEvent.Kind.IDLE : LineEvent.Kind.SUSPENDED, around(), null));
            if (chance(40)) {
                events.add(
                        new Event(LineEvent.Kind.RESUMED, events.get(0).from.plusDays(1 + random.nextInt(40)), null));
            } else if (chance(40)) {
                Event open = events.remove(0);
                events.add(new Event(open.kind, open.from, open.from.plusDays(random.nextInt(40))));
            }
        }
        if (chance(10)) {
            events.add(new Event(LineEvent.Kind.CANCELLED, around(), null));
        }
    }

    private void credits() {
        if (chance(30)) {
            Item item = items.get(random.nextInt(items.size()));
            boolean general = item.isRest || item.isPlan || item.service < 0 || item.service == CUT || chance(40);
            credit(general ? "优惠减免" : item.printed + "退费", general ? null : item, fen());
        }
    }

    private void credit(String printed, @Nullable Item of, long fen) {
        add(new Item(
                of == null ? Category.CREDIT : of.category,
                of == null ? NAMELESS : of.service,
                false,
                printed,
                NAMELESS,
                null,
                -fen,
                null,
                null,
                false,
                true,
                0));
    }

    private void earlier() {
        for (Item item : items) {
            if (!item.isCredit && chance(50)) {
                before.add(item);
            }
        }
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    /** Few amounts, so that equal ones meet. */
    private long fen() {
        long[] usual = {10, 200, 500, 500, 800, 1000, 1500, 5900};
        return usual[random.nextInt(usual.length)];
    }

    private String spelt(int service) {
        List<String> all = SERVICES.get(service);
        return all.get(random.nextInt(all.size()));
    }

    private LocalDate day() {
        return first.plusDays(random.nextInt((int) (last.toEpochDay() - first.toEpochDay()) + 1));
    }

    /** A day of the cycle, or one a month around it. */
    private LocalDate around() {
        return switch (random.nextInt(5)) {
            case 0 -> first.minusDays(1);
            case 1 -> first;
            case 2 -> last.plusDays(1);
            default -> first.plusDays(random.nextInt(90) - 45);
        };
    }

    Dossier dossier() {
        ABill bill = ABill.forLine("13800138000").over(first.toString(), last.toString());
        coverage.forEach(bill::covering);
        calls.forEach(day -> bill.usedOn(RecordKind.VOICE, day.toString()));
        items.forEach(item -> print(bill, item));
        ABill earlier = ABill.forLine("13800138000")
                .over(first.minusMonths(1).toString(), first.minusDays(1).toString());
        for (RecordKind kind : RecordKind.values()) {
            earlier.covering(kind, CoverageState.STATED_EMPTY);
        }
        if (usedBefore) {
            earlier.used();
        }
        before.forEach(item -> print(earlier, item));
        return new Dossier(
                bill.build(),
                List.<BalancedMonth>of(earlier.build()),
                register().build());
    }

    private static void print(ABill bill, Item item) {
        bill.item(item.category, item.printed, yuan(item.fen), row -> {
            row.at("bill.csv", item.row).by(provider(item.provider), item.code, null, item.code);
            if (item.monthly != null && item.monthly) {
                row.monthly();
            } else if (item.monthly != null) {
                row.perUse();
            }
            if (item.day != null) {
                row.on(item.day.toString());
            }
            if (item.isRest) {
                row.under(item.printed);
                row.is(item.isPlan ? ChargeLine.Origin.BILL_SUM : ChargeLine.Origin.REMAINDER);
            }
            return row;
        });
    }

    private ARegister register() {
        ARegister register = ARegister.empty();
        for (Entry entry : entries) {
            register.entry(
                    entry.everyLine,
                    entry.service < 0 ? null : SERVICES.get(entry.service).get(0),
                    new ServiceProvider(provider(entry.provider), entry.code, null, entry.code),
                    entry.fen == null ? null : yuan(entry.fen),
                    entry.kind,
                    entry.from,
                    entry.until);
        }
        if (contract != null) {
            register.contract(
                    dev.billaudit.register.Contract.Kind.MOBILE,
                    contract.plan < 0 ? null : PLANS.get(contract.plan),
                    contract.fen == null ? null : yuan(contract.fen),
                    contract.until == null ? null : contract.until.toString(),
                    contract.penalty == null ? null : yuan(contract.penalty));
        }
        events.forEach(event ->
                register.event(event.kind, event.from.toString(), event.until == null ? null : event.until.toString()));
        return register;
    }

    YearMonth month() {
        return YearMonth.from(last);
    }

    private static @Nullable String provider(int number) {
        return number < 0 ? null : PROVIDERS.get(number);
    }

    static String yuan(long fen) {
        return new Money(fen * 10).toString();
    }

    @Override
    public String toString() {
        return "%s to %s%n%s%nbefore %s used %s%n%s%n%s %s%n%s calls %s%n"
                .formatted(first, last, items, before, usedBefore, entries, contract, events, coverage, calls);
    }
}
