package dev.billaudit.cli;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/** Puts the words of the chosen language on the help pages, and the environment variables at their end. */
final class HelpPages {

    private static final String PREFIX = "cli.help.";
    private static final String ENVIRONMENT = "environment";
    private static final int WIDTH = 79;

    private HelpPages() {}

    /** Dresses the program and its commands. */
    static void dress(CommandLine line, SpokenWords words) {
        line.setResourceBundle(new Words(words));
        line.setUsageHelpWidth(WIDTH);
        List<String> keys = new ArrayList<>(line.getHelpSectionKeys());
        keys.add(keys.indexOf(UsageMessageSpec.SECTION_KEY_FOOTER_HEADING), ENVIRONMENT);
        line.setHelpSectionKeys(keys);
        addEnvironment(line, words);
        line.getSubcommands().values().forEach(verb -> addEnvironment(verb, words));
    }

    private static void addEnvironment(CommandLine line, SpokenWords words) {
        line.getCommandSpec().usageMessage().sortOptions(false);
        line.getHelpSectionMap().put(ENVIRONMENT, help -> environment(help, words));
    }

    /** One line for each option, so that none can be forgotten. */
    private static String environment(Help help, SpokenWords words) {
        StringBuilder page = new StringBuilder();
        if (help.commandSpec().positionalParameters().stream()
                .anyMatch(parameter -> parameter.paramLabel().equals("BILLS"))) {
            page.append("  ").append(entry("--bills", "BILLS"));
        }
        help.commandSpec().options().stream()
                .filter(option -> !option.usageHelp() && !option.versionHelp())
                .sorted(Comparator.comparingInt(OptionSpec::order))
                .forEach(option -> page.append("  ").append(entry(option.longestName(), option.longestName())));
        if (page.length() == 0) {
            return "";
        }
        return "%n%s%n%s".formatted(words.say(PREFIX + ENVIRONMENT), page);
    }

    private static String entry(String option, String shown) {
        return "%s%s%n".formatted(Columns.padded(Surroundings.variable(option), 24), shown);
    }

    /** The wording file as picocli asks for it. */
    private static final class Words extends ResourceBundle {

        private final Map<String, String> texts = new TreeMap<>();

        private Words(SpokenWords words) {
            words.own().forEach((key, text) -> {
                if (key.startsWith(PREFIX)) {
                    texts.put(key.substring(PREFIX.length()), text);
                }
            });
        }

        @Override
        protected @Nullable Object handleGetObject(String key) {
            return texts.get(key);
        }

        @Override
        public Enumeration<String> getKeys() {
            return Collections.enumeration(texts.keySet());
        }
    }
}
