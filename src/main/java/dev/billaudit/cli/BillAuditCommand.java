package dev.billaudit.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Option;

/** The program itself: it does nothing without a verb. */
@Command(
        name = "bill-audit",
        customSynopsis = "bill-audit VERB [OPTIONS]",
        versionProvider = BillAuditCommand.Version.class)
final class BillAuditCommand {

    @Option(names = "--lang", paramLabel = "zh-CN|en")
    @SuppressWarnings("UnusedVariable") // known before the options are read, or read by picocli
    private @Nullable String language;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true)
    @SuppressWarnings("UnusedVariable") // known before the options are read, or read by picocli
    private boolean help;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true)
    @SuppressWarnings("UnusedVariable") // known before the options are read, or read by picocli
    private boolean version;

    /** The version the build wrote into the jar. */
    static final class Version implements IVersionProvider {

        @Override
        public String[] getVersion() {
            String version = BillAuditCommand.class.getPackage().getImplementationVersion();
            return new String[] {"bill-audit " + (version == null ? "development" : version)};
        }
    }
}
