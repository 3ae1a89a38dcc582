package dev.billaudit.register;

import dev.billaudit.ledger.Category;
import dev.billaudit.ledger.ChargeLine;
import dev.billaudit.ledger.Recall;
import dev.billaudit.ledger.ServiceProvider;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Says whether a charge and an entry, or two charges, speak of the same service. Codes decide where both sides have
 * them; else names, after one normalisation. It knows no dates, and likeness never makes two services one.
 */
public final class WhoIsWho {

    // China Mobile bills print provider names of at most 16 and service names of at most 18 characters.
    private static final int CUT_FROM = 16;
    private static final int CUT_TO = 18;
    private static final Pattern WORDS_OF_REDUCTION = Pattern.compile(
            "优惠|减免|退费|退款|退还|退回|返还|返费|冲减|冲正|调账|核减|赠款|赠送|赠费|抵扣|折扣|补偿|补退|增值业务|代收|话费|信息|包月|功能|业务|服务|使用|首月|月|费|免|退|的|元|\\d|[-+*.:_/、，,]");

    private static final Recall<String> CODES = new Recall<>(WhoIsWho::plainCode);

    private final Map<String, String> aliases = new HashMap<>();
    private final Recall<String> names = new Recall<>(this::compared);
    private final Catalogue catalogue;

    /** Takes what is known of services in general. */
    public WhoIsWho(Catalogue catalogue) {
        this.catalogue = catalogue;
        catalogue
                .aliases()
                .forEach((name, others) -> others.forEach(other -> aliases.put(
                        ServiceName.strip(ServiceName.fold(other)), ServiceName.strip(ServiceName.fold(name)))));
    }

    /** The name as compared: empty only for a name without any sign that means something. */
    public String normalise(String exported) {
        return names.of(exported);
    }

    private String compared(String exported) {
        String stripped = ServiceName.strip(ServiceName.fold(exported));
        return aliases.getOrDefault(stripped, stripped);
    }

    /** The exported name of the charge's service; empty for sums of sections and for items that name nothing. */
    public Optional<String> serviceName(ChargeLine charge) {
        return Optional.ofNullable(charge.item()).filter(name -> !isSum(charge) && ServiceName.isName(name));
    }

    /** Whether the charge is the sum or remainder of a section rather than a service. */
    public boolean isSum(ChargeLine charge) {
        if (charge.origin() == ChargeLine.Origin.REMAINDER) {
            return true;
        }
        String item = charge.item();
        if (item == null) {
            return charge.origin() == ChargeLine.Origin.BILL_SUM;
        }
        boolean bearsSection = ServiceName.isSection(item) || isSectionOf(charge, item);
        return switch (charge.origin()) {
            case BILL_SUM ->
                isThirdParty(charge)
                        ? ServiceName.isSection(item) || ServiceName.soundsLikeSection(item)
                        : bearsSection || charge.section() == null;
            case BILL_ITEM, RECORD -> bearsSection;
            case REMAINDER -> true;
            case REDUCTION -> false;
        };
    }

    /**
     * The identity of a charge's service, the same in every month: the normalised name, else the codes, else the
     * provider; {@code plan} for a nameless plan sum, {@code unnamed:} and the category for all others.
     */
    public String identity(ChargeLine charge) {
        ServiceProvider provider = charge.provider();
        return serviceName(charge).map(this::normalise).orElseGet(() -> {
            if (hasAnyCode(provider)) {
                return "code:" + code(provider.spCode()) + "/" + secondCode(provider);
            }
            if (isNamed(provider.name())) {
                return "provider:" + normalise(String.valueOf(provider.name()));
            }
            return charge.category() == Category.PLAN ? "plan" : "unnamed:" + charge.category();
        });
    }

    /** Whether the charge tells who or what it is for: a name, a provider's name or a code. */
    public boolean isIdentified(ChargeLine charge) {
        return serviceName(charge).isPresent()
                || hasAnyCode(charge.provider())
                || isNamed(charge.provider().name());
    }

    /** Whether the entry speaks of the charge's service, whatever its dates. An entry with only a provider does not. */
    public boolean matches(ServiceEntry entry, ChargeLine charge) {
        if (hasCodes(entry.provider()) && hasCodes(charge.provider())) {
            return codesAgree(entry.provider(), charge.provider());
        }
        String service = entry.service();
        return service != null
                && serviceName(charge).filter(name -> sameName(service, name)).isPresent()
                && providersAgree(entry.provider(), charge.provider());
    }

    /** Whether two charges are for one service. Where neither name nor both codes are stated nobody can say so. */
    public boolean sameService(ChargeLine one, ChargeLine other) {
        if (hasCodes(one.provider()) && hasCodes(other.provider())) {
            return codesAgree(one.provider(), other.provider());
        }
        Optional<String> name = serviceName(one);
        Optional<String> second = serviceName(other);
        return name.isPresent()
                && second.isPresent()
                && sameName(name.get(), second.get())
                && providersAgree(one.provider(), other.provider());
    }

    /** Whether two exported names are one: equal after normalisation, or one is the other cut at 16 to 18 characters. */
    public boolean sameName(String one, String other) {
        if (!ServiceName.isName(one) || !ServiceName.isName(other)) {
            return false;
        }
        return normalise(one).equals(normalise(other)) || isCutOf(one, other) || isCutOf(other, one);
    }

    /** How alike two names are after normalisation. */
    public Likeness likeness(String one, String other) {
        return Likeness.of(normalise(one), normalise(other));
    }

    /**
     * Whether a reduction or refund names the charge's service (or the section whose sum it is): by both codes, or by
     * a name that holds nothing beside it but words of reductions.
     */
    public boolean nets(ChargeLine reduction, ChargeLine charge) {
        if (hasCodes(reduction.provider()) && hasCodes(charge.provider())) {
            return codesAgree(reduction.provider(), charge.provider());
        }
        String text = reduction.item();
        String name = isSum(charge) ? charge.item() : serviceName(charge).orElse(null);
        if (text == null || name == null || !providersAgree(reduction.provider(), charge.provider())) {
            return false;
        }
        String wanted = normalise(name);
        String said = ServiceName.fold(text);
        int at = said.indexOf(wanted);
        if (at < 0 || wanted.isEmpty()) {
            return normalise(text).equals(wanted);
        }
        String rest = said.substring(0, at) + said.substring(at + wanted.length());
        return WORDS_OF_REDUCTION.matcher(rest).replaceAll("").isEmpty();
    }

    /** Whether a reduction or refund says nothing of what it is for. */
    public boolean namesNothing(ChargeLine reduction) {
        String text = reduction.item();
        return text == null
                || WORDS_OF_REDUCTION
                        .matcher(ServiceName.fold(text))
                        .replaceAll("")
                        .isEmpty();
    }

    /** Whether the charge is a donation by message. */
    public boolean isDonation(ChargeLine charge) {
        return bears(catalogue.donationNames(), charge.item())
                || bears(catalogue.donationNames(), charge.provider().name());
    }

    /** Whether the charge is the lawful fee of a suspended line. */
    public boolean isKeepingFee(ChargeLine charge) {
        return bears(catalogue.keepingFeeNames(), charge.item());
    }

    /** Whether the charge falls due once. */
    public boolean isOneOff(ChargeLine charge) {
        return bears(catalogue.oneOffNames(), charge.item());
    }

    /** Whether the charge's name tells nothing. */
    public boolean isVague(ChargeLine charge) {
        return serviceName(charge)
                .filter(name -> catalogue.vagueNames().stream()
                        .anyMatch(vague -> ServiceName.plain(vague).equals(ServiceName.plain(name))
                                || normalise(vague).equals(normalise(name))))
                .isPresent();
    }

    /** Whether the text speaks of the service: a confirmation message, a note. */
    public boolean mentions(String text, String service) {
        return ServiceName.plain(text).contains(normalise(service));
    }

    private static boolean bears(List<String> parts, @Nullable String name) {
        return name != null
                && parts.stream().anyMatch(part -> ServiceName.plain(name).contains(ServiceName.plain(part)));
    }

    private static boolean isSectionOf(ChargeLine charge, String item) {
        String section = charge.section();
        return section != null && ServiceName.plain(section).equals(ServiceName.plain(item));
    }

    private static boolean isNamed(@Nullable String name) {
        return name != null && ServiceName.isName(name);
    }

    private boolean providersAgree(ServiceProvider one, ServiceProvider other) {
        String name = one.name();
        String second = other.name();
        return name == null || second == null || !isNamed(name) || !isNamed(second) || sameName(name, second);
    }

    private static boolean hasAnyCode(ServiceProvider provider) {
        return !code(provider.spCode()).isEmpty() || !secondCode(provider).isEmpty();
    }

    private static boolean hasCodes(ServiceProvider provider) {
        return !code(provider.spCode()).isEmpty() && !secondCode(provider).isEmpty();
    }

    // Like is compared with like: a port beside a service code says nothing against a row that has only the port.
    private static boolean codesAgree(ServiceProvider one, ServiceProvider other) {
        if (!code(one.spCode()).equals(code(other.spCode()))) {
            return false;
        }
        String service = code(one.serviceCode());
        String port = code(one.accessNumber());
        if (!service.isEmpty() && !code(other.serviceCode()).isEmpty()) {
            return service.equals(code(other.serviceCode()));
        }
        if (!port.isEmpty() && !code(other.accessNumber()).isEmpty()) {
            return port.equals(code(other.accessNumber()));
        }
        return secondCode(one).equals(secondCode(other));
    }

    private static String secondCode(ServiceProvider provider) {
        String service = code(provider.serviceCode());
        return service.isEmpty() ? code(provider.accessNumber()) : service;
    }

    private static boolean isThirdParty(ChargeLine charge) {
        return charge.category() == Category.VALUE_ADDED || charge.category() == Category.ON_BEHALF;
    }

    private static String code(@Nullable String exported) {
        return exported == null || exported.isEmpty() ? "" : CODES.of(exported);
    }

    private static String plainCode(String exported) {
        if (!ServiceName.isName(exported)) {
            return "";
        }
        return Normalizer.normalize(exported, Normalizer.Form.NFKC)
                .replaceAll("[\\s\\p{Z}]", "")
                .toLowerCase(Locale.ROOT);
    }

    private static boolean isCutOf(String cut, String whole) {
        String head = ServiceName.fold(cut);
        String full = ServiceName.fold(whole);
        int printed = cut.strip().codePointCount(0, cut.strip().length());
        int folded = head.codePointCount(0, head.length());
        return (isCutLength(printed) || isCutLength(folded)) && full.length() > head.length() && full.startsWith(head);
    }

    private static boolean isCutLength(int length) {
        return length >= CUT_FROM && length <= CUT_TO;
    }
}
