package dev.billaudit.intake.probe;

import java.util.Locale;
import java.util.Set;

/** Files that operating systems and Excel leave beside others: the only ones that are passed over. */
final class Litter {

    private static final Set<String> NAMES = Set.of(".ds_store", "thumbs.db", "desktop.ini", "__macosx");

    private Litter() {}

    static boolean isLitter(String name) {
        return name.startsWith("~$") || name.startsWith("._") || NAMES.contains(name.toLowerCase(Locale.ROOT));
    }

    /** Whether any part of a path with {@code /} is litter. */
    static boolean isInLitter(String path) {
        for (String part : path.split("/", -1)) {
            if (isLitter(part)) {
                return true;
            }
        }
        return false;
    }
}
