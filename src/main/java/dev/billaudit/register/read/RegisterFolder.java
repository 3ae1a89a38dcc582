package dev.billaudit.register.read;

import dev.billaudit.ledger.Remark;
import dev.billaudit.ledger.failure.WrongUsage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Picks the files of a register out of its folder by their names.
 *
 * <p>A file that nobody recognises could be a list that the judgement then lacks. So a table in another format, or a
 * name that is almost a table's ({@code service.csv}, {@code services(1).csv}), is an error and not passed over.
 */
final class RegisterFolder {

    /** The workbook with one sheet a table. */
    static final String WORKBOOK = "register";

    private static final Set<String> READ = Set.of("csv", "tsv", "txt", "xlsx");
    private static final Set<String> TABLES_ELSEWHERE = Set.of("xls", "xlsm", "xlsb", "ods", "et", "numbers");
    private static final int MISSPELT = 2;

    private RegisterFolder() {}

    /** The files to read, sorted by name. */
    static List<Path> files(Path folder, List<Remark> errors) {
        if (!Files.isDirectory(folder)) {
            throw new WrongUsage(Remark.of("register.no-folder", fileName(folder)));
        }
        try (Stream<Path> children = Files.list(folder)) {
            return children.filter(Files::isRegularFile)
                    .sorted(Comparator.comparing(RegisterFolder::fileName))
                    .filter(file -> isTable(fileName(file), errors))
                    .toList();
        } catch (IOException e) {
            throw new WrongUsage(Remark.of("register.unreadable", fileName(folder)), e);
        }
    }

    /** The table a file is named after, empty for the workbook of all tables. */
    static Optional<TableKind> kind(String fileName) {
        return TableKind.named(stem(fileName));
    }

    private static boolean isTable(String name, List<Remark> errors) {
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        boolean isReadable = READ.contains(ending);
        if (name.startsWith(".") || name.startsWith("~$") || (!isReadable && !TABLES_ELSEWHERE.contains(ending))) {
            return false;
        }
        boolean isWorkbook = stem(name).equals(WORKBOOK);
        if (isReadable && (kind(name).isPresent() || (isWorkbook && "xlsx".equals(ending)))) {
            return true;
        }
        if (kind(name).isPresent() || isWorkbook) {
            errors.add(Remark.of("register.other-format", name));
        } else {
            nearest(name).ifPresent(meant -> errors.add(Remark.of("register.misnamed", name, meant)));
        }
        return false;
    }

    private static Optional<String> nearest(String name) {
        String word = stem(name).replaceAll("[^a-z].*", "");
        return Arrays.stream(TableKind.values())
                .map(TableKind::id)
                .filter(id -> Spelling.distance(word, id) <= MISSPELT)
                .findFirst();
    }

    private static String stem(String name) {
        int end = name.lastIndexOf('.');
        return (end < 0 ? name : name.substring(0, end)).strip().toLowerCase(Locale.ROOT);
    }

    private static String fileName(Path path) {
        return String.valueOf(path.getFileName());
    }
}
