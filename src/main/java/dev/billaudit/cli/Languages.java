package dev.billaudit.cli;

import dev.billaudit.ledger.Remark;
import dev.billaudit.ledger.failure.WrongUsage;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Which language to speak; known before the options are read, so that help and mistakes are in it too. */
final class Languages {

    /** The language of those who get the bills. */
    static final String CHINESE = "zh-CN";

    private static final String ENGLISH = "en";
    private static final String OPTION = "--lang";

    private Languages() {}

    /**
     * The language asked for by {@code --lang}, else by the environment, else Chinese.
     *
     * @throws WrongUsage if we do not speak it
     */
    static String chosen(List<String> args, Surroundings surroundings) {
        String asked = surroundings.text(OPTION, given(args));
        if (asked == null) {
            return CHINESE;
        }
        String plain = asked.toLowerCase(Locale.ROOT).replace('_', '-');
        if (plain.equals("zh") || plain.equals("zh-cn") || plain.equals("zh-hans") || plain.equals("zh-hans-cn")) {
            return CHINESE;
        }
        if (plain.equals(ENGLISH) || plain.startsWith("en-")) {
            return ENGLISH;
        }
        throw new WrongUsage(Remark.of("cli.language-unknown", asked));
    }

    private static @Nullable String given(List<String> args) {
        String found = null;
        for (int i = 0; i < args.size(); i++) {
            String arg = args.get(i);
            if (arg.equals("--")) {
                break;
            }
            if (arg.startsWith(OPTION + "=")) {
                found = arg.substring(OPTION.length() + 1);
            } else if (arg.equals(OPTION) && i + 1 < args.size()) {
                found = args.get(i + 1);
            }
        }
        return found;
    }
}
