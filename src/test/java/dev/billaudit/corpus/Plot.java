package dev.billaudit.corpus;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A line with its months and its part of the register, into which situations are planted. */
final class Plot {

    final Random random;
    final Carrier carrier;
    final String number;
    final Shelf shelf;
    final List<BilledMonth> months = new ArrayList<>();
    final List<AgreedService> services = new ArrayList<>();
    final List<LineEvent> events = new ArrayList<>();
    /** Contracts beside the one at hand, as of an earlier holder. */
    final List<Contract> otherContracts = new ArrayList<>();

    final List<Message> messages = new ArrayList<>();
    final List<Acceptance> accepted = new ArrayList<>();
    /** What people wrote down of cases. */
    final List<Noted> notes = new ArrayList<>();
    /** Findings that are of no charge. */
    final List<Claim> claims = new ArrayList<>();

    final String planName;

    @Nullable
    Contract contract;

    Level valueAdded = Level.BOTH;
    Level onBehalf = Level.BOTH;
    /** Further files beside those of the months. */
    final List<Extra> extras = new ArrayList<>();
    /** Whether exports show the number with stars. */
    boolean masked;
    /** The sentence of what is planted at present. */
    String situation = "";

    /** A habit of the exports that a situation asks for. */
    enum Extra {
        LIST_IN_TWO_OVERLAPPING_FILES,
        LIST_EXPORTED_AGAIN_WITH_MORE,
        BILL_TWICE_AS_SAME_BYTES,
        BILL_EXPORTED_AGAIN_IN_OTHER_FORM,
        CATEGORY_ROWS_ARE_ZERO,
        TABLE_OF_PROVIDERS,
        TWO_MONEY_COLUMNS,
        NO_NAMES_ON_LIST,
        LIST_WITH_HEADINGS_ONLY,
        LIST_OF_HALF_A_MONTH,
        TOTAL_OF_ZERO_INSTEAD_OF_MESSAGE,
        ONE_BAD_AMOUNT,
        LIST_ACROSS_TWO_MONTHS,
        LIST_STATES_ITS_MONTH,
        UNREADABLE_FILES_BESIDE,
        LISTS_OF_EVERY_MONTH,
        ZIPPED
    }

    Plot(Random random, Carrier carrier, String number, YearMonth start, int count) {
        this.random = random;
        this.carrier = carrier;
        this.number = number;
        this.shelf = new Shelf(random);
        this.planName = shelf.plan();
        long price = shelf.planPrice(planName);
        contract = new Contract(
                number,
                carrier,
                "mobile",
                planName,
                price,
                start.minusMonths(20).atDay(1),
                null,
                null,
                null);
        for (int i = 0; i < count; i++) {
            var month = new BilledMonth(start.plusMonths(i));
            months.add(month);
            month.charges.add(new Charge(Part.PLAN, new Offer(planName, null, null, null, null), price).isAgreed());
            use(month, i < count - 2 && random.nextInt(3) > 0);
        }
    }

    private void use(BilledMonth month, boolean callsAlone) {
        for (Use kind : Use.values()) {
            month.usage.put(kind, callsAlone && kind != Use.VOICE ? State.MISSING : State.PRESENT);
            var days = new ArrayList<LocalDate>();
            for (int i = random.nextInt(4); i >= 0; i--) {
                days.add(month.first.plusDays(random.nextInt(28)));
            }
            days.sort(null);
            month.used.put(kind, days);
        }
        long[] fees = {0, 15, 20, 45, 100};
        usageFee(month, Part.VOICE, "国内通话费", fees[random.nextInt(fees.length)]);
        usageFee(month, Part.MESSAGE, "国内短信费", fees[random.nextInt(fees.length)]);
        usageFee(month, Part.DATA, "手机上网流量费", fees[random.nextInt(fees.length)]);
    }

    private static void usageFee(BilledMonth month, Part part, String name, long fen) {
        month.charges.add(new Charge(part, new Offer(name, null, null, null, null), fen).isStandard());
    }

    /** The number as exports show it. */
    String shown() {
        return masked ? number.substring(0, 3) + "****" + number.substring(7) : number;
    }

    BilledMonth now() {
        return months.get(months.size() - 1);
    }

    BilledMonth before() {
        return months.get(months.size() - 2);
    }

    long planPrice() {
        return Objects.requireNonNull(Objects.requireNonNull(contract).fen());
    }

    Contract contract() {
        return Objects.requireNonNull(contract);
    }

    Level level(Part part) {
        return part == Part.ON_BEHALF ? onBehalf : valueAdded;
    }

    /** A fee of a service, printed where the level of the line says. */
    Charge sells(BilledMonth month, Part part, Offer offer, long fen) {
        var charge = new Charge(part, offer, fen);
        charge.situation = situation;
        charge.printed = printed(part, offer);
        charge.onBill = level(part) != Level.RECORDS;
        charge.onList = level(part) != Level.BILL;
        charge.at = month.first.atTime(0, 5 + random.nextInt(50), random.nextInt(60));
        month.charges.add(charge);
        return charge;
    }

    /** A fee that was used at a time of its own. */
    Charge uses(BilledMonth month, Part part, Offer offer, long fen) {
        Charge charge = sells(month, part, offer, fen).perUse();
        charge.at = someTime(month);
        return charge;
    }

    LocalDateTime someTime(BilledMonth month) {
        return month.first.plusDays(2 + random.nextInt(24)).atTime(7 + random.nextInt(15), random.nextInt(60), 13);
    }

    /** An item of the bill alone. */
    Charge bills(BilledMonth month, Part part, String name, long fen) {
        var charge = new Charge(part, new Offer(name, null, null, null, null), fen);
        charge.situation = situation;
        month.charges.add(charge);
        return charge;
    }

    /** A reduction of the bill; {@code of} is the charge it names, or null. */
    void reduces(BilledMonth month, @Nullable Charge of, String name, long fen) {
        var credit = new Charge(Part.CREDIT, new Offer(name, null, null, null, null), -fen);
        credit.situation = situation;
        month.charges.add(credit);
        if (of != null) {
            of.offset += fen;
        }
    }

    private @Nullable String printed(Part part, Offer offer) {
        if (carrier != Carrier.TELECOM || offer.name() == null) {
            return offer.name();
        }
        return part == Part.ON_BEHALF
                ? "*代收" + offer.name() + "费"
                : random.nextBoolean() ? "*" + offer.name() + "信息费" : offer.name();
    }

    AgreedService agrees(Offer offer) {
        var entry = new AgreedService(number, offer);
        entry.from = months.get(0).first.minusMonths(3 + random.nextInt(20));
        services.add(entry);
        return entry;
    }

    /** A sale the line never agreed to or agreed to, as an ordinary monthly one. */
    Charge sells(BilledMonth month, Part part, long fen) {
        return sells(month, part, part == Part.ON_BEHALF ? shelf.sp() : shelf.own(), fen);
    }

    /** A promise that no bill keeps in a month. */
    void misses(BilledMonth month, String service, long fen) {
        claims.add(new Claim(
                "refund-missing",
                month.month.toString(),
                number,
                service,
                Fen.text(fen),
                Fen.text(0),
                "STRONG",
                "-",
                Set.of(),
                situation));
    }

    String unrecognised(Part part) {
        return part == Part.ON_BEHALF ? "unrecognised-sp" : "unrecognised-value-added";
    }
}
