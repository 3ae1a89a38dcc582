package dev.billaudit.intake.layout;

import dev.billaudit.ledger.Carrier;
import dev.billaudit.ledger.Recall;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** What the carriers call themselves where a list names who a charge is collected for. */
final class OwnerNames {

    /** Signs of a firm's name that begin no other firm's: 中国移动, 号百信息, but not 移动 or 天翼. */
    private static final int TELLING = 4;

    private final Map<Carrier, Set<String>> names = new EnumMap<>(Carrier.class);
    private final Map<Carrier, Recall<Boolean>> asked = new EnumMap<>(Carrier.class);

    OwnerNames() {
        for (Carrier carrier : Carrier.values()) {
            asked.put(carrier, new Recall<>(provider -> isNameOf(carrier, provider)));
        }
    }

    /** Adds names of a carrier; none may be added once one was asked for. */
    void add(Carrier carrier, Collection<String> own) {
        Set<String> all = names.computeIfAbsent(carrier, any -> new HashSet<>());
        own.forEach(name -> all.add(Headings.plain(name)));
    }

    /** Whether a provider's name is the carrier itself; where it is not known which, any of them by a name nobody else bears. */
    boolean contain(Carrier carrier, String provider) {
        return Objects.requireNonNull(asked.get(carrier)).of(provider);
    }

    private boolean isNameOf(Carrier carrier, String provider) {
        String plain = Headings.plain(provider);
        return names.entrySet().stream()
                .filter(entry -> carrier == Carrier.UNKNOWN || entry.getKey() == carrier)
                .flatMap(entry -> entry.getValue().stream())
                .anyMatch(name -> plain.equals(name)
                        || (plain.startsWith(name) && (carrier != Carrier.UNKNOWN || name.length() >= TELLING)));
    }
}
