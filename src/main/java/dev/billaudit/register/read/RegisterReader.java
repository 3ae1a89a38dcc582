package dev.billaudit.register.read;

import dev.billaudit.ledger.Remark;
import dev.billaudit.ledger.SourceFile;
import dev.billaudit.ledger.failure.WrongUsage;
import dev.billaudit.register.Register;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads a register folder: {@code services}, {@code contracts}, {@code events}, {@code confirmations} and
 * {@code accepted}, each optional, as CSV in any usual charset or as XLSX; or all as sheets of {@code register.xlsx}.
 *
 * <p>A register is read whole or not at all: everything that is wrong with it is gathered, by file, row and column, and
 * ends the run before it begins.
 */
public final class RegisterReader {

    private static final int DETAILS_SHOWN = 100;

    /** The files a register would be read from, sorted by name; none where there is no such folder. */
    public static List<Path> tables(Path folder) {
        return Files.isDirectory(folder) ? RegisterFolder.files(folder, new ArrayList<>()) : List.of();
    }

    /** What was agreed; {@link Register#EMPTY} where there is no such folder. */
    public Register read(Path folder) {
        return readWithFiles(folder).register();
    }

    /**
     * What was agreed and what it was read from.
     *
     * @throws WrongUsage if anything in the register cannot be understood; of several errors its details name each
     */
    public RegisterReading readWithFiles(Path folder) {
        if (Files.notExists(folder)) {
            return RegisterReading.NONE;
        }
        List<Remark> errors = new ArrayList<>();
        RegisterEntries entries = new RegisterEntries();
        List<SourceFile> files = new ArrayList<>();
        Map<TableKind, String> seen = new EnumMap<>(TableKind.class);
        for (Path file : RegisterFolder.files(folder, errors)) {
            readFile(file, entries, seen, errors).ifPresent(files::add);
        }
        stopOn(errors);
        return new RegisterReading(entries.register(), new RegisterFiles(files), entries.linesByCarrier());
    }

    private static Optional<SourceFile> readFile(
            Path path, RegisterEntries entries, Map<TableKind, String> seen, List<Remark> errors) {
        String name = String.valueOf(path.getFileName());
        try {
            RegisterFile file = RegisterFile.open(name, Files.readAllBytes(path));
            long accepted = 0;
            for (RegisterTable table : file.tables()) {
                String other = seen.putIfAbsent(table.kind(), table.file());
                if (other != null) {
                    errors.add(Remark.of("register.table-twice", table.kind().id(), other, table.file()));
                }
                accepted += table.readInto(entries, errors);
            }
            return Optional.of(file.accounted(accepted));
        } catch (WrongUsage e) {
            errors.add(e.remark());
        } catch (IOException e) {
            errors.add(Remark.of("register.unreadable", name));
        }
        return Optional.empty();
    }

    private static void stopOn(List<Remark> errors) {
        if (errors.size() == 1) {
            throw new WrongUsage(errors.get(0));
        }
        if (!errors.isEmpty()) {
            List<Remark> details = Stream.concat(
                            errors.stream().limit(DETAILS_SHOWN),
                            errors.size() > DETAILS_SHOWN
                                    ? Stream.of(Remark.of("register.more-errors", errors.size() - DETAILS_SHOWN))
                                    : Stream.empty())
                    .toList();
            throw new WrongUsage(Remark.of("register.errors", errors.size()), details);
        }
    }
}
