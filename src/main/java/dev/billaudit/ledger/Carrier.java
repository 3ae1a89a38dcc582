package dev.billaudit.ledger;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Who runs the network and sends the bill. */
public enum Carrier {
    CHINA_MOBILE("中国移动"),
    CHINA_UNICOM("中国联通"),
    CHINA_TELECOM("中国电信"),
    CHINA_BROADNET("中国广电"),
    UNKNOWN("未知运营商");

    private final String chineseName;

    Carrier(String chineseName) {
        this.chineseName = chineseName;
    }

    /** The name in files and keys: {@code china-mobile}, {@code unknown}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The name people use, in Chinese. */
    public String chineseName() {
        return chineseName;
    }

    /** Whether both may be one: either is unknown, or they are the same. */
    public boolean maybe(Carrier other) {
        return this == other || this == UNKNOWN || other == UNKNOWN;
    }

    /** Reads an id or a Chinese name, with or without 中国 in front. */
    public static Optional<Carrier> named(String text) {
        String wanted = text.strip();
        return Arrays.stream(values())
                .filter(carrier -> carrier.id().equalsIgnoreCase(wanted)
                        || carrier.chineseName.equals(wanted)
                        || carrier.chineseName.equals("中国" + wanted))
                .findFirst();
    }
}
