package dev.billaudit.register.read;

import dev.billaudit.ledger.Remark;
import dev.billaudit.ledger.failure.UnusableInput;
import dev.billaudit.register.Proposal;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.poi.util.DefaultTempFileCreationStrategy;
import org.apache.poi.util.TempFile;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/**
 * Writes a proposed register as {@code register.xlsx}: the tables this package reads, nothing ticked, so that the reader
 * finds in it nobody's agreement until a person ticks a row.
 */
public final class ProposalWorkbook {

    /** Rows of a sheet held in memory. */
    private static final int WINDOW = 100;

    private static final int MOST_ROWS = 1_000_000;
    private static final String NAME = RegisterFolder.WORKBOOK + ".xlsx";

    private final ProposalRows words;

    /** Takes the language of headings and words: Chinese, or English. */
    public ProposalWorkbook(boolean chinese) {
        words = new ProposalRows(chinese);
    }

    /**
     * What was written.
     *
     * @param file where
     * @param services rows of services
     * @param contracts rows of contracts
     * @param leftOut proposed rows whose text no register could hold
     */
    public record Written(Path file, int services, int contracts, int leftOut) {}

    /**
     * Whether the folder holds a register already, be it one with mistakes.
     *
     * @throws dev.billaudit.ledger.failure.WrongUsage if it is no folder
     */
    public static boolean isFilled(Path folder) {
        if (Files.notExists(folder)) {
            return false;
        }
        List<Remark> mistakes = new ArrayList<>();
        return !RegisterFolder.files(folder, mistakes).isEmpty() || !mistakes.isEmpty();
    }

    /**
     * Writes into the folder, which is made when it is not there.
     *
     * @throws java.nio.file.FileAlreadyExistsException if the workbook is there already
     * @throws UnusableInput if there are more rows than a sheet holds
     */
    public Written write(Proposal proposal, Path folder) throws IOException {
        List<Map<Column, String>> services = words.services(proposal);
        List<Map<Column, String>> contracts = words.contracts(proposal);
        if (services.size() > MOST_ROWS || contracts.size() > MOST_ROWS) {
            throw new UnusableInput(Remark.of("register.proposal-too-long", MOST_ROWS));
        }
        Files.createDirectories(folder);
        Path target = folder.resolve(NAME);
        Path scratch = Files.createTempDirectory(folder.toAbsolutePath(), ".proposal-");
        try {
            Path raw = scratch.resolve(NAME);
            TempFile.withStrategy(new DefaultTempFileCreationStrategy(scratch.toFile()), () -> {
                writeRaw(services, contracts, raw);
                return raw;
            });
            Files.move(raw, target);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } finally {
            remove(scratch);
        }
        int proposed = proposal.services().size() + proposal.contracts().size();
        return new Written(target, services.size(), contracts.size(), proposed - services.size() - contracts.size());
    }

    private void writeRaw(List<Map<Column, String>> services, List<Map<Column, String>> contracts, Path file) {
        try (SXSSFWorkbook workbook = new SXSSFWorkbook(null, WINDOW, true, false);
                OutputStream out = Files.newOutputStream(file)) {
            ProposalLooks looks = new ProposalLooks(workbook.getXSSFWorkbook());
            new ProposalSheet(workbook, looks, words, TableKind.SERVICES).write(services);
            new ProposalSheet(workbook, looks, words, TableKind.CONTRACTS).write(contracts);
            new ProposalSheet(workbook, looks, words, TableKind.EVENTS).write(List.of());
            workbook.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> tree = Files.walk(folder)) {
            for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
